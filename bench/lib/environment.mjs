// What a run was made with: numbers of another machine are other numbers.

import { availableParallelism, cpus, loadavg, release, type } from "node:os";

export function environment(browser) {
  return {
    date: new Date().toISOString().slice(0, 10),
    chromium: browser.version(),
    node: process.version,
    cpu: `${cpus()[0]?.model.trim() ?? "unknown"}, ${availableParallelism()} cores`,
    system: `${type()} ${release()}`,
    load: loadavg()[0].toFixed(2),
  };
}
