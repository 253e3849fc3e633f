import torch
from torch.optim.lr_scheduler import CosineAnnealingLR, StepLR


class FlooredStepLR(StepLR):

    def __init__(self, *args, floor=0.001, **kwargs):
        self.floor = floor
        super().__init__(*args, **kwargs)

    def get_lr(self):
        return [max(lr, self.floor) for lr in super().get_lr()]


class DelayedCosine(CosineAnnealingLR):
    """Waits before the first step."""

    def __init__(self, optimizer, T_max, delay):
        self.delay = delay
        super().__init__(optimizer, T_max)

    def step(self, epoch=None):
        if self.delay > 0:
            self.delay -= 1
            return
        super().step(epoch)

one = torch.optim.SGD(torch.nn.Linear(2, 2).parameters(), lr=0.5)
two = torch.optim.SGD(torch.nn.Linear(2, 2).parameters(), lr=0.3)
schedulers = [FlooredStepLR(one, 2, gamma=0.075, floor=0.004), DelayedCosine(two, 5, 3)]
for _ in range(8):
    one.step()
    two.step()
    for scheduler in schedulers:
        scheduler.step()
