"""Runs one-line scheduler programs in PyTorch and records what the optimizer holds.

A program is a Python expression that builds a scheduler from the names in
`NAMESPACE` and a variable called `optimizer`. Nested schedulers are therefore
constructed in Python's evaluation order, with every side effect that has on the
parameter groups. Nothing here computes a rate: each number is read back from
`optimizer.param_groups`, so the tables say what PyTorch does and not what
somebody thinks it does.
"""

from __future__ import annotations

import math
import struct
import warnings
from dataclasses import dataclass

import torch
from torch.optim import lr_scheduler
from torch.optim.swa_utils import SWALR

warnings.simplefilter("ignore")
torch.set_num_threads(1)

CLASS_NAMES = [
    "LambdaLR",
    "MultiplicativeLR",
    "StepLR",
    "MultiStepLR",
    "ConstantLR",
    "LinearLR",
    "ExponentialLR",
    "PolynomialLR",
    "CosineAnnealingLR",
    "CosineAnnealingWarmRestarts",
    "CyclicLR",
    "OneCycleLR",
    "ReduceLROnPlateau",
    "SequentialLR",
    "ChainedScheduler",
]

NAMESPACE = {name: getattr(lr_scheduler, name) for name in CLASS_NAMES}
NAMESPACE.update(SWALR=SWALR, math=math)


@dataclass(frozen=True)
class Case:
    """One program with the optimizer it drives and how many values to record."""

    program: str
    optimizer: str
    steps: int
    metrics: tuple[float, ...] | None = None

    @property
    def groups(self) -> int:
        return len(rates_of(self.optimizer))


@dataclass
class Trace:
    """What each step of a run left in the optimizer: `rates[step][group]`."""

    rates: list[list[float]]
    momenta: list[list[float]]
    moves_momentum: bool


def sgd(*rates: float, momentum: float = 0.9) -> str:
    return f"sgd lr={','.join(map(repr, rates))} momentum={momentum!r}"


def adam(*rates: float, beta1: float = 0.9) -> str:
    return f"adam lr={','.join(map(repr, rates))} beta1={beta1!r}"


def without_momentum(*rates: float) -> str:
    return f"none lr={','.join(map(repr, rates))}"


def fields_of(optimizer: str) -> tuple[str, dict[str, str]]:
    kind, *fields = optimizer.split()
    return kind, dict(field.split("=") for field in fields)


def rates_of(optimizer: str) -> list[float]:
    return [float(rate) for rate in fields_of(optimizer)[1]["lr"].split(",")]


def make_optimizer(text: str) -> torch.optim.Optimizer:
    """The optimizer an `optimizer:` line describes: one idle parameter in each group."""
    kind, fields = fields_of(text)
    groups = [{"params": [torch.nn.Parameter(torch.zeros(1))], "lr": rate} for rate in rates_of(text)]
    first = groups[0]["lr"]
    if kind == "sgd":
        return torch.optim.SGD(groups, lr=first, momentum=float(fields["momentum"]))
    if kind == "adam":
        return torch.optim.Adam(groups, lr=first, betas=(float(fields["beta1"]), 0.999))
    if kind == "none":
        return torch.optim.Adagrad(groups, lr=first)
    raise ValueError(f"unknown optimizer {text!r}")


def build(program: str, optimizer: torch.optim.Optimizer):
    return eval(program, {**NAMESPACE, "optimizer": optimizer})


def rates(optimizer: torch.optim.Optimizer) -> list[float]:
    return [float(group["lr"]) for group in optimizer.param_groups]


def momenta(optimizer: torch.optim.Optimizer) -> list[float]:
    """Each group's momentum, or its first beta: the value a cyclical schedule moves."""
    return [
        float(group["betas"][0] if "betas" in group else group.get("momentum", 0.0))
        for group in optimizer.param_groups
    ]


def moves_momentum(scheduler) -> bool:
    children = getattr(scheduler, "_schedulers", [])
    return getattr(scheduler, "cycle_momentum", False) or any(map(moves_momentum, children))


def run(case: Case) -> Trace:
    """Value n is what update n uses: read, update, then step the scheduler."""
    optimizer = make_optimizer(case.optimizer)
    scheduler = build(case.program, optimizer)
    trace = Trace([], [], moves_momentum(scheduler))
    for step in range(case.steps):
        trace.rates.append(rates(optimizer))
        trace.momenta.append(momenta(optimizer))
        if step + 1 < case.steps:
            optimizer.step()
            arguments = () if case.metrics is None else (case.metrics[step],)
            scheduler.step(*arguments)
    for values in trace.rates + trace.momenta:
        if not all(map(math.isfinite, values)):
            raise ValueError(f"not finite: {case}")
    return trace


def run_closed_form(case: Case, epochs: list[int]) -> list[list[float]]:
    """Rates after `scheduler.step(epoch)` for each epoch in turn, on one scheduler."""
    optimizer = make_optimizer(case.optimizer)
    scheduler = build(case.program, optimizer)
    if not hasattr(scheduler, "_get_closed_form_lr"):
        raise ValueError(f"no closed form: {case}")
    values = []
    for epoch in epochs:
        optimizer.step()
        scheduler.step(epoch)
        values.append(rates(optimizer))
    return values


def failure(case: Case) -> tuple[str, str]:
    """The error a program ends in and where: (`error:` text, `at:` text)."""
    place = "construction"
    try:
        optimizer = make_optimizer(case.optimizer)
        scheduler = build(case.program, optimizer)
        for step in range(1, case.steps + 1):
            place = f"step {step}"
            optimizer.step()
            arguments = () if case.metrics is None else (case.metrics[step - 1],)
            scheduler.step(*arguments)
    except Exception as error:
        # A KeyError prints the repr of its message; the message itself reads better.
        message = error.args[0] if isinstance(error, KeyError) else error
        words = [f"{type(error).__name__}:", *str(message).split()]
        return " ".join(words).removesuffix(":"), place
    raise AssertionError(f"PyTorch accepts {case}")


def fnv1a(trace: Trace) -> int:
    """FNV-1a (64 bits) over every rate and momentum of a trace, as little-endian doubles."""
    value = 0xCBF29CE484222325
    for step_rates, step_momenta in zip(trace.rates, trace.momenta):
        for rate, momentum in zip(step_rates, step_momenta):
            for byte in struct.pack("<dd", rate, momentum):
                value = ((value ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return value


def one_cycle_rows(total_steps: int, pct_start: float, three_phase: bool) -> int:
    """How many values OneCycleLR gives before a phase of length zero makes it divide by zero.

    At most `total_steps + 1`: PyTorch allows one step past the end and refuses the next.
    """
    ends = [pct_start * total_steps - 1, total_steps - 1]
    if three_phase:
        ends.insert(1, 2 * pct_start * total_steps - 2)
    for step in range(total_steps + 1):
        start = 0.0
        for end in ends:
            if step <= end or end is ends[-1]:
                if end == start:
                    return step
                break
            start = end
    return total_steps + 1
