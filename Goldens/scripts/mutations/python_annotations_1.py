from __future__ import annotations
from typing import Callable, Final, NamedTuple
import torch
from torch import Tensor, nn
EPOCHS: Final[int] = 6
rate: float = 0.3


class Stage(NamedTuple):
    until: int
    factor: float = 1.0


def piecewise(stages: list[Stage]) -> Callable[[int], float]:

    def factor(epoch: int) -> float:
        for stage in stages:
            if epoch >= stage.until:
                return stage.factor
        return stages[-1].factor
    return factor


def train(model: nn.Module, x: Tensor | None=None, *, epochs: int=EPOCHS) -> None:
    optimizer: torch.optim.Optimizer = torch.optim.SGD(model.parameters(), lr=rate)
    scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, piecewise([Stage(4, 0.1), Stage(4), Stage(until=99, factor=0.01)]))
    for _ in range(epochs):
        optimizer.step()
        scheduler.step()

train(nn.Linear(1, 1))
