"""The article's figures, and grids for the classes that multiply a rate by a factor."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle

from grids import BASES, THREE, TWO, each, grid
from torch_run import Case, adam, sgd, without_momentum


def article() -> Iterator[Case]:
    """The fourteen plain figures of the visual guide, spaced as it writes them."""
    cyclic = 'CyclicLR(optimizer, base_lr = 0.0001, max_lr = 1e-3, step_size_up = 4, mode = "{}")'
    one_cycle = (
        "OneCycleLR(optimizer, max_lr = 1e-3, steps_per_epoch = 8, epochs = 4, anneal_strategy = '{}')"
    )
    yield from each(
        32,
        sgd(0.001),
        "StepLR(optimizer, step_size = 4, gamma = 0.5)",
        "MultiStepLR(optimizer, milestones=[8, 24, 28], gamma =0.5)",
        "ConstantLR(optimizer, factor = 0.5, total_iters = 8)",
        "LinearLR(optimizer, start_factor = 0.5, total_iters = 8)",
        "ExponentialLR(optimizer, gamma = 0.5)",
        "PolynomialLR(optimizer, total_iters = 8, power = 1)",
        "PolynomialLR(optimizer, total_iters = 8, power = 2)",
        "CosineAnnealingLR(optimizer, T_max = 32, eta_min = 1e-4)",
        "CosineAnnealingWarmRestarts(optimizer, T_0 = 8, T_mult = 1, eta_min = 1e-4)",
        *(cyclic.format(mode) for mode in ("triangular", "triangular2", "exp_range")),
        *(one_cycle.format(strategy) for strategy in ("cos", "linear")),
    )


LAMBDAS = (
    "0.95 ** epoch",
    "0.5 ** (epoch // 10)",
    "1 / (1 + 0.1 * epoch)",
    "1 - epoch / 60 if epoch < 60 else 0",
    "min(1.0, (epoch + 1) / 10)",
    "max(0.01, 1 - epoch * 0.03)",
    "epoch // 3 * 0.1 + 0.5",
    "math.cos(math.pi * epoch / 80) * 0.5 + 0.5",
    "(1 + math.cos(math.pi * epoch / 50)) / 2",
    "math.exp(-0.05 * epoch)",
    "math.exp(-epoch / 7)",
    "1 / math.sqrt(max(epoch, 1))",
    "min((epoch + 1) ** -0.5, (epoch + 1) * 8 ** -1.5)",
    "epoch / 5 if epoch < 5 else (1 - (epoch - 5) / 45) ** 0.9 if epoch < 50 else 0.0",
    "0.1 if 10 <= epoch < 20 else 1.0",
    "1.0 if epoch % 4 else 0.25",
    "epoch % 7 + 1",
    "2 ** -(epoch // 8)",
    "1",
    "0",
    "1.0",
    "epoch",
    "-epoch * 0.1",
    "True if epoch < 9 else 0.5",
    "round(0.93 ** epoch, 4)",
    "abs(math.sin(epoch / 6))",
    "1 - abs(epoch % 20 - 10) / 10",
    "math.log(epoch + 1) / 4 + 0.1",
    "math.tanh(epoch / 20)",
    "float(epoch >= 5) + 0.5 * (epoch < 5)",
    "(epoch > 3 and 0.5) or 1.0",
    "0.9 ** (epoch - 5 if epoch > 5 else 0)",
    "math.floor(epoch / 4) * 0.05 + 0.1",
    "pow(0.97, epoch)",
    "math.pow(0.97, epoch)",
    "1e-3 + (1 - 1e-3) * 0.5 * (1 + math.cos(math.pi * min(epoch, 40) / 40))",
)


def lambda_lr() -> Iterator[Case]:
    for base, body in zip(cycle(BASES), LAMBDAS):
        yield Case(f"LambdaLR(optimizer, lr_lambda=lambda epoch: {body})", sgd(base), 65)
    yield from each(
        40,
        sgd(0.1),
        "LambdaLR(optimizer, lambda epoch: 0.9 ** epoch)",
        "LambdaLR(optimizer, lambda e: 0.9 ** e)",
        "LambdaLR(optimizer, lr_lambda=lambda step: min(1, step / 10))",
        "LambdaLR(optimizer, lr_lambda=[lambda t: 1 / (t + 1)])",
        "LambdaLR(optimizer, lr_lambda=(lambda epoch: 0.5 if epoch > 10 else 1.5))",
        "LambdaLR(optimizer=optimizer, lr_lambda=lambda epoch: 0.9 ** epoch, last_epoch=-1)",
    )
    yield from each(
        50,
        TWO,
        "LambdaLR(optimizer, lr_lambda=lambda epoch: 0.95 ** epoch)",
        "LambdaLR(optimizer, lr_lambda=[lambda epoch: 0.95 ** epoch, lambda epoch: epoch // 30])",
        "LambdaLR(optimizer, [lambda epoch: 1.0, lambda step: 1 - step / 50])",
    )
    yield from each(
        50,
        THREE,
        "LambdaLR(optimizer, lr_lambda=lambda epoch: 1 / (1 + epoch))",
        "LambdaLR(optimizer, lr_lambda=[lambda epoch: 0.95 ** epoch, "
        "lambda epoch: min(epoch / 5, 1.0), lambda epoch: math.cos(epoch / 30)])",
    )
    yield Case("LambdaLR(optimizer, lr_lambda=lambda epoch: 0.95 ** epoch)", adam(0.001), 130)


FACTORS = (
    "0.95",
    "0.5",
    "1",
    "1.01",
    "0.9 + 0.01 * (epoch % 5)",
    "1 / (1 + 0.01 * epoch)",
    "0.5 if epoch % 10 == 0 else 1",
    "0.1 if epoch in_milestones else 1.0",
    "epoch / (epoch + 1)",
    "1 + math.cos(epoch) / 10",
    "math.exp(-0.02)",
    "math.exp(-0.001 * epoch)",
    "1 - 1 / (epoch + 10)",
    "1.1 if epoch < 10 else 0.9",
    "0.99 ** epoch",
    "2 if epoch == 3 else 1",
    "-1",
    "0 if epoch == 20 else 0.98",
    "True",
    "math.sqrt(0.9)",
    "min(1.05, 0.9 + epoch / 100)",
    "max(0.9, 1 - epoch / 200)",
    "round(0.98765, 3)",
    "(epoch + 1) / (epoch + 2)",
    "1.0 if epoch < 5 else 0.97",
    "0.97 if epoch >= 5 else 1.0",
)


def multiplicative_lr() -> Iterator[Case]:
    bodies = [body.replace("epoch in_milestones", "epoch == 12 or epoch == 24") for body in FACTORS]
    for base, body in zip(cycle(BASES), bodies):
        yield Case(f"MultiplicativeLR(optimizer, lr_lambda=lambda epoch: {body})", sgd(base), 60)
    yield from each(
        45,
        sgd(0.1),
        "MultiplicativeLR(optimizer, lambda epoch: 0.95)",
        "MultiplicativeLR(optimizer, lr_lambda=lambda _: 0.95)",
        "MultiplicativeLR(optimizer, lr_lambda=[lambda step: 0.95 if step < 9 else 1.0])",
        "MultiplicativeLR(optimizer, lambda epoch: 1 / epoch)",
    )
    yield from each(
        45,
        TWO,
        "MultiplicativeLR(optimizer, lr_lambda=lambda epoch: 0.9)",
        "MultiplicativeLR(optimizer, lr_lambda=[lambda epoch: 0.95, lambda epoch: 0.85])",
        "MultiplicativeLR(optimizer, [lambda epoch: 1, lambda epoch: 0.5 if epoch % 9 == 0 else 1])",
    )
    yield from each(
        45,
        THREE,
        "MultiplicativeLR(optimizer, lr_lambda=lambda epoch: 0.93)",
        "MultiplicativeLR(optimizer, lr_lambda=[lambda e: 0.95, lambda e: 1.02, lambda e: e / (e + 1)])",
    )
    yield Case("MultiplicativeLR(optimizer, lr_lambda=lambda epoch: 0.95)", adam(0.001), 130)


def step_lr() -> Iterator[Case]:
    yield from grid(
        50,
        "StepLR(optimizer, step_size={}, gamma={})",
        (1, 2, 3, 5, 8, 13, 30),
        (0.1, 0.3, 0.5, 0.9, 0.95, 0.999),
    )
    yield from each(
        60,
        sgd(0.1),
        "StepLR(optimizer, step_size=10)",
        "StepLR(optimizer, 10)",
        "StepLR(optimizer, 10, 0.3)",
        "StepLR(optimizer, 7, gamma=1/3)",
        "StepLR(optimizer, step_size=59, gamma=0.5)",
        "StepLR(optimizer, step_size=60, gamma=0.5)",
        "StepLR(optimizer, step_size=1000, gamma=0.5)",
        "StepLR(optimizer, step_size=10, gamma=0.0)",
        "StepLR(optimizer, step_size=10, gamma=0)",
        "StepLR(optimizer, step_size=10, gamma=1)",
        "StepLR(optimizer, step_size=10, gamma=1.0)",
        "StepLR(optimizer, step_size=10, gamma=2)",
        "StepLR(optimizer, step_size=10, gamma=1.5)",
        "StepLR(optimizer, step_size=10, gamma=-0.5)",
        "StepLR(optimizer, gamma=0.7, step_size=4)",
        "StepLR(optimizer=optimizer, step_size=4, gamma=1e-1, last_epoch=-1)",
    )
    for optimizer in (TWO, THREE, adam(0.001), sgd(0.1, momentum=0.0), without_momentum(0.05)):
        yield Case("StepLR(optimizer, step_size=6, gamma=0.7)", optimizer, 40)
    yield Case("StepLR(optimizer, step_size=30, gamma=0.1)", sgd(0.1), 130)


def multi_step_lr() -> Iterator[Case]:
    milestones = (
        "[8, 24, 28]",
        "[10]",
        "[1]",
        "[0]",
        "[0, 5]",
        "[]",
        "[5, 5]",
        "[7, 7, 7, 20]",
        "[30, 10, 20]",
        "[20, 3, 20, 3]",
        "[1, 2, 3, 4, 5]",
        "[39]",
        "[40]",
        "[100, 200]",
        "[0, 0, 10]",
        "[15, 0, 15, 1]",
    )
    yield from grid(42, "MultiStepLR(optimizer, milestones={}, gamma={})", milestones, (0.1, 0.5, 0.3, 0.97))
    yield from each(
        42,
        sgd(0.1),
        "MultiStepLR(optimizer, [30, 35])",
        "MultiStepLR(optimizer, [10, 20], 0.2)",
        "MultiStepLR(optimizer, [10, 20], gamma=1/3)",
        "MultiStepLR(optimizer, [10, 10], gamma=1/3)",
        "MultiStepLR(optimizer, milestones=[10, 10, 20], gamma=2)",
        "MultiStepLR(optimizer, milestones=[10, 20], gamma=1)",
        "MultiStepLR(optimizer, milestones=[10, 20], gamma=0.0)",
        "MultiStepLR(optimizer, milestones=[10, 20, 20], gamma=-0.5)",
        "MultiStepLR(optimizer, milestones=[10, 20], gamma=1.5)",
        "MultiStepLR(optimizer=optimizer, gamma=0.4, milestones=[3, 9, 27], last_epoch=-1)",
    )
    for optimizer in (TWO, THREE, adam(0.001, beta1=0.95)):
        for points in ("[5, 15]", "[0, 9, 9, 21]"):
            yield Case(f"MultiStepLR(optimizer, milestones={points}, gamma=0.3)", optimizer, 40)
    yield Case("MultiStepLR(optimizer, milestones=[30, 80, 110], gamma=0.1)", sgd(0.1), 130)


def constant_lr() -> Iterator[Case]:
    yield from grid(
        24,
        "ConstantLR(optimizer, factor={}, total_iters={})",
        ("0.5", "1/3", "0.3333333333333333", "0.1", "0.7", "1.0", "1", "1e-3"),
        (0, 1, 2, 5, 8, 30),
    )
    for base in BASES + (0.007, 0.013, 0.123):
        yield Case("ConstantLR(optimizer)", sgd(base), 20)
        yield Case("ConstantLR(optimizer, factor=0.3, total_iters=4)", sgd(base), 20)
    yield from each(
        20,
        sgd(0.1),
        "ConstantLR(optimizer, 0.25)",
        "ConstantLR(optimizer, 0.25, 10)",
        "ConstantLR(optimizer, total_iters=3)",
        "ConstantLR(optimizer, total_iters=19, factor=0.9)",
        "ConstantLR(optimizer, total_iters=20, factor=0.9)",
        "ConstantLR(optimizer=optimizer, factor=0.6, total_iters=7, last_epoch=-1)",
    )
    for optimizer in (TWO, THREE, adam(0.001)):
        yield Case("ConstantLR(optimizer, factor=0.3, total_iters=4)", optimizer, 20)
        yield Case("ConstantLR(optimizer, factor=1/3, total_iters=9)", optimizer, 20)


def exponential_lr() -> Iterator[Case]:
    yield from grid(
        60,
        "ExponentialLR(optimizer, gamma={})",
        (0.0, 0.1, 0.3, 0.5, 0.7, 0.9, 0.93, 0.95, 0.97, 0.99, 0.995, 0.999, 0.9999, 1.0, 1.01, 1.1),
    )
    for base in BASES:
        yield Case("ExponentialLR(optimizer, gamma=0.96)", sgd(base), 130)
    yield from each(
        60,
        sgd(0.1),
        "ExponentialLR(optimizer, 0.9)",
        "ExponentialLR(optimizer, gamma=1/3)",
        "ExponentialLR(optimizer, gamma=1)",
        "ExponentialLR(optimizer, gamma=0)",
        "ExponentialLR(optimizer, gamma=2)",
        "ExponentialLR(optimizer, gamma=-0.9)",
        "ExponentialLR(optimizer=optimizer, gamma=9e-1, last_epoch=-1)",
        "ExponentialLR(optimizer, gamma=1e-20)",
    )
    for optimizer in (TWO, THREE, adam(0.001), adam(0.01, 0.002, beta1=0.8), without_momentum(0.1)):
        for gamma in (0.5, 0.95, 1.02):
            yield Case(f"ExponentialLR(optimizer, gamma={gamma})", optimizer, 50)


TABLES = {
    "Article": article,
    "LambdaLR": lambda_lr,
    "MultiplicativeLR": multiplicative_lr,
    "StepLR": step_lr,
    "MultiStepLR": multi_step_lr,
    "ConstantLR": constant_lr,
    "ExponentialLR": exponential_lr,
}
