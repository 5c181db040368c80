// What a removed element held is free again.

import { article, expect, headline, test } from "./host.mjs";

/** Mounts and removes an element so often. */
async function mountAndRemove({ times, article }) {
  for (let time = 0; time < times; time += 1) {
    const element = document.createElement("baca-berita");
    const isHere = new Promise((resolve) => element.addEventListener("baca:load", resolve));
    element.article = article;
    document.body.append(element);
    await isHere;
    element.remove();
    // The element leaves at the end of the task, unless it was only moved.
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** The bytes of the program's memory. */
async function bytesOfProgram(glue) {
  const reader = await import(glue);
  const exported = Object.values(reader.initSync());
  return exported.find((one) => one instanceof WebAssembly.Memory).buffer.byteLength;
}

/**
 * The nodes and listeners that are kept. One collection is not all: the last element's may still be held by the
 * task it left in, and what a finalizer lets go of is free only the next time. So until nothing more goes.
 */
async function kept(page, session) {
  for (let before = Infinity; ; ) {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    await session.send("HeapProfiler.collectGarbage");
    const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
    if (nodes >= before) return { nodes, jsEventListeners };
    before = nodes;
  }
}

test("mounted and removed 500 times, it leaves memory and nodes as they were after 50", async ({ page, host }) => {
  test.setTimeout(180_000);
  let glue;
  page.on("request", (request) => {
    if (/\/reader-[0-9a-f]+\.js$/.test(request.url())) glue = request.url();
  });
  await host({ body: `<baca-berita src="/berita.json"></baca-berita>` });
  await expect(headline(page)).toBeVisible();
  const session = await page.context().newCDPSession(page);
  const take = async () => ({ bytes: await page.evaluate(bytesOfProgram, glue), ...(await kept(page, session)) });
  await page.evaluate(mountAndRemove, { times: 50, article: article() });
  const after50 = await take();
  await page.evaluate(mountAndRemove, { times: 450, article: article() });
  const after500 = await take();
  expect(after500.bytes).toBe(after50.bytes);
  expect(after500.nodes).toBeLessThanOrEqual(after50.nodes + 50);
  expect(after500.jsEventListeners).toBeLessThanOrEqual(after50.jsEventListeners + 10);
});
