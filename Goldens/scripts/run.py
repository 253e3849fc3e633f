"""Runs each training script with PyTorch and writes, or with `--check` compares, its trace.

python Goldens/scripts/run.py                     every program and every mutation
python Goldens/scripts/run.py --check             compare; exit 1 naming what differs
python Goldens/scripts/run.py gan_two_optimizers  only the named ones (with or without --check)
"""

from __future__ import annotations

import ast
import json
import os
import platform
import re
import shlex
import shutil
import signal
import sys
import tempfile
import traceback
import types
import warnings
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

os.environ.update(OMP_NUM_THREADS="1", CUDA_VISIBLE_DEVICES="", PYTHONHASHSEED="0", TQDM_DISABLE="1")
for name in ("WORLD_SIZE", "RANK", "LOCAL_RANK", "LR"):
    os.environ.pop(name, None)

import torch
from torch.optim import optimizer as optim

HERE = Path(__file__).resolve().parent
FOLDERS = {"programs": "traces", "mutations": "mutations"}
"""Where programs stand, and where their traces go."""
SECONDS = 60
OTHERS = ("numpy", "transformers", "accelerate", "lightning")


@dataclass
class Run:
    arguments: str = ""
    environment: list[str] = field(default_factory=list)
    lets: list[str] = field(default_factory=list)
    asks: str | None = None
    files: list[str] = field(default_factory=list)
    data: str = ""
    stdin: str = ""

    def like(self) -> Run:
        return Run("", list(self.environment), list(self.lets), None, list(self.files), self.data, self.stdin)


@dataclass
class Program:
    path: Path
    source: str
    runs: list[Run]
    stubs: bool

    def __init__(self, path: Path):
        self.path, self.source, self.stubs = path, path.read_text(), False
        common, self.runs = Run(), []
        for line in self.source.splitlines():
            found = re.fullmatch(r"# (run|let|env|asks|file|data|stdin|stub):\s*(.*)", line)
            if not found:
                break
            key, text = found.groups()
            if key == "run":
                self.runs.append(common.like())
                self.runs[-1].arguments = text
                continue
            if key == "stub":
                self.stubs = True
                continue
            run = self.runs[-1] if self.runs else common
            if key in ("let", "env", "file"):
                {"let": run.lets, "env": run.environment, "file": run.files}[key].append(text)
            else:
                setattr(run, key, text)
        self.runs = self.runs or [common]


class Recorder:
    """What each optimizer's groups hold at each of its updates."""

    def __init__(self, path: Path, lets: list[str]):
        self.path, self.wanted = str(path), {}
        for line in lets:
            expression, value = line.split("=", 1)
            self.wanted[expression] = ast.literal_eval(value)
        self.borne_out: set[str] = set()
        self.optimizers: list[optim.Optimizer] = []
        self.updates: dict[int, list[list[tuple[float, float | None]]]] = {}
        self.depth: dict[int, int] = {}

    def install(self) -> None:
        construct = optim.Optimizer.__init__

        def constructed(optimizer, *arguments, **keywords):
            self.add(optimizer)
            construct(optimizer, *arguments, **keywords)

        optim.Optimizer.__init__ = constructed
        optim.register_optimizer_step_pre_hook(self.before)
        optim.register_optimizer_step_post_hook(self.after)

    def add(self, optimizer) -> None:
        if not any(known is optimizer for known in self.optimizers):
            self.optimizers.append(optimizer)

    def before(self, optimizer, arguments, keywords) -> None:
        self.add(optimizer)
        key = id(optimizer)
        self.depth[key] = self.depth.get(key, 0) + 1
        if self.depth[key] > 1:
            return
        row = []
        for group in optimizer.param_groups:
            momentum = group["betas"][0] if "betas" in group else group.get("momentum")
            row.append((float(group["lr"]), None if momentum is None else float(momentum)))
        self.updates.setdefault(key, []).append(row)
        if len(self.borne_out) < len(self.wanted):
            self.test_lets(sys._getframe())

    def after(self, optimizer, arguments, keywords) -> None:
        self.depth[id(optimizer)] -= 1

    def test_lets(self, frame) -> None:
        while frame is not None:
            if frame.f_code.co_filename == self.path:
                self.test(frame.f_globals, frame.f_locals)
            frame = frame.f_back

    def test(self, names, local_names) -> None:
        for expression, value in self.wanted.items():
            try:
                if eval(expression, names, local_names) == value:
                    self.borne_out.add(expression)
            except Exception:
                pass

    def lines(self) -> list[str]:
        result = []
        for optimizer in self.optimizers:
            rows = self.updates.get(id(optimizer))
            if not rows:
                continue
            count = max(map(len, rows))
            result.append(f"optimizer {type(optimizer).__name__} groups {count}")
            for name, place in (("rates", 0), ("momentum", 1)):
                for group in range(count):
                    values = [row[group][place] if group < len(row) else None for row in rows]
                    if any(value is not None for value in values):
                        result.append(f"{name} {group}: {coded(values)}")
        return result


def coded(values: list[float | None]) -> str:
    runs: list[list] = []
    for value in values:
        word = "-" if value is None else repr(value)
        if runs and runs[-1][0] == word:
            runs[-1][1] += 1
        else:
            runs.append([word, 1])
    return " ".join(f"{word}*{count}" for word, count in runs)


def patch(expression: str, value) -> None:
    """`torch.cuda.device_count()=4` makes that function answer 4."""
    found = re.fullmatch(r"(torch(?:\.\w+)*)\.(\w+)\(\)", expression)
    if found:
        setattr(eval(found[1]), found[2], lambda: value)


def prepare(program: Program, run: Run, folder: Path) -> None:
    os.chdir(folder)
    for text in run.files:
        name, content = text.split(" ", 1)
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(content.replace("\\n", "\n"))
    (folder / ".stdin").write_text(run.stdin + "\n")
    sys.stdin = open(folder / ".stdin")
    for text in run.environment:
        name, value = text.split("=", 1)
        os.environ[name] = value
    os.environ["STUB_SAMPLES"] = run.data or "40 16"
    if program.stubs:
        sys.path.insert(0, str(HERE / "stubs"))
    if run.files:
        sys.path.insert(0, str(folder))
    sys.argv = [program.path.name, *shlex.split(run.arguments)]
    sys.stdout = open(os.devnull, "w")
    sys.stderr = open(folder / ".stderr", "w")
    warnings.simplefilter("ignore")
    torch.set_num_threads(1)
    torch.manual_seed(0)
    signal.alarm(SECONDS)


def failure(error: BaseException) -> list[str]:
    name = type(error).__name__
    if isinstance(error, SystemExit):
        code = error.code
        if code is None or code == 0:
            return []
        if not isinstance(code, int):
            return [f"fails: {name} 1", f"message: {code}"]
        sys.stderr.flush()
        said = [line for line in Path(".stderr").read_text().splitlines() if line.strip()]
        return [f"fails: {name} {code}"] + [f"message: {line}" for line in said[-1:]]
    last = "".join(traceback.format_exception_only(error)).strip().splitlines()[-1]
    return [f"fails: {name}", f"message: {last}"]


def answer(program: Program, run: Run, folder: Path) -> dict:
    """In the child process: the lines of one run, and the `let` lines that were not true of it."""
    recorder = Recorder(program.path, run.lets)
    module = types.ModuleType("__main__")
    module.__file__ = program.path.name
    prepare(program, run, folder)
    for expression, value in recorder.wanted.items():
        patch(expression, value)
    recorder.install()
    sys.modules["__main__"] = module
    failed = []
    try:
        exec(compile(program.source, str(program.path), "exec"), module.__dict__)
    except BaseException as error:
        failed = failure(error)
        if failed and os.environ.get("SHOW"):
            traceback.print_exc(file=sys.__stderr__)
    recorder.test(module.__dict__, module.__dict__)
    untrue = [name for name in recorder.wanted if name not in recorder.borne_out]
    return {"lines": failed + recorder.lines(), "untrue": untrue}


def traced(program: Program, run: Run) -> list[str]:
    lines = ["run"]
    if run.arguments:
        lines.append(f"arguments: {run.arguments}")
    lines += [f"environment: {text}" for text in run.environment]
    if run.asks is not None:
        return lines + [f"asks: {run.asks}", "end"]
    lines += [f"let: {text}" for text in run.lets]
    folder = Path(tempfile.mkdtemp())
    answers = folder / ".answer"
    child = os.fork()
    if child == 0:
        try:
            answers.write_text(json.dumps(answer(program, run, folder)))
        except BaseException:
            traceback.print_exc(file=sys.__stderr__)
        finally:
            os._exit(0)
    os.waitpid(child, 0)
    try:
        found = json.loads(answers.read_text())
    except (OSError, ValueError):
        raise SystemExit(f"{program.path.name} {run.arguments}: the process died or took over {SECONDS} s")
    finally:
        shutil.rmtree(folder)
    if found["untrue"]:
        raise SystemExit(f"{program.path.name} {run.arguments}: not so: {', '.join(found['untrue'])}")
    return lines + found["lines"] + ["end"]


def provenance(source: str) -> str:
    torch_version = f"torch {torch.__version__}, CPython {platform.python_version()}"
    others = [f", {name} {version(name)}" for name in OTHERS if re.search(rf"^\s*(import|from) {name}", source, re.M)]
    return f"# {torch_version}{''.join(others)}; python Goldens/scripts/run.py"


def trace(path: Path) -> str:
    program = Program(path)
    lines = [provenance(program.source)]
    for run in program.runs:
        lines += traced(program, run)
    return "\n".join(lines) + "\n"


def body(text: str) -> list[str]:
    return text.splitlines()[1:]


def warm_up() -> None:
    """Has PyTorch import what it imports late, once for all the child processes."""
    torch.set_num_threads(1)
    layer = torch.nn.Linear(2, 2)
    for optimizer in (torch.optim.SGD(layer.parameters(), lr=0.1), torch.optim.Adam(layer.parameters())):
        scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 1)
        optimizer.step()
        scheduler.step()


def main() -> None:
    warm_up()
    names = [name for name in sys.argv[1:] if not name.startswith("--")]
    checking = "--check" in sys.argv
    different = 0
    for programs, traces in FOLDERS.items():
        (HERE / traces).mkdir(exist_ok=True)
        for path in sorted((HERE / programs).glob("*.py")):
            if names and path.stem not in names:
                continue
            target = HERE / traces / f"{path.stem}.txt"
            text = trace(path)
            if not checking:
                target.write_text(text)
            elif not target.exists() or body(target.read_text()) != body(text):
                different += 1
                print(f"{traces}/{target.name} differs")
    sys.exit(1 if different else 0)


if __name__ == "__main__":
    main()
