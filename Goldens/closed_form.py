"""Cases for `scheduler.step(epoch)`, where seven classes answer by formula, in any order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle, product

from grids import BASES, THREE, TWO
from torch_run import Case, adam, sgd

NEAR = [0, 1, 2, 7, 3, 100, 4, 5, 6, 8, 9, 10, 11, 19, 20, 21, 50, 0, 31, 32]
FAR = [123456, 0, 1000, 999, 1, 100000, 29, 30, 31, 60, 10, 123456, 5]
GROWING = [0, 300, 1, 40, 2, 100, 17]
"""Epochs for a factor above one, whose power would soon overflow."""

STEADY = {
    "StepLR(optimizer, step_size={}, gamma={})": ((1, 3, 10, 30), (0.1, 0.5, 0.95, "1/3")),
    "MultiStepLR(optimizer, milestones={}, gamma={})": (
        ("[8, 24, 28]", "[0]", "[0, 0, 5]", "[20, 3, 20]", "[]", "[30, 1000]"),
        (0.1, 0.5, 0.97),
    ),
    "ConstantLR(optimizer, factor={}, total_iters={})": (
        ("0.5", "1/3", "0.3333333333333333", "1.0", "0.1"),
        (0, 1, 5, 20, 1000),
    ),
    "LinearLR(optimizer, start_factor={}, end_factor={}, total_iters={})": (
        ("1/3", "0.1", "1.0"),
        (0.0, 0.7, 1.0),
        (1, 5, 20, 1000),
    ),
    "ExponentialLR(optimizer, gamma={})": ((0.0, 0.5, 0.9, 0.97, 0.999, 0.99999, 1.0),),
    "PolynomialLR(optimizer, total_iters={}, power={})": ((1, 5, 20, 1000), (0, 0.5, 0.9, 1.0, 2, 3.5)),
    "CosineAnnealingLR(optimizer, T_max={}, eta_min={})": (
        (1, 2, 7, 20, 31, 1000),
        ("0", "1e-4", "0.02", "0.5"),
    ),
}

GROUPED = (
    "StepLR(optimizer, step_size=6, gamma=0.7)",
    "MultiStepLR(optimizer, milestones=[5, 9, 9], gamma=0.3)",
    "ConstantLR(optimizer)",
    "LinearLR(optimizer)",
    "ExponentialLR(optimizer, gamma=0.95)",
    "PolynomialLR(optimizer, total_iters=25, power=0.9)",
    "CosineAnnealingLR(optimizer, T_max=33, eta_min=0.002)",
)


def cases() -> Iterator[tuple[Case, list[int]]]:
    """Each program with the epochs asked of it, in the order they are asked."""
    bases = cycle(BASES)
    for template, axes in STEADY.items():
        for index, values in enumerate(product(*axes)):
            program = template.format(*values)
            yield Case(program, sgd(next(bases)), 0), FAR if index % 2 else NEAR
    for program in GROUPED:
        for optimizer, epochs in ((TWO, NEAR), (adam(0.001), FAR), (THREE, FAR)):
            yield Case(program, optimizer, 0), epochs
    for program in (
        "StepLR(optimizer, step_size=3, gamma=1.1)",
        "StepLR(optimizer, step_size=3, gamma=2)",
        "StepLR(optimizer, step_size=3, gamma=-0.5)",
        "ExponentialLR(optimizer, gamma=1.05)",
        "ExponentialLR(optimizer, gamma=-0.9)",
        "ExponentialLR(optimizer, gamma=1)",
        "MultiStepLR(optimizer, milestones=[1, 2, 2, 100], gamma=1.5)",
        "MultiStepLR(optimizer, milestones=[1, 2, 2, 100], gamma=3)",
        "CosineAnnealingLR(optimizer, T_max=40, eta_min=-0.1)",
    ):
        yield Case(program, sgd(0.1), 0), GROWING
