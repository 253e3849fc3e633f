"""`python -m anneal_lr`: the command beside this Python if there is one, else a small one of its own."""

from __future__ import annotations

import argparse
import os
import pathlib
import sys
import sysconfig


def bundled() -> str | None:
    """The command that the same wheel installed."""
    for scheme in (sysconfig.get_default_scheme(), *([f"{os.name}_user"] if os.name == "posix" else [])):
        command = pathlib.Path(sysconfig.get_path("scripts", scheme)) / "anneal"
        if command.is_file() and os.access(command, os.X_OK):
            return str(command)
    return None


def main(words: list[str] | None = None) -> int:
    """Runs the command; without one, `values` and `svg` of the library."""
    words = sys.argv[1:] if words is None else words
    command = bundled()
    if command is not None:
        os.execv(command, [command, *words])
    return small(words)


def small(words: list[str]) -> int:
    import anneal_lr

    try:
        asked = _parser(anneal_lr.__version__).parse_args(words)
        schedule = anneal_lr.read(asked.schedule, lr=[float(rate) for rate in asked.lr.split(",")])
        sys.stdout.write(_values(schedule, asked.steps) if asked.command == "values" else schedule.plot(asked.steps).svg)
    except anneal_lr.AnnealError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    return 0


def _parser(version: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="anneal-lr", description="Learning-rate schedules with PyTorch's numbers.")
    parser.add_argument("--version", action="version", version=version)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, about in [
        ("values", "print the rate of each step as CSV"),
        ("svg", "write a picture to standard output"),
    ]:
        command = commands.add_parser(name, help=about)
        command.add_argument("schedule", help="PyTorch code, such as StepLR(step_size=30)")
        command.add_argument("--lr", default="0.001", help="the base rate; several, separated by commas")
        command.add_argument("--steps", type=int)
    return parser


def _values(schedule: object, steps: int | None) -> str:
    rows = schedule.values(steps)  # type: ignore[attr-defined]
    rows = rows.tolist() if hasattr(rows, "tolist") else rows
    rows = [row if isinstance(row, list) else [row] for row in rows]
    width = len(rows[0]) if rows else 1
    head = "step," + ",".join(["lr"] if width == 1 else [f"lr_{group}" for group in range(width)])
    return "\n".join([head, *(f"{step},{','.join(map(repr, row))}" for step, row in enumerate(rows))]) + "\n"


if __name__ == "__main__":
    sys.exit(main())
