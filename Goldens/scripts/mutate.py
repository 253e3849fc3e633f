"""Writes changed copies of the programs, and their traces: what a reader must not be confused by,
and what it must notice.

python Goldens/scripts/mutate.py              two of every program
python Goldens/scripts/mutate.py NAME ...     only of the named ones

The changes are drawn with a seed made of the program's name, so the same come out again.
"""

from __future__ import annotations

import ast
import random
import re
import sys
from pathlib import Path

import run

COPIES = 2
ATTEMPTS = 12
LARGEST_TRACE = 12_000
EXCUSED = {"NameError", "UnboundLocalError", "IndexError", "ZeroDivisionError"}
"""What a copy may raise although its program does not."""
SHAPES = {"Linear", "randn", "rand", "randint", "zeros", "ones", "Generator", "manual_seed", "BatchNorm1d", "LayerNorm",
          "DataLoader", "TensorDataset", "add_argument", "clip_grad_norm_", "round", "Subset", "random_split"}
DEFAULTS = {
    "StepLR": [("step_size", None), ("gamma", "0.1"), ("last_epoch", "-1")],
    "MultiStepLR": [("milestones", None), ("gamma", "0.1"), ("last_epoch", "-1")],
    "ExponentialLR": [("gamma", None), ("last_epoch", "-1")],
    "CosineAnnealingLR": [("T_max", None), ("eta_min", "0.0"), ("last_epoch", "-1")],
    "CosineAnnealingWarmRestarts": [("T_0", None), ("T_mult", "1"), ("eta_min", "0.0"), ("last_epoch", "-1")],
    "LinearLR": [("start_factor", "1.0 / 3"), ("end_factor", "1.0"), ("total_iters", "5"), ("last_epoch", "-1")],
    "ConstantLR": [("factor", "1.0 / 3"), ("total_iters", "5"), ("last_epoch", "-1")],
    "PolynomialLR": [("total_iters", "5"), ("power", "1.0"), ("last_epoch", "-1")],
    "LambdaLR": [("lr_lambda", None), ("last_epoch", "-1")],
    "SGD": [("lr", "0.001"), ("momentum", "0"), ("dampening", "0"), ("weight_decay", "0")],
    "Adam": [("lr", "0.001"), ("betas", "(0.9, 0.999)"), ("eps", "1e-08"), ("weight_decay", "0")],
    "AdamW": [("lr", "0.001"), ("betas", "(0.9, 0.999)"), ("eps", "1e-08"), ("weight_decay", "0.01")],
}
"""Parameters after the first, with PyTorch's defaults."""
ADJECTIVES = "my cur main the_ base_ g_ _".split()


class Renaming(ast.NodeTransformer):
    def __init__(self, old: str, new: str):
        self.old, self.new = old, new

    def swapped(self, name):
        return self.new if name == self.old else name

    def visit(self, node):
        for field in ("id", "arg"):
            if isinstance(node, ast.keyword):
                break
            if isinstance(getattr(node, field, None), str):
                setattr(node, field, self.swapped(getattr(node, field)))
        if isinstance(node, (ast.FunctionDef, ast.ClassDef, ast.ExceptHandler, ast.MatchAs, ast.MatchStar)):
            node.name = self.swapped(node.name)
        if isinstance(node, (ast.Global, ast.Nonlocal)):
            node.names = [self.swapped(name) for name in node.names]
        return self.generic_visit(node)


def rename(tree, header, dice):
    text = ast.dump(tree)
    if re.search(r"id='(globals|locals|vars|eval|exec)'", text):
        return None
    fixed, stored = {"__name__", "self", "cls", "_"}, set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            fixed.add(node.attr)
        elif isinstance(node, ast.keyword) and node.arg:
            fixed.add(node.arg)
        elif isinstance(node, ast.alias):
            fixed.add((node.asname or node.name).split(".")[0])
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            fixed.add(node.value)
        elif isinstance(node, ast.ClassDef):
            fixed |= {n.id for s in node.body for n in ast.walk(s) if isinstance(n, ast.Name) and not isinstance(s, ast.FunctionDef)}
            fixed |= {s.name for s in node.body if isinstance(s, ast.FunctionDef)}
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            stored.add(node.id)
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            stored.add(node.name)
    names = sorted(stored - fixed)
    if not names:
        return None
    for old in dice.sample(names, min(len(names), dice.choice([1, 2, 3]))):
        new = dice.choice(ADJECTIVES) + old.lstrip("_")
        if re.search(rf"\b{new}\b", text) or new in ("main_", "the_"):
            continue
        tree = Renaming(old, new).visit(tree)
        header = [re.sub(rf"\b{old}\b", new, line) if line.startswith(("# let:", "# asks:")) else line for line in header]
    return tree, header


def reorder(tree, header, dice):
    """Swaps two definitions that stand side by side and need each other only when called."""
    places = []
    for i in range(len(tree.body) - 1):
        pair = tree.body[i:i + 2]
        if not all(isinstance(s, (ast.FunctionDef, ast.ClassDef)) and not s.decorator_list for s in pair):
            continue
        if any(early(pair[k]) & {pair[1 - k].name} for k in (0, 1)):
            continue
        places.append(i)
    if not places:
        return None
    i = dice.choice(places)
    tree.body[i], tree.body[i + 1] = tree.body[i + 1], tree.body[i]
    return tree, header


def early(definition) -> set[str]:
    """Names needed when the definition is reached."""
    if isinstance(definition, ast.FunctionDef):
        parts = [*definition.args.defaults, *filter(None, definition.args.kw_defaults)]
    else:
        parts = [definition]
    return {node.id for part in parts for node in ast.walk(part) if isinstance(node, ast.Name)}


FLIPPED = {ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Lt: ast.GtE, ast.GtE: ast.Lt, ast.Gt: ast.LtE, ast.LtE: ast.Gt,
           ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In}


def flip(tree, header, dice):
    """Another branch: a condition turned round, a truth value, or a text compared elsewhere."""
    changes, compared = [], set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare):
            compared |= {c.value for c in ast.walk(node) if isinstance(c, ast.Constant) and isinstance(c.value, str)}
        if isinstance(node, (ast.If, ast.IfExp)) and isinstance(node.test, ast.Compare) and len(node.test.ops) == 1:
            if "__name__" not in ast.dump(node.test):
                changes.append(("condition", node.test))
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, bool):
            changes.append(("truth", node.value))
        if isinstance(node, ast.keyword) and node.arg == "default" and isinstance(node.value, ast.Constant):
            if isinstance(node.value.value, bool):
                changes.append(("truth", node.value))
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and node.value.value in compared:
            changes += [("text", node.value)] * 3
    if not changes:
        return None
    kind, node = dice.choice(changes)
    if kind == "condition":
        node.ops = [FLIPPED[type(node.ops[0])]()]
    elif kind == "truth":
        node.value = not node.value
    else:
        others = sorted(compared - {node.value})
        if not others:
            return None
        node.value = dice.choice(others)
    return tree, header


def numbers(tree, header, dice):
    """Another constant, outside the shapes of tensors and layers."""
    left_alone = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and called(node) in SHAPES:
            for inner in ast.walk(node):
                left_alone.add(id(inner))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and called(node) == "add_argument":
            for keyword in node.keywords:
                if keyword.arg == "default":
                    left_alone -= {id(inner) for inner in ast.walk(keyword)}
        if isinstance(node, ast.Subscript):
            left_alone |= {id(inner) for inner in ast.walk(node.slice)}
    found = [n for n in ast.walk(tree) if isinstance(n, ast.Constant) and id(n) not in left_alone
             and type(n.value) in (int, float) and (type(n.value) is float or 2 <= n.value <= 40)]
    if not found:
        return None
    for node in dice.sample(found, min(len(found), dice.choice([1, 1, 2]))):
        if isinstance(node.value, int):
            node.value = max(1, node.value + dice.choice([-2, -1, 1, 2, 3]))
        elif node.value == int(node.value):
            node.value = float(node.value) + dice.choice([0.0, 1.0])
        else:
            node.value = float(f"{node.value * dice.choice([0.5, 0.9, 0.3, 0.75]):.4g}")
    return tree, header


def called(call) -> str:
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def signatures(tree):
    """Parameters of the program's own functions and constructors, with their constant defaults."""
    found = {}
    for node in tree.body:
        name, function, skipped = node.name if hasattr(node, "name") else "", node, 0
        if isinstance(node, ast.ClassDef):
            function = next((f for f in node.body if isinstance(f, ast.FunctionDef) and f.name == "__init__"), None)
            skipped = 1
        if not isinstance(function, ast.FunctionDef) or node.decorator_list or function.args.vararg:
            continue
        names = [a.arg for a in function.args.args]
        defaults = [None] * (len(names) - len(function.args.defaults)) + list(function.args.defaults)
        texts = [ast.unparse(d) if isinstance(d, ast.Constant) else None for d in defaults]
        found[name] = list(zip(names, texts))[skipped:]
    return found


def explicit(tree, header, dice):
    own, places = signatures(tree), []
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call) or any(k.arg is None for k in call.keywords):
            continue
        if any(isinstance(a, ast.Starred) for a in call.args):
            continue
        name = called(call)
        if isinstance(call.func, ast.Name) and name in own:
            parameters, shift = own[name], 0
        elif name in DEFAULTS:
            parameters, shift = DEFAULTS[name], 1
        else:
            continue
        given = {k.arg for k in call.keywords}
        for parameter, default in parameters[max(0, len(call.args) - shift):]:
            if default is not None and parameter not in given:
                places.append((call, parameter, default))
    if not places:
        return None
    call, parameter, default = dice.choice(places)
    call.keywords.append(ast.keyword(parameter, ast.parse(default, mode="eval").body))
    return tree, header


def positional(tree, header, dice):
    own, places = signatures(tree), []
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in own:
            if any(isinstance(a, ast.Starred) for a in call.args):
                continue
            rest = own[call.func.id][len(call.args):]
            if rest and any(k.arg == rest[0][0] for k in call.keywords):
                places.append((call, rest[0][0]))
    if not places:
        return None
    call, name = dice.choice(places)
    call.args.append(next(k.value for k in call.keywords if k.arg == name))
    call.keywords = [k for k in call.keywords if k.arg != name]
    return tree, header


def wrap(tree, header, dice):
    """What stands after the last definition goes into `main()`."""
    if any(getattr(s, "name", "") == "main" for s in tree.body) or "__name__" in ast.dump(tree):
        return None
    fixed = (ast.FunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom)
    last = max(i for i, s in enumerate(tree.body) if isinstance(s, fixed) or i == 0)
    before, after = tree.body[:last + 1], tree.body[last + 1:]
    if len(after) < 3:
        return None
    used_before = {n.id for s in before for n in ast.walk(s) if isinstance(n, ast.Name)}
    used_before |= {name for s in before for n in ast.walk(s) if isinstance(n, ast.Global) for name in n.names}
    assigned = {n.id for s in after for n in ast.walk(s) if isinstance(n, ast.Name) and not isinstance(n.ctx, ast.Load)}
    shared = sorted(used_before & assigned)
    if shared:
        after.insert(0, ast.Global(shared))
    main = ast.parse("def main():\n    pass\n\nif __name__ == '__main__':\n    main()\n")
    main.body[0].body = after
    tree.body = before + main.body
    return tree, header


MEANINGLESS = [rename, rename, reorder, explicit, positional, wrap, wrap]
MEANINGFUL = [numbers, numbers, numbers, flip, flip]


def split(source: str) -> tuple[list[str], str]:
    lines = source.splitlines()
    count = 0
    while count < len(lines) and re.match(r"# (run|let|env|asks|file|data|stdin|stub):", lines[count]):
        count += 1
    return lines[:count], "\n".join(lines[count:])


def spaced(text: str) -> str:
    """Two blank lines around definitions, as people leave them."""
    text = re.sub(r"\n*\n(?=(@|def |class )\S)", "\n\n\n", text)
    text = re.sub(r"(?<=\))\n\n\n(?=def |class )", "\n\n\n", text)
    text = re.sub(r"(\n@[^\n]*)\n\n\n(?=def |class |@)", r"\1\n", text)
    return re.sub(r"(\n[ ]+[^\n]*)\n(?=[^\s@dce#)\]}])(?=(?!else|elif|except|finally)\S)", r"\1\n\n", text)


def changed(source: str, name: str, dice: random.Random) -> tuple[str, list[str]]:
    header, body = split(source)
    tree = ast.parse(body)
    fixed = any(line.startswith(("# let:", "# asks:")) for line in header) or name.startswith("unknown")
    choices = MEANINGLESS if fixed else MEANINGLESS + MEANINGFUL * 2
    made: list[str] = []
    for _ in range(dice.choice([1, 2, 2, 3])):
        change = dice.choice(choices)
        result = change(tree, header, dice)
        if result is not None:
            tree, header = result
            made.append(change.__name__)
    text = ast.unparse(ast.fix_missing_locations(tree))
    return "\n".join([*header, spaced(text)]).strip("\n") + "\n", made


def failures(trace: str) -> set[str]:
    return set(re.findall(r"^fails: (\w+)", trace, re.M))


def write(path: Path, copy: int) -> bool:
    source, before = path.read_text(), (run.HERE / "traces" / f"{path.stem}.txt").read_text()
    target = run.HERE / "mutations" / f"{path.stem}_{copy}.py"
    plain = "\n".join(split(source)[0] + [spaced(ast.unparse(ast.parse(split(source)[1])))]).strip("\n") + "\n"
    for attempt in range(ATTEMPTS):
        dice = random.Random(f"{path.stem} {copy} {attempt}")
        text, made = changed(source, path.stem, dice)
        if not made or text == plain:
            continue
        target.write_text(text)
        try:
            compile(text, target.name, "exec")
            trace = run.trace(target)
        except (SystemExit, SyntaxError):
            continue
        finished = "Tried to step" in trace
        new = failures(trace) - failures(before) - EXCUSED - ({"ValueError"} if finished else set())
        if not new and len(trace) <= max(LARGEST_TRACE, len(before)):
            target.with_suffix(".txt").write_text(trace)
            return True
    target.unlink(missing_ok=True)
    print(f"no copy {copy} of {path.stem}")
    return False


def main() -> None:
    run.SECONDS = 10
    run.warm_up()
    folder = run.HERE / "mutations"
    folder.mkdir(exist_ok=True)
    names = sys.argv[1:]
    if not names:
        for old in folder.iterdir():
            old.unlink()
    for path in sorted((run.HERE / "programs").glob("*.py")):
        if not names or path.stem in names:
            for copy in range(1, COPIES + 1):
                write(path, copy)


if __name__ == "__main__":
    main()
