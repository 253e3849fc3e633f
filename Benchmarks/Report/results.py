"""Measurements as rows of CSV, and several runs of them as one."""

import csv
import statistics


def load(path):
    with open(path, newline="") as file:
        return list(csv.DictReader(file))


def save(path, rows):
    with open(path, "w", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def parse(text):
    return list(csv.DictReader(text.splitlines()))


def merged(runs, keys, figures):
    """Rows that are the same in `keys`, with the median of each of `figures` over the runs."""
    together = {}
    for run in runs:
        for row in run:
            together.setdefault(tuple(row[key] for key in keys), []).append(row)
    return [
        {
            **{key: rows[0][key] for key in keys},
            **{figure: f"{statistics.median(float(row[figure]) for row in rows):.3f}" for figure in figures},
        }
        for rows in together.values()
    ]


def with_pytorch(ratios, pytorch):
    """The rows of one run, each with what PyTorch took for the same schedule in the run right after it."""
    times = {row["schedule"]: float(row["ns"]) for row in pytorch}
    return [
        {**row, "pytorch_ns": times[row["schedule"]], "times_faster": times[row["schedule"]] / float(row["ns"])}
        for row in ratios
    ]
