import assert from "node:assert/strict";
import { test } from "node:test";
import { difference, estimate, generator, median, ratio } from "./statistics.mjs";

test("the median of an even number of values lies between the middle two", () => {
  assert.equal(median([9, 1, 3, 2]), 2.5);
});

test("one wild run does not move the median", () => {
  assert.equal(median([10, 11, 12, 13, 9000]), 12);
});

test("the same seed gives the same interval", () => {
  const values = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5];
  assert.deepEqual(estimate(values, generator(7)), estimate(values, generator(7)));
});

test("an interval holds its median", () => {
  const { value, low, high } = estimate([12, 15, 11, 19, 13, 14, 12, 16], generator(1));
  assert.ok(low <= value && value <= high, `${low} ${value} ${high}`);
});

test("values that are all the same leave no doubt", () => {
  assert.deepEqual(estimate([5, 5, 5, 5], generator(1)), { value: 5, low: 5, high: 5 });
});

test("the interval of wide values is wider", () => {
  const width = ({ low, high }) => high - low;
  const narrow = estimate([99, 100, 101, 100, 99, 101, 100], generator(1));
  const wide = estimate([50, 150, 100, 80, 120, 60, 140], generator(1));
  assert.ok(width(wide) > width(narrow));
});

test("what slows both in the same run does not widen their ratio", () => {
  const load = [1, 3, 2, 8, 1.5, 4, 2.5];
  const { value, low, high } = ratio(load.map((by) => by * 20), load.map((by) => by * 10), generator(1));
  assert.deepEqual([value, low, high].map((one) => one.toFixed(9)), ["2.000000000", "2.000000000", "2.000000000"]);
});

test("a difference has the sign of the first", () => {
  assert.equal(difference([5, 5, 5], [8, 8, 8], generator(1)).value, -3);
});

test("of runs that only one has, nothing is compared", () => {
  assert.equal(ratio([10, 10, 10, 99], [5, 5, 5], generator(1)).value, 2);
});

test("a generator's numbers lie between 0 and 1 and differ", () => {
  const random = generator(42);
  const numbers = Array.from({ length: 1000 }, random);
  assert.ok(numbers.every((number) => number >= 0 && number < 1));
  assert.ok(new Set(numbers).size > 990);
});
