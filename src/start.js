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
start().catch(fail);
