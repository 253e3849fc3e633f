import torch
from torch.optim import SGD, Adam, RMSprop
from torch.optim.lr_scheduler import CosineAnnealingLR, ExponentialLR, StepLR
OPTIMIZERS = {'sgd': SGD, 'adam': Adam, 'rmsprop': RMSprop}
SCHEDULERS = {'step': (StepLR, {'step_size': 3, 'gamma': 0.1}), 'exp': (ExponentialLR, {'gamma': 0.9}), 'cosine': (CosineAnnealingLR, {'T_max': 10})}
the_config = {'optimizer': 'sgd', 'optimizer_args': {'lr': 0.05, 'momentum': 0.9}, 'scheduler': 'cosine'}
model = torch.nn.Linear(3, 1)
optimizer = OPTIMIZERS[the_config['optimizer']](model.parameters(), **the_config['optimizer_args'])
myscheduler_class, options = SCHEDULERS[the_config['scheduler']]
scheduler = myscheduler_class(optimizer, **{**options, 'T_max': 4})
for _ in range(6):
    optimizer.step()
    scheduler.step()
