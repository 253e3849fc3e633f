import enum
from types import SimpleNamespace
from typing import NamedTuple, TypedDict
import torch


class Decay(str, enum.Enum):
    STEP = 'step'
    EXP = 'exp'


class mainPhase(enum.IntEnum):
    WARM = 0
    MAIN = 1


class Hyper(NamedTuple):
    lr: float = 0.1
    decay: Decay = Decay.EXP
    epochs: int = 4


class Extra(TypedDict, total=False):
    gamma: float

g_hyper = Hyper(lr=0.2)._replace(epochs=6)
extra: Extra = {'gamma': 0.8}
ns = SimpleNamespace(**g_hyper._asdict(), **extra)
opt = torch.optim.Adam(torch.nn.Linear(1, 1).parameters(), lr=ns.lr)
table = {Decay.STEP: lambda: torch.optim.lr_scheduler.StepLR(opt, 2, ns.gamma), Decay.EXP: lambda: torch.optim.lr_scheduler.ExponentialLR(opt, ns.gamma)}
sch = table[ns.decay]()
lr, *_ = g_hyper
for epoch in range(ns.epochs):
    phase = mainPhase.WARM if epoch < 4 else mainPhase.MAIN
    if phase == 0:
        opt.param_groups[0]['lr'] = lr * (epoch + 1) / 2
    opt.step()
    if phase is mainPhase.MAIN and ns.decay == 'exp':
        sch.step()

print(Decay('step').name, mainPhase(1).value, [d.value for d in Decay])
