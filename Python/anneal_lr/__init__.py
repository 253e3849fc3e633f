"""Learning-rate schedules, seen: read notation, draw it, and find the code and curve of a live PyTorch scheduler.

import anneal_lr
anneal_lr.read("OneCycleLR(max_lr=0.1, total_steps=100)").plot().save("one-cycle.svg")
anneal_lr.of(scheduler)
"""

from __future__ import annotations

# As checkers know it; importing `typing` would take longer than all else here.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ._callbacks import LightningScheduleCheck, TrainerScheduleCheck
    from ._library import AnnealError
    from ._live import Live, of
    from ._schedule import Comparison, Picture, Schedule, compare, plot, read
    from ._torch import as_torch

__version__ = "0.1.0"

# Nothing is loaded before it is asked for: importing costs a training script nothing.
_MODULES = {
    "AnnealError": "_library",
    "Comparison": "_schedule",
    "LightningScheduleCheck": "_callbacks",
    "Live": "_live",
    "Picture": "_schedule",
    "Schedule": "_schedule",
    "TrainerScheduleCheck": "_callbacks",
    "as_torch": "_torch",
    "compare": "_schedule",
    "of": "_live",
    "plot": "_schedule",
    "read": "_schedule",
}
__all__ = [
    "AnnealError",
    "Comparison",
    "LightningScheduleCheck",
    "Live",
    "Picture",
    "Schedule",
    "TrainerScheduleCheck",
    "as_torch",
    "compare",
    "of",
    "plot",
    "read",
]


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module 'anneal_lr' has no attribute {name!r}")
    import importlib

    found = getattr(importlib.import_module(f"anneal_lr.{_MODULES[name]}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])


def load_ipython_extension(shell: Any) -> None:
    """`%load_ext anneal_lr`."""
    from . import _ipython

    _ipython.load(shell)
