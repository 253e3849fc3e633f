"""Checks of the schedule before the first step, as callbacks of Lightning and of transformers' Trainer."""

from __future__ import annotations

import functools
from typing import Any

from ._library import AnnealError
from ._live import Live, of, unwrapped


def __getattr__(name: str) -> Any:
    """A callback's class; its library is imported only by those who ask for it."""
    makers = {"LightningScheduleCheck": _lightning, "TrainerScheduleCheck": _trainer}
    if name not in makers:
        raise AttributeError(f"module 'anneal_lr._callbacks' has no attribute {name!r}")
    return makers[name]()


# Of a longer run the beginning is looked at: a second or two.
MOST_STEPS = 100_000


def summary(scheduler: Any, steps: int | None) -> str:
    """One line: what the scheduler is, how long the run, its peak and its end, and what to mind."""
    try:
        live = of(scheduler, None if steps is None else min(steps, MOST_STEPS))
    except AnnealError as error:
        return f"anneal: {error.message}"
    except Exception as error:
        # A check never ends a training.
        return f"anneal: {type(scheduler).__name__} cannot be looked at ({type(error).__name__}: {error})"
    parts = [live.code or f"{live.name} ({live.reason})", _run(live, steps)]
    return "anneal: " + "; ".join([*parts, *live.notes, *_worries(live, steps)])


def _run(live: Live, steps: int | None) -> str:
    if live.schedule is not None and live.schedule.follows_metric:
        return f"starts at {_short(live._rates[0][0])} and follows a metric"
    rates = _highest(live)
    peak = _peak(rates)
    counted = f"the next {len(rates):,} steps" if steps is None else f"{steps:,} steps"
    if steps is not None and len(rates) < steps:
        counted = f"{len(rates):,} of {steps:,} steps"
    top = f"peak {_short(rates[peak])} at step {live.step + peak}"
    return f"{counted} from {_short(rates[0])}, {top}, end {_short(rates[-1])}"


def _highest(live: Live) -> list[float]:
    """The highest rate of the groups at each step."""
    return [max(row) for row in live._rates]


def _peak(rates: list[float]) -> int:
    return max(range(len(rates)), key=rates.__getitem__)


def _worries(live: Live, steps: int | None) -> list[str]:
    """What is likely a mistake: a schedule that is longer or shorter than the run, or that has begun again."""
    schedule = live.schedule
    if steps is None or (schedule is not None and schedule.follows_metric):
        return []
    run, rates = live.step + steps, _highest(live)
    if live.ended:
        return [f"WARNING: PyTorch refuses to step after step {live.step + len(rates) - 1}, the run takes {run:,} steps"]
    horizon = schedule.horizon if schedule is not None else None
    if horizon is not None and horizon > run:
        return [f"WARNING: the run ends at step {run:,}, the schedule would go on until step {horizon:,}"]
    if len(rates) < steps:
        return []
    peak = _peak(rates)
    lowest = min(range(peak, len(rates)), key=rates.__getitem__)
    if rates[lowest] < 0.5 * rates[peak] and rates[-1] > 0.9 * rates[peak]:
        lows = f"{_short(rates[lowest])} at step {live.step + lowest}"
        return [f"WARNING: the rate falls to {lows} and is back at {_short(rates[-1])} when the run ends"]
    return []


def _short(rate: float) -> str:
    return f"{rate:.6g}"


@functools.cache
def _lightning() -> Any:
    try:
        from lightning.pytorch.callbacks import Callback
        from lightning.pytorch.utilities import rank_zero_info
    except ImportError:
        from pytorch_lightning.callbacks import Callback  # type: ignore[no-redef]
        from pytorch_lightning.utilities import rank_zero_info  # type: ignore[no-redef]

    class LightningScheduleCheck(Callback):  # type: ignore[misc]
        """Says before the first step what each scheduler will do in this run."""

        def __init__(self) -> None:
            self.lines: list[str] = []

        def on_train_start(self, trainer: Any, pl_module: Any) -> None:
            self.lines = [summary(each.scheduler, _lightning_steps(trainer, each)) for each in trainer.lr_scheduler_configs]
            for line in self.lines:
                rank_zero_info(line)

    return LightningScheduleCheck


def _lightning_steps(trainer: Any, config: Any) -> int | None:
    """How often a scheduler is stepped in the rest of a run, as far as Lightning knows."""
    if config.interval == "epoch":
        total, done = trainer.max_epochs, trainer.current_epoch
    else:
        total, done = trainer.estimated_stepping_batches, trainer.global_step
    if total is None or total == float("inf") or total < 0:
        return None
    return max((int(total) - int(done)) // int(config.frequency), 1)


@functools.cache
def _trainer() -> Any:
    from transformers import TrainerCallback

    class TrainerScheduleCheck(TrainerCallback):  # type: ignore[misc]
        """Says before the first step what the scheduler will do in this run."""

        def __init__(self) -> None:
            self.lines: list[str] = []

        def on_train_begin(self, args: Any, state: Any, control: Any, lr_scheduler: Any = None, **_: Any) -> None:
            if lr_scheduler is None:
                return
            self.lines = [summary(unwrapped(lr_scheduler), max(state.max_steps - state.global_step, 1))]
            if state.is_world_process_zero:
                print(self.lines[0])

    return TrainerScheduleCheck
