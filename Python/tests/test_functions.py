"""Functions of the step as notation. Needs neither PyTorch nor the library."""

from __future__ import annotations

import functools
import math
import unittest
from types import SimpleNamespace

from anneal_lr._functions import Functions, Unreadable, number, syntax_of

outer = 5
words = SimpleNamespace(rate=0.5)


def helper(a, b=2):
    return a / b


def choosing(step, *, kind="linear", warmup=None):
    if kind == "linear":
        factor = step / 10
    elif kind == "cosine":
        factor = math.cos(step)
    if warmup is None:
        return factor
    return factor / warmup


def recursive(step):
    return 1.0 if step < 1 else 0.5 * recursive(step - 1)


class Texts(unittest.TestCase):
    def text(self, function: object) -> str:
        functions = Functions()
        expression = functions.expression(function)
        return "\n".join([*functions.definitions, expression])

    def test_lambdas(self) -> None:
        inside = -0.25
        self.assertEqual(self.text(lambda e: 0.9**e), "lambda e: 0.9 ** e")
        self.assertEqual(self.text(lambda e: e + outer), "lambda e: e + 5")
        self.assertEqual(self.text(lambda e: e + inside), "lambda e: e + -0.25")
        self.assertEqual(self.text(lambda e: words.rate * e), "lambda e: 0.5 * e")
        self.assertEqual(self.text(lambda e, w=3: e / w), "lambda e: e / 3")
        self.assertEqual(self.text(lambda e: math.cos(math.pi * e)), "lambda e: math.cos(math.pi * e)")

    def test_two_on_a_line(self) -> None:
        pair = [lambda e: 0.9**e, lambda e: 0.8**e]
        self.assertEqual([self.text(each) for each in pair], ["lambda e: 0.9 ** e", "lambda e: 0.8 ** e"])

    def test_half_a_call(self) -> None:
        found = functools.partial(
            lambda e, *, of: e * of,
            of=3,
        )
        self.assertEqual(self.text(found), "lambda e: e * 3")

    def test_branches_that_no_step_decides(self) -> None:
        text = self.text(choosing)
        self.assertNotIn("cos", text)
        self.assertNotIn("None", text)
        self.assertIn("cos", self.text(functools.partial(choosing, kind="cosine")))
        self.assertIn("/ 4", self.text(functools.partial(choosing, warmup=4)))

    def test_helpers(self) -> None:
        text = self.text(lambda e: helper(e) + helper(1, e))
        self.assertEqual(text, "def helper(a, b=2):\n    return a / b\nlambda e: helper(e) + helper(1, e)")
        self.assertIn("recursive(step - 1)", self.text(recursive))

    def test_what_cannot_be_read(self) -> None:
        cell = [0.9]
        for function, saying in [
            (lambda e: cell[0] ** e, "cell is a list"),
            (lambda e: missing**e, "missing has no value"),  # noqa: F821
            (lambda *e: 0.9, "any arguments"),
            (lambda: 0.9, "takes no step"),
            (lambda e, f: 0.9, "lacks f"),
            (math.exp, "no source"),
            (eval("lambda e: e"), "no source"),
            (lambda e: sum(x for x in (e, 1)), "makes a function"),
            (lambda e: (lambda x: x)(e), "makes a function"),
            (lambda e: float("inf") if e else math.nan * cell.count, "cell.count"),
        ]:
            with self.subTest(saying=saying), self.assertRaises(Unreadable) as caught:
                self.text(function)
            self.assertIn(saying, str(caught.exception))

    def test_numbers(self) -> None:
        self.assertEqual([number(each) for each in (3, 0.1, True, -2.5, 1e300)], ["3", "0.1", "True", "(-2.5)", "1e+300"])
        for value in (math.inf, math.nan, "3", None, [1]):
            with self.assertRaises(Unreadable):
                number(value)

    def test_a_definition_is_found_below_its_decorators(self) -> None:
        self.assertEqual(syntax_of(helper).name, "helper")


if __name__ == "__main__":
    unittest.main()
