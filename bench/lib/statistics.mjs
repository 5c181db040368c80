// Medians, and how sure they are: 95 % intervals by the bootstrap (Efron, 1979), percentile method.

const RESAMPLES = 2000;
const [LOW, HIGH] = [0.025, 0.975];

/** A random generator that gives the same numbers for the same seed (mulberry32), so that a report can be redone. */
export function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function median(values) {
  return quantile([...values].sort(ascending), 0.5);
}

/** The median with its interval. */
export function estimate(values, random) {
  return interval(median(values), () => median(resampled(values, random)));
}

/**
 * The ratio of two medians, with its interval. The runs are interleaved: the nth of one and the nth of the
 * other met the same machine, so they are drawn together.
 */
export function ratio(values, others, random) {
  return paired(values, others, random, (one, other) => one / other);
}

/** The difference of two medians, with its interval; drawn as for a ratio. */
export function difference(values, others, random) {
  return paired(values, others, random, (one, other) => one - other);
}

function paired(values, others, random, compare) {
  const runs = Math.min(values.length, others.length);
  const [these, those] = [values.slice(0, runs), others.slice(0, runs)];
  const drawn = () => {
    const picks = Array.from({ length: runs }, () => Math.floor(random() * runs));
    return compare(median(picks.map((pick) => these[pick])), median(picks.map((pick) => those[pick])));
  };
  return interval(compare(median(these), median(those)), drawn);
}

function interval(value, draw) {
  const drawn = Array.from({ length: RESAMPLES }, draw).sort(ascending);
  return { value, low: quantile(drawn, LOW), high: quantile(drawn, HIGH) };
}

function resampled(values, random) {
  return values.map(() => values[Math.floor(random() * values.length)]);
}

/** Between two values, in proportion. */
function quantile(sorted, share) {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
}

function ascending(one, other) {
  return one - other;
}
