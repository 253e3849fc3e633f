#!/usr/bin/env node
// Tests of the page's WebAssembly without a browser: Web/Tests/bridge.mjs FILE [--time], where FILE is a built page or a
// module alone.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Engine, goldens, request, ulps } from "./engine.mjs";
import { deepScripts, fuzz, fuzzScripts } from "./fuzz.mjs";

const path = process.argv[2];
if (!path) {
  console.error("usage: Web/Tests/bridge.mjs FILE [--time]");
  process.exit(64);
}
const engine = new Engine(path);
const ask = (...parts) => engine.ask(request(...parts));
const tests = [];
const test = (name, body) => tests.push([name, body]);

test("the module asks nothing of its host", () => {
  assert.deepEqual(WebAssembly.Module.imports(engine.module), []);
  assert.deepEqual(WebAssembly.Module.exports(engine.module).map((one) => one.name).sort(),
    ["anneal_answer", "anneal_answer_length", "anneal_reserve", "memory"]);
});

test("the catalogue has every schedule, and each example reads, draws and becomes code", () => {
  const { version, families } = ask("catalogue");
  assert.match(version, /^\d+\.\d+\.\d+$/);
  const schedules = families.flatMap((family) => family.schedules);
  const source = readFileSync(new URL("../../Sources/AnnealNotation/Catalogue.swift", import.meta.url), "utf8");
  const entries = [...source.matchAll(/Entry\((\w+)\.self\)/g)].map((match) => match[1]);
  assert.deepEqual(schedules.map((schedule) => schedule.name).toSorted(), entries.toSorted());
  for (const { name, example, parameters } of schedules) {
    const { items: [item] } = ask("read", {}, [], example);
    assert.equal(item.schedule, name);
    for (const key of Object.keys(item.arguments)) assert(parameters.some((parameter) => parameter.name === key));
    const drawing = ask("draw", {}, [item.text]);
    assert.deepEqual(drawing.errors, []);
    assert(drawing.svg.startsWith("<svg ") && drawing.panels.length > 0);
    const code = ask("code", {}, [], example);
    // What PyTorch has no class for is a loop.
    assert(code.python.includes(`${name}(`) || /^for step in range/m.test(code.python), code.python);
    assert(code.swift.includes(name) && code.command.startsWith("anneal plot "));
  }
});

test("parameters say what a control needs", () => {
  const { families } = ask("catalogue");
  const parameter = (schedule, name) => families.flatMap((family) => family.schedules)
    .find((one) => one.name === schedule).parameters.find((one) => one.name === name);
  assert.deepEqual([parameter("StepLR", "step_size")].map((one) => [one.kind, one.least, one.default])[0], ["whole", 1, null]);
  assert.deepEqual(parameter("ReduceLROnPlateau", "mode").choices, ["min", "max"]);
  assert.equal(parameter("ReduceLROnPlateau", "factor").greatestIsOpen, true);
  assert.equal(parameter("LinearLR", "start_factor").leastIsOpen, true);
  assert.equal(parameter("CyclicLR", "max_lr").kind, "numbers");
  assert.equal(parameter("TableLR", "rates").kind, "table");
  assert.equal(parameter("CyclicLR", "step_size_down").default, "None");
  assert.equal(parameter("OneCycleLR", "pct_start").needsPoint, true);
});

test("code says what it says, with the place of what is wrong", () => {
  const script = "opt = torch.optim.AdamW(m.parameters(), lr=3e-4)\nsched = StepLR(opt, step_size=4)\n"
    + "for epoch in range(3):\n  for i in range(5):\n    opt.step()\n  sched.step()\n";
  const reading = ask("read", {}, [], script);
  assert.equal(reading.items[0].name, "sched");
  assert.deepEqual(reading.items[0].arguments, { step_size: "4" });
  assert.deepEqual(reading.optimizer.rates, [0.0003]);
  assert.deepEqual(reading.loop, { stepping: "epoch", epochs: 3, stepsPerEpoch: 5, steps: 3 });
  const { error } = ask("read", {}, [], "# é\nStepLR(gama=4)");
  assert.deepEqual([error.line, error.column, error.length], [2, 8, 4]);
  assert(error.rendered.includes("^^^^") && error.message.includes("did you mean 'gamma'"));
  const nested = ask("read", {}, [], "SequentialLR([LinearLR(0.1, total_iters=3), StepLR(5)], [3])").items[0];
  assert.deepEqual(nested.members.map((member) => member.schedule), ["LinearLR", "StepLR"]);
});

test("names that code lacks are told, and take values", () => {
  const text = "OneCycleLR(opt, max_lr=0.1, steps_per_epoch=len(train_loader), epochs=EPOCHS)";
  assert.deepEqual(ask("read", {}, [], text).error.unknown, ["len(train_loader)", "EPOCHS"]);
  const [item] = ask("read", { let: "17 len(train_loader) 391\nlet 6 EPOCHS 3" }, [], text).items;
  assert.deepEqual([item.arguments.steps_per_epoch, item.arguments.epochs], ["391", "3"]);
  assert.match(ask("read", { let: "17 len(train_loader)" }, [], text).error.message, /definition|value/);
  assert.match(ask("read", { let: "99 EPOCHS 3" }, [], text).error.message, /a name and a value/);
});

const script = `import argparse
import torch
parser = argparse.ArgumentParser()
parser.add_argument('--lr', type=float, default=0.1, help='the base rate (default: %(default)s)')
parser.add_argument('--epochs', type=int, default=90)
parser.add_argument('--sched', choices=['step', 'cosine'], default='step')
parser.add_argument('--milestones', nargs='+', type=int, default=[30, 60])
parser.add_argument('--nesterov', action='store_true')
args = parser.parse_args()
optimizer = torch.optim.SGD(model.parameters(), lr=args.lr, momentum=0.9, nesterov=args.nesterov)
if args.sched == 'step':
    scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, args.milestones)
else:
    scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=args.epochs)
for epoch in range(args.epochs):
    train(model)
    scheduler.step()
`;

test("a script says what it takes, and its command line decides", () => {
  const first = ask("read", {}, [], script);
  assert.deepEqual(first.items.map((item) => item.text), ["MultiStepLR(milestones=[30, 60])"]);
  assert.deepEqual(first.declared.map(({ flags, default: value, kind, quantity, choices }) => [flags[0], value, kind, quantity, choices]), [
    ["--lr", "0.1", "number", "one", []], ["--epochs", "90", "whole", "one", []],
    ["--sched", "step", "text", "one", ["step", "cosine"]], ["--milestones", "30 60", "whole", "several", []],
    ["--nesterov", "False", "flag", "one", []],
  ]);
  const given = ["--sched=cosine", "--lr=0.4", "--epochs", "20"].map((word) => `argument [${word}]`).join("\n");
  const next = engine.ask(`read\n${given}\n\n${script}`);
  assert.equal(next.items[0].text, "CosineAnnealingLR(T_max=20)");
  assert.deepEqual([next.optimizer.rates, next.loop.epochs], [[0.4], 20]);
  const wrong = engine.ask(`read\nargument [--lr=fast]\n\n${script}`);
  assert.match(wrong.error.message, /argument --lr: invalid float value: 'fast'/);
  assert.equal(wrong.declared.length, 5);
});

test("what must be given is told with the fields for it", () => {
  const text = script.replace("default=90", "required=True");
  const { error, declared } = ask("read", {}, [], text);
  assert.match(error.message, /the following arguments are required: --epochs/);
  assert.deepEqual(declared.filter((one) => one.isRequired).map((one) => one.name), ["epochs"]);
});

test("two optimizers are two schedules with names, each with its own rates", () => {
  const text = "import torch\nopt_g = torch.optim.Adam(g.parameters(), lr=2e-4, betas=(0.5, 0.999))\n"
    + "opt_d = torch.optim.SGD(d.parameters(), lr=1e-2, momentum=0.8)\n"
    + "sched_g = torch.optim.lr_scheduler.StepLR(opt_g, 30)\nsched_d = torch.optim.lr_scheduler.ExponentialLR(opt_d, 0.9)\n"
    + "for epoch in range(100):\n  opt_g.step()\n  opt_d.step()\n  sched_g.step()\n  sched_d.step()\n";
  const { items } = ask("read", {}, [], text);
  assert.deepEqual(items.map((item) => item.text), ["StepLR(step_size=30)", "ExponentialLR(gamma=0.9)"]);
  assert(items.every((item) => /_[gd]$/.test(item.name)), items.map((item) => item.name).join());
  assert.deepEqual(items.map((item) => item.optimizer),
    ["Adam(params, lr=0.0002, betas=(0.5, 0.999))", "SGD(params, lr=0.01, momentum=0.8)"]);
  const shown = ["StepLR(Adam(params, lr=0.0002, betas=(0.5, 0.999)), step_size=30)", "ExponentialLR(SGD(params, lr=0.01, momentum=0.8), gamma=0.9)"];
  const { rates } = ask("readout", { steps: 50, at: 0 }, shown);
  assert.deepEqual(rates, [[0.0002], [0.01]]);
  assert.equal(ask("read", {}, [], shown[0]).items[0].optimizer, items[0].optimizer);
});

test("lengths that nobody gives are asked, or assumed", () => {
  const text = "import torch\nopt = torch.optim.SGD(m.parameters(), lr=0.1)\n"
    + "s = torch.optim.lr_scheduler.OneCycleLR(opt, 0.1, epochs=3, steps_per_epoch=len(train_loader))\n"
    + "for epoch in range(3):\n  for batch in train_loader:\n    opt.step()\n    s.step()\n";
  const asked = ask("read", {}, [], text);
  assert.deepEqual([asked.error.unknown, asked.error.canAssume], [["len(train_loader)"], true]);
  const given = ask("read", { let: "17 len(train_loader) 391" }, [], text);
  assert.deepEqual(given.loop.stepsPerEpoch, 391);
  const assumed = ask("read", { assume: 1 }, [], text);
  assert.equal(assumed.items.length, 1);
  assert(assumed.notes.some((note) => note.includes("taken to be 100")), assumed.notes.join());
});

test("a notebook is read by its cells", () => {
  const cells = [["markdown", "# A title"], ["code", "%matplotlib inline\nimport torch"], ["code", "s = StepLR(opt, step_size=7)"]];
  const notebook = (more) => JSON.stringify({ cells: [...cells, ...more].map(([cell_type, source]) => ({ cell_type, source })), nbformat: 4 });
  assert.equal(ask("read", {}, [], notebook([])).items[0].text, "StepLR(step_size=7)");
  const { error } = ask("read", {}, [], notebook([["code", "x = 1\nt = StepLR(opt, gama=7)"]]));
  assert.equal(error.where, "cell 4, line 2");
});

test("a broken script says where", () => {
  const { error } = ask("read", {}, [], script.replace("T_max=args", "T_maxx=args").replace("default='step'", "default='cosine'"));
  assert.deepEqual([error.line, error.rendered.includes("T_maxx")], [14, true]);
  const raised = ask("read", {}, [], `${script}\nraise ValueError('no data')\n`).error;
  assert.match(raised.message, /ValueError: no data/);
});

test("ordinary scripts read at once, and no script takes long", () => {
  const time = (text) => {
    const start = performance.now();
    engine.text(request("read", {}, [], text));
    return performance.now() - start;
  };
  time(script);
  assert(time(script) < 300, "an ordinary script");
  const busy = ["while True:\n  x = 1\n", "def f(n):\n  return f(n - 1) + f(n - 2)\nf(90)\n", "x = [i for i in range(10 ** 9)]\n",
    "for i in range(10 ** 9):\n  opt.step()\n"];
  for (const text of busy) assert(time(`opt = SGD(p, lr=0.1)\ns = StepLR(opt, 3)\n${text}`) < 3000, text);
});

test("300 spoilt scripts: always JSON, never a trap", () => fuzzScripts(engine, script, 300));

test("nothing deep overflows the stack", () => {
  for (const [name, text] of deepScripts()) {
    try {
      engine.ask(request("read", {}, [], text));
    } catch (error) {
      throw new Error(`${name}: ${error.message}`);
    }
  }
});

test("the command names what has a label", () => {
  const { command } = ask("code", {}, [["it's mine", "StepLR(3)", false], "StepLR(4)"], "StepLR(3)\nStepLR(4)");
  assert(command.endsWith("--label='it'\\''s mine' --label='StepLR(step_size=4)'"), command);
});

test("the article's figures: the same bits, or 4 ulps where a transcendental function is involved", () => {
  const figures = goldens("Article");
  assert.equal(figures.length, 14);
  for (const figure of figures) {
    const [, kind, rates, extra] = /^(\w+) lr=(\S+)(?: (.*))?$/.exec(figure.optimizer);
    const settings = { steps: figure.steps, lr: rates, optimizer: kind };
    if (extra) settings[extra.split("=")[0]] = extra.split("=")[1];
    const { csv, errors } = ask("values", settings, [figure.program]);
    assert.deepEqual(errors, []);
    const rows = csv.trim().split("\n").map((line) => line.split(","));
    const most = /Cosine|OneCycle|Polynomial|Lambda|SWALR/.test(figure.program) ? 4n : 0n;
    for (const [key, place] of [["lr", rows[0].indexOf("lr")], ["momentum", rows[0].indexOf("momentum")]]) {
      if (!figure[key]) continue;
      figure[key].split(" ").forEach((expected, step) => {
        const actual = Number(rows[step + 1][place]);
        assert(ulps(actual, Number(expected)) <= most, `${figure.program}: ${key} of step ${step} is ${actual}, not ${expected}`);
      });
    }
  }
});

test("a schedule that fails is left out and told, the others are drawn", () => {
  const drawing = ask("draw", { steps: 100 }, ["StepLR(30)", "OneCycleLR(0.1, total_steps=32)", "LambdaLR(lambda t: 1 / (50 - t))", "Nonsense(3)"]);
  assert.deepEqual(drawing.errors.map((error) => error.schedule).sort(), [1, 2, 3]);
  assert.equal(drawing.sentences.length, 1);
  const place = drawing.errors.find((error) => error.schedule === 3);
  assert.deepEqual([place.line, place.column, place.length], [1, 1, 8]);
  assert.match(drawing.errors.find((error) => error.schedule === 2).message, /fails at step 50/);
  const nothing = ask("draw", {}, ["Nonsense(3)"]);
  assert.deepEqual([nothing.svg, nothing.panels], ["", []]);
});

test("colours stay when a schedule is hidden, panels say where values are", () => {
  const schedules = ["StepLR(3)", ["b", "StepLR(4)", true], ["c", "CyclicLR(0.1, 1, step_size_up=4)"]];
  const drawing = ask("draw", { steps: 40, width: 900, height: 500 }, schedules);
  assert.deepEqual(drawing.colors, [0, 1, 2]);
  assert(drawing.svg.includes("hue2") && !drawing.svg.includes("hue1-line"));
  assert.deepEqual(drawing.panels.map((panel) => panel.label), ["Learning Rate", "Momentum"]);
  for (const { left, top, right, bottom, stepsHigh } of drawing.panels) {
    assert(left >= 0 && right <= 900 && top >= 0 && bottom <= 500 && left < right && top < bottom && stepsHigh === 40);
  }
  assert.deepEqual(ask("draw", {}, ["StepLR(3)"]).colors, [-1]);
});

test("readout, values and plateau agree", () => {
  const settings = { steps: 40, lr: "0.1,0.01", metrics: "example:stall" };
  const schedules = ["ReduceLROnPlateau(patience=2)", "StepLR(7)"];
  const rows = ask("values", settings, schedules).csv.trim().split("\n").map((line) => line.split(","));
  const { rates, epoch } = ask("readout", { ...settings, at: 30, stepsPerEpoch: 8 }, schedules);
  assert.equal(epoch, 3.75);
  assert.deepEqual(rates[1], rows.slice(41).find((row) => row[row.length - 3] === "30" || row.at(-3) === "30").slice(-2).map(Number));
  const { decisions } = ask("plateau", settings, [schedules[0]]);
  assert.equal(decisions.length, 39);
  const cut = decisions.find((decision) => decision.cut);
  assert(cut.bad === 3 && cut.rate < 0.1 && /3 without a new best/.test(cut.reason));
});

test("six schedules share what one may compute", () => {
  const long = `LambdaLR(lambda epoch: ${"0.5 * ".repeat(60)}epoch)`;
  const start = performance.now();
  assert.match(ask("draw", { steps: 1000000 }, Array(6).fill(long)).errors[0].message, /more than \d+ steps/);
  assert(performance.now() - start < 5000);
  assert.deepEqual(ask("draw", { steps: 1000000 }, Array(6).fill("StepLR(30)")).errors, []);
});

test("each sentence has the colour of its line", () => {
  const colors = (...parts) => ask("draw", ...parts).sentenceColors;
  assert.deepEqual(colors({}, ["StepLR(3)"]), [-1]);
  assert.deepEqual(colors({ lr: "0.1,0.01" }, ["StepLR(3)", "ExponentialLR(0.9)"]), [0, 1, 2, 3]);
  assert.deepEqual(colors({}, [["", "StepLR(3)", true], "StepLR(4)", "StepLR(5)"]), [1, 2]);
});

test("any text comes back as it was, and as nothing else", () => {
  const odd = `"\\</script><!-- \u2028\u2029\u0001\u007f é 漢 👩‍🚀 'x' ]]>`;
  const answer = engine.text(request("draw", { steps: 9 }, [[odd, "StepLR(3)"]]));
  assert(!answer.includes("<") && !answer.includes("\u2028") && !answer.includes("\u0001"));
  assert(JSON.parse(answer).sentences[0].startsWith(odd));
  const wrong = engine.text(request("draw", { steps: 9 }, [`StepLR("</script><img onerror=")`]));
  assert(!wrong.includes("<") && JSON.parse(wrong).errors[0].message.includes("</script>"));
});

test("limits are sentences", () => {
  const error = (...parts) => ask(...parts).error;
  assert.match(error("draw", { steps: 1000001 }, ["StepLR(3)"]).message, /at most 1000000 steps/);
  assert.match(error("values", { steps: 100001 }, ["StepLR(3)"]).message, /at most 100000 steps/);
  assert.match(error("draw", {}, Array(7).fill("StepLR(3)")).message, /at most 6 schedules/);
  assert.match(error("draw", { metrics: Array(100001).fill(1).join(",") }, ["StepLR(3)"]).message, /100000 metrics/);
  assert.match(error("read", {}, [], "x".repeat(1000001)).message, /at most 1000000/);
  assert.equal(ask("read", {}, [], `${"# a long script\n".repeat(3000)}s = StepLR(opt, 3)`).items[0].text, "StepLR(step_size=3)");
  assert.match(error("draw", {}, ["x".repeat(20001)]).message, /at most 20000/);
  assert.match(engine.ask("x".repeat(4000001)).error.message, /at most 4000000/);
  assert.match(error("nothing").message, /no request/);
  const nested = "ChainedScheduler([".repeat(101) + "StepLR(3)" + "])".repeat(101);
  assert.match(error("read", {}, [], nested).message, /nested more than/);
  assert.match(error("read", {}, [], "(".repeat(9000)).message, /nested|closed/);
  const chain = `ChainedScheduler([${Array(300).fill("StepLR(3)").join(",")}])`;
  assert.match(ask("draw", { steps: 1000000 }, [chain]).errors[0].message, /more than \d+ steps/);
  assert.match(ask("draw", {}, ["StepLR(99999999)"]).errors[0].message, /2\^24/);
  assert.match(ask("draw", {}, ["StepLR(99999999999)"]).errors[0].message, /32 bits/);
});

test("a deep nesting that is allowed is drawn", () => {
  const nested = "ChainedScheduler([".repeat(99) + "StepLR(3)" + "])".repeat(99);
  assert.deepEqual(ask("draw", {}, [nested]).errors, []);
});

test("10,000 spoilt requests: always JSON, never a trap", () => fuzz(engine, 10000));

test("10,000 draws: memory hardly grows", () => {
  engine.start();
  const draw = (index) => engine.text(request("draw", { steps: 200 }, [`StepLR(step_size=${index % 97 + 1})`, "CosineAnnealingLR(50)"]));
  for (let index = 0; index < 200; index += 1) draw(index);
  const before = engine.memory;
  for (let index = 0; index < 10000; index += 1) draw(index);
  // A reading may leave some bytes behind; the page starts its engine anew long before that matters.
  assert(engine.memory - before < 10_000_000, `${engine.memory - before} bytes more`);
});

function time(name, text, rounds) {
  for (let index = 0; index < Math.min(rounds, 20); index += 1) engine.text(text);
  const times = [];
  for (let index = 0; index < rounds; index += 1) {
    const start = performance.now();
    JSON.parse(engine.text(text));
    times.push(performance.now() - start);
  }
  times.sort((one, other) => one - other);
  console.log(`${name}: p50 ${(times[rounds >> 1] * 1000).toFixed(0)} µs, p99 ${(times[Math.floor(rounds * 0.99)] * 1000).toFixed(0)} µs`);
}

let failures = 0;
for (const [name, body] of tests) {
  try {
    body();
    console.log(`ok   ${name}`);
  } catch (error) {
    failures += 1;
    console.log(`FAIL ${name}\n     ${error.message.replaceAll("\n", "\n     ")}`);
    engine.start();
  }
}
if (process.argv.includes("--time")) {
  const four = ["StepLR(2000)", "CosineAnnealingLR(10000)", "ExponentialLR(0.999)", "OneCycleLR(0.1, total_steps=10000)"];
  time("1 x 1,000 steps", request("draw", { steps: 1000 }, ["CosineAnnealingLR(1000)"]), 500);
  time("4 x 10,000 steps", request("draw", { steps: 10000 }, four), 100);
  time("1 x 100,000 steps", request("draw", { steps: 100000 }, ["CosineAnnealingLR(100000)"]), 50);
  time("1 x 1,000,000 steps", request("draw", { steps: 1000000 }, ["CosineAnnealingLR(1000000)"]), 5);
  time("plateau, 10,000 steps", request("draw", { steps: 10000, metrics: "example:stall" }, ["ReduceLROnPlateau()"]), 20);
  time("a lambda, 10,000 steps", request("draw", { steps: 10000 }, ["LambdaLR(lambda t: 0.95 ** t)"]), 20);
  time("readout at 100,000", request("readout", { steps: 100000, at: 99999 }, ["CosineAnnealingLR(100000)"]), 50);
  time("catalogue", request("catalogue"), 50);
}
process.exit(failures === 0 ? 0 : 1);
