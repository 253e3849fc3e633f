"""Python texts of every kind of expression and statement, for syntax.py."""

LINES = r"""
1
0
0x1F
0XfF_fF
0o17
0b1011
1_000_000
9223372036854775807
3.14
.5
5.
1e3
1E-3
1_0.0_1e1_0
5e-324
1.7976931348623157e308
2.2250738585072014e-308
123456789.123456789e-30
2j
1.5e3J
True
False
None
...
x
_private
été
'text'
"text"
'it\'s'
"say \"no\""
'tab\tnew\nline'
'\x41\u0042\U00000043'
'\101\60\0'
'\q\d\.'
'\a\b\f\v\r\\'
'日本語'
r'raw\n\d'
R"raw\""
u'unicode'
b'bytes'
rb'raw\bytes'
'a' 'b' "c"
'''triple'''
'''it's "here"'''
f'plain'
f'{x}'
f'a{x}b{y}c'
f'{x!r}'
f'{x!s:>10}'
f'{x:.3f}'
f'{x:{width}}'
f'{x:{width}.{precision}f}'
f'{{literal}}'
f'{{{x}}}'
f'{x=}'
f'{x = }'
f'{x=!s}'
f'{x=:.2f}'
f'{x + 1:>{w}}'
f'{d["key"]}'
f"{d['key']:{f['w']}}"
f'{x if y else z}'
f'{(lambda q: q)(1)}'
f'{ {1: 2}[1] }'
f'{[i for i in x]}'
f'{a, b}'
f'{*a, b}'
f'{x!r:^{w}}'
f'{a == b}'
f'{a != b}'
f'{a <= b}'
f'{f(a=1)}'
f'\{x}'
f'\t{x}\n'
rf'\d{x}\w'
fr'{x}\{y}'
'a' f'{x}' 'b'
f'{x}' f'{y}'
f'{f"{x}"}'
f'{x:%Y-%m-%d}'
f'{x:=^10}'
f'{x:,}'
a.b
a.b.c.d
1 .real
1.5.real
a.b().c[0].d
f()
f(1)
f(1, 2)
f(1, 2,)
f(a=1)
f(1, a=2)
f(*a)
f(**a)
f(1, *a, b=2, **c)
f(*a, *b, **c, **d)
f(a=1, *b)
f(x for x in y)
f(x for x in y if x)
f((x for x in y), 1)
f(a := 1)
f(a := 1, b=2)
f(not x)
f(lambda: 1)
f(a if b else c)
f(g(h(1)))
f(a)(b)(c)
a[0]
a[-1]
a[1:2]
a[:]
a[::]
a[1:]
a[:2]
a[::2]
a[1::2]
a[:2:3]
a[1:2:3]
a[1, 2]
a[1:2, 3]
a[:, 0]
a[..., 0]
a[None, :]
a[1,]
a[()]
a[b[c]]
a[x := 1]
a[*b]
a[lambda x: x]
a[b if c else d:]
[]
[1]
[1,]
[1, 2, 3]
[1, 2, 3,]
[*a]
[*a, 1, *b]
[[1], [2, [3]]]
()
(1)
(1,)
(1, 2)
(1, 2,)
((1, 2), 3)
(*a,)
(*a, *b)
1, 2
1,
*a, b
{}
{1: 2}
{1: 2,}
{1: 2, 3: 4}
{'a': {'b': 1}}
{**a}
{**a, 'b': 1, **c}
{1: 2, **a | b}
{1}
{1, 2}
{1, 2,}
{*a, *b}
{*a}
-x
+x
~x
--x
-+~x
-x ** 2
(-x) ** 2
x ** -y
x ** y ** z
(x ** y) ** z
-1
not x
not not x
not x == y
x + y
x - y - z
x - (y - z)
x * y / z // w % v
a @ b
x + y * z
(x + y) * z
x << 1 | y >> 2 & z ^ w
a | b | c
a & b == c
x < y
x < y <= z
x == y != z
x > y >= z
(x < y) < z
x in y
x not in y
x is y
x is not y
x is not None and y
x in y in z
not x in y
a and b
a or b
a and b and c
a or b or c
a and b or c and d
a or b and c or d
(a or b) and c
(a or b) or c
not a or not b
a if b else c
a if b else c if d else e
(a if b else c) if d else e
a or b if c and d else e + f
lambda: 0
lambda x: x
lambda x, y: x + y
lambda x, y=1: x
lambda *a: a
lambda **k: k
lambda *, a: a
lambda *, a, b=1: a
lambda a, /: a
lambda a, /, b: a
lambda a, /, b, *c, d, e=1, **f: a
lambda a=1, /: a
lambda x: lambda y: x
lambda x: x if x else y
lambda x: (x, y)
lambda x: x, 1
lambda: (yield)
(lambda x: x)(1)
[x for x in y]
[x for x in y if z]
[x for x in y if z if w]
[x for x in y for z in x]
[x for x in y if a for z in x if b]
[x + 1 for x in range(10)]
[(x, y) for x, y in z]
[x for x, in y]
[x for (x, y), *z in w]
[x for x in a or b]
[[y for y in x] for x in z]
[x if x else y for x in z]
[lambda: x for x in y]
[y := 1, y]
[y for x in z if (y := x)]
[x for a.b in c]
[x for a[0] in c]
{x for x in y}
{x: y for x, y in z}
{x: y for x, y in z if x}
{**{x: 1 for x in y}}
(x for x in y)
(x := 1)
(yield)
(yield x)
(yield x, y)
(yield from x)
x = 1
x = y = 1
x = y = z = 1, 2
x, y = 1, 2
(x, y) = z
[x, y] = z
x, = y
x, *y = z
*x, y = z
x, (y, z) = w
x.y = 1
x[0] = 1
x[0], y.z = 1, 2
x[1:2] = y
self.a, self.b = b, a
x = *y, z
x = yield
x = yield y
x = yield from y
x = (yield) + 1
x = lambda: 1
x = a if b else c
x += 1
x -= 1
x *= 2
x /= 2
x //= 2
x %= 2
x **= 2
x @= y
x &= y
x |= y
x ^= y
x <<= 1
x >>= 1
x.y += 1
x[0] += 1, 2
x += yield
x: int
x: int = 1
x: list[int] = []
x: 'Forward' = None
x.y: int = 1
x[0]: int
(x): int = 1
x: tuple[int, ...] = 1, 2
x: int | None = None
import a
import a.b.c
import a as b
import a.b as c, d
import a, b, c
from a import b
from a import b as c
from a import b, c as d
from a import (b)
from a import (b, c as d,)
from a import *
from . import a
from .a import b
from .. import a
from ...a.b import c
from .... import a
from ..... a import b
pass
x; y
x = 1; y = 2;
import a; a.b()
del x
del x, y
del x.y, x[0]
del (x)
del (x, y)
del (x), y
del [x, y]
raise
raise x
raise x()
raise x from y
raise x from None
assert x
assert x, 'message'
assert (x, 'message')
global x
global x, y
print(x)
print (x)
print(*x, sep='', file=y)
exec('x')
match
match(x)
match = 1
match.x
match[0]
match, case = 1, 2
match * x
match(x, y).z
case = 1
type = 1
type(x)
type.x
_ = 1
x  =  1  # comment
# only a comment
await_ = 1
a < b == c in d not in e is f is not g
a if not b else c
not a if b else c
-a.b[0]() ** -c.d
2 ** -1
a.b.c = d.e = f
x = not y
"""

BLOCKS = r"""
if x:
    y
---
if x: y
---
if x: y; z
---
if x:
    y
else:
    z
---
if x: y
else: z
---
if x:
    a
elif y:
    b
elif z:
    c
else:
    d
---
if x:
    a
else:
    if y:
        b
    else:
        c
---
if x:
    if y:
        a
    else:
        b
else:
    c
---
if (n := f()) > 1:
    n
---
if n := f():
    n
---
if x:
    # a comment
    y  # another

    # more

    z

w
---
while x:
    y
---
while True:
    break
else:
    z
---
while x: y; continue
---
for x in y:
    z
---
for x in y: z
---
for x, y in z:
    w
else:
    v
---
for x, in y:
    pass
---
for (x, y), z in w:
    pass
---
for x, *y in z:
    pass
---
for x.y in z:
    pass
---
for x[0] in z:
    pass
---
for x in 1, 2, 3:
    pass
---
for x in *a, *b:
    pass
---
for [x, y] in z:
    pass
---
for x in range(3):
    for y in range(4):
        if x == y:
            continue
        break
    else:
        pass
---
with x:
    y
---
with x as y:
    z
---
with x as y, z as w:
    pass
---
with x, y:
    pass
---
with (x):
    pass
---
with (x, y):
    pass
---
with (x as y):
    pass
---
with (x as y, z as w,):
    pass
---
with (
    open('a') as a,
    open('b') as b
):
    pass
---
with (x) as y, (z):
    pass
---
with (x, y) as z:
    pass
---
with (yield):
    pass
---
with a.b() as c.d:
    pass
---
with a as (b, c):
    pass
---
with (a or b).c() as d:
    pass
---
with x: pass
---
try:
    x
except:
    y
---
try:
    x
except E:
    y
---
try:
    x
except E as e:
    y
except (F, G) as e:
    z
except H:
    w
else:
    a
finally:
    b
---
try: x
except E: y
finally: z
---
try:
    x
finally:
    y
---
try:
    x
except* E as e:
    y
except* (F, G):
    z
---
try:
    try:
        x
    except a.b as c:
        pass
except d():
    raise
---
def f():
    pass
---
def f(): return 1
---
def f(): x = 1; return x
---
def f(x):
    return x
---
def f(x, y=1, *args, z, w=2, **kwargs):
    return
---
def f(a, /, b, *, c):
    pass
---
def f(a, b=1, /):
    pass
---
def f(*, a):
    pass
---
def f(*args: int, **kwargs: str) -> None:
    pass
---
def f(x: int = 1, y: 'str' = 'a', *, z: list[int]) -> dict[str, int]:
    x: int
    y: int = 1
    return y
---
def f(
    x,
    y,
):
    '''Docstring.'''
    return x
---
def f(x):
    def g(y):
        nonlocal x
        x = y
        return x
    return g
---
def f():
    global a, b
    a = 1
    b += 1
    c = 2
    c -= 1
---
def f():
    for i, (j, k) in x:
        pass
    with a as b, c as (d, e):
        pass
    try:
        pass
    except E as err:
        pass
    import m.n, o as p
    from q import r, s as t
    def g(): inner = 1
    class C: attribute = 1
    if (w := 1): pass
    [u for v in x if (z := v)]
    lambda: (hidden := 1)
    self.attribute = 1
    items[0] = 1
    first, *rest = x
    one = two = 3
    del gone
    match x:
        case [q1, *q2] | {'k': q1, **q2}: pass
        case C(q3, q4=q5) as q6: pass
---
def f():
    yield
---
def f():
    x = yield 1
    yield from x
---
def f():
    def g():
        yield
    return lambda: (yield)
---
def f(x=(yield_ := 1)):
    @d(y_ := 1)
    def g(z=(w := 2)): pass
---
def f():
    if x:
        while y:
            yield 1
---
def f(x, x2):
    x = x2
    x2 += 1
---
@decorator
def f():
    pass
---
@a.b
@c(1, d=2)
@e[0]
@(lambda g: g)
@x if y else z
def f():
    pass
---
@decorator
class C:
    pass
---
@a
async def f():
    pass
---
async def f():
    await x
    await x.y() + 1
    return await z
---
async def f():
    async for x in y:
        pass
    else:
        pass
    async with a as b, c:
        pass
    async with (a as b, c as d):
        pass
    return [x async for x in y if await x]
---
async def f():
    yield await x
    -await x ** 2
    (await x)[0]
    await x[0]
---
async def f():
    return {a: b async for a, b in c for d in e}, (x async for x in y)
---
class C:
    pass
---
class C: pass
---
class C():
    x = 1
---
class C(A, b.B, metaclass=M, **kwargs):
    '''Docstring.'''
    x: int = 1
    y = x

    def f(self):
        return self.x

    @property
    def g(self): return 1

    class D(C):
        z = 1
---
class C(*bases): ...
---
match x:
    case 1:
        a
    case 'b' | "c":
        b
    case None | True | False:
        c
    case -1 | 2.5 | -3 + 4j:
        d
    case _:
        e
---
match x:
    case a.b:
        pass
    case a.b.c():
        pass
    case y:
        pass
---
match x:
    case []:
        pass
    case [a]:
        pass
    case [a, b, *rest]:
        pass
    case (a, b):
        pass
    case (a):
        pass
    case (a,):
        pass
    case ():
        pass
    case a, b:
        pass
    case a, *_:
        pass
    case *a,:
        pass
---
match x:
    case {}:
        pass
    case {'a': 1, 'b': b}:
        pass
    case {'a': [x, y], **rest}:
        pass
    case {1: _, -1: 2, a.b: c, None: d}:
        pass
---
match x:
    case Point():
        pass
    case Point(1, y):
        pass
    case Point(x=0, y=[a, b]):
        pass
    case Point(a, b, c=d,):
        pass
---
match x:
    case 1 as one:
        pass
    case (1 | 2) as number if number > one:
        pass
    case [Point(x=0) as p, _] if p:
        pass
    case str() | int() as y:
        pass
---
match x, y:
    case 1, 2: pass
---
match (x):
    case 1: pass
---
match -x:
    case 1: pass
---
match [x, *y]:
    case 1: pass
---
match x := f():
    case 1: pass
---
match(x)
match = {1: 2}
match[1]: int = 3
case = match
---
def f():
    match x:
        case 1:
            return 1
        case _:
            return 2
    return 3
---
x = f(
    1,
  2,
        3
)
---
x = [
    1,  # one
    # two

    3,
]
---
x = 1 + \
    2
---
if a and \
   b:
    c
---
x = '''one
  two
three'''
---
x = 'one \
two'
---
def f():
  if x:
        return 1
  return 2
---
if x:
	y
	if z:
		w
---
class Scheduler:
    def __init__(self, optimizer, warmup: int = 10, *, last_epoch=-1):
        self.warmup = warmup
        super().__init__(optimizer, last_epoch)

    def get_lr(self):
        if self.last_epoch < self.warmup:
            scale = (self.last_epoch + 1) / self.warmup
        else:
            scale = 1.0
        return [base_lr * scale for base_lr in self.base_lrs]
---
for epoch in range(100):
    for i, (x, y) in enumerate(loader):
        loss = model(x.cuda(), y).mean()
        loss.backward()
        optimizer.step(); optimizer.zero_grad()
        if (i + 1) % 10 == 0: scheduler.step()
    print(f'{epoch:>3d}: {loss.item():.4f}')
---
if __name__ == '__main__':
    main()
---
a = f(
x = 1,
y = 2)
b = 3
---
x = {
    'a': 1,
    'b': [1, 2],
    **c,
}
---
try: import x
except ImportError: x = None
---
def f(): pass
def g(): pass
f(); g()
"""
