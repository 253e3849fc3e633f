"""Rates by a rule that a script computes itself."""

from __future__ import annotations

from plain_loops import functions as cases

ORACLE = "torch"

__all__ = ["ORACLE", "cases"]
