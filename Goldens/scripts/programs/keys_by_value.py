from collections import namedtuple
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

import torch


@dataclass(frozen=True)
class Phase:
    name: str
    index: int = 0


class Where(NamedTuple):
    layer: str
    depth: int


Point = namedtuple("Point", ["x", "y"])


class Mode(str, Enum):
    TRAIN = "train"
    EVAL = "eval"


table = {Phase("warm"): 0.1, Phase("main", 1): 0.2, Where("fc", 1): 0.3, Point(1, 2): 0.4, Mode.TRAIN: 0.5, "eval": 0.6}
opt = torch.optim.SGD(torch.nn.Linear(1, 1).parameters(), lr=1.0)
for key in [Phase("warm", 0), Phase(index=1, name="main"), ("fc", 1), (1, 2), "train", Mode.EVAL, Where("fc", 1)]:
    opt.param_groups[0]["lr"] = table[key]
    opt.step()
seen = {Phase("a"), Phase("a"), Phase("b"), Mode.TRAIN, "train"}
opt.param_groups[0]["lr"] = len(seen) / 10
opt.step()
