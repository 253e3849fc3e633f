"""Rates from a list."""

from __future__ import annotations

from plain_loops import tables as cases

ORACLE = "torch"

__all__ = ["ORACLE", "cases"]
