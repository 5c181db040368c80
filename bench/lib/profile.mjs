// What the sampling profiler saw.

/** What the profiler calls it when neither a script nor a .wasm runs. */
const NO_SCRIPT = new Set(["(root)", "(idle)", "(program)"]);

/** What asks for the changes and waits for them. */
const OWN = new Set(["changeArticles", "frame", "isOver"]);

/** How long scripts ran in a profile, in milliseconds. */
export function scriptOf({ nodes, samples, timeDeltas }) {
  const isScript = ({ callFrame: { functionName } }) => !NO_SCRIPT.has(functionName) && !OWN.has(functionName);
  const scripts = new Set(nodes.filter(isScript).map(({ id }) => id));
  // A delta is the time before its sample; what it saw runs until the next.
  const microseconds = samples.reduce((sum, id, index) => sum + (scripts.has(id) ? (timeDeltas[index + 1] ?? 0) : 0), 0);
  return microseconds / 1000;
}
