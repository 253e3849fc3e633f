"""SequentialLR and ChainedScheduler: every pair of classes, then the awkward shapes.

PyTorch's own rules for composites inside a sequence are broken (a chain or a sequence
cannot start late), so children of a sequence are leaves here; a chain takes anything.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from grids import THREE, TWO, each
from torch_run import Case, adam, sgd

FIRST = (
    "LambdaLR(optimizer, lr_lambda=lambda epoch: 0.95 ** epoch)",
    "MultiplicativeLR(optimizer, lr_lambda=lambda epoch: 0.9)",
    "StepLR(optimizer, step_size=3, gamma=0.5)",
    "MultiStepLR(optimizer, milestones=[2, 6], gamma=0.3)",
    "ConstantLR(optimizer, factor=1/3, total_iters=4)",
    "LinearLR(optimizer, start_factor=0.1, total_iters=6)",
    "ExponentialLR(optimizer, gamma=0.9)",
    "PolynomialLR(optimizer, total_iters=12, power=0.9)",
    "CosineAnnealingLR(optimizer, T_max=7, eta_min=0.001)",
    "CosineAnnealingWarmRestarts(optimizer, T_0=3, T_mult=2)",
    "CyclicLR(optimizer, base_lr=0.01, max_lr=0.2, step_size_up=3, mode='triangular2')",
    "OneCycleLR(optimizer, max_lr=0.5, total_steps=20)",
    "SWALR(optimizer, swa_lr=0.05, anneal_epochs=5)",
)
"""A program for each class that may stand in a sequence or a chain."""

SECOND = (
    "LambdaLR(optimizer, lr_lambda=lambda step: 1 / (1 + 0.1 * step))",
    "MultiplicativeLR(optimizer, lr_lambda=lambda step: 0.8 if step % 4 == 0 else 1.05)",
    "StepLR(optimizer, step_size=4, gamma=0.1)",
    "MultiStepLR(optimizer, milestones=[0, 5, 5], gamma=0.7)",
    "ConstantLR(optimizer, factor=0.7, total_iters=3)",
    "LinearLR(optimizer, start_factor=0.9, end_factor=0.2, total_iters=8)",
    "ExponentialLR(optimizer, gamma=0.97)",
    "PolynomialLR(optimizer, total_iters=5, power=2)",
    "CosineAnnealingLR(optimizer, T_max=5)",
    "CosineAnnealingWarmRestarts(optimizer, T_0=4, eta_min=0.002)",
    "CyclicLR(optimizer, base_lr=0.002, max_lr=0.03, step_size_up=2, step_size_down=3)",
    "OneCycleLR(optimizer, max_lr=0.04, total_steps=24, three_phase=True, anneal_strategy='linear')",
    "SWALR(optimizer, swa_lr=0.01, anneal_epochs=4, anneal_strategy='linear')",
)
"""The same classes with other arguments, for the second place of a pair."""


def sequence(children: tuple[str, ...] | list[str], milestones: list[int]) -> str:
    return f"SequentialLR(optimizer, schedulers=[{', '.join(children)}], milestones={milestones})"


def chain(*children: str) -> str:
    return f"ChainedScheduler([{', '.join(children)}])"


def sequential_lr() -> Iterator[Case]:
    for pair in product(FIRST, SECOND):
        yield Case(sequence(pair, [7]), sgd(0.1), 20)
    warm_up, decay = FIRST[5], "CosineAnnealingLR(optimizer, T_max=20)"
    for milestone in (0, 1, 2, 29, 30, 100):
        yield Case(sequence([warm_up, decay], [milestone]), sgd(0.1), 30)
    for milestone in (0, 1, 2, 19, 20, 21):
        yield Case(sequence([FIRST[11], SECOND[6]], [milestone]), sgd(0.1), 24)
    for milestones in ([5, 5], [0, 0], [0, 5], [1, 1], [1, 2], [3, 17], [0, 1], [10, 50]):
        yield Case(sequence([warm_up, FIRST[6], decay], milestones), sgd(0.1), 26)
        yield Case(sequence([FIRST[1], SECOND[10], SECOND[1]], milestones), adam(0.01), 26)
    for milestones in ([4, 8, 16], [5, 5, 5], [0, 0, 9], [2, 2, 12], [0, 6, 6], [1, 2, 3]):
        yield Case(sequence([warm_up, FIRST[4], SECOND[8], FIRST[12]], milestones), sgd(0.3), 26)
        yield Case(sequence([FIRST[2], SECOND[10], SECOND[11], SECOND[3]], milestones), sgd(0.3), 24)
    for optimizer in (TWO, adam(0.05, 0.001), THREE):
        for first, second in ((5, 8), (0, 6), (4, 12), (10, 7), (2, 9), (11, 1)):
            yield Case(sequence([FIRST[first], SECOND[second]], [6]), optimizer, 16)
    yield from each(
        24,
        TWO,
        sequence(
            [
                "LambdaLR(optimizer, lr_lambda=[lambda e: (e + 1) / 5, lambda e: 1.0])",
                "CyclicLR(optimizer, base_lr=[0.01, 0.001], max_lr=[0.1, 0.01], step_size_up=3)",
            ],
            [4],
        ),
        sequence(
            [
                "OneCycleLR(optimizer, max_lr=[0.1, 0.2], total_steps=12, base_momentum=[0.8, 0.7])",
                "SWALR(optimizer, swa_lr=[0.02, 0.001], anneal_epochs=5)",
            ],
            [12],
        ),
    )
    yield from each(
        30,
        sgd(0.1),
        sequence([FIRST[6]], []),
        sequence([FIRST[11].replace("20", "40")], []),
        f"SequentialLR(optimizer, [{warm_up}, {FIRST[6]}], [5])",
        f"SequentialLR(optimizer, [{warm_up}, {FIRST[6]}], milestones=[5], last_epoch=-1)",
        f"SequentialLR(optimizer=optimizer, milestones=[5], schedulers=[{warm_up}, {FIRST[6]}])",
        sequence(
            [
                "OneCycleLR(optimizer, max_lr=0.1, total_steps=10)",
                "OneCycleLR(optimizer, max_lr=0.05, total_steps=25)",
            ],
            [11],
        ),
        sequence(
            [
                "CyclicLR(optimizer, base_lr=0.01, max_lr=0.1, step_size_up=3)",
                "CyclicLR(optimizer, base_lr=0.001, max_lr=0.01, step_size_up=4, cycle_momentum=False)",
            ],
            [9],
        ),
        sequence(["ConstantLR(optimizer, factor=0.1, total_iters=0)", decay], [4]),
        sequence(["LinearLR(optimizer, start_factor=0.1, total_iters=0)", decay], [4]),
        sequence(["PolynomialLR(optimizer, total_iters=0)", decay], [4]),
        sequence([decay, "ConstantLR(optimizer, factor=0.1, total_iters=0)"], [9]),
        sequence([decay, "ConstantLR(optimizer, factor=0.1, total_iters=1000)"], [9]),
        sequence([warm_up, "SWALR(optimizer, swa_lr=0.01, anneal_epochs=0)"], [9]),
        sequence(["SWALR(optimizer, swa_lr=0.01, anneal_epochs=1)", "SWALR(optimizer, swa_lr=0.2)"], [9]),
    )
    yield Case(sequence([warm_up, "CosineAnnealingLR(optimizer, T_max=120)"], [6]), sgd(1e-3), 130)


def chained_scheduler() -> Iterator[Case]:
    for pair in product(FIRST, SECOND):
        yield Case(chain(*pair), sgd(0.1), 16)
    overwriting = (FIRST[0], SECOND[9], FIRST[10], SECOND[11])
    for child in overwriting:
        others = [FIRST[6], FIRST[2]]
        for place in range(3):
            yield Case(chain(*others[:place], child, *others[place:]), sgd(0.05), 20)
    two_phases = sequence([FIRST[5], FIRST[6]], [6])
    starts_late = sequence([FIRST[2], SECOND[8]], [0])
    with_cycle = sequence([FIRST[4], SECOND[10]], [5])
    with_one_cycle = sequence([SECOND[11], FIRST[12]], [9])
    for inner in (two_phases, starts_late, with_cycle, with_one_cycle):
        yield Case(chain(inner), sgd(0.1), 24)
        yield Case(chain(inner, SECOND[2]), sgd(0.1), 24)
        yield Case(chain(SECOND[2], inner), sgd(0.1), 24)
        yield Case(chain(inner, FIRST[0]), sgd(0.1), 24)
        yield Case(chain(FIRST[10], inner), sgd(0.1), 24)
        yield Case(chain(FIRST[5], inner, SECOND[6]), TWO, 16)
        yield Case(chain(chain(inner, FIRST[2]), SECOND[6]), sgd(0.3), 20)
        yield Case(chain(two_phases, inner), adam(0.01), 20)
    nested = chain(FIRST[2], FIRST[6])
    yield from each(
        30,
        sgd(0.1),
        chain(FIRST[6]),
        nested,
        chain(nested),
        chain(nested, nested),
        chain(nested, SECOND[4]),
        chain(SECOND[4], nested, SECOND[3]),
        chain(chain(chain(FIRST[8])), FIRST[6]),
        f"ChainedScheduler([{FIRST[4]}, {FIRST[6]}], optimizer=optimizer)",
        f"ChainedScheduler([{FIRST[4]}, {FIRST[6]}], optimizer)",
        f"ChainedScheduler(schedulers=[{FIRST[4]}, {FIRST[6]}])",
        f"ChainedScheduler(optimizer=optimizer, schedulers=[{FIRST[5]}, {FIRST[8]}])",
        chain("LinearLR(optimizer, total_iters=0)", "PolynomialLR(optimizer, total_iters=0)", FIRST[6]),
        chain("ConstantLR(optimizer, total_iters=0)", "ConstantLR(optimizer, total_iters=0)"),
        chain("MultiStepLR(optimizer, milestones=[0, 3])", "StepLR(optimizer, step_size=1, gamma=0.9)"),
        chain("SWALR(optimizer, swa_lr=0.05)", "SWALR(optimizer, swa_lr=0.01, anneal_epochs=4)"),
        chain(
            "CyclicLR(optimizer, base_lr=0.01, max_lr=0.1, step_size_up=5, base_momentum=0.7)",
            "CyclicLR(optimizer, base_lr=0.001, max_lr=0.01, step_size_up=3, max_momentum=0.99)",
        ),
        chain(
            "CyclicLR(optimizer, base_lr=0.01, max_lr=0.1, step_size_up=5, base_momentum=0.7)",
            "CyclicLR(optimizer, base_lr=0.001, max_lr=0.01, step_size_up=3, cycle_momentum=False)",
        ),
        chain(
            "OneCycleLR(optimizer, max_lr=0.1, total_steps=30, base_momentum=0.5)",
            "OneCycleLR(optimizer, max_lr=0.02, total_steps=40, max_momentum=0.9)",
        ),
        chain(
            "OneCycleLR(optimizer, max_lr=0.1, total_steps=30, base_momentum=0.5)",
            "OneCycleLR(optimizer, max_lr=0.02, total_steps=40, cycle_momentum=False)",
        ),
        chain(
            "OneCycleLR(optimizer, max_lr=0.1, total_steps=30)",
            "CyclicLR(optimizer, base_lr=0.001, max_lr=0.01, step_size_up=3)",
            "ExponentialLR(optimizer, gamma=0.9)",
        ),
        chain(
            "CyclicLR(optimizer, base_lr=0.001, max_lr=0.01, step_size_up=3, base_momentum=0.6)",
            "OneCycleLR(optimizer, max_lr=0.1, total_steps=30)",
            "CosineAnnealingLR(optimizer, T_max=9)",
        ),
    )
    for optimizer in (TWO, adam(0.05, 0.001), THREE):
        for first, second in ((5, 8), (0, 6), (4, 12), (10, 7), (2, 9), (11, 10)):
            yield Case(chain(FIRST[first], SECOND[second]), optimizer, 14)
    yield Case(chain(FIRST[5], "CosineAnnealingLR(optimizer, T_max=120)"), sgd(1e-3), 130)


TABLES = {"SequentialLR": sequential_lr, "ChainedScheduler": chained_scheduler}
