// Starts the reader on a page that was printed beforehand. The page is read without it, so it waits:
// until the page is loaded and the browser idle, or until somebody touches it. Until then, and if
// anything goes wrong, every link is a link.

const GLUE = "./reader.js";
const WASM = ["./reader_bg.wasm", "integrity of reader_bg.wasm"];
const STYLE = "./reader.css";

/** The first sign that somebody is here. */
const SIGNS = ["pointerdown", "keydown", "focusin"];

const place = document.getElementById("baca");

/** What `first.js` has heard. */
const first = window.bacaFirst;

let isAsked = false;

/** The styles of all pages: an article that was printed came with its own alone. */
function style() {
  const { href } = new URL(STYLE, import.meta.url);
  if ([...document.styleSheets].some((sheet) => sheet.href === href)) return;
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
  return new Promise((resolve, reject) => {
    Object.assign(link, { onload: resolve, onerror: () => reject(new Error(`no ${href}`)) });
    document.head.append(link);
  });
}

async function start() {
  if (isAsked) return;
  isAsked = true;
  const [name, integrity] = WASM;
  const wasm = fetch(new URL(name, import.meta.url), { integrity });
  // Should the glue not come, nobody waits for the .wasm.
  wasm.catch(() => {});
  const [reader] = await Promise.all([import(GLUE), style()]);
  await reader.default({ module_or_path: wasm });
  // In one task with the start, making the program ready would keep a cheap phone from answering.
  await new Promise((resolve) => setTimeout(resolve));
  // Relative ones would be looked for anew wherever a link leads in place.
  for (const icon of document.querySelectorAll("link[rel~=icon], link[rel=manifest]")) icon.href = icon.href;
  await reader.start();
  // What follows links by itself leaves those of a page that is alive alone.
  place.dataset.alive = "";
  // For the publisher's own measurements (User Timing).
  performance.mark("baca:alive");
  // What was pressed too early is pressed again.
  removeEventListener("click", first.press);
  first.button?.click();
}

const begin = () => start().catch(fail);

/** Until somebody is here once more: what did not come may come then. */
function fail(error) {
  console.warn("[baca] the page stays as it is printed:", error);
  if (error instanceof WebAssembly.RuntimeError) return;
  isAsked = false;
  listen();
}

function listen() {
  for (const sign of SIGNS) addEventListener(sign, begin, { once: true, passive: true });
}

/** Back may lead to what the program showed here before a reload: as long as it is not here, nobody else does. */
function follow() {
  if (location.pathname !== first.pathname && !("alive" in place.dataset)) location.reload();
}

/** A program that has stopped must not keep links from leading anywhere. */
function stop(error) {
  if (!(error instanceof WebAssembly.RuntimeError)) return;
  console.error("[baca] the reader has stopped:", error);
  delete place.dataset.alive;
  addEventListener("click", (event) => event.stopPropagation(), true);
  addEventListener("popstate", () => location.reload());
}

listen();
follow();
addEventListener("popstate", follow);
addEventListener("error", (event) => stop(event.error));
addEventListener("unhandledrejection", (event) => stop(event.reason));

if (first.isWanted) begin();
// Whoever saves data pays for the program only where they ask for it.
else if (!navigator.connection?.saveData) (window.requestIdleCallback ?? setTimeout)(begin);
