"""The C library, and the errors it tells."""

from __future__ import annotations

import ctypes
import functools
import json
import os
import pathlib
import re
import sys
from typing import Any

ABI = 1

Bytes, Place, Size = ctypes.c_char_p, ctypes.c_void_p, ctypes.c_size_t
Doubles = ctypes.POINTER(ctypes.c_double)

# anneal.h's codes.
END, OPEN = 1, 4
NEITHER, MOMENTUM, BETA1 = 0, 1, 2
NOTATION_TEXT, PYTHON_TEXT = 0, 1


class AnnealError(ValueError):
    """What is wrong with a text, a schedule or a call.

    `line` and `column` (from 1) and `length` say where a text is wrong, or are None. `names` lists what a text leaves open.
    As text it shows the line with a caret below the culprit.
    """

    def __init__(
        self,
        message: str,
        rendered: str = "",
        line: int | None = None,
        column: int | None = None,
        length: int | None = None,
        names: tuple[str, ...] = (),
        code: int = 0,
    ) -> None:
        super().__init__(rendered or message)
        self.message, self.line, self.column, self.length = message, line, column, length
        self.names, self.code = names, code


class Fault(ctypes.Structure):
    """anneal_error."""

    _fields_ = [
        ("code", ctypes.c_int32),
        ("line", ctypes.c_int32),
        ("column", ctypes.c_int32),
        ("length", ctypes.c_int32),
        ("text", ctypes.c_char * 1008),
        ("rendered", ctypes.c_char * 2048),
        ("names", ctypes.c_char * 1024),
    ]

    def error(self) -> AnnealError:
        message, rendered, names = (_decoded(each) for each in (self.text, self.rendered, self.names))
        line, column, length = (self.line, self.column, self.length) if self.line else (None, None, None)
        open_names = tuple(names.split("\n")) if names else ()
        return AnnealError(message, rendered, line, column, length, open_names, self.code)


def _decoded(text: bytes) -> str:
    # A text that was cut may end within a letter.
    return in_python(text.decode("utf-8", "ignore"))


def in_python(text: str) -> str:
    """A message of the command in Python's words: an exception is an error already, and options are arguments."""
    text = text.removeprefix("error: ").rstrip("\n")
    return re.sub(r"--let '(.+?)=([^'=]+)'", r"definitions={'\1': \2}", text)


class Text(ctypes.Structure):
    """anneal_text."""

    _fields_ = [("bytes", Bytes), ("length", Size)]


class Pair(ctypes.Structure):
    """anneal_pair."""

    _fields_ = [("name", Text), ("value", Text)]


class Options(ctypes.Structure):
    """anneal_options."""

    _fields_ = [
        ("definitions", ctypes.POINTER(Pair)),
        ("definition_count", Size),
        ("arguments", ctypes.POINTER(Text)),
        ("argument_count", Size),
        ("environment", ctypes.POINTER(Pair)),
        ("environment_count", Size),
        ("steps_per_epoch", ctypes.c_int64),
        ("assumed_length", ctypes.c_int64),
    ]


class Facts(ctypes.Structure):
    """anneal_facts."""

    _fields_ = [
        ("natural_length", ctypes.c_int64),
        ("last_step", ctypes.c_int64),
        ("horizon", ctypes.c_int64),
        ("steps_per_epoch", ctypes.c_int64),
        ("follows_metric", ctypes.c_int32),
        ("moves_momentum", ctypes.c_int32),
    ]


class Groups(ctypes.Structure):
    """anneal_groups."""

    _fields_ = [("kind", ctypes.c_int32), ("count", ctypes.c_int32), ("rates", Doubles), ("momenta", Doubles)]


_Fault, _Length = ctypes.POINTER(Fault), ctypes.POINTER(Size)

SIGNATURES: dict[str, tuple[Any, ...]] = {
    # name: what it returns, then what it takes
    "abi": (ctypes.c_int32,),
    "version": (Bytes,),
    "free": (None, Place),
    "read": (Place, Bytes, Size, ctypes.POINTER(Options), _Fault),
    "reading_count": (Size, Place),
    "reading_schedule": (Place, Place, Size),
    "reading_describe": (Place, Place, _Length),
    "reading_free": (None, Place),
    "schedule_read": (Place, Bytes, Size, _Fault),
    "schedule_free": (None, Place),
    "schedule_print": (Place, Place, ctypes.c_int32, _Length),
    "schedule_facts": (None, Place, ctypes.POINTER(Facts)),
    "schedule_fill": (
        ctypes.c_int64,
        Place,
        ctypes.POINTER(Groups),
        Doubles,
        Size,
        ctypes.c_int64,
        ctypes.c_int64,
        Doubles,
        Doubles,
        _Fault,
    ),
    "walk_start": (Place, Place, ctypes.POINTER(Groups), _Fault),
    "walk_advance": (ctypes.c_int32, Place, Doubles, Doubles, Doubles, _Fault),
    "walk_read": (ctypes.c_int32, Place, Doubles, Doubles),
    "walk_save": (Place, Place, _Length),
    "walk_restore": (ctypes.c_int32, Place, Bytes, Size, _Fault),
    "walk_free": (None, Place),
    "answer": (Place, Bytes, Size, _Length),
}


def path() -> pathlib.Path:
    """The library beside this file, or the one that ANNEAL_LIBRARY names."""
    named = os.environ.get("ANNEAL_LIBRARY")
    beside = pathlib.Path(__file__).parent / ("libanneal.dylib" if sys.platform == "darwin" else "libanneal.so")
    return pathlib.Path(named) if named else beside


@functools.cache
def library() -> Any:
    """The loaded library, an attribute for each function of anneal.h, without its prefix."""
    try:
        loaded = ctypes.CDLL(str(path()))
    except OSError as error:
        raise ImportError(f"anneal_lr has no library for this machine: {error}") from None
    if loaded.anneal_abi() != ABI:
        raise ImportError(f"{path()} has interface {loaded.anneal_abi()}; this module needs {ABI}")
    return Functions(loaded)


class Functions:
    """The functions of a loaded library."""

    def __init__(self, loaded: ctypes.CDLL) -> None:
        for name, (result, *arguments) in SIGNATURES.items():
            function = getattr(loaded, f"anneal_{name}")
            function.restype, function.argtypes = result, arguments
            setattr(self, name, function)


def taken(address: int | None) -> str:
    """A text that the library hands over, given back to it."""
    if not address:
        raise MemoryError("the library has no memory for its answer")
    try:
        return ctypes.string_at(address).decode()
    finally:
        library().free(address)


def answer(command: str, lines: list[tuple[str, object]], text: str = "") -> dict[str, Any]:
    """What the library answers to a request of the page."""
    head = [command, *(f"{key} {value}" for key, value in lines)]
    request = encoded("\n".join(head) + "\n\n" + text)
    found: dict[str, Any] = json.loads(taken(library().answer(request, len(request), None)))
    for error in [found.get("error"), *found.get("errors", [])]:
        if error:
            rendered = in_python(error.get("rendered") or "")
            raise AnnealError(in_python(error["message"]), rendered, error.get("line"), error.get("column"))
    return found


def encoded(text: str) -> bytes:
    """UTF-8; lone surrogates, which Python's texts may hold, become question marks."""
    return text.encode("utf-8", "replace")
