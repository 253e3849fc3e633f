import torch


class RateHolder:
    instances = 0

    def __init__(self, optimizer):
        self._optimizer = optimizer
        RateHolder.instances += 1

    @property
    def lr(self):
        return self._optimizer.param_groups[0]['lr']

    @lr.setter
    def lr(self, value):
        if value < 0:
            raise ValueError('a rate below zero')
        for group in self._optimizer.param_groups:
            group['lr'] = value

optimizer = torch.optim.SGD(torch.nn.Linear(2, 2).parameters(), lr=0.1)
holder = RateHolder(optimizer)
for step in range(6):
    optimizer.step()
    if step % 2:
        holder.lr *= 0.15
    try:
        holder.lr = 0.05 - step
    except ValueError:
        continue

assert RateHolder.instances == holder.instances == 1
