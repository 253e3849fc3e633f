import torch

gamma = 0.5


def build_scheduler(optimizer, gamma=0.9):
    return torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=gamma)


def build_step_scheduler(optimizer, step_size):
    return torch.optim.lr_scheduler.StepLR(optimizer, step_size, gamma=gamma)


a = torch.nn.Linear(2, 1)
b = torch.nn.Linear(2, 1)
opt_a = torch.optim.SGD(a.parameters(), lr=1.0)
opt_b = torch.optim.SGD(b.parameters(), lr=2.0)
sched_a = build_scheduler(opt_a)
sched_b = build_step_scheduler(opt_b, 2)
for epoch in range(5):
    for opt, sched in ((opt_a, sched_a), (opt_b, sched_b)):
        opt.step()
        sched.step()
