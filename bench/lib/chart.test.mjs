import assert from "node:assert/strict";
import { test } from "node:test";
import { chart } from "./chart.mjs";

const SIZES = { baca: { brotli: 50_000 }, react: { brotli: 100_000 } };

test("a bar is as long as its value", () => {
  const widths = [...chart({ sizes: SIZES }, 1).matchAll(/<rect[^>]* width="([\d.]+)"/g)].map(([, width]) => Number(width));
  assert.equal(widths[1], 2 * widths[0]);
});

test("Baca's own bars stand out", () => {
  assert.equal(chart({ sizes: SIZES }, 1).match(/class="own"/g).length, 1);
});

test("the chart has colours for the dark", () => {
  assert.match(chart({}, 1), /prefers-color-scheme: dark/);
});

test("what was not measured has no panel", () => {
  assert.doesNotMatch(chart({ sizes: SIZES }, 1), /Largest paint/);
});
