"""The random programs of Goldens/Random.txt, and optimizers as they describe them."""

from __future__ import annotations

import functools
import math
import pathlib
from dataclasses import dataclass
from typing import Any

import torch
from torch.optim import lr_scheduler
from torch.optim.swa_utils import SWALR

PACKAGE = pathlib.Path(__file__).resolve().parents[2]
NAMESPACE = {name: getattr(lr_scheduler, name) for name in lr_scheduler.__all__} | {"SWALR": SWALR, "math": math}


@dataclass(frozen=True)
class Program:
    text: str
    kind: str
    rates: tuple[float, ...]
    momentum: float
    steps: int
    metrics: tuple[float, ...] | None

    def optimizer(self) -> torch.optim.Optimizer:
        groups = [{"params": [torch.nn.Parameter(torch.zeros(1))], "lr": rate} for rate in self.rates]
        if self.kind == "sgd":
            return torch.optim.SGD(groups, lr=self.rates[0], momentum=self.momentum)
        if self.kind == "adam":
            return torch.optim.Adam(groups, lr=self.rates[0], betas=(self.momentum, 0.999))
        return torch.optim.Adagrad(groups, lr=self.rates[0])

    def build(self, optimizer: torch.optim.Optimizer) -> Any:
        return eval(self.text, {**NAMESPACE, "optimizer": optimizer})


@functools.cache
def programs() -> list[Program]:
    blocks = (PACKAGE / "Goldens" / "Random.txt").read_text().split("\n\n")
    fields = [
        dict(line.split(": ", 1) for line in block.splitlines() if ": " in line and line[0] != "#") for block in blocks
    ]
    return [_program(each) for each in fields if "program" in each]


def _program(fields: dict[str, str]) -> Program:
    kind, *words = fields["optimizer"].split()
    said = dict(word.split("=") for word in words)
    rates = tuple(map(float, said["lr"].split(",")))
    metrics = tuple(map(float, fields["metrics"].split())) if "metrics" in fields else None
    momentum = float(said.get("momentum", said.get("beta1", 0)))
    return Program(fields["program"], kind, rates, momentum, int(fields["steps"]), metrics)


def rates(optimizer: torch.optim.Optimizer) -> list[float]:
    return [float(group["lr"]) for group in optimizer.param_groups]


def optimizer(lr: Any = 0.1, kind: Any = torch.optim.SGD, groups: int = 1, **words: Any) -> torch.optim.Optimizer:
    """One with idle parameters."""
    each = [{"params": [torch.nn.Parameter(torch.zeros(1))], "lr": lr} for _ in range(groups)]
    return kind(each, **words)
