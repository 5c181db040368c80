// The figures Baca is held to: what each is, what it must reach, and what it aims at.

import { CATEGORIES } from "./names.mjs";
import { difference, generator, ratio } from "./statistics.mjs";

const NO_PRERENDERING = "no `baca build` in this build";

const FIGURES = [
  {
    title: "Largest paint on a phone, prerendered article ÷ static page",
    unit: "",
    must: 1.05,
    aim: 1,
    of: (results, random) => byPaint(results, "phone", "largestPaint", "prerendered", "static", ratio, random),
  },
  {
    title: "Bytes until the article can be read, prerendered ÷ static page",
    unit: "",
    must: 1.1,
    aim: 1.02,
    of: (results, random) => byPaint(results, "phone", "bytes", "prerendered", "static", ratio, random),
  },
  {
    title: "Blocking time on a phone, prerendered − static page",
    unit: "ms",
    must: 10,
    aim: 0,
    of: (results, random) => byPaint(results, "phone", "blocking", "prerendered", "static", difference, random),
  },
  {
    title: "Largest paint on a phone, single-page ÷ Preact",
    unit: "",
    must: 0.95,
    aim: 0.8,
    of: (results, random) => byPaint(results, "phone", "largestPaint", "baca", "preact", ratio, random),
  },
  {
    title: "Program of the article's page, brotli, .wasm + glue + start script ÷ React's JavaScript",
    unit: "",
    must: 0.9,
    aim: 0.5,
    of: ({ sizes }) => exact(sizes && sizes.baca.brotli / sizes.react.brotli),
  },
  {
    title: "Script time of a change of article ÷ Preact",
    unit: "",
    must: 1.2,
    aim: 1,
    of: ({ changes }, random) => changes && ratio(pick(changes.baca, "script"), pick(changes.preact, "script"), random),
  },
  {
    title: "Growth of the .wasm's memory, changes 100 → 2,500",
    unit: "%",
    must: 5,
    aim: 0,
    of: ({ memory }) => exact(memory && (memory.baca.late.wasm / memory.baca.early.wasm - 1) * 100),
  },
  {
    title: "Building 10,000 articles, `baca build` ÷ Eleventy, wall time",
    unit: "",
    must: 0.2,
    aim: 0.05,
    of: ({ eleventy }, random) => {
      if (!eleventy) return undefined;
      return eleventy.baca ? ratio(eleventy.baca, eleventy.eleventy, random) : { why: NO_PRERENDERING };
    },
  },
  {
    title: "Layout shift, the worst page",
    unit: "",
    must: 0,
    aim: 0,
    of: ({ shift }) => exact(shift && worstShift(shift)),
  },
  ...CATEGORIES.map((name) => ({
    title: `Lighthouse on a phone, ${name}`,
    unit: "",
    must: 100,
    aim: 100,
    isMore: true,
    of: ({ lighthouse }) => ofPrerendered(lighthouse, ({ reports }) => Math.min(...reports.map(({ scores }) => scores[name]))),
  })),
  {
    title: "Faults of the structured data",
    unit: "",
    must: 0,
    aim: 0,
    of: ({ lighthouse }) => ofPrerendered(lighthouse, ({ faults }) => faults.length),
  },
  {
    title: "Largest paint of a host page on a phone, with a lazy element ÷ without",
    unit: "",
    must: 1.05,
    aim: 1,
    of: ({ host }, random) => host && ratio(pick(host.with, "largestPaint"), pick(host.without, "largestPaint"), random),
  },
  {
    title: "Blocking time of a host page on a phone, with a lazy element − without",
    unit: "ms",
    must: 10,
    aim: 0,
    of: ({ host }, random) => host && difference(pick(host.with, "blocking"), pick(host.without, "blocking"), random),
  },
];

/** Every figure with its value and verdict; of what was not measured, why. */
export function figures(results, seed) {
  return FIGURES.map(({ of, ...figure }) => {
    const found = of(results, generator(seed)) ?? { why: "not asked for" };
    return { ...figure, ...found, verdict: verdict(figure, found.value) };
  });
}

/** `aim` reached, `must` reached, or `missed`. */
export function verdict({ must, aim, isMore }, value) {
  if (value === undefined) return "not measured";
  const reaches = (limit) => (isMore ? value >= limit : value <= limit);
  if (reaches(aim)) return "aim";
  return reaches(must) ? "must" : "missed";
}

function byPaint({ paint }, profile, what, one, other, compare, random) {
  if (!paint) return undefined;
  const runs = paint[profile];
  return runs[one] ? compare(pick(runs[one], what), pick(runs[other], what), random) : { why: NO_PRERENDERING };
}

function ofPrerendered(lighthouse, take) {
  if (!lighthouse) return undefined;
  return lighthouse.of === "prerendered" ? exact(take(lighthouse)) : { why: NO_PRERENDERING };
}

function pick(runs, what) {
  return runs.map((run) => run[what]);
}

function worstShift(shift) {
  const pages = Object.values(shift).flatMap((byContestant) => Object.values(byContestant).flat());
  return Math.max(0, ...pages.map(({ value }) => value));
}

/** Of what is the same in every run. */
function exact(value) {
  return value === undefined ? undefined : { value, low: value, high: value };
}
