"""Runs what `anneal export --to pytorch` writes in PyTorch, and compares its rates with those of `anneal values`, to the bit.

    python Goldens/exports/check.py .build/debug/anneal

The programs stand in PyTorch.txt, each below its schedule; a test holds the exporter to them.
"""

import csv
import pathlib
import subprocess
import sys
import tempfile
import warnings

import torch

METRICS = [1 / (step + 1) if step < 15 else 0.1 + 0.001 * (step * 7 % 5) for step in range(200)]


def sections(text):
    """The schedules and their programs."""
    for section in text.split("=== ")[1:]:
        schedule, _, code = section.partition("\n")
        yield schedule, code


def expected(anneal, schedule, metrics):
    """What `values` prints."""
    command = [anneal, "values", schedule, "--format", "csv", "--quiet"]
    if "ReduceLROnPlateau" in schedule:
        command += ["--metrics", metrics]
    output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return [float(row["lr"]) for row in csv.DictReader(output.splitlines())]


def rates(code, count):
    """The rate that each update of a program uses."""
    seen = []
    names = {"model": torch.nn.Linear(1, 1), "batches": [None] * count, "epochs": count}

    def train(model, batch=None):
        seen.append(float(names["optimizer"].param_groups[0]["lr"]))
        names["optimizer"].step()

    names.update(train=train, validate=lambda model: METRICS[len(seen) - 1])
    exec(code, names)
    return seen


def main():
    warnings.simplefilter("ignore")
    anneal = sys.argv[1]
    text = (pathlib.Path(__file__).parent / "PyTorch.txt").read_text()
    wrong = checked = 0
    with tempfile.NamedTemporaryFile("w", suffix=".csv") as file:
        file.write("metric\n" + "".join(f"{metric!r}\n" for metric in METRICS))
        file.flush()
        for schedule, code in sections(text):
            ours = expected(anneal, schedule, file.name)
            theirs = rates(code, len(ours))
            checked += 1
            if ours[: len(theirs)] != theirs[: len(ours)] or not theirs:
                wrong += 1
                print(f"{schedule}\n  anneal  {ours[:40]}\n  PyTorch {theirs[:40]}")
    print(f"PyTorch {torch.__version__}: {checked} programs, {wrong} with other rates")
    sys.exit(1 if wrong or not checked else 0)


main()
