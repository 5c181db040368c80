// Starts the reader, and tells the person before it when that fails or when it stops later.
//
// Trunk writes a `modulepreload` for the glue and a `preload` for the .wasm, each with its
// integrity, into the page; `cargo xtask build` adds the parts that come later. The browser checks
// the first; on the second it ignores `integrity` (https://crbug.com/981419), so the .wasm is fetched
// here with it.
//
// What needs no script, such as this file not arriving, is said by `index.html` and
// `style/states.css`: words that appear after a while, unless the reader has taken their place.

// It runs as soon as it is here, before the styles are, for what it asks for first is the longest on its way. What it
// finds in the page, it looks for once the page is whole.

let hasStarted = false;
// From here on the program asks for what it needs, and nobody beside it: that would be a second time.
let isRunning = false;

function fail(error) {
  console.error("[baca]", error);
  const notice = document.getElementById("baca-notice");
  const what = hasStarted ? "broken" : "failed";
  for (const words of notice.querySelectorAll("[data-notice]")) {
    words.hidden = words.dataset.notice !== what;
  }
  document.querySelector(".start")?.setAttribute("aria-busy", "false");
  notice.hidden = false;
}

// A panic in Rust ends as a trap: the WebAssembly does not run on, but the page stays.
function failOnTrap(error) {
  if (error instanceof WebAssembly.RuntimeError) fail(error);
}

/** What the program asks for first, asked for at once: `browser/early.rs` finds the answers here. */
const early = (window.bacaEarly = {});

function ask(address) {
  const controller = new AbortController();
  const { signal } = controller;
  const referrerPolicy = "strict-origin-when-cross-origin";
  const answer = fetch(address, { signal, credentials: "omit", referrerPolicy });
  early[address] = { controller, answer };
  return answer;
}

/**
 * The lead picture of an article in Baca's own format, asked for as `components/picture.rs` will ask for it: by
 * its first kind of file, which the browser passes over if it cannot show it.
 */
function askForPicture({ image }, base) {
  const first = [image].flat()[0] ?? {};
  const { url, encoding = [] } = typeof first === "string" ? { url: first } : first;
  const type = encoding[0]?.encodingFormat ?? "";
  const files = encoding.length ? encoding.filter((file) => file.encodingFormat === type) : [{ url }];
  const addresses = files.map((file) => file.url && new URL(file.url, base));
  // What is no address of a picture, the program leaves out.
  if (!addresses.every((address) => address?.protocol.startsWith("http"))) return;
  const link = Object.assign(document.createElement("link"), { rel: "preload", as: "image", fetchPriority: "high" });
  if (encoding.length) {
    link.type = type;
    link.imageSrcset = files.map(({ width }, index) => `${addresses[index]} ${width}w`).join(", ");
    link.imageSizes = "(min-width: 62rem) 60rem, 100vw";
  } else {
    link.href = addresses[0];
  }
  document.head.append(link);
}

/** What an answer is shown with. It comes after the program, which starts meanwhile, rather than beside it. */
function askForParts() {
  for (const link of document.querySelectorAll('link[rel="preload-later"]')) link.rel = "preload";
}

const PORTAL = "content/portal.json";

/**
 * The portal, and what its own files have of the page: at once where the page says how the portal was when it was
 * built (`xtask/src/hint.rs`). Should it be another by now, the program asks anew.
 */
async function askEarly() {
  const hint = document.querySelector('meta[name="baca-portal"]')?.dataset;
  const portal = ask(PORTAL);
  if (hint) askForPage(hint, new URL(PORTAL, document.baseURI)).catch(pass);
  const answer = await portal;
  if (isRunning) return;
  askForParts();
  if (!hint) await askForPage(await answer.clone().json(), answer.url);
}

/** What a portal's own files have of the page. Of any other source the program asks itself. */
async function askForPage({ source, front = "front.json", articles = "articles/{id}.json" }, portal) {
  const query = new URLSearchParams(location.search);
  const id = query.get("baca");
  // What is no id, the program refuses.
  const wanted = id === null ? front : articles.replace("{id}", id);
  if (isRunning || source || !/^[\w.~-]*$/.test(id ?? "")) return;
  const page = await ask(new URL(wanted, portal).href);
  if (!page.ok || id === null) return;
  const article = await page.clone().json();
  // Beside the program it would take turns with it.
  await program;
  askForPicture(article, page.url);
}

/** Whatever goes wrong before the program runs, the program meets, and says. */
function pass() {}

/** The page is here to its end. */
function whole() {
  if (document.readyState !== "loading") return Promise.resolve();
  return new Promise((resolve) => addEventListener("DOMContentLoaded", resolve, { once: true }));
}

/** The program's .wasm: with its integrity, the answer is here once all of it is. */
const program = whole().then(() => {
  const { href, integrity } = document.querySelector('link[rel="preload"][as="fetch"]');
  return fetch(href, { integrity });
});

async function start() {
  await whole();
  const glue = document.querySelector('link[rel="modulepreload"]');
  const [reader, wasm] = await Promise.all([import(glue.href), program]);
  await reader.default({ module_or_path: wasm });
  isRunning = true;
  await reader.start();
  hasStarted = true;
}

addEventListener("error", (event) => failOnTrap(event.error));
addEventListener("unhandledrejection", (event) => failOnTrap(event.reason));
askEarly().catch(pass);
start().catch(fail);
