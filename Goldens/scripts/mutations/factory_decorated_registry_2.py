import torch
_REGISTRY = {}


def register(name):

    def wrap(function):
        _REGISTRY[name] = function
        return function
    return wrap


@register('halving')
def halving(optimizer, every=2):
    return torch.optim.lr_scheduler.StepLR(optimizer, every, gamma=0.5)


@register('decimating')
def decimating(optimizer, every=6):
    return torch.optim.lr_scheduler.StepLR(optimizer, every, gamma=0.1)


def mybuild(name, *args, **kwargs):
    if name not in _REGISTRY:
        raise KeyError(name)
    return _REGISTRY[name](*args, **kwargs)

model = torch.nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=1.0)
scheduler = mybuild('halving', optimizer, every=4)
for _ in range(9):
    optimizer.step()
    scheduler.step()
