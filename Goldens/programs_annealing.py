"""Grids for the classes that move a rate along a line, a power or a cosine."""

from __future__ import annotations

from collections.abc import Iterator

from grids import BASES, THREE, TWO, each, grid
from torch_run import Case, adam, sgd, without_momentum


def linear_lr() -> Iterator[Case]:
    yield from grid(
        30,
        "LinearLR(optimizer, start_factor={}, total_iters={})",
        ("0.5", "1/3", "0.3333333333333333", "0.1", "0.01", "1.0", "1e-8"),
        (0, 1, 2, 5, 10, 40),
    )
    yield from grid(
        30,
        "LinearLR(optimizer, start_factor={}, end_factor={}, total_iters={})",
        (0.1, 0.9, 1.0),
        (0.0, 0.2, 0.5, 1.0),
        (1, 7, 20),
    )
    yield from each(
        30,
        sgd(0.1),
        "LinearLR(optimizer)",
        "LinearLR(optimizer, 0.2)",
        "LinearLR(optimizer, 0.2, 0.8)",
        "LinearLR(optimizer, 0.2, 0.8, 12)",
        "LinearLR(optimizer, end_factor=0)",
        "LinearLR(optimizer, start_factor=1, end_factor=0, total_iters=29)",
        "LinearLR(optimizer, start_factor=1, end_factor=0, total_iters=30)",
        "LinearLR(optimizer, start_factor=0.5, end_factor=0.5, total_iters=9)",
        "LinearLR(optimizer=optimizer, total_iters=4, last_epoch=-1)",
    )
    for optimizer in (TWO, THREE, adam(0.001)):
        yield Case("LinearLR(optimizer, start_factor=0.1, total_iters=9)", optimizer, 20)
        yield Case("LinearLR(optimizer, start_factor=0.9, end_factor=0.1)", optimizer, 20)
    yield Case("LinearLR(optimizer, start_factor=0.001, total_iters=100)", sgd(0.1), 130)


def polynomial_lr() -> Iterator[Case]:
    yield from grid(
        36,
        "PolynomialLR(optimizer, total_iters={}, power={})",
        (1, 2, 5, 8, 30, 50),
        ("0", "0.5", "0.9", "1", "1.0", "2", "2.0", "3.5"),
    )
    yield from each(
        36,
        sgd(0.1),
        "PolynomialLR(optimizer)",
        "PolynomialLR(optimizer, 20)",
        "PolynomialLR(optimizer, 20, 0.7)",
        "PolynomialLR(optimizer, total_iters=0)",
        "PolynomialLR(optimizer, total_iters=0, power=2.0)",
        "PolynomialLR(optimizer, power=1/3, total_iters=10)",
        "PolynomialLR(optimizer, power=0.9)",
        "PolynomialLR(optimizer, total_iters=35, power=0.1)",
        "PolynomialLR(optimizer, total_iters=36, power=10)",
        "PolynomialLR(optimizer=optimizer, total_iters=9, power=1.5, last_epoch=-1)",
    )
    for optimizer in (TWO, THREE, adam(0.001)):
        yield Case("PolynomialLR(optimizer, total_iters=15)", optimizer, 30)
        yield Case("PolynomialLR(optimizer, total_iters=25, power=0.9)", optimizer, 30)
    yield Case("PolynomialLR(optimizer, total_iters=120, power=0.9)", sgd(0.01), 130)


def cosine_annealing_lr() -> Iterator[Case]:
    yield from grid(
        64,
        "CosineAnnealingLR(optimizer, T_max={}, eta_min={})",
        (1, 2, 3, 5, 10, 20, 31, 50, 100),
        ("0", "1e-4", "0.01", "0.5"),
    )
    for base in BASES:
        yield Case("CosineAnnealingLR(optimizer, T_max=100)", sgd(base), 130)
    yield from each(
        64,
        sgd(0.1),
        "CosineAnnealingLR(optimizer, 32)",
        "CosineAnnealingLR(optimizer, 32, 0.001)",
        "CosineAnnealingLR(optimizer, T_max=32, eta_min=0.1)",
        "CosineAnnealingLR(optimizer, T_max=63)",
        "CosineAnnealingLR(optimizer, T_max=64)",
        "CosineAnnealingLR(optimizer, T_max=12, eta_min=1)",
        "CosineAnnealingLR(optimizer, T_max=12, eta_min=-0.05)",
        "CosineAnnealingLR(optimizer=optimizer, eta_min=1e-6, T_max=1000, last_epoch=-1)",
    )
    for optimizer in (TWO, THREE, adam(0.001), without_momentum(0.05)):
        yield Case("CosineAnnealingLR(optimizer, T_max=20)", optimizer, 50)
        yield Case("CosineAnnealingLR(optimizer, T_max=33, eta_min=0.002)", optimizer, 50)


def cosine_annealing_warm_restarts() -> Iterator[Case]:
    yield from grid(
        64,
        "CosineAnnealingWarmRestarts(optimizer, T_0={}, T_mult={}, eta_min={})",
        (1, 2, 3, 5, 8, 10, 25),
        (1, 2, 3),
        ("0", "1e-4", "0.02"),
    )
    for base in BASES:
        yield Case("CosineAnnealingWarmRestarts(optimizer, T_0=10, T_mult=2)", sgd(base), 130)
    yield from each(
        64,
        sgd(0.1),
        "CosineAnnealingWarmRestarts(optimizer, 16)",
        "CosineAnnealingWarmRestarts(optimizer, 4, 2)",
        "CosineAnnealingWarmRestarts(optimizer, 4, 2, 1e-3)",
        "CosineAnnealingWarmRestarts(optimizer, T_0=1)",
        "CosineAnnealingWarmRestarts(optimizer, T_0=63)",
        "CosineAnnealingWarmRestarts(optimizer, T_0=64)",
        "CosineAnnealingWarmRestarts(optimizer, T_0=100)",
        "CosineAnnealingWarmRestarts(optimizer, T_0=9, eta_min=0.2)",
        "CosineAnnealingWarmRestarts(optimizer, T_0=3, T_mult=4, eta_min=-0.01)",
        "CosineAnnealingWarmRestarts(optimizer=optimizer, T_mult=2, T_0=5, last_epoch=-1)",
    )
    for optimizer in (TWO, THREE, adam(0.001)):
        yield Case("CosineAnnealingWarmRestarts(optimizer, T_0=7)", optimizer, 40)
        yield Case("CosineAnnealingWarmRestarts(optimizer, T_0=3, T_mult=2, eta_min=1e-3)", optimizer, 40)


def swa_lr() -> Iterator[Case]:
    yield from grid(
        30,
        "SWALR(optimizer, swa_lr={}, anneal_epochs={}, anneal_strategy='{}')",
        ("0.05", "0.5", "1e-3"),
        (0, 1, 2, 5, 10, 25, 40),
        ("cos", "linear"),
    )
    yield from each(
        30,
        sgd(0.1),
        "SWALR(optimizer, 0.05)",
        "SWALR(optimizer, swa_lr=0.05)",
        "SWALR(optimizer, 0.05, 5)",
        "SWALR(optimizer, 0.05, 5, 'linear')",
        "SWALR(optimizer, swa_lr=0.1, anneal_epochs=8)",
        "SWALR(optimizer, swa_lr=0, anneal_epochs=8)",
        "SWALR(optimizer, swa_lr=1, anneal_epochs=8)",
        "SWALR(optimizer, swa_lr=[0.02], anneal_epochs=3)",
        'SWALR(optimizer, swa_lr=0.02, anneal_strategy="linear", anneal_epochs=29)',
        "SWALR(optimizer, swa_lr=0.02, anneal_strategy='linear', anneal_epochs=30, last_epoch=-1)",
    )
    for strategy in ("cos", "linear"):
        for optimizer in (TWO, adam(0.01, 0.2)):
            yield Case(f"SWALR(optimizer, swa_lr=0.05, anneal_strategy='{strategy}')", optimizer, 20)
            yield Case(
                f"SWALR(optimizer, swa_lr=[0.05, 0.0001], anneal_strategy='{strategy}', anneal_epochs=7)",
                optimizer,
                20,
            )
        yield Case(
            f"SWALR(optimizer, swa_lr=[0.05, 0.5, 1e-4], anneal_epochs=12, anneal_strategy='{strategy}')",
            THREE,
            20,
        )
        yield Case(f"SWALR(optimizer, 0.01, anneal_epochs=100, anneal_strategy='{strategy}')", sgd(0.3), 130)


TABLES = {
    "LinearLR": linear_lr,
    "PolynomialLR": polynomial_lr,
    "CosineAnnealingLR": cosine_annealing_lr,
    "CosineAnnealingWarmRestarts": cosine_annealing_warm_restarts,
    "SWALR": swa_lr,
}
