import assert from "node:assert/strict";
import { test } from "node:test";
import { figures, verdict } from "./figures.mjs";

const LESS = { must: 1.05, aim: 1 };

test("a figure that is as good as its aim reaches it", () => {
  assert.equal(verdict(LESS, 1), "aim");
});

test("a figure between its aim and its limit reaches the limit", () => {
  assert.equal(verdict(LESS, 1.05), "must");
});

test("a figure past its limit is missed", () => {
  assert.equal(verdict(LESS, 1.051), "missed");
});

test("of scores more is better", () => {
  assert.equal(verdict({ must: 100, aim: 100, isMore: true }, 99), "missed");
});

test("what was not asked for is not measured", () => {
  assert.ok(figures({}, 1).every(({ verdict, why }) => verdict === "not measured" && why === "not asked for"));
});

test("without a static site the figures of one say why they are missing", () => {
  const runs = [{ largestPaint: 100, bytes: 10, blocking: 0 }];
  const paint = { phone: { static: runs, baca: runs, preact: runs } };
  const [largestPaint, , , singlePage] = figures({ paint }, 1);
  assert.match(largestPaint.why, /baca build/);
  assert.equal(singlePage.value, 1);
});

test("the memory's growth is in per cent", () => {
  const memory = { baca: { early: { wasm: 1000 }, late: { wasm: 1100 } } };
  const grown = figures({ memory }, 1).find(({ title }) => title.startsWith("Growth"));
  assert.equal(grown.value.toFixed(6), "10.000000");
});

test("one page that moves is the worst page", () => {
  const shift = { phone: { baca: [{ path: "/a", value: 0.02 }], prerendered: [] }, desktop: { baca: [] } };
  const worst = figures({ shift }, 1).find(({ title }) => title.startsWith("Layout shift"));
  assert.deepEqual([worst.value, worst.verdict], [0.02, "missed"]);
});
