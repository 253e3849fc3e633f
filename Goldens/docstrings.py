"""Pastes the example of each PyTorch scheduler's own docstring into `anneal`, and compares with running it.

python Goldens/docstrings.py PATH_OF_ANNEAL

The text is read from the installed PyTorch and never stored. What the examples leave out (a model, a loader, a
training function) is filled in here for Python; Anneal gets the text as it stands.
"""

from __future__ import annotations

import csv
import io
import itertools
import re
import subprocess
import sys
import tempfile

import torch
from torch.optim import lr_scheduler
from torch.optim.swa_utils import SWALR

from torch_run import CLASS_NAMES

BATCHES = 8
"""The length of every loader; Anneal is told it by --let where the text asks for it."""

METRICS = [1.0, 0.8, 0.7] + [0.7] * 40
"""What validate() returns, epoch by epoch."""


def example(scheduler: type) -> str:
    """The lines of a docstring that start with a prompt."""
    lines = [line.strip() for line in (scheduler.__doc__ or "").split("\n")]
    return "\n".join(line for line in lines if line.startswith((">>>", "...")))


class Anything:
    """Stands for what an example does not define."""

    def __call__(self, *_: object) -> Anything:
        return self

    def __getattr__(self, _: str) -> Anything:
        return self

    def parameters(self) -> list[torch.nn.Parameter]:
        return [torch.nn.Parameter(torch.zeros(1))]


def optimizer_of(groups: int) -> torch.optim.Optimizer:
    parameters = [{"params": [torch.nn.Parameter(torch.zeros(1))]} for _ in range(groups)]
    return torch.optim.SGD(parameters, lr=0.05, momentum=0.9)


def run(text: str) -> list[tuple[float, float]]:
    """Rate and momentum before the first and after each step() of the example's last optimizer."""
    source = "\n".join(re.sub(r"^(>>>|\.\.\.) ?", "", line) for line in text.split("\n"))
    source = source.replace("torch.utils.data.DataLoader(...)", "LOADER")
    source = source.replace("loader, optimizer, model = ...", "loader, model = LOADER, ANYTHING")
    metrics = itertools.cycle(METRICS)
    names = {name: getattr(lr_scheduler, name) for name in CLASS_NAMES}
    names |= {"SWALR": SWALR, "torch": torch, "LOADER": [(0, 0)] * BATCHES, "ANYTHING": Anything()}
    names |= {name: Anything() for name in ("train", "train_batch", "loss_fn", "model")}
    names |= {"validate": lambda *_: next(metrics), "optimizer": optimizer_of(2 if "lambda2" in text else 1)}
    names["opt"] = optimizer_of(1)
    log: list[tuple[float, float]] = []

    def record(group: dict) -> None:
        log.append((group["lr"], group["momentum"]))

    built = {}
    for name in [*CLASS_NAMES, "SWALR"]:
        base = names[name]

        def make(*arguments: object, base: type = base, **keywords: object) -> object:
            scheduler = base(*arguments, **keywords)
            group = scheduler.optimizer.param_groups[0] if hasattr(scheduler, "optimizer") else built["group"]
            built["group"] = group
            log.clear()
            record(group)
            step = scheduler.step

            def stepped(*values: object) -> None:
                step(*values)
                if scheduler is built["last"] or built["shared"]:
                    record(group)

            built["shared"] = "swa_scheduler" in text
            built["last"] = scheduler
            scheduler.step = stepped
            return scheduler

        names[name] = make
        for module in ("torch.optim.lr_scheduler.", "torch.optim.swa_utils."):
            source = source.replace(f"{module}{name}", name)
    # Of an example with two loops (LambdaLR's) the last one counts; the first is stopped by its own optimizer.
    exec(compile(source, "docstring", "exec"), names)
    return log


def output(text: str, command: list[str]) -> str:
    """What a command prints that is given the text; ends the script where it fails."""
    done = subprocess.run(command, input=text, capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(command)}\n{text}\n{done.stderr}")
    return done.stdout


def anneal(command: str, text: str, steps: int) -> list[tuple[float, float | None]]:
    """The values of the same text, which must draw too."""
    with tempfile.NamedTemporaryFile("w", suffix=".csv") as metrics:
        metrics.write("\n".join(map(repr, METRICS)))
        metrics.flush()
        arguments = ["-", "--steps", str(steps), "--quiet", "--let", f"len(data_loader)={BATCHES}"]
        if "lr=" not in re.sub(r"_lr=", "", text):
            arguments += ["--lr", "0.05"]
        if "ReduceLROnPlateau" in text:
            arguments += ["--metrics", metrics.name]
        output(text, [command, "plot", *arguments])
        values = output(text, [command, "values", *arguments, "--format", "csv"])
    rows = csv.DictReader(io.StringIO(values))
    return [(float(row["lr"]), float(row["momentum"]) if "momentum" in row else None) for row in rows]


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    wrong = 0
    for scheduler in [getattr(lr_scheduler, name) for name in CLASS_NAMES] + [SWALR]:
        text = example(scheduler)
        expected = run(text)
        actual = anneal(arguments[0], text, len(expected))
        same = len(actual) == len(expected) and all(
            rate == own and (momentum is None or momentum == theirs)
            for (own, theirs), (rate, momentum) in zip(expected, actual)
        )
        wrong += not same
        print(f"{scheduler.__name__}: {len(expected)} steps, {'the same bits' if same else 'DIFFERENT'}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
