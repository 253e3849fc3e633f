"""python3 -m unittest discover Benchmarks/Gate"""

import unittest

from counts import complaints, fit, plain, read

PROFILE = """\
ob=(1) /tmp/Gate
fl=(1) ???
fn=(1) main
0 5
cfn=(2) advance
calls=10 0
0 400
cob=(2) /usr/lib/libc.so.6
cfi=(2) malloc.c
cfn=(3) malloc
calls=2 10
* 90

fn=(2)
+3 40
-1 60
cob=(3) /usr/lib/libm.so.6
cfn=(4) __cos_fma
calls=10 0
0 300

ob=(3)
fn=(4)
12 200
cfn=(5) __sin_fma
calls=3 0
0 100

ob=(2)
fn=(3)
7 90
"""

TOLERANCE = {"instructions": 0.03, "growth": 1.2}


def count(instructions, allocations=0, **calls):
    return {"instructions": instructions, "allocations": allocations, "calls": calls}


class Reading(unittest.TestCase):
    def test_counts_own_instructions_without_those_of_callees_and_libraries(self):
        self.assertEqual(read(PROFILE)["instructions"], 5 + 40 + 60)

    def test_counts_calls_that_enter_libm_and_the_allocator(self):
        self.assertEqual(read(PROFILE)["calls"], {"cos": 10})
        self.assertEqual(read(PROFILE)["allocations"], 2)

    def test_names_functions_as_programs_do(self):
        names = {"__cos_fma": "cos", "pow@@GLIBC_2.29": "pow", "__pow_sse2": "pow", "log": "log", "__cos_avx": "cos"}
        for found, name in names.items():
            self.assertEqual(plain(found), name)


class Fitting(unittest.TestCase):
    def test_a_line_has_its_slope_and_does_not_grow(self):
        found = fit([(n, count(700 + 40 * n, 3, cos=n + 1)) for n in (1000, 2000, 4000)])
        self.assertEqual(found, {"instructions": 40, "allocations": 0, "calls": {"cos": 1}, "growth": 1})

    def test_a_quadratic_grows_twice(self):
        self.assertEqual(fit([(n, count(n * n)) for n in (10, 20, 40)])["growth"], 2)


class Comparing(unittest.TestCase):
    def complaints(self, **changes):
        expected = {"per": "step", **count(40, 0, cos=1), "growth": 1}
        return list(complaints("Cosine", expected, {**expected, **changes}, TOLERANCE))

    def test_the_same_passes_and_so_does_a_little_more_or_less(self):
        self.assertEqual(self.complaints(), [])
        self.assertEqual(self.complaints(instructions=41), [])
        self.assertEqual(self.complaints(instructions=10), [])

    def test_each_figure_that_is_worse_is_named(self):
        for change in [{"instructions": 42}, {"allocations": 1}, {"calls": {"cos": 2}}, {"calls": {"pow": 1}}]:
            self.assertEqual(len(self.complaints(**change)), 1, change)
        self.assertIn("42 instructions a step, expected 40", self.complaints(instructions=42)[0])

    def test_growth_needs_no_expectation(self):
        self.assertIn("grows", self.complaints(growth=1.9)[0])
        found = {"per": "step", **count(1), "growth": 1}
        self.assertIn("--update", list(complaints("New", None, found, TOLERANCE))[0])


if __name__ == "__main__":
    unittest.main()
