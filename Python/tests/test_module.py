"""`read`, values, pictures, comparisons, errors, and what importing costs. Needs the library; not PyTorch."""

from __future__ import annotations

import contextlib
import io
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading
import unittest
import xml.etree.ElementTree
from typing import Any

import anneal_lr
from anneal_lr import _library

CYCLE = "OneCycleLR(max_lr=0.1, total_steps=100)"
TEXTS = [
    CYCLE,
    "SequentialLR([LinearLR(0.1, total_iters=10), CosineAnnealingLR(90)], [10])",
    "LambdaLR(lr_lambda=lambda e: 0.95**e)",
    "CyclicLR(base_lr=0.01, max_lr=0.1, step_size_up=5)",
]


def flat(values: Any) -> list[float]:
    return values.tolist() if hasattr(values, "tolist") else list(values)


def python(code: str, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs code in a Python of its own, with the module."""
    package = str(pathlib.Path(anneal_lr.__file__).parents[1])
    outside = {**os.environ, "PYTHONPATH": package, **environment}
    return subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True, env=outside)


class Reading(unittest.TestCase):
    def test_values(self) -> None:
        schedule = anneal_lr.read("StepLR(step_size=2, gamma=0.5)", lr=0.1)
        self.assertEqual(flat(schedule.values(5)), [0.1, 0.1, 0.05, 0.05, 0.025])
        self.assertEqual(flat(schedule.values(2, first=3)), [0.05, 0.025])
        self.assertEqual(flat(schedule.values(3, lr=1)), [1.0, 1.0, 0.5])
        self.assertEqual(flat(schedule.values(2, lr=[1, 2])), [[1.0, 2.0], [1.0, 2.0]])
        self.assertEqual(flat(schedule.values(0)), [])
        self.assertEqual(len(schedule.values()), schedule.length)

    def test_the_end(self) -> None:
        schedule = anneal_lr.read("OneCycleLR(max_lr=0.1, total_steps=10)")
        self.assertEqual(len(schedule.values(1000)), schedule.last_step + 1)
        self.assertIsNone(anneal_lr.read("StepLR(3)").last_step)

    def test_momenta(self) -> None:
        schedule = anneal_lr.read("OneCycleLR(max_lr=0.1, total_steps=10)", beta1=0.8)
        self.assertTrue(schedule.moves_momentum)
        self.assertEqual(flat(schedule.momenta(1)), [0.95])
        self.assertEqual(flat(anneal_lr.read("StepLR(3)", momentum=0.7).momenta(2)), [0.7, 0.7])

    def test_metrics(self) -> None:
        schedule = anneal_lr.read("ReduceLROnPlateau(patience=0, factor=0.5)", lr=1)
        self.assertTrue(schedule.follows_metric)
        self.assertEqual(flat(schedule.values(3, metrics=[1, 2])), [1.0, 1.0, 0.5])
        with self.assertRaisesRegex(anneal_lr.AnnealError, "metric"):
            schedule.values(3)

    def test_a_script(self) -> None:
        script = (
            "import torch\nmodel = torch.nn.Linear(1, 1)\noptimizer = torch.optim.SGD(model.parameters(), lr=0.3)\n"
            "scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=len(train_loader))\n"
        )
        with self.assertRaises(anneal_lr.AnnealError) as caught:
            anneal_lr.read(script)
        self.assertEqual(caught.exception.names, ("len(train_loader)",))
        schedule = anneal_lr.read(script, definitions={"len(train_loader)": 7})
        self.assertEqual((schedule.text, schedule.optimizer.rates), ("StepLR(step_size=7)", (0.3,)))
        self.assertIn("definitions={'len(train_loader)': 391}", str(caught.exception))
        self.assertEqual(anneal_lr.read(script, lr=0.5, definitions={"len(train_loader)": 7}).optimizer.rates, (0.5,))

    def test_errors_show_the_place(self) -> None:
        with self.assertRaises(anneal_lr.AnnealError) as caught:
            anneal_lr.read("StepLR(step_sze=2)")
        error = caught.exception
        self.assertEqual((error.line, error.column, error.length), (1, 8, 8))
        self.assertEqual(error.message, "StepLR has no parameter 'step_sze'; did you mean 'step_size'?")
        self.assertTrue(str(error).endswith("^^^^^^^^"), str(error))
        self.assertIsInstance(error, ValueError)

    def test_what_is_refused(self) -> None:
        schedule = anneal_lr.read("StepLR(3)")
        refused = [
            lambda: schedule.values(-1),
            lambda: schedule.values(3, first=-1),
            lambda: schedule.values(2**62),
            lambda: schedule.values(3, lr=[]),
            lambda: schedule.values(3, lr=-1),
            lambda: schedule.values(3, lr=float("nan")),
            lambda: anneal_lr.read("StepLR(3)\nExponentialLR(0.9)"),
            lambda: anneal_lr.read("StepLR(3)", optimizer="lion"),
            lambda: anneal_lr.read("StepLR(3)", momentum=0.9, beta1=0.9),
            lambda: anneal_lr.read("StepLR(3)", optimizer="adam", momentum=0.9),
            lambda: anneal_lr.read("StepLR(3)", steps_per_epoch=-3),
            lambda: anneal_lr.read(""),
            lambda: anneal_lr.read("\0"),
            lambda: anneal_lr.read("\ud800"),
            lambda: anneal_lr.read("LambdaLR(lr_lambda=lambda e: " + "(" * 5000 + "e" + ")" * 5000 + ")"),
            lambda: anneal_lr.plot(),
            lambda: schedule.plot(steps=-1),
            lambda: schedule.plot(theme="pink"),
        ]
        for number, refusal in enumerate(refused):
            with self.subTest(number=number), self.assertRaises(anneal_lr.AnnealError):
                refusal()

    def test_text_round_trips(self) -> None:
        for text in TEXTS:
            schedule = anneal_lr.read(text)
            self.assertEqual(anneal_lr.read(schedule.text).text, schedule.text)
            self.assertEqual(str(schedule), schedule.text)
        self.assertIn("optimizer", anneal_lr.read("StepLR(3)").python)


class Pictures(unittest.TestCase):
    def test_a_picture(self) -> None:
        picture = anneal_lr.read(CYCLE).plot()
        xml.etree.ElementTree.fromstring(picture._repr_svg_())
        self.assertTrue(picture.sentences[0])
        self.assertIn(picture.sentences[0], repr(picture))
        with tempfile.TemporaryDirectory() as folder:
            picture.save(pathlib.Path(folder, "a.svg"))
            self.assertEqual(pathlib.Path(folder, "a.svg").read_text(encoding="utf-8"), picture.svg)
            with self.assertRaises(anneal_lr.AnnealError):
                picture.save(os.path.join(folder, "a.png"))

    def test_several_in_one(self) -> None:
        picture = anneal_lr.plot(*TEXTS, steps=60, log=True, width=800, height=400, theme="dark")
        self.assertEqual(len(picture.sentences), len(TEXTS))
        self.assertEqual(anneal_lr.read(CYCLE)._repr_svg_(), anneal_lr.plot(CYCLE).svg)

    def test_a_notebook(self) -> None:
        class Shell:
            def register_magic_function(self, function: Any, kind: str, name: str) -> None:
                self.magic = (function, kind, name)

        shell = Shell()
        anneal_lr.load_ipython_extension(shell)
        magic, kind, name = shell.magic
        self.assertEqual((kind, name), ("line_cell", "anneal"))
        self.assertEqual(magic("StepLR(3)").svg, magic("", "StepLR(3)").svg)
        with contextlib.redirect_stderr(io.StringIO()) as errors:
            self.assertIsNone(magic("StepLR(3"))
        self.assertTrue(errors.getvalue().endswith("^\n"), errors.getvalue())


class Comparing(unittest.TestCase):
    def test_the_same(self) -> None:
        same = anneal_lr.compare("StepLR(30)", "StepLR(30, gamma=0.1)")
        self.assertTrue(same)
        self.assertEqual(str(same), f"the same bits in all {same.steps} steps")

    def test_the_first_difference(self) -> None:
        found = anneal_lr.compare("StepLR(30)", "StepLR(30, gamma=0.2)", steps=60, lr=0.1)
        self.assertFalse(found)
        self.assertEqual((found.step, found.differing, found.rates), (30, 30, (0.1 * 0.1, 0.1 * 0.2)))
        near = anneal_lr.compare("TableLR(rates=[0.1, 0.3])", "TableLR(rates=[0.1, 0.30000000000000004])")
        self.assertEqual((near.step, near.ulps), (1, 1))
        short = anneal_lr.compare("TableLR(rates=[0.1, 0.3])", "TableLR(rates=[0.1])")
        self.assertEqual((short.step, short.rates), (1, (0.3, None)))


class Importing(unittest.TestCase):
    def test_nothing_is_loaded(self) -> None:
        code = (
            "import sys; before = set(sys.modules); import anneal_lr; dir(anneal_lr); "
            "print(sorted(m for m in set(sys.modules) - before if not m.startswith('anneal_lr')))"
        )
        loaded = python(code).stdout
        for heavy in ("torch", "numpy", "ctypes", "json", "pathlib"):
            self.assertNotIn(f"'{heavy}'", loaded)

    def test_without_numpy(self) -> None:
        code = (
            "import sys; sys.modules['numpy'] = None; import anneal_lr\n"
            "print(anneal_lr.read('StepLR(2)', lr=[1, 2]).values(3))"
        )
        self.assertEqual(python(code).stdout, "[[1.0, 2.0], [1.0, 2.0], [0.1, 0.2]]\n")

    def test_without_torch(self) -> None:
        code = (
            "import sys\nfor name in ('torch', 'numpy'): sys.modules[name] = None\n"
            "import anneal_lr\nanneal_lr.read('StepLR(2)').plot()\n"
            "try: anneal_lr.of(object())\nexcept anneal_lr.AnnealError as error: print(error)\n"
        )
        self.assertIn("of() takes a scheduler", python(code).stdout)

    def test_every_name(self) -> None:
        for name in set(anneal_lr.__all__) - {"LightningScheduleCheck", "TrainerScheduleCheck"}:
            self.assertTrue(callable(getattr(anneal_lr, name)))
        with self.assertRaises(AttributeError):
            anneal_lr.missing

    def test_no_library(self) -> None:
        answer = python("import anneal_lr; anneal_lr.read('StepLR(3)')", ANNEAL_LIBRARY="/nowhere.so")
        self.assertIn("ImportError: anneal_lr has no library for this machine", answer.stderr)

    def test_the_version_is_the_librarys(self) -> None:
        self.assertEqual(_library.library().version().decode(), anneal_lr.__version__)

    def test_the_small_command(self) -> None:
        code = "import sys; from anneal_lr.__main__ import small; sys.exit(small(sys.argv[1:]))"
        answer = python(code, "values", "StepLR(2, gamma=0.5)", "--lr", "0.1,1", "--steps", "3")
        self.assertEqual(answer.stdout, "step,lr_0,lr_1\n0,0.1,1.0\n1,0.1,1.0\n2,0.05,0.5\n")
        self.assertTrue(python(code, "svg", CYCLE).stdout.startswith("<svg"))
        failed = python(code, "values", "StepLR(")
        self.assertEqual(failed.returncode, 2)
        self.assertTrue(failed.stderr.startswith("error: "))


class Sharing(unittest.TestCase):
    def test_threads(self) -> None:
        expected = [(flat(anneal_lr.read(text).values(80)), anneal_lr.read(text).plot().svg) for text in TEXTS]
        shared = [anneal_lr.read(text) for text in TEXTS]
        wrong: list[str] = []

        def work(offset: int) -> None:
            for number in range(100):
                at = (number + offset) % len(TEXTS)
                schedule = shared[at] if number % 2 else anneal_lr.read(TEXTS[at])
                drawn = number % 10 == 0 and schedule.plot().svg != expected[at][1]
                if drawn or flat(schedule.values(80)) != expected[at][0]:
                    wrong.append(TEXTS[at])

        threads = [threading.Thread(target=work, args=(offset,)) for offset in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(wrong, [])

    def test_a_small_stack(self) -> None:
        found: list[str] = []
        text = "ChainedScheduler([" * 60 + "StepLR(3)" + "])" * 60

        def work() -> None:
            try:
                found.append(anneal_lr.read(text).text)
            except anneal_lr.AnnealError as error:
                found.append(error.message)

        before = threading.stack_size(1 << 20)
        try:
            thread = threading.Thread(target=work)
            thread.start()
            thread.join()
        finally:
            threading.stack_size(before)
        self.assertEqual(len(found), 1)

    @unittest.skipUnless(hasattr(os, "fork"), "needs fork")
    def test_fork(self) -> None:
        schedule = anneal_lr.read(CYCLE)
        expected = flat(schedule.values(50))
        child = os.fork()
        if child == 0:
            os._exit(0 if flat(schedule.values(50)) == expected == flat(anneal_lr.read(CYCLE).values(50)) else 1)
        self.assertEqual(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), 0)
        self.assertEqual(flat(schedule.values(50)), expected)

    def test_two_copies_of_the_library(self) -> None:
        """As where two packages each bring one: each keeps its own state."""
        with tempfile.TemporaryDirectory() as folder:
            other = shutil.copytree(pathlib.Path(anneal_lr.__file__).parent, pathlib.Path(folder, "other_lr"))
            shutil.copy(_library.path(), other / _library.path().name)
            code = (
                "import sys, anneal_lr; sys.path.insert(0, sys.argv[1]); import importlib, other_lr._schedule as other\n"
                "mine, its = (each(sys.argv[2], lr=0.3) for each in (anneal_lr.read, other.read))\n"
                "assert mine._handle != its._handle and type(mine) is not type(its)\n"
                "print(list(mine.values(40)) == list(its.values(40)), mine.plot().svg == its.plot().svg)\n"
                "lines = open('/proc/self/maps').read().splitlines()\n"
                "print(len({line.split()[-1] for line in lines if 'libanneal' in line}))"
            )
            other_library = str(other / _library.path().name)
            source = (other / "_library.py").read_text().replace('os.environ.get("ANNEAL_LIBRARY")', repr(other_library))
            (other / "_library.py").write_text(source)
            answer = python(code, folder, TEXTS[1])
            self.assertEqual(answer.stdout, "True True\n2\n", answer.stderr)

    def test_handles_are_freed(self) -> None:
        def memory() -> int:
            return int(pathlib.Path("/proc/self/statm").read_text().split()[1])

        for _ in range(2000):
            anneal_lr.read(CYCLE).values(20)
        before = memory()
        for _ in range(5000):
            anneal_lr.read(CYCLE).values(20)
            try:
                anneal_lr.read("StepLR(")
            except anneal_lr.AnnealError:
                pass
        self.assertLess(memory() - before, 1000, "pages")


if __name__ == "__main__":
    unittest.main()
