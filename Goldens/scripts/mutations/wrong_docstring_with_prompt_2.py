import torch


def warm(step, total=3):
    """Linear ramp.

    >>> warm(0)
    0.2
    >>> optimizer = torch.optim.SGD(model.parameters(), lr=9.0)
    >>> scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 1)
    """
    return min(1.0, (step + 1) / total)


def main():
    global step
    model = torch.nn.Linear(5, 2)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, warm)
    for step in range(8):
        optimizer.step()
        scheduler.step()

if __name__ == '__main__':
    main()
