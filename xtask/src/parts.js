// The part of the program that reads the formats of others: fetched when the first is met.
import { initSync } from "./reader.js";

let part;

async function load() {
  const response = await fetch(new URL("./formats.wasm", import.meta.url), { integrity: "sha384-" });
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const reader = initSync();
  // Entries, not properties: the names that the part calls these by are not made shorter.
  const shared = Object.fromEntries([SHARED]);
  await WebAssembly.instantiate(await response.arrayBuffer(), { __wasm_split: shared });
}

// Called by the reader, once it needs the part; answers through the reader's table of functions.
export async function __wasm_split_load_formats(answer, data) {
  let isHere = true;
  part ??= load();
  try {
    await part;
  } catch (error) {
    console.error("[baca]", error);
    // The next time, it is tried anew.
    part = undefined;
    isHere = false;
  }
  initSync().__indirect_function_table.get(answer)(data, isHere);
}
