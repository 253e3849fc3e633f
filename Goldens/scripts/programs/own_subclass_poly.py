import torch
from torch.optim.lr_scheduler import LRScheduler


class PowerDecay(LRScheduler):
    """(1 - t/total)^power, looked at every few steps only."""

    def __init__(self, optimizer, total, power=0.9, every=1, last_epoch=-1):
        self.total, self.power, self.every = total, power, every
        super(PowerDecay, self).__init__(optimizer, last_epoch)

    def get_lr(self):
        t = self.last_epoch - self.last_epoch % self.every
        if t == 0:
            return list(self.base_lrs)
        return [rate * (1 - t / float(self.total)) ** self.power for rate in self.base_lrs]


a, b = torch.nn.Linear(2, 2), torch.nn.Linear(2, 2)
optimizer = torch.optim.SGD([{"params": a.parameters(), "lr": 0.1}, {"params": b.parameters()}], lr=0.5)
scheduler = PowerDecay(optimizer, total=12, every=2)
for _ in range(12):
    optimizer.step()
    scheduler.step()
