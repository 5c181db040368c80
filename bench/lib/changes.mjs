// From one article to the other and back, by the links in their text.

import { freshPage } from "./browser.mjs";
import { scriptOf } from "./profile.mjs";

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

/** How often the profiler looks, in microseconds. */
const INTERVAL = 200;

/**
 * In milliseconds a change, over so many: script, and all that the page's thread does.
 *
 * Script is what the sampling profiler sees running, the collection of rubbish and what scripts call of the
 * page included. `ScriptDuration` of `Performance.getMetrics` is no measure of it: it leaves out what runs
 * when a promise is kept, and whoever renders there would cost nothing.
 */
export async function scriptTime(browser, contestant, times) {
  const { session, change, end } = await openPair(browser, contestant);
  await session.send("Performance.enable");
  await session.send("Profiler.enable");
  await session.send("Profiler.setSamplingInterval", { interval: INTERVAL });
  await change(WARM_UP);
  const before = await taskDuration(session);
  await session.send("Profiler.start");
  await change(times);
  const { profile } = await session.send("Profiler.stop");
  const after = await taskDuration(session);
  await end();
  return { script: scriptOf(profile) / times, work: (after - before) / times };
}

/** What the page's thread has done so far, in milliseconds. */
async function taskDuration(session) {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration").value * 1000;
}
