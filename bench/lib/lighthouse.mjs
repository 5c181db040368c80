// Lighthouse on a prerendered article, and whether its structured data is valid.

import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { freshPage } from "./browser.mjs";
import { ARTICLE } from "./contestants.mjs";
import { CATEGORIES } from "./names.mjs";
import { BENCH, CHROMIUM, OUT } from "./places.mjs";
import { runProgram } from "./program.mjs";
import { faultsOf } from "./structured-data.mjs";

const FLAGS = "--headless=new --no-sandbox --disable-gpu";

/** The four scores, 0 to 100, as Lighthouse's own phone profile has them, and the audits that cost points. */
export async function scores({ origin, pages }) {
  const report = join(OUT, "lighthouse.json");
  await mkdir(OUT, { recursive: true });
  const program = join(BENCH, "node_modules/lighthouse/cli/index.js");
  const words = [program, origin + pages.article(ARTICLE), "--quiet", "--output=json", `--output-path=${report}`];
  words.push(`--only-categories=${CATEGORIES.join(",")}`, `--chrome-flags=${FLAGS}`);
  await runProgram("node", words, { env: { ...process.env, CHROME_PATH: CHROMIUM } });
  const { categories, audits } = JSON.parse(await readFile(report, "utf8"));
  const score = (name) => Math.round(categories[name].score * 100);
  const refs = CATEGORIES.flatMap((name) => categories[name].auditRefs);
  const isLost = ({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1;
  return {
    scores: Object.fromEntries(CATEGORIES.map((name) => [name, score(name)])),
    lost: refs.filter(isLost).map(({ id }) => audits[id].title),
  };
}

/** What is wrong with the page's JSON-LD; nothing where all is well. Lighthouse leaves this to people. */
export async function structuredDataFaults(browser, { origin, pages }) {
  const { page, end } = await freshPage(browser);
  await page.goto(origin + pages.article(ARTICLE));
  const texts = await page.locator('script[type="application/ld+json"]').allTextContents();
  await end();
  return faultsOf(texts);
}
