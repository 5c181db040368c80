import assert from "node:assert/strict";
import { test } from "node:test";
import { scriptOf } from "./profile.mjs";

const node = (id, functionName) => ({ id, callFrame: { functionName } });
const NODES = [node(1, "(root)"), node(2, "(idle)"), node(3, "(program)"), node(4, "render"), node(5, "isOver"), node(6, "")];

test("script time is how long functions were seen running", () => {
  const profile = { nodes: NODES, samples: [2, 4, 4, 3], timeDeltas: [0, 1000, 2000, 3000] };
  assert.equal(scriptOf(profile), 5);
});

test("what the benchmark itself runs is not counted", () => {
  assert.equal(scriptOf({ nodes: NODES, samples: [5, 2], timeDeltas: [0, 4000] }), 0);
});

test("functions without a name are counted", () => {
  assert.equal(scriptOf({ nodes: NODES, samples: [6, 2], timeDeltas: [0, 4000] }), 4);
});
