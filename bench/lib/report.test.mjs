import assert from "node:assert/strict";
import { test } from "node:test";
import { markdown, table, valueOf } from "./report.mjs";

test("a value has its interval beside it", () => {
  assert.equal(valueOf({ value: 1.0834, low: 1.051, high: 1.112, unit: "" }), "1.08 (1.05 to 1.11)");
});

test("a value that is the same in every run stands alone", () => {
  assert.equal(valueOf({ value: 4.7, low: 4.7, high: 4.7, unit: "%" }), "4.70 %");
});

test("a large value has no fractions", () => {
  assert.equal(valueOf({ value: 2548.25, low: 2500.1, high: 2601.9 }), "2548 (2500 to 2602)");
});

const ROW = { title: "Largest paint", unit: "", must: 1.05, aim: 1, verdict: "not measured", why: "no `baca build` in this build" };

test("a row that was not measured says why", () => {
  assert.equal(table([ROW]), "Largest paint  -  1.05 (1)  no `baca build` in this build");
});

test("the report begins with the figures and ends with the machine", () => {
  const setting = { date: "2026-11-25", chromium: "1", node: "v20", cpu: "cpu", system: "Linux", load: "0.1", runs: 15, seed: 1, missing: ["static"] };
  const text = markdown({ setting, rows: [ROW], results: {} });
  assert.ok(text.indexOf("Largest paint") < text.indexOf("Measured with"));
  assert.match(text, /not measured: static page/);
});
