"""1,500 random live schedulers, mid-training: what `of` says of them is what PyTorch then does, bit by bit."""

from __future__ import annotations

import collections
import importlib.util
import os
import pathlib
import random
import tempfile
import unittest
import warnings
from collections.abc import Callable
from typing import Any

from programs import NAMESPACE, Program, programs, rates

import anneal_lr
from anneal_lr._live import leaves

SEEDS = range(1, 6)
COUNT = int(os.environ.get("ANNEAL_LIVE_COUNT", "300"))


class RandomLive(unittest.TestCase):
    folder: tempfile.TemporaryDirectory[str]

    @classmethod
    def setUpClass(cls) -> None:
        cls.folder = tempfile.TemporaryDirectory()
        warnings.simplefilter("ignore")

    @classmethod
    def tearDownClass(cls) -> None:
        cls.folder.cleanup()

    def test_every_bit(self) -> None:
        verdicts: collections.Counter[str] = collections.Counter()
        for seed in SEEDS:
            chosen = random.Random(seed)
            for number, program in enumerate(chosen.sample(programs(), COUNT)):
                with self.subTest(seed=seed, program=program.text):
                    verdicts[self.verdict(program, f"m{seed}_{number}", chosen)] += 1
        print(f"\nlive schedulers: {dict(verdicts)}")
        # What has no code: a OneCycleLR whose numbers another one overwrote.
        self.assertGreater(verdicts["code"], 0.99 * sum(verdicts.values()))

    def verdict(self, program: Program, name: str, chosen: random.Random) -> str:
        optimizer = program.optimizer()
        scheduler = self.module(program, name)(optimizer)
        taken = chosen.randrange(program.steps)
        for step in range(taken):
            scheduler.step(*self.metric(program, step))
        before = everything(scheduler)
        live = anneal_lr.of(scheduler)
        self.assertEqual(everything(scheduler), before, "the live scheduler was touched")
        expected = [rates(optimizer)]
        for step in range(taken, program.steps - 1):
            scheduler.step(*self.metric(program, step))
            expected.append(rates(optimizer))
        self.assertEqual(rows(self.found(live, program, taken, len(expected))), expected[: live_length(live, expected)])
        return "code" if live.code else "sampled"

    def found(self, live: Any, program: Program, taken: int, count: int) -> Any:
        if program.metrics is not None:
            return live.values(metrics=program.metrics[taken : taken + count - 1])
        return live.values(min(count, live.proved))

    def metric(self, program: Program, step: int) -> tuple[float, ...]:
        return () if program.metrics is None else (program.metrics[step],)

    def module(self, program: Program, name: str) -> Callable[..., Any]:
        """The program as a file, so that its lambdas have a source."""
        path = pathlib.Path(self.folder.name) / f"{name}.py"
        path.write_text(f"def make(optimizer):\n    return {program.text}\n")
        spec = importlib.util.spec_from_file_location(name, path)
        assert spec and spec.loader
        module = importlib.util.module_from_spec(spec)
        vars(module).update(NAMESPACE)
        spec.loader.exec_module(module)
        return module.make  # type: ignore[no-any-return]


def live_length(live: Any, expected: list[Any]) -> int:
    follows = live.schedule is not None and live.schedule.follows_metric
    return len(expected) if follows else min(len(expected), live.proved)


def rows(values: Any) -> list[list[float]]:
    found = values.tolist() if hasattr(values, "tolist") else values
    return [row if isinstance(row, list) else [row] for row in found]


def everything(scheduler: Any) -> str:
    """All that a scheduler and its optimizer hold, as text."""
    members = [scheduler, *leaves(scheduler)]
    hidden = ("optimizer", "_schedulers")
    said = [sorted((k, repr(v)) for k, v in vars(each).items() if k not in hidden) for each in members]
    groups = [{k: v for k, v in g.items() if k != "params"} for g in scheduler.optimizer.param_groups]
    return repr((said, groups, scheduler.optimizer.__dict__.keys()))


if __name__ == "__main__":
    unittest.main()
