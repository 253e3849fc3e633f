import math

import torch


class Rates:
    def __init__(self, name, lr, total):
        self.lr, self.total = lr, total
        self.function = getattr(self, f"_{name}_lr")

    def _cos_lr(self, it):
        return self.lr * 0.5 * (1 + math.cos(math.pi * it / self.total))

    def _triangle_lr(self, it):
        half = self.total / 2
        return self.lr * (1 - abs(it - half) / half)

    def apply(self, optimizer, it):
        for group in optimizer.param_groups:
            group["lr"] = self.function(it)


for name in ["cos", "triangle"]:
    rates = Rates(name, lr=0.1, total=8)
    optimizer = torch.optim.SGD(torch.nn.Linear(2, 2).parameters(), lr=0.1)
    for it in range(8):
        rates.apply(optimizer, it)
        optimizer.step()
