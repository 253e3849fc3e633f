import torch
from torch import optim
use_adam = True
cls = optim.Adam if use_adam else optim.SGD


def make(params):
    if use_adam:
        return cls(params, lr=0.001)
    return cls(params, lr=0.3, momentum=0.7, nesterov=True)


def main():
    model = torch.nn.Linear(3, 2)
    optimizer = make(model.parameters())
    scheduler = optim.lr_scheduler.LinearLR(optimizer, start_factor=1.0, end_factor=0.1, total_iters=5)
    for epoch in range(7):
        optimizer.step()
        scheduler.step()

if __name__ == '__main__':
    main()
