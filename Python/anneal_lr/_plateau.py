"""A live ReduceLROnPlateau, taken up by the library in the middle of its run."""

from __future__ import annotations

import ctypes
import json
import math
from typing import Any

from ._library import AnnealError, Fault, library, taken
from ._schedule import Schedule, doubles
from ._twin import Rows, Twin

PROOF_STEPS = 64


class Plateau:
    """A schedule with what its live scheduler has seen so far."""

    def __init__(self, schedule: Schedule, scheduler: Any) -> None:
        self.schedule = schedule
        self.rates = list(schedule.optimizer.rates)
        self._progress = self._taken_up(scheduler)

    def _taken_up(self, scheduler: Any) -> bytes:
        """The progress of a walk that has just begun, with the live scheduler's counts."""
        with _Walk(self.schedule) as walk:
            progress = json.loads(taken(library().walk_save(walk.handle, None)))
        for cursor in progress["cursors"]:
            memory = cursor["memory"]
            memory.update(bad=scheduler.num_bad_epochs, cooldown=scheduler.cooldown_counter)
            memory.pop("best", None)
            if math.isfinite(scheduler.best):
                memory["best"] = float(scheduler.best)
            elif scheduler.best != scheduler.mode_worse:
                memory["unbeatable"] = 1
            cursor["step"] = int(scheduler.last_epoch)
        return json.dumps(progress).encode()

    def run(self, n: int | None, metrics: list[float] | None) -> Rows:
        """The rates from here on, one more than there are metrics."""
        if metrics is None and n != 1:
            raise AnnealError("ReduceLROnPlateau follows a metric: give what the run will report, metrics=[…]")
        metrics = metrics or []
        count = len(metrics) + 1 if n is None else n
        if count > len(metrics) + 1:
            raise AnnealError(f"{count} values need {count - 1} metrics, and there are {len(metrics)}")
        with _Walk(self.schedule) as walk:
            walk.restore(self._progress)
            return [walk.read(), *(walk.advance(metric) for metric in metrics[: count - 1])][:count]

    def prove(self, scheduler: Any) -> None:
        """PyTorch itself must come to the same rates after the same metrics."""
        for metrics in _trials(scheduler.best if math.isfinite(scheduler.best) else 1.0):
            theirs, _ = Twin(scheduler).run(len(metrics) + 1, metrics)
            if theirs != self.run(None, metrics):
                raise AnnealError("this ReduceLROnPlateau does not follow its arguments, so it cannot be foretold")


def _trials(best: float) -> list[list[float]]:
    """Nothing gets better; everything does; up and down in a fixed order."""
    swing = [best * (1 + ((step * 37) % 11 - 5) / 20) for step in range(PROOF_STEPS)]
    falling = [best - abs(best) * 0.01 * step for step in range(PROOF_STEPS)]
    return [[best] * PROOF_STEPS, falling, [2 * best - each for each in falling], swing]


class _Walk:
    """A schedule on its way, freed at the end."""

    def __init__(self, schedule: Schedule) -> None:
        self._schedule, self._fault = schedule, Fault()
        self._width = len(schedule.optimizer.rates)

    def __enter__(self) -> _Walk:
        self.handle = library().walk_start(self._schedule._handle, self._schedule.optimizer.groups(), self._fault)
        if not self.handle:
            raise self._fault.error()
        return self

    def __exit__(self, *_: object) -> None:
        library().walk_free(self.handle)

    def restore(self, progress: bytes) -> None:
        if library().walk_restore(self.handle, progress, len(progress), self._fault):
            raise self._fault.error()

    def read(self) -> list[float]:
        rates = (ctypes.c_double * self._width)()
        library().walk_read(self.handle, rates, None)
        return list(rates)

    def advance(self, metric: float) -> list[float]:
        rates = (ctypes.c_double * self._width)()
        if library().walk_advance(self.handle, doubles([metric]), rates, None, self._fault):
            raise self._fault.error()
        return list(rates)
