import assert from "node:assert/strict";
import { test } from "node:test";
import { compare } from "./differences.mjs";

test("pages of the same lines do not differ", () => {
  assert.deepEqual(compare(["p", "“a”"], ["p", "“a”"]), []);
});

test("a line that one page lacks is told, and one that it adds", () => {
  assert.deepEqual(compare(["p", "h2"], ["p", "h3"]), ["- h2", "+ h3"]);
});

test("a line that stands there once too often is told", () => {
  assert.deepEqual(compare(["p"], ["p", "p"]), ["+ p"]);
});

test("the same lines in another order differ", () => {
  assert.deepEqual(compare(["p", "h2"], ["h2", "p"]), ["the same lines in another order"]);
});
