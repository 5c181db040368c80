// The report: the ratios first, then what they were made of, then what they were measured with.

import { PROFILE_TITLES, TITLES } from "./names.mjs";
import { estimate, generator } from "./statistics.mjs";

const VERDICTS = { aim: "reached, also the aim", must: "reached", missed: "missed", "not measured": "not measured" };

/** The figures as a table for a terminal. */
export function table(rows) {
  const lines = rows.map((row) => [row.title, valueOf(row), limits(row), row.why ?? VERDICTS[row.verdict]]);
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => line[column].length)));
  return lines.map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd()).join("\n");
}

/** The whole report. */
export function markdown({ setting, rows, results }) {
  const sections = [
    "# Measured against others",
    "By `cargo xtask bench`; what is measured and how: [bench/README.md](../bench/README.md). Medians with their 95 % intervals.",
    figuresTable(rows),
    ...paintTables(results.paint, setting.seed),
    changesTable(results.changes, setting.seed),
    memoryTable(results.memory),
    sizesTable(results.sizes),
    eleventyTable(results.eleventy, setting.seed),
    shiftList(results.shift),
    lighthouseList(results.lighthouse),
    hostTable(results.host, setting.seed),
    settingList(setting),
  ];
  return `${sections.filter(Boolean).join("\n\n")}\n`;
}

function figuresTable(rows) {
  const emphasised = ({ verdict }) => (verdict === "missed" ? "**missed**" : VERDICTS[verdict]);
  const cells = rows.map((row) => [row.title, valueOf(row), limits(row), row.why ?? emphasised(row)]);
  return lines(["figure", "measured", "must (aim)", ""], cells);
}

/** `1.08 (1.05 to 1.11)`; of what is the same in every run, the value alone. */
export function valueOf({ value, low, high, unit }) {
  if (value === undefined) return "-";
  const suffix = unit ? ` ${unit}` : "";
  const shown = rounded(value);
  return low === high ? `${shown}${suffix}` : `${shown}${suffix} (${rounded(low)} to ${rounded(high)})`;
}

function limits({ must, aim, unit }) {
  const suffix = unit ? ` ${unit}` : "";
  return `${must}${suffix} (${aim})`;
}

function rounded(value) {
  const size = Math.abs(value);
  if (size >= 100) return value.toFixed(0);
  return value.toFixed(size >= 10 ? 1 : size >= 0.1 || size === 0 ? 2 : 3);
}

const PAINT = [
  ["largest paint, ms", "largestPaint"],
  ["can be read, ms", "readable"],
  ["blocking, ms", "blocking"],
  ["bytes until then", "bytes"],
  ["layout shift", "shift"],
];

function paintTables(paint, seed) {
  return Object.entries(paint ?? {}).flatMap(([profile, byContestant]) => {
    const cells = Object.entries(byContestant).map(([name, runs]) => [
      TITLES[name],
      ...PAINT.map(([, what]) => valueOf(estimate(pick(runs, what), generator(seed)))),
    ]);
    return [`## Opening an article, ${PROFILE_TITLES[profile]}`, lines(["", ...PAINT.map(([head]) => head)], cells)];
  });
}

function changesTable(changes, seed) {
  if (!changes) return undefined;
  const cells = Object.entries(changes).map(([name, runs]) => [
    TITLES[name],
    valueOf(estimate(pick(runs, "script"), generator(seed))),
    valueOf(estimate(pick(runs, "work"), generator(seed))),
  ]);
  return `## A change of article, by a link in the page\n\n${lines(["", "script, ms", "all work of the page's thread, ms"], cells)}`;
}

function memoryTable(memory) {
  if (!memory) return undefined;
  const pair = ({ early, late }, what, by) =>
    early[what] === undefined ? "-" : `${rounded(early[what] / by)} → ${rounded(late[what] / by)}`;
  const cells = Object.entries(memory).map(([name, taken]) => [
    TITLES[name],
    pair(taken, "wasm", 1000),
    pair(taken, "heap", 1000),
    pair(taken, "nodes", 1),
    pair(taken, "listeners", 1),
  ]);
  const heads = ["", ".wasm's memory, kB", "JavaScript's memory, kB", "nodes", "listeners"];
  return `## Kept after 100 → 2,500 changes of article\n\n${lines(heads, cells)}`;
}

function sizesTable(sizes) {
  if (!sizes) return undefined;
  const kilobytes = (bytes) => (bytes / 1000).toFixed(1);
  const cells = Object.entries(sizes).map(([name, { raw, brotli }]) => [
    TITLES[name],
    kilobytes(raw),
    kilobytes(brotli),
  ]);
  return `## The program of an article's page\n\n${lines(["", "raw kB", "brotli kB"], cells)}`;
}

function eleventyTable(eleventy, seed) {
  if (!eleventy) return undefined;
  const titles = { baca: "`baca build`", eleventy: "Eleventy" };
  const cells = Object.entries(eleventy).map(([name, times]) => [
    titles[name],
    valueOf(estimate(times.map((time) => time / 1000), generator(seed))),
  ]);
  return `## Building 10,000 articles\n\n${lines(["", "seconds"], cells)}`;
}

function shiftList(shift) {
  if (!shift) return undefined;
  const moved = Object.entries(shift).flatMap(([profile, byContestant]) =>
    Object.entries(byContestant).flatMap(([name, pages]) =>
      pages.map(({ path, value }) => `* ${TITLES[name]}, ${profile}: \`${path}\` ${rounded(value)}`),
    ),
  );
  return `## Layout shift, every page read to its end\n\n${moved.length ? moved.join("\n") : "None on any page."}`;
}

function lighthouseList(lighthouse) {
  if (!lighthouse) return undefined;
  const { of, reports, faults } = lighthouse;
  const scores = reports.map(({ scores }) => `* ${Object.entries(scores).map((one) => one.join(" ")).join(", ")}`);
  const lost = [...new Set(reports.flatMap(({ lost }) => lost))].map((title) => `* points lost: ${title}`);
  const data = faults.length ? faults.map((fault) => `* structured data: ${fault}`) : ["* structured data: valid"];
  return `## Lighthouse, ${TITLES[of]}\n\n${[...scores, ...lost, ...data].join("\n")}`;
}

function hostTable(host, seed) {
  if (!host) return undefined;
  const titles = { without: "without the element", with: "with a lazy element below" };
  const cells = Object.entries(host).map(([name, runs]) => [
    titles[name],
    valueOf(estimate(pick(runs, "largestPaint"), generator(seed))),
    valueOf(estimate(pick(runs, "blocking"), generator(seed))),
  ]);
  return `## Somebody else's page, ${PROFILE_TITLES.phone}\n\n${lines(["", "largest paint, ms", "blocking, ms"], cells)}`;
}

function settingList(setting) {
  const { date, chromium, node, cpu, system, load, runs, seed, missing } = setting;
  const list = [
    `* ${date}; ${runs} runs, interleaved; seed of the intervals ${seed}`,
    `* Chromium ${chromium}, Node ${node}`,
    `* ${cpu}; ${system}; load at the end ${load}`,
    missing.length > 0 && `* not measured: ${missing.map((name) => TITLES[name]).join(", ")}`,
  ];
  return `## Measured with\n\n${list.filter(Boolean).join("\n")}`;
}

function pick(runs, what) {
  return runs.map((run) => run[what]);
}

function lines(heads, cells) {
  const line = (row) => `| ${row.join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...cells.map(line)].join("\n");
}
