import itertools

import torch

grid = {"lr": [0.1, 0.01], "gamma": [0.9, 0.5]}
keys = list(grid)
for values in itertools.product(*grid.values()):
    params = dict(zip(keys, values))
    model = torch.nn.Linear(3, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=params["lr"])
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=params["gamma"])
    for _ in range(3):
        optimizer.step()
        scheduler.step()
