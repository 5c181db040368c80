// Starts the reader, and tells the person before it when that fails.
//
// Trunk writes a `modulepreload` for the glue and a `preload` for the .wasm, each with its
// integrity, into the page. The browser checks the first; on the second it ignores `integrity`
// (https://crbug.com/981419), so the .wasm is fetched here with it.

// After so long without a first page, say that it is slow. The reader may still start after it.
const PATIENCE_MS = 6000;

const root = document.getElementById("baca");
const notice = document.getElementById("baca-notice");
let hasStarted = false;

function tell(what) {
  notice.hidden = false;
  for (const words of notice.querySelectorAll("[data-notice]")) {
    words.hidden = words.dataset.notice !== what;
  }
  root?.querySelector("[aria-busy]")?.setAttribute("aria-busy", "false");
  const loading = root?.querySelector(".start__loading");
  if (loading && what !== "late") loading.hidden = true;
}

function fail(error) {
  clearTimeout(watchdog);
  console.error("[baca] start:", error);
  tell(hasStarted ? "broken" : "failed");
}

// A panic in Rust ends as a trap: the WebAssembly does not run on, but the page stays.
function isTrap(error) {
  return error instanceof WebAssembly.RuntimeError;
}

const watchdog = setTimeout(tell, PATIENCE_MS, "late");
addEventListener("error", (event) => isTrap(event.error) && fail(event.error));
addEventListener("unhandledrejection", (event) => isTrap(event.reason) && fail(event.reason));

async function start() {
  const glue = document.querySelector('link[rel="modulepreload"]');
  const wasm = document.querySelector('link[rel="preload"][as="fetch"]');
  const { default: init } = await import(glue.href);
  const response = fetch(wasm.href, { integrity: wasm.integrity, credentials: "same-origin" });
  await init({ module_or_path: response });
  hasStarted = true;
  clearTimeout(watchdog);
  notice.hidden = true;
}

start().catch(fail);
