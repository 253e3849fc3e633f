"""The C library, called by ctypes: the header's structs and functions, without any convenience."""
import ctypes
import json
import pathlib
from ctypes import (POINTER, Structure, byref, c_char, c_char_p, c_double, c_int32, c_int64, c_size_t, c_ssize_t, c_void_p,
                    string_at)

OK, END, ARGUMENT, NOTATION, OPEN, SCHEDULE, METRIC, CHECKPOINT, MEMORY = range(9)
NEITHER, MOMENTUM, BETA1 = range(3)
KINDS = {"none": NEITHER, "sgd": MOMENTUM, "adam": BETA1}


class Error(Structure):
    _fields_ = [("code", c_int32), ("line", c_int32), ("column", c_int32), ("length", c_int32),
                ("text", c_char * 1008), ("rendered", c_char * 2048), ("names", c_char * 1024)]


class Text(Structure):
    _fields_ = [("bytes", c_char_p), ("length", c_size_t)]


class Pair(Structure):
    _fields_ = [("name", Text), ("value", Text)]


class Options(Structure):
    _fields_ = [("definitions", POINTER(Pair)), ("definition_count", c_size_t), ("arguments", POINTER(Text)),
                ("argument_count", c_size_t), ("environment", POINTER(Pair)), ("environment_count", c_size_t),
                ("steps_per_epoch", c_int64), ("assumed_length", c_int64)]


class Facts(Structure):
    _fields_ = [("natural_length", c_int64), ("last_step", c_int64), ("horizon", c_int64), ("steps_per_epoch", c_int64),
                ("follows_metric", c_int32), ("moves_momentum", c_int32)]


class Groups(Structure):
    _fields_ = [("kind", c_int32), ("count", c_int32), ("rates", POINTER(c_double)), ("momenta", POINTER(c_double))]


E, D, N = POINTER(Error), POINTER(c_double), POINTER(c_size_t)
FUNCTIONS = {
    "anneal_abi": (c_int32,),
    "anneal_version": (c_char_p,),
    "anneal_free": (None, c_void_p),
    "anneal_read": (c_void_p, c_char_p, c_ssize_t, POINTER(Options), E),
    "anneal_reading_count": (c_size_t, c_void_p),
    "anneal_reading_schedule": (c_void_p, c_void_p, c_ssize_t),
    "anneal_reading_describe": (c_void_p, c_void_p, N),
    "anneal_reading_free": (None, c_void_p),
    "anneal_schedule_read": (c_void_p, c_char_p, c_ssize_t, E),
    "anneal_schedule_free": (None, c_void_p),
    "anneal_schedule_print": (c_void_p, c_void_p, c_int32, N),
    "anneal_schedule_describe": (c_void_p, c_void_p, N),
    "anneal_schedule_facts": (None, c_void_p, POINTER(Facts)),
    "anneal_schedule_fill": (c_int64, c_void_p, POINTER(Groups), D, c_ssize_t, c_int64, c_int64, D, D, E),
    "anneal_walk_start": (c_void_p, c_void_p, POINTER(Groups), E),
    "anneal_walk_advance": (c_int32, c_void_p, D, D, D, E),
    "anneal_walk_read": (c_int32, c_void_p, D, D),
    "anneal_walk_needs_metric": (c_int32, c_void_p),
    "anneal_walk_save": (c_void_p, c_void_p, N),
    "anneal_walk_restore": (c_int32, c_void_p, c_char_p, c_ssize_t, E),
    "anneal_walk_free": (None, c_void_p),
    "anneal_answer": (c_void_p, c_char_p, c_ssize_t, N),
}


def load(folder):
    library = ctypes.CDLL(str(pathlib.Path(folder, "libanneal.so").resolve()))
    for name, (result, *arguments) in FUNCTIONS.items():
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    return library


class Failure(Exception):
    """An error of a call, with its fields as texts."""

    def __init__(self, error):
        self.code, self.place = error.code, (error.line, error.column, error.length)
        self.text, self.rendered = error.text.decode(), error.rendered.decode()
        self.names = error.names.decode().splitlines()
        super().__init__(f"{self.code}: {self.text}")


def doubles(values):
    return None if values is None else (c_double * len(values))(*values)


def groups(kind, rates, momenta=None):
    return Groups(KINDS.get(kind, kind), len(rates), doubles(rates), doubles(momenta))


class Anneal:
    """Calls with Python's values; handles stay plain addresses."""

    def __init__(self, folder):
        self.c = load(folder)

    def text(self, function, *arguments):
        length = c_size_t(77)
        address = function(*arguments, byref(length))
        assert address, "no text"
        text = string_at(address, length.value)
        assert string_at(address + length.value, 1) == b"\0", "a text ends with a zero"
        self.c.anneal_free(address)
        return text.decode()

    def schedule(self, text):
        text, error = text.encode() if isinstance(text, str) else text, Error()
        schedule = self.c.anneal_schedule_read(text, len(text), byref(error))
        if not schedule:
            raise Failure(error)
        return schedule

    def read(self, text, options=None):
        text, error = text.encode(), Error()
        reading = self.c.anneal_read(text, len(text), options and byref(options), byref(error))
        if not reading:
            raise Failure(error)
        return reading

    def describe(self, reading):
        return json.loads(self.text(self.c.anneal_reading_describe, reading))

    def print(self, schedule, style=0):
        return self.text(self.c.anneal_schedule_print, schedule, style)

    def facts(self, schedule):
        facts = Facts()
        self.c.anneal_schedule_facts(schedule, byref(facts))
        return facts

    def fill(self, schedule, count, kind="sgd", rates=(0.1,), momenta=None, metrics=None, first=0):
        """The rates and momenta, row after row."""
        room, error = count * len(rates), Error()
        out = (c_double * room)(), (c_double * room)()
        rows = self.c.anneal_schedule_fill(
            schedule, byref(groups(kind, rates, momenta)), doubles(metrics), len(metrics or ()), first, count, *out,
            byref(error))
        if rows < 0:
            assert rows == -error.code
            raise Failure(error)
        return tuple(list(values)[:rows * len(rates)] for values in out)

    def start(self, schedule, kind="sgd", rates=(0.1,), momenta=None):
        error = Error()
        walk = self.c.anneal_walk_start(schedule, byref(groups(kind, rates, momenta)), byref(error))
        if not walk:
            raise Failure(error)
        return walk

    def advance(self, walk, metric=None):
        error = Error()
        code = self.c.anneal_walk_advance(walk, None if metric is None else byref(c_double(metric)), None, None,
                                          byref(error))
        if code:
            assert code == error.code
            raise Failure(error)

    def now(self, walk):
        """The rates and momenta of the next update."""
        count = self.c.anneal_walk_read(walk, None, None)
        out = (c_double * count)(), (c_double * count)()
        assert self.c.anneal_walk_read(walk, *out) == count
        return tuple(list(values) for values in out)

    def save(self, walk):
        return self.text(self.c.anneal_walk_save, walk)

    def restore(self, walk, text):
        text, error = text.encode() if isinstance(text, str) else text, Error()
        if self.c.anneal_walk_restore(walk, text, len(text), byref(error)):
            raise Failure(error)

    def answer(self, request):
        request = request.encode() if isinstance(request, str) else request
        length = c_size_t()
        address = self.c.anneal_answer(request, len(request), byref(length))
        text = string_at(address, length.value)
        self.c.anneal_free(address)
        return json.loads(text)
