// What differs between two pages, each given as lines.

const MOST_TOLD = 8;

/** The lines that only one of the two has, in order. */
export function compare(wanted, got) {
  const [missing, added] = [without(wanted, got), without(got, wanted)];
  const told = [...missing.map((line) => `- ${line.trim()}`), ...added.map((line) => `+ ${line.trim()}`)];
  if (!told.length && wanted.join("\n") !== got.join("\n")) return ["the same lines in another order"];
  return told.length > MOST_TOLD ? [...told.slice(0, MOST_TOLD), `… ${told.length} in all`] : told;
}

function without(lines, others) {
  const counts = new Map();
  for (const line of others) counts.set(line, (counts.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = counts.get(line) ?? 0;
    counts.set(line, count - 1);
    return count <= 0;
  });
}
