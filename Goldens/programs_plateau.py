"""ReduceLROnPlateau over metric series that improve, stall, spike, oscillate or vanish."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator

from grids import BASES, THREE, TWO
from torch_run import Case, adam, sgd, without_momentum

Series = tuple[float, ...]


def settling(length: int, seed: int, floor: float = 0.3, sign: float = 1.0) -> Series:
    """A noisy exponential descent to `floor`, as a training loss goes; `sign=-1` climbs."""
    rng = random.Random(seed)
    return tuple(round(sign * (floor + 0.9**step + rng.uniform(-0.05, 0.05)), 3) for step in range(length))


def shapes() -> dict[str, Series]:
    return {
        "flat": (1.0,) * 49,
        "falling": tuple(round(3 - 0.06 * step, 2) for step in range(49)),
        "rising": tuple(round(0.5 + 0.06 * step, 2) for step in range(49)),
        "settling": settling(49, 1),
        "climbing": settling(49, 2, sign=-1.0),
        "creeping": tuple(round(1 - 0.00005 * step, 5) for step in range(49)),
        "sawtooth": tuple(round(2 - step // 7 * 0.2 + step % 7 * 0.1, 1) for step in range(49)),
        "with nan": tuple(math.nan if step % 5 == 3 else round(1 - 0.01 * step, 2) for step in range(49)),
        "from nan": (math.nan,) * 12 + settling(37, 3),
        "with inf": tuple(
            math.inf if step in (0, 9, 20) else -math.inf if step == 40 else round(2 - step * 0.05, 2)
            for step in range(49)
        ),
        "about zero": tuple(round(0.2 * (-1) ** step / (step + 1), 4) for step in range(49)),
    }


def plateau(arguments: str, series: Series, optimizer: str = sgd(0.1), extra: int = 0) -> Case:
    comma = ", " if arguments else ""
    return Case(f"ReduceLROnPlateau(optimizer{comma}{arguments})", optimizer, len(series) + 1 - extra, series)


def reduce_lr_on_plateau() -> Iterator[Case]:
    every = shapes()
    for name, series in every.items():
        for mode in ("min", "max"):
            for threshold_mode in ("rel", "abs"):
                yield plateau(
                    f"mode='{mode}', factor=0.5, patience=3, threshold=0.01, "
                    f"threshold_mode='{threshold_mode}', cooldown={len(name) % 3}",
                    series,
                )
    flat, settled, falling = every["flat"], every["settling"], every["falling"]
    for base, patience in zip(BASES, (0, 1, 2, 5, 10, 48)):
        yield plateau(f"patience={patience}", flat, sgd(base))
        yield plateau(f"patience={patience}, cooldown=4, factor=0.3", settled, sgd(base))
    for arguments in (
        "",
        "'min'",
        "'max'",
        "'min', 0.5",
        "'min', 0.5, 2",
        "'min', 0.5, 2, 0.01, 'abs', 1, 0.001, 1e-6",
        'mode="max", patience=2',
        "factor=1/3, patience=1",
        "factor=0.9, patience=0",
        "factor=0.0, patience=4",
        "factor=0, patience=4",
        "factor=-0.5, patience=9",
        "factor=0.5, patience=2, cooldown=1",
        "factor=0.5, patience=2, cooldown=10",
        "factor=0.5, patience=0, cooldown=2",
        "factor=0.5, patience=2, min_lr=0.01",
        "factor=0.5, patience=2, min_lr=0.1",
        "factor=0.5, patience=2, min_lr=0.5",
        "factor=0.5, patience=2, min_lr=[0.02]",
        "factor=0.5, patience=1, eps=0.001",
        "factor=0.5, patience=1, eps=0.05",
        "factor=0.5, patience=1, eps=0.1",
        "factor=0.1, patience=0, eps=0",
        "factor=0.1, patience=0, eps=0.0, min_lr=1e-12",
        "factor=0.99999999, patience=0",
        "factor=0.5, patience=2, threshold=0",
        "factor=0.5, patience=2, threshold=0.0, threshold_mode='abs'",
        "factor=0.5, patience=2, threshold=1, threshold_mode='rel'",
        "factor=0.5, patience=2, threshold=0.06, threshold_mode='abs'",
        "factor=0.5, patience=2, threshold=0.02, threshold_mode='rel'",
    ):
        yield plateau(arguments, settled if "cooldown" in arguments else flat)
    for arguments in ("patience=2, threshold=0.06, threshold_mode='abs'", "patience=2, threshold=0.05"):
        yield plateau(arguments, falling)
    for optimizer in (TWO, adam(0.01, 0.002)):
        yield plateau("factor=0.5, patience=2", settled, optimizer)
        yield plateau("factor=0.5, patience=2, min_lr=[0.01, 0.001]", settled, optimizer)
        yield plateau("factor=0.3, patience=2, min_lr=[0, 0.0015], cooldown=3", settled, optimizer)
        yield plateau("factor=0.3, patience=1, eps=0.002", flat, optimizer)
    for optimizer in (THREE, adam(0.01, 0.002, 0.3)):
        yield plateau("factor=0.5, patience=1, min_lr=[0.1, 0.01, 0.0001]", flat, optimizer)
    yield plateau("patience=3, mode='max', factor=0.5", every["climbing"], adam(0.001))
    yield plateau("patience=3, factor=0.5", settled, without_momentum(0.01))
    yield plateau("patience=5, factor=0.5", settling(120, 4), sgd(0.1))
    yield plateau("patience=5, factor=0.5, cooldown=5, min_lr=1e-3", settling(129, 5), sgd(0.3))
    # One metric more than the run needs: the last one reported changes nothing recorded.
    yield plateau("patience=2, factor=0.5", flat, extra=1)
    yield plateau("patience=2, factor=0.5", (1.0,), extra=0)


TABLES = {"ReduceLROnPlateau": reduce_lr_on_plateau}
