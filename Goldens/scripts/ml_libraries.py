"""Proves the library texts of the machine-learning part against the real packages.

The texts are the raw string literals in Sources/AnnealNotation/Libraries. Each is run as a module under its own name
inside a private import system, next to a stand-in for the native module `_anneal`, and what it computes is compared
with the installed package by bits, over many random cases. Run it with the packages of requirements.txt and
transformers, accelerate and lightning:

    python Goldens/scripts/ml_libraries.py [part ...]
"""

import ast
import builtins
import importlib
import math
import random
import re
import struct
import sys
import types
import warnings
from pathlib import Path

warnings.filterwarnings("ignore")
LIBRARIES = Path(__file__).resolve().parents[2] / "Sources" / "AnnealNotation" / "Libraries"


# The texts


def extract(path):
    """The module names and the text of one Swift file."""
    source = path.read_text()
    for line in source.split("\n"):
        assert len(line) <= 120, f"{path.name}: a line of {len(line)} columns: {line}"
    module = re.search(r'module: "([^"]+)"', source).group(1)
    aliases = re.search(r"aliases: \[(.*?)\]", source, re.S)
    names = [module] + (re.findall(r'"([^"]+)"', aliases.group(1)) if aliases else [])
    lines = source.split('#"""\n', 1)[1].split('\n      """#', 1)[0].split("\n")
    assert all(line.startswith("      ") or not line for line in lines), path.name
    return names, "\n".join(line[6:] for line in lines) + "\n"


UNSUPPORTED = (
    ast.Yield, ast.YieldFrom, ast.Await, ast.AsyncFor, ast.AsyncFunctionDef, ast.AsyncWith, ast.Match, ast.Global,
    ast.GeneratorExp, ast.NamedExpr,
)
NATIVE = {"_anneal", "math", "functools"}


class Unknown:
    """A value nobody knows: it may be passed on and called, never asked."""

    def __init__(self, text="unknown"):
        object.__setattr__(self, "_text", text)

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return Unknown(f"{self._text}.{name}")

    def __setattr__(self, name, value):
        pass

    def __call__(self, *args, **kwargs):
        return Unknown(f"{self._text}(...)")

    def __bool__(self):
        raise AssertionError(f"asked whether {self._text}")

    def __lt__(self, other):
        return Unknown(f"{self._text} < ...")

    __le__ = __gt__ = __ge__ = __lt__

    def __add__(self, other):
        return Unknown(f"{self._text} and more")

    __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = __add__
    __floordiv__ = __rfloordiv__ = __neg__ = __pow__ = __add__

    def __float__(self):
        raise AssertionError(f"asked for {self._text} as a number")


class Native(types.ModuleType):
    """The stand-in for the native module, with what a run gave it and what it was told."""

    def __init__(self):
        super().__init__("_anneal")
        self.clear()

    def clear(self):
        self.updates = []
        self.notes = []
        self.known_examples = None
        self.known_processes = 1
        self.known_lengths = {}

    def record_update(self, optimizer):
        self.updates.append([group["lr"] for group in optimizer.param_groups])

    def unknown(self, text):
        return Unknown(text)

    def is_unknown(self, value):
        return isinstance(value, Unknown)

    def length_of(self, text):
        return self.known_lengths.get(text, Unknown(f"len({text})"))

    def examples(self):
        return self.known_examples

    def processes(self):
        return self.known_processes

    def describe(self, value):
        return value._text if isinstance(value, Unknown) else type(value).__name__

    def note(self, text):
        self.notes.append(text)

    def caller_arguments(self):
        frame = sys._getframe(2)
        code = frame.f_code
        names = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
        return {name: frame.f_locals[name] for name in names if name != "self"}


class Texts:
    """The texts as modules that import one another and the few native modules, nothing else."""

    def __init__(self):
        self.native = Native()
        self.sources = {}
        self.modules = {}
        for path in sorted(LIBRARIES.glob("*.swift")):
            if 'text: #"""' not in path.read_text():
                continue
            names, text = extract(path)
            for name in names:
                self.sources[name] = (names[0], text, path.name)

    def __call__(self, name):
        if name == "_anneal":
            return self.native
        if name in NATIVE:
            return importlib.import_module(name)
        if name not in self.sources:
            raise ImportError(f"no text for {name}")
        main, text, path = self.sources[name]
        if main not in self.modules:
            tree = ast.parse(text)
            for node in ast.walk(tree):
                assert not isinstance(node, UNSUPPORTED), f"{path}:{node.lineno}: {type(node).__name__}"
            module = types.ModuleType("text." + main)
            self.modules[main] = module
            module.__dict__["__builtins__"] = {**vars(builtins), "__import__": self._import}
            exec(compile(tree, path, "exec"), module.__dict__)
        return self.modules[main]

    def _import(self, name, globals=None, locals=None, fromlist=(), level=0):
        if fromlist:
            return self(name)
        assert "." not in name, f"import {name} without from"
        return self(name)

    def script(self, source, **names):
        """Runs a user's script on the texts (torch.optim.lr_scheduler as `S` and so on are given by name)."""
        module = types.ModuleType("script")
        module.__dict__["__builtins__"] = {**vars(builtins), "__import__": self._import}
        module.__dict__.update(names)
        exec(compile(source, "script", "exec"), module.__dict__)
        return module


# Comparing


def bits(value):
    """A value as something that is equal only if all bits are."""
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return (type(value).__name__, value)
    if isinstance(value, int):
        return ("int", value)
    if hasattr(value, "dtype") and getattr(value, "ndim", 1) == 0:
        return bits(value.item())
    if isinstance(value, float):
        return ("nan",) if math.isnan(value) else ("float", struct.pack(">d", value).hex(), value)
    if isinstance(value, dict):
        return ("dict", tuple((str(k), bits(v)) for k, v in sorted(value.items(), key=lambda item: str(item[0]))))
    if isinstance(value, (list, tuple)):
        return (type(value).__name__, tuple(bits(v) for v in value))
    return ("object", type(value).__name__)


class Tally:
    def __init__(self):
        self.counts = {}
        self.differences = 0

    def compare(self, part, case, ours, theirs):
        good, all_ = self.counts.get(part, (0, 0))
        same = bits(ours) == bits(theirs)
        self.counts[part] = (good + same, all_ + 1)
        if not same:
            self.differences += 1
            if self.differences <= 12:
                print(f"DIFFERENT {part}: {case}\n  ours   {short(ours)}\n  theirs {short(theirs)}")


def short(value):
    text = repr(value)
    return text if len(text) < 1500 else text[:1500] + " ..."


def outcome(function):
    """What a call gives, or the kind and the words of its error."""
    try:
        return function()
    except AssertionError:
        raise
    except Exception as error:
        return [type(error).__name__, str(error)]


tally = Tally()
texts = Texts()


# torch.optim


def parameters(count):
    import torch

    return [torch.nn.Parameter(torch.zeros(2, 2)) for _ in range(count)]


def groups_of(optimizer):
    return [{k: v for k, v in g.items() if k != "params"} for g in optimizer.param_groups]


def both_optimizers(name, count, own, *args, **kwargs):
    """The same optimizer of the texts and of PyTorch with `count` groups whose own settings are `own`."""
    import torch

    def build(library, leaf):
        if own is None:
            params = [leaf() for _ in range(count)]
        else:
            params = [{"params": [leaf()], **settings} for settings in own]
        return getattr(library, name)(params, *args, **kwargs)

    ours = outcome(lambda: build(texts("torch.optim"), lambda: Unknown("p")))
    theirs = outcome(lambda: build(torch.optim, lambda: torch.nn.Parameter(torch.zeros(2, 2))))
    return ours, theirs


OPTIMIZERS = {
    "SGD": ["momentum", "dampening", "weight_decay", "nesterov", "maximize", "foreach", "differentiable", "fused"],
    "Adam": ["betas", "eps", "weight_decay", "amsgrad", "maximize", "capturable", "decoupled_weight_decay", "fused"],
    "AdamW": ["betas", "eps", "weight_decay", "amsgrad", "maximize", "capturable", "fused"],
    "NAdam": ["betas", "eps", "weight_decay", "momentum_decay", "decoupled_weight_decay", "maximize"],
    "RAdam": ["betas", "eps", "weight_decay", "decoupled_weight_decay", "maximize"],
    "Adamax": ["betas", "eps", "weight_decay", "foreach", "maximize"],
    "SparseAdam": ["betas", "eps", "maximize"],
    "Adagrad": ["lr_decay", "weight_decay", "initial_accumulator_value", "eps", "foreach", "maximize"],
    "Adadelta": ["rho", "eps", "weight_decay", "foreach", "maximize"],
    "ASGD": ["lambd", "alpha", "t0", "weight_decay", "foreach", "maximize"],
    "Rprop": ["etas", "step_sizes", "foreach", "maximize"],
    "RMSprop": ["alpha", "eps", "weight_decay", "momentum", "centered", "foreach", "maximize"],
    "LBFGS": ["max_iter", "max_eval", "tolerance_grad", "history_size", "line_search_fn"],
    "Adafactor": ["beta2_decay", "eps2", "d", "weight_decay", "foreach", "maximize"],
    "Muon": ["weight_decay", "momentum", "nesterov", "eps", "ns_steps", "adjust_lr_fn"],
}


def setting(rng, name, optimizer):
    number = lambda low, high: rng.choice([rng.uniform(low, high), rng.randint(0, 2), -0.5, 0, 0.9])
    if name == "betas":
        return rng.choice([(0.9, 0.999), [0.8, 0.9], (0.5, 1.0), (1.5, 0.9), (0, 0.9), (-0.1, 0.5)])
    if name == "etas":
        return rng.choice([(0.5, 1.2), (0.4, 1.5), (1.0, 1.2)])
    if name == "step_sizes":
        return (1e-5, rng.randint(1, 60))
    if name == "eps2":
        return rng.choice([(None, 1e-3), (1e-30, 1e-3), (-1.0, 1e-3), (None, -1)])
    if name in ("nesterov", "amsgrad", "maximize", "centered", "decoupled_weight_decay"):
        return rng.random() < 0.4
    if name in ("capturable", "differentiable", "foreach"):
        return rng.choice([False, None, True]) if name == "foreach" else rng.random() < 0.3
    if name == "fused":
        return rng.choice([None, False])
    if name in ("max_iter", "max_eval", "history_size", "ns_steps"):
        return rng.randint(1, 40)
    if name == "line_search_fn":
        return rng.choice([None, "strong_wolfe"])
    if name == "adjust_lr_fn":
        return rng.choice([None, "original", "match_rms_adamw", "other"])
    return number(0, 1.5)


def part_optimizers(rng):
    import torch

    for round_ in range(150):
        for name, names in OPTIMIZERS.items():
            kwargs = {}
            for key in rng.sample(names, rng.randint(0, min(3, len(names)))):
                kwargs["eps" if key == "eps2" else key] = setting(rng, key, name)
            args = [rng.choice([rng.uniform(0, 1), 1e-3, 1, 0, 0.0, -0.1])] if rng.random() < 0.8 else []
            count = 1 if name == "LBFGS" and rng.random() < 0.8 else rng.randint(1, 3)
            own = None
            if rng.random() < 0.5:
                own = [{"lr": rng.uniform(0, 1)} if rng.random() < 0.5 else {} for _ in range(count)]
                if rng.random() < 0.3:
                    own[0]["weight_decay"] = 0.25
                    own[0]["name"] = "first"
            ours, theirs = both_optimizers(name, count, own, *args, **kwargs)
            case = (name, args, kwargs, own)
            if isinstance(theirs, list) or isinstance(ours, list):
                tally.compare("torch.optim", case, ours, theirs)
                continue
            tally.compare("torch.optim", case, [groups_of(ours), ours.defaults], [groups_of(theirs), theirs.defaults])
            orders = [[list(g) for g in o.param_groups] for o in (ours, theirs)]
            orders = [[[key for key in group if key != "params"] for group in order] for order in orders]
            assert orders[0] == orders[1], case
            tally.compare("torch.optim", case, repr(ours), repr(theirs))
            saved = [ours.state_dict()["param_groups"], theirs.state_dict()["param_groups"]]
            tally.compare("torch.optim state", case, saved[0], saved[1])
            for optimizer in (ours, theirs):
                for group in optimizer.param_groups:
                    group["lr"] = 0.125
            ours.load_state_dict({"state": {}, "param_groups": saved[0]})
            theirs.load_state_dict({"state": {}, "param_groups": saved[1]})
            tally.compare("torch.optim state", case, groups_of(ours), groups_of(theirs))
    # Positional order of the arguments
    import inspect

    for name in OPTIMIZERS:
        libraries = (texts("torch.optim"), torch.optim)
        signatures = [inspect.signature(getattr(library, name).__init__) for library in libraries]
        shapes = [[(p.name, p.kind, p.default) for p in s.parameters.values()] for s in signatures]
        tally.compare("torch.optim signatures", name, str(shapes[0]), str(shapes[1]))
    # A user's own optimizers
    source = """
class Own(Optimizer):
    def __init__(self, params, lr=required_rate, beta=0.9):
        defaults = dict(lr=lr, beta=beta)
        super().__init__(params, defaults)
    def step(self, closure=None):
        for group in self.param_groups:
            group["seen"] = group["lr"]
class Twice(SGD):
    def step(self, closure=None):
        super().step(closure)
class Around(Optimizer):
    def __init__(self, params, base, **kwargs):
        super().__init__(params, dict(rho=0.05, **kwargs))
        self.base = base(self.param_groups, **kwargs)
        self.param_groups = self.base.param_groups
    def step(self, closure=None):
        self.base.step()
"""
    library = texts("torch.optim")
    from torch.optim.optimizer import required

    for rounds in range(1):
        made = []
        for lib, need, leaf in ((library, library.required, Unknown("p")), (torch.optim, required, parameters(1)[0])):
            space = {"Optimizer": lib.Optimizer, "SGD": lib.SGD, "required_rate": need}
            exec(source, space)
            row = [outcome(lambda: space["Own"]([leaf]) and None)]
            own = space["Own"]([{"params": [leaf], "lr": 0.3, "more": 1}], beta=0.5)
            own.step()
            row.append(groups_of(own))
            twice = space["Twice"]([leaf], lr=0.1)
            twice.step()
            around = space["Around"]([leaf], lib.SGD, lr=0.2)
            around.step()
            row.append([groups_of(twice), groups_of(around)])
            row.append(isinstance(own, lib.Optimizer))
            made.append(row)
        tally.compare("torch.optim own classes", "own", made[0], made[1])
        tally.compare("torch.optim own classes", "updates", texts.native.updates, [[0.3], [0.1], [0.2]])
    texts.native.clear()
    unknown = library.SGD(Unknown("model.parameters()"), lr=Unknown("lr"), momentum=0.9)
    tally.compare("torch.optim unknown", "lr", isinstance(unknown.param_groups[0]["lr"], Unknown), True)
    seen = []
    unknown.register_step_post_hook(lambda o, a, k: seen.append(1))
    unknown.step(lambda: 3.0)
    tally.compare("torch.optim unknown", "hook", seen, [1])
    texts.native.clear()


# torch.optim.lr_scheduler


class Factor:
    """A callable object, whose attributes a state saves."""

    def __init__(self, a):
        self.a = a

    def __call__(self, epoch):
        return 1.0 / (1.0 + self.a * epoch)


def random_scheduler(rng, groups, depth=0):
    """A function (library, optimizer) -> scheduler, and the names of the attributes that may be changed."""
    kinds = [
        "StepLR", "MultiStepLR", "ConstantLR", "LinearLR", "ExponentialLR", "PolynomialLR", "CosineAnnealingLR",
        "CosineAnnealingWarmRestarts", "CyclicLR", "OneCycleLR", "LambdaLR", "MultiplicativeLR", "SWALR",
    ]
    if depth == 0:
        kinds += ["ReduceLROnPlateau", "SequentialLR", "ChainedScheduler", "SequentialLR", "ChainedScheduler"]
    elif depth == 1 and rng.random() < 0.1:
        kinds = ["SequentialLR", "ChainedScheduler"]
    kind = rng.choice(kinds)
    u = rng.uniform
    each = lambda low, high: rng.choice([u(low, high), [u(low, high) for _ in range(groups)]])
    kwargs, change = {}, []
    if kind == "StepLR":
        kwargs = dict(step_size=rng.randint(1, 6), gamma=u(0.1, 1.1))
        change = [("gamma", lambda: u(0.1, 1)), ("step_size", lambda: rng.randint(1, 5))]
    elif kind == "MultiStepLR":
        kwargs = dict(milestones=[rng.randint(0, 20) for _ in range(rng.randint(1, 5))], gamma=u(0.1, 1.1))
        change = [("gamma", lambda: u(0.1, 1))]
    elif kind == "ConstantLR":
        kwargs = dict(factor=rng.choice([u(-0.1, 1.1), 0.5]), total_iters=rng.randint(0, 8))
        change = [("factor", lambda: u(0.1, 1))]
    elif kind == "LinearLR":
        kwargs = dict(start_factor=u(-0.05, 1.05), end_factor=u(-0.05, 1.05), total_iters=rng.randint(0, 12))
        change = [("total_iters", lambda: rng.randint(1, 20)), ("end_factor", lambda: u(0, 1))]
    elif kind == "ExponentialLR":
        kwargs = dict(gamma=u(0.5, 1.1))
        change = [("gamma", lambda: u(0.5, 1))]
    elif kind == "PolynomialLR":
        kwargs = dict(total_iters=rng.choice([rng.randint(0, 15), 2.5]), power=rng.choice([1.0, 2, u(0, 3), -0.5]))
        change = [("power", lambda: u(0.5, 2)), ("total_iters", lambda: rng.randint(1, 20))]
    elif kind == "CosineAnnealingLR":
        kwargs = dict(T_max=rng.randint(0 if rng.random() < 0.1 else 1, 12), eta_min=rng.choice([0, u(0, 0.1), 0.0]))
        change = [("T_max", lambda: rng.randint(1, 20)), ("eta_min", lambda: u(0, 0.1))]
    elif kind == "CosineAnnealingWarmRestarts":
        kwargs = dict(T_0=rng.randint(0, 8), T_mult=rng.choice([1, 2, 3, 1.5]), eta_min=rng.choice([0, u(0, 0.1)]))
        change = [("T_i", lambda: rng.randint(1, 9)), ("eta_min", lambda: u(0, 0.1)), ("T_mult", lambda: 2)]
    elif kind == "CyclicLR":
        kwargs = dict(
            base_lr=each(0, 0.1), max_lr=each(0.1, 1), step_size_up=rng.randint(0 if rng.random() < 0.1 else 1, 8),
            step_size_down=rng.choice([None, rng.randint(1, 8)]),
            mode=rng.choice(["triangular", "triangular2", "exp_range", "other"]), gamma=u(0.8, 1),
            scale_fn=rng.choice([None, None, lambda x: 1 / (5 ** (x * 0.0001)), Factor(0.1)]),
            scale_mode=rng.choice(["cycle", "iterations"]), cycle_momentum=rng.random() < 0.7,
            base_momentum=each(0.7, 0.85), max_momentum=each(0.85, 0.99),
        )
        change = [("gamma", lambda: u(0.5, 1)), ("max_lrs", lambda: [u(0, 1) for _ in range(groups)])]
    elif kind == "OneCycleLR":
        kwargs = dict(
            max_lr=each(0.01, 1), pct_start=rng.choice([0.3, u(0, 1), 0.5, 1]), three_phase=rng.random() < 0.4,
            anneal_strategy=rng.choice(["cos", "linear", "linear", "cos", "other"]),
            cycle_momentum=rng.random() < 0.7, base_momentum=each(0.7, 0.85), max_momentum=each(0.85, 0.99),
            div_factor=rng.choice([25.0, u(2, 30)]), final_div_factor=rng.choice([1e4, u(10, 1e3)]),
        )
        if rng.random() < 0.6:
            kwargs["total_steps"] = rng.choice([rng.randint(1, 40), 0, 20.0])
        else:
            kwargs["epochs"] = rng.randint(0, 5)
            kwargs["steps_per_epoch"] = rng.choice([rng.randint(1, 9), None])
        change = [("total_steps", lambda: rng.randint(5, 60))]
    elif kind in ("LambdaLR", "MultiplicativeLR"):
        one = lambda: rng.choice([
            lambda e: 0.95 ** e, lambda e: 1 / (e + 1), lambda e: min(1.0, (e + 1) / 7), Factor(u(0, 1)),
            lambda e: 1, lambda e: 0.5 * (1 + math.cos(math.pi * e / 13)),
        ])
        count = groups if rng.random() < 0.9 else groups + 1
        kwargs = dict(lr_lambda=rng.choice([one(), [one() for _ in range(count)]]))
        if kind == "MultiplicativeLR" and rng.random() < 0.05:
            kwargs = dict(lr_lambda=3)
    elif kind == "SWALR":
        kwargs = dict(
            swa_lr=each(0.001, 0.1), anneal_epochs=rng.choice([rng.randint(0, 9), -1, 5]),
            anneal_strategy=rng.choice(["cos", "linear", "cos", "linear", "no"]),
        )
        change = [("anneal_epochs", lambda: rng.randint(1, 9))]
    elif kind == "ReduceLROnPlateau":
        kwargs = dict(
            mode=rng.choice(["min", "max", "min", "max", "mid"]), factor=u(0.1, 1.02), patience=rng.randint(0, 4),
            threshold=rng.choice([1e-4, u(0, 0.2)]), threshold_mode=rng.choice(["rel", "abs", "rel", "abs", "x"]),
            cooldown=rng.randint(0, 3), min_lr=each(0, 0.05), eps=rng.choice([1e-8, u(0, 0.01)]),
        )
        change = [("factor", lambda: u(0.1, 1)), ("patience", lambda: rng.randint(0, 3)), ("best", lambda: u(0, 1))]
    if kind in ("SequentialLR", "ChainedScheduler"):
        parts = [random_scheduler(rng, groups, depth + 1) for _ in range(rng.randint(1, 4))]
        steps = sorted(rng.randint(1, 20) for _ in range(len(parts) - (1 if rng.random() < 0.95 else 0)))
        if rng.random() < 0.1:
            rng.shuffle(steps)

        def build(library, optimizer):
            children = [part[1](library, optimizer) for part in parts]
            if kind == "SequentialLR":
                return library(kind)(optimizer, schedulers=children, milestones=steps)
            return library(kind)(children)

        return kind + str([p[0] for p in parts]) + str(steps), build, [], kind
    if kind != "ReduceLROnPlateau" and rng.random() < 0.1:
        kwargs["last_epoch"] = rng.randint(-1, 6)
    import copy

    def build(library, optimizer):
        mine = {k: copy.deepcopy(v) if isinstance(v, (list, Factor)) else v for k, v in kwargs.items()}
        return library(kind)(optimizer, **mine)

    return f"{kind}{kwargs}", build, change, kind


def ours_of(name):
    return getattr(texts("torch.optim.swa_utils" if name == "SWALR" else "torch.optim.lr_scheduler"), name)


def theirs_of(name):
    import torch

    return getattr(torch.optim.swa_utils if name == "SWALR" else torch.optim.lr_scheduler, name)


def state_of(scheduler):
    """A scheduler's saved state without what differs in kind only."""
    state = dict(scheduler.state_dict())
    if "milestones" in state:
        state["milestones"] = {str(k): v for k, v in state["milestones"].items()}
    if "_schedulers" in state:
        state["_schedulers"] = [
            {k: v for k, v in s.items() if k != "milestones"} for s in state["_schedulers"]
        ]
    return state


def part_schedulers(rng, rounds=3000):
    for round_ in range(rounds):
        groups = rng.randint(1, 3)
        name = rng.choice(["SGD", "SGD", "Adam", "AdamW", "Adagrad", "RMSprop"])
        own = [{"lr": rng.choice([rng.uniform(0, 1), 0.1, 1])} for _ in range(groups)]
        if rng.random() < 0.15:
            for group in own:
                group["initial_lr"] = rng.uniform(0, 1)
        text, build, change, kind = random_scheduler(rng, groups)
        second = random_scheduler(rng, groups) if rng.random() < 0.1 else None
        steps = rng.randint(5, 45)
        actions = []
        for step in range(steps):
            actions.append(("step",))
            metric = rng.uniform(0, 1) * rng.choice([1, 0.9, math.nan])
            actions[-1] = ("step", metric)
            r = rng.random()
            if r < 0.03:
                actions.append(("epoch", rng.choice([rng.randint(0, 30), rng.uniform(0, 30)]), metric))
            elif r < 0.06:
                actions.append(("rate", rng.randrange(groups), rng.uniform(0, 1)))
            elif r < 0.09 and change:
                attribute, value = rng.choice(change)
                actions.append(("set", attribute, value()))
            elif r < 0.11:
                actions.append(("bases", [rng.uniform(0, 1) for _ in range(groups)]))
            elif r < 0.13:
                actions.append(("reload",))
            elif r < 0.14:
                actions.append(("group", rng.uniform(0, 1)))
            elif r < 0.15:
                actions.append(("direct",))
        logs = []
        for library, optimizers, leaf in (
            (ours_of, texts("torch.optim"), lambda: Unknown("p")),
            (theirs_of, __import__("torch").optim, lambda: parameters(1)[0]),
        ):
            extra = {"momentum": 0.9} if name == "SGD" else {}
            optimizer = getattr(optimizers, name)([{"params": [leaf()], **g} for g in own], **extra)
            log = []

            def note():
                log.append([{k: v for k, v in g.items() if k not in ("params",)} for g in optimizer.param_groups])

            scheduler = outcome(lambda: build(library, optimizer))
            if isinstance(scheduler, list):
                logs.append([scheduler, groups_of(optimizer)])
                continue
            other = outcome(lambda: second[1](library, optimizer)) if second else None
            note()
            with_metric = kind == "ReduceLROnPlateau"
            for action in actions:
                if action[0] == "step":
                    error = outcome(lambda: scheduler.step(action[1]) if with_metric else scheduler.step())
                    if other is not None and not isinstance(other, list):
                        metrics = [action[1]] if second[3] == "ReduceLROnPlateau" else []
                        second_error = outcome(lambda: other.step(*metrics))
                        if second_error is not None:
                            log.append(second_error)
                            break
                elif action[0] == "epoch":
                    if kind in ("SequentialLR", "ChainedScheduler"):
                        continue
                    metrics = [action[2]] if with_metric else []
                    error = outcome(lambda: scheduler.step(*metrics, action[1]))
                elif action[0] == "rate":
                    optimizer.param_groups[action[1]]["lr"] = action[2]
                elif action[0] == "set":
                    setattr(scheduler, action[1], action[2])
                elif action[0] == "bases":
                    scheduler.base_lrs = list(action[1])
                elif action[0] == "group":
                    optimizer.add_param_group({"params": [leaf()], "lr": action[1]})
                elif action[0] == "direct":
                    error = outcome(lambda: scheduler.get_lr())
                    log.append(error)
                    error = None
                elif action[0] == "reload":
                    state = scheduler.state_dict()
                    fresh = outcome(lambda: build(library, optimizer))
                    if isinstance(fresh, list):
                        log.append(fresh)
                        break
                    error = outcome(lambda: fresh.load_state_dict(state))
                    scheduler = fresh
                note()
                if action[0] in ("step", "epoch", "reload") and error is not None:
                    log.append(error)
                    break
                log.append(scheduler.get_last_lr() if hasattr(scheduler, "get_last_lr") else None)
                if action[0] in ("step", "epoch") and error is None:
                    log.append(state_of(scheduler))
            logs.append(log)
        tally.compare("schedulers " + kind, (text, own, actions[:3]), logs[0], logs[1])
        if bits(logs[0]) != bits(logs[1]) and tally.differences <= 12:
            for index, (a, b) in enumerate(zip(logs[0], logs[1])):
                if bits(a) != bits(b):
                    print("   first at", index, short(a), short(b))
                    break


# transformers


def part_transformers(rng):
    import transformers.optimization as real

    mine = texts("transformers")
    assert texts("transformers.optimization") is mine

    def run(library, optimizers, leaf, call, metrics, load):
        optimizer = optimizers.SGD([{"params": [leaf()], "lr": 0.37}, {"params": [leaf()]}], lr=0.1)

        def go():
            scheduler = call(library, optimizer)
            log = [groups_of(optimizer)]
            for metric in metrics:
                if hasattr(scheduler, "lr_lambdas"):
                    scheduler.step()
                else:
                    scheduler.step(metric)
                log.append([g["lr"] for g in optimizer.param_groups])
                log.append(scheduler.get_last_lr())
            if load and not hasattr(scheduler, "lr_lambdas"):
                state = scheduler.state_dict()
                scheduler = call(library, optimizer)
                scheduler.load_state_dict(state)
                log.append([g["lr"] for g in optimizer.param_groups])
                log.append(state)
            return log

        return outcome(go)

    def both(part, case, call):
        metrics = [rng.uniform(0, 1) for _ in range(60)]
        load = rng.random() < 0.5
        results = [
            run(mine, texts("torch.optim"), lambda: Unknown("p"), call, metrics, load),
            run(real, __import__("torch").optim, lambda: parameters(1)[0], call, metrics, load),
        ]
        tally.compare(part, case, results[0], results[1])

    names = [kind.value for kind in real.SchedulerType]
    assert [kind.value for kind in mine.SchedulerType] == names
    tally.compare("transformers", "names", [k.name for k in mine.SchedulerType], [k.name for k in real.SchedulerType])
    for round_ in range(2500):
        name = rng.choice(names + ["nonsense"] * (round_ % 50 == 0))
        warm, total = rng.choice([rng.randint(0, 20), 0, 5.0]), rng.randint(0, 60)
        more = {}
        if name in ("cosine_with_min_lr", "cosine_warmup_with_min_lr"):
            more = rng.choice([
                {"min_lr": 0.01}, {"min_lr_rate": rng.random()}, {}, {"min_lr": 0.1, "min_lr_rate": 0.1},
            ])
            if rng.random() < 0.3:
                more["num_cycles"] = rng.uniform(0.1, 2)
            if name == "cosine_warmup_with_min_lr" and rng.random() < 0.5:
                more["warmup_lr_rate"] = rng.random()
        elif name in ("cosine", "cosine_with_restarts"):
            more = rng.choice([{}, {"num_cycles": rng.choice([rng.uniform(0.1, 3), 2, 3])}])
        elif name == "polynomial":
            more = rng.choice([{}, {"lr_end": rng.uniform(0, 0.12), "power": rng.choice([2, rng.uniform(0.5, 3)])}])
        elif name == "inverse_sqrt":
            more = rng.choice([{}, {"timescale": rng.randint(1, 50)}])
        elif name == "warmup_stable_decay":
            more = {
                "num_decay_steps": rng.randint(0, 20), "warmup_type": rng.choice(["linear", "cosine", "1-sqrt", "x"]),
                "decay_type": rng.choice(["linear", "cosine", "1-sqrt"]), "min_lr_ratio": rng.choice([0, rng.random()]),
            }
            if rng.random() < 0.5:
                more["num_stable_steps"] = rng.randint(0, 20)
        elif name == "reduce_lr_on_plateau":
            more = {"patience": rng.randint(0, 3), "factor": rng.uniform(0.1, 1.05)}
        elif name == "greedy":
            more = {
                "patience": rng.randint(0, 3), "factor": rng.uniform(0.5, 1.02), "mode": rng.choice(["min", "max"]),
                "threshold_mode": rng.choice(["rel", "abs"]), "cooldown": rng.randint(0, 3),
                "warmup": rng.randint(0, 3),
                "min_lr": rng.choice([0.05, [0.1, 0.2]]), "smooth": rng.random() < 0.5,
                "window_size": rng.randint(1, 8),
                "reset_start": rng.randint(1, 5), "threshold": rng.choice([1e-6, rng.uniform(0, 0.1)]),
            }
        given = (rng.choice([warm, warm, warm, None]), rng.choice([total, total, total, None]))
        enum = rng.random() < 0.5

        def call(library, optimizer):
            kind = library.SchedulerType(name) if enum else name
            return library.get_scheduler(
                kind, optimizer, given[0], given[1], scheduler_specific_kwargs=dict(more) or None
            )

        both("transformers", (name, given, more), call)
    import inspect

    for name in dir(real):
        if name.startswith("get_") and not name.startswith("get_adafactor") or name in ("Adafactor", "GreedyLR"):
            shapes = []
            for library in (mine, real):
                thing = getattr(library, name)
                function = thing.__init__ if inspect.isclass(thing) else thing
                arguments = inspect.signature(function).parameters.values()
                shapes.append([(argument.name, str(argument.kind), str(argument.default)) for argument in arguments])
            tally.compare("transformers signatures", name, shapes[0], shapes[1])
    for kwargs in ({}, {"lr": 0.1}, {"lr": 0.1, "relative_step": False}, {"warmup_init": True},
                   {"warmup_init": True, "relative_step": False}):
        results = [
            outcome(lambda: groups_of(library.Adafactor([leaf], **kwargs)))
            for library, leaf in ((mine, Unknown("p")), (real, parameters(1)[0]))
        ]
        tally.compare("transformers Adafactor", kwargs, results[0], results[1])


# diffusers


def part_diffusers(rng):
    """Diffusers' schedules that Transformers has too must be equal to those; the rest has its own words here."""
    mine = texts("diffusers.optimization")
    try:
        import diffusers.optimization as real
    except ImportError:
        return
    import torch

    for round_ in range(600):
        name = rng.choice([kind.value for kind in real.SchedulerType])
        given = (rng.choice([rng.randint(0, 20), None]), rng.choice([rng.randint(0, 50), rng.randint(20, 50), None]))
        rules = rng.choice(["1:10,0.1:20,0.01:30,0.005", "0.5", "2:3,1:1,0.5"])
        cycles, power = rng.randint(1, 3), rng.choice([1.0, rng.uniform(0.5, 2)])
        logs = []
        for library, optimizers, leaf in (
            (mine, texts("torch.optim"), Unknown("p")), (real, torch.optim, parameters(1)[0]),
        ):
            def go():
                optimizer = optimizers.SGD([leaf], lr=0.3)
                scheduler = library.get_scheduler(
                    name, optimizer, rules, given[0], given[1], num_cycles=cycles, power=power
                )
                log = []
                for step in range(60):
                    log.append(scheduler.get_last_lr())
                    scheduler.step()
                return log

            logs.append(outcome(go))
        tally.compare("diffusers", (name, given, rules), logs[0], logs[1])
        low, high = rng.random(), rng.random()
        logs = []
        for library, optimizers, leaf in (
            (mine, texts("torch.optim"), Unknown("p")), (real, torch.optim, parameters(1)[0]),
        ):
            optimizer = optimizers.SGD([leaf], lr=0.3)
            scheduler = library.get_linear_schedule_with_warmup(optimizer, 5, 30, f_min=low, f_max=high)
            log = []
            for step in range(40):
                log.append(scheduler.get_last_lr())
                scheduler.step()
            logs.append(log)
        tally.compare("diffusers", "floor", logs[0], logs[1])


# torch.utils.data


class Sized:
    def __init__(self, size):
        self.size = size

    def __len__(self):
        return self.size

    def __getitem__(self, index):
        if not 0 <= index < self.size:
            raise IndexError
        return index


def length(value):
    return len(value)


def part_data(rng):
    import torch
    import torch.utils.data as real
    from torch.utils.data.distributed import DistributedSampler

    mine = texts("torch.utils.data")
    for round_ in range(1500):
        n, batch = rng.choice([rng.randint(1, 60), 0]), rng.choice([rng.randint(1, 9), None, 0])
        drop, shuffle = rng.random() < 0.5, rng.choice([None, True, False])
        kind = rng.choice(["plain", "sampler", "batch_sampler", "distributed", "weighted", "subset", "split", "concat",
                           "tensors", "iterable", "random"])
        if kind in ("random", "weighted"):
            n = max(n, 1)
        more = [rng.randint(0, 50), rng.randint(1, 5), rng.randrange(5), [rng.choice([0.5, 0.3, 0.2, 0.25, 0.1])
                for _ in range(rng.randint(1, 4))]]
        if rng.random() < 0.6:
            cut = rng.random()
            more[3] = rng.choice([[cut, 1 - cut], [0.7, 0.2, 0.1], [0.8, 0.2], [0.1] * 10])
        whole = rng.randint(0, n)
        logs = []
        for library, distributed, tensors in (
            (mine, mine.DistributedSampler, texts("torch")), (real, DistributedSampler, torch),
        ):
            def go():
                data = Sized(n)
                kwargs = {"batch_size": batch, "shuffle": shuffle, "drop_last": drop}
                lengths = []
                if kind == "sampler":
                    kwargs["sampler"] = library.SequentialSampler(data)
                elif kind == "random":
                    kwargs["sampler"] = library.RandomSampler(data, True, more[0])
                    kwargs["shuffle"] = None
                elif kind == "batch_sampler":
                    sampler = library.BatchSampler(library.RandomSampler(data), batch, drop)
                    kwargs = {"batch_sampler": sampler}
                elif kind == "distributed":
                    sampler = distributed(data, more[1], more[2], shuffle=bool(shuffle), drop_last=drop)
                    lengths += [sampler.num_samples, sampler.total_size, length(sampler)]
                    kwargs["sampler"] = sampler
                    kwargs["shuffle"] = False
                elif kind == "weighted":
                    kwargs["sampler"] = library.WeightedRandomSampler([1.0] * n, more[0])
                    kwargs["shuffle"] = False
                elif kind == "subset":
                    data = library.Subset(data, list(range(whole)))
                elif kind == "split":
                    parts = library.random_split(data, rng_choice)
                    lengths += [length(part) for part in parts]
                    data = parts[0]
                elif kind == "concat":
                    data = library.ConcatDataset([data, Sized(more[0])])
                    lengths += [length(data), list(data.cumulative_sizes)]
                elif kind == "tensors":
                    data = library.TensorDataset(tensors.zeros(n, 3), tensors.randn(n))
                elif kind == "iterable":
                    class Stream(library.IterableDataset):
                        def __len__(self):
                            return n

                        def __iter__(self):
                            return iter(range(n))

                    data = Stream()
                loader = library.DataLoader(data, **kwargs)
                lengths.append(length(loader))
                lengths.append(sum(1 for _ in loader))
                lengths += [loader.batch_size, loader.drop_last]
                return lengths

            rng_choice = rng_choice if logs else rng.choice([more[3], [whole, n - whole], [whole, n]])
            logs.append(outcome(go))
        if isinstance(logs[1], list) and logs[1] and isinstance(logs[1][0], str):
            logs = [[log[0], log[1].split("=<")[0]] if isinstance(log[0], str) else log for log in logs]
        tally.compare("torch.utils.data " + kind, (kind, n, batch, drop, shuffle, more, whole), logs[0], logs[1])
    # What nobody knows
    native = texts.native
    native.clear()
    unknown = Unknown("train_set")
    loader = mine.DataLoader(unknown, batch_size=32, shuffle=True)
    tally.compare("torch.utils.data unknown", "nothing given", isinstance(loader.__len__(), Unknown), True)
    native.known_lengths = {"DataLoader": 7}
    tally.compare("torch.utils.data unknown", "loader given", [len(loader), len(list(loader))], [7, 7])
    native.known_lengths = {"train_set": 100}
    tally.compare("torch.utils.data unknown", "set given", [len(loader), len(list(loader))], [4, 4])
    native.clear()
    native.known_examples = 130
    native.known_processes = 4
    tally.compare("torch.utils.data unknown", "examples given", len(loader), 5)
    loader = mine.DataLoader(unknown, batch_size=10, sampler=mine.DistributedSampler(unknown))
    tally.compare("torch.utils.data unknown", "processes given", len(loader), 4)
    parts = mine.random_split(unknown, [0.9, 0.1])
    tally.compare("torch.utils.data unknown", "split", [len(p) for p in parts], [117, 13])
    native.clear()
    parts = mine.random_split(unknown, [100, 20])
    tally.compare("torch.utils.data unknown", "split of unknown", [len(p) for p in parts], [100, 20])


# torch


def part_tensors(rng):
    import torch

    mine = texts("torch")
    calls = [
        "zeros(3, 4)", "ones((2, 5))", "randn([7])", "rand(2)", "empty(4, 1, 2)", "full((2, 3), 1.5)", "arange(5)",
        "arange(2, 9, 3)", "arange(0, 1, 0.3)", "linspace(0, 1, 11)", "randint(0, 5, (3, 2))", "randint(5, (3,))",
        "randperm(6)", "eye(3)", "zeros(size=(2, 2))", "tensor([1, 2, 3])", "tensor([[1.0, 2.0], [3.0, 4.0]])",
    ]
    for call in calls:
        rows = []
        for library in (mine, torch):
            value = eval("library." + call, {"library": library})
            sizes = [tuple(value.shape), len(value), tuple(value.size())]
            rows.append(sizes + [value.size(0), value.dim(), value.numel()])
        tally.compare("torch shapes", call, rows[0], rows[1])
    for round_ in range(3000):
        number = rng.choice([rng.uniform(-1, 1), rng.randint(-9, 9), 10.0 ** rng.uniform(-30, 30), 0.1, 1e-3])
        kind = rng.choice([None, "float64", "float32"])
        rows = []
        for library in (mine, torch):
            rows.append(library.tensor(number, dtype=None if kind is None else getattr(library, kind)).item())
        tally.compare("torch numbers", (number, kind), rows[0], rows[1])
    tally.compare("torch lists", "list", mine.tensor([1, 2, 3]).tolist(), torch.tensor([1, 2, 3]).tolist())


# accelerate


def part_accelerate(rng):
    import torch
    import accelerate
    from accelerate.state import GradientState

    mine = texts("accelerate")
    steps = []
    original = torch.optim.SGD.step

    for round_ in range(300):
        n, batch, accumulation = rng.randint(1, 30), rng.randint(1, 6), rng.randint(1, 4)
        drop, epochs = rng.random() < 0.3, rng.randint(1, 4)
        schedule = rng.choice(["lambda", "one", "cosine", "swa", "step", "sequence"])
        plugin = rng.choice([None, None, (True, True), (False, True), (True, False), (False, False)])
        inner = rng.random() < 0.3
        with_optimizer = rng.random() < 0.85
        per_epoch = rng.random() < 0.2
        skip = rng.choice([0, 0, 1])
        logs = []
        for library, root, data, schedulers in (
            (mine, texts("torch.optim"), texts("torch.utils.data"), texts("torch.optim.lr_scheduler")),
            (accelerate, torch.optim, torch.utils.data, torch.optim.lr_scheduler),
        ):
            real = library is accelerate
            if real:
                GradientState._reset_state()
            else:
                texts.native.clear()
                library._state.sync_gradients = True
                library._state.loaders = []
            log = []

            def go():
                config = {}
                if plugin is not None:
                    config["gradient_accumulation_plugin"] = library.utils.GradientAccumulationPlugin(
                        num_steps=accumulation, adjust_scheduler=plugin[0], sync_with_dataloader=plugin[1]
                    ) if real else library.GradientAccumulationPlugin(
                        num_steps=accumulation, adjust_scheduler=plugin[0], sync_with_dataloader=plugin[1]
                    )
                else:
                    config["gradient_accumulation_steps"] = accumulation
                accelerator = library.Accelerator(step_scheduler_with_optimizer=with_optimizer, **config)
                model = torch.nn.Linear(1, 1) if real else Unknown("model")
                params = model.parameters()
                optimizer = root.SGD(params, lr=0.5)
                if real:
                    optimizer.register_step_post_hook(lambda o, a, k: log.append([g["lr"] for g in o.param_groups]))
                if schedule == "lambda":
                    scheduler = schedulers.LambdaLR(optimizer, lambda e: 0.9 ** e)
                elif schedule == "one":
                    scheduler = schedulers.OneCycleLR(optimizer, 0.5, total_steps=12, cycle_momentum=False)
                elif schedule == "cosine":
                    scheduler = schedulers.CosineAnnealingLR(optimizer, 9)
                elif schedule == "step":
                    scheduler = schedulers.StepLR(optimizer, 3)
                elif schedule == "sequence":
                    scheduler = schedulers.SequentialLR(
                        optimizer, [schedulers.LinearLR(optimizer), schedulers.ExponentialLR(optimizer, 0.9)], [3]
                    )
                else:
                    averaging = torch.optim.swa_utils if real else texts("torch.optim.swa_utils")
                    scheduler = averaging.SWALR(optimizer, 0.05)
                loader = data.DataLoader(Sized(n), batch_size=batch, drop_last=drop)
                other = data.DataLoader(Sized(3), batch_size=2)
                model, optimizer, loader, other, scheduler = accelerator.prepare(
                    model, optimizer, loader, other, scheduler
                )
                counts = [len(loader), len(other)]
                flags = []
                for epoch in range(epochs):
                    reading = loader
                    if skip and epoch == 0 and len(loader) > 1:
                        reading = accelerator.skip_first_batches(loader, skip)
                        counts.append(len(reading))
                    for index, item in enumerate(reading):
                        with accelerator.accumulate(model):
                            flags.append(accelerator.sync_gradients)
                            optimizer.step()
                            if not per_epoch:
                                scheduler.step()
                            optimizer.zero_grad()
                            flags.append(scheduler.get_last_lr())
                        if inner and index == 1:
                            for more in other:
                                flags.append(accelerator.gradient_state.end_of_dataloader)
                    if per_epoch:
                        scheduler.step()
                return [counts, flags, accelerator.gradient_accumulation_steps, accelerator.num_processes]

            result = outcome(go)
            updates = log if real else [list(u) for u in texts.native.updates]
            logs.append([result, updates])
        case = (n, batch, accumulation, drop, epochs, schedule, plugin, inner, with_optimizer, per_epoch, skip)
        tally.compare("accelerate", case, logs[0], logs[1])
    # More processes: the lengths of the real shards
    from accelerate.data_loader import prepare_data_loader

    for round_ in range(400):
        n, batch, processes = rng.randint(1, 60), rng.randint(1, 6), rng.randint(1, 5)
        drop, split = rng.random() < 0.5, rng.random() < 0.3
        if split:
            batch = batch * processes
        texts.native.clear()
        texts.native.known_processes = processes
        ours = mine.Accelerator(split_batches=split).prepare(
            texts("torch.utils.data").DataLoader(Sized(n), batch_size=batch, drop_last=drop)
        )
        loader = torch.utils.data.DataLoader(Sized(n), batch_size=batch, drop_last=drop)
        theirs = prepare_data_loader(loader, num_processes=processes, process_index=0, split_batches=split)
        case = (n, batch, processes, drop, split)
        tally.compare("accelerate processes", case, [len(ours), len(list(ours))], [len(theirs), len(list(theirs))])
    texts.native.clear()
    # Each process's scheduler steps as often as there are processes
    for processes in range(1, 5):
        texts.native.clear()
        texts.native.known_processes = processes
        optimizer = texts("torch.optim").SGD(Unknown("p"), lr=1.0)
        scheduler = texts("torch.optim.lr_scheduler").ExponentialLR(optimizer, 0.5)
        mine._state.sync_gradients = True
        optimizer, scheduler = mine.Accelerator().prepare(optimizer, scheduler)
        scheduler.step()
        tally.compare("accelerate processes", processes, scheduler.get_last_lr(), [0.5 ** processes])
    texts.native.clear()


# lightning


SCRIPT = """
class Data(pl.LightningDataModule):
    def __init__(self, size, batch=4, **rest):
        super().__init__()
        self.save_hyperparameters()
    def setup(self, stage):
        self.seen = stage
    def train_dataloader(self):
        return DataLoader(Sized(self.hparams.size), batch_size=self.hparams.batch)


class Module(pl.LightningModule):
    def __init__(self, rate, form, settings, manual=False, warm=0, skip=None):
        super().__init__()
        self.save_hyperparameters(ignore=["skip"])
        self.automatic_optimization = not manual
        self.skip = skip
        self.layer = linear()
        self.log_of = []

    def forward(self, x):
        return self.layer(x)

    def training_step(self, batch, batch_idx):
        if not self.automatic_optimization:
            found = self.optimizers()
            for optimizer in (found if isinstance(found, list) else [found]):
                if batch_idx % 2 == 0:
                    optimizer.step()
            scheduler = self.lr_schedulers()
            if scheduler is not None and not isinstance(scheduler, list) and batch_idx % 3 == 0:
                scheduler.step()
            return None
        loss = loss_of(self, batch)
        if real:
            self.log("train", float(metrics[0]), on_step=True, on_epoch=False)
        return loss

    def on_train_batch_start(self, batch, batch_idx):
        if self.skip is not None and batch_idx == self.skip:
            return -1

    def on_train_epoch_start(self):
        self.log_of.append([self.current_epoch, self.global_step])

    def optimizer_step(self, epoch, batch_idx, optimizer, optimizer_closure):
        if self.hparams.warm:
            for group in optimizer.param_groups:
                group["lr"] = self.hparams.rate * min(1.0, (self.trainer.global_step + 1) / self.hparams.warm)
        optimizer.step(closure=optimizer_closure)

    def configure_optimizers(self):
        rate, form, settings = self.hparams.rate, self.hparams["form"], self.hparams.settings
        self.log_of.append(self.trainer.estimated_stepping_batches)
        optimizer = optim.SGD(self.layer.parameters(), lr=rate)
        kind = settings["kind"]
        if kind == "one":
            total = self.trainer.estimated_stepping_batches
            scheduler = schedulers.OneCycleLR(optimizer, rate, total_steps=int(total) + 1, cycle_momentum=False)
        elif kind == "plateau":
            scheduler = schedulers.ReduceLROnPlateau(optimizer, factor=0.5, patience=settings["patience"])
        elif kind == "cosine":
            scheduler = schedulers.CosineAnnealingLR(optimizer, 7)
        else:
            scheduler = schedulers.ExponentialLR(optimizer, 0.9)
        more = {"interval": settings["interval"], "frequency": settings["frequency"], "monitor": "train"}
        if form == "optimizer":
            return optimizer
        if form == "list":
            return [optimizer]
        if form == "lists":
            return [optimizer], [scheduler]
        if form == "lists of dicts":
            return [optimizer], [{"scheduler": scheduler, **more}]
        if form == "dict":
            return {"optimizer": optimizer, "lr_scheduler": scheduler, "monitor": "train"}
        if form == "dict of dicts":
            return {"optimizer": optimizer, "lr_scheduler": {"scheduler": scheduler, **more}}
        if form == "list of dicts":
            return [{"optimizer": optimizer, "lr_scheduler": {"scheduler": scheduler, **more}}]
        other = optim.SGD(self.other.parameters() if real else self.layer.parameters(), lr=rate / 2)
        return [optimizer, other], [scheduler]
"""


def part_lightning(rng):
    import logging

    logging.disable(logging.WARNING)
    import lightning.pytorch as real_lightning
    import torch

    mine = texts("pytorch_lightning")
    assert mine is texts("lightning") and mine is texts("lightning.pytorch")
    forms = ["optimizer", "list", "lists", "lists of dicts", "dict", "dict of dicts", "list of dicts", "two"]
    for round_ in range(250):
        form = rng.choice(forms)
        settings = {
            "kind": rng.choice(["exponential", "cosine", "one", "plateau"]), "frequency": rng.randint(1, 3),
            "interval": rng.choice(["step", "epoch", "epoch", "batch"] if round_ % 10 == 0 else ["step", "epoch"]),
            "patience": rng.randint(0, 2),
        }
        manual = rng.random() < 0.2 or form == "two" and rng.random() < 0.8
        config = {}
        if rng.random() < 0.8:
            config["max_epochs"] = rng.randint(0, 4)
        if rng.random() < 0.4 or "max_epochs" not in config:
            config["max_steps"] = rng.randint(1, 20)
        if rng.random() < 0.6:
            config["accumulate_grad_batches"] = 1 if manual else rng.randint(1, 4)
        if rng.random() < 0.4:
            config["limit_train_batches"] = rng.choice([rng.randint(1, 9), rng.uniform(0.4, 1), 1.0])
        if rng.random() < 0.05:
            config = {"fast_dev_run": rng.choice([True, 3])}
        n, batch = rng.randint(4, 40), rng.randint(1, 6)
        warm = rng.choice([0, 0, rng.randint(1, 9)])
        # Skipping the rest of every epoch, a run of so many steps might never end.
        skip = rng.choice([None, None, None, rng.randint(0, 5)]) if "max_epochs" in config else None
        through = rng.choice(["loader", "data module", "data module first"])
        metrics = [0.5]
        logs = []
        for library in (mine, real_lightning):
            real = library is real_lightning
            log = []
            texts.native.clear()

            class Layer:
                def parameters(self):
                    return Unknown("parameters")

            def loss_of(module, batch):
                if module is None or not real:
                    return Unknown("loss")
                return module.layer(batch.float().reshape(-1, 1)).sum()

            names = {
                "pl": library, "optim": torch.optim if real else texts("torch.optim"), "real": real, "Sized": Sized,
                "schedulers": torch.optim.lr_scheduler if real else texts("torch.optim.lr_scheduler"),
                "DataLoader": (torch.utils.data if real else texts("torch.utils.data")).DataLoader,
                "linear": (lambda: torch.nn.Linear(1, 1)) if real else Layer, "loss_of": loss_of, "metrics": metrics,
            }
            exec(SCRIPT, names)
            if not real:
                # The metric that the real run logs.
                texts.native.unknown = lambda text: metrics[0] if text == "train" else Unknown(text)

            def go():
                module = names["Module"](0.5, form, settings, manual=manual, warm=warm, skip=skip)
                if real:
                    module.other = torch.nn.Linear(1, 1)
                trainer = library.Trainer(**config, **({
                    "accelerator": "cpu", "logger": False, "enable_checkpointing": False, "devices": 1,
                    "enable_progress_bar": False, "enable_model_summary": False,
                } if real else {}))
                if real:
                    from torch.optim.optimizer import register_optimizer_step_post_hook

                    handle = register_optimizer_step_post_hook(
                        lambda o, a, k: log.append([g["lr"] for g in o.param_groups])
                    )
                try:
                    if through == "loader":
                        trainer.fit(module, names["DataLoader"](Sized(n), batch_size=batch))
                    elif through == "data module":
                        trainer.fit(module, datamodule=names["Data"](n, batch=batch))
                    else:
                        trainer.fit(module, names["Data"](n, batch))
                finally:
                    if real:
                        handle.remove()
                rates = [[g["lr"] for g in o.param_groups] for o in trainer.optimizers]
                return [module.log_of, rates, trainer.global_step, trainer.current_epoch, trainer.num_training_batches,
                        trainer.max_epochs, trainer.max_steps]

            result = outcome(go)
            if not real:
                del texts.native.unknown
            if isinstance(result[0], str):
                result = [result[0]]
            logs.append([result, log if real else [list(u) for u in texts.native.updates]])
        case = (form, settings, manual, config, n, batch, warm, skip, through)
        tally.compare("lightning", case, logs[0], logs[1])
    texts.native.clear()


# torch.amp


def part_amp(rng):
    texts.native.clear()
    library = texts("torch.cuda.amp")
    optimizer = texts("torch.optim").SGD(Unknown("p"), lr=0.3)
    scaler = library.GradScaler(enabled=True)
    for step in range(3):
        with library.autocast("cuda"):
            loss = Unknown("loss")
        scaler.scale(loss).backward()
        scaler.unscale_(optimizer)
        scaler.step(optimizer)
        before = scaler.get_scale()
        scaler.update()
        tally.compare("torch.amp", "scale", scaler.get_scale(), before)
    tally.compare("torch.amp", "updates", texts.native.updates, [[0.3]] * 3)
    tally.compare("torch.amp", "decorator", library.autocast()(len)([1, 2]), 2)
    texts.native.clear()


# numpy


def plain(value):
    """An array or a number of either library as lists and Python numbers."""
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return value


def near(a, b, ulps):
    """The first with each of its floats replaced by that of the second if it is as near as that."""
    if isinstance(a, list) and isinstance(b, list) and len(a) == len(b):
        return [near(x, y, ulps) for x, y in zip(a, b)]
    if isinstance(a, float) and isinstance(b, float) and math.isfinite(a) and math.isfinite(b):
        return b if abs(a - b) <= ulps * math.ulp(b) else a
    return a


EXACT = """
a + b|a - b|a * b|a / b|a + 2|2 - a|a * 0.5|1.0 / (1 + abs(a))|a ** 2|a // 1|a % 3|-a
abs(a)|a < b|a >= 0.5|a == b|a != b
a[0]|a[-1]|a[1:3]|a[::-1]|a[a > 0]|a[[0, -1]]|len(a)|list(a)|[v * 2 for v in a]|a.sum()|a.mean()|a.min()|a.max()
np.sum(c)|np.mean(c)|c.cumsum()|np.cumsum(i)|np.prod(a)|np.prod(i)|np.sum(i)|i.mean()
i + a|i * i|i / 2|i // 2|i ** 2
np.minimum(a, b)|np.maximum(a, 0.1)|np.clip(a, 0.1, 0.6)|a.clip(-0.5, None)|np.clip(x, 0.2, 0.5)|np.where(a > b, a, b)
np.where(a > 0, 1.0, a)|np.where(a > 0)|np.concatenate([a, b])|np.append(a, 1.5)|np.append(a, [1, 2])
np.hstack([a, b, a])
np.linspace(x, y, n)|np.linspace(x, y, n, endpoint=False)|np.linspace(0, 1, n)|np.linspace(i[0], i[-1], n)
np.arange(n)|np.arange(2, n)|np.arange(x, y + 3, 0.1)|np.arange(0, 1, x * x + 0.01)|np.arange(10, 0, -3)
np.arange(n * 1.0)
np.zeros(n)|np.ones((2, n))|np.full(n, x)|np.zeros_like(i)|np.floor(a * 10)|np.floor(i)
np.ceil(i)|np.ceil(a * 10)|np.round(a, 2)|np.round(x, 3)
np.sqrt(abs(a))|np.interp(x, s, b)|np.interp(a * 3, s, b)|np.interp(c[:20], s, b)|np.interp(n, [0, 5, 20], [0, 1, 0])
np.argmax(a)|np.argmin(b)|np.searchsorted(s, x)|np.searchsorted(s, a)|np.searchsorted(s, s[1], side="right")|np.flip(a)
np.diff(a)|np.tile(a, 3)|np.repeat(a, 2)|np.repeat(a[:2], [2, 3])|a.astype(int)
i.astype(float)|a.tolist()|m[1]|m[0, 1]
m[:, 1]|m[0]|m.sum()|m.sum(axis=0)|m.sum(axis=1)|m.mean(axis=1)|m.T|m * 2|m + a[:2]|m.shape|m.max()|m.reshape(-1)
np.isclose(a, b)|np.isclose(a, a)|np.any(a > 0.9)|np.all(a > -2)|np.float64(x)|np.abs(-x)
np.pi|np.sort(a)|np.argsort(s[::-1])
np.median(a)|np.dot(i, i)|np.array([1, 2.5])|np.array([[1, 2], [3, 4]])|np.vstack([a, b])
np.isnan(a)|np.sign(a)|a.std()
np.concatenate([np.linspace(0, x, n), np.linspace(x, y, n)])|(a > 0) & (b > 0)|~(a > 0)|np.unique(i)|np.square(a)
np.array(x).item()|a.round(1)|np.mod(i, 3)|np.cumprod(a)|np.digitize(x, s)|a.shape|a.ndim|a.size
"""
NEARLY = """
np.cos(a)|np.sin(a)|np.exp(a)|np.log(abs(a) + 0.01)|np.power(abs(a), 1.7)|abs(a) ** 0.9
np.cos(np.pi * x)|np.tanh(a)
np.logspace(-3, x, n)|np.geomspace(1e-5, y + 2, n)|np.exp(-c)|np.log10(abs(a) + 0.1)
np.log2(y + 3)|2.0 ** a|np.power(2.0, x)
0.5 * (1 + np.cos(np.pi * np.arange(n) / n))|np.logspace(0, 2, n, base=2.0)|np.exp(x)|np.sqrt(y * y)|np.var(c)
"""


def part_numpy(rng):
    import numpy

    mine = texts("numpy")
    exact = [text for line in EXACT.strip().split("\n") for text in line.split("|")]
    nearly = [text for line in NEARLY.strip().split("\n") for text in line.split("|")]
    for round_ in range(120):
        n = rng.randint(2, 12)
        u = lambda: rng.choice([rng.uniform(-1, 1), rng.uniform(-1, 1), rng.randint(-4, 4) / 4])
        rows = {name: [u() for _ in range(n)] for name in "ab"}
        rows["c"] = [u() for _ in range(rng.choice([rng.randint(20, 60), rng.randint(100, 900)]))]
        rows["i"] = [rng.randint(-9, 9) for _ in range(n)]
        rows["s"] = sorted(rng.uniform(-3, 3) for _ in range(n))
        rows["m"] = [[u(), u()], [u(), u()]]
        numbers = {"x": rng.random(), "y": rng.uniform(-1, 1), "n": n}
        for part, expressions in (("numpy", exact), ("numpy nearly", nearly)):
            for text in expressions:
                values = []
                for library in (mine, numpy):
                    names = {"np": library, **numbers, **{k: library.array(v) for k, v in rows.items()}}
                    with numpy.errstate(all="ignore"):
                        values.append(outcome(lambda: plain(eval(text, names))))
                ours, theirs = values
                if text in ("list(a)", "[v * 2 for v in a]"):
                    ours, theirs = [plain(v) for v in ours], [plain(v) for v in theirs]
                if part == "numpy nearly":
                    ours = near(ours, theirs, 4)
                tally.compare(part, (text, numbers, {k: v for k, v in rows.items() if k in "ab"}), ours, theirs)
    for library in (mine, numpy):
        a = library.zeros(5)
        a[1] = 2
        a[2:4] = [1.5, 2.5]
        a[a == 0] = -1
        a[-1] += 4
        b = library.array([1, 2, 3])
        b[0] = 7.9
        row = [plain(a), plain(b)]
        first = row if library is mine else first
    tally.compare("numpy", "assignment", first, row)


PARTS = {
    name[5:]: function for name, function in list(globals().items()) if name.startswith("part_")
}


def main():
    wanted = sys.argv[1:] or list(PARTS)
    for name in wanted:
        PARTS[name](random.Random(name))
    for part, (good, all_) in sorted(tally.counts.items()):
        print(f"{part}: {good} of {all_} agree")
    print(f"{sum(c[0] for c in tally.counts.values())} of {sum(c[1] for c in tally.counts.values())} agree")
    sys.exit(1 if tally.differences else 0)


if __name__ == "__main__":
    main()
