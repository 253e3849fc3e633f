"""The call that makes a scheduler like a live one, from what the live one remembers. It is read only."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from typing import Any

from ._functions import Functions, Unreadable, number

MODULES = ("torch.optim.lr_scheduler", "torch.optim.swa_utils")

# The arguments that a class keeps under their own names, the whole numbers among them apart.
KEPT: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "StepLR": (("step_size",), ("gamma",)),
    "ConstantLR": (("total_iters",), ("factor",)),
    "LinearLR": (("total_iters",), ("start_factor", "end_factor")),
    "ExponentialLR": ((), ("gamma",)),
    "PolynomialLR": (("total_iters",), ("power",)),
    "CosineAnnealingLR": (("T_max",), ("eta_min",)),
    "CosineAnnealingWarmRestarts": (("T_0", "T_mult"), ("eta_min",)),
}


def code(scheduler: Any) -> str:
    """A program whose last line makes the schedule; the functions it uses stand before."""
    functions = Functions()
    try:
        call = _call(scheduler, functions)
    except (AttributeError, KeyError, ZeroDivisionError, OverflowError) as error:
        raise Unreadable(f"{type(scheduler).__name__} lacks what it was made with: {error}") from None
    if not functions.definitions:
        return call
    return "\n".join([*functions.definitions, f"scheduler = {call}"])


def _call(scheduler: Any, functions: Functions) -> str:
    name = type(scheduler).__name__
    if type(scheduler).__module__ not in MODULES:
        raise Unreadable(f"{name} is not a class of PyTorch")
    if name in KEPT:
        return _written(name, _kept(scheduler, *KEPT[name]))
    if name not in WRITERS:
        raise Unreadable(f"{name} is not known here")
    return _written(name, WRITERS[name](scheduler, functions))


def _written(name: str, arguments: dict[str, str]) -> str:
    return f"{name}({', '.join(f'{key}={text}' for key, text in arguments.items())})"


def _kept(scheduler: Any, wholes: tuple[str, ...], numbers: tuple[str, ...]) -> dict[str, str]:
    arguments = {key: whole(getattr(scheduler, key), key) for key in wholes}
    return arguments | {key: number(getattr(scheduler, key), key) for key in numbers}


def whole(value: Any, name: str) -> str:
    """A whole number; PyTorch computes the same where it was given as a float."""
    value = value.item() if hasattr(value, "item") else value
    return number(int(value) if isinstance(value, float) and value.is_integer() else value, name)


def _list(values: Iterable[Any], name: str) -> str:
    texts = [number(value, name) for value in values]
    return texts[0] if len(set(texts)) == 1 else f"[{', '.join(texts)}]"


def _multi_step(scheduler: Any, functions: Functions) -> dict[str, str]:
    milestones = [whole(each, "a milestone") for each in sorted(scheduler.milestones.elements())]
    return {"milestones": f"[{', '.join(milestones)}]", "gamma": number(scheduler.gamma, "gamma")}


def _lambdas(scheduler: Any, functions: Functions) -> dict[str, str]:
    first = scheduler.lr_lambdas[0]
    if all(each is first for each in scheduler.lr_lambdas):
        return {"lr_lambda": functions.expression(first)}
    texts = [functions.expression(each) for each in scheduler.lr_lambdas]
    return {"lr_lambda": f"[{', '.join(texts)}]"}


def _plateau(scheduler: Any, functions: Functions) -> dict[str, str]:
    return {
        "mode": repr(scheduler.mode),
        "factor": number(scheduler.factor, "factor"),
        "patience": whole(scheduler.patience, "patience"),
        "threshold": number(scheduler.threshold, "threshold"),
        "threshold_mode": repr(scheduler.threshold_mode),
        "cooldown": whole(scheduler.cooldown, "cooldown"),
        "min_lr": _list(scheduler.min_lrs, "min_lr"),
        "eps": number(scheduler.eps, "eps"),
    }


def _swa(scheduler: Any, functions: Functions) -> dict[str, str]:
    return {
        "swa_lr": _list((group["swa_lr"] for group in scheduler.optimizer.param_groups), "swa_lr"),
        "anneal_epochs": whole(scheduler.anneal_epochs, "anneal_epochs"),
        "anneal_strategy": repr(scheduler._anneal_strategy),
    }


def _one_cycle(scheduler: Any, functions: Functions) -> dict[str, str]:
    """OneCycleLR forgets its arguments; what is left is what PyTorch computed of them, in the groups and the phases."""
    groups = scheduler.optimizer.param_groups
    arguments = {
        "max_lr": _list((group["max_lr"] for group in groups), "max_lr"),
        "total_steps": whole(scheduler.total_steps, "total_steps"),
        "pct_start": repr(float(_pct_start(scheduler))),
        "anneal_strategy": repr(scheduler._anneal_func_type),
        "cycle_momentum": repr(scheduler.cycle_momentum),
        "div_factor": number(_divisor(groups, "max_lr", "initial_lr"), "div_factor"),
        "final_div_factor": number(_divisor(groups, "initial_lr", "min_lr"), "final_div_factor"),
        "three_phase": repr(len(scheduler._schedule_phases) == 3),
    }
    if scheduler.cycle_momentum:
        for key in ("base_momentum", "max_momentum"):
            arguments[key] = _list((group[key] for group in groups), key)
    return arguments


def _pct_start(scheduler: Any) -> float:
    total, ends = scheduler.total_steps, [phase["end_step"] for phase in scheduler._schedule_phases]

    def holds(start: float) -> bool:
        if not 0 <= start <= 1 or float(start * total) - 1 != ends[0]:
            return False
        return len(ends) < 3 or float(2 * start * total) - 2 == ends[1]

    return recovered((ends[0] + 1) / total, holds)


def _divisor(groups: list[dict[str, Any]], above: str, below: str) -> float:
    pairs = [(float(group[above]), float(group[below])) for group in groups]
    return recovered(pairs[0][0] / pairs[0][1], lambda by: by != 0 and all(a / by == b for a, b in pairs))


def recovered(guess: float, holds: Callable[[float], bool]) -> float:
    """The shortest decimal near `guess` for which `holds`: the inverse of an arithmetic that has rounded."""
    for digits in range(1, 17):
        short = float(f"{guess:.{digits}g}")
        if holds(short):
            return short
    above = below = guess
    for _ in range(64):
        for value in (above, below):
            if holds(value):
                return value
        above, below = math.nextafter(above, math.inf), math.nextafter(below, -math.inf)
    raise Unreadable("an argument cannot be found again")


def _cyclic(scheduler: Any, functions: Functions) -> dict[str, str]:
    """CyclicLR keeps the sum and the ratio of its two lengths."""
    total, ratio = scheduler.total_size, scheduler.step_ratio
    up = recovered(ratio * total, lambda size: size / total == ratio)
    arguments = {
        "base_lr": _list(scheduler.base_lrs, "base_lr"),
        "max_lr": _list(scheduler.max_lrs, "max_lr"),
        "step_size_up": whole(up, "step_size_up"),
        "step_size_down": whole(total - up, "step_size_down"),
        "mode": repr(scheduler.mode),
        "gamma": number(scheduler.gamma, "gamma"),
        "cycle_momentum": repr(scheduler.cycle_momentum),
    }
    if scheduler._scale_fn_custom is not None:
        arguments["scale_fn"] = functions.expression(scheduler._scale_fn_custom)
        arguments["scale_mode"] = repr(scheduler.scale_mode)
    if scheduler.cycle_momentum:
        arguments["base_momentum"] = _list(scheduler.base_momentums, "base_momentum")
        arguments["max_momentum"] = _list(scheduler.max_momentums, "max_momentum")
    return arguments


def _sequential(scheduler: Any, functions: Functions) -> dict[str, str]:
    milestones = [whole(each, "a milestone") for each in scheduler._milestones]
    return _chained(scheduler, functions) | {"milestones": f"[{', '.join(milestones)}]"}


def _chained(scheduler: Any, functions: Functions) -> dict[str, str]:
    calls = [_call(member, functions) for member in scheduler._schedulers]
    return {"schedulers": f"[{', '.join(calls)}]"}


WRITERS: dict[str, Callable[[Any, Functions], dict[str, str]]] = {
    "MultiStepLR": _multi_step,
    "LambdaLR": _lambdas,
    "MultiplicativeLR": _lambdas,
    "ReduceLROnPlateau": _plateau,
    "SWALR": _swa,
    "OneCycleLR": _one_cycle,
    "CyclicLR": _cyclic,
    "SequentialLR": _sequential,
    "ChainedScheduler": _chained,
}
