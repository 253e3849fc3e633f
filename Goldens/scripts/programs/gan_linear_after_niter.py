import itertools

import torch

epochs, flat, first = 10, 4, 0


class FlatThenLinear:
    def __init__(self, epochs, shift, flat):
        if flat >= epochs:
            raise ValueError("no epoch is left to decay in")
        self.span, self.shift, self.flat = epochs - flat, shift, flat

    def factor(self, epoch):
        return 1.0 - max(0, epoch + self.shift - self.flat) / self.span


there, back = torch.nn.Linear(2, 2), torch.nn.Linear(2, 2)
judge = torch.nn.Linear(2, 1)
makers = torch.optim.Adam(itertools.chain(there.parameters(), back.parameters()), lr=0.0002, betas=(0.5, 0.999))
judges = torch.optim.Adam(judge.parameters(), lr=0.0004, betas=(0.5, 0.999))
schedulers = [
    torch.optim.lr_scheduler.LambdaLR(makers, lr_lambda=FlatThenLinear(epochs, first, flat).factor),
    torch.optim.lr_scheduler.LambdaLR(judges, lr_lambda=FlatThenLinear(epochs, first, flat + 2).factor),
]
for epoch in range(first, epochs):
    for _ in range(2):
        makers.step()
        judges.step()
    for scheduler in schedulers:
        scheduler.step()
