// Layout shifts on every page, from the start of the navigation to the end of a reader's scrolling.

import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { freshPage } from "./browser.mjs";
import { PROJECT } from "./places.mjs";

/** Opens each page of the sample portal and reads it to its end; says what moved, where something did. */
export async function shifts(browser, { origin, pages }, profile) {
  const found = [];
  for (const path of addresses(pages)) {
    const { page, end } = await freshPage(browser, profile);
    await page.addInitScript(watch);
    await page.goto(origin + path, { waitUntil: "networkidle" });
    await page.evaluate(readToEnd);
    await page.waitForLoadState("networkidle");
    const value = await page.evaluate(settled);
    if (value > 0) found.push({ path, value });
    await end();
  }
  return found;
}

function addresses({ front, section, article }) {
  const json = (path) => JSON.parse(readFileSync(join(PROJECT, "content", path), "utf8"));
  const files = readdirSync(join(PROJECT, "content/articles")).map((file) => basename(file, ".json"));
  return [front, section(json("front.json").itemListElement[0].articleSection), ...files.map(article)];
}

/** Runs in the page before anything else. */
function watch() {
  window.shift = 0;
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) window.shift += value;
  }).observe({ type: "layout-shift", buffered: true });
}

/** Runs in the page: a screen at a time. */
async function readToEnd() {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  while (scrollY + innerHeight < document.documentElement.scrollHeight - 1) {
    const before = scrollY;
    scrollBy({ top: innerHeight / 2, behavior: "instant" });
    await frame();
    await frame();
    if (scrollY === before) break;
  }
}

/** Runs in the page, two frames on, so that the last shift is among them. */
async function settled() {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  await frame();
  return window.shift;
}
