// What the program of an article's page weighs: every script and .wasm that loads, brotli at its best.

import { freshPage } from "./browser.mjs";
import { ARTICLE } from "./contestants.mjs";
import { brotli } from "./weight.mjs";

/** In bytes: scripts, .wasm, glue; everything the page loads by itself but its HTML, style, JSON and pictures. */
export async function programSize(browser, { origin, pages }) {
  const { page, end } = await freshPage(browser);
  const programs = new Map();
  page.on("response", (response) => {
    const type = response.headers()["content-type"] ?? "";
    if (/javascript|wasm/.test(type)) programs.set(response.url(), response.body());
  });
  await page.goto(origin + pages.article(ARTICLE), { waitUntil: "networkidle" });
  const bodies = await Promise.all(programs.values());
  const weights = await Promise.all(bodies.map(brotli));
  await end();
  return {
    raw: bodies.reduce((sum, body) => sum + body.length, 0),
    brotli: weights.reduce((sum, body) => sum + body.length, 0),
    files: programs.size,
  };
}
