"""What people really hand to a scheduler, each with what `of` must come to: its code, a sampled curve, or a refusal."""

from __future__ import annotations

import copy
import functools
import math
import statistics
import threading
import time
import unittest
import warnings
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import numpy as np
import torch
from programs import optimizer, programs, rates
from test_live_random import everything, rows
from torch.optim.lr_scheduler import (
    ChainedScheduler,
    ConstantLR,
    CosineAnnealingLR,
    CosineAnnealingWarmRestarts,
    CyclicLR,
    ExponentialLR,
    LambdaLR,
    LinearLR,
    LRScheduler,
    MultiplicativeLR,
    OneCycleLR,
    PolynomialLR,
    ReduceLROnPlateau,
    SequentialLR,
    StepLR,
)
from torch.optim.swa_utils import SWALR

import anneal_lr

CASES: list[tuple[str, str, int, Callable[[], Any], str]] = []


def case(verdict: str, taken: int = 5, saying: str = "") -> Callable[[Callable[[], Any]], Callable[[], Any]]:
    """A case: how many steps it takes before it is looked at, and a part of the reason or of the note."""

    def add(make: Callable[[], Any]) -> Callable[[], Any]:
        CASES.append((make.__name__, verdict, taken, make, saying))
        return make

    return add


warm = 7
settings = SimpleNamespace(warmup=9, gamma=0.97)


class Settings:
    gamma = 0.96

    @property
    def computed(self) -> float:
        raise AssertionError("a property is never run")


class_settings = Settings()


# Functions of the step


def with_docstring(epoch):
    "doc"
    if epoch < warm:
        return (epoch + 1) / warm
    return 0.5 ** ((epoch - warm) / 20)


def with_keywords(epoch, *, warmup, total):
    return epoch / warmup if epoch < warmup else max(0.0, (total - epoch) / (total - warmup))


def rebinding(step, *, warmup):
    warmup = float(warmup)
    return min(1.0, (step + 1) / warmup)


def ratio(a, b=2.0):
    return a / b


def power(base, exponent):
    return base**exponent


def decorate(function):
    @functools.wraps(function)
    def twice(*arguments):
        return 2 * function(*arguments)

    return twice


@decorate
def decorated(epoch):
    return 0.9**epoch


@functools.lru_cache(None)
def cached(epoch):
    return 0.9**epoch


class Decay:
    def __init__(self, by: float) -> None:
        self.by = by

    def __call__(self, epoch):
        return self.by**epoch

    def method(self, epoch):
        return 1 / (1 + self.by * epoch)


class Counting:
    def __init__(self) -> None:
        self.count = 0

    def __call__(self, epoch):
        self.count += 1
        return 1 / (1 + self.count)


def closure(width, scale):
    return lambda e: min(1.0, (e + 1) / width) * scale


@case("code")
def global_number_and_docstring():
    return LambdaLR(optimizer(), with_docstring)


@case("code")
def two_lambdas_on_a_line():
    return LambdaLR(optimizer(groups=2), [lambda e: 0.9**e, lambda e: 0.8**e])


@case("code")
def equal_lambdas_on_a_line():
    return LambdaLR(optimizer(groups=2), [lambda e: 0.9**e, lambda e: 0.9**e])


@case("code")
def closure_of_numbers():
    return LambdaLR(optimizer(), closure(10, 0.5))


@case("code")
def closure_of_a_numpy_scalar():
    return LambdaLR(optimizer(), closure(10, np.float64(0.5)))


@case("sampled", saying="not a number")
def closure_of_an_array():
    return LambdaLR(optimizer(), (lambda a: lambda e: float(a[0]) ** e)(np.array([0.9, 0.8])))


@case("code")
def partial_with_keywords():
    return LambdaLR(optimizer(), functools.partial(with_keywords, warmup=10, total=80))


@case("code")
def partial_by_place():
    return LambdaLR(optimizer(), functools.partial(power, 0.9))


@case("code")
def partial_of_a_partial():
    inner = functools.partial(with_keywords, warmup=3, total=80)
    return LambdaLR(optimizer(), functools.partial(inner, warmup=10))


@case("code")
def rebound_keyword():
    return LambdaLR(optimizer(), functools.partial(rebinding, warmup=12))


@case("code")
def default_argument():
    return LambdaLR(optimizer(), lambda e, w=warm: 1 / (1 + e / w))


@case("code")
def late_binding_in_a_loop():
    return [LambdaLR(optimizer(), lambda e: 0.9 ** (e * i)) for i in range(3)][0]


@case("code")
def attribute_of_an_object():
    return LambdaLR(optimizer(), lambda e: min(1, (e + 1) / settings.warmup))


@case("code")
def attribute_of_a_class():
    return LambdaLR(optimizer(), lambda e: class_settings.gamma**e)


@case("sampled", saying="property")
def a_property():
    fine = Settings()
    type(fine).computed = property(lambda self: 0.9)
    return LambdaLR(optimizer(), lambda e: fine.computed**e)


@case("code")
def helper_of_two_arguments():
    return LambdaLR(optimizer(), lambda e: ratio(1.0, 1 + e))


@case("code")
def helper_with_a_default():
    return LambdaLR(optimizer(), lambda e: ratio(1.0) ** e)


@case("code")
def math_under_another_name():
    import math as m
    from math import cos

    return LambdaLR(optimizer(), lambda e: 0.5 * (1 + cos(m.pi * e / 50)))


@case("code")
def numpy_square_root():
    return LambdaLR(optimizer(), lambda e: float(1 / np.sqrt(1 + e)))


@case("sampled", saying="torch")
def torch_inside():
    return LambdaLR(optimizer(), lambda e: float(torch.tensor(0.9) ** e))


@case("sampled")
def dictionary_inside():
    return LambdaLR(optimizer(), lambda e: {0: 1.0}.get(e // 10, 0.1))


@case("sampled", saying="no source")
def from_eval():
    return LambdaLR(optimizer(), eval("lambda e: 0.95**e"))


@case("code")
def callable_object():
    return LambdaLR(optimizer(), Decay(0.9))


@case("code")
def bound_method():
    return LambdaLR(optimizer(), Decay(0.1).method)


@case("sampled", saying="changes self.count")
def callable_that_counts():
    return LambdaLR(optimizer(), Counting())


@case("sampled", saying="any arguments")
def decorated_function():
    return LambdaLR(optimizer(), decorated)


@case("sampled", saying="decorated")
def cached_function():
    return LambdaLR(optimizer(), cached)


@case("sampled", taken=0, saying="no source")
def built_in_function():
    return LambdaLR(optimizer(1e-30), math.exp)


@case("code")
def multiplied_lambdas():
    return MultiplicativeLR(optimizer(), lambda e: 0.95 if e % 3 else 1.0)


@case("sampled", saying="lambdas")
def lambda_that_makes_a_list():
    lambdas = (0.9, 0.8)
    return LambdaLR(optimizer(), lambda e: lambdas[e % 2])


# Kinds of numbers


@case("sampled", saying="float32")
def tensor_rate():
    return StepLR(optimizer(torch.tensor(0.1)), 3)


@case("code")
def tensor_rate_of_doubles():
    return StepLR(optimizer(torch.tensor(0.1, dtype=torch.float64)), 3)


@case("code")
def numpy_gamma():
    return ExponentialLR(optimizer(), np.float64(0.93))


@case("sampled")
def float32_gamma():
    return ExponentialLR(optimizer(), np.float32(0.93))


@case("code")
def whole_float():
    return CosineAnnealingLR(optimizer(), 50.0)


@case("sampled", saying="T_max")
def fractional_length():
    return CosineAnnealingLR(optimizer(), 12.5)


@case("sampled", saying="step_size")
def fractional_half_cycle():
    return CyclicLR(optimizer(momentum=0.9), 0.01, 0.1, step_size_up=3.5)


@case("code")
def scale_function():
    up = lambda x: 1 / (1.2 ** (x - 1))
    return CyclicLR(optimizer(momentum=0.9), 0.01, 0.1, step_size_up=4, scale_fn=up, scale_mode="cycle")


@case("code")
def cycle_without_momentum():
    return CyclicLR(optimizer(kind=torch.optim.Adagrad), 0.01, 0.1, step_size_up=4, step_size_down=9, cycle_momentum=False)


# OneCycleLR's forgotten arguments


@case("code")
def one_cycle_by_epochs():
    return OneCycleLR(optimizer(momentum=0.9), 0.3, epochs=7, steps_per_epoch=13)


@case("code")
def one_cycle_of_odd_numbers():
    words = {"pct_start": 0.237, "div_factor": 17.3, "final_div_factor": 321.7, "base_momentum": 0.81}
    return OneCycleLR(optimizer(kind=torch.optim.AdamW, groups=2), [0.3, 0.07], total_steps=91, three_phase=True, **words)


@case("code")
def one_cycle_with_a_computed_start():
    return OneCycleLR(optimizer(momentum=0.9), 0.3, total_steps=90, pct_start=1 / 3, anneal_strategy="linear")


# Compositions


@case("code")
def chain_in_another_order():
    on = optimizer(momentum=0.9)
    first, second = StepLR(on, 3), OneCycleLR(on, 0.5, total_steps=70)
    return ChainedScheduler([second, first])


@case("code", taken=12)
def sequence_of_sequences():
    on = optimizer()
    inner = SequentialLR(on, [LinearLR(on), StepLR(on, 5)], [4])
    return ChainedScheduler([inner, ExponentialLR(on, 0.99)])


@case("code", taken=30)
def warm_restarts():
    return CosineAnnealingWarmRestarts(optimizer(), 10, 2)


@case("code")
def averaging():
    return SWALR(optimizer(), 0.05, anneal_epochs=8)


@case("code")
def polynomial():
    return PolynomialLR(optimizer(), 40, 0.9)


@case("code")
def constant():
    return ConstantLR(optimizer(), 0.5, 8)


# Subclasses


class Own(LRScheduler):
    def get_lr(self):
        return [base * 0.9**self.last_epoch for base in self.base_lrs]


class OwnStep(StepLR):
    def get_lr(self):
        return [rate * 0.5 for rate in super().get_lr()]


class OwnPlateau(ReduceLROnPlateau):
    pass


class Locked(StepLR):
    def __init__(self, *arguments: Any) -> None:
        self.lock = threading.Lock()
        super().__init__(*arguments)


@case("sampled", saying="not a class of PyTorch")
def subclass():
    return Own(optimizer())


@case("sampled", saying="not a class of PyTorch")
def subclass_of_step():
    return OwnStep(optimizer(), 3)


@case("refused", saying="cannot be copied")
def what_cannot_be_copied():
    return Locked(optimizer(), 3)


@case("refused", taken=2, saying="step was replaced")
def replaced_step():
    scheduler = StepLR(optimizer(), 3)
    plain = scheduler.step
    scheduler.step = lambda: plain()
    return scheduler


@case("refused", taken=0, saying="not a class of PyTorch")
def subclass_of_plateau():
    return OwnPlateau(optimizer())


@case("refused", taken=0, saying="not SimpleNamespace")
def something_else():
    return SimpleNamespace(optimizer=optimizer(), step=lambda: None)


# What happens in training


def stepped(scheduler: Any, count: int) -> Any:
    for _ in range(count):
        scheduler.step()
    return scheduler


def set_by_hand() -> Any:
    scheduler = stepped(StepLR(optimizer(), 3, 0.5), 4)
    scheduler.optimizer.param_groups[0]["lr"] = 0.033
    return scheduler


@case("sampled", taken=0, saying="set by hand")
def rate_set_by_hand():
    return set_by_hand()


@case("sampled", saying="at step 9 its rate is 0.0")
def rate_set_by_hand_long_ago():
    return set_by_hand()


@case("code", taken=0)
def resumed():
    before = stepped(CosineAnnealingLR(optimizer(), 50), 20)
    after = CosineAnnealingLR(optimizer(), 50)
    after.optimizer.load_state_dict(before.optimizer.state_dict())
    after.load_state_dict(before.state_dict())
    return after


@case("sampled", taken=0, saying="without the optimizer's state")
def resumed_without_the_optimizer():
    after = CosineAnnealingLR(optimizer(), 50)
    after.load_state_dict(stepped(CosineAnnealingLR(optimizer(), 50), 20).state_dict())
    return after


@case("sampled", taken=0)
def resumed_by_last_epoch_alone():
    on = optimizer()
    on.param_groups[0]["initial_lr"] = 0.1
    return CosineAnnealingLR(on, 50, last_epoch=20)


@case("code", taken=0)
def second_scheduler_of_an_optimizer():
    on = optimizer()
    stepped(LinearLR(on, 0.1, total_iters=5), 5)
    return CosineAnnealingLR(on, 50)


@case("code", taken=0)
def step_to_an_epoch():
    scheduler = StepLR(optimizer(), 3)
    scheduler.step(7)
    return scheduler


@case("sampled", taken=0, saying="ends after step 0")
def group_added_later_to_lambdas():
    scheduler = LambdaLR(optimizer(), lambda e: 0.9**e)
    scheduler.optimizer.add_param_group({"params": [torch.nn.Parameter(torch.zeros(1))], "lr": 0.01})
    return scheduler


@case("code", taken=0)
def group_added_later():
    scheduler = StepLR(optimizer(), 3)
    scheduler.optimizer.add_param_group({"params": [torch.nn.Parameter(torch.zeros(1))], "lr": 0.01})
    return scheduler


@case("code")
def deep_copied():
    return copy.deepcopy(StepLR(optimizer(), 3))


class Wrapped:
    def __init__(self, scheduler: Any) -> None:
        self.scheduler, self.optimizer = scheduler, scheduler.optimizer

    def step(self) -> None:
        self.scheduler.step()


@case("code")
def wrapped():
    return Wrapped(StepLR(optimizer(), 3))


@case("code", taken=95)
def near_its_end():
    return OneCycleLR(optimizer(momentum=0.9), 0.3, total_steps=97)


class Awkward(unittest.TestCase):
    def setUp(self) -> None:
        warnings.simplefilter("ignore")

    def test_cases(self) -> None:
        self.assertGreaterEqual(len(CASES), 42)
        for name, verdict, taken, make, saying in CASES:
            with self.subTest(case=name):
                self.check(stepped(make(), taken), verdict, saying)

    def check(self, scheduler: Any, verdict: str, saying: str) -> None:
        try:
            inner = getattr(scheduler, "scheduler", scheduler)
            before = everything(inner) if verdict != "refused" else ""
            live = anneal_lr.of(scheduler, 60)
        except anneal_lr.AnnealError as error:
            self.assertEqual(verdict, "refused", error)
            return self.assertIn(saying, str(error))
        self.assertEqual(everything(inner), before)
        self.assertEqual("code" if live.code else "sampled", verdict, live)
        self.assertIn(saying, repr(live))
        expected = []
        for _ in range(live.proved):
            expected.append(rates(scheduler.optimizer))
            try:
                scheduler.step()
            except Exception:
                break
        self.assertEqual(rows(live.values()), expected)

    def test_overwritten_cycles_are_never_wrong(self) -> None:
        """Two OneCycleLRs on one optimizer overwrite each other's numbers in the groups."""
        on = optimizer(momentum=0.9)
        parts = [
            OneCycleLR(on, 0.5, total_steps=90),
            LinearLR(on, 0.3, total_iters=80),
            OneCycleLR(on, 0.2, total_steps=70),
        ]
        scheduler = SequentialLR(on, parts, [20, 50])
        live = anneal_lr.of(scheduler, 100)
        expected = []
        for _ in range(100):
            expected.append(rates(on))
            scheduler.step()
        self.assertEqual(rows(live.values()), expected)

    def test_a_changed_file_is_noticed(self) -> None:
        import importlib.util
        import os
        import pathlib
        import tempfile

        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "changing.py")
            path.write_text("make = lambda e: 0.9**e\n")
            spec = importlib.util.spec_from_file_location("changing", path)
            module = importlib.util.module_from_spec(spec)
            spec.loader.exec_module(module)
            scheduler = LambdaLR(optimizer(), module.make)
            self.assertIn("0.9", anneal_lr.of(scheduler, 20).code)
            path.write_text("make = lambda e: 0.85**e\n")
            os.utime(path, (1, 1))
            live = anneal_lr.of(scheduler, 20)
            self.assertIsNone(live.code)
            self.assertIn("has changed", live.reason)
            self.assertEqual(live.values(3).tolist(), [0.1, 0.1 * 0.9, 0.1 * 0.9**2])


class Answers(unittest.TestCase):
    """What a live schedule answers."""

    def setUp(self) -> None:
        warnings.simplefilter("ignore")

    def test_values_are_proved_ones(self) -> None:
        live = anneal_lr.of(stepped(StepLR(optimizer(), 3), 5), 20)
        self.assertEqual((live.step, live.proved, len(live.values())), (5, 20, 20))
        self.assertEqual(live.values(2).tolist(), live.values()[:2].tolist())
        for n in (21, -1):
            with self.assertRaises(anneal_lr.AnnealError):
                live.values(n)
        for steps in (0, -3):
            with self.assertRaises(anneal_lr.AnnealError):
                anneal_lr.of(StepLR(optimizer(), 3), steps)

    def test_the_rest_of_the_run_by_default(self) -> None:
        live = anneal_lr.of(stepped(CosineAnnealingLR(optimizer(), 50), 20))
        self.assertEqual(live.proved, live.schedule.length - 20)
        ended = anneal_lr.of(stepped(OneCycleLR(optimizer(momentum=0.9), 0.3, total_steps=20), 15), 60)
        self.assertEqual(len(ended.values(100)), ended.schedule.last_step + 1 - 15)
        self.assertIn("PyTorch ends after step", ended.notes[0])
        long = anneal_lr.of(OneCycleLR(optimizer(momentum=0.9), 0.3, total_steps=30_000))
        self.assertEqual((long.proved, long.notes), (20_000, ("the next 20,000 steps are shown",)))

    def test_pictures(self) -> None:
        fresh = anneal_lr.of(StepLR(optimizer(), 30))
        self.assertEqual(fresh.plot().svg, fresh.schedule.plot(fresh.proved).svg)
        later = anneal_lr.of(stepped(CosineAnnealingLR(optimizer(groups=2), 50), 20))
        self.assertIn("CosineAnnealingLR from step 20", later._repr_svg_())
        many = anneal_lr.of(stepped(CosineAnnealingLR(optimizer(), 9000), 20))
        self.assertEqual(many.plot().svg, many.schedule.plot(20 + many.proved).svg)
        sampled = anneal_lr.of(Own(optimizer()), 9000)
        with self.assertRaisesRegex(anneal_lr.AnnealError, "give n"):
            sampled.plot()
        self.assertIn("Own from step 0", sampled.plot(300).svg)
        with self.assertRaisesRegex(anneal_lr.AnnealError, "nothing to draw"):
            later.plot(0)
        self.assertIsNone(anneal_lr.of(ReduceLROnPlateau(optimizer()))._repr_svg_())
        self.assertIn("<svg", anneal_lr.of(ReduceLROnPlateau(optimizer())).plot(metrics=[1.0] * 30).svg)

    def test_text(self) -> None:
        live = anneal_lr.of(stepped(StepLR(optimizer(), 3), 5))
        self.assertEqual((str(live), repr(live)), ("StepLR(step_size=3)", "<StepLR(step_size=3); at step 5>"))
        own = anneal_lr.of(Own(optimizer()))
        self.assertEqual(str(own), "# Own: sampled because Own is not a class of PyTorch")
        self.assertEqual((own.code, own.proved), (None, 200))

    def test_another_version_is_told(self) -> None:
        before = torch.__version__
        try:
            torch.__version__ = "2.14.1"
            for scheduler in (StepLR(optimizer(), 3), ReduceLROnPlateau(optimizer())):
                self.assertEqual(anneal_lr.of(scheduler).notes, ("this is PyTorch 2.14.1; Anneal follows 2.13",))
        finally:
            torch.__version__ = before

    def test_the_optimizer_is_not_copied(self) -> None:
        class Heavy:
            def __deepcopy__(self, _: Any) -> Any:
                raise AssertionError("copied")

        scheduler = StepLR(optimizer(), 3)
        scheduler.optimizer.state[0] = Heavy()
        scheduler.optimizer.param_groups[0]["params"].append(Heavy())
        self.assertIsNotNone(anneal_lr.of(scheduler).code)

    def test_threads(self) -> None:
        schedulers = [stepped(LambdaLR(optimizer(), with_docstring), 3) for _ in range(4)]
        found: list[Any] = []
        work = lambda scheduler: found.extend(anneal_lr.of(scheduler, 50).values().tolist() for _ in range(20))
        threads = [threading.Thread(target=work, args=(scheduler,)) for scheduler in schedulers]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(len(found), 80)
        self.assertTrue(all(each == found[0] for each in found))

    def test_how_long_it_takes(self) -> None:
        """A figure, no bound: machines differ."""
        schedulers = [program.build(program.optimizer()) for program in programs()[:150]]
        times = []
        for scheduler in schedulers:
            before = time.perf_counter()
            anneal_lr.of(scheduler, 200)
            times.append(time.perf_counter() - before)
        print(f"\nof() with 200 steps of proof: {1e3 * statistics.median(times):.1f} ms, worst {1e3 * max(times):.1f} ms")


class Plateaus(unittest.TestCase):
    """A plateau goes on from what it has seen."""

    SEEN = [1.0, 0.8, 0.81, 0.82, 0.83, 0.84, 0.7, 0.71]
    NEXT = [0.72, 0.73, 0.74, 0.75, 0.6, 0.61, 0.62, 0.63, 0.64, 0.65, float("nan"), 0.9]

    def check(self, **words: Any) -> None:
        scheduler = ReduceLROnPlateau(optimizer(groups=2), **words)
        for metric in self.SEEN:
            scheduler.step(metric)
        before = everything(scheduler)
        live = anneal_lr.of(scheduler)
        self.assertEqual(everything(scheduler), before)
        expected = [rates(scheduler.optimizer)]
        for metric in self.NEXT:
            scheduler.step(metric)
            expected.append(rates(scheduler.optimizer))
        self.assertEqual(rows(live.values(metrics=self.NEXT)), expected)
        self.assertEqual(rows(live.values(3, metrics=self.NEXT)), expected[:3])

    def test_mid_training(self) -> None:
        self.check(patience=2, factor=0.5)
        self.check(patience=1, cooldown=3, mode="max")
        self.check(patience=0, threshold=0.05, threshold_mode="abs", min_lr=[0.01, 0.05])

    def test_fresh(self) -> None:
        live = anneal_lr.of(ReduceLROnPlateau(optimizer(), patience=0))
        self.assertEqual(live.values(metrics=[1.0, 2.0]).tolist(), [0.1, 0.1, 0.1 * 0.1])

    def test_metrics_are_asked_for(self) -> None:
        live = anneal_lr.of(ReduceLROnPlateau(optimizer()))
        with self.assertRaisesRegex(anneal_lr.AnnealError, "metric"):
            live.values(20)
        with self.assertRaisesRegex(anneal_lr.AnnealError, "2 metrics"):
            live.values(3, metrics=[1.0])
        with self.assertRaisesRegex(anneal_lr.AnnealError, "follows no metric"):
            anneal_lr.of(StepLR(optimizer(), 3)).values(3, metrics=[1.0])


if __name__ == "__main__":
    unittest.main()
