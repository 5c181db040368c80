// Somebody else's page, with the reader's element far below what is seen first, and without it.

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { freshPage } from "./browser.mjs";
import { ARTICLE } from "./contestants.mjs";
import { REST, blockingOf } from "./paint.mjs";
import { OUT, PROJECT, SITE } from "./places.mjs";
import { serve } from "./server.mjs";

/** As high as several screens: the element is not near until somebody scrolls. */
const PARAGRAPHS = 40;

const WORDS = "Warga menunggu perahu pagi di dermaga, seperti tiap hari, dan laut belum berkata apa-apa. ".repeat(5);

/** Serves both pages at one origin and the reader at another; says where each is, and how to end it. */
export async function serveHosts() {
  const reader = await serve({ folders: [SITE, PROJECT], isForAll: true });
  const folder = join(OUT, "host");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "without.html"), page({ head: "", below: "" }));
  await writeFile(join(folder, "with.html"), page(element(reader.origin)));
  const policy = `default-src 'self' ${reader.origin}; script-src 'self' ${reader.origin} 'wasm-unsafe-eval'`;
  const host = await serve({ folders: [folder, PROJECT], policy });
  const hosts = ["without", "with"].map((name) => ({ name, address: `${host.origin}/${name}.html` }));
  return { hosts, end: () => Promise.all([host.end(), reader.end()]) };
}

/** Opens a page once, with nothing cached, until it has been at rest. In milliseconds. */
export async function openHost(browser, { address }, profile) {
  const { page, end } = await freshPage(browser, profile);
  await page.addInitScript(watch);
  await page.goto(address, { waitUntil: "load" });
  const { largestPaint, longTasks, isShown } = await page.evaluate(untilRest, REST);
  await end();
  if (isShown) throw new Error(`${address}: the element did not wait to be near`);
  return { largestPaint, blocking: blockingOf(longTasks) };
}

/** What a publisher adds to a page, as `docs/contracts/element.md` has it. */
function element(reader) {
  const src = `${reader}/content/articles/${ARTICLE}.json`;
  return {
    head: `<script type="module" async src="${reader}/embed.js"></script>`,
    below: `<baca-berita src="${src}" loading="lazy"><a href="/berita.html">Baca di sini</a></baca-berita>`,
  };
}

/** A headline, a picture and text, as anybody's page has; no style of its own, so that nothing else can differ. */
function page({ head, below }) {
  const paragraphs = `<p>${WORDS}</p>\n`.repeat(PARAGRAPHS);
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Dermaga</title>
<link rel="icon" href="/content/icon.svg">
${head}
</head>
<body>
<h1>Menunggu Perahu Pagi</h1>
<img src="/content/pictures/kapal-800.jpg" width="380" height="214" alt="">
${paragraphs}${below}
</body>
</html>
`;
}

/** Runs in the page before anything else: watches, buffered from the start. */
function watch() {
  const seen = { largestPaint: 0, longTasks: [], last: 0 };
  window.seen = seen;
  const observe = (type, take) =>
    new PerformanceObserver((list) => {
      seen.last = performance.now();
      list.getEntries().forEach(take);
    }).observe({ type, buffered: true });
  observe("largest-contentful-paint", ({ startTime }) => (seen.largestPaint = startTime));
  observe("longtask", ({ duration }) => seen.longTasks.push(duration));
  observe("resource", () => {});
}

/** Runs in the page: what was seen, once it is at rest, and whether the element shows its article already. */
function untilRest(rest) {
  return new Promise((resolve) => {
    const look = () => {
      const isShown = Boolean(document.querySelector("baca-berita")?.shadowRoot?.querySelector(".article"));
      if (performance.now() - window.seen.last > rest) resolve({ ...window.seen, isShown });
      else setTimeout(look, 100);
    };
    look();
  });
}
