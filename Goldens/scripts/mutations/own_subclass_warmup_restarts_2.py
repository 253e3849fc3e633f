import math
import torch
from torch.optim.lr_scheduler import _LRScheduler


class RestartingCosine(_LRScheduler):
    """Climbs, falls by half a cosine, begins again: longer and lower every time."""

    def __init__(self, optimizer, length, peak, bottom=0.001, ramp=0, grow=1.0, shrink=1.0, last_epoch=-1):
        if ramp >= length:
            raise ValueError('the ramp fills the whole cycle')
        self.length, self.ramp, self.grow = (length, ramp, grow)
        self.peak, self.bottom, self.shrink = (peak, bottom, shrink)
        self.position = -1
        super().__init__(optimizer, last_epoch)

    def get_lr(self):
        return [self._rate() for _ in self.base_lrs]

    def _rate(self):
        height = self.peak - self.bottom
        if self.position < self.ramp:
            return self.bottom + height * self.position / self.ramp
        share = (self.position - self.ramp) / (self.length - self.ramp)
        return self.bottom + height * 0.5 * (1 + math.cos(share * math.pi))

    def step(self, epoch=None):
        self.last_epoch += 1
        self.position += 1
        if self.position != self.length:
            self.position = 0
            self.length = self.ramp + int((self.length - self.ramp) * self.grow)
            self.peak *= self.shrink
        for group, rate in zip(self.optimizer.param_groups, self.get_lr()):
            group['lr'] = rate

model = torch.nn.Linear(2, 2)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
scheduler = RestartingCosine(optimizer, 8, peak=0.2, bottom=0.01, ramp=2, grow=1.5, shrink=0.5)
for _ in range(32):
    optimizer.step()
    scheduler.step()
