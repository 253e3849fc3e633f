"""Grids for CyclicLR and OneCycleLR, which move the momentum along with the rate."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle, product

from grids import THREE, TWO, each
from torch_run import Case, adam, one_cycle_rows, sgd, without_momentum

BANDS = ((0.001, 0.1), (0.01, 0.05), (1e-4, 1e-3), (0.0, 0.3), (0.3, 1.0))


def modes() -> tuple[str, ...]:
    return (
        "mode='triangular'",
        "mode='triangular2'",
        "mode='exp_range', gamma=0.95",
        "mode='exp_range', gamma=0.9994",
    )


def cyclic_lr() -> Iterator[Case]:
    sizes = ((1, None), (2, None), (4, None), (7, 3), (3, 9), (1, 5), (10, 1), (50, 20))
    for (low, high), ((up, down), mode) in zip(cycle(BANDS), product(sizes, modes())):
        size = f"step_size_up={up}" + (f", step_size_down={down}" if down else "")
        momentum = "" if up % 2 else ", cycle_momentum=False"
        yield Case(
            f"CyclicLR(optimizer, base_lr={low}, max_lr={high}, {size}, {mode}{momentum})",
            sgd(0.1),
            40,
        )
    start = "CyclicLR(optimizer, base_lr=0.01, max_lr=0.1, step_size_up=5"
    scales = (
        "lambda x: 1.0",
        "lambda x: 0.8 ** (x - 1)",
        "lambda x: 1 / x if x > 0 else 1",
        "lambda x: 1 / (5 ** (x * 0.0001))",
        "lambda x: 0.5 * (1 + math.sin(x * math.pi / 2))",
        "lambda x: 1",
        "lambda x: 0",
        "lambda x: -0.5 if x % 2 else 1",
        "lambda n: min(1.0, n / 10)",
        "lambda x: math.exp(-x / 12)",
        "lambda cycle: 1 / (2.0 ** (cycle - 1))",
    )
    for scale in scales:
        for scale_mode in ("cycle", "iterations"):
            yield Case(f"{start}, scale_fn={scale}, scale_mode='{scale_mode}')", sgd(0.1), 32)
    yield from each(
        40,
        sgd(0.1),
        f"{start})",
        f"{start}, scale_fn=lambda x: 0.9 ** x)",
        f"{start}, mode='exp_range', gamma=0.9, scale_fn=lambda x: 0.9 ** x)",
        f"{start}, mode='exp_range', scale_fn=lambda x: 0.9 ** x, scale_mode='iterations')",
        f"{start}, mode='exp_range', scale_fn=lambda x: 0.9 ** x, scale_mode='iterations')",
        f"{start}, mode='triangular2', gamma=0.5)",
        f"{start}, mode='triangular', scale_mode='iterations')",
        f"{start}, mode='exp_range')",
        f"{start}, mode='exp_range', gamma=1)",
        f"{start}, mode='exp_range', gamma=1.02)",
        f"{start}, mode='exp_range', gamma=0.0)",
        f"{start}, base_momentum=0.85, max_momentum=0.95)",
        f"{start}, base_momentum=0.95, max_momentum=0.85)",
        f"{start}, base_momentum=0.0, max_momentum=1.0, mode='triangular2')",
        f"{start}, base_momentum=0.5, max_momentum=0.9, mode='exp_range', gamma=0.97)",
        f"{start}, step_size_down=11, base_momentum=0.7, mode='triangular2')",
        "CyclicLR(optimizer, 0.001, 0.1)",
        "CyclicLR(optimizer, 0.001, 0.1, 6)",
        "CyclicLR(optimizer, 0.001, 0.1, 6, 3)",
        "CyclicLR(optimizer, 0.001, 0.1, 6, 3, 'triangular2')",
        "CyclicLR(optimizer, 0.001, 0.1, 6, None, 'exp_range', 0.99)",
        "CyclicLR(optimizer, base_lr=0.1, max_lr=0.001, step_size_up=8)",
        "CyclicLR(optimizer, base_lr=0.1, max_lr=0.1, step_size_up=8)",
        "CyclicLR(optimizer, base_lr=0, max_lr=1, step_size_up=8)",
        "CyclicLR(optimizer=optimizer, max_lr=6e-3, base_lr=1e-3, step_size_up=13, last_epoch=-1)",
    )
    yield Case(f"{start}, mode='triangular2')", sgd(0.1), 130)
    yield Case(f"{start}, step_size_down=6, mode='exp_range', gamma=0.99)", sgd(0.1), 130)
    yield Case(f"{start})", sgd(0.1, momentum=0.0), 30)
    yield Case(f"{start}, cycle_momentum=False)", without_momentum(0.1), 30)
    for optimizer in (adam(0.001), adam(0.01, 0.02, beta1=0.8), TWO, THREE):
        for mode in modes()[:3]:
            yield Case(f"{start}, {mode})", optimizer, 24)
        yield Case(f"{start}, cycle_momentum=False)", optimizer, 24)
    lists = "base_lr=[0.01, 0.002], max_lr=[0.1, 0.05], step_size_up=4"
    for optimizer in (TWO, adam(0.01, 0.02)):
        yield from each(
            24,
            optimizer,
            f"CyclicLR(optimizer, {lists})",
            f"CyclicLR(optimizer, {lists}, mode='triangular2', base_momentum=[0.8, 0.7])",
            f"CyclicLR(optimizer, {lists}, base_momentum=[0.8, 0.7], max_momentum=[0.9, 0.95])",
            f"CyclicLR(optimizer, {lists}, max_momentum=[0.9, 0.99], mode='exp_range', gamma=0.9)",
            "CyclicLR(optimizer, base_lr=0.001, max_lr=[0.1, 0.05], step_size_up=3, step_size_down=5)",
        )
    yield Case(
        "CyclicLR(optimizer, base_lr=[0.1, 0.01, 0.001], max_lr=[1.0, 0.1, 0.01], step_size_up=6, "
        "base_momentum=[0.8, 0.85, 0.9], max_momentum=[0.9, 0.95, 1.0], "
        "scale_fn=lambda x: 0.7 ** (x - 1))",
        THREE,
        30,
    )


def one_cycle(arguments: str, optimizer: str, total: int, pct: float = 0.3, three: bool = False) -> Case:
    """A OneCycleLR case that runs as far as PyTorch lets it: usually one step past the end."""
    rows = one_cycle_rows(total, pct, three)
    if rows == 0:
        raise ValueError(f"degenerate: {arguments}")
    return Case(f"OneCycleLR(optimizer, {arguments})", optimizer, rows)


def one_cycle_lr() -> Iterator[Case]:
    strategies = ("cos", "linear")
    percents = (0.0, 0.1, 0.25, 0.3, 0.45, 0.5, 0.6, 0.75, 0.9, 1.0)
    for pct, strategy, three in product(percents, strategies, (False, True)):
        phases = ", three_phase=True" if three else ""
        arguments = f"max_lr=0.1, total_steps=22, pct_start={pct}, anneal_strategy='{strategy}'{phases}"
        yield one_cycle(arguments, sgd(0.1), 22, pct, three)
    peaks = cycle((0.05, 0.3, 1.0, 1e-3, 3e-4))
    for total, strategy, three in product((1, 2, 3, 5, 8, 31, 60), strategies, (False, True)):
        phases = ", three_phase=True" if three else ""
        arguments = f"max_lr={next(peaks)}, total_steps={total}, anneal_strategy='{strategy}'{phases}"
        yield one_cycle(arguments, sgd(0.01), total, 0.3, three)
    quiet = "max_lr=0.1, total_steps=20"
    for strategy in strategies:
        tail = f", anneal_strategy='{strategy}'"
        yield one_cycle("max_lr=0.01, epochs=4, steps_per_epoch=8" + tail, sgd(0.1), 32)
        yield one_cycle(
            "max_lr=0.01, epochs=1, steps_per_epoch=25, three_phase=True" + tail, sgd(0.1), 25, three=True
        )
        yield one_cycle("max_lr=0.01, total_steps=20, epochs=9, steps_per_epoch=9" + tail, sgd(0.1), 20)
        yield one_cycle(f"{quiet}, cycle_momentum=False" + tail, sgd(0.1), 20)
        yield one_cycle(f"{quiet}, div_factor=10, final_div_factor=100" + tail, sgd(0.1), 20)
        yield one_cycle(f"{quiet}, div_factor=1.0, final_div_factor=1.0" + tail, sgd(0.1), 20)
        yield one_cycle(f"{quiet}, div_factor=0.5, final_div_factor=0.1" + tail, sgd(0.1), 20)
        yield one_cycle(
            f"{quiet}, div_factor=3, final_div_factor=7, three_phase=True" + tail, sgd(0.1), 20, three=True
        )
        yield one_cycle(f"{quiet}, base_momentum=0.8, max_momentum=0.9" + tail, sgd(0.1), 20)
        yield one_cycle(f"{quiet}, base_momentum=0.95, max_momentum=0.85" + tail, sgd(0.1), 20)
        yield one_cycle(
            f"{quiet}, base_momentum=0, max_momentum=1, three_phase=True" + tail, sgd(0.1), 20, three=True
        )
        yield one_cycle(quiet + tail, adam(0.001), 20)
        yield one_cycle(f"{quiet}, three_phase=True" + tail, adam(0.001, beta1=0.8), 20, three=True)
        yield one_cycle(quiet + tail, TWO, 20)
        yield one_cycle("max_lr=[0.1, 0.02], total_steps=20" + tail, TWO, 20)
        yield one_cycle(
            "max_lr=[0.1, 0.02], total_steps=20, base_momentum=[0.85, 0.7], max_momentum=[0.95, 0.8]" + tail,
            adam(0.01, 0.02),
            20,
        )
        yield one_cycle(
            "max_lr=[1.0, 0.2, 0.03], total_steps=24, pct_start=0.4, three_phase=True, "
            "base_momentum=[0.5, 0.6, 0.7]" + tail,
            THREE,
            24,
            0.4,
            True,
        )
        yield one_cycle("max_lr=0.1, total_steps=129, pct_start=0.2" + tail, sgd(0.1), 129, 0.2)
        yield one_cycle(f"{quiet}, cycle_momentum=False" + tail, without_momentum(0.1), 20)
    yield from each(
        21,
        sgd(0.1),
        "OneCycleLR(optimizer, 0.1, 20)",
        "OneCycleLR(optimizer, 0.1, None, 4, 5)",
        "OneCycleLR(optimizer, 0.1, 20, None, None, 0.25, 'linear', False)",
        "OneCycleLR(optimizer, max_lr=[0.1], total_steps=20)",
        "OneCycleLR(optimizer=optimizer, total_steps=20, max_lr=1e-1, pct_start=3e-1, last_epoch=-1)",
    )
    yield Case("OneCycleLR(optimizer, max_lr=0.1, total_steps=1000)", sgd(0.1), 60)
    # Two phases that end where they begin: fine until the run enters the empty one.
    yield one_cycle("max_lr=0.1, total_steps=4, pct_start=0.625, three_phase=True", sgd(0.1), 4, 0.625, True)
    yield one_cycle(
        "max_lr=0.1, total_steps=16, pct_start=0.53125, three_phase=True", sgd(0.1), 16, 0.53125, True
    )


TABLES = {"CyclicLR": cyclic_lr, "OneCycleLR": one_cycle_lr}
