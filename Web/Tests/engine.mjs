// The WebAssembly as the page has it: a request text in, a JSON text out.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** The module of a file: of a built page, or WebAssembly alone. */
function moduleBytes(path) {
  const bytes = readFileSync(path);
  if (!path.endsWith(".html")) return bytes;
  const [, packed] = /<script id="wasm"[^>]*>([^<]*)</.exec(bytes.toString("utf8"));
  return gunzipSync(Buffer.from(packed.trim(), "base64"));
}

export class Engine {
  constructor(path) {
    this.module = new WebAssembly.Module(moduleBytes(path));
    this.start();
  }

  start() {
    this.exports = new WebAssembly.Instance(this.module, {}).exports;
  }

  /** The answer to a text, or to bytes that need not be one, as the text that came. */
  text(request) {
    const bytes = typeof request === "string" ? new TextEncoder().encode(request) : request;
    const place = this.exports.anneal_reserve(bytes.length) >>> 0;
    // Memory that grows gets a new buffer: it is looked at after the call.
    new Uint8Array(this.exports.memory.buffer, place, bytes.length).set(bytes);
    const answer = this.exports.anneal_answer(bytes.length) >>> 0;
    const view = new Uint8Array(this.exports.memory.buffer, answer, this.exports.anneal_answer_length());
    return new TextDecoder("utf-8", { fatal: true }).decode(view);
  }

  ask(request) {
    return JSON.parse(this.text(request));
  }

  get memory() {
    return this.exports.memory.buffer.byteLength;
  }
}

/** A request of lines, schedules given as texts or as [label, text, isHidden], and a text below. */
export function request(command, settings = {}, schedules = [], text = "") {
  const lines = [command, ...Object.entries(settings).map(([key, value]) => `${key} ${value}`)];
  for (const schedule of schedules) {
    const [label, code, isHidden] = Array.isArray(schedule) ? schedule : ["", schedule, false];
    const escaped = code.replaceAll("\\", "\\\\").replaceAll("\n", "\\n");
    lines.push(`schedule ${isHidden ? 1 : 0} ${[...label].length} ${label} ${escaped}`);
  }
  return `${lines.join("\n")}\n\n${text}`;
}

/** How many doubles lie between two. */
export function ulps(one, other) {
  const [a, b] = [one, other].map((number) => {
    const bits = new BigInt64Array(new Float64Array([number]).buffer)[0];
    return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits;
  });
  return a > b ? a - b : b - a;
}

/** The cases of a golden table. */
export function goldens(name) {
  const text = readFileSync(new URL(`../../Goldens/${name}.txt`, import.meta.url), "utf8");
  const blocks = text.split("\n\n").map((block) => block.split("\n").filter((line) => line && !line.startsWith("#")));
  return blocks.filter((lines) => lines.length > 0)
    .map((lines) => Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(": ")), line.slice(line.indexOf(": ") + 2)])));
}
