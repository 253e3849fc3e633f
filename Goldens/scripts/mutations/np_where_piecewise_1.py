import numpy as np
import torch
total = 20
steps = np.arange(total)
warm = np.where(steps < 5, (steps + 1) / 5, 1.0)
table = warm * np.interp(steps, [0, 10, 19], [1.0, 0.5, 0.1])
pieces = np.piecewise(steps.astype(float), [steps < 8, steps >= 11], [1.0, 0.2])
cos = 0.5 * (1 + np.cos(np.pi * steps / total))
net = torch.nn.Linear(1, 1)
opt = torch.optim.SGD(net.parameters(), lr=0.1, dampening=0)
for t in range(total):
    for g in opt.param_groups:
        g['lr'] = float(0.1 * table[t] * pieces[t])
    opt.step()

sched = torch.optim.lr_scheduler.LambdaLR(opt, lambda e: cos[min(e, total - 1)])
for t in range(total):
    opt.step()
    sched.step()
