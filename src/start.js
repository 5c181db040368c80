// Starts the reader, and tells the person before it when that fails or when it stops later.
//
// Trunk writes a `modulepreload` for the glue and a `preload` for the .wasm, each with its
// integrity, into the page. The browser checks the first; on the second it ignores `integrity`
// (https://crbug.com/981419), so the .wasm is fetched here with it.
//
// What needs no script, such as this file not arriving, is said by `index.html` and
// `style/states.css`: words that appear after a while, unless the reader has taken their place.

const notice = document.getElementById("baca-notice");
let hasStarted = false;

function fail(error) {
  console.error("[baca]", error);
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

/** The portal, and what its own files have of the page. Of any other source the program asks itself. */
async function askEarly() {
  const answer = await ask("content/portal.json");
  const { source, front = "front.json", articles = "articles/{id}.json" } = await answer.clone().json();
  const query = new URLSearchParams(location.search);
  const id = query.get("baca");
  // What is no id, the program refuses.
  const wanted = id === null ? front : articles.replace("{id}", id);
  // A program that runs by now is as far as this.
  if (!hasStarted && !source && /^[\w.~-]*$/.test(id ?? "")) await ask(new URL(wanted, answer.url).href);
}

async function start() {
  const glue = document.querySelector('link[rel="modulepreload"]');
  const wasm = document.querySelector('link[rel="preload"][as="fetch"]');
  const reader = await import(glue.href);
  await reader.default({ module_or_path: fetch(wasm.href, { integrity: wasm.integrity }) });
  reader.start();
  hasStarted = true;
}

addEventListener("error", (event) => failOnTrap(event.error));
addEventListener("unhandledrejection", (event) => failOnTrap(event.reason));
// Whatever goes wrong here, the program meets, and says.
askEarly().catch(() => {});
start().catch(fail);
