import math
import torch


def time_decay(lr0, k, epoch):
    return lr0 / (1.0 + k * epoch)


def exp_decay(lr0, k, epoch):
    return lr0 * math.exp(-k * epoch)


def step_decay(lr0, drop, every, epoch):
    return lr0 * math.pow(drop, math.floor((1 + epoch) / every))

policies = [lambda e: time_decay(0.1, 0.2, e), lambda e: step_decay(0.1, 0.5, 3, e), lambda e: exp_decay(0.1, 0.15, e)]
for policy in policies:
    model = torch.nn.Linear(2, 2)
    optimizer = torch.optim.SGD(model.parameters(), lr=policy(0))
    for epoch in range(7):
        for g in optimizer.param_groups:
            g['lr'] = policy(epoch)
        optimizer.step()
