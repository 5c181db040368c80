// The start may fail, and the reader may stop later. Whatever happens, the person before the page has
// words and a way to reload, and nothing reloads by itself.

import { createHash } from "node:crypto";
import { MODEL, PORTAL, article, siteBytes, siteText } from "./sample.mjs";
import {
  NO_ANSWER,
  answerWith,
  expect,
  holdBack,
  openArticle,
  openFront,
  painted,
  statusError,
  test,
} from "./support.mjs";

const INDEX = siteText("index.html");
const GLUE_NAME = INDEX.match(/reader-[0-9a-f]+\.js/)[0];
const WASM_NAME = INDEX.match(/reader_bg-[0-9a-f]+\.wasm/)[0];
const GLUE = `**/${GLUE_NAME}`;
const WASM = `**/${WASM_NAME}`;
const START = "**/start-*.js";

/** What the start script tells whoever runs the portal. */
const TOLD = /console error: \[baca\]/;
const REFUSED_INTEGRITY =
  /Failed to find a valid digest in the 'integrity' attribute|SRI's integrity checks failed/;

/** Chromium says so of every preload whose script comes late or never. */
const PRELOADED_IN_VAIN = /was preloaded using link preload but not used within a few seconds/;

/** Words and a way out must be there within this time. */
const SOON = { timeout: 8_000 };

function notice(page) {
  return page.locator("#baca-notice");
}

/** Counts how often the page was loaded: once, or it reloads by itself. */
function countLoads(page) {
  const loads = [];
  page.on("request", (request) => request.isNavigationRequest() && loads.push(request.url()));
  return loads;
}

async function expectNotice(page, words) {
  await expect(notice(page)).toBeVisible(SOON);
  await expect(notice(page)).toContainText(words);
  await expect(notice(page).getByRole("link", { name: "Muat ulang" })).toBeVisible();
}

async function expectFailedStart(page) {
  const loads = countLoads(page);
  await page.goto(`/?baca=${MODEL}`);
  await expectNotice(page, "Pembaca berita tidak dapat dijalankan di sini.");
  expect(loads).toHaveLength(1);
}

async function expectLateWords(page) {
  const loads = countLoads(page);
  await page.goto(`/?baca=${MODEL}`, { waitUntil: "commit" });
  // The styles hide the words for a while.
  await painted(page);
  const late = page.locator(".start__late");
  await expect(late).toBeHidden({ timeout: 1 });
  await expect(late).toBeVisible(SOON);
  await expect(late.getByRole("link", { name: "muat ulang" })).toBeVisible();
  expect(loads).toHaveLength(1);
}

async function expectReader(page) {
  await openArticle(page, MODEL);
  await expect(page.locator(".headline")).toHaveText(article(MODEL).headline);
  await expect(notice(page)).toBeHidden();
}

function flipped(bytes) {
  const copy = Buffer.from(bytes);
  copy[Math.floor(copy.length / 2)] ^= 1;
  return copy;
}

/** Serves other bytes as the .wasm, with an index.html that gives their integrity. */
async function serveOtherBuild(page, bytes) {
  const digest = createHash("sha384").update(bytes).digest("base64");
  const link = new RegExp(`(<link[^>]*${WASM_NAME}[^>]*integrity=)"?sha384-[^\\s">]+"?`);
  const html = INDEX.replace(link, `$1"sha384-${digest}"`);
  expect(html).toContain(digest);
  await page.route(/\/\?baca=/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: html });
  });
  await answerWith(page, WASM, { contentType: "application/wasm", body: bytes });
}

/** A WebAssembly module that only asks for a function from outside. */
function moduleThatImports(place, name) {
  const text = (words) => [words.length, ...Buffer.from(words)];
  const section = (id, bytes) => [id, bytes.length, ...bytes];
  const functionType = section(1, [1, 0x60, 0, 0]);
  const imported = section(2, [1, ...text(place), ...text(name), 0, 0]);
  return Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, ...functionType, ...imported]);
}

/** Where the built .wasm takes its functions from. */
function placeOfImports() {
  return WebAssembly.Module.imports(new WebAssembly.Module(siteBytes(WASM_NAME)))[0].module;
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the page says that it needs them, and how to go on", async ({ page, faults }) => {
    faults.tolerate(PRELOADED_IN_VAIN);
    await page.goto(`/?baca=${MODEL}`);
    const words = page.locator("noscript p");
    await expect(words).toContainText(["Halaman ini membutuhkan JavaScript.", "This page needs JavaScript."]);
    for (const language of [0, 1]) await expect(words.nth(language).getByRole("link")).toBeVisible();
  });
});

test("what the page asks for first does not wait for its styles", async ({ page }) => {
  const letGo = await holdBack(page, "**/reader-*.css");
  const asked = page.waitForRequest(`**/articles/${MODEL}.json`);
  const opened = page.goto(`/?baca=${MODEL}`);
  await asked;
  letGo();
  await opened;
  await expect(page.locator(".headline")).toHaveText(article(MODEL).headline);
});

test("a .wasm that is not there leads to words", async ({ page, faults }) => {
  faults.expect(TOLD, statusError(404));
  faults.tolerate(REFUSED_INTEGRITY);
  await answerWith(page, WASM, { status: 404 });
  await expectFailedStart(page);
});

test("a .wasm the server fails to send leads to words", async ({ page, faults }) => {
  faults.expect(TOLD, statusError(500));
  faults.tolerate(REFUSED_INTEGRITY);
  await answerWith(page, WASM, { status: 500 });
  await expectFailedStart(page);
});

test("a .wasm whose connection breaks leads to words", async ({ page, faults }) => {
  faults.expect(TOLD, NO_ANSWER);
  await page.route(WASM, (route) => route.abort("connectionreset"));
  await expectFailedStart(page);
});

for (const [what, body] of Object.entries({
  "a truncated .wasm": siteBytes(WASM_NAME).subarray(0, 50_000),
  "a tampered .wasm": flipped(siteBytes(WASM_NAME)),
  "an empty .wasm": Buffer.alloc(0),
})) {
  test(`${what} is refused, and leads to words`, async ({ page, faults }) => {
    faults.expect(TOLD, REFUSED_INTEGRITY);
    await answerWith(page, WASM, { contentType: "application/wasm", body });
    await expectFailedStart(page);
  });
}

test("a web page in the .wasm's place is refused, and leads to words", async ({ page, faults }) => {
  faults.expect(TOLD, REFUSED_INTEGRITY);
  await answerWith(page, WASM, { contentType: "text/html", body: "<!doctype html><title>Masuk</title>" });
  await expectFailedStart(page);
});

test("a .wasm of the wrong media type still starts", async ({ page, faults }) => {
  faults.tolerate(/`WebAssembly.instantiateStreaming` failed because your server does not serve Wasm/);
  await answerWith(page, WASM, { contentType: "application/octet-stream", body: siteBytes(WASM_NAME) });
  await expectReader(page);
});

test("a .wasm that wants what its glue does not have leads to words", async ({ page, faults }) => {
  faults.expect(TOLD, /LinkError/);
  await serveOtherBuild(page, moduleThatImports(placeOfImports(), "from_another_build"));
  await expectFailedStart(page);
});

test("a .wasm that lacks what its glue wants leads to words", async ({ page, faults }) => {
  faults.expect(TOLD);
  await serveOtherBuild(page, Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
  await expectFailedStart(page);
});

test("a truncated .wasm that is not caught by its integrity leads to words", async ({ page, faults }) => {
  faults.expect(TOLD, /CompileError/);
  await serveOtherBuild(page, siteBytes(WASM_NAME).subarray(0, 50_000));
  await expectFailedStart(page);
});

test("a policy that forbids WebAssembly leads to words", async ({ page, faults }) => {
  faults.expect(TOLD, /policy violation: script-src wasm-eval/);
  faults.tolerate(/Content Security Policy/);
  const loads = countLoads(page);
  await page.goto("/no-wasm/");
  await expectNotice(page, "Pembaca berita tidak dapat dijalankan di sini.");
  expect(loads).toHaveLength(1);
});

test("a .wasm that never arrives leads to words after a while", async ({ page, faults }) => {
  faults.tolerate(PRELOADED_IN_VAIN);
  await holdBack(page, WASM);
  await expectLateWords(page);
});

test("a start script that never arrives leads to words after a while", async ({ page, faults }) => {
  faults.tolerate(PRELOADED_IN_VAIN);
  await holdBack(page, START);
  await expectLateWords(page);
});

test("a start script that is not there leads to words after a while", async ({ page, faults }) => {
  faults.expect(statusError(404));
  faults.tolerate(PRELOADED_IN_VAIN);
  await answerWith(page, START, { status: 404 });
  await expectLateWords(page);
});

test("the words about a slow start are not there from the start", async ({ page }) => {
  await holdBack(page, WASM);
  await page.goto("/", { waitUntil: "domcontentloaded" });
  await painted(page);
  await expect(page.locator(".start__name")).toBeVisible();
  await expect(page.locator(".start__late")).toBeHidden({ timeout: 1 });
});

test("a reader that starts late takes the place of the words", async ({ page, faults }) => {
  faults.tolerate(PRELOADED_IN_VAIN);
  const letGo = await holdBack(page, WASM);
  await expectLateWords(page);
  letGo();
  await expect(page.locator(".headline")).toHaveText(article(MODEL).headline);
  await expect(page.locator(".start__late")).toHaveCount(0);
});

test("a glue that is not there leads to words", async ({ page, faults }) => {
  faults.expect(TOLD, statusError(404));
  await answerWith(page, GLUE, { status: 404 });
  await expectFailedStart(page);
});

test("a tampered glue is refused, and leads to words", async ({ page, faults }) => {
  faults.expect(TOLD, REFUSED_INTEGRITY);
  await answerWith(page, GLUE, {
    contentType: "text/javascript",
    body: `${siteText(GLUE_NAME)}\nwindow.hacked = 1;`,
  });
  await expectFailedStart(page);
  expect(await page.evaluate(() => window.hacked)).toBeUndefined();
});

test("missing styles leave the article readable", async ({ page, faults }) => {
  faults.expect(statusError(404));
  await answerWith(page, "**/*.css", { status: 404 });
  await expectReader(page);
});

test("where storage is denied the reader works, and forgets", async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage"]) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException("denied", "SecurityError");
        },
      });
    }
  });
  await openFront(page);
  await page.getByRole("button", { name: "English" }).click();
  await page.locator(".teaser a").first().click();
  await page.getByRole("button", { name: "Larger" }).click();
  await expect(page.locator(".article")).toHaveAttribute("data-text-size", "larger");
  await page.goBack();
  await expect(page.locator("h1")).toHaveText(PORTAL.name);
});

test("where storage is full the reader works", async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await openArticle(page, MODEL);
  await page.getByRole("button", { name: "Lebih besar" }).click();
  await expect(page.locator(".article")).toHaveAttribute("data-text-size", "larger");
});

test("a browser without IntersectionObserver still shows the related panel", async ({ page }) => {
  await page.addInitScript(() => delete window.IntersectionObserver);
  await openArticle(page, "dayung-piala-teluk");
  await expect(page.locator(".related .teaser a")).toHaveCount(5);
});

test("a browser without User Timing still shows the timing line", async ({ page }) => {
  await page.addInitScript(() => {
    Performance.prototype.measure = undefined;
  });
  await openArticle(page, MODEL);
  await expect(page.locator(".timing summary")).toHaveText(/^Tampil dalam \d+,\d{4} detik$/);
});

test("a panic at the start leads to words", async ({ page, faults }) => {
  faults.expect(TOLD);
  faults.tolerate(/RuntimeError|unreachable|panicked/);
  await page.route(/\/\?baca=/, async (route) => {
    const response = await route.fetch();
    const html = INDEX.replace(/id="?baca"?(?=[ >])/, "id=elsewhere");
    await route.fulfill({ response, body: html });
  });
  await expectFailedStart(page);
});

test("a panic after the start says that the reader has stopped, and leaves the text", async ({
  page,
  faults,
}) => {
  faults.expect(TOLD);
  faults.tolerate(/RuntimeError|unreachable|panicked|no more elements/);
  await openArticle(page, MODEL);
  const loads = countLoads(page);
  await page.evaluate(() => {
    Document.prototype.createElement = () => {
      throw new Error("no more elements");
    };
  });
  await page.locator(".read-also a").first().click();
  await expectNotice(page, "Pembaca berita berhenti bekerja.");
  await expect(page.locator(".headline")).toHaveText(article(MODEL).headline);
  await expect(page.locator(".body .paragraph").first()).toBeVisible();
  expect(loads).toHaveLength(0);
});

test("the way out of a notice reloads the page", async ({ page, faults }) => {
  faults.expect(TOLD, statusError(500));
  faults.tolerate(REFUSED_INTEGRITY);
  await answerWith(page, WASM, { status: 500 });
  await expectFailedStart(page);
  await page.unroute(WASM);
  await notice(page).getByRole("link", { name: "Muat ulang" }).click();
  await expect(page.locator(".headline")).toHaveText(article(MODEL).headline);
});
