// Requests that nobody means: good ones with their bytes and words mixed up.
import assert from "node:assert/strict";
import { request } from "./engine.mjs";

const seeds = [
  request("draw", { steps: 50, lr: "0.1,0.01", width: 900, height: 400, log: 1 }, ["StepLR(step_size=4)", ["b", "OneCycleLR(max_lr=0.1, total_steps=50)"]]),
  request("draw", { epochs: 5, stepsPerEpoch: 8, stepped: "epoch", metrics: "example:noisy" }, ["ReduceLROnPlateau(patience=2, cooldown=1)"]),
  request("readout", { steps: 60, at: 30 }, ["SequentialLR([LinearLR(0.1, total_iters=8), CosineAnnealingLR(24)], [8])"]),
  request("values", { steps: 60, momentum: 0.9, optimizer: "sgd" }, ["CyclicLR(base_lr=1e-4, max_lr=1e-3, step_size_up=4, mode='exp_range', gamma=0.9)"]),
  request("plateau", { steps: 30, metrics: "0.5,0.4,nan,inf,0.4,0.4" }, ["ReduceLROnPlateau(factor=0.5, patience=1)"]),
  request("code", { steps: 30, beta1: 0.9 }, [], "ChainedScheduler([ConstantLR(0.1, 8), MultiplicativeLR(lambda t: 0.95 if t % 2 else 1.0)])"),
  request("read", {}, [], "opt = SGD(p, lr=0.1)\ns = CosineAnnealingWarmRestarts(opt, T_0=8, T_mult=2)\nfor e in range(9):\n  s.step()\n"),
  request("draw", { steps: 40 }, ["LambdaLR([lambda t: 0.95 ** t, lambda t: max(0.1, 1 - t / 40)])", "HandoverLR([StepLR(3), SWALR(0.05)], [9])"]),
  request("draw", { lr: "0.1,0.01" }, ["FunctionLR(lambda t: 0.1 / (t + 1))", "SequentialLR([TableLR([[0.1, 0.2, 0.3], [1, 2, 3]]), StepLR(4)], [3])"]),
  request("draw", {}, ["MultiStepLR([8, 24, 28], gamma=0.5)", "PolynomialLR(total_iters=8, power=2)"]),
];
const words = ["0", "-1", "1e308", "-1e-320", "99999999999", "2147483647", "16777216", "1000000", "nan", "inf", "(", ")", "[", "]", ",",
  "lambda t: ", "StepLR(", "SequentialLR([", "**", "//", "%", "\n", "\\n", "\\", "steps ", "schedule 0 ", "é", "\u2028", "👩‍🚀",
  "epochs 1000000\n", "stepsPerEpoch 2147483647\n", "at 2147483647\n", "width 100000\n", "height 1\n", "range(10 ** 9)", "1 << 40",
  "math.exp(", "round(", "None", "True", "'", "\"\"\"", "\u0000"];

export function fuzz(engine, rounds) {
  const random = generator(2022);
  for (let round = 0; round < rounds; round += 1) {
    const spoilt = spoil(seeds[random(seeds.length)], random);
    let answer;
    try {
      answer = JSON.parse(engine.text(spoilt));
    } catch (error) {
      throw new Error(`${error.message} at round ${round}: ${JSON.stringify(new TextDecoder().decode(spoilt)).slice(0, 900)}`);
    }
    assert(answer !== null && typeof answer === "object" && !Array.isArray(answer));
  }
}

/** A script whose words are mixed up, and its command line. */
export function fuzzScripts(engine, script, rounds) {
  const random = generator(1968);
  const head = ["argument [--lr=0.3]", "argument [--sched=cosine]", "argument [--milestones]", "argument [5]", "assume 1", "let 5 model 3"];
  for (let round = 0; round < rounds; round += 1) {
    const lines = head.filter(() => random(2) === 0);
    const spoilt = spoil(`${["read", ...lines].join("\n")}\n\n${script}`, random);
    try {
      assert(typeof JSON.parse(engine.text(spoilt)) === "object");
    } catch (error) {
      throw new Error(`${error.message} at round ${round}: ${JSON.stringify(new TextDecoder().decode(spoilt)).slice(0, 2000)}`);
    }
  }
}

/** Programs that call and nest as deep as they can. */
export function deepScripts() {
  const times = (text, count) => text.repeat(count);
  const end = "\nStepLR(3)\n";
  const call = (name, body) => [name, `def f(n):\n  return ${body}${end}x = f(0)\n`];
  const method = (name, use) => [name, `class A:\n  def ${name}(self, *a):\n    return ${use}\nself = A()\nx = ${use}${end}`];
  const heads = (kinds, depth) => Array.from({ length: depth }, (_, index) => times(" ", index) + kinds[index % kinds.length]).join("\n");
  const tails = (depth) => Array.from({ length: depth }, (_, index) => depth - 1 - index).filter((index) => index % 3 === 0)
    .map((index) => `${times(" ", index)}finally:\n${times(" ", index + 1)}pass`).join("\n");
  const pile = (name, first, next, after = "") => [name, `x = ${first}\nfor i in range(20000):\n  x = ${next}\n${after}${end}`];
  return [
    ["functions", `StepLR(${times("abs(", 265)}3${times(")", 265)})`],
    ["brackets", `StepLR(${times("(", 315)}3${times(")", 315)})`],
    ["lists", `x = ${times("[", 318)}3${times("]", 318)}\ny = str(x)\nz = x == x${end}`],
    ["chains", `${times("ChainedScheduler([", 158)}StepLR(3)${times("])", 158)}`],
    call("recursion", "1 + f(n + 1)"), call("calls in calls", `${times("abs(", 280)}f(n + 1)${times(")", 280)}`),
    call("calls in lists", `${times("[", 300)}f(n + 1)${times("]", 300)}`),
    call("calls in dictionaries", `${times("{'a':", 100)}f(n + 1)${times("}", 100)}`),
    call("calls in comprehensions", `${times("[", 60)}f(i + 1)${times(" for i in range(1)]", 60)}`),
    call("calls in map", "list(map(f, [n + 1]))"), call("calls in sorted", "sorted([n, n], key=f)"),
    call("calls in conditions", "f(n + 1) if args.x else f(n + 2)"),
    ["calls behind conditions", `def f(n):\n  if args.x:\n    f(n + 1)\n  else:\n    f(n + 2)\nf(0)${end}`],
    ["calls in try", `def f(n):\n${heads(["  try:", "  with open('x'):", "  if n >= 0:"], 90)}\n${times(" ", 92)}f(n + 1)\n${tails(90).replaceAll(/^/gm, "  ")}\nf(0)${end}`],
    ["blocks", `${heads(["try:", "with open('x'):", "if True:"], 99)}\n${times(" ", 99)}s = StepLR(SGD(x, 0.1), 3)\n${tails(99)}\n`],
    ["blocks behind conditions", `${heads(["if a.b:", "for i in loader:", "while q():"], 99)}\n${times(" ", 99)}s = StepLR(SGD(x, 0.1), 3)\n`],
    ["handlers", `def f(n):\n  try:\n    raise ValueError\n  except ValueError:\n    f(n + 1)\n  finally:\n    f(n + 1)\nf(0)${end}`],
    ["conditions", `${"if args.a:\n  x = 1\n"}${times("elif args.b:\n  x = 2\n", 3000)}${end}`],
    method("__getattr__", "getattr(self, 'y')"), method("__add__", "self + self"), method("__eq__", "[self] == [self]"),
    method("__repr__", "repr(self)"), method("__iter__", "list(self)"), method("__len__", "len(self)"),
    method("__bool__", "bool(self)"), method("__call__", "self()"), method("__contains__", "3 in self"), method("__hash__", "{self: 1}"),
    ["generators", `def g(n):\n  yield from g(n + 1)\nx = list(g(0))${end}`],
    ["objects", `class A:\n  def __init__(self):\n    self.b = A()\nx = A()${end}`],
    ["reduce", `from functools import reduce\ndef f(a, b):\n  return reduce(f, [a, b])\nx = f(1, 2)${end}`],
    pile("lists in lists", "[]", "[x]"), pile("tuples in tuples", "()", "(x,)", "y = {x: 1}\nz = x < x\nw = hash(x)"),
    pile("dictionaries", "{}", "{'a': x}"), pile("enumerations", "[1]", "enumerate(x)", "y = list(x)"), pile("zips", "iter([1])", "zip(x)", "y = list(x)"),
    ["copies", `import copy, json\nx = []\nfor i in range(400):\n  x = [x]\ny = copy.deepcopy(x)\nz = json.dumps(x)${end}`],
    ["JSON", `import json\ny = json.loads('${times("[", 5000)}${times("]", 5000)}')${end}`],
    ["chained iterators", `import itertools\nx = iter([1])\nfor i in range(5000):\n  x = itertools.chain(x)\ny = list(x)${end}`],
    ["functions of the step", "def f(t):\n  x = t\n  for i in range(9000):\n    x = abs(x)\n  return x\nLambdaLR(opt, f)"],
  ];
}

function spoil(text, random) {
  const bytes = [...new TextEncoder().encode(text)];
  for (let count = 1 + random(6); count > 0; count -= 1) {
    const place = random(bytes.length + 1);
    switch (random(6)) {
      case 0: bytes.splice(place, 1 + random(12)); break;
      case 1: bytes[Math.min(place, bytes.length - 1)] = random(256); break;
      case 2: bytes.splice(place, 0, ...bytes.slice(place, place + random(60))); break;
      case 3: {
        // A number becomes another one.
        const other = new TextEncoder().encode(words[random(12)]);
        const digits = bytes.map((byte, index) => [byte, index]).filter(([byte]) => byte >= 48 && byte <= 57);
        if (digits.length > 0) bytes.splice(digits[random(digits.length)][1], 1, ...other);
        break;
      }
      default: bytes.splice(place, 0, ...new TextEncoder().encode(words[random(words.length)]));
    }
  }
  return new Uint8Array(bytes);
}

/** Whole numbers below a bound, the same ones each time (mulberry32). */
function generator(seed) {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) % bound);
  };
}
