"""Compares Anneal's own texts of standard-library modules with CPython's modules.

    python3.11 Goldens/scripts/libraries.py            # every module
    python3.11 Goldens/scripts/libraries.py argparse   # one

Each text is taken out of its Swift file and run here as a module, with `_anneal` played by a
stand-in. Every case is run with both modules: same value or same last line of error. The
messages are those of CPython 3.11; other versions word some of them differently.
"""

from __future__ import annotations

import contextlib
import importlib
import io
import re
import sys
import textwrap
import types
from collections.abc import Callable
from pathlib import Path

import libraries_argparse
import libraries_data
import libraries_system

LIBRARIES = Path(__file__).parents[2] / "Sources/AnnealNotation/Libraries"
LITERAL = re.compile(r'module: "([\w.]+)",\s*text: #"""\n(.*?)\n *"""#', re.DOTALL)


class Exit(Exception):
    """How the stand-in's `_anneal.exit` ends a program."""


class Unknown:
    """A value nobody knows: whoever compares, tests, iterates or converts one fails here."""

    def __init__(self, text: str) -> None:
        self.text = text

    def refuse(self, *_: object) -> None:
        raise AssertionError(f"looked into an unknown value: {self.text}")

    __bool__ = __eq__ = __ne__ = __lt__ = __iter__ = __len__ = __hash__ = __str__ = __contains__ = refuse

    def __repr__(self) -> str:
        return f"<unknown {self.text}>"

    def __call__(self, *_: object, **__: object) -> Unknown:
        return self

    def __add__(self, _: object) -> Unknown:
        return self

    __radd__ = __add__


class StandIn(types.ModuleType):
    """What a text asks of Anneal, answered for one command line and one environment."""

    def __init__(self) -> None:
        super().__init__("_anneal")

    def argv(self) -> list[str]:
        return sys.argv[1:]

    def program(self) -> str:
        return "examples/train.py"

    def environment(self) -> dict[str, str]:
        return dict(libraries_system.VARIABLES)

    def declare(self, parser: object) -> None:
        """Anneal shows what a script declares; the answers do not depend on it."""

    def unknown(self, text: str) -> Unknown:
        return Unknown(text)

    def is_unknown(self, value: object) -> bool:
        return type(value) is Unknown

    def read_text(self, path: str) -> str | None:
        try:
            return Path(path).read_text()
        except OSError:
            return None

    def fields(self, cls: type) -> list[tuple]:
        written = cls.__dict__.get("__annotations__", {})
        return [
            (name, text, name in cls.__dict__, cls.__dict__.get(name))
            for name, text in written.items()
        ]

    def endless(self, kind: str, arguments: list) -> object:
        return getattr(importlib.import_module("itertools"), kind)(*arguments)

    def blank(self, cls: type) -> object:
        return cls.__new__(cls)

    def exit(self, code: int, message: str | None) -> None:
        raise Exit(code, message)


class Modules(dict):
    """Anneal's text of each module, run as a module when a case asks for it: some import PyTorch."""

    def __init__(self, texts: dict[str, str]):
        super().__init__()
        self.texts = texts

    def __missing__(self, name: str) -> types.ModuleType:
        module = self[name] = types.ModuleType(name)
        exec(compile(self.texts[name], f"<{name}>", "exec"), module.__dict__)
        return module


def load() -> tuple[StandIn, Modules]:
    """The stand-in, and Anneal's modules."""
    anneal = StandIn()
    sys.modules["_anneal"] = anneal
    texts = {}
    for path in sorted(LIBRARIES.glob("*.swift")):
        for name, text in LITERAL.findall(path.read_text()):
            texts[name] = textwrap.dedent(text)
    return anneal, Modules(texts)


def outcome(run: Callable[[], object]) -> object:
    """What a case comes to: a value's text, an error, or an end of the program."""
    out, err = io.StringIO(), io.StringIO()
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            return "value", run()
    except Exit as end:
        code, message = end.args
        return "exit", code, message.strip() if code and message else None
    except SystemExit as end:
        said = err.getvalue().strip().splitlines()
        code = end.code if isinstance(end.code, int) or end.code is None else 1
        if end.code is not None and not isinstance(end.code, int):
            said = str(end.code).splitlines()
        return "exit", code or 0, said[-1].strip() if code and said else None
    except AssertionError:
        raise
    except Exception as error:
        return "error", type(error).__name__, str(error)


def main(wanted: list[str]) -> int:
    sys.argv = ["examples/train.py", "--lr", "0.5", "data"]
    anneal, modules = load()
    suites = [libraries_argparse, libraries_data, libraries_system]
    total = wrong = 0
    for name, cases in [each for suite in suites for each in suite.suites(anneal, modules)]:
        if wanted and name not in wanted:
            continue
        differing = count = 0
        for label, ours, real in cases:
            mine, theirs = outcome(ours), outcome(real)
            count += 1
            if mine != theirs:
                differing += 1
                print(f"{name}: {label}\n  CPython: {theirs}\n  Anneal:  {mine}")
        print(f"{name}: {count - differing} of {count} agree")
        total += count
        wrong += differing
    print(f"{total - wrong} of {total} agree")
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
