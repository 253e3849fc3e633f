"""How CPython parses the texts of syntax_snippets.py, as trees in one compact form.

Each case of Syntax.txt is the text as a JSON string and its tree. A function also says which
names it binds, as CPython's symbol table has them, and whether it is a generator. What
Anneal's own tree leaves out is left out here too: return types, type comments, whether a
`for`, `with` or comprehension is asynchronous.
"""

from __future__ import annotations

import ast
import json
import struct
import symtable
import textwrap
from collections.abc import Iterator

import syntax_snippets

OPERATORS = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.FloorDiv: "//", ast.Mod: "%", ast.Pow: "**",
    ast.MatMult: "@", ast.BitAnd: "&", ast.BitOr: "|", ast.BitXor: "^", ast.LShift: "<<", ast.RShift: ">>",
    ast.USub: "neg", ast.UAdd: "pos", ast.Invert: "inv", ast.Not: "not", ast.And: "and", ast.Or: "or",
    ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=",
    ast.In: "in", ast.NotIn: "not-in", ast.Is: "is", ast.IsNot: "is-not",
}  # fmt: skip


def sign(operator: ast.AST) -> str:
    return OPERATORS[type(operator)]


def form(*parts: str) -> str:
    return f"({' '.join(parts)})"


def quoted(text: str) -> str:
    """ASCII alone, so that the form has one spelling."""
    plain = (c if " " <= c <= "~" and c not in '"\\' else f"\\u{{{ord(c):x}}}" for c in text)
    return f'"{"".join(plain)}"'


def several(nodes: list) -> str:
    return form("[]", *map(tree, nodes))


def optional(node: ast.AST | None) -> str:
    return "-" if node is None else tree(node)


def constant(value: object) -> str:
    match value:
        case bool() | None:
            return str(value)
        case int():
            return form("int", str(value))
        case float():
            return form("float", struct.pack(">d", value).hex())
        case str():
            return quoted(value)
        case _ if value is ...:
            return "..."
        case _:
            return "opaque"


def parameters(arguments: ast.arguments) -> str:
    found = []

    def add(kind: str, argument: ast.arg | None, default: ast.expr | None = None) -> None:
        if argument is not None:
            found.append(form(kind, argument.arg, optional(default), optional(argument.annotation)))

    positional = arguments.posonlyargs + arguments.args
    defaults = [None] * (len(positional) - len(arguments.defaults)) + arguments.defaults
    for index, (argument, default) in enumerate(zip(positional, defaults)):
        add("positional" if index < len(arguments.posonlyargs) else "ordinary", argument, default)
    add("list", arguments.vararg)
    for argument, default in zip(arguments.kwonlyargs, arguments.kw_defaults):
        add("keyword", argument, default)
    add("mapping", arguments.kwarg)
    return form(*found)


def argument(node: ast.expr | ast.keyword) -> str:
    if isinstance(node, ast.keyword):
        return form("**", tree(node.value)) if node.arg is None else form("=", node.arg, tree(node.value))
    return tree(node)


def arguments(positional: list[ast.expr], keywords: list[ast.keyword]) -> str:
    """In the order of the text, which CPython's tree keeps by position alone."""
    nodes = sorted([*positional, *keywords], key=lambda node: (node.lineno, node.col_offset))
    return form(*map(argument, nodes))


def clauses(generators: list[ast.comprehension]) -> str:
    return " ".join(form("for", tree(g.target), tree(g.iter), *map(tree, g.ifs)) for g in generators)


def pieces(values: list[ast.expr]) -> str:
    texts = []
    for value in values:
        if isinstance(value, ast.Constant):
            texts.append(quoted(value.value))
            continue
        conversion = "-" if value.conversion == -1 else chr(value.conversion)
        spec = value.format_spec.values if value.format_spec else []
        texts.append(form("field", tree(value.value), conversion, pieces(spec)))
    return form("pieces", *texts)


def yields(body: list[ast.stmt]) -> bool:
    """Whether a `yield` stands in a body itself, not in a function or class inside it."""
    waiting: list[ast.AST] = list(body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, (ast.Yield, ast.YieldFrom)):
            return True
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            waiting += node.decorator_list + node.args.defaults + [d for d in node.args.kw_defaults if d]
        elif isinstance(node, ast.ClassDef):
            waiting += node.decorator_list + node.bases + node.keywords
        elif isinstance(node, ast.Lambda):
            waiting += node.args.defaults + [d for d in node.args.kw_defaults if d]
        else:
            waiting += ast.iter_child_nodes(node)
    return False


TABLES: dict[tuple[str, int], symtable.SymbolTable] = {}
"""The functions of the text at hand, by name and line."""


def gather(table: symtable.SymbolTable) -> None:
    if table.get_type() == "function":
        TABLES[table.get_name(), table.get_lineno()] = table
    for child in table.get_children():
        gather(child)


def local_names(node: ast.FunctionDef | ast.AsyncFunctionDef) -> str:
    # The symbol table counts a definition from its first decorator.
    line = min([node.lineno, *(d.lineno for d in node.decorator_list)])
    table = TABLES.get((node.name, line)) or TABLES[node.name, node.lineno]
    symbols = [s for s in table.get_symbols() if not s.is_declared_global() and not s.is_nonlocal()]
    bound = {s.get_name() for s in symbols if s.is_assigned() or s.is_imported() or s.is_annotated()}
    return form(*sorted(bound))


def function(node: ast.FunctionDef | ast.AsyncFunctionDef) -> str:
    kind = "async-def" if isinstance(node, ast.AsyncFunctionDef) else "def"
    flow = "generator" if yields(node.body) else "plain"
    decorators = several(node.decorator_list)
    return form(kind, node.name, parameters(node.args), decorators, local_names(node), flow, several(node.body))


def conditional(node: ast.If) -> str:
    ways = []
    rest: list[ast.stmt] = [node]
    while len(rest) == 1 and isinstance(rest[0], ast.If) and (not ways or is_elif(rest[0])):
        ways.append(form(tree(rest[0].test), several(rest[0].body)))
        rest = rest[0].orelse
    if rest:
        ways.append(form("-", several(rest)))
    return form("branches", *ways)


SOURCE = [""]
"""The lines of the text at hand."""


def is_elif(node: ast.If) -> bool:
    return SOURCE[node.lineno - 1].encode()[node.col_offset :].startswith(b"elif")


def alias(node: ast.alias) -> str:
    return form(node.name, node.asname or "-")


def handler(node: ast.ExceptHandler) -> str:
    return form("except", optional(node.type), node.name or "-", several(node.body))


def pattern(node: ast.pattern) -> str:
    match node:
        case ast.MatchValue(value):
            return form("value", tree(value))
        case ast.MatchSingleton(value):
            return form("value", constant(value))
        case ast.MatchSequence(patterns):
            return form("sequence", *map(pattern, patterns))
        case ast.MatchStar(name):
            return form("star", name or "-")
        case ast.MatchMapping(keys, patterns, rest):
            entries = [form(tree(key), pattern(value)) for key, value in zip(keys, patterns)]
            return form("mapping", rest or "-", *entries)
        case ast.MatchClass(cls, patterns, names, values):
            named = [form("=", name, pattern(value)) for name, value in zip(names, values)]
            return form("instance", tree(cls), *map(pattern, patterns), *named)
        case ast.MatchOr(patterns):
            return form("or", *map(pattern, patterns))
        case ast.MatchAs(None, None):
            return "_"
        case ast.MatchAs(None, name):
            return form("capture", name)
        case ast.MatchAs(inner, name):
            return form("as", pattern(inner), name)
    raise TypeError(node)


def expression(node: ast.AST) -> str | None:
    match node:
        case ast.Constant(value):
            return constant(value)
        case ast.Name(name):
            return name
        case ast.Attribute(value, name):
            return form(".", tree(value), name)
        case ast.Call(callee, positional, keywords):
            return form("call", tree(callee), arguments(positional, keywords))
        case ast.Subscript(value, index):
            return form("index", tree(value), tree(index))
        case ast.Slice(lower, upper, step):
            return form("slice", optional(lower), optional(upper), optional(step))
        case ast.List(elements):
            return form("list", *map(tree, elements))
        case ast.Tuple(elements):
            return form("tuple", *map(tree, elements))
        case ast.Set(elements):
            return form("set", *map(tree, elements))
        case ast.Dict(keys, values):
            return form("dict", *(form(optional(key), tree(value)) for key, value in zip(keys, values)))
        case ast.Starred(value):
            return form("*", tree(value))
        case ast.UnaryOp(operator, operand):
            return form(sign(operator), tree(operand))
        case ast.BinOp(left, operator, right):
            return form(sign(operator), tree(left), tree(right))
        case ast.BoolOp(operator, values):
            return form(sign(operator), *map(tree, values))
        case ast.Compare(left, operators, rights):
            links = (f"{sign(operator)} {tree(right)}" for operator, right in zip(operators, rights))
            return form("compare", tree(left), *links)
        case ast.IfExp(test, body, otherwise):
            return form("if", tree(test), tree(body), tree(otherwise))
        case ast.Lambda(args, body):
            return form("lambda", parameters(args), tree(body))
        case ast.JoinedStr(values):
            return pieces(values)
    return generator(node)


def generator(node: ast.AST) -> str | None:
    match node:
        case ast.ListComp(element, generators):
            return form("list-of", tree(element), clauses(generators))
        case ast.SetComp(element, generators):
            return form("set-of", tree(element), clauses(generators))
        case ast.GeneratorExp(element, generators):
            return form("generator-of", tree(element), clauses(generators))
        case ast.DictComp(key, value, generators):
            return form("dict-of", tree(key), tree(value), clauses(generators))
        case ast.NamedExpr(target, value):
            return form(":=", tree(target), tree(value))
        case ast.Await(value):
            return form("await", tree(value))
        case ast.Yield(value):
            return form("yield", optional(value))
        case ast.YieldFrom(value):
            return form("yield-from", tree(value))
    return None


def simple(node: ast.AST) -> str | None:
    match node:
        case ast.Expr(value):
            return form("do", tree(value))
        case ast.Assign(targets, value):
            return form("assign", several(targets), tree(value))
        case ast.AugAssign(target, operator, value):
            return form("augment", sign(operator), tree(target), tree(value))
        case ast.AnnAssign(target, annotation, value):
            return form("annotate", tree(target), tree(annotation), optional(value))
        case ast.Return(value):
            return form("return", optional(value))
        case ast.Raise(error, cause):
            return form("raise", optional(error), optional(cause))
        case ast.Assert(test, message):
            return form("assert", tree(test), optional(message))
        case ast.Delete(targets):
            return form("del", *map(tree, targets))
        case ast.Global(names):
            return form("global", *names)
        case ast.Nonlocal(names):
            return form("nonlocal", *names)
        case ast.Import(names):
            return form("import", *map(alias, names))
        case ast.ImportFrom(module, names, level):
            return form("from", str(level), module or "-", *map(alias, names))
        case ast.Pass() | ast.Break() | ast.Continue():
            return form(type(node).__name__.lower())
    return None


def compound(node: ast.AST) -> str:
    match node:
        case ast.FunctionDef() | ast.AsyncFunctionDef():
            return function(node)
        case ast.ClassDef(name, bases, keywords, body):
            decorators = several(node.decorator_list)
            return form("class", name, arguments(bases, keywords), decorators, several(body))
        case ast.If():
            return conditional(node)
        case ast.For(target, items, body, otherwise) | ast.AsyncFor(target, items, body, otherwise):
            return form("for", tree(target), tree(items), several(body), several(otherwise))
        case ast.While(test, body, otherwise):
            return form("while", tree(test), several(body), several(otherwise))
        case ast.With(items, body) | ast.AsyncWith(items, body):
            pairs = (form(tree(item.context_expr), optional(item.optional_vars)) for item in items)
            return form("with", form(*pairs), several(body))
        case ast.Try(body, handlers, otherwise, last) | ast.TryStar(body, handlers, otherwise, last):
            return form("try", several(body), form(*map(handler, handlers)), several(otherwise), several(last))
        case ast.Match(subject, cases):
            ways = (form(pattern(case.pattern), optional(case.guard), several(case.body)) for case in cases)
            return form("match", tree(subject), *ways)
    raise TypeError(node)


def tree(node: ast.AST) -> str:
    return expression(node) or simple(node) or compound(node)


def module(text: str) -> str:
    TABLES.clear()
    gather(symtable.symtable(text, "text", "exec"))
    SOURCE[:] = text.split("\n")
    return several(ast.parse(text).body)


def texts() -> Iterator[str]:
    yield from syntax_snippets.LINES.strip("\n").split("\n")
    for block in textwrap.dedent(syntax_snippets.BLOCKS).strip("\n").split("\n---\n"):
        yield block + "\n"


def cases() -> Iterator[list[str]]:
    for text in texts():
        yield [f"source: {json.dumps(text, ensure_ascii=False)}", f"tree: {module(text)}"]
