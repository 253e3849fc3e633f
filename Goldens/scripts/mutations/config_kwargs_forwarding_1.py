import torch


def mainfit(model, epochs=3, **kwargs):
    optimizer = _make_optimizer(model, **kwargs.pop('optimizer', {}))
    scheduler = _make_scheduler(optimizer, epochs=epochs, **kwargs)
    for _ in range(epochs):
        optimizer.step()
        scheduler.step()


def _make_optimizer(model, lr=0.1, **rest):
    return torch.optim.SGD(model.parameters(), lr=lr, **rest)


def _make_scheduler(optimizer, *, epochs, kind='exp', gamma=0.9, **rest):
    if rest:
        raise TypeError(f"unexpected: {', '.join(rest)}")
    if kind != 'exp':
        return torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma)
    return torch.optim.lr_scheduler.LinearLR(optimizer, 1.0, gamma, total_iters=epochs)


def main():
    mainfit(torch.nn.Linear(2, 2))
    mainfit(torch.nn.Linear(2, 2), 4, kind='linear', optimizer={'lr': 0.5, 'momentum': 0.9})
    mainfit(torch.nn.Linear(2, 2), gamma=0.3, warmup=2)

if __name__ == '__main__':
    main()
