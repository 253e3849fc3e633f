"""Random arguments for each class of scheduler, chosen to fit the place it stands in.

What is drawn stays inside the rules PyTorch can follow: nothing here divides by zero,
leaves the real numbers or steps a OneCycleLR past its end.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

import random_lambdas
from torch_run import one_cycle_rows


@dataclass
class Place:
    """Where a scheduler stands: how many values it must give and how it is started."""

    rng: random.Random
    groups: int
    rows: int
    starts_late: bool = False


def rate(rng: random.Random, low: float = -4, high: float = 0) -> float:
    """A learning rate: a round one, one of a few digits, or one with all its digits."""
    value = 10 ** rng.uniform(low, high)
    kind = rng.random()
    if kind < 0.35:
        return rng.choice((0.1, 0.05, 0.3, 1.0, 1e-3, 3e-4, 0.01, 0.02, 0.5, 5e-5))
    return float(f"{value:.2g}") if kind < 0.85 else value


def between(rng: random.Random, low: float, high: float) -> float:
    digits = rng.choice((1, 2, 2, 3, 4, 17))
    return min(high, max(low, round(rng.uniform(low, high), digits)))


def size(rng: random.Random, rows: int) -> int:
    """A whole number near the scale of a run, at times 1 and at times past its end."""
    return max(1, round(rng.choice((1, 3, 7, rows / 4, rows / 2, rows, rows * 1.5)) * rng.uniform(0.6, 1.4)))


def per_group(place: Place, draw) -> str:
    """One value for all groups, or a list with a value for each."""
    if place.rng.random() < (0.5 if place.groups > 1 else 0.05):
        return "[" + ", ".join(str(draw()) for _ in range(place.groups)) + "]"
    return str(draw())


def call(name: str, **arguments) -> str:
    """A constructor call. Arguments drawn as None are left out, so that defaults get used."""
    given = [f"{key}={value}" for key, value in arguments.items() if value is not None]
    return f"{name}({', '.join(['optimizer', *given])})"


def maybe(rng: random.Random, value, chance: float = 0.7) -> str | None:
    return str(value) if rng.random() < chance else None


def lambda_lr(place: Place) -> str:
    return call("LambdaLR", lr_lambda=per_group(place, lambda: random_lambdas.multiplier(place.rng)))


def multiplicative_lr(place: Place) -> str:
    return call("MultiplicativeLR", lr_lambda=per_group(place, lambda: random_lambdas.ratio(place.rng)))


def step_lr(place: Place) -> str:
    rng = place.rng
    return call("StepLR", step_size=size(rng, place.rows), gamma=maybe(rng, between(rng, 0.1, 1.1)))


def multi_step_lr(place: Place) -> str:
    rng = place.rng
    milestones = [rng.randint(0, int(place.rows * 1.1) + 1) for _ in range(rng.randint(0, 5))]
    if milestones and rng.random() < 0.3:
        milestones.append(rng.choice(milestones))
    if rng.random() < 0.7:
        milestones.sort()
    return call("MultiStepLR", milestones=milestones, gamma=maybe(rng, between(rng, 0.1, 1.2)))


def fraction(rng: random.Random, low: float) -> str:
    if rng.random() < 0.2:
        return rng.choice(("1/3", "0.3333333333333333", "0.5", "1.0"))
    return str(between(rng, low, 1.0))


def total(place: Place) -> int:
    """A `total_iters`, which may be 0 only where nothing divides by it."""
    if not place.starts_late and place.rng.random() < 0.04:
        return 0
    return size(place.rng, place.rows)


def constant_lr(place: Place) -> str:
    rng = place.rng
    return call(
        "ConstantLR",
        factor=maybe(rng, fraction(rng, 0.01)),
        total_iters=maybe(rng, total(place)),
    )


def linear_lr(place: Place) -> str:
    rng = place.rng
    return call(
        "LinearLR",
        start_factor=maybe(rng, fraction(rng, 0.001)),
        end_factor=maybe(rng, between(rng, 0.0, 1.0), 0.5),
        total_iters=maybe(rng, total(place), 0.85),
    )


def exponential_lr(place: Place) -> str:
    rng = place.rng
    gentle = rng.random() >= 0.3
    return call("ExponentialLR", gamma=between(rng, 0.9, 1.02) if gentle else between(rng, 0.3, 1.0))


def polynomial_lr(place: Place) -> str:
    rng = place.rng
    if rng.random() < 0.5:
        power = rng.choice(("0", "1", "2", "0.5", "0.9", "1.0", "3"))
    else:
        power = str(between(rng, 0.05, 4.0))
    return call(
        "PolynomialLR",
        total_iters=maybe(rng, total(place), 0.9),
        power=maybe(rng, power, 0.8),
    )


def floor_rate(rng: random.Random) -> str | None:
    return rng.choice((None, "0", "1e-4", str(rate(rng, -6, -1))))


def cosine_annealing_lr(place: Place) -> str:
    rng = place.rng
    return call("CosineAnnealingLR", T_max=size(rng, place.rows), eta_min=floor_rate(rng))


def warm_restarts(place: Place) -> str:
    rng = place.rng
    return call(
        "CosineAnnealingWarmRestarts",
        T_0=size(rng, place.rows),
        T_mult=rng.choice((None, "1", "2", "3")),
        eta_min=floor_rate(rng),
    )


def momentum_options(place: Place) -> dict[str, str | None]:
    rng = place.rng
    return {
        "cycle_momentum": rng.choice((None, None, None, "True", "False")),
        "base_momentum": maybe(rng, per_group(place, lambda: between(rng, 0.5, 0.9)), 0.3),
        "max_momentum": maybe(rng, per_group(place, lambda: between(rng, 0.85, 1.0)), 0.3),
    }


def cyclic_lr(place: Place) -> str:
    rng = place.rng
    mode = rng.choice((None, "'triangular'", "'triangular2'", "'exp_range'", "'exp_range'"))
    own = rng.random() < 0.2
    return call(
        "CyclicLR",
        base_lr=per_group(place, lambda: rate(rng, -5, -2)),
        max_lr=per_group(place, lambda: rate(rng, -2, 0)),
        step_size_up=size(rng, place.rows),
        step_size_down=maybe(rng, size(rng, place.rows), 0.4),
        mode=mode,
        gamma=maybe(rng, between(rng, 0.9, 1.0)) if mode == "'exp_range'" else None,
        scale_fn=random_lambdas.scale(rng) if own else None,
        scale_mode=rng.choice((None, "'cycle'", "'iterations'")) if own else None,
        **momentum_options(place),
    )


def one_cycle_length(rng: random.Random, steps: int) -> dict[str, int]:
    """`total_steps`, or two factors of it as `epochs` and `steps_per_epoch`."""
    divisors = [factor for factor in range(2, steps) if steps % factor == 0]
    if divisors and rng.random() < 0.3:
        epochs = rng.choice(divisors)
        return {"epochs": epochs, "steps_per_epoch": steps // epochs}
    return {"total_steps": steps}


def one_cycle_lr(place: Place) -> str:
    """Long enough for its place: at the least its last value is the one past the end."""
    rng, rows = place.rng, place.rows
    while True:
        steps = max(1, rows - 1 if rng.random() < 0.3 else round(rows * rng.uniform(1.0, 1.6)))
        pct = rng.choice((None, 0.0, 0.5, 1.0)) if rng.random() < 0.4 else between(rng, 0.01, 0.99)
        three = rng.choice((None, None, "True", "False"))
        if one_cycle_rows(steps, 0.3 if pct is None else pct, three == "True") >= max(1, rows):
            break
    length = one_cycle_length(rng, steps)
    divisors = ("10", "4.0", "25", "100.0", str(between(rng, 1.0, 50.0)))
    final_divisors = ("10", "1e3", "1.0", "1e5", str(between(rng, 1.0, 1000.0)))
    return call(
        "OneCycleLR",
        max_lr=per_group(place, lambda: rate(rng, -3, 0)),
        **length,
        pct_start=pct,
        anneal_strategy=rng.choice((None, "'cos'", "'linear'", "'linear'")),
        div_factor=maybe(rng, rng.choice(divisors), 0.3),
        final_div_factor=maybe(rng, rng.choice(final_divisors), 0.3),
        three_phase=three,
        **momentum_options(place),
    )


def swa_lr(place: Place) -> str:
    rng = place.rng
    return call(
        "SWALR",
        swa_lr=per_group(place, lambda: rate(rng)),
        anneal_epochs=maybe(rng, rng.choice((0, 1, 5, size(rng, place.rows)))),
        anneal_strategy=rng.choice((None, "'cos'", "'linear'")),
    )


LEAVES = (
    lambda_lr,
    multiplicative_lr,
    step_lr,
    multi_step_lr,
    constant_lr,
    linear_lr,
    exponential_lr,
    polynomial_lr,
    cosine_annealing_lr,
    warm_restarts,
    cyclic_lr,
    one_cycle_lr,
    swa_lr,
)


def leaf(place: Place) -> str:
    return place.rng.choice(LEAVES)(place)


def plateau(place: Place) -> str:
    rng = place.rng
    return call(
        "ReduceLROnPlateau",
        mode=rng.choice((None, "'min'", "'max'")),
        factor=maybe(rng, between(rng, 0.1, 0.95)),
        patience=maybe(rng, rng.randint(0, 6), 0.9),
        threshold=maybe(rng, rng.choice(("0", "0.01", "0.05", "1e-3", "0.1")), 0.5),
        threshold_mode=rng.choice((None, "'rel'", "'abs'")),
        cooldown=maybe(rng, rng.randint(0, 5), 0.4),
        min_lr=maybe(rng, per_group(place, lambda: rate(rng, -5, -2)), 0.4),
        eps=maybe(rng, rng.choice(("0", "1e-4", "1e-8", "0.01")), 0.3),
    )
