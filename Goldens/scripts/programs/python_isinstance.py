import torch
from torch.optim.lr_scheduler import ExponentialLR, ReduceLROnPlateau


def step_scheduler(scheduler, metric):
    if scheduler is None:
        return
    if isinstance(scheduler, (list, tuple)):
        for each in scheduler:
            step_scheduler(each, metric)
    elif isinstance(scheduler, ReduceLROnPlateau):
        scheduler.step(metric)
    else:
        scheduler.step()


def as_list(value):
    return [value] if isinstance(value, (int, float)) and not isinstance(value, bool) else list(value)


model = torch.nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=as_list(0.1)[0])
schedulers = [ExponentialLR(optimizer, 0.9), ReduceLROnPlateau(optimizer, patience=1), None]
for metric in (5.0, 4.0, 4.0, 4.5, 4.2, 3.0, 3.5):
    optimizer.step()
    step_scheduler(schedulers, metric)
