"""A schedule: its text, its values and its picture."""

from __future__ import annotations

import array
import ctypes
import json
import math
import pathlib
import struct
import weakref
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from . import _library
from ._library import AnnealError, Fault, Groups, answer, encoded, library, taken

KINDS = {"sgd": _library.MOMENTUM, "adam": _library.BETA1, "none": _library.NEITHER}
Rates = float | Sequence[float]


@dataclass(frozen=True)
class Optimizer:
    """What a schedule needs to know of the optimizer it is on."""

    rates: tuple[float, ...] = (0.001,)
    kind: str = "sgd"
    momenta: tuple[float, ...] | None = None

    def groups(self, rates: Rates | None = None) -> Groups:
        numbers = self.rates if rates is None else _numbers(rates)
        momenta = self.momenta
        if momenta is not None and len(momenta) != len(numbers):
            momenta = (momenta[0],) * len(numbers)
        return Groups(KINDS[self.kind], len(numbers), doubles(numbers), doubles(momenta) if momenta else None)


def doubles(numbers: Iterable[float]) -> Any:
    numbers = list(numbers)
    return (ctypes.c_double * len(numbers))(*numbers)


def _numbers(rates: Rates) -> tuple[float, ...]:
    try:
        return tuple(float(rate) for rate in rates)  # type: ignore[union-attr]
    except TypeError:
        return (float(rates),)  # type: ignore[arg-type]


class Schedule:
    """A schedule on an optimizer. It never changes, and any thread may use it."""

    def __init__(self, handle: int, optimizer: Optimizer, label: str = "") -> None:
        self._handle, self.optimizer = handle, optimizer
        # What a picture calls it, instead of its text.
        self._label = label
        self._finalizer = weakref.finalize(self, library().schedule_free, handle)
        self._finalizer.atexit = False

    @property
    def text(self) -> str:
        """Its notation, which reads as an equal schedule."""
        return self._print(_library.NOTATION_TEXT)

    @property
    def python(self) -> str:
        """The call that makes it in PyTorch, on `optimizer`."""
        return self._print(_library.PYTHON_TEXT)

    def _print(self, style: int) -> str:
        return taken(library().schedule_print(self._handle, style, None))

    def __repr__(self) -> str:
        return f"<Schedule {self.text}>"

    def __str__(self) -> str:
        return self.text

    @property
    def _facts(self) -> _library.Facts:
        facts = _library.Facts()
        library().schedule_facts(self._handle, facts)
        return facts

    @property
    def length(self) -> int:
        """How many steps show all that happens."""
        return int(self._facts.natural_length)

    @property
    def last_step(self) -> int | None:
        """The last step that has a rate; None where there is no last."""
        last = int(self._facts.last_step)
        return last if last >= 0 else None

    @property
    def horizon(self) -> int | None:
        """The step after which nothing new happens; None where the parameters do not tell."""
        horizon = int(self._facts.horizon)
        return horizon if horizon >= 0 else None

    @property
    def follows_metric(self) -> bool:
        """Whether it looks at a metric, as ReduceLROnPlateau does."""
        return bool(self._facts.follows_metric)

    @property
    def moves_momentum(self) -> bool:
        """Whether it moves momentum, or Adam's first beta, too."""
        return bool(self._facts.moves_momentum)

    def values(
        self, n: int | None = None, *, lr: Rates | None = None, metrics: Iterable[float] | None = None, first: int = 0
    ) -> Any:
        """The rates of `n` updates from update `first` on, counted from 0.

        A NumPy array where NumPy is installed, else a list; with several groups a row for each update. There are fewer
        where the schedule ends. `metrics` holds what the run reports after each update, from the first.
        """
        rates, _ = self._rows(n, lr, metrics, first)
        return shaped(rates, len(self.optimizer.rates if lr is None else _numbers(lr)))

    def momenta(
        self, n: int | None = None, *, lr: Rates | None = None, metrics: Iterable[float] | None = None, first: int = 0
    ) -> Any:
        """The momentum, or Adam's first beta, of the same updates as `values` gives; NaN where there is none."""
        _, momenta = self._rows(n, lr, metrics, first)
        return shaped(momenta, len(self.optimizer.rates if lr is None else _numbers(lr)))

    def _rows(
        self, n: int | None, lr: Rates | None, metrics: Iterable[float] | None, first: int
    ) -> tuple[array.array[float], array.array[float]]:
        count = max(self.length - first, 0) if n is None else int(n)
        series = [] if metrics is None else list(map(float, metrics))
        groups, fault = self.optimizer.groups(lr), Fault()
        if count < 0 or first < 0 or count * groups.count > 2**31:
            raise AnnealError(f"there are no {n} values from step {first} on")
        rates, momenta = ((ctypes.c_double * (count * groups.count))() for _ in range(2))
        rows = library().schedule_fill(
            self._handle, groups, doubles(series), len(series), first, count, rates, momenta, fault
        )
        if rows < 0:
            raise fault.error()
        kept = rows * groups.count * 8
        return array.array("d", bytes(rates)[:kept]), array.array("d", bytes(momenta)[:kept])

    def plot(self, steps: int | None = None, **look: Any) -> Picture:
        """Its picture, which a notebook shows; `log=True`, `width`, `height` and `theme` change its look."""
        return plot(self, steps=steps, **look)

    def _repr_svg_(self) -> str:
        return self.plot().svg

    def _entry(self) -> str:
        """Itself as a picture's line."""
        return f"schedule 0 {len(self._label)} {self._label} {_line(self.text)}"


def shaped(numbers: array.array[float], groups: int) -> Any:
    """A NumPy array, or a list where there is no NumPy; rows where there are several groups."""
    try:
        import numpy
    except ImportError:
        flat = numbers.tolist()
        return flat if groups == 1 else [flat[at : at + groups] for at in range(0, len(flat), groups)]
    found = numpy.array(numbers, dtype=float)
    return found if groups == 1 else found.reshape(-1, groups)


def read(
    text: str,
    *,
    lr: Rates | None = None,
    optimizer: str | None = None,
    momentum: float | None = None,
    beta1: float | None = None,
    definitions: Mapping[str, object] | None = None,
    arguments: Sequence[str] = (),
    environment: Mapping[str, str] | None = None,
    steps_per_epoch: int | None = None,
    assumed_length: int | None = None,
) -> Schedule:
    """The one schedule of a text: a call such as `StepLR(step_size=30)`, or a whole training script.

    - lr, optimizer ("sgd", "adam" or "none"), momentum, beta1: win over what the text says; a rate of 0.001 and a momentum
      of 0.9 otherwise. Several rates make as many parameter groups.
    - definitions: what the text leaves open, such as `{"len(train_loader)": 391}`.
    - arguments, environment: a script's words and variables.
    """
    options, _kept = _options(definitions, arguments, environment, steps_per_epoch, assumed_length)
    source, fault = encoded(text), Fault()
    reading = library().read(source, len(source), options, fault)
    if not reading:
        raise fault.error()
    try:
        count = library().reading_count(reading)
        if count != 1:
            raise AnnealError(f"the text has {count} schedules; give one of them")
        said = json.loads(taken(library().reading_describe(reading, None)))["items"][0].get("optimizer") or {}
        return Schedule(library().reading_schedule(reading, 0), _optimizer(said, lr, optimizer, momentum, beta1))
    finally:
        library().reading_free(reading)


def _optimizer(
    said: dict[str, Any], lr: Rates | None, kind: str | None, momentum: float | None, beta1: float | None
) -> Optimizer:
    if kind not in (None, *KINDS):
        raise AnnealError(f"optimizer must be 'sgd', 'adam' or 'none', but is {kind!r}")
    if momentum is not None and beta1 is not None:
        raise AnnealError("an optimizer has a momentum or a first beta, not both")
    kind = kind or ("sgd" if momentum is not None else "adam" if beta1 is not None else said.get("kind")) or "sgd"
    if (
        (kind == "adam" and momentum is not None)
        or (kind == "sgd" and beta1 is not None)
        or (kind == "none" and (momentum, beta1) != (None, None))
    ):
        raise AnnealError(f"an optimizer of kind {kind!r} has {'a first beta' if kind == 'adam' else 'no such value'}")
    rates = _numbers(lr) if lr is not None else tuple(said.get("rates") or (0.001,))
    if not rates:
        raise AnnealError("lr must be a number, or one for each group")
    moved = next((m for m in (momentum, beta1, said.get("momentum"), said.get("beta1")) if m is not None), None)
    return Optimizer(rates, kind, None if moved is None or kind == "none" else (float(moved),) * len(rates))


def _options(
    definitions: Mapping[str, object] | None,
    arguments: Sequence[str],
    environment: Mapping[str, str] | None,
    steps_per_epoch: int | None,
    assumed_length: int | None,
) -> tuple[_library.Options, list[Any]]:
    """The options for the library, and the bytes they point to."""
    kept: list[Any] = []

    def text(value: object) -> _library.Text:
        kept.append(encoded(str(value)))
        return _library.Text(kept[-1], len(kept[-1]))

    def pairs(values: Mapping[str, Any] | None) -> Any:
        found = [_library.Pair(text(name), text(value)) for name, value in (values or {}).items()]
        kept.append((_library.Pair * len(found))(*found))
        return kept[-1]

    words = (_library.Text * len(arguments))(*map(text, arguments))
    known, outside = pairs(definitions), pairs(environment)
    for limit in (steps_per_epoch, assumed_length):
        if limit is not None and not 1 <= limit <= 2**53:
            raise AnnealError(f"a length is a whole number from 1, not {limit}")
    options = _library.Options(
        known, len(known), words, len(words), outside, len(outside), steps_per_epoch or 0, assumed_length or 0
    )
    return options, [kept, words]


def schedule_of(text: str, optimizer: Optimizer, label: str = "") -> Schedule:
    """The one schedule of a short text."""
    source, fault = encoded(text), Fault()
    handle = library().schedule_read(source, len(source), fault)
    if not handle:
        raise fault.error()
    return Schedule(handle, optimizer, label)


@dataclass(frozen=True)
class Picture:
    """A picture; notebooks show it. `sentences` say what it shows, `warnings` what to mind."""

    svg: str
    sentences: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()

    def _repr_svg_(self) -> str:
        return self.svg

    def save(self, path: str | pathlib.Path) -> None:
        """Writes it as an SVG file."""
        if pathlib.Path(path).suffix.lower() != ".svg":
            raise AnnealError(f"a picture is saved as .svg, not as '{pathlib.Path(path).suffix}'")
        pathlib.Path(path).write_text(self.svg, encoding="utf-8")

    def __repr__(self) -> str:
        return f"<Picture: {' '.join(self.sentences)}>"


def plot(
    *schedules: Schedule | str,
    steps: int | None = None,
    log: bool = False,
    width: float = 1000,
    height: float | None = None,
    theme: str = "auto",
) -> Picture:
    """One picture of up to six schedules or texts, on the optimizer of the first."""
    read_ones = [read(each) if isinstance(each, str) else each for each in schedules]
    if not read_ones:
        raise AnnealError("there is nothing to draw")
    lines: list[tuple[str, object]] = _optimizer_lines(read_ones[0].optimizer)
    asked = [("steps", steps), ("log", int(log)), ("width", width), ("height", height), ("theme", theme)]
    lines += [(key, value) for key, value in asked if value is not None]
    lines += [tuple(one._entry().split(" ", 1)) for one in read_ones]  # type: ignore[misc]
    found = answer("draw", lines)
    return Picture(found["svg"], tuple(found["sentences"]), tuple(found["warnings"]))


def _optimizer_lines(optimizer: Optimizer) -> list[tuple[str, object]]:
    lines: list[tuple[str, object]] = [("optimizer", optimizer.kind), ("lr", ",".join(map(repr, optimizer.rates)))]
    if optimizer.momenta:
        lines.append(("beta1" if optimizer.kind == "adam" else "momentum", repr(optimizer.momenta[0])))
    return lines


def _line(text: str) -> str:
    return text.replace("\\", "\\\\").replace("\n", "\\n")


@dataclass(frozen=True)
class Comparison:
    """Where two schedules differ. True where they do not, to the bit."""

    steps: int
    differing: int
    step: int | None = None
    rates: tuple[Any, Any] | None = None
    ulps: int | None = None

    def __bool__(self) -> bool:
        return self.differing == 0

    def __str__(self) -> str:
        if self.step is None:
            return f"the same bits in all {self.steps} steps"
        a, b = self.rates or ("nothing", "nothing")
        far = "" if self.ulps is None else f", {self.ulps} {'ulp' if self.ulps == 1 else 'ulps'} apart"
        return f"they differ in {self.differing} of {self.steps} steps, first at step {self.step}: {a} and {b}{far}"


def compare(a: Schedule | str, b: Schedule | str, steps: int | None = None, **options: Any) -> Comparison:
    """Compares two schedules step by step, to the bit. `options` are those of `read`, for texts."""
    one, other = (read(each, **options) if isinstance(each, str) else each for each in (a, b))
    count = max(one.length, other.length) if steps is None else steps
    rows = [_lists(each.values(count)) for each in (one, other)]
    shown = max(map(len, rows))
    differing = [at for at in range(shown) if _bits(rows[0][at : at + 1]) != _bits(rows[1][at : at + 1])]
    if not differing:
        return Comparison(shown, 0)
    at = differing[0]
    x, y = (row[at] if at < len(row) else None for row in rows)
    return Comparison(shown, len(differing), at, (_single(x), _single(y)), _distance(x, y))


def _lists(values: Any) -> list[list[float]]:
    rows = values.tolist() if hasattr(values, "tolist") else values
    return [row if isinstance(row, list) else [row] for row in rows]


def _bits(rows: list[list[float]]) -> list[bytes]:
    return [array.array("d", row).tobytes() for row in rows]


def _single(row: list[float] | None) -> Any:
    return row[0] if row is not None and len(row) == 1 else row


def _distance(x: list[float] | None, y: list[float] | None) -> int | None:
    """How many doubles lie between two rows where they are farthest apart."""
    if x is None or y is None or len(x) != len(y) or not all(map(math.isfinite, x + y)):
        return None
    return max(abs(_place(a) - _place(b)) for a, b in zip(x, y))


def _place(number: float) -> int:
    bits: int = struct.unpack("<q", struct.pack("<d", number))[0]
    return bits if bits >= 0 else -(bits & (2**63 - 1))
