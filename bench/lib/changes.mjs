// From one article to the other and back, by the links in their text.

import { freshPage } from "./browser.mjs";

/** Two articles, each with a link to the other in its body. */
const PAIR = ["jembatan-apung-tirtamaya", "hujan-pertama-peringatan-dini"];

/** Opens the first article; says how to change so often, and what to measure with. */
export async function openPair(browser, { origin, pages }) {
  const { page, session, end } = await freshPage(browser);
  await page.goto(origin + pages.article(PAIR[0]));
  await page.locator(".timing summary").waitFor();
  const change = (times) => page.evaluate(changeArticles, { times, addresses: PAIR.map(pages.article) });
  return { page, session, change, end };
}

/** Runs in the page. A change is over once the other article has been painted and measured. */
async function changeArticles({ times, addresses }) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  for (let time = 0; time < times; time += 1) {
    const link = addresses
      .map((address) => document.querySelector(`.read-also a[href="${address.replace(/^\/\?/, "?")}"]`))
      .find(Boolean);
    const before = document.querySelector(".headline").textContent;
    link.click();
    const isOver = () => {
      const headline = document.querySelector(".headline")?.textContent;
      return headline && headline !== before && document.querySelector(".timing summary");
    };
    while (!isOver()) await frame();
  }
}

/** Before those that count: the engine has compiled what runs often. */
const WARM_UP = 20;

/** In milliseconds a change, over so many: script, and script with style and layout. */
export async function scriptTime(browser, contestant, times) {
  const { session, change, end } = await openPair(browser, contestant);
  await session.send("Performance.enable");
  await change(WARM_UP);
  const before = await metrics(session);
  await change(times);
  const after = await metrics(session);
  await end();
  const perChange = (...names) =>
    (names.reduce((sum, name) => sum + after[name] - before[name], 0) / times) * 1000;
  return {
    script: perChange("ScriptDuration"),
    work: perChange("ScriptDuration", "LayoutDuration", "RecalcStyleDuration"),
  };
}

async function metrics(session) {
  const { metrics } = await session.send("Performance.getMetrics");
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}
