// Measures Baca and its peers in one run of Chromium. `cargo xtask bench` sets up what it needs and calls it.

import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { faultsOfBehaviour } from "./lib/behaviour.mjs";
import { launch } from "./lib/browser.mjs";
import { chart } from "./lib/chart.mjs";
import { missing, serveAll } from "./lib/contestants.mjs";
import { environment } from "./lib/environment.mjs";
import { figures } from "./lib/figures.mjs";
import { TASKS, measure, need } from "./lib/measure.mjs";
import { TITLES } from "./lib/names.mjs";
import { parity } from "./lib/parity.mjs";
import { PEERS, buildPeer } from "./lib/peers.mjs";
import { OUT } from "./lib/places.mjs";
import { canPrerender, forgetSample, prerenderSample } from "./lib/prerendered.mjs";
import { markdown, table } from "./lib/report.mjs";
import { buildStatic } from "./lib/static.mjs";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "15" },
    only: { type: "string", default: Object.keys(TASKS).join(",") },
    out: { type: "string", default: OUT },
    seed: { type: "string", default: "1945" },
  },
});
const tasks = values.only.split(",");
const out = resolve(values.out);

if (need(tasks, "peers")) {
  console.log("Building the peers …");
  for (const name of Object.keys(PEERS)) await buildPeer(name);
}
if (need(tasks, "static")) await buildStatic();
const isPrerendered = need(tasks, "prerendered") && (await canPrerender());
if (isPrerendered) {
  await prerenderSample();
} else if (need(tasks, "prerendered")) {
  await forgetSample();
  console.log("No `baca build` here: the prerendered pages are left out.");
}

const contestants = await serveAll();
const browser = await launch();
let hasFailed = false;
try {
  if (tasks.includes("parity")) hasFailed = !(await tellParity());
  if (tasks.some((task) => task !== "parity")) await report();
} finally {
  await browser.close();
  await Promise.all(contestants.map(({ end }) => end()));
}
process.exitCode = hasFailed ? 1 : 0;

async function report() {
  const runs = Number(values.runs);
  const results = await measure({ browser, contestants, tasks, runs, isPrerendered });
  const rows = figures(results, Number(values.seed));
  const setting = { ...environment(browser), runs, seed: Number(values.seed), missing: missing() };
  await mkdir(out, { recursive: true });
  await writeFile(join(out, "bench.json"), JSON.stringify({ setting, rows, results }, null, 1));
  await writeFile(join(out, "bench.md"), markdown({ setting, rows, results }));
  await writeFile(join(out, "bench.svg"), chart(results, Number(values.seed)));
  console.log(`\n${table(rows)}\n\nWritten: ${["bench.md", "bench.svg", "bench.json"].map((name) => join(out, name)).join(", ")}`);
}

/** Whether every peer shows what Baca shows and does what it does. */
async function tellParity() {
  const found = [];
  for (const contestant of contestants.filter(({ isSinglePage }) => isSinglePage)) {
    const differences = await faultsOfBehaviour(browser, contestant);
    if (differences.length) found.push({ name: contestant.name, page: "all pages", differences });
  }
  found.push(...(await parity(browser, contestants)));
  for (const { name, page, differences } of found) console.log(`${TITLES[name]}, ${page}:\n  ${differences.join("\n  ")}`);
  console.log(found.length ? `${found.length} differences from Baca.` : "Every peer shows what Baca shows and does what it does.");
  return found.length === 0;
}
