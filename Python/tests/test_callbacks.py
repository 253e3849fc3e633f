"""The callbacks, in real runs of Lightning and transformers, and schedulers as these libraries make them."""

from __future__ import annotations

import contextlib
import importlib.util
import io
import logging
import tempfile
import unittest
import warnings
from typing import Any

import torch
from programs import optimizer, rates
from test_live_random import everything, rows
from torch.optim import lr_scheduler

import anneal_lr
from anneal_lr._callbacks import summary


def has(*names: str) -> bool:
    return all(importlib.util.find_spec(name) for name in names)


class Quiet(unittest.TestCase):
    def setUp(self) -> None:
        warnings.simplefilter("ignore")


class Lines(Quiet):
    def test_what_cannot_be_looked_at_ends_no_training(self) -> None:
        class Odd(lr_scheduler.StepLR):
            def __deepcopy__(self, _: Any) -> Any:
                raise RuntimeError("no copies")

        self.assertIn("cannot be copied", summary(Odd(optimizer(), 3), 10))
        self.assertIn("follows a metric", summary(lr_scheduler.ReduceLROnPlateau(optimizer()), 10))
        broken = lr_scheduler.StepLR(optimizer(), 3)
        broken.optimizer = None
        self.assertIn("StepLR cannot be looked at", summary(broken, 10))

    def test_what_to_mind(self) -> None:
        cosine = lambda: lr_scheduler.CosineAnnealingLR(optimizer(), 100)
        cycle = lambda: lr_scheduler.OneCycleLR(optimizer(momentum=0.9), 0.5, total_steps=20)
        for scheduler, steps, saying in [
            (cosine(), 100, "; 100 steps from 0.1, peak 0.1 at step 0, end 2.4672e-05"),
            (cosine(), 200, "WARNING: the rate falls to 0 at step 100 and is back at 0.0999753 when the run ends"),
            (cycle(), 50, "WARNING: PyTorch refuses to step after step 20, the run takes 50 steps"),
            (cycle(), 50, "21 of 50 steps"),
            (lr_scheduler.ExponentialLR(optimizer(), 0.9999), 200_000, "100,000 of 200,000 steps from 0.1"),
            (lr_scheduler.StepLR(optimizer(), 30), None, "the next"),
            (lr_scheduler.LinearLR(optimizer(), total_iters=500), 90, "would go on until step 500"),
        ]:
            with self.subTest(saying=saying):
                self.assertIn(saying, summary(scheduler, steps))
        self.assertNotIn("WARNING", summary(cosine(), 100))
        self.assertNotIn("WARNING", summary(cycle(), 20))
        self.assertNotIn("WARNING", summary(lr_scheduler.ConstantLR(optimizer(), 1.0), 200))


@unittest.skipUnless(has("transformers"), "needs transformers")
class Transformers(Quiet):
    def schedulers(self) -> list[Any]:
        from transformers import optimization as made

        on = lambda: optimizer(1e-3, torch.optim.AdamW)
        return [
            made.get_constant_schedule(on()),
            made.get_constant_schedule_with_warmup(on(), 10),
            made.get_linear_schedule_with_warmup(on(), 10, 100),
            made.get_cosine_schedule_with_warmup(on(), 10, 100),
            made.get_cosine_with_hard_restarts_schedule_with_warmup(on(), 10, 100, num_cycles=3),
            made.get_polynomial_decay_schedule_with_warmup(on(), 10, 100, power=2.0),
            made.get_inverse_sqrt_schedule(on(), 10),
            made.get_cosine_with_min_lr_schedule_with_warmup(on(), 10, 100, min_lr=1e-5),
            made.get_cosine_with_min_lr_schedule_with_warmup_lr_rate(on(), 10, 100, min_lr=1e-5),
            made.get_wsd_schedule(on(), 10, 30, 100),
            made.get_wsd_schedule(on(), 10, 30, 100, warmup_type="cosine", decay_type="1-sqrt"),
        ]

    def test_its_schedules_have_code(self) -> None:
        for scheduler in self.schedulers():
            name = scheduler.lr_lambdas[0]
            with self.subTest(function=name):
                for _ in range(7):
                    scheduler.step()
                before = everything(scheduler)
                live = anneal_lr.of(scheduler, 110)
                self.assertEqual(everything(scheduler), before)
                self.assertIsNotNone(live.code, live)
                expected = []
                for _ in range(110):
                    expected.append(rates(scheduler.optimizer))
                    scheduler.step()
                self.assertEqual(rows(live.values()), expected)

    @unittest.skipUnless(has("accelerate"), "needs accelerate")
    def test_the_trainer(self) -> None:
        from transformers import Trainer, TrainingArguments

        class Model(torch.nn.Module):
            def __init__(self) -> None:
                super().__init__()
                self.weight = torch.nn.Parameter(torch.zeros(1))

            def forward(self, x: Any = None, labels: Any = None) -> Any:
                return {"loss": ((self.weight * x - labels) ** 2).mean()}

        data = [{"x": torch.ones(1), "labels": torch.ones(1)} for _ in range(32)]
        with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()) as output:
            words = {"output_dir": folder, "max_steps": 20, "warmup_steps": 5, "learning_rate": 0.01, "report_to": []}
            check = anneal_lr.TrainerScheduleCheck()
            arguments = TrainingArguments(use_cpu=True, disable_tqdm=True, save_strategy="no", **words)
            Trainer(Model(), arguments, train_dataset=data, callbacks=[check]).train()
        self.assertEqual(len(check.lines), 1)
        self.assertIn(check.lines[0], output.getvalue())
        self.assertIn("20 steps from 0, peak 0.01 at step 5", check.lines[0])
        self.assertNotIn("WARNING", check.lines[0])


@unittest.skipUnless(has("lightning"), "needs lightning")
class Lightning(Quiet):
    def lines(self, make: Any, interval: str = "step", **words: Any) -> list[str]:
        import lightning

        class Module(lightning.LightningModule):
            def __init__(self) -> None:
                super().__init__()
                self.weight = torch.nn.Parameter(torch.zeros(1))

            def training_step(self, batch: Any, _: int) -> Any:
                return ((self.weight * batch[0] - 1) ** 2).mean()

            def configure_optimizers(self) -> Any:
                on = torch.optim.SGD(self.parameters(), lr=0.1, momentum=0.9)
                return {"optimizer": on, "lr_scheduler": {"scheduler": make(on), "interval": interval}}

        logging.getLogger("lightning.pytorch").setLevel(logging.ERROR)
        data = torch.utils.data.DataLoader(torch.utils.data.TensorDataset(torch.ones(10, 1)))
        check = anneal_lr.LightningScheduleCheck()
        quiet = {
            "logger": False,
            "enable_checkpointing": False,
            "enable_progress_bar": False,
            "enable_model_summary": False,
        }
        lightning.Trainer(accelerator="cpu", callbacks=[check], **quiet, **words).fit(Module(), data)
        return check.lines

    def test_a_run_that_fits(self) -> None:
        (line,) = self.lines(lambda on: lr_scheduler.OneCycleLR(on, 0.5, total_steps=20), max_epochs=2)
        self.assertIn("20 steps from 0.02, peak 0.5 at step 5", line)
        self.assertNotIn("WARNING", line)

    def test_a_run_that_is_too_short(self) -> None:
        (line,) = self.lines(lambda on: lr_scheduler.OneCycleLR(on, 0.5, total_steps=2000), max_epochs=2)
        self.assertIn("WARNING: the run ends at step 20, the schedule would go on until step", line)

    def test_epochs(self) -> None:
        (line,) = self.lines(lambda on: lr_scheduler.StepLR(on, 1), interval="epoch", max_epochs=3)
        self.assertIn("3 steps from 0.1", line)


@unittest.skipUnless(has("accelerate"), "needs accelerate")
class Accelerate(Quiet):
    def test_its_wrapper(self) -> None:
        from accelerate import Accelerator

        on = optimizer()
        prepared = Accelerator(cpu=True).prepare(lr_scheduler.CosineAnnealingLR(on, 50))
        self.assertEqual(anneal_lr.of(prepared).code, "CosineAnnealingLR(T_max=50)")


if __name__ == "__main__":
    unittest.main()
