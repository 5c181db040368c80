import { launch, PROFILES, freshPage } from "./lib/browser.mjs";
import { serve } from "./lib/server.mjs";
import { CONTESTANTS, ARTICLE } from "./lib/contestants.mjs";
const site = process.argv[2], which = process.argv[3] ?? "prerendered";
const c = CONTESTANTS[which];
const { origin, end } = await serve({ folders: [site ?? c.folder, process.cwd()], fallback: c.fallback });
const browser = await launch();
const { page, session } = await freshPage(browser, PROFILES.phone);
page.on("console", (m) => console.log("console", m.text()));
await session.send("Profiler.enable");
await session.send("Profiler.setSamplingInterval", { interval: 200 });
await page.addInitScript(() => { window.lt = []; new PerformanceObserver((l) => lt.push(...l.getEntries().map((e) => [Math.round(e.startTime), Math.round(e.duration)]))).observe({ type: "longtask", buffered: true }); });
await session.send("Profiler.start");
await page.goto(origin + c.pages.article(ARTICLE), { waitUntil: "load" });
await page.locator(".article").waitFor();
await page.waitForTimeout(6000);
const { profile } = await session.send("Profiler.stop");
console.log("long tasks", JSON.stringify(await page.evaluate(() => lt)));
const { nodes, samples, timeDeltas } = profile;
const N = 1;
const byId = new Map(nodes.map((n) => [n.id, n]));
const parent = new Map(); for (const n of nodes) for (const k of n.children ?? []) parent.set(k, n.id);
const self = new Map();
samples.forEach((id, i) => self.set(id, (self.get(id) ?? 0) + (timeDeltas[i + 1] ?? 0)));
const add = (m, k, v) => m.set(k, (m.get(k) ?? 0) + v);
const selfF = new Map(), totalF = new Map();
for (const [id, t] of self) {
  const f = byId.get(id).callFrame; const name = f.functionName;
  add(selfF, name, t);
  const seen = new Set();
  for (let x = id; x !== undefined; x = parent.get(x)) { const n = byId.get(x).callFrame.functionName; if (!seen.has(n)) { seen.add(n); add(totalF, n, t); } }
}
const show = (m, k) => [...m].sort((a, b) => b[1] - a[1]).slice(0, k).forEach(([n, t]) => console.log((t / 1000 / N).toFixed(3).padStart(8), n.slice(0, 130)));
console.log("self"); show(selfF, 30);
console.log("total"); show(totalF, 70);
await browser.close(); await end();
