import torch


class Policy:
    known = {}
    default = 'flat'

    def __init_subclass__(cls, /, name=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.name = name or cls.__name__.lower()
        Policy.known[cls.name] = cls

    def __init__(self, lr):
        self.lr = lr

    def __call__(self, step):
        return self.lr


class Linear(Policy, name='lin'):

    def __call__(self, step):
        return self.lr * (1 - step / 10)


class Flat(Policy):
    pass


class Root(Linear, name='root'):

    def __call__(self, step):
        return super().__call__(step) ** 0.5

opt = torch.optim.SGD(torch.nn.Linear(1, 1).parameters(), lr=1.0)
for name in sorted(Policy.known):
    policy = Policy.known[name](0.4)
    for step in range(3):
        opt.param_groups[0]['lr'] = policy(step)
        opt.step()
