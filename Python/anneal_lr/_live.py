"""The schedule of a live PyTorch scheduler: its code, and its curve from here on.

The code is read from what the scheduler remembers (`_arguments`, `_functions`) and then proved: a twin is stepped by PyTorch
itself for every step that is shown, and the library must give the same bits. Where it does not, or no code can be found,
the twin's own rates are the answer, with the reason.
"""

from __future__ import annotations

import array
import sys
from collections.abc import Iterable, Iterator
from typing import Any

from . import _arguments
from ._functions import Unreadable
from ._library import AnnealError
from ._plateau import Plateau
from ._schedule import Optimizer, Picture, Schedule, plot, schedule_of, shaped
from ._twin import Rows, Twin, members, momenta_of

SAMPLED_STEPS = 200
MOST_STEPS = 20_000
TORCH = "2.13"
# A picture reads a schedule's text up to this length.
MOST_TEXT = 20_000


class Live:
    """What `of` finds.

    - code: the notation of the schedule, or None
    - reason: why there is no code, or None
    - step: how many steps the scheduler has taken
    - proved: for how many steps, from now on, PyTorch gave the bits that are shown
    - schedule: the code as a `Schedule` from step 0, or None
    - ended: whether PyTorch refuses to step after the last rate
    - notes: what else to know
    """

    def __init__(
        self,
        name: str,
        step: int,
        schedule: Schedule | None,
        reason: str | None,
        rates: Rows,
        notes: tuple[str, ...],
        *,
        ended: bool = False,
        plateau: Plateau | None = None,
    ) -> None:
        self.name, self.step, self.schedule, self.reason, self.notes = name, step, schedule, reason, notes
        self.ended = ended
        self._rates, self._plateau = rates, plateau

    @property
    def code(self) -> str | None:
        return self.schedule.text if self.schedule else None

    @property
    def proved(self) -> int:
        return len(self._rates)

    def __repr__(self) -> str:
        said = self.code or f"{self.name}, sampled because {self.reason}"
        return f"<{'; '.join([f'{said}; at step {self.step}', *self.notes])}>"

    def __str__(self) -> str:
        return self.code or f"# {self.name}: sampled because {self.reason}"

    def values(self, n: int | None = None, *, metrics: Iterable[float] | None = None) -> Any:
        """The rates of the next `n` updates; the first is that of now. All that were proved, if `n` is not given."""
        numbers = [rate for row in self._rows(n, metrics) for rate in row]
        return shaped(array.array("d", numbers), len(self._rates[0]))

    def _rows(self, n: int | None, metrics: Iterable[float] | None) -> Rows:
        if n is not None and n < 0:
            raise AnnealError(f"there are no {n} values")
        if self._plateau is not None:
            return self._plateau.run(n, None if metrics is None else list(map(float, metrics)))
        if metrics is not None:
            raise AnnealError(f"{self.name} follows no metric")
        if n is not None and n > self.proved and not self.ended:
            raise AnnealError(f"{self.proved} steps were proved; ask for more with of(scheduler, steps={n})")
        return self._rates[:n]

    def plot(self, n: int | None = None, *, metrics: Iterable[float] | None = None, **look: Any) -> Picture:
        """Its curve from here on; `look` as for `Schedule.plot`.

        Where that has too many numbers for a picture, the whole curve of its code, from step 0 to the last of these steps.
        """
        rows = self._rows(n, metrics)
        if not rows:
            raise AnnealError("there is nothing to draw")
        text = table(rows)
        if self._plateau is None and self.schedule is not None and (self.step == 0 or len(text) > MOST_TEXT):
            return plot(self.schedule, steps=self.step + len(rows), **look)
        if len(text) > MOST_TEXT:
            fits = len(rows) * MOST_TEXT // len(text)
            raise AnnealError(f"a picture of sampled rates holds about {fits} of these {len(rows)} steps; give n")
        optimizer = Optimizer((0.001,) * len(rows[0]))
        return plot(schedule_of(text, optimizer, f"{self.name} from step {self.step}"), steps=len(rows), **look)

    def _repr_svg_(self) -> str | None:
        try:
            return self.plot().svg
        except AnnealError:
            # A plateau without metrics; its text is shown instead.
            return None


def table(rows: Rows) -> str:
    """The notation of rates as they are; six digits are finer than any screen."""
    columns = [", ".join(f"{rate:.6g}" for rate in column) for column in zip(*rows)]
    lists = ", ".join(f"[{column}]" for column in columns)
    return f"TableLR(rates={lists if len(columns) == 1 else f'[{lists}]'})"


def of(scheduler: Any, steps: int | None = None) -> Live:
    """The code and the curve of a live scheduler of PyTorch, which stays as it is.

    It may be in the middle of training, nested, made by transformers or wrapped by Accelerate or Lightning. `steps` says
    how many are shown and proved: the rest of its run by default (at most 20,000), or 200 where no code tells.

    Functions are called by the twin's steps: one that changes something outside itself will change it.
    """
    scheduler = unwrapped(scheduler)
    if steps is not None and steps < 1:
        raise AnnealError(f"steps must be at least 1, but is {steps}")
    if any(type(leaf).__name__ == "ReduceLROnPlateau" or hasattr(leaf, "num_bad_epochs") for leaf in leaves(scheduler)):
        return _of_plateau(scheduler)
    return _of_timed(scheduler, steps)


def unwrapped(scheduler: Any) -> Any:
    """PyTorch's own object, out of what Accelerate and Lightning hold."""
    found = scheduler
    # A wrapper in a wrapper; more are none of these.
    for _ in range(3):
        if _is_scheduler(found):
            return found
        found = getattr(found, "scheduler", None)
    raise AnnealError(f"of() takes a scheduler of torch.optim.lr_scheduler, not {type(scheduler).__name__}")


def _is_scheduler(value: Any) -> bool:
    torch = sys.modules.get("torch.optim.lr_scheduler")
    return torch is not None and isinstance(value, torch.LRScheduler)


def leaves(scheduler: Any) -> Iterator[Any]:
    """The schedulers that are no composition."""
    return (each for each in members(scheduler) if not hasattr(each, "_schedulers"))


def steps_taken(scheduler: Any) -> int:
    """A chain does not count; its first member does."""
    while "last_epoch" not in vars(scheduler):
        scheduler = scheduler._schedulers[0]
    return int(scheduler.last_epoch)


def _of_timed(scheduler: Any, steps: int | None) -> Live:
    step = steps_taken(scheduler)
    schedule, reason = _read(scheduler)
    asked = steps or _length(schedule, step)
    twin = Twin(scheduler)
    rates, momenta = twin.run(asked)
    if schedule is not None:
        schedule, reason = _proved(scheduler, schedule, step, asked, rates, momenta)
    notes = _version_notes()
    if twin.failure is not None:
        notes += (f"PyTorch ends after step {step + len(rates) - 1} ({twin.failure})",)
    elif steps is None and asked == MOST_STEPS:
        notes += (f"the next {MOST_STEPS:,} steps are shown",)
    return Live(type(scheduler).__name__, step, schedule, reason, rates, notes, ended=twin.failure is not None)


def _read(scheduler: Any) -> tuple[Schedule | None, str | None]:
    """The schedule of what a scheduler remembers, not proved, or why there is none."""
    try:
        return schedule_of(_arguments.code(scheduler), optimizer_of(scheduler)), None
    except Unreadable as error:
        return None, str(error)
    except AnnealError as error:
        return None, error.message


def optimizer_of(scheduler: Any, rates: list[float] | None = None) -> Optimizer:
    optimizer = scheduler.optimizer
    kind = "sgd" if "momentum" in optimizer.defaults else "adam" if "betas" in optimizer.defaults else "none"
    now = [float(group["lr"]) for group in optimizer.param_groups]
    return Optimizer(tuple(rates or now), kind, None if kind == "none" else tuple(momenta_of(optimizer)))


def _length(schedule: Schedule | None, step: int) -> int:
    if schedule is None:
        return SAMPLED_STEPS
    left = schedule.length - step
    return min(left, MOST_STEPS) if left > 1 else SAMPLED_STEPS


def _proved(
    scheduler: Any, schedule: Schedule, step: int, asked: int, rates: Rows, momenta: Rows
) -> tuple[Schedule | None, str | None]:
    """The schedule on the base rates with which it gives the twin's bits, or why there are none."""
    reasons: list[str] = []
    text = schedule.text
    for base in _bases(scheduler):
        try:
            found = schedule_of(text, optimizer_of(scheduler, base))
            reason = _difference(found, step, asked, rates, momenta)
        except AnnealError as error:
            reason = error.message
        if reason is None:
            return found, None
        reasons.append(reason)
    return None, _known_cause(scheduler) or reasons[0]


def _bases(scheduler: Any) -> list[list[float]]:
    """The base rates that the run may have begun with, the likeliest first."""
    own = [leaf for leaf in leaves(scheduler) if hasattr(leaf, "base_lrs")]
    # A OneCycleLR sets its group's base rate itself.
    own.sort(key=lambda leaf: type(leaf).__name__ == "OneCycleLR")
    groups = scheduler.optimizer.param_groups
    found = [[float(rate) for rate in leaf.base_lrs] for leaf in own]
    found.append([float(group.get("initial_lr", group["lr"])) for group in groups])
    found.append([float(group["lr"]) for group in groups])
    return [base for at, base in enumerate(found) if base not in found[:at] and len(base) == len(groups)]


def _difference(schedule: Schedule, step: int, asked: int, rates: Rows, momenta: Rows) -> str | None:
    """Where the library's rates are not PyTorch's, bit by bit; momenta count where the schedule moves them."""
    mine, my_momenta = schedule._rows(asked, None, None, step)
    width = len(rates[0])
    for word, theirs, ours in [("rate", rates, mine), ("momentum", momenta, my_momenta)]:
        if word == "momentum" and not schedule.moves_momentum:
            continue
        flat = array.array("d", [number for row in theirs for number in row])
        if flat.tobytes() == ours.tobytes():
            continue
        at = next((i for i, pair in enumerate(zip(flat, ours)) if pair[0] != pair[1]), min(len(flat), len(ours)))
        if at >= len(flat) or at >= len(ours):
            return f"PyTorch ends at step {step + len(rates) - 1}, its arguments at {step + len(ours) // width - 1}"
        return f"at step {step + at // width} its {word} is {flat[at]!r}, and its arguments give {ours[at]!r}"
    return None


def _known_cause(scheduler: Any) -> str | None:
    """What people do to a scheduler that its arguments do not tell."""
    groups = scheduler.optimizer.param_groups
    kinds = {str(group["lr"].dtype).removeprefix("torch.") for group in groups if hasattr(group["lr"], "dtype")}
    if kinds - {"float64"}:
        return f"the optimizer's rates are tensors of {', '.join(sorted(kinds))}, which round otherwise"
    last, now = getattr(scheduler, "_last_lr", None), [float(group["lr"]) for group in groups]
    if last is not None and list(map(float, last)) != now:
        return (
            f"the optimizer's rate is {_few(now)}, but the scheduler set {_few(list(map(float, last)))} last: it was set by "
            "hand, or the scheduler was resumed without the optimizer's state"
        )
    return None


def _few(rates: list[float]) -> str:
    return repr(rates[0]) if len(set(rates)) == 1 else repr(rates)


def _version_notes() -> tuple[str, ...]:
    version = str(getattr(sys.modules.get("torch"), "__version__", ""))
    return () if version.startswith(f"{TORCH}.") else (f"this is PyTorch {version}; Anneal follows {TORCH}",)


def _of_plateau(scheduler: Any) -> Live:
    """A plateau foretells nothing without metrics; what it has seen goes on in the library."""
    name = type(scheduler).__name__
    schedule, reason = _read(scheduler)
    if schedule is None:
        raise AnnealError(f"{name} follows a metric and cannot be foretold: {reason}")
    plateau = Plateau(schedule, scheduler)
    plateau.prove(scheduler)
    step = int(scheduler.last_epoch)
    return Live(name, step, schedule, None, [plateau.rates], _version_notes(), plateau=plateau)
