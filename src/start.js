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
// finds below the head of the page, it looks for once the page is whole.

import { askEarly, awaitEarly, forgetEarly } from "./start/early.js";
import { whole } from "./start/whole.js";

let hasStarted = false;

function fail(error) {
  console.error("[baca]", error);
  const notice = document.getElementById("baca-notice");
  const what = hasStarted ? "broken" : "failed";
  for (const words of notice.querySelectorAll("[data-notice]")) {
    words.hidden = words.dataset.notice !== what;
  }
  document.querySelector("main[aria-busy]")?.setAttribute("aria-busy", "false");
  notice.hidden = false;
}

// A panic in Rust ends as a trap: the WebAssembly does not run on, but the page stays.
function failOnTrap(error) {
  if (error instanceof WebAssembly.RuntimeError) fail(error);
}

async function start() {
  await whole();
  const glue = document.querySelector('link[rel="modulepreload"]');
  const { href, integrity } = document.querySelector('link[rel="preload"][as="fetch"]');
  // With its integrity, the answer is here once all of it is.
  const [reader, program] = await Promise.all([import(glue.href), fetch(href, { integrity })]);
  await reader.default({ module_or_path: program });
  await awaitEarly();
  await reader.start();
  forgetEarly();
  hasStarted = true;
}

addEventListener("error", (event) => failOnTrap(event.error));
addEventListener("unhandledrejection", (event) => failOnTrap(event.reason));
askEarly();
start().catch(fail);
