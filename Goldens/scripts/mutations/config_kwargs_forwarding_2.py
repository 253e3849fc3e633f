import torch


def fit(model, epochs=3, **kwargs):
    optimizer = make_optimizer(model, **kwargs.pop('optimizer', {}))
    scheduler = make_scheduler(optimizer, epochs=epochs, **kwargs)
    for _ in range(epochs):
        optimizer.step()
        scheduler.step()


def make_optimizer(model, lr=0.05, **rest):
    return torch.optim.SGD(model.parameters(), lr=lr, **rest)


def make_scheduler(optimizer, *, epochs, kind='exp', gamma=0.9, **rest):
    if rest:
        raise TypeError(f"unexpected: {', '.join(rest)}")
    if kind == 'exp':
        return torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma)
    return torch.optim.lr_scheduler.LinearLR(optimizer, 1.0, gamma, total_iters=epochs)

fit(torch.nn.Linear(2, 2))
fit(torch.nn.Linear(2, 2), 4, kind='linear', optimizer={'lr': 0.5, 'momentum': 0.9})
fit(torch.nn.Linear(2, 2), gamma=0.27, warmup=2)
