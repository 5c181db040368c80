// The chart for the README: bars with their intervals, readable on light and on dark.

import { TITLES } from "./names.mjs";
import { estimate, generator } from "./statistics.mjs";

const WIDTH = 760;
const LEFT = 190;
const RIGHT = 110;
const BAR = 16;
const STEP = 24;
const HEAD = 34;

const STYLE = `
  text { font: 13px system-ui, sans-serif; fill: #1c1d20; }
  .title { font-weight: 700; }
  .bar { fill: #8d939c; }
  .own { fill: #a3341f; }
  .interval { stroke: #1c1d20; stroke-width: 1.5; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e9e7e2; }
    .bar { fill: #7d838d; }
    .own { fill: #f08a70; }
    .interval { stroke: #e9e7e2; }
  }
`;

/** The chart of whatever was measured; shorter is better in all of it. */
export function chart({ paint, changes, sizes }, seed) {
  const pick = (runs, what) => estimate(runs.map((run) => run[what]), generator(seed));
  const panels = [
    paint && panel("Largest paint of an article on a phone, ms", paint.phone, (runs) => pick(runs, "largestPaint")),
    paint && panel("Bytes until it can be read, kB", paint.phone, (runs) => scaled(pick(runs, "bytes"), 1000)),
    sizes && panel("Program, brotli, kB", sizes, ({ brotli }) => scaled({ value: brotli, low: brotli, high: brotli }, 1000)),
    changes && panel("Script time of a change of article, ms", changes, (runs) => pick(runs, "script")),
  ].filter(Boolean);
  let top = 8;
  const drawn = panels.map(({ title, bars }) => {
    const markup = drawPanel(title, bars, top);
    top += HEAD + bars.length * STEP + 12;
    return markup;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${top}" role="img" aria-label="Baca against others; shorter is better">
<style>${STYLE}</style>
${drawn.join("\n")}
</svg>
`;
}

function panel(title, byContestant, estimateOf) {
  const bars = Object.entries(byContestant).map(([name, taken]) => ({ name, ...estimateOf(taken) }));
  return { title, bars };
}

function scaled({ value, low, high }, by) {
  return { value: value / by, low: low / by, high: high / by };
}

function drawPanel(title, bars, top) {
  const most = Math.max(...bars.map(({ high }) => high), Number.MIN_VALUE);
  const at = (value) => LEFT + (value / most) * (WIDTH - LEFT - RIGHT);
  const rows = bars.map((bar, index) => drawBar(bar, top + HEAD + index * STEP, at));
  return [`<text class="title" x="0" y="${top + 18}">${title}</text>`, ...rows].join("\n");
}

function drawBar({ name, value, low, high }, top, at) {
  const middle = top + BAR / 2;
  const isOwn = ["baca", "prerendered"].includes(name);
  const x = (value) => at(value).toFixed(1);
  const parts = [
    `<text x="${LEFT - 8}" y="${middle + 4.5}" text-anchor="end">${TITLES[name]}</text>`,
    `<rect class="${isOwn ? "own" : "bar"}" x="${LEFT}" y="${top}" width="${(at(value) - LEFT).toFixed(1)}" height="${BAR}" rx="2"/>`,
    low < high && `<path class="interval" d="M${x(low)} ${middle}H${x(high)}"/>`,
    `<text x="${(at(Math.max(value, high)) + 8).toFixed(1)}" y="${middle + 4.5}">${value < 100 ? value.toFixed(1) : value.toFixed(0)}</text>`,
  ];
  return parts.filter(Boolean).join("");
}
