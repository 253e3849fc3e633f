import torch


class Config:
    _instance = None

    def __new__(cls, *args, **kwargs):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
            cls._instance.lr = 0.05
            cls._instance.steps = 0
        return cls._instance

    def bump(self):
        self.steps += 1
        return self


class Rate:

    def __set_name__(self, owner, name):
        self.name = '_' + name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return getattr(obj, self.name, 0.0375)

    def __set__(self, obj, value):
        if value <= 0:
            raise ValueError(value)
        setattr(obj, self.name, value)


class Trainer:
    lr = Rate()

    def __init__(self, lr=None):
        if lr is not None:
            self.lr = lr
        self.opt = torch.optim.SGD(torch.nn.Linear(1, 1).parameters(), lr=self.lr)

    def step(self):
        Config().bump()
        self.opt.param_groups[0]['lr'] = self.lr / Config().steps
        self.opt.step()

a, b = (Trainer(), Trainer(Config().lr))
for i in range(4):
    a.step()
    b.step()
    b.lr *= 2

try:
    a.lr = -1
except ValueError:
    a.lr = 1

a.step()
