"""The training loop of Documentation/Python.md prints what the page says."""

from __future__ import annotations

import contextlib
import io
import os
import re
import tempfile
import unittest

from programs import PACKAGE, optimizer
from torch.optim.lr_scheduler import CosineAnnealingLR

import anneal_lr
from anneal_lr._callbacks import summary


class Documentation(unittest.TestCase):
    page = (PACKAGE / "Documentation" / "Python.md").read_text()

    def test_the_training_loop(self) -> None:
        code, printed = re.search(r"runs this. -->\n```python\n(.*?)```\n\n```text\n(.*?)```", self.page, re.DOTALL).groups()
        before = os.getcwd()
        with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()) as output:
            os.chdir(folder)
            try:
                exec(compile(code, "Python.md", "exec"), {})
                self.assertTrue(os.path.exists("rest-of-the-run.svg"))
            finally:
                os.chdir(before)
        self.assertEqual(output.getvalue(), printed)

    def test_the_line_of_a_callback(self) -> None:
        line = summary(CosineAnnealingLR(optimizer(), 100), 200)
        self.assertIn(f"```text\n{line}\n```", self.page)

    def test_the_error(self) -> None:
        with self.assertRaises(anneal_lr.AnnealError) as caught:
            anneal_lr.read("StepLR(step_sze=2)")
        self.assertIn(f"```text\nanneal_lr.AnnealError: {caught.exception}\n```", self.page)


if __name__ == "__main__":
    unittest.main()
