from abc import ABC, abstractmethod
import torch


class Base(ABC):

    def __init__(self, optimizer, **kwargs):
        self.optimizer = optimizer
        self.n = 0

    @abstractmethod
    def factor(self):
        ...

    def step(self):
        self.n += 1
        for g in self.optimizer.param_groups:
            g['lr'] = self.factor() * g.setdefault('initial_lr', g['lr'])


class WarmMixin:

    def __init__(self, *args, warm=1, **kwargs):
        super().__init__(*args, **kwargs)
        self.warm = warm

    def factor(self):
        scale = min(1.0, (self.n + 1) / (self.warm + 1))
        return scale * super().factor()


class FloorMixin:
    floor = 0.15

    def factor(self):
        return max(self.floor, super().factor())


class Inverse(Base):

    def factor(self):
        return 1 / self.n


class Full(WarmMixin, FloorMixin, Inverse):

    @classmethod
    def create(cls, *a, **k):
        return cls(*a, **k)

print([c.__name__ for c in Full.__mro__])
opt = torch.optim.SGD(torch.nn.Linear(1, 1).parameters(), lr=0.6)
sch = Full.create(opt, warm=3)
for _ in range(11):
    opt.step()
    sch.step()
