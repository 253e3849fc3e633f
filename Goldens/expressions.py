"""Python's own answers for the expressions people write in a lambda.

Each line of Expressions.txt is `expression<TAB>epoch<TAB>answer`, the answer being the
repr of the result, or `error: ` and the name of the exception (`error: complex` for a
result that leaves the real numbers). Whole numbers outside 64 bits are left out.
"""

from __future__ import annotations

import math
import warnings
from collections.abc import Iterator

STEPS = (0, 1, 2, 5, 10, 33, 100)
"""What `epoch` is given, where the expression mentions it."""

OF_EPOCH = """
epoch
-epoch
+epoch
epoch + 1
epoch - 3
epoch * 0.1
epoch / 7
epoch // 3
epoch % 3
epoch ** 2
0.95 ** epoch
0.95 ** (epoch // 10)
1 / (1 + 0.1 * epoch)
1 / epoch
1.0 // epoch
1 % epoch
epoch ** -0.5
(epoch + 1) ** -0.5
epoch ** -1
(-2) ** epoch
-2 ** epoch
2 ** -epoch
2.0 ** epoch
(3 - epoch) ** 0.5
(3 - epoch) // 2
(3 - epoch) % 4
(3.5 - epoch) // 2
(3.5 - epoch) % -4
epoch / 5 if epoch < 5 else 0.5 ** (epoch - 5)
1 if epoch < 2 else 0.5 if epoch < 33 else 0.25
1 < epoch < 33
0 <= epoch <= 5 <= 10
epoch == 5 or epoch == 10
epoch and 1 / epoch
epoch or 7
not epoch
epoch > 5 and epoch % 2
(epoch > 5) * 0.5 + (epoch <= 5)
(epoch >= 10) + (epoch >= 33)
min(1.0, (epoch + 1) / 10)
max(0.01, 1 - epoch / 50)
min(epoch, 10, 20)
max(epoch, 10.0)
min((epoch + 1) ** -0.5, (epoch + 1) * 4000 ** -1.5)
abs(epoch - 10)
round(epoch / 3, 2)
round(epoch / 4)
int(epoch / 3)
int(-epoch / 3)
float(epoch)
pow(0.9, epoch)
0.5 * (1 + math.cos(math.pi * epoch / 50))
math.sin(epoch)
math.cos(epoch)
math.tan(epoch)
math.exp(-epoch / 10)
math.exp(epoch * 8)
math.log(epoch)
math.log(epoch + 1)
math.log(epoch + 1, 2)
math.log(epoch + 1, 10)
math.log2(epoch + 1)
math.log10(epoch + 1)
math.log1p(epoch / 3)
math.expm1(-epoch / 3)
math.sqrt(epoch)
math.sqrt(10 - epoch)
math.pow(epoch, 0.5)
math.pow(0.9, epoch)
math.floor(epoch / 3)
math.ceil(epoch / 3)
math.trunc(-epoch / 3)
math.fabs(3 - epoch)
math.hypot(epoch, 1.5)
math.atan(epoch)
math.atan2(epoch, -1)
math.tanh(epoch / 10)
math.sinh(epoch / 10)
math.cosh(epoch / 10)
math.asin(epoch / 33)
math.acos(epoch / 33)
math.degrees(epoch)
math.radians(epoch)
math.copysign(epoch, -0.5)
math.fmod(-epoch, 3)
math.gcd(epoch, 12)
math.isfinite(epoch)
math.asinh(epoch)
math.acosh(epoch)
math.atanh(epoch / 100)
"""

CONSTANT = """
1 + 2
1 + 2.0
0.1 + 0.2
1 - 0.9
3 * 0.1
7 / 2
6 / 2
1 / 3
2 / 3
1e308 * 10
-1e308 * 10
1e308 * 10 - 1e308 * 10
7 // 2
-7 // 2
7 // -2
-7 // -2
7.0 // 2
-7.5 // 2
7.5 // -2
-0.5 // 1
0.0 // -1
-0.0 // 1
1 // 0.1
1.0 // 0.1
6 // 0.2
0.7 // 0.1
1e300 // 1e-5
-1 // 1e20
5 // 1e400
7 % 3
-7 % 3
7 % -3
-7 % -3
7.5 % 2
-7.5 % 2
7.5 % -2
-7.5 % -2
1 % 0.1
0.7 % 0.1
-1 % 0.1
-1e-20 % 1
-0.0 % 3
6.0 % -3
0.0 % -3
5 % 1e400
-5 % 1e400
1e17 % 3
-2**2
(-2)**2
-2.0**2
2**-1
2**-2**2
2**3**2
(2**3)**2
-2**-2
2**-0.5
2*-3
2--3
- -3
--3
-+-3
+-+3
-(2 + 3) * 4
2 + 3 * 4 ** 2 // 5 % 7
100 // 7 // 2
100 / 7 * 2
2 * 7 / 2 * 7
10 - 4 - 3
4 ** 0.5
4 ** 0.5 ** 2
8 ** (1 / 3)
(-8) ** (1 / 3)
(-8.0) ** 0.5
(-1) ** 0.5
-1 ** 0.5
(-8) ** 3
(-8) ** -3
(-8.0) ** 3.0
(-2) ** 3.0
(-2) ** -2
0 ** 0
0.0 ** 0
0 ** 5
0 ** -1
0.0 ** -1
0.0 ** -0.5
(-0.0) ** -3
0 ** 0.5
1 ** 1e400
(-1) ** 1e400
1e400 ** 0
0.5 ** 1e400
2 ** 62
3 ** 39
10 ** 18
10 ** 18 + 1
7 ** 20
2 ** 62 + (2 ** 62 - 1)
9007199254740993 / 1
9007199254740993 + 0.0
9007199254740993 * 1.0
9007199254740993 == 9007199254740992.0
9007199254740993 > 9007199254740992.0
9007199254740993 / 3
9223372036854775807 / 10
9223372036854775807 // 10
-9223372036854775807 // 10
9223372036854775807 % 1000
9223372036854775807 * 1.0
9223372036854775807 / 9223372036854775806
4611686018427387904 * 1.5
3037000499 * 3037000499
2.0 ** 1023
2.0**10000
2.0 ** -1074
2.0 ** -1100
10.0 ** 308
10.0 ** 309
10.0 ** -400
2.5 ** 3
1.1 ** 10
1.1 ** -10
0.999 ** 1000
0.99999 ** 123456
1.0000001 ** 123456789
1 / 0
1.0 / 0
0 / 0
0.0 / 0.0
1 // 0
1.0 // 0
1 % 0
1.0 % 0.0
1 // 0.0
True + True
True * 3
True / 2
-True
+False
not True
not 0
not 0.0
not 0.5
not not 3
not 1 + 1
True // 2
True ** 2
2 ** True
True == 1
False < True
True and False
True or False
1 and 2
0 and 2
0.0 and 2
1 or 2
0 or 2
0.0 or 0
0 or 0.0
1 and 0.5 or 3
0 and 0.5 or 3
1 or 0 and 0
not 1 or 2
not 0 and 2
True and 0.5
False or 0
1 and (2 or 3) and 4
1 < 2
1 < 2 < 3
1 < 3 < 2
3 > 2 > 1
1 < 2 > 1
1 == 1.0 == True
1 != 2 != 1
2 < 3 == 3
(2 < 3) == 3
1 < 2 < 3 == 3 <= 4
1 >= 1.0
0.1 + 0.2 == 0.3
-0.0 == 0
1 < 0 < 1 / 0
0 and 1 / 0
1 or 1 / 0
1 if 1 else 1 / 0
1 / 0 if 0 else 1
1 if 0 else 2 if 0 else 3
1 if 0.0 else 2
5 if 3 > 2 else 6
(1 if 0 else 2) + 3
1 + 2 if 0 else 3 + 4
-1 if not 0 else 1
min(3, 1, 2)
max(3, 1, 2)
min(1, 1.0)
min(1.0, 1)
max(1, 1.0)
max(1.0, 1)
max(1, True)
max(True, 1)
min(0.0, -0.0)
min(-0.0, 0.0)
max(0, -0.0)
min(0.1, 1 / 3, 0.25)
max(math.nan, 1)
max(1, math.nan)
min(math.nan, 1)
min(2, max(1, 3))
abs(-3)
abs(-3.5)
abs(-0.0)
abs(True)
abs(-9223372036854775807)
round(0.5)
round(1.5)
round(2.5)
round(-0.5)
round(-1.5)
round(-2.5)
round(0.49999999999999994)
round(2.4)
round(2.6)
round(7)
round(True)
round(1e15 + 0.5)
round(4503599627370497.5)
round(2.675, 2)
round(1.005, 2)
round(0.125, 2)
round(0.375, 2)
round(-0.125, 2)
round(2.5, 0)
round(3.5, 0)
round(0.5, 0)
round(-0.4, 0)
round(1234.5678, 1)
round(1234.5678, -2)
round(1250.0, -2)
round(1350.0, -2)
round(15, -1)
round(25, -1)
round(-25, -1)
round(149, -2)
round(150, -2)
round(12345, 2)
round(55, -2)
round(50, -2)
round(0.1 + 0.2, 15)
round(0.1 + 0.2, 16)
round(0.1 + 0.2, 17)
round(0.1 + 0.2, 400)
round(123.456, -400)
round(1e300, 2)
round(5e-324, 323)
round(1.7976931348623157e308, -308)
round(0.00001234567, 8)
round(1 / 3, 5)
round(2 / 3, 5)
round(1e22, 3)
round(math.pi, 4)
round(8.5e-5, 5)
round(5.015, 2)
round(1e400)
round(math.nan)
round(math.inf, 2)
round(1.5, 0.5)
int(3.9)
int(-3.9)
int(True)
int(7)
int(1e15)
int(-0.5)
int(1e400)
int(math.nan)
float(3)
float(True)
float(9007199254740993)
float(2.5)
pow(2, 3)
pow(2, -1)
pow(2.0, 3)
pow(0, 0)
pow(0, -1)
pow(-8, 1 / 3)
pow(10.0, 400)
pow(-1, 0.5)
pow(7, 20)
math.pi
math.e
math.tau
math.inf
-math.inf
math.nan
math.inf - math.inf
math.pi / 2
2 * math.pi == math.tau
math.sin(0)
math.sin(0.5)
math.sin(math.pi)
math.sin(1e22)
math.sin(math.inf)
math.cos(0)
math.cos(math.pi)
math.cos(math.pi / 2)
math.cos(1e5)
math.cos(math.inf)
math.tan(math.pi / 4)
math.tan(math.pi / 2)
math.tan(1.5)
math.exp(0)
math.exp(1)
math.exp(-1)
math.exp(0.1)
math.exp(709)
math.exp(710)
math.exp(1000)
math.exp(-745)
math.exp(-1000)
math.exp(-math.inf)
math.log(1)
math.log(2)
math.log(10)
math.log(0.5)
math.log(0)
math.log(0.0)
math.log(-1)
math.log(math.e)
math.log(math.inf)
math.log(9223372036854775807)
math.log(8, 2)
math.log(1000, 10)
math.log(125, 5)
math.log(0.5, 0.25)
math.log(2, 1)
math.log(2, 0)
math.log(0, 2)
math.log(2, -2)
math.log(3, math.e)
math.log2(8)
math.log2(0.1)
math.log2(3)
math.log2(0)
math.log2(-1)
math.log10(1000)
math.log10(0.1)
math.log10(2)
math.log10(0)
math.log10(1e-300)
math.log1p(0)
math.log1p(1e-10)
math.log1p(-0.5)
math.log1p(-1)
math.log1p(-2)
math.expm1(0)
math.expm1(1e-10)
math.expm1(1)
math.expm1(800)
math.sqrt(0)
math.sqrt(2)
math.sqrt(9)
math.sqrt(1e-320)
math.sqrt(-0.0)
math.sqrt(-1)
math.sqrt(math.inf)
math.pow(2, 3)
math.pow(2, 0.5)
math.pow(0, 0)
math.pow(0, -1)
math.pow(-8, 1 / 3)
math.pow(-2, 3)
math.pow(10, 400)
math.pow(10, -400)
math.pow(math.nan, 0)
math.pow(1, math.inf)
math.floor(2.7)
math.floor(-2.7)
math.floor(3)
math.floor(-0.0)
math.floor(math.inf)
math.floor(math.nan)
math.ceil(2.1)
math.ceil(-2.1)
math.ceil(-0.5)
math.ceil(4)
math.trunc(2.7)
math.trunc(-2.7)
math.fabs(-3)
math.fabs(-0.0)
math.hypot(3, 4)
math.hypot(1, 1)
math.hypot(0.1, 0.2)
math.hypot(1e200, 1e200)
math.hypot(3, 4, 12)
math.hypot(-5)
math.atan(1)
math.atan(-1e300)
math.atan(math.inf)
math.atan2(1, 1)
math.atan2(-1, -1)
math.atan2(0, -1)
math.atan2(-0.0, -1)
math.atan2(0, 0)
math.tanh(0.5)
math.tanh(-3)
math.tanh(1000)
math.sinh(1)
math.sinh(1000)
math.cosh(1)
math.cosh(1000)
math.asin(1)
math.asin(0.5)
math.asin(2)
math.acos(1)
math.acos(-1)
math.acos(0.5)
math.acos(-1.5)
math.asinh(1)
math.acosh(2)
math.acosh(0.5)
math.atanh(0.5)
math.atanh(1)
math.degrees(1)
math.degrees(math.pi)
math.radians(180)
math.radians(1)
math.copysign(3, -1)
math.copysign(3, -0.0)
math.copysign(-3, 1)
math.fmod(7, 3)
math.fmod(-7, 3)
math.fmod(7, -3)
math.fmod(7.5, 2)
math.fmod(1, 0)
math.fmod(math.inf, 1)
math.fmod(1, math.inf)
math.isfinite(1e308)
math.isfinite(math.inf)
math.isfinite(math.nan)
math.isnan(math.nan)
math.isnan(1)
math.isinf(-math.inf)
math.isinf(0)
math.gcd(12, 18)
math.gcd(-12, 18)
math.gcd(0, 0)
math.gcd(7)
math.gcd(12, 18, 8)
math.gcd(1.5, 3)
math.sqrt(True)
1_000
1_000.5
1_0e-1_0
0x1F
0xff
0XFF
0x_ff
0o17
0b101
0B11
0b1111_0000
1e-3
1E5
1e3
1.e2
.5
5.
.5e1
5.e-1
0.1e+1
1e400
1e-400
00
0_0
100
3.141592653589793238462643
123456789012345678
0.1
1e16
1e15
123456789012345680.0
1e22
1.5e-5
0.0001
0.00001
5e-324
2.2250738585072014e-308
1.7976931348623157e308
-0.0
0.0
-0
((1))
((1 + 2)) * (3)
(((2)) ** ((3)))
( 1 +2 )*3
1+2*3
1  +  2
1 if(1)else 2
(1 < 2) + 1
(1 < 2) * 0.5
(not 0) + 1
abs(min(-3, max(-5, -4)))
min(abs(-3), round(2.5) + 1, 4)
math.sqrt(math.pow(3, 2) + math.pow(4, 2))
math.exp(math.log(2) * 3)
-math.log(0.5) ** 2
-abs(-3) ** 2
2 ** math.log2(8)
math.floor(math.log10(12345)) + 1
"""


def answer(expression: str, epoch: int) -> str | None:
    """The third column, or None for a result outside 64 bits."""
    try:
        result = eval(f"lambda epoch: {expression}", {"math": math})(epoch)
    except Exception as error:
        return f"error: {type(error).__name__}"
    if isinstance(result, complex):
        return "error: complex"
    if isinstance(result, int) and not -(2**63) <= result < 2**63:
        return None
    return repr(result)


def lines() -> Iterator[str]:
    warnings.simplefilter("ignore")
    questions = [(text, step) for text in OF_EPOCH.strip().splitlines() for step in STEPS]
    questions += [(text, 0) for text in CONSTANT.strip().splitlines()]
    for expression, epoch in questions:
        result = answer(expression, epoch)
        if result is not None:
            yield f"{expression}\t{epoch}\t{result}"
