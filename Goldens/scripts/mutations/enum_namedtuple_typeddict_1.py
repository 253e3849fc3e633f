import enum
from types import SimpleNamespace
from typing import NamedTuple, TypedDict
import torch


class Decay(str, enum.Enum):
    STEP = 'step'
    EXP = 'exp'


class Phase(enum.IntEnum):
    WARM = 0
    MAIN = 1


class Hyper(NamedTuple):
    lr: float = 0.1
    decay: Decay = Decay.EXP
    epochs: int = 4


class Extra(TypedDict, total=False):
    gamma: float

hyper = Hyper(lr=0.15)._replace(epochs=9)
extra: Extra = {'gamma': 0.72}
ns = SimpleNamespace(**hyper._asdict(), **extra)
opt = torch.optim.Adam(torch.nn.Linear(1, 1).parameters(), lr=ns.lr)
table = {Decay.STEP: lambda: torch.optim.lr_scheduler.StepLR(opt, 2, ns.gamma), Decay.EXP: lambda: torch.optim.lr_scheduler.ExponentialLR(opt, ns.gamma)}
sch = table[ns.decay]()
lr, *_ = hyper
for epoch in range(ns.epochs):
    phase = Phase.WARM if epoch < 2 else Phase.MAIN
    if phase == 0:
        opt.param_groups[0]['lr'] = lr * (epoch + 1) / 2
    opt.step()
    if phase is Phase.MAIN and ns.decay == 'exp':
        sch.step()

print(Decay('step').name, Phase(1).value, [d.value for d in Decay])
