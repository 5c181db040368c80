// Runs the tasks. What may differ from run to run is measured round-robin: every contestant once, then all
// again, each time beginning with another, so that whatever slows the machine for a while slows all.

import { PROFILES } from "./browser.mjs";
import { scriptTime } from "./changes.mjs";
import { bacaTime, eleventyTime, freshFolders, newsroom } from "./eleventy.mjs";
import { openHost, serveHosts } from "./host.mjs";
import { scores, structuredDataFaults } from "./lighthouse.mjs";
import { growth } from "./memory.mjs";
import { openOnce } from "./paint.mjs";
import { shifts } from "./shift.mjs";
import { programSize } from "./sizes.mjs";

/** How many changes of article one measurement of script time has. */
const CHANGES = 100;

/** Memory is compared between so many changes and so many. */
const MEMORY = { few: 100, many: 2500 };

/** How many articles the static sites are built of, and how often. */
const ARTICLES = 10_000;
const BUILDS = 5;

const LIGHTHOUSES = 3;

export const TASKS = { paint, shift, changes, memory, sizes, eleventy, lighthouse, host };

/** What must be built before a task: the peers take the longest. */
const NEEDS = {
  paint: ["peers", "static", "prerendered"],
  shift: ["prerendered"],
  changes: ["peers"],
  memory: ["peers"],
  sizes: ["peers"],
  eleventy: ["prerendered"],
  lighthouse: ["prerendered"],
  host: [],
  parity: ["peers"],
};

/** Whether any of the tasks needs something. */
export function need(tasks, what) {
  return tasks.some((task) => NEEDS[task].includes(what));
}

/** What each of the tasks found, by its name. */
export async function measure({ tasks, ...setting }) {
  const results = {};
  for (const [name, task] of Object.entries(TASKS)) {
    if (!tasks.includes(name)) continue;
    console.log(`${name} …`);
    results[name] = await task(setting);
  }
  return results;
}

/** By profile and contestant: a list of what each run saw. */
async function paint({ browser, contestants, runs }) {
  const seen = {};
  for (const [name, profile] of Object.entries(PROFILES)) {
    seen[name] = await roundRobin(contestants, runs, (contestant) => openOnce(browser, contestant, profile));
  }
  return seen;
}

/** By profile and contestant: the pages on which something moved. */
async function shift({ browser, contestants }) {
  const seen = {};
  for (const [name, profile] of Object.entries(PROFILES)) {
    const own = contestants.filter((contestant) => ["baca", "prerendered"].includes(contestant.name));
    seen[name] = await each(own, (contestant) => shifts(browser, contestant, profile));
  }
  return seen;
}

/** By contestant: a list of the times a change took in each run. */
function changes({ browser, contestants, runs }) {
  return roundRobin(singlePages(contestants), runs, (contestant) => scriptTime(browser, contestant, CHANGES));
}

function memory({ browser, contestants }) {
  return each(singlePages(contestants), (contestant) => growth(browser, contestant, MEMORY));
}

function sizes({ browser, contestants }) {
  return each(singlePages(contestants), (contestant) => programSize(browser, contestant));
}

/** By builder: a list of wall times in milliseconds. */
async function eleventy({ isPrerendered, runs }) {
  const portal = await newsroom(ARTICLES);
  const builders = [{ name: "eleventy", build: eleventyTime }];
  if (isPrerendered) builders.unshift({ name: "baca", build: bacaTime });
  const folders = await freshFolders();
  try {
    return await roundRobin(builders, Math.min(runs, BUILDS), async ({ build }) => {
      await folders.rest();
      return build(portal, folders.next());
    });
  } finally {
    await folders.end();
  }
}

/** Of the prerendered article; where there is none, of the single page, which is held to nothing. */
async function lighthouse({ browser, contestants, runs }) {
  const measured = contestants.find(({ name }) => name === "prerendered") ?? contestants.find(({ name }) => name === "baca");
  const reports = [];
  for (let run = 0; run < Math.min(runs, LIGHTHOUSES); run += 1) reports.push(await scores(measured));
  return { of: measured.name, reports, faults: await structuredDataFaults(browser, measured) };
}

/** Of a page without the element and with it: a list of what each run saw. */
async function host({ browser, runs }) {
  const { hosts, end } = await serveHosts();
  try {
    return await roundRobin(hosts, runs, (one) => openHost(browser, one, PROFILES.phone));
  } finally {
    await end();
  }
}

function singlePages(contestants) {
  return contestants.filter(({ isSinglePage }) => isSinglePage);
}

async function each(contestants, take) {
  const taken = {};
  for (const contestant of contestants) {
    taken[contestant.name] = await take(contestant);
    console.log(`  ${contestant.name}`);
  }
  return taken;
}

/** The first round is not counted: it fills the server's memory and wakes the machine. */
async function roundRobin(contestants, runs, take) {
  const taken = Object.fromEntries(contestants.map(({ name }) => [name, []]));
  for (let run = -1; run < runs; run += 1) {
    for (const contestant of rotated(contestants, Math.max(run, 0))) {
      const found = await take(contestant);
      if (run >= 0) taken[contestant.name].push(found);
    }
    console.log(run < 0 ? "  warmed up" : `  run ${run + 1} of ${runs}`);
  }
  return taken;
}

function rotated(list, by) {
  const at = by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}
