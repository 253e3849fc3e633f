from dataclasses import dataclass

import torch


@dataclass
class Const:
    factor: float


@dataclass
class Ramp:
    start: float
    end: float
    length: int


class Own:
    __match_args__ = ("kind", "value")

    def __init__(self, kind, value):
        self.kind, self.value = kind, value


def rate(plan, t):
    match plan:
        case Const(0 | 0.0):
            return 0.0
        case Const(f):
            return f
        case Ramp(a, b, n) if t >= n:
            return b
        case Ramp(a, b, length=n):
            return a + (b - a) * t / n
        case Own("list", [first, *rest]):
            return rest[t % len(rest)] if t else first
        case Own("none", None):
            return 1.0
        case [p, q]:
            return rate(p, t) * rate(q, t)
        case _:
            raise TypeError(plan)


opt = torch.optim.SGD(torch.nn.Linear(1, 1).parameters(), lr=1.0)
for plan in (Const(0), Const(0.3), Ramp(0.1, 0.5, 3), Own("list", [0.9, 0.8, 0.7]), Own("none", None),
             [Const(0.5), Ramp(1, 0, 4)]):
    for t in range(5):
        opt.param_groups[0]["lr"] = rate(plan, t)
        opt.step()
