"""`as_torch` gives the scheduler that the text describes, and runs nothing of the text."""

from __future__ import annotations

import random
import unittest
import warnings
from collections.abc import Callable
from typing import Any

import torch
from programs import Program, optimizer, programs, rates

import anneal_lr


class AsTorch(unittest.TestCase):
    def setUp(self) -> None:
        warnings.simplefilter("ignore")

    def test_four_hundred_programs(self) -> None:
        for program in random.Random(7).sample(programs(), 400):
            with self.subTest(program=program.text):
                read = self.run_on(program, lambda optimizer: anneal_lr.as_torch(program.text, optimizer))
                self.assertEqual(read, self.run_on(program, program.build))

    def run_on(self, program: Program, make: Callable[..., Any]) -> list[list[float]]:
        on = program.optimizer()
        scheduler, found = make(on), [rates(on)]
        for step in range(program.steps - 1):
            scheduler.step(*([] if program.metrics is None else [program.metrics[step]]))
            found.append(rates(on))
        return found

    def test_classes_that_torch_lacks(self) -> None:
        for text, word in [
            ("HandoverLR([LinearLR(), ReduceLROnPlateau()], milestone=5)", "HandoverLR"),
            ("TableLR(rates=[0.1, 0.2])", "TableLR"),
            ("FunctionLR(lambda step: 0.1)", "FunctionLR"),
        ]:
            with self.subTest(text=text), self.assertRaises(anneal_lr.AnnealError) as caught:
                anneal_lr.as_torch(text, optimizer())
            self.assertIn(word, caught.exception.message)

    def test_no_user_text_is_run(self) -> None:
        ran: list[int] = []
        import builtins

        builtins.anneal_trap = ran.append  # type: ignore[attr-defined]
        for text in [
            "StepLR(step_size=anneal_trap(3))",
            "LambdaLR(lr_lambda=lambda step: anneal_trap(step))",
            "LambdaLR(lr_lambda=lambda step: __import__('os').getpid())",
            "anneal_trap(1)\nscheduler = StepLR(optimizer, 3)",
            "LambdaLR(lr_lambda=lambda step: (1).__class__.__base__)",
        ]:
            with self.subTest(text=text):
                try:
                    anneal_lr.as_torch(text, optimizer())
                except anneal_lr.AnnealError:
                    pass
                self.assertEqual(ran, [])

    def test_what_is_no_optimizer(self) -> None:
        with self.assertRaises(anneal_lr.AnnealError):
            anneal_lr.as_torch("StepLR(3)", torch.nn.Linear(1, 1))


if __name__ == "__main__":
    unittest.main()
