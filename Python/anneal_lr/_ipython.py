"""`%load_ext anneal_lr`; then `%anneal StepLR(step_size=30)`, or a cell that begins with `%%anneal`."""

from __future__ import annotations

import sys
from typing import Any

from ._library import AnnealError
from ._schedule import Picture, read


def load(shell: Any) -> None:
    shell.register_magic_function(anneal, "line_cell", "anneal")


def anneal(line: str, cell: str | None = None) -> Picture | None:
    """Draws the schedule of a line, or of the cell below."""
    try:
        return read(line if cell is None else cell).plot()
    except AnnealError as error:
        print(error, file=sys.stderr)
        return None
