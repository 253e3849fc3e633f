"""A real PyTorch scheduler of notation."""

from __future__ import annotations

from typing import Any

from ._library import AnnealError
from ._schedule import Schedule, read

# What the library prints in functions of a step.
BUILTINS = {each.__name__: each for each in (abs, bool, float, int, max, min, pow, round)}
NOT_IN_TORCH = {
    "HandoverLR": "step the next scheduler from its milestone on instead",
    "FunctionLR": "set group['lr'] = function(step) before each update instead",
    "TableLR": "set group['lr'] = rates[step] before each update instead",
}


def as_torch(text: str | Schedule, optimizer: Any) -> Any:
    """A scheduler of `torch.optim.lr_scheduler` on `optimizer`.

    The text itself is never run: it is read, and what is run is what the library prints of it, without builtins.
    """
    import math

    import torch
    from torch.optim import lr_scheduler, swa_utils

    code = (text if isinstance(text, Schedule) else read(text)).python
    for name, advice in NOT_IN_TORCH.items():
        if f"{name}(" in code:
            raise AnnealError(f"PyTorch has no class {name}: {advice}")
    classes = {name: getattr(lr_scheduler, name) for name in lr_scheduler.__all__}
    if not isinstance(optimizer, torch.optim.Optimizer):
        raise AnnealError(f"as_torch needs an optimizer of PyTorch, not {type(optimizer).__name__}")
    names = {"SWALR": swa_utils.SWALR, "math": math, "optimizer": optimizer, **classes}
    return eval(code, {"__builtins__": BUILTINS, **names})
