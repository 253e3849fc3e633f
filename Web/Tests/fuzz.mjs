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
