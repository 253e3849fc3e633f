"""Programs for the modules that hold and arrange data, and what CPython makes of them.

A program is lines and, last, an expression. Names of the module stand alone in it.
"""

from __future__ import annotations

import importlib
import re
import sys
import textwrap
import types
from collections.abc import Iterator

CONFIG = """
    @dataclass
    class Config:
        lr: float = 0.1
        epochs: int = 3
        milestones: list = field(default_factory=lambda: [1, 2])
"""
BASES = """
    @dataclass
    class A:
        x: int
        y: int = 2
    @dataclass
    class B(A):
        z: int = 3
        x: int = 9
    @dataclass
    class C:
        w: float = 0.5
    @dataclass
    class D(B, C):
        v: int = 1
"""
DATACLASSES = [
    (CONFIG, """Config()|Config(0.2)|Config(epochs=7)|Config(0.1, 2, [3])|Config() == Config()|Config(1) == Config()|Config(1) != Config()
        Config().milestones is Config().milestones|Config(1, 2, 3, 4)|Config(1, lr=2)|Config(rate=1)|asdict(Config())|astuple(Config())
        replace(Config(), lr=3)|replace(Config(), rate=3)|[f.name for f in fields(Config)]|[f.name for f in fields(Config())]
        [f.default is MISSING for f in fields(Config)]|is_dataclass(Config), is_dataclass(Config()), is_dataclass(3), is_dataclass(int)
        Config == Config()|Config.lr, Config.epochs|vars(Config())|asdict(3)|asdict(Config)|fields(3)|replace(Config, lr=1)|astuple(Config)
        asdict(Config(), dict_factory=lambda pairs: sorted(k for k, _ in pairs))|Config() == (0.1, 3, [1, 2])|hasattr(Config(), 'rate')
        asdict(Config())['milestones'] is Config().milestones|astuple(Config(), tuple_factory=list)|Config(*[1, 2])|Config(**{'lr': 4})
        Config(lr=Config())|asdict(Config(lr=[Config(), (Config(),)]))|asdict(Config(lr={'a': Config()}))|astuple(Config(lr={'a': [Config()]}))"""),
    (BASES, """A(1)|A()|B()|B(1)|B(1, 2, 3, 4)|D()|D(1, 2, 3, 4, 5)|D(w=2)|[f.name for f in fields(D)]|A(1) == B(1)|isinstance(D(), A)|D(0)|A(x=1, y=2)
        A(1, 2) == A(1)|asdict(D(3))|replace(B(), z=1)|A(y=1)|A(1, 2, 3)|A(1, x=3)|A(y=3, q=1)"""),
    ("""
    @dataclass(order=True)
    class V:
        a: int
        b: int = field(default=1, compare=False)
        c: int = field(default=2, repr=False)
        d: int = field(default=5, init=False)
    """, "V(1)|V(1) < V(2)|V(1, 9) == V(1, 3)|V(3) >= V(2), V(3) <= V(2), V(3) > V(2)|V(1, 2, 3)|V(1, 2, 3, 4)|V(1).d|vars(V(1))|replace(V(1), d=3)|replace(V(1), a=3)|sorted([V(3), V(1)])|asdict(V(1))|max([V(3), V(7)])"),
    ("""
    @dataclass
    class P:
        a: int
        twice: int = field(init=False)
        rate: float = 0.5
        more: InitVar[int] = 4
        kind: ClassVar[str] = 'k'
        def __post_init__(self, more):
            self.twice = self.a * 2 + more
    """, "P(1)|P(1, 2, 3)|P(1, more=7).twice|[f.name for f in fields(P)]|P.kind|asdict(P(2))|P()|replace(P(1), a=3)|P(1).twice|vars(P(1))"),
    ("""
    @dataclass(kw_only=True)
    class K:
        a: int
        b: int = 2
    @dataclass
    class L(K):
        c: int
        _: KW_ONLY
        d: int
        e: int = field(default=3, kw_only=False)
    @dataclass
    class M:
        f: int = field(default=1, kw_only=True)
        g: int = 2
    """, "K(a=1)|K()|K(1)|L(3, a=1, d=2)|L(3, 4, a=1, d=2)|L(3, a=1)|L(3)|M(5)|M(5, f=6)|[f.name for f in fields(L)]|[f.kw_only for f in fields(L)]|L(1, 2, 3, a=1, d=2)"),
    ("""
    @dataclass
    class N:
        a: int
        b: int
        c: int
        d: int = 0
        e: int = 0
        def __repr__(self):
            return 'mine'
        def __eq__(self, other):
            return True
    """, "N(1, 2, 3)|N(1, 2, 3) == 4|N()|N(1)|N(1, 2)|N(1, 2, 3, 4, 5, 6)|N(b=1)|N(c=1, z=3)"),
    ("""
    @dataclass(frozen=True)
    class F:
        a: int = 1
        b: str = 'x'
    @dataclass(repr=False, eq=False)
    class G:
        a: int = 1
    @dataclass(init=False)
    class I:
        a: int = 1
    @dataclass
    class J:
        pass
    @dataclass
    class O:
        a: int = 1
        def __init__(self):
            self.a = 5
    """, "F()|F() == F()|{F(): 3}[F()]|len({F(), F(), F(2)})|G() == G()|G(2).a|I()|J()|J() == J()|J(1)|F(3).b|O()|asdict(J())|astuple(J())|hash(F()) == hash(F())"),
    ("", """dataclass(type('X', (), {'__annotations__': {'a': 'int', 'b': 'int'}, 'a': 1}))
        dataclass(type('X', (), {'__annotations__': {'a': 'list'}, 'a': []}))|dataclass(type('X', (), {'__annotations__': {'a': 'dict'}, 'a': {}}))
        field(default=1, default_factory=list)|dataclass(type('X', (), {'__annotations__': {'a': 'set'}, 'a': set()}))
        dataclass(type('X', (), {'__annotations__': {'a': 'list'}, 'a': field(default=[])}))"""),
]
FUNCTOOLS = [
    ("""
    def f(a, b=2, *args, **kwargs):
        return a, b, args, sorted(kwargs.items())
    p = partial(f, 1)
    q = partial(p, 3, c=4)
    """, """p()|p(5)|p(5, 6, d=7)|q()|q(8, c=9)|q(d=1)|q.args|q.keywords|p.args, p.keywords|q.func is f|p.func(9)|partial(3)|partial()
        partial(f, b=5)(1)|partial(f, b=5)(1, b=6)|list(map(partial(pow, 2), [1, 2, 3]))|partial(lambda e, base: base ** e, base=0.5)(3)|callable(p)"""),
    ("", """reduce(lambda a, b: a + b, [1, 2, 3])|reduce(lambda a, b: a * b, [1, 2, 3], 10)|reduce(max, [])|reduce(max, [], 3)|reduce(max, [4])
        reduce(lambda a, b: a + [b], 'abc', [])|reduce(lambda a, b: a, [1, 2], None)|reduce(lambda a, b: (a, b), range(4))
        sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a))|max(['a', 'ccc', 'bb'], key=cmp_to_key(lambda a, b: len(a) - len(b)))"""),
    ("""
    calls = []
    @lru_cache
    def f(x, y=0):
        calls.append((x, y))
        return x * 10 + y
    @lru_cache(maxsize=2)
    def g(x):
        calls.append(x)
        return -x
    @lru_cache(maxsize=None, typed=True)
    def h(x):
        calls.append(x)
        return x
    @cache
    def fib(n):
        calls.append(n)
        return n if n < 2 else fib(n - 1) + fib(n - 2)
    @lru_cache(maxsize=0)
    def z(x):
        calls.append(x)
        return x
    """, """[f(1), f(1), f(1, 0), f(1, y=0), f(x=1)], calls|[g(1), g(2), g(1), g(3), g(2), g(1)], calls|[h(1), h(1.0), h(1)], calls|fib(30), len(calls)
        [z(1), z(1)], calls|[f(1), f.cache_clear(), f(1)], calls|f.__name__, fib.__name__|f([1])|f.__wrapped__(1), calls|[f(1), f(2), f(1)], f.cache_info()
        [g(i % 3) for i in range(9)], g.cache_info()|f(1) == f(1.0), len(calls)|[f(1), f(True)], calls|fib(5), fib.cache_info()|[g(5), g(5)], g.cache_info()"""),
    ("""
    def logged(function):
        @wraps(function)
        def inner(*args):
            return ('logged', function(*args))
        return inner
    @logged
    def step(x):
        'Steps.'
        return x
    class T:
        def __init__(self):
            self.n = 0
        @cached_property
        def value(self):
            self.n += 1
            return self.n
        def add(self, a, b):
            return a + b + self.n
        plus = partialmethod(add, 5)
    @total_ordering
    class O:
        def __init__(self, v):
            self.v = v
        def __eq__(self, o):
            return self.v == o.v
        def __lt__(self, o):
            return self.v < o.v
    @total_ordering
    class Q:
        def __init__(self, v):
            self.v = v
        def __eq__(self, o):
            return self.v == o.v
        def __ge__(self, o):
            return self.v >= o.v
    t = T()
    """, """step(3)|step.__name__|step.__doc__|step.__wrapped__(3)|t.value, t.value, t.n|T().value|(t.value, vars(t))|setattr(t, 'value', 9) or t.value|t.plus(2)
        [O(1) < O(2), O(1) <= O(1), O(2) > O(1), O(1) >= O(2), O(1) != O(2)]|[Q(1) < Q(2), Q(1) <= Q(1), Q(2) > Q(1), Q(1) >= Q(2)]|sorted([O(3), O(1)])[0].v|total_ordering(type('Z', (), {}))"""),
]
TYPES = [
    ("n = SimpleNamespace(a=1, b='x')", """n|n.a|n == SimpleNamespace(a=1, b='x')|n == SimpleNamespace(a=1)|n == 3|vars(n)|setattr(n, 'c', 3) or n|SimpleNamespace()
        SimpleNamespace(a=n)|SimpleNamespace(**{'lr': .1}).lr|hasattr(n, 'a')|MethodType(lambda s, x: (s.a, x), n)(4)|dict(MappingProxyType({'a': 1}))"""),
]
COPY = [
    ("""
    class Point:
        made = 0
        def __init__(self, x, y):
            Point.made += 1
            self.x = x
            self.y = y
        def __repr__(self):
            return f'P({self.x}, {self.y})'
    class Bag(dict):
        pass
    class Row(list):
        pass
    class Own:
        def __copy__(self):
            return 'own copy'
        def __deepcopy__(self, memo):
            return 'own deep copy'
    shared = [1]
    nest = {'a': shared, 'b': (shared, 2), 'c': Point(shared, {3})}
    loop = []
    loop.append(loop)
    p = Point([1], 2)
    p.me = p
    bag = Bag(a=[1])
    bag.extra = [2]
    row = Row([[1], 2])
    row.name = 'n'
    def same(c):
        return [c['a'] is shared, c['a'] is c['b'][0], c['c'].x is c['a'], c['b'] is nest['b'], c['c'] is nest['c']]
    """, """copy(nest)|deepcopy(nest)|same(copy(nest))|same(deepcopy(nest))|deepcopy(loop)[0] is loop|(lambda c: c[0] is c)(deepcopy(loop))
        (lambda c: (c.me is c, c is p, c.x is p.x))(deepcopy(p))|(lambda c: (c.me is p, c.x is p.x))(copy(p))|deepcopy(p).made|copy(3), copy('a'), copy(None), copy(1.5)
        copy((1, [2]))|(lambda t: copy(t) is t)((1, 2))|(lambda t: deepcopy(t) is t)((1, 2))|(lambda t: deepcopy(t) is t)((1, [2]))|copy({1, 2})|deepcopy({1, (2, 3)})
        (lambda c: (c, type(c).__name__, c.extra, c['a'] is bag['a'], c.extra is bag.extra))(copy(bag))|(lambda c: (c, c.extra, c['a'] is bag['a'], c.extra is bag.extra))(deepcopy(bag))
        (lambda c: (c, c.name, c[0] is row[0], type(c).__name__))(copy(row))|(lambda c: (c, c.name, c[0] is row[0]))(deepcopy(row))|copy(Own())|deepcopy(Own())|deepcopy([Own()])
        copy(len) is len|deepcopy(same) is same|deepcopy(Point) is Point|copy(Point) is Point|deepcopy([Point, len]) == [Point, len]|deepcopy([])|deepcopy({})|copy([])
        (lambda x: deepcopy([x, x])[0] is deepcopy([x, x])[1])([1])|(lambda x: (lambda c: c[0] is c[1])(deepcopy([x, x])))([1])|deepcopy(((1, [2]), (3,)))|deepcopy(True)"""),
]
ENUM = [
    ("""
    class Color(Enum):
        RED = 1
        GREEN = 2
        CRIMSON = 1
        def shout(self):
            return self.name + '!'
        @property
        def twice(self):
            return self.value * 2
        @classmethod
        def first(cls):
            return cls.RED
        @staticmethod
        def plain():
            return 4
    class Mode(Enum):
        TRAIN = 'train'
        EVAL = 'eval'
        def __str__(self):
            return self.value
        @classmethod
        def _missing_(cls, value):
            if value == 'test':
                return cls.EVAL
    """, """Color.RED|str(Color.RED)|Color.RED.name, Color.RED.value|Color.RED is Color.CRIMSON|Color.CRIMSON.name|list(Color)|len(Color)|Color(1)|Color(3)|Color('x')|Color['GREEN']
        Color['BLUE']|Color.RED == Color.RED|Color.RED == 1|Color.RED != Color.GREEN|Color.RED in Color|{Color.RED: 3}[Color(1)]|[c.name for c in Color]|Color.RED.shout()|Color.RED.twice
        Color.first()|Color.plain()|list(Color.__members__)|Color(Color.RED)|isinstance(Color.RED, Color)|f'{Color.RED}'|f'{Color.RED:>12}'|Mode('train')|Mode('test')|Mode('none')|str(Mode.EVAL)|f'{Mode.EVAL}'
        '%s' % Mode.EVAL|Mode.EVAL|bool(Color.RED)|Color.RED.shout.__name__|[m.value for m in Mode]|dict((m.value, m.name) for m in Mode)|Color.RED < Color.GREEN|'{}'.format(Color.GREEN)|Mode.EVAL in (Mode.TRAIN, Mode.EVAL)
        unique(Color)|unique(Mode) is Mode|hash(Color.RED) == hash(Color.CRIMSON)"""),
    ("""
    class Level(IntEnum):
        LOW = 1
        MID = auto()
        HIGH = 10
        TOP = auto()
    class Name(StrEnum):
        SGD = auto()
        ADAM = 'Adam'
    class Both(str, Enum):
        A = 'a'
        B = 'b'
    class Rate(float, Enum):
        SLOW = 0.5
        FAST = 2.0
    """, """list(Level)|Level.LOW + 1|1 + Level.LOW|Level.LOW < Level.HIGH|Level.HIGH > 3|3 < Level.HIGH|Level.LOW == 1|1 == Level.LOW|Level(10)|Level.TOP|str(Level.TOP)|f'{Level.TOP}'|f'{Level.TOP:03d}'|[10, 20][Level.LOW]
        int(Level.HIGH)|Level.HIGH * 0.5|2 ** Level.MID|Level.HIGH / 4|Level.HIGH // 4, Level.HIGH % 4|-Level.LOW|10 - Level.LOW|sorted([Level.HIGH, Level.LOW])|{Level.LOW: 2}[1]|{1: 2}[Level.LOW]|max(Level)|range(Level.MID)
        Name.SGD|Name.SGD == 'sgd'|'sgd' == Name.SGD|str(Name.ADAM)|f'{Name.ADAM}'|Name.ADAM.upper()|Name('sgd')|Name.SGD + 'x'|'x' + Name.SGD|{'sgd': 1}[Name.SGD]|Name.SGD in ['sgd']|len(Name.SGD)|'s' in Name.SGD|Name.SGD[0]|Name('q')
        Both.A|Both.A == 'a'|'a' == Both.A|str(Both.A)|Both('b')|Both.A.upper()|Both.A in ('a', 'c')|{'a': 1}[Both.A]|Both.A != 'b'|Both.A.value + 'z'|[b.value for b in Both]|Both.A < Both.B|Rate.SLOW * 2|2 * Rate.FAST|Rate.SLOW < 1|Rate(0.5)|isinstance(Level.LOW, Level)
        float(Rate.SLOW)|Level.LOW is Level(1)|Level.LOW in Level|sum(Level)|Level.LOW.name|Level['MID'].value|bool(Level.LOW)|Both.A.startswith('a')|list(Both.B)|Rate.FAST / Rate.SLOW|Rate.FAST ** 2"""),
    ("""
    class Planet(Enum):
        EARTH = (5.0, 6.0)
        MARS = (1.0, 2.0)
        def __init__(self, mass, radius):
            self.mass = mass
            self.radius = radius
        @property
        def ratio(self):
            return self.mass / self.radius
    class Auto(Enum):
        A = auto()
        B = auto()
        C = 7
        D = auto()
    class Named(Enum):
        def _generate_next_value_(name, start, count, last_values):
            return name + str(count)
        X = auto()
        Y = auto()
    class Perm(Flag):
        R = auto()
        W = auto()
        X = auto()
        RW = 3
    """, """Planet.EARTH.mass|Planet.MARS.ratio|Planet((1.0, 2.0))|Planet.MARS.value|[p.radius for p in Planet]|[a.value for a in Auto]|Auto.D|[n.value for n in Named]|Named('X0')|[Perm.R.value, Perm.W.value, Perm.X.value]
        Perm.R | Perm.W|(Perm.R ~ Perm.X).value|Perm.R in (Perm.R ~ Perm.W)|Perm.X in (Perm.R ~ Perm.W)|bool(Perm.R & Perm.W)|(Perm.R & Perm.W).value|Perm.RW.name|(Perm.R ^ Perm.W).value|Perm(1)|Perm.R == Perm.R|(Perm.RW & Perm.W).name"""
        .replace("Perm.R | Perm.W", "(Perm.R ~ Perm.W).name")),
]
COLLECTIONS = [
    ("d = OrderedDict([('a', 1), ('b', 2), ('c', 3)])", """d|list(d)|d.popitem()|d.popitem(last=False)|(d.move_to_end('a'), list(d.items()))|(d.move_to_end('c', last=False), list(d.items()))|d['b']|d == {'a': 1, 'b': 2, 'c': 3}|OrderedDict()|OrderedDict(a=1)|OrderedDict().popitem()|d.move_to_end('z')
        isinstance(d, dict)|dict(d)|d.copy()|len(d)|'a' in d|list(d.values())|d.get('z', 9)|d.pop('a')|d['z']|OrderedDict({'x': 1})|{**d}|bool(OrderedDict())|type(d.copy()).__name__|[k for k in reversed(d)]"""),
    ("d = defaultdict(list)\n    n = defaultdict(int, a=3)", """(d['x'].append(1), dict(d))|d['y']|n['b'], dict(n)|n|(n.__setitem__('a', n['a'] + 1), n['a'])|d.get('q'), dict(d)|defaultdict()['x']|defaultdict(3)|'z' in n|defaultdict(lambda: 5)['a']|sorted(n.items())|len(n)|isinstance(n, dict)
        defaultdict(None, {'a': 1})|n.copy()|n.setdefault('k', 4), dict(n)|[n[c] for c in 'abc'], dict(n)|defaultdict(lambda: defaultdict(int))['a']['b']|n.pop('a'), dict(n)|n.default_factory is int|defaultdict(int, {'x': 1}, y=2)|n == {'a': 3}"""),
    ("c = Counter('abracadabra')\n    e = Counter(a=2, b=-1)", """c|c['a'], c['z']|c.most_common(2)|c.most_common()|list(Counter(b=2, a=1).elements())|c.total()|(c.update('aaa'), c['a'])|(c.update({'a': 2}), c['a'])|(c.update(a=1), c['a'])|(c.subtract('ab'), c['a'], c['b'])|c + e|c - e|c & e|c | e|e|Counter()|Counter(a=1) == Counter(a=1)
        Counter(a=1) == Counter(a=1, b=0)|Counter(a=1) == {'a': 1}|Counter(a=1) != Counter(a=2)|dict(c)|sum(c.values())|len(c)|c.copy()|'z' in c, c['z'], len(c)|sorted(c)|Counter([1, 2, 1])|Counter({'x': 3})|c.get('q')|c.most_common(0)|max(c, key=c.get)|(c.__setitem__('a', 1), c['a'])"""
        .replace("c | e", "c ~ e")),
    ("d = deque([1, 2, 3])\n    m = deque(maxlen=2)", """d|(d.append(4), d)|(d.appendleft(0), d)|d.pop(), d|d.popleft(), d|(d.extend([4, 5]), d)|(d.extendleft([4, 5]), d)|(d.rotate(), d)|(d.rotate(-1), d)|(d.rotate(5), d)|(m.extend([1, 2, 3]), m)|(m.appendleft(7), m.appendleft(8), m.appendleft(9), m)|m.maxlen, d.maxlen|deque().pop()|deque().popleft()
        d[0], d[-1]|d[3]|(d.__setitem__(0, 9), d)|len(d)|bool(deque())|sum(d) / len(d)|list(d)|2 in d|d.count(2)|d.index(3)|d.index(9)|(d.remove(2), d)|d.remove(9)|(d.reverse(), d)|(d.insert(1, 8), d)|(d.clear(), d)|d == deque([1, 2, 3])|d == [1, 2, 3]|d + deque([4])|d.copy()|deque('ab', 1)|deque([1], maxlen=-1)
        list(reversed(d))|max(d), min(d)|[x * 2 for x in d]|deque(range(5), maxlen=3)|(d.__iadd__([9]), d)|a if (a := d.copy()) else 0|sorted(deque([3, 1]))|m.insert(0, 1)"""),
    ("""
    P = namedtuple('P', 'x y')
    Q = namedtuple('Q', ['a', 'b', 'c'], defaults=[1, 2])
    class R(P):
        def size(self):
            return self.x * self.y
    p = P(1, 2)
    """, """p|p.x, p.y|p[0], p[-1]|p[:1]|list(p)|tuple(p)|len(p)|p == (1, 2)|(1, 2) == p|p == P(1, 2)|p != P(1, 3)|p < P(1, 3)|P(1)|P()|P(1, 2, 3)|P(1, x=2)|P(1, z=2)|P(y=1, x=2)|Q(5)|Q()|Q(1, 2, 3, 4)|Q(1, c=4)|p._replace(x=9)|p._replace(z=9)|p._asdict()|P._fields|P._make([3, 4])|R(3, 4).size()|R(3, 4)
        1 in p|p.index(2)|p.count(1)|p + (3,)|(0,) + p|{p: 1}[P(1, 2)]|sum(p)|(lambda a, b: a + b)(*p)|[a + b for a, b in [p]]|max(P(1, 2), P(2, 1))|namedtuple('X', 'a a')|namedtuple('X', 'a', defaults=[1, 2])|namedtuple('X', 'a,b')(1, 2)|namedtuple('X', 'a _b', rename=True)(1, 2)|P.__name__|P._make([1])
        Q._field_defaults|p * 2|sorted([P(2, 1), P(1, 5)])|hash(p) == hash((1, 2))|p[5]|p.z|{'p': p}['p'].x|p._fields"""),
]
ITERTOOLS = [
    ("", """list(chain([1], (2,), 'a'))|list(chain())|list(chain.from_iterable([[1], [2, 3]]))|next(chain([5]))|list(islice(range(9), 3))|list(islice(range(9), 2, 5))|list(islice(range(9), 1, None, 3))|list(islice(range(3), 9))|list(islice(count(), 3))|list(islice(count(2, 3), 1, 4))
        list(islice(cycle('ab'), 5))|list(islice(repeat(7), 2))|list(repeat(7, 3))|list(repeat(7, 0))|list(product([1, 2], 'ab'))|list(product([0, 1], repeat=3))|list(product())|list(product([], [1]))|list(product('ab', [1], repeat=2))|list(accumulate([1, 2, 3]))|list(accumulate([1, 2, 3], lambda a, b: a * b))
        list(accumulate([1, 2], initial=10))|list(accumulate([]))|list(accumulate([], initial=3))|list(islice(accumulate(count(1)), 4))|list(zip_longest([1, 2], 'a'))|list(zip_longest([1], [], fillvalue=0))|list(zip_longest())|list(permutations([1, 2, 3]))|list(permutations('abc', 2))|list(permutations([1], 2))|list(combinations('abcd', 2))
        list(combinations([1, 2], 0))|list(combinations([1], 3))|list(combinations_with_replacement('ab', 2))|list(takewhile(lambda x: x < 3, count()))|list(takewhile(lambda x: x < 3, [1, 5, 1]))|list(dropwhile(lambda x: x < 3, [1, 5, 1]))|list(filterfalse(lambda x: x % 2, range(5)))|list(filterfalse(None, [0, 1, '']))|list(starmap(pow, [(2, 3), (3, 2)]))
        list(pairwise([1, 2, 3]))|list(pairwise([1]))|list(compress('abcd', [1, 0, 1]))|[(k, list(g)) for k, g in groupby('aabca')]|[(k, list(g)) for k, g in groupby([1, 3, 2], key=lambda x: x % 2)]|[list(t) for t in tee([1, 2])]|[list(t) for t in tee([1, 2], 3)]|list(zip(count(), 'ab'))|list(islice([1], -1))|list(islice([1], 0, 1, 0))
        list(combinations([1], -1))|list(islice(chain([1, 2], count(5)), 4))|(lambda i: (list(islice(i, 2)), list(islice(i, 2))))(iter(range(9)))|(lambda c: (next(c), list(c)))(chain([1, 2], [3]))|list(islice(range(9), 0))|sum(chain([1], [2]))|dict(zip('ab', count(1)))|list(islice(cycle([1, 2, 3]), 2, 8, 2))|list(islice(range(10), None))
        list(starmap(max, product([1, 5], [2, 3])))|max(accumulate([3, -1, 4]))|list(accumulate([.1, .2, .3]))|(lambda i: (list(islice(i, 1, 4, 2)), next(i)))(iter(range(9)))|list(islice(range(9), 5, 2))"""),
]
OPERATOR = [
    ("class O:\n        a = 1\n    o = O()\n    o.b = O()", """itemgetter(1)([4, 5])|itemgetter(0, 'a')({0: 1, 'a': 2})|attrgetter('a')(o)|attrgetter('b.a')(o)|attrgetter('a', 'b.a')(o)|methodcaller('upper')('a')|methodcaller('split', ',', maxsplit=1)('a,b,c')|sorted([(2, 'a'), (1, 'b')], key=itemgetter(0))
        add(1, 2)|sub(1, 2)|mul(3, 2)|truediv(1, 2)|floordiv(7, 2)|mod(7, 4)|pow(2, 3)|and_(6, 3)|or_(6, 3)|xor(6, 3)|lshift(1, 3)|rshift(8, 2)|neg(3)|pos(3)|invert(3)|inv(3)|not_(0)|truth([])|index(3)|lt(1, 2), le(1, 2), eq(1, 2), ne(1, 2), ge(1, 2), gt(1, 2)|is_(None, None)|is_not(1, None)
        contains([1], 1)|concat([1], [2])|countOf([1, 2, 1], 1)|getitem([1], 0)|(lambda d: (setitem(d, 'a', 1), d))({})|iadd([1], [2])|imul(2, 3)|truediv(1, 0)|itemgetter(5)([1])|attrgetter('zz')(o)|itemgetter(slice(1, 3))([1, 2, 3, 4])"""),
]
BISECT = [
    ("a = [1, 3, 3, 5]\n    k = [('a', 1), ('b', 3)]", "|".join(
        [f"{f}(a, {x})" for f in ("bisect_left", "bisect_right", "bisect") for x in (0, 1, 2, 3, 5, 6, 3.5)]
        + [f"({f}(a, {x}), a)" for f in ("insort", "insort_left", "insort_right") for x in (0, 3, 3.0, 9)]
        + ["bisect(a, 3, 2)", "bisect(a, 3, 0, 2)", "bisect_left(a, 9, hi=1)", "bisect([], 1)", "bisect(a, 1, -1)",
           "bisect_left(k, 2, key=lambda p: p[1])", "bisect_right(k, 3, key=lambda p: p[1])",
           "(insort(k, ('c', 2), key=lambda p: p[1]), k)", "bisect([30, 60, 90], 60)"])),
]
STATISTICS = [
    ("import random\n    random.seed(5)\n    r = [[random.choice([random.random(), random.gauss(0, 1e3), random.random() * 1e-9]) for _ in range(n)] for n in range(1, 41)]",
     "|".join([f"{f}({v})" for f in ("mean", "fmean", "median", "median_low", "median_high", "mode") for v in (
         "[1, 2, 3]", "[1, 2]", "[0.1, 0.2, 0.3]", "[0.1]", "[3, 1.5, 2]", "[]", "(4, 4, 1)", "[1e100, 1.0, -1e100]", "[True, False]",
         "range(7)", "[-0.1, 0.1]", "[2.5, float('inf')]", "iter([5, 7])", "[1, 1.0, 2]")]
         + [f"{f}(r[{n}])" for f in ("mean", "fmean", "median") for n in range(40)]
         + ["fmean([1, 2, 4], [1, 1, 2])", "fmean([1], [0])", "fmean([1], [1, 2])", "fmean([.1, .2], weights=[.3, .4])"])),
]
ALL = {
    "dataclasses": DATACLASSES, "functools": FUNCTOOLS, "types": TYPES, "copy": COPY, "enum": ENUM, "collections": COLLECTIONS,
    "itertools": ITERTOOLS, "operator": OPERATOR, "bisect": BISECT, "statistics": STATISTICS,
}


def routed(module: types.ModuleType) -> type:
    """A metaclass that does what Anneal does for enumerations, as the text says."""

    class Routed(type):
        def __init__(cls, name: str, bases: tuple, body: dict) -> None:
            super().__init__(name, bases, body)
            module._anneal_make_enum(cls)

        def __call__(cls, value: object) -> object:
            return module._anneal_enum_call(cls, value)

        def __iter__(cls) -> Iterator:
            return iter(module._anneal_enum_iter(cls))

        def __len__(cls) -> int:
            return len(module._anneal_enum_iter(cls))

        def __contains__(cls, value: object) -> bool:
            return module._anneal_enum_has(cls, value)

        def __getitem__(cls, name: str) -> object:
            return module._anneal_enum_item(cls, name)

    return Routed


def run(module: types.ModuleType, source: str, expression: str) -> object:
    case = types.ModuleType("case")
    sys.modules["case"] = case
    scope = case.__dict__
    scope.update({name: value for name, value in vars(module).items() if not name.startswith("__")})
    scope["ClassVar"] = None
    if "ClassVar" in source:
        import typing

        scope.update(typing=typing, ClassVar=typing.ClassVar)
    if hasattr(module, "_anneal_make_enum"):
        scope["Routed"] = routed(module)
        source = re.sub(r"class (\w+)\((?:str|float), Enum\)", r"class \1(_Mixed, Enum)", source)
        source = re.sub(r"class (\w+)\((.*Enum|Flag)\):", r"class \1(\2, metaclass=Routed):", source)
    code = compile(textwrap.dedent("    " + source.strip("\n ")), "<case>", "exec", 1 << 24, dont_inherit=True)
    exec(code, scope)
    return repr(eval(expression.replace(" ~ ", " | "), scope))


def suites(anneal: object, modules: dict[str, types.ModuleType]) -> Iterator[tuple]:
    yield from suites_of(ALL, modules)
    what = anneal.unknown("it")
    data, func, copy, enum, tools = (modules[name] for name in ("dataclasses", "functools", "copy", "enum", "itertools"))
    statistics = modules["statistics"]

    def config() -> object:
        return data.dataclass(type("C", (), {"__annotations__": {"a": "int", "b": "list"}, "a": what, "b": data.field(default_factory=what)}))

    class Enumerated(enum.Enum):
        A = what
        B = 2

    enum._anneal_make_enum(Enumerated)
    yield "unknown values", [(label, case, lambda: True) for label, case in [
        ("default", lambda: config()().a is what and config()().b is what),
        ("field", lambda: data.dataclass(type("C", (), {"__annotations__": {"a": "int"}, "a": data.field(default=what)}))().a is what),
        ("asdict", lambda: data.asdict(config()())["a"] is what),
        ("astuple", lambda: data.astuple(config()())[1] is what),
        ("replace", lambda: data.replace(config()(), a=3).b is what),
        ("is_dataclass", lambda: data.is_dataclass(what) is False),
        ("partial", lambda: func.partial(what, 1)(2) is what),
        ("reduce", lambda: func.reduce(lambda a, b: a, [1], what) is what),
        ("lru_cache", lambda: func.cache(lambda x: x)(what) is what),
        ("deepcopy", lambda: copy.deepcopy([what, (what, 1), {"a": what}])[0] is what),
        ("copy", lambda: copy.copy(what) is what),
        ("member", lambda: Enumerated.A.value is what and enum._anneal_enum_call(Enumerated, 2) is Enumerated.B),
        ("call", lambda: enum._anneal_enum_call(Enumerated, what) is what),
        ("chain", lambda: tools.chain([1], what) is what and tools.chain.from_iterable(what) is what),
        ("islice", lambda: tools.islice(what, 3) is what and tools.islice([1], what) is what),
        ("pools", lambda: tools.product([1], what) is what and tools.combinations(what, 2) is what),
        ("endless", lambda: tools.cycle(what) is what and tools.zip_longest([], what) is what),
        ("mean", lambda: statistics.mean(what) is what and statistics.median([1, what]) is what),
        ("bisect", lambda: modules["bisect"].bisect([1], what) is what),
        ("reduced", lambda: func.reduce(max, what) is what),
        ("accumulate", lambda: list(tools.accumulate([1], lambda a, b: a, initial=what))[0] is what),
    ]]


def suites_of(table: dict[str, list], modules: dict[str, types.ModuleType]) -> Iterator[tuple]:
    for name, programs in table.items():
        ours, real = modules[name], importlib.import_module(name)
        cases = []
        for source, expressions in programs:
            for expression in expressions.replace("\n", "|").split("|"):
                expression = expression.strip()
                cases.append((
                    expression,
                    lambda s=source, e=expression, m=ours: run(m, s, e),
                    lambda s=source, e=expression, m=real: run(m, s, e),
                ))
        yield name, cases
