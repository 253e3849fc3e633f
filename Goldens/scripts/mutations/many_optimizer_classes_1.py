import torch
from torch import optim
kinds = [(optim.Adagrad, {}), (optim.Adamax, {'lr': 0.01}), (optim.RAdam, {}), (optim.NAdam, {}), (optim.Rprop, {}), (optim.ASGD, {'lr': 0.01}), (optim.RMSprop, {'momentum': 0.5}), (optim.Adadelta, {}), (optim.Adam, {'amsgrad': True}), (optim.AdamW, {}), (optim.SGD, {}), (optim.Adafactor, {})]
for kind, options in kinds:
    optimizer = kind(torch.nn.Linear(2, 2).parameters(), **options)
    scheduler = optim.lr_scheduler.StepLR(optimizer, 2, gamma=0.5)
    for _ in range(7):
        optimizer.step()
        scheduler.step()
