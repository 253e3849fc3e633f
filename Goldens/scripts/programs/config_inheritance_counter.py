import torch


class BaseConfig:
    lr = 0.1
    epochs = 5
    milestones = (2, 4)
    registry = {}

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        BaseConfig.registry[cls.__name__.lower()] = cls

    @classmethod
    def build(cls, **overrides):
        config = cls()
        for key, value in overrides.items():
            if not hasattr(cls, key):
                raise AttributeError(f"no setting {key}")
            setattr(config, key, value)
        return config

    @property
    def gammas(self):
        return [0.5 ** (i + 1) for i, _ in enumerate(self.milestones)]


class Small(BaseConfig):
    lr = BaseConfig.lr / 10
    epochs = 6


class Tuned(Small):
    milestones = Small.milestones + (5,)
    lr = Small.lr * 2


class Meter:
    steps = 0

    @staticmethod
    def tick():
        Meter.steps += 1
        return Meter.steps


cfg = BaseConfig.registry["tuned"].build(epochs=7)
try:
    Small.build(momentum=3)
except AttributeError as error:
    print("ignored:", error)
model = torch.nn.Linear(1, 1)
opt = torch.optim.SGD(model.parameters(), cfg.lr, momentum=0.9)
sch = torch.optim.lr_scheduler.MultiStepLR(opt, list(cfg.milestones), gamma=cfg.gammas[-1])
for epoch in range(cfg.epochs):
    for _ in range(2):
        opt.step()
        if Meter.tick() % 5 == 0:
            for g in opt.param_groups:
                g["lr"] *= 1.5
    sch.step()
