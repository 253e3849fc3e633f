import torch
from torch.optim.lr_scheduler import LRScheduler


class InverseSqrt(LRScheduler):
    def __init__(self, optimizer, warmup, last_epoch=-1):
        self.warmup = warmup
        super().__init__(optimizer, last_epoch=last_epoch)

    def get_lr(self):
        step = max(1, self._step_count)
        scale = self.warmup**0.5 * min(step**-0.5, step * self.warmup**-1.5)
        return [base * scale for base in self.base_lrs]


model = torch.nn.Linear(2, 2)
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
scheduler = InverseSqrt(optimizer, warmup=4)
second_rates = []
for _ in range(12):
    optimizer.step()
    scheduler.step()
    second_rates.append(scheduler.get_last_lr()[0])
for rate in second_rates[::4]:
    optimizer.param_groups[0]["lr"] = rate * 10
    optimizer.step()
