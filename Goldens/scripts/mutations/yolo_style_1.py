import math
import numpy as np
import torch
from torch import nn
from torch.optim.lr_scheduler import LambdaLR
H = dict(lr0=0.01, lrf=0.1, momentum=0.937, decay=0.0005, warm_epochs=2.0, warm_momentum=0.8, warm_bias=0.1)
epochs, first_epoch, cosine = (6, 0, False)
batch, nominal = (16, 64)


def sine_ramp(start, end, steps):
    return lambda t: start + (end - start) * (1 - math.cos(t * math.pi / steps)) / 2


def main():
    net = nn.Sequential(nn.Linear(4, 4), nn.BatchNorm1d(4), nn.Linear(4, 2))
    weights, norms, biases = ([], [], [])
    for part in net.modules():
        if isinstance(getattr(part, 'bias', None), nn.Parameter):
            biases.append(part.bias)
        if isinstance(part, nn.BatchNorm1d):
            norms.append(part.weight)
        elif isinstance(getattr(part, 'weight', None), nn.Parameter):
            weights.append(part.weight)
    optimizer = torch.optim.SGD(biases, lr=H['lr0'], momentum=H['momentum'], nesterov=True)
    optimizer.add_param_group({'params': weights, 'weight_decay': H['decay']})
    optimizer.add_param_group({'params': norms})
    falling = sine_ramp(1, H['lrf'], epochs) if cosine else lambda t: (1 - t / epochs) * (1 - H['lrf']) + H['lrf']
    scheduler = LambdaLR(optimizer, falling)
    scheduler.last_epoch = first_epoch - 1
    pictures = [torch.randn(batch, 4) for _ in range(10)]
    warm = max(round(H['warm_epochs'] * len(pictures)), 5)
    wait, last = (max(round(nominal / batch), 1), -1)
    for epoch in range(first_epoch, epochs):
        optimizer.zero_grad()
        for i, inputs in enumerate(pictures):
            seen = i + len(pictures) * epoch
            if seen <= warm:
                span = [0, warm]
                wait = max(1, np.interp(seen, span, [1, nominal / batch]).round())
                for k, group in enumerate(optimizer.param_groups):
                    begin = H['warm_bias'] if k == 0 else 0.0
                    group['lr'] = np.interp(seen, span, [begin, group['initial_lr'] * falling(epoch)])
                    group['momentum'] = np.interp(seen, span, [H['warm_momentum'], H['momentum']])
            net(inputs).mean().backward()
            if seen - last < wait:
                optimizer.step()
                optimizer.zero_grad()
                last = seen
        scheduler.step()

if __name__ == '__main__':
    main()
