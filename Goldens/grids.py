"""What the tables of programs share: rates, optimizers with groups, grids of arguments."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle, product

from torch_run import Case, sgd

BASES = (0.1, 0.05, 0.3, 1.0, 1e-3, 3e-4)
TWO = sgd(0.1, 0.003)
THREE = sgd(0.3, 0.05, 0.0007)


def grid(steps: int, template: str, *axes: tuple) -> Iterator[Case]:
    """Every combination of the axes, put into the template, over the base rates in turn."""
    for base, values in zip(cycle(BASES), product(*axes)):
        yield Case(template.format(*values), sgd(base), steps)


def each(steps: int, optimizer: str, *programs: str) -> Iterator[Case]:
    for program in programs:
        yield Case(program, optimizer, steps)
