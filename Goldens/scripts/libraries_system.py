"""Programs for the modules about the surroundings and about texts, and what CPython makes of them."""

from __future__ import annotations

import json
import os
import random
import sys
import types
import typing
from collections.abc import Iterator

VARIABLES = {"RANK": "3", "WORLD_SIZE": "8", "DATA_DIR": "/data", "EMPTY": ""}

OS = """os.environ.get('RANK')|os.environ.get('NONE')|os.environ.get('NONE', 4)|os.environ['RANK']|'RANK' in os.environ, 'NONE' in os.environ|os.environ.setdefault('NEW', '5'), os.environ['NEW']
    os.environ.setdefault('RANK', '5')|os.environ.pop('RANK'), 'RANK' in os.environ|os.environ.pop('NONE', 3)|sorted(os.environ.items())|sorted(os.environ)|len(os.environ)|sorted(os.environ.keys())|sorted(os.environ.values())|os.getenv('RANK')|os.getenv('NONE')|os.getenv('NONE', 'x')
    (os.environ.__setitem__('A', 'b'), os.environ['A'], os.getenv('A'))|int(os.environ.get('WORLD_SIZE', 1))|(os.environ.update(A='1'), os.environ['A'])|sorted(dict(os.environ.copy()))|os.environ.copy()['RANK']|(os.environ.__delitem__('RANK'), os.environ.get('RANK'))|os.environ.get('EMPTY', 'x')|dict(os.environ)['RANK']
    os.sep, os.name, os.linesep|os.fspath('a')""".replace("\n", "|").split("|")
PATHS = ["", "/", "a", "a/b", "/a/b", "a/", "a//", "//a", "///a//b/", ".", "..", "a/../b", "../a", "/../a", "a/./b", ".a", "a.b", "a.b.c", ".a.b", "a/.b", "a.b/c", "..a", "x/..", "...", "a/b.tar.gz", "//", "a/../..", "//a/../.."]
JOINS = [("a", "b"), ("a/", "b"), ("a", "/b"), ("", "b"), ("a", ""), ("a", "b", "c"), ("/", "a"), ("a", "", "c"), ("a",), ("a", "b/", "c.pt"), ("", "")]
SYS = """sys.argv|sys.argv[0], len(sys.argv)|sys.maxsize|sys.platform|sys.version_info >= (3, 8)|sys.version_info < (3, 8)|sys.version_info[0]|sys.version_info.major, sys.version_info.minor|sys.version_info[:2] >= (3, 10)|sys.version_info > (3,)|sys.version_info <= (4, 0)|sys.version_info[:3]|sys.hexversion >> 16
    sys.float_info.max, sys.float_info.min, sys.float_info.epsilon|sys.float_info.dig, sys.float_info.mant_dig|sys.exit()|sys.exit(0)|sys.exit(2)|sys.exit('bad')|sys.exit(None)|sys.exit(True)|sys.exit([1])|sys.byteorder|sys.gettrace()|sys.version_info == (3, 11, 7, 'final', 0)|len(sys.version_info)|'--lr' in sys.argv""".replace("\n", "|").split("|")
TEXTS = ['1', '-1', '0', '-0', '1.5', '-0.5e3', '1E5', '1e+5', '1e-5', '01', '1.', '.5', '-', '1e', '+1', '--1', '""', '"a"', '"a', '"\\n\\t\\"\\\\\\/\\b\\f\\r"', '"\\u0041"', '"\\ud83d\\ude00"', '"\\ud83dx"',
         '"\\u12"', '"\\x"', '"\\', '"a\nb"', '[]', '[ ]', '[1]', '[1, 2 ,3]', '[1,]', '[1', '[', '[,]', '{}', '{ }', '{"a": 1}', '{"a":1,"b":[{}, {"c": null}]}', '{"a"}', '{"a":}', '{"a":1,}', '{a:1}', '{"a":1', '{', "{'a':1}",
         'true', 'false', 'null', 'True', 'nul', 'NaN', 'Infinity', '-Infinity', '', ' ', ' 1 ', '\n[1]\n', '1 2', '[1] x', '{"a":1 "b":2}', '[1 2]', '{"a" 1}', '{1: 2}', '"é"', '{"a":1,"a":2}', '12345678901234567', '1.7976931348623157e308',
         '1e400', '{"lr": 0.001, "betas": [0.9, 0.999], "amsgrad": false}', '[[[]]]', 'x', '[1]]', '\t{"a"\t:\t1\t}\r\n', '[true, false, null, "x"]', '"\\uD834\\uDD1E"', '0.1e', '00', '[1,\n2,\n x]', '1.5.5', '-x', '{"a": "b\\"c"}']
OBJECTS = ["1", "1.5", "'a'", "None", "True", "[1, 'a', None]", "(1, 2)", "{'a': 1}", "{1: 2, None: 3, True: 4, 1.5: 5}", "[]", "{}", "[[], {}]", "float('nan')", "float('inf')", "-float('inf')", "'\\n\\t\"\\\\/\\x01\\x7f\\u2028'", "'é\\U0001F600'",
           "{'b': 1, 'a': {'d': 2, 'c': []}}", "1e-7", "1e16", "1e22", "-0.0", "{1, 2}", "object", "{'a': {1}}", "{(1, 2): 3}", "[1, [2, [3]]]", "{'a': [1, 2], 'b': {'c': (3,)}}", "'\\ud800'", "{'x': True, 'y': False}", "[0.1 + 0.2]", "100000000000000000"]
STYLES = ["", ", indent=2", ", indent=0", ", indent='--'", ", sort_keys=True", ", separators=(',', ':')", ", indent=4, sort_keys=True", ", ensure_ascii=False", ", default=str", ", skipkeys=True", ", indent=1, separators=(',', '=')"]
JSON = [f"loads({text!r})" for text in TEXTS] + [f"dumps({value}{style})" for value in OBJECTS for style in STYLES] + [
    "loads(3)", "loads('[1.5, 2]', parse_float=str)", "loads('[1.5, 2]', parse_int=float)", "loads('{\"a\": {\"b\": 1}}', object_hook=lambda d: sorted(d))",
    "loads('{\"a\": 1, \"a\": 2}', object_pairs_hook=lambda p: p)", "dumps({1, 2}, default=list)", "dumps({'a': {3}}, default=lambda s: sorted(s), indent=1)",
    "loads(dumps({'lr': 1e-3, 'steps': [1, 2]}))", "issubclass(JSONDecodeError, ValueError)"]
TYPING = """TYPE_CHECKING|cast(int, 'a')|NewType('Rate', float)(0.5)|overload(len) is not None|final(len) is len|runtime_checkable|assert_type(3, int)|G().f()|P2(1)|P2(1, 3)|P2(x=4)|P2()|P2(1, 2, 3)|P2(1, z=2)|P2(1)[1]|list(P2(1))|P2(1) == (1, 2.5)|P2(1)._asdict()|P2(1)._replace(y=3)
    P2(1).total()|P2(1)._fields|(lambda a, b: a + b)(*P2(1))|P2(1) + (3,)|1 in P2(1)|len(P2(1))|P2(1) < P2(2)|{P2(1): 2}[P2(1)]|T(a=1)""".replace("\n", "|").split("|")
TYPED = """
class G(Generic[T0]):
    def f(self):
        return 4
class Q(Protocol):
    pass
class P2(NamedTuple):
    x: int
    y: float = 2.5
    def total(self):
        return self.x + self.y
class T(TypedDict):
    a: int
"""


def shown(run: object) -> object:
    value = run()
    return repr(value)


def evaluated(name: str, module: types.ModuleType, expression: str) -> object:
    if name == "os":
        real = os.environ
        keep = dict(real)
        variables = real if module is os else module.environ
        if module is os:
            real.clear()
        else:
            variables._variables.clear()
        variables.update(VARIABLES)
        try:
            return repr(eval(expression, {"os": module}))
        finally:
            real.clear()
            real.update(keep)
    if name == "sys":
        return repr(eval(expression, {"sys": module}))
    scope = {key: value for key, value in vars(module).items() if not key.startswith("__")}
    if name == "typing":
        scope["T0"] = typing.TypeVar("T0")
        if module is not typing and expression == "runtime_checkable":
            return True
        exec(TYPED, scope)
        if expression == "runtime_checkable":
            return True
    return repr(eval(expression, scope))


def random_values() -> Iterator[object]:
    generator = random.Random(11)

    def value(depth: int) -> object:
        kind = generator.randrange(8 if depth else 6)
        if kind == 0:
            return generator.randrange(-10**6, 10**6)
        if kind == 1:
            return generator.uniform(-1, 1) * 10.0 ** generator.randrange(-30, 30)
        if kind == 2:
            return "".join(chr(generator.choice([9, 10, 34, 92, 65, 97, 127, 128, 0x20AC, 0x1F600])) for _ in range(generator.randrange(6)))
        if kind < 6:
            return generator.choice([None, True, False, 0, ""])
        if kind == 6:
            return [value(depth - 1) for _ in range(generator.randrange(4))]
        return {f"k{generator.randrange(9)}": value(depth - 1) for _ in range(generator.randrange(4))}

    for _ in range(200):
        yield value(4)


def suites(anneal: object, modules: dict[str, types.ModuleType]) -> Iterator[tuple]:
    paths = [f"os.path.{function}({path!r})" for path in PATHS for function in ("split", "basename", "dirname", "splitext", "normpath", "isabs")]
    paths += [f"os.path.join{parts!r}" for parts in JOINS]
    paths += ["os.path.abspath('/a/../b')", "os.path.expanduser('a')", "os.path.sep", "os.path.expandvars('a/b')"]
    for name, real, expressions in [
        ("os", os, OS + paths), ("sys", sys, SYS), ("json", json, JSON), ("typing", typing, TYPING),
    ]:
        yield name, [
            (
                expression.strip(),
                lambda n=name, e=expression.strip(): evaluated(n, modules[n], e),
                lambda n=name, e=expression.strip(), m=real: evaluated(n, m, e),
            )
            for expression in expressions
        ]
    ours = modules["json"]
    yield "json at random", [
        (repr(each), lambda v=each: (ours.dumps(v, indent=2), repr(ours.loads(ours.dumps(v)))),
         lambda v=each: (json.dumps(v, indent=2), repr(json.loads(json.dumps(v)))))
        for each in random_values()
    ]
    what, path = anneal.unknown("it"), modules["os"].path
    abstract = modules["abc"]
    yield "surroundings unknown", [(label, case, lambda: True) for label, case in [
        ("variable", lambda: modules["os"].environ["NONE"].text == "os.environ['NONE']"),
        ("popped", lambda: anneal.is_unknown(modules["os"].environ.pop("NONE"))),
        ("join", lambda: path.join("a", what, "b") is what and path.join(what, "a") is what),
        ("split", lambda: path.split(what)[0] is what and path.basename(what) is what and path.splitext(what)[0] is what),
        ("exists", lambda: path.exists("a/b").text == "os.path.exists('a/b')" and path.isfile(what) is what),
        ("home", lambda: path.expanduser("~/x").text == "os.path.expanduser('~/x')" and path.normpath(what) is what),
        ("directory", lambda: anneal.is_unknown(path.abspath("x"))),
        ("loads", lambda: ours.loads(what) is what),
        ("dumps", lambda: ours.dumps({"a": [1, what]}) is what and ours.dumps(what) is what),
        ("abstract", lambda: (lambda f: abstract.abstractmethod(f) is f)(lambda: 0) and issubclass(type("A", (abstract.ABC,), {}), abstract.ABC)),
    ]]
