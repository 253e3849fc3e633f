"""Writes, or with `--check` verifies, the golden tables next to this file.

python Goldens/generate.py            regenerate every table
python Goldens/generate.py --check    compare with the committed tables
python Goldens/generate.py StepLR     only the named tables (with or without --check)
"""

from __future__ import annotations

import importlib.util
import platform
import sys
from collections.abc import Callable, Iterable
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

import torch

import closed_form
import expressions
import libm
import programs_annealing
import programs_composed
import programs_cyclical
import programs_plateau
import programs_scaling
import random_programs
import rejected
import syntax
from torch_run import Case, Trace, failure, fnv1a, run, run_closed_form

HERE = Path(__file__).resolve().parent
TORCH = "2.13.0"
SAMPLE = 16
"""Random.txt spells out every sixteenth step; its hash covers all of them."""


class Table(NamedTuple):
    """A golden table: who answers it, and the function that makes its text, without the first line."""

    oracle: str
    make: Callable[[], str]


def version(oracle: str) -> str:
    """The oracle with its version: `torch 2.13.0`. A formula, computed in Python's doubles, has none."""
    match oracle:
        case "formula":
            return oracle
        case "torch":
            return f"torch {torch.__version__.split('+')[0]}"
        case "python":
            return f"python {platform.python_version()}"
        case "glibc":
            return " ".join(platform.libc_ver())
    return f"{oracle} {metadata.version(oracle)}"


def first_line(oracle: str) -> str:
    libc = " ".join(platform.libc_ver())
    return f"# oracle: {version(oracle)}; {libc}, python {platform.python_version()}; python Goldens/generate.py"


def numbers(values: Iterable[float]) -> str:
    return " ".join(map(repr, values))


def columns(key: str, rows: list[list[float]]) -> list[str]:
    """`key: ...` for one group, `key.0: ...`, `key.1: ...` for several."""
    groups = list(zip(*rows))
    if len(groups) == 1:
        return [f"{key}: {numbers(groups[0])}"]
    return [f"{key}.{index}: {numbers(group)}" for index, group in enumerate(groups)]


def header(case: Case) -> list[str]:
    lines = [f"program: {case.program}", f"optimizer: {case.optimizer}", f"steps: {case.steps}"]
    if case.metrics is not None:
        lines.append(f"metrics: {numbers(case.metrics)}")
    return lines


def curve(case: Case) -> list[str]:
    trace = run(case)
    lines = header(case) + columns("lr", trace.rates)
    if trace.moves_momentum:
        lines += columns("momentum", trace.momenta)
    return lines


def digest(case: Case) -> list[str]:
    trace = run(case)
    lines = header(case) + [f"hash: {fnv1a(trace):016x}"]
    for step in sorted({*range(0, case.steps, SAMPLE), case.steps - 1}):
        lines.append(f"at {step}: {numbers(interleaved(trace, step))}")
    return lines


def interleaved(trace: Trace, step: int) -> list[float]:
    return [value for pair in zip(trace.rates[step], trace.momenta[step]) for value in pair]


def closed(entry: tuple[Case, list[int]]) -> list[str]:
    case, epochs = entry
    return [
        f"program: {case.program}",
        f"optimizer: {case.optimizer}",
        f"at: {' '.join(map(str, epochs))}",
        *columns("lr", run_closed_form(case, epochs)),
    ]


def refusal(case: Case) -> list[str]:
    error, place = failure(case)
    return header(case) + [f"error: {error}", f"at: {place}"]


def blocks(describe: Callable, cases: Iterable) -> str:
    return "\n".join("\n".join(describe(case)) + "\n" for case in cases)


def tables() -> dict[str, Table]:
    """Each table by its name."""
    curves = {
        **programs_scaling.TABLES,
        **programs_annealing.TABLES,
        **programs_cyclical.TABLES,
        **programs_plateau.TABLES,
        **programs_composed.TABLES,
    }
    made = {name: Table("torch", lambda cases=cases: blocks(curve, cases())) for name, cases in curves.items()}
    made["ClosedForm"] = Table("torch", lambda: blocks(closed, closed_form.cases()))
    made["Rejected"] = Table("torch", lambda: blocks(refusal, rejected.cases()))
    made["LibM"] = Table("glibc", lambda: blocks(list, libm.lines()))
    made["Random"] = Table("torch", lambda: blocks(digest, random_programs.cases()))
    made["Syntax"] = Table("python", lambda: blocks(list, syntax.cases()))
    made["Expressions"] = Table("python", lambda: "".join(line + "\n" for line in expressions.lines()))
    return made | written_out()


def written_out() -> dict[str, Table]:
    """The tables of `schedules/`: a file there has the schedule's name, and says its `ORACLE` and its `cases()`."""
    made = {}
    for path in sorted((HERE / "schedules").glob("*.py")):
        spec = importlib.util.spec_from_file_location(f"schedules_{path.stem}", path)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        made[path.stem] = Table(module.ORACLE, lambda module=module: blocks(list, module.cases()))
    return made


def first_difference(name: str, oracle: str, text: str) -> str | None:
    """A sentence naming where the committed table departs from `text`, or None."""
    path = HERE / f"{name}.txt"
    if not path.exists():
        return f"{path.name} is missing"
    header, *committed = path.read_text(encoding="utf-8").split("\n")
    if not header.startswith(f"# oracle: {oracle}"):
        return f"{path.name} does not name its oracle, {oracle}: {header!r}"
    fresh = text.split("\n")
    for number, (old, new) in enumerate(zip(committed, fresh), start=2):
        if old != new:
            words = list(zip(old.split(" "), new.split(" ")))
            at = next((i for i, (a, b) in enumerate(words) if a != b), len(words))
            near = [" ".join(line.split(" ")[max(0, at - 1) : at + 3]) for line in (old, new)]
            return (
                f"{path.name}, line {number}, word {at + 1}: "
                f"committed ...{near[0]!r}, {oracle} gives ...{near[1]!r}"
            )
    if len(committed) != len(fresh):
        return f"{path.name} has {len(committed) + 1} lines, {oracle} gives {len(fresh) + 1}"
    return None


def main(arguments: list[str]) -> int:
    if torch.__version__.split("+")[0] != TORCH:
        print(f"these tables are PyTorch {TORCH}'s; this is {torch.__version__}", file=sys.stderr)
        return 2
    check = "--check" in arguments
    wanted = [argument for argument in arguments if argument != "--check"]
    made = tables()
    unknown = [name for name in wanted if name not in made]
    if unknown:
        print(f"no such table: {', '.join(unknown)}", file=sys.stderr)
        return 2
    for name in wanted or made:
        oracle, text = made[name].oracle, made[name].make()
        if check:
            difference = first_difference(name, oracle, text)
            if difference:
                print(difference)
                return 1
        else:
            path = HERE / f"{name}.txt"
            path.write_text(f"{first_line(oracle)}\n{text}", encoding="utf-8", newline="\n")
            print(f"{path.name}: {path.stat().st_size} bytes")
    if check:
        print(f"{', '.join(wanted) or 'all tables'}: unchanged")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
