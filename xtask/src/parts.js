// The parts of the program that are fetched once they are needed. They share the reader's memory and its table of
// functions; `shared.wasm` is what more than one of them needs, and the reader does not.
import { initSync } from "./reader.js";

const FILES = {
  formats: ["./formats.wasm", "integrity of formats.wasm"],
  opening: ["./opening.wasm", "integrity of opening.wasm"],
  shared: ["./shared.wasm", "integrity of shared.wasm"],
};

/** How long a part may take, in milliseconds: on a slow network it is here within seconds. */
const PATIENCE = 30_000;

const loading = {};

async function load(file, isReady) {
  const [address, integrity] = FILES[file];
  const signal = AbortSignal.timeout?.(PATIENCE);
  const response = await fetch(new URL(address, import.meta.url), { integrity, signal });
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const bytes = await response.arrayBuffer();
  await isReady;
  const reader = initSync();
  // Entries, not properties: the names that the parts call these by are not made shorter.
  await WebAssembly.instantiate(bytes, { __wasm_split: Object.fromEntries([SHARED]) });
}

// Once; what did not come is tried anew the next time.
function loaded(file, isReady) {
  loading[file] ??= load(file, isReady).catch((error) => {
    delete loading[file];
    throw error;
  });
  return loading[file];
}

// Called by the reader, once it needs a part; answers through the reader's table of functions.
async function bring(part, answer, data) {
  let isHere = true;
  try {
    const shared = loaded("shared");
    await Promise.all([shared, loaded(part, shared)]);
  } catch (error) {
    console.error("[baca]", error);
    isHere = false;
  }
  initSync().__indirect_function_table.get(answer)(data, isHere);
}

export const __wasm_split_load_formats = (answer, data) => bring("formats", answer, data);
export const __wasm_split_load_opening = (answer, data) => bring("opening", answer, data);
