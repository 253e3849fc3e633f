"""Training loops that write the rate into the optimizer themselves: no scheduler, `group["lr"] = ...`.

Each case stands twice: as such scripts have it, which is what runs here, on a real optimizer, and
as the program that Anneal reads. Nothing but the optimizer's own `param_groups` is recorded.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator, Sequence

import torch
from torch.optim import lr_scheduler

from torch_run import adam, make_optimizer, rates, sgd, without_momentum

Rule = Callable[[int], float]
TOP = 6e-4
FLOOR = 6e-5
WARM_UP = 10
DECAY_END = 50


def nano_gpt(step: int) -> float:
    """A warm-up, half a cosine, and a floor: nanoGPT's get_lr."""
    if step < WARM_UP:
        return TOP * (step + 1) / (WARM_UP + 1)
    if step > DECAY_END:
        return FLOOR
    ratio = (step - WARM_UP) / (DECAY_END - WARM_UP)
    coefficient = 0.5 * (1.0 + math.cos(math.pi * ratio))
    return FLOOR + coefficient * (TOP - FLOOR)


def adjust_learning_rate(epoch: int) -> float:
    """A tenth every 30 epochs: the ImageNet example."""
    return 0.1 * (0.1 ** (epoch // 30))


def polynomial(step: int) -> float:
    """The decay of segmentation scripts."""
    return 0.01 * (1 - step / 60) ** 0.9


def inverse_square_root(step: int) -> float:
    """The rate of the Transformer, for a width of 512 and a warm-up of 20."""
    return 512 ** -0.5 * min((step + 1) ** -0.5, (step + 1) * 20 ** -1.5)


def stairs(epoch: int) -> float:
    """Rates by hand."""
    if epoch < 5:
        return 0.1
    elif epoch < 12:
        return 0.02
    return 0.004


def ramp(step: int) -> float:
    """The example of the schedule's own description."""
    return 0.001 * min(1, (step + 1) / 10)


def exponential(step: int) -> float:
    rate = 0.05
    if step >= 4:
        rate = 0.05 * math.exp(-0.1 * (step - 4))
    return rate


def down_to_negative(step: int) -> float:
    return 0.01 - 0.001 * step


def whole(step: int) -> int:
    return 20 - step


NANO_GPT = (
    f"{TOP} * (step + 1) / ({WARM_UP} + 1) if step < {WARM_UP} else {FLOOR} if step > {DECAY_END} else "
    f"{FLOOR} + 0.5 * (1.0 + math.cos(math.pi * ((step - {WARM_UP}) / ({DECAY_END} - {WARM_UP})))) * ({TOP} - {FLOOR})"
)

RULES: tuple[tuple[Rule, str, int], ...] = (
    (nano_gpt, f"lambda step: {NANO_GPT}", 64),
    (adjust_learning_rate, "lambda epoch: 0.1 * 0.1 ** (epoch // 30)", 95),
    (polynomial, "lambda step: 0.01 * (1 - step / 60) ** 0.9", 61),
    (inverse_square_root, "lambda step: 512 ** -0.5 * min((step + 1) ** -0.5, (step + 1) * 20 ** -1.5)", 64),
    (stairs, "lambda epoch: 0.1 if epoch < 5 else 0.02 if epoch < 12 else 0.004", 20),
    (ramp, "lambda step: 0.001 * min(1, (step + 1) / 10)", 16),
    (exponential, "lambda step: 0.05 * math.exp(-0.1 * (step - 4)) if step >= 4 else 0.05", 40),
    (down_to_negative, "lambda step: 0.01 - 0.001 * step", 16),
    (whole, "lambda step: 20 - step", 24),
)
"""A rule as a script has it, the same as one lambda, and how many steps to take."""


def drive(optimizer: torch.optim.Optimizer, rules: Sequence[Rule], steps: int) -> list[list[float]]:
    """The loop of such scripts: set the rates, update. With one rule for each group, or one for all."""
    rows = []
    for step in range(steps):
        for index, group in enumerate(optimizer.param_groups):
            group["lr"] = rules[index % len(rules)](step)
        rows.append(rates(optimizer))
        optimizer.step()
    return rows


def case(program: str, optimizer: str, rows: list[list[float]]) -> list[str]:
    if not all(math.isfinite(rate) for row in rows for rate in row):
        raise ValueError(f"not finite: {program}")
    lines = [f"program: {program}", f"optimizer: {optimizer}", f"steps: {len(rows)}"]
    columns = list(zip(*rows))
    for index, column in enumerate(columns):
        key = "lr" if len(columns) == 1 else f"lr.{index}"
        lines.append(f"{key}: {' '.join(map(repr, column))}")
    return lines


def driven(program: str, optimizer: str, rules: Sequence[Rule], steps: int) -> list[str]:
    return case(program, optimizer, drive(make_optimizer(optimizer), rules, steps))


def functions() -> Iterator[list[str]]:
    """FunctionLR: alone, on optimizers whose own rate must not matter, by group, and in compositions."""
    for index, (rule, text, steps) in enumerate(RULES):
        optimizer = (sgd(0.1), adam(1e-3), without_momentum(7.5))[index % 3]
        yield driven(f"FunctionLR(function={text})", optimizer, [rule], steps)
    yield driven(f"FunctionLR(optimizer, {RULES[0][1]})", sgd(0.1, 0.003), [nano_gpt], 64)
    pair = f"[{RULES[0][1]}, {RULES[4][1]}]"
    yield driven(f"FunctionLR(function={pair})", sgd(0.1, 0.003), [nano_gpt, stairs], 64)
    yield after_a_warm_up(nano_gpt, f"FunctionLR(function={RULES[0][1]})")
    yield before_a_cosine(stairs, f"FunctionLR(function={RULES[4][1]})")
    yield before_a_factor(polynomial, f"FunctionLR(function={RULES[2][1]})")
    yield after_a_factor(polynomial, f"FunctionLR(function={RULES[2][1]})")


def after_a_warm_up(rule: Rule, text: str) -> list[str]:
    """PyTorch's LinearLR for 5 steps, then a rule that counts from 0."""
    optimizer = make_optimizer(sgd(0.1))
    warm_up = lr_scheduler.LinearLR(optimizer, start_factor=0.1, total_iters=5)
    rows = []
    for step in range(40):
        if step >= 5:
            optimizer.param_groups[0]["lr"] = rule(step - 5)
        rows.append(rates(optimizer))
        optimizer.step()
        if step < 5:
            warm_up.step()
    program = f"SequentialLR([LinearLR(start_factor=0.1, total_iters=5), {text}], milestones=[5])"
    return case(program, sgd(0.1), rows)


def before_a_cosine(rule: Rule, text: str) -> list[str]:
    """A rule for 8 steps, then PyTorch's CosineAnnealingLR from the rate that the optimizer was built with."""
    optimizer = make_optimizer(sgd(0.1))
    rows = []
    cosine = None
    for step in range(24):
        if step < 8:
            optimizer.param_groups[0]["lr"] = rule(step)
        elif cosine is None:
            optimizer.param_groups[0]["lr"] = 0.1
            cosine = lr_scheduler.CosineAnnealingLR(optimizer, T_max=16)
        rows.append(rates(optimizer))
        optimizer.step()
        if cosine:
            cosine.step()
    return case(f"SequentialLR([{text}, CosineAnnealingLR(T_max=16)], milestones=[8])", sgd(0.1), rows)


def before_a_factor(rule: Rule, text: str) -> list[str]:
    """Each step sets the rate by the rule, and then PyTorch's ExponentialLR takes its factor of that."""
    optimizer = make_optimizer(sgd(0.1))
    optimizer.param_groups[0]["lr"] = rule(0)
    decay = lr_scheduler.ExponentialLR(optimizer, gamma=0.9)
    rows = [rates(optimizer)]
    for step in range(1, 24):
        optimizer.step()
        optimizer.param_groups[0]["lr"] = rule(step)
        decay.step()
        rows.append(rates(optimizer))
    return case(f"ChainedScheduler([{text}, ExponentialLR(gamma=0.9)])", sgd(0.1), rows)


def after_a_factor(rule: Rule, text: str) -> list[str]:
    """PyTorch's ExponentialLR steps first, and the rule replaces what it made."""
    optimizer = make_optimizer(sgd(0.1))
    decay = lr_scheduler.ExponentialLR(optimizer, gamma=0.9)
    rows = []
    for step in range(24):
        optimizer.param_groups[0]["lr"] = rule(step)
        rows.append(rates(optimizer))
        optimizer.step()
        decay.step()
    return case(f"ChainedScheduler([ExponentialLR(gamma=0.9), {text}])", sgd(0.1), rows)


def recorded(scheduler: Callable[[torch.optim.Optimizer], lr_scheduler.LRScheduler], steps: int) -> list[float]:
    """The rates that a run of PyTorch's own scheduler used."""
    optimizer = make_optimizer(sgd(0.1))
    scheduler = scheduler(optimizer)
    table = []
    for _ in range(steps):
        table.append(rates(optimizer)[0])
        optimizer.step()
        scheduler.step()
    return table


def drawn(seed: int, count: int) -> list[float]:
    generator = random.Random(seed)
    return [generator.uniform(-1, 1) * 10 ** generator.randint(-9, 3) for _ in range(count)]


def tables() -> Iterator[list[str]]:
    """TableLR: the numbers as written, those of other runs, the ends of the doubles, rows, and compositions."""
    one_cycle = recorded(lambda optimizer: lr_scheduler.OneCycleLR(optimizer, max_lr=0.1, total_steps=40), 40)
    for index, table in enumerate(
        (
            [0.1, 0.1, 0.05],
            [1, 0.5, 0, 2],
            [0.3],
            [-0.1, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 0.1 + 0.2, 1 / 3],
            [rule(step) for rule in (nano_gpt,) for step in range(64)],
            one_cycle,
            drawn(1, 100),
        )
    ):
        optimizer = (sgd(0.1), adam(1e-3), without_momentum(7.5))[index % 3]
        yield driven(f"TableLR(rates={table})", optimizer, [table.__getitem__], len(table))
    rows = [drawn(2, 12), drawn(3, 12)]
    yield driven(f"TableLR(rates={rows})", sgd(0.1, 0.003), [row.__getitem__ for row in rows], 12)
    yield driven(f"TableLR(optimizer, {rows[0]})", sgd(0.1, 0.003), [rows[0].__getitem__], 12)
    table = drawn(4, 35)
    yield after_a_warm_up(table.__getitem__, f"TableLR(rates={table})")
    yield before_a_cosine(table.__getitem__, f"TableLR(rates={table[:8]})")
    yield before_a_factor(table.__getitem__, f"TableLR(rates={table})")
    yield after_a_factor(table.__getitem__, f"TableLR(rates={table})")
