"""The source of a live function, as notation that stands on its own.

A function is found by its code object: the file is compiled again as a whole, and only the node whose code is the very code
that runs is taken. Numbers from around the function (globals, closures, defaults, `partial`, attributes) are written in as
they are at this moment. Nothing of the user's is called.
"""

from __future__ import annotations

import ast
import builtins
import copy
import functools
import inspect
import linecache
import math
import types
from collections.abc import Iterator
from typing import Any

FunctionNode = ast.Lambda | ast.FunctionDef


class Unreadable(Exception):
    """Why no code can be given for a function or a scheduler."""


class Functions:
    """The functions one schedule uses: `definitions` stand before it, `expression` is what stands in its call."""

    def __init__(self) -> None:
        self.definitions: list[str] = []
        self._names: dict[int, str] = {}
        self._kept: list[object] = []

    def expression(self, function: object) -> str:
        """A function of the step: a lambda, or the name of a definition."""
        bound = Bound(function)
        free = bound.free_parameters()
        if not free:
            raise Unreadable(f"{bound.name} takes no step")
        for extra in free[1:]:
            if extra.default is extra.empty:
                raise Unreadable(f"{bound.name} lacks {extra.name}")
            bound.values[extra.name] = extra.default
        node = syntax_of(bound.function)
        if isinstance(node, ast.Lambda):
            body = _Inlined(self, bound, {free[0].name}).visit(node.body)
            return f"lambda {free[0].name}: {ast.unparse(body)}"
        return self._define(bound, node, [free[0].name])

    def helper(self, function: types.FunctionType) -> str:
        """The name of a function that a function of the step calls."""
        if id(function) in self._names:
            return self._names[id(function)]
        bound = Bound(function)
        parameters = bound.free_parameters()
        node = syntax_of(function)
        words = [p.name if p.default is p.empty else f"{p.name}={constant(p.default, p.name)}" for p in parameters]
        return self._define(bound, node, [p.name for p in parameters], words, key=id(function))

    def _define(
        self, bound: Bound, node: FunctionNode, own: list[str], words: list[str] | None = None, key: int | None = None
    ) -> str:
        name = self._fresh(bound.name)
        if key is not None:
            # Its own name is known before its body is written: it may call itself.
            self._names[key] = name
            self._kept.append(bound.function)
        inlined = _Inlined(self, bound, set(own))
        lines = [f"def {name}({', '.join(words or own)}):"]
        for line in inlined.first_lines() + [ast.unparse(part) for part in inlined.body(node)]:
            lines += ["    " + part for part in line.splitlines()]
        self.definitions.append("\n".join(lines))
        return name

    def _fresh(self, wanted: str) -> str:
        wanted = wanted.strip("_<>") or "function"
        taken = {definition.split("(")[0].removeprefix("def ") for definition in self.definitions}
        taken |= set(self._names.values())
        names = (wanted if count == 1 else f"{wanted}_{count}" for count in range(1, len(taken) + 2))
        return next(name for name in names if name not in taken)


class Bound:
    """A plain function with the values that `partial`, an object or a closure binds to its names."""

    def __init__(self, function: object) -> None:
        self.values: dict[str, object] = {}
        places: list[object] = []
        while not isinstance(function, types.FunctionType):
            function = self._unwrap(function, places)
        self.function: types.FunctionType = function
        self.name = function.__name__
        names = function.__code__.co_varnames[: function.__code__.co_argcount]
        if len(places) > len(names):
            raise Unreadable(f"{self.name} is given more than it takes")
        self.values.update(zip(names, places))

    def _unwrap(self, function: object, places: list[object]) -> object:
        if isinstance(function, functools.partial):
            self.values = {**function.keywords, **self.values}
            places[:0] = function.args
            return function.func
        if isinstance(function, types.MethodType):
            places.insert(0, function.__self__)
            return function.__func__
        if isinstance(function, functools._lru_cache_wrapper):
            return function.__wrapped__
        call = inspect.getattr_static(type(function), "__call__", None)
        if isinstance(call, types.FunctionType):
            places.insert(0, function)
            return call
        raise Unreadable(f"{getattr(function, '__name__', type(function).__name__)} has no source in Python")

    def free_parameters(self) -> list[inspect.Parameter]:
        """What a caller still gives, in order."""
        parameters = inspect.signature(self.function, follow_wrapped=False).parameters.values()
        if any(p.kind in (p.VAR_POSITIONAL, p.VAR_KEYWORD) for p in parameters):
            raise Unreadable(f"{self.name} takes any arguments, so it may be a decorator's")
        return [p for p in parameters if p.name not in self.values]

    def look_up(self, name: str) -> object:
        """What a name means in the function: bound, of a closure, global or built in."""
        if name in self.values:
            return self.values[name]
        code, cells = self.function.__code__, self.function.__closure__ or ()
        if name in code.co_freevars:
            try:
                return cells[code.co_freevars.index(name)].cell_contents
            except ValueError:
                raise Unreadable(f"{name} has no value yet") from None
        if name in self.function.__globals__:
            return self.function.__globals__[name]
        if hasattr(builtins, name):
            return getattr(builtins, name)
        raise Unreadable(f"{name} has no value")


INNER = (ast.Lambda, ast.FunctionDef, ast.ListComp, ast.GeneratorExp, ast.SetComp, ast.DictComp)


class _Inlined(ast.NodeTransformer):
    """Writes the values from around a function in the place of their names."""

    def __init__(self, functions: Functions, bound: Bound, own: set[str]) -> None:
        self.functions, self.bound, self.own = functions, bound, own
        code = bound.function.__code__
        # A bound parameter that the body sets is a variable; the others are values.
        self.variables = own | (set(code.co_varnames[code.co_argcount + code.co_kwonlyargcount :]))

    def body(self, node: FunctionNode) -> list[ast.stmt]:
        if isinstance(node, ast.Lambda):
            return [ast.Return(self.visit(node.body))]
        return self._all(node.body[1:] if ast.get_docstring(node) is not None else node.body)

    def _all(self, statements: list[ast.stmt]) -> list[ast.stmt]:
        """Statements up to the first `return`: a branch that is always taken may put one before others."""
        written: list[ast.stmt] = []
        for statement in statements:
            visited = self.visit(statement)
            written += visited if isinstance(visited, list) else [visited]
            if isinstance(written[-1], ast.Return):
                break
        return written

    def first_lines(self) -> list[str]:
        """A bound parameter that the body sets anew starts at what it is bound to."""
        node = syntax_of(self.bound.function)
        stored = {n.id for n in ast.walk(node) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
        again = [name for name in self.bound.values if name in stored]
        self.variables |= stored
        return [f"{name} = {constant(self.bound.values[name], name)}" for name in again]

    def visit_Name(self, node: ast.Name) -> ast.AST:
        if node.id in self.variables or not isinstance(node.ctx, ast.Load):
            return node
        return self._written(self.bound.look_up(node.id), node.id)

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        path = _dotted(node)
        if not isinstance(node.ctx, ast.Load):
            raise Unreadable(f"{self.bound.name} changes {'.'.join(path) or 'an object'}")
        if not path or path[0] in self.variables:
            return self.generic_visit(node)
        value = self.bound.look_up(path[0])
        if value is math and len(path) == 2:
            return ast.Attribute(ast.Name("math", ast.Load()), path[1], ast.Load())
        for part in path[1:]:
            # Never `getattr`: a property is the user's code.
            value = inspect.getattr_static(value, part, None)
        return self._written(value, ".".join(path))

    def visit(self, node: ast.AST) -> Any:
        if isinstance(node, INNER):
            # Their names are none of the function's.
            raise Unreadable(f"{self.bound.name} makes a function or a list")
        return super().visit(node)

    def visit_If(self, node: ast.If) -> Any:
        test = self.visit(node.test)
        decided = _decided(test)
        if decided is None:
            node.test = test
            node.body, node.orelse = self._all(node.body), self._all(node.orelse)
            return node
        return self._all(node.body if decided else node.orelse) or ast.Pass()

    def visit_IfExp(self, node: ast.IfExp) -> ast.AST:
        test = self.visit(node.test)
        decided = _decided(test)
        if decided is not None:
            chosen: ast.AST = self.visit(node.body if decided else node.orelse)
            return chosen
        return ast.IfExp(test, self.visit(node.body), self.visit(node.orelse))

    def _written(self, value: object, name: str) -> ast.expr:
        if isinstance(value, types.FunctionType):
            return ast.Name(self.functions.helper(value), ast.Load())
        return ast.parse(constant(value, name), mode="eval").body


def _dotted(node: ast.expr) -> list[str]:
    """The words of `a.b.c`; none for anything else."""
    if isinstance(node, ast.Name):
        return [node.id]
    if isinstance(node, ast.Attribute):
        front = _dotted(node.value)
        return [*front, node.attr] if front else []
    return []


def _decided(test: ast.expr) -> bool | None:
    """What a comparison of two words, or with `None`, comes to: such a branch depends on no step."""
    if not isinstance(test, ast.Compare) or len(test.ops) != 1:
        return None
    left, right = test.left, test.comparators[0]
    if not (_is_plain(left) and _is_plain(right) and (_is_word(left) or _is_word(right))):
        return None
    same = ast.dump(left) == ast.dump(right)
    if isinstance(test.ops[0], (ast.Eq, ast.Is)):
        return same
    return not same if isinstance(test.ops[0], (ast.NotEq, ast.IsNot)) else None


def _is_plain(node: ast.expr) -> bool:
    return isinstance(node.operand if isinstance(node, ast.UnaryOp) else node, ast.Constant)


def _is_word(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and (node.value is None or isinstance(node.value, str))


NUMPY_AS_MATH = {"cos", "sin", "tan", "exp", "log", "log2", "log10", "sqrt", "floor", "ceil", "tanh"}
NUMPY_AS_BUILTIN = {"minimum": "min", "maximum": "max", "absolute": "abs", "power": "pow"}


def constant(value: object, name: str) -> str:
    """A value as notation. What NumPy computes otherwise than Python is found out by the proof that follows."""
    called = str(getattr(value, "__name__", ""))
    if callable(value) and called and value is getattr(math, called, None):
        return f"math.{called}"
    if callable(value) and called and value is getattr(builtins, called, None):
        return called
    if type(value).__module__ == "numpy" and type(value).__name__ == "ufunc":
        return _ufunc(called, name)
    if isinstance(value, str) or value is None:
        return repr(value)
    return number(value, name)


def _ufunc(function: str, name: str) -> str:
    if function in NUMPY_AS_MATH:
        return f"math.{function}"
    if function in NUMPY_AS_BUILTIN:
        return NUMPY_AS_BUILTIN[function]
    raise Unreadable(f"{name} is a function of NumPy")


def number(value: object, name: str = "an argument") -> str:
    """A number, or a tensor or array that holds one, as Python writes it."""
    if hasattr(value, "item") and getattr(value, "ndim", 0) == 0:
        value = value.item()
    if isinstance(value, bool):
        return repr(value)
    if not isinstance(value, (int, float)):
        raise Unreadable(f"{name} is {_article(type(value).__name__)}, not a number")
    if not math.isfinite(value):
        raise Unreadable(f"{name} is {value}, which is not finite")
    text = repr(value + 0 if isinstance(value, int) else float(value))
    return f"({text})" if value < 0 else text


def _article(word: str) -> str:
    return f"{'an' if word[0].lower() in 'aeiou' else 'a'} {word}"


def syntax_of(function: types.FunctionType) -> FunctionNode:
    """The node of a function's source, found by its code object."""
    code = function.__code__
    linecache.checkcache(code.co_filename)
    lines = linecache.getlines(code.co_filename, function.__globals__)
    if not lines:
        raise Unreadable(f"{function.__name__} has no source")
    try:
        tree, codes = _compiled("".join(lines), code.co_filename)
    except (SyntaxError, ValueError):
        raise Unreadable(f"the source of {function.__name__} has changed") from None
    if code not in codes:
        raise Unreadable(f"the source of {function.__name__} has changed")
    # A copy, for the tree is kept and what is found is written into.
    return copy.deepcopy(_node(code, tree, codes))


@functools.lru_cache(8)
def _compiled(text: str, name: str) -> tuple[ast.Module, tuple[types.CodeType, ...]]:
    """A file's syntax and its code objects. Compiled as a whole: an import far above changes the code of a call."""
    return ast.parse(text), tuple(_all_codes(compile(text, name, "exec", dont_inherit=True)))


def _all_codes(code: types.CodeType) -> Iterator[types.CodeType]:
    yield code
    for part in code.co_consts:
        if isinstance(part, types.CodeType):
            yield from _all_codes(part)


def _node(code: types.CodeType, tree: ast.Module, codes: tuple[types.CodeType, ...]) -> FunctionNode:
    kind = ast.Lambda if code.co_name == "<lambda>" else ast.FunctionDef
    found = [n for n in ast.walk(tree) if isinstance(n, kind) and _first_line(n) == code.co_firstlineno]
    if len(found) > 1:
        found = _in_place(code, found) if hasattr(code, "co_positions") else _in_order(code, found, codes)
    if len(found) != 1:
        raise Unreadable(f"{code.co_name} cannot be told from another on its line")
    if getattr(found[0], "decorator_list", None):
        raise Unreadable(f"{code.co_name} is decorated")
    return found[0]


def _first_line(node: FunctionNode) -> int:
    decorators = node.decorator_list if isinstance(node, ast.FunctionDef) else []
    return min([node.lineno, *(each.lineno for each in decorators)])


def _in_place(code: Any, nodes: list[Any]) -> list[Any]:
    """The lambdas whose body spans exactly what the code covers."""
    places = [p for p in code.co_positions() if None not in p and p[3]]
    start, end = min((p[0], p[2]) for p in places), max((p[1], p[3]) for p in places)
    bodies = [(n, n.body) for n in nodes if isinstance(n, ast.Lambda)]
    return [n for n, b in bodies if (b.lineno, b.col_offset) == start and (b.end_lineno, b.end_col_offset) == end]


def _in_order(code: types.CodeType, nodes: list[Any], codes: tuple[types.CodeType, ...]) -> list[Any]:
    """Python 3.10 keeps no columns: the order of a line's lambdas tells them apart where their number is the same."""
    beside = [c for c in codes if (c.co_name, c.co_firstlineno) == (code.co_name, code.co_firstlineno)]
    if len(beside) != len(nodes):
        return []
    nodes = sorted(nodes, key=lambda node: node.col_offset)
    return [nodes[beside.index(code)]]
