"""Random programs: leaves, sequences of leaves, chains of anything, plateaus with metrics.

The seed is fixed and only `random.Random` is used, so every machine writes the same
programs.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

from random_leaves import Place, leaf, plateau, rate
from torch_run import Case, adam, sgd

SEED = 20131
COUNTS = {"leaf": 1150, "sequence": 950, "chain": 900, "plateau": 200}


def sequence(place: Place) -> str:
    """Two to four leaves; the odd milestone falls on 0, on another, or past the end."""
    rng, rows = place.rng, place.rows
    milestones = sorted(rng.randint(0, max(1, rows)) for _ in range(rng.randint(1, 3)))
    if rng.random() < 0.15:
        milestones[0] = 0
    if len(milestones) > 1 and rng.random() < 0.15:
        milestones[1] = milestones[0]
    if rng.random() < 0.1:
        milestones[-1] = rows + rng.randint(0, 40)
    milestones.sort()
    children = []
    for index, (start, end) in enumerate(zip([0, *milestones], [*milestones, rows])):
        window = max(0, min(end, rows) - start)
        children.append(leaf(Place(rng, place.groups, max(1, window), starts_late=index > 0)))
    return f"SequentialLR(optimizer, schedulers=[{', '.join(children)}], milestones={milestones})"


def chain(place: Place, depth: int = 0) -> str:
    """Leaves mostly, a sequence or a further chain at times."""
    rng = place.rng
    children = []
    for _ in range(rng.randint(2, 4) if depth == 0 else rng.randint(1, 3)):
        kind = rng.random()
        if kind < 0.2:
            children.append(sequence(place))
        elif kind < 0.32 and depth < 2:
            children.append(chain(place, depth + 1))
        else:
            children.append(leaf(place))
    return f"ChainedScheduler([{', '.join(children)}]{rng.choice(('', '', '', ', optimizer=optimizer'))})"


def metrics(rng: random.Random, length: int) -> tuple[float, ...]:
    level, decay, noise = rng.uniform(0.2, 3), rng.uniform(0.8, 1.02), rng.choice((0.0, 0.01, 0.1, 0.4))
    sign, digits = rng.choice((1, 1, -1)), rng.choice((1, 2, 2, 3))
    return tuple(
        round(sign * level * decay**step + rng.uniform(-noise, noise), digits) for step in range(length)
    )


def optimizer(rng: random.Random, groups: int) -> str:
    rates = [rate(rng) for _ in range(groups)]
    if rng.random() < 0.25:
        return adam(*rates, beta1=rng.choice((0.9, 0.9, 0.95, 0.8)))
    return sgd(*rates, momentum=rng.choice((0.9, 0.9, 0.9, 0.95, 0.0, 0.5)))


MAKERS = {"leaf": leaf, "sequence": sequence, "chain": chain, "plateau": plateau}


def cases() -> Iterator[Case]:
    for kind, count in COUNTS.items():
        for number in range(count):
            # A generator of its own for each program: changing one leaves the others alone.
            rng = random.Random(f"{SEED} {kind} {number}")
            groups = rng.choices((1, 2, 3), (65, 25, 10))[0]
            steps = rng.randint(2, 60) if kind == "plateau" else min(200, max(1, round(rng.gauss(95, 50))))
            program = MAKERS[kind](Place(rng, groups, steps))
            series = metrics(rng, steps - 1) if kind == "plateau" else None
            yield Case(program, optimizer(rng, groups), steps, series)
