"""A small grammar of Python expressions that are defined and real for every step.

Denominators, logarithms and roots get arguments that cannot reach zero or less, and
powers have a positive base or a whole exponent, so no draw can raise or turn complex.
"""

from __future__ import annotations

import random


def number(rng: random.Random) -> str:
    return rng.choice(("0.1", "0.25", "0.5", "0.9", "1", "2", "3", "1.5", ".75", "1e-2", "7", "0.01"))


def whole(rng: random.Random) -> str:
    return str(rng.choice((2, 3, 4, 5, 7, 10, 16, 30)))


def decay(rng: random.Random) -> str:
    return rng.choice(("0.9", "0.95", "0.97", "0.5", "0.99", "0.8", str(round(rng.uniform(0.7, 1.0), 3))))


def condition(rng: random.Random, name: str) -> str:
    a, b = rng.randint(1, 40), rng.randint(41, 120)
    return rng.choice(
        (
            f"{name} < {a}",
            f"{name} >= {a}",
            f"{a} <= {name} < {b}",
            f"{name} % {whole(rng)} == 0",
            f"{name} > {a} and {name} < {b}",
            f"{name} < {a} or {name} > {b}",
            f"not {name} > {b}",
            f"{name} // {whole(rng)} != {a % 5}",
            f"{name} % {whole(rng)}",
        )
    )


def expression(rng: random.Random, name: str, depth: int = 2) -> str:
    """A real expression of moderate size in `name`, a step counted from zero."""
    if depth == 0:
        return rng.choice(
            (
                name,
                number(rng),
                f"{name} / {whole(rng)}",
                f"{name} // {whole(rng)}",
                f"{name} % {whole(rng)}",
                f"{decay(rng)} ** {name}",
                f"({name} + 1) ** -0.5",
                f"{decay(rng)} ** ({name} // {whole(rng)})",
                f"-{name} * {number(rng)}",
            )
        )

    def inner() -> str:
        return expression(rng, name, depth - 1)

    return rng.choice(
        (
            lambda: f"{inner()} + {inner()}",
            lambda: f"({inner()} - {inner()}) * {number(rng)}",
            lambda: f"({inner()}) / (1 + abs({inner()}))",
            lambda: f"{number(rng)} / (1 + {number(rng)} * {name})",
            lambda: f"max({inner()}, {inner()})",
            lambda: f"min({inner()}, {inner()}, {number(rng)})",
            lambda: f"{inner()} if {condition(rng, name)} else {inner()}",
            lambda: f"math.cos({inner()})",
            lambda: f"0.5 * (1 + math.cos(math.pi * {name} / {whole(rng)}))",
            lambda: f"math.sin({inner()}) + 1",
            lambda: f"math.exp(-abs({inner()}))",
            lambda: f"math.sqrt(abs({inner()}))",
            lambda: f"math.log(1 + abs({inner()}))",
            lambda: f"math.tanh({inner()})",
            lambda: f"({inner()}) ** 2 / 100",
            lambda: f"round({inner()}, {rng.randint(1, 5)})",
            lambda: f"int({inner()}) * 0.1 + 0.5",
            lambda: f"math.floor({inner()}) * 0.25",
            lambda: f"({inner()}) % {number(rng)} + 0.1",
            lambda: f"pow({decay(rng)}, {name})",
        )
    )()


def wrapped(rng: random.Random, body) -> str:
    name = rng.choice(("epoch", "epoch", "epoch", "step", "t", "e"))
    return f"lambda {name}: {body(rng, name)}"


def multiplier(rng: random.Random) -> str:
    """For LambdaLR: anything real."""
    common = (
        lambda rng, t: f"{decay(rng)} ** {t}",
        lambda rng, t: f"1 / (1 + {number(rng)} * {t})",
        lambda rng, t: f"{t} // {whole(rng)} * 0.1 + 0.5",
        lambda rng, t: f"min(1.0, ({t} + 1) / {whole(rng)})",
        lambda rng, t: f"{t} / {whole(rng)} if {t} < {whole(rng)} else {decay(rng)} ** {t}",
        lambda rng, t: f"max(0.0, 1 - {t} / {rng.randint(20, 220)})",
    )
    body = (
        rng.choice(common) if rng.random() < 0.4 else (lambda rng, t: expression(rng, t, rng.randint(1, 2)))
    )
    return wrapped(rng, body)


def ratio(rng: random.Random) -> str:
    """For MultiplicativeLR: near one, so that two hundred of them stay finite."""
    return wrapped(
        rng,
        rng.choice(
            (
                lambda rng, t: decay(rng),
                lambda rng, t: f"{decay(rng)} if {condition(rng, t)} else 1.02",
                lambda rng, t: f"0.5 if {t} % {whole(rng)} == 0 else 1",
                lambda rng, t: f"0.95 + 0.06 * math.cos({expression(rng, t, 1)})",
                lambda rng, t: f"1 - 0.2 / (1 + abs({expression(rng, t, 1)}))",
                lambda rng, t: f"min(1.03, max(0.9, {expression(rng, t, 1)}))",
                lambda rng, t: f"({t} + 1) / ({t} + 2)",
                lambda rng, t: f"math.exp(-{t} / 1000)",
            )
        ),
    )


def scale(rng: random.Random) -> str:
    """For CyclicLR's `scale_fn`: a cycle counts from one, an iteration from zero."""
    return wrapped(
        rng,
        rng.choice(
            (
                lambda rng, x: f"{decay(rng)} ** {x}",
                lambda rng, x: f"1 / (2. ** ({x} - 1))",
                lambda rng, x: f"1 / (1 + {number(rng)} * {x})",
                lambda rng, x: f"0.5 * (1 + math.sin({x} * math.pi / {whole(rng)}))",
                lambda rng, x: f"1.0 if {condition(rng, x)} else 0.3",
                lambda rng, x: expression(rng, x, 1),
            )
        ),
    )
