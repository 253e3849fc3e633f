import math
import os
import torch
workers = int(os.environ.get('WORLD_SIZE', 1))
full = 0.18 * 256 * workers / 256
epochs, warm, per_epoch = (5, 1, 4)


def at(time):
    if time < warm:
        return full * time / warm
    share = (time - warm) / (epochs - warm)
    high = (1 + math.cos(math.pi * share)) / 2
    return full * high + full / 1000 * (1 - high)

net = torch.nn.Linear(2, 2)
optimizer = torch.optim.SGD([{'params': [net.weight], 'times': 0.2, 'still': False}, {'params': [net.bias], 'times': 0.0048, 'still': True}], lr=0, momentum=0.9)
for epoch in range(epochs):
    for n in range(epoch * per_epoch, (epoch + 1) * per_epoch):
        for group in optimizer.param_groups:
            group['lr'] = group['times'] * (full if group['still'] else at(n / per_epoch))
        optimizer.step()
