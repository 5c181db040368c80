// What is kept after many changes of article, against what was kept after a few.

import { openPair } from "./changes.mjs";

/** The glue of the reader's program. */
const GLUE = /\/reader-[0-9a-f]+\.js$/;

/** What is in use after so many changes, and after so many more. */
export async function growth(browser, contestant, { few, many }) {
  const { page, session, change, end } = await openPair(browser, contestant);
  const glue = await page.evaluate(
    (pattern) =>
      performance
        .getEntriesByType("resource")
        .map(({ name }) => name)
        .find((name) => new RegExp(pattern).test(name)),
    GLUE.source,
  );
  const take = () => counters(page, session, glue);
  await change(few);
  const early = await take();
  await change(many - few);
  const late = await take();
  await end();
  return { early, late };
}

/** After the rubbish is gone: bytes of JavaScript and of the program's memory, nodes, listeners. */
async function counters(page, session, glue) {
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize: heap } = await session.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners: listeners } = await session.send("Memory.getDOMCounters");
  const wasm = glue ? await page.evaluate(bytesOfProgram, glue) : undefined;
  return { heap, wasm, nodes, listeners };
}

/** Runs in the page. */
async function bytesOfProgram(glue) {
  const reader = await import(glue);
  const exported = Object.values(reader.initSync());
  return exported.find((one) => one instanceof WebAssembly.Memory).buffer.byteLength;
}
