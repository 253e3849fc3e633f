// The Swift side: one request text in, one JSON answer out.

/** What the page's WebAssembly says when it cannot go on; by then it has been restarted. */
class EngineStopped extends Error {}

const mostMemory = 256_000_000;

/** Compiles the WebAssembly that the page carries; the promise is of `(request) => answer`. */
async function startEngine() {
  const place = find("wasm");
  const module = await WebAssembly.compile(await unpacked(bytesOfBase64(place.textContent.trim())));
  place.remove();
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  let exports = null;

  const restart = () => {
    exports = new WebAssembly.Instance(module, importsOf(module)).exports;
    if (exports._initialize) exports._initialize();
  };

  const answer = (request) => {
    const bytes = encoder.encode(request);
    const place = exports.anneal_reserve(bytes.length);
    if (place === 0) throw new Error("there is not enough memory for so much text");
    // The buffer is looked at after the call: memory that grows gets a new one.
    new Uint8Array(exports.memory.buffer, place, bytes.length).set(bytes);
    const start = exports.anneal_answer(bytes.length);
    const length = exports.anneal_answer_length();
    const text = decoder.decode(new Uint8Array(exports.memory.buffer, start, length));
    // Scripts leave some of what they made behind, and memory never shrinks.
    if (exports.memory.buffer.byteLength > mostMemory) restart();
    return JSON.parse(text);
  };

  restart();
  const engine = (request) => {
    try {
      return answer(request);
    } catch (fault) {
      exports = null;
      restart();
      throw new EngineStopped(String(fault.message ?? fault));
    }
  };
  return engine;
}

/** A module that asks for nothing gets nothing; any function it does ask for does nothing. */
function importsOf(module) {
  const imports = {};
  for (const { module: place, name, kind } of WebAssembly.Module.imports(module)) {
    imports[place] ??= {};
    if (kind === "function") imports[place][name] = () => 0;
  }
  return imports;
}

/** What gzip packed, told by its first bytes; other bytes as they are. */
async function unpacked(bytes) {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}

function bytesOfBase64(text) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let index = 0; index < characters.length; index += 1) bytes[index] = characters.charCodeAt(index);
  return bytes;
}
