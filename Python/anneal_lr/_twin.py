"""A copy of a live scheduler that PyTorch itself can step, while the live one stays as it is."""

from __future__ import annotations

import collections
import copy
import sys
import types
from collections.abc import Iterator
from typing import Any

from ._library import AnnealError

Rows = list[list[float]]


class Twin:
    """Shares no state with the scheduler, and holds no parameters."""

    def __init__(self, scheduler: Any) -> None:
        for each in members(scheduler):
            _check(each)
        self.optimizer = _stand_in(scheduler.optimizer)
        try:
            self.scheduler = copy.deepcopy(scheduler, {id(scheduler.optimizer): self.optimizer})
        except Exception as error:
            raise AnnealError(f"{type(scheduler).__name__} cannot be copied, so it cannot be stepped: {error}") from None
        self.failure: str | None = None

    def run(self, count: int, metrics: list[float] | None = None) -> tuple[Rows, Rows]:
        """The rates and momenta of `count` updates from here on; fewer where PyTorch refuses to step."""
        rates, momenta = [self.rates()], [self.momenta()]
        for step in range(count - 1):
            try:
                self.scheduler.step(*(metrics[step : step + 1] if metrics is not None else ()))
            except Exception as error:
                self.failure = f"{type(error).__name__}: {error}"
                break
            rates.append(self.rates())
            momenta.append(self.momenta())
        return rates, momenta

    def rates(self) -> list[float]:
        return [float(group["lr"]) for group in self.optimizer.param_groups]

    def momenta(self) -> list[float]:
        return momenta_of(self.optimizer)


def members(scheduler: Any) -> Iterator[Any]:
    """A scheduler, and all that it is composed of."""
    yield scheduler
    for member in getattr(scheduler, "_schedulers", ()):
        yield from members(member)


def _check(scheduler: Any) -> None:
    """Refuses a scheduler one of whose methods was replaced by a function: a copy would share it, and move the live one."""
    for name in ("step", "get_lr", "_update_lr"):
        if isinstance(vars(scheduler).get(name), types.FunctionType):
            raise AnnealError(f"{type(scheduler).__name__}.{name} was replaced on this object, so it cannot be copied")


def momenta_of(optimizer: Any) -> list[float]:
    """The momentum of each group, or its first beta; NaN where it has neither."""
    found = [
        group["betas"][0] if "betas" in group else group.get("momentum", float("nan")) for group in optimizer.param_groups
    ]
    return [float(each) if each is not None else float("nan") for each in found]


def _stand_in(optimizer: Any) -> Any:
    """An optimizer with the groups' numbers, and nothing that would be copied at length."""
    found = object.__new__(sys.modules["torch.optim"].Optimizer)
    groups = [{key: _own(value) for key, value in group.items() if key != "params"} for group in optimizer.param_groups]
    vars(found).update(
        defaults=dict(optimizer.defaults),
        param_groups=[{"params": [], **group} for group in groups],
        state=collections.defaultdict(dict),
        step=_stepped,
        _opt_called=True,
    )
    return found


def _own(value: Any) -> Any:
    """A copy of what a scheduler may write; what cannot be copied is not the scheduler's."""
    try:
        return copy.deepcopy(value)
    except Exception:
        return value


def _stepped() -> None:
    """Stands for the optimizer's step. The mark keeps PyTorch from warning that it was overridden."""


_stepped._wrapped_by_lr_sched = True  # type: ignore[attr-defined]
