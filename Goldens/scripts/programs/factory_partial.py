from functools import partial

import torch
from torch.optim.lr_scheduler import LambdaLR, StepLR


def ramp(step, warmup, power=1.0):
    return min(1.0, (step + 1) / warmup) ** power


make_optimizer = partial(torch.optim.SGD, lr=0.3, momentum=0.9)
make_scheduler = partial(StepLR, step_size=4, gamma=0.5)

model = torch.nn.Linear(3, 1)
first = make_optimizer(model.parameters())
second = make_optimizer(torch.nn.Linear(2, 1).parameters(), lr=0.6)
schedulers = [make_scheduler(first, gamma=0.1), LambdaLR(second, partial(ramp, warmup=5, power=2))]
for _ in range(8):
    for opt in (first, second):
        opt.step()
    for sched in schedulers:
        sched.step()
