import numpy as np
import torch


class TableScheduler:

    def __init__(self, optimizer, epochs, per_epoch, rates, warm_epochs=0):
        low, high, last = rates
        falling = per_epoch * (epochs - warm_epochs)
        ramp = np.linspace(low, high, per_epoch * warm_epochs)
        fall = last + (high - last) * (1 + np.cos(np.pi * np.arange(falling) / falling)) / 2
        self.table = np.hstack((ramp, fall))
        self.optimizer = optimizer
        self.place = 0

    def step(self):
        rate = self.table[self.place]
        for group in self.optimizer.param_groups:
            group['lr'] = rate
        self.place += 1
        return rate

    def get_lr(self):
        return self.table[max(0, self.place - 1)]

model = torch.nn.Linear(2, 2)
optimizer = torch.optim.SGD(model.parameters(), lr=999)
scheduler = TableScheduler(optimizer, 8, 6, rates=(0.0, 0.3 * 32 / 256, 0.0001), warm_epochs=1)
for epoch in range(5):
    for _ in range(6):
        rate = scheduler.step()
        optimizer.step()

assert rate == scheduler.get_lr()
