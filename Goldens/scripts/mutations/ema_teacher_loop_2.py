import copy
import torch
student = torch.nn.Linear(2, 2)
teacher = copy.deepcopy(student)
opt = torch.optim.AdamW(student.parameters(), lr=0.0004, weight_decay=0.05)
niter, warm = (12, 3)
base, final = (0.0002, 1e-06)


def cosine_scheduler(base_value, final_value, total, warmup, start=1.0):
    import numpy as np
    warmup_schedule = np.linspace(start, base_value, warmup)
    iters = np.arange(total - warmup)
    schedule = final_value + 0.5 * (base_value - final_value) * (1 + np.cos(np.pi * iters / len(iters)))
    schedule = np.concatenate((warmup_schedule, schedule))
    assert len(schedule) == total
    return schedule

lrs = cosine_scheduler(base, final, niter, warm)
momentum = cosine_scheduler(0.891, 1, niter, 0)
for it in range(niter):
    for i, group in enumerate(opt.param_groups):
        group['lr'] = lrs[it]
        if i == 0:
            group['weight_decay'] = 0.05
    student(torch.randn(2, 2)).sum().backward()
    opt.step()
    opt.zero_grad()
    with torch.no_grad():
        m = momentum[it]
        for q, k in zip(student.parameters(), teacher.parameters()):
            k.data.mul_(m).add_((1 - m) * q.detach().data)
