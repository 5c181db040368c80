import { launch } from "./lib/browser.mjs";
import { serve } from "./lib/server.mjs";
import { openPair } from "./lib/changes.mjs";
import { CONTESTANTS } from "./lib/contestants.mjs";
const which = process.argv[2] ?? "baca";
const site = process.argv[3];
const c = CONTESTANTS[which];
const { origin, end } = await serve({ folders: [site ?? c.folder, process.cwd()], fallback: c.fallback });
const browser = await launch();
const { session, change } = await openPair(browser, { origin, pages: c.pages });
await session.send("Profiler.enable");
await session.send("Profiler.setSamplingInterval", { interval: 200 });
await change(20);
await session.send("Profiler.start");
const N = 60;
await change(N);
const { profile } = await session.send("Profiler.stop");
const { nodes, samples, timeDeltas } = profile;
const byId = new Map(nodes.map((n) => [n.id, n]));
const parent = new Map(); for (const n of nodes) for (const k of n.children ?? []) parent.set(k, n.id);
const self = new Map();
samples.forEach((id, i) => self.set(id, (self.get(id) ?? 0) + (timeDeltas[i + 1] ?? 0)));
const add = (m, k, v) => m.set(k, (m.get(k) ?? 0) + v);
const selfF = new Map(), totalF = new Map();
for (const [id, t] of self) {
  const f = byId.get(id).callFrame; const name = f.functionName + (f.url.startsWith("wasm") ? "" : "");
  add(selfF, name, t);
  const seen = new Set();
  for (let x = id; x !== undefined; x = parent.get(x)) { const n = byId.get(x).callFrame.functionName; if (!seen.has(n)) { seen.add(n); add(totalF, n, t); } }
}
const show = (m, k) => [...m].sort((a, b) => b[1] - a[1]).slice(0, k).forEach(([n, t]) => console.log((t / 1000 / N).toFixed(3).padStart(8), n.slice(0, 150)));
const show2 = (m, k) => [...m].sort((a, b) => b[1] - a[1]).slice(0, k).forEach(([n, t]) => console.log((t / 1000 / N).toFixed(3).padStart(8), n));
console.log("self ms/change"); show(selfF, 45);
for (const want of ["remove","focus","setTitle","qa","pushState","decode","fetch"]) {
  const paths = new Map();
  for (const [id, t] of self) { if (byId.get(id).callFrame.functionName !== want) continue;
    const names=[]; for (let x = parent.get(id); x !== undefined; x = parent.get(x)) { const n=byId.get(x).callFrame.functionName; if(!/shim|js-to|wasm-to|closures|core::|^$/.test(n)) names.push(n.slice(0,70)); }
    add(paths, names.slice(0,9).join(" < "), t); }
  console.log("PATHS", want); show2(paths, 4);
}
console.log("total"); show(totalF, 60);
await browser.close(); await end();
