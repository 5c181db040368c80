// An article in a frame of somebody's page: which article, how high, and what the frame refuses.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { PORTAL, expect, test } from "./host.mjs";
import { MODEL, PORTAL as SAMPLE, article } from "./sample.mjs";
import { statusError } from "./support.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What a page writes to show an article. */
const frame = (reader, { query = `baca=${MODEL}`, attributes = "" } = {}) =>
  `<iframe title="Berita" src="${reader}embed.html?${query}" width="360" height="300" ${attributes}></iframe>`;

const hostScript = (reader) => `<script type="module" src="${reader}embed-frame.js"></script>`;

/** What the frame shows. */
const inside = (page) => page.frameLocator("iframe");
const headline = (page) => inside(page).locator(".headline");
const words = (page) => inside(page).locator("[data-told]:visible");

/** Keeps what reaches the page by `postMessage`. */
function recordMessages(page) {
  return page.addInitScript(() => {
    window.messages = [];
    addEventListener("message", ({ data, origin }) => window.messages.push({ ...data, origin }));
  });
}

const messages = (page) => page.evaluate(() => window.messages);
const heightOf = (page) => page.locator("iframe").evaluate((element) => element.getBoundingClientRect().height);

/** Two frames of the page, and of what is in it. */
function settle(page) {
  const pass = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return Promise.all(page.frames().map((one) => one.evaluate(pass)));
}

test("a page shows an article of the portal by its id", async ({ page, host, reader }) => {
  await host({ body: frame(reader), script: "" });
  await expect(headline(page)).toHaveText(article(MODEL).headline);
});

test("a line at the foot leads to the article in the reader, in the top window", async ({ page, host, reader }) => {
  await host({ body: frame(reader), script: "" });
  const link = inside(page).locator(".frame__more a");
  await expect(link).toHaveText(`Baca selengkapnya di ${SAMPLE.name}`);
  await link.click();
  await expect(page).toHaveURL(`${reader}?baca=${MODEL}`);
});

test("what links to other pages of the portal leads to the reader", async ({ page, host, reader }) => {
  await host({ body: frame(reader), script: "" });
  const link = inside(page).locator(".kicker a");
  const href = await link.evaluate((element) => element.href);
  expect(href).toBe(`${reader}?rubrik=${encodeURIComponent(article(MODEL).articleSection)}`);
});

test("a page that may run no script shows it, too", async ({ page, host, reader }) => {
  const headers = { "content-security-policy": `default-src 'none'; script-src 'none'; img-src data:; frame-src ${new URL(reader).origin}` };
  await host({ body: frame(reader), script: "", headers });
  await expect(headline(page)).toBeVisible();
});

for (const attributes of ["", 'sandbox="allow-scripts"']) {
  test(`it runs under the policy that the contract names: ${attributes || "no sandbox"}`, async ({ page, host, baseURL }) => {
    await host({ body: frame(new URL("/frame-only/", baseURL).href, { attributes }), script: "" });
    await expect(headline(page)).toBeVisible();
    await expect(inside(page).locator(".frame__more")).toBeVisible();
  });
}

test("a sandbox that gives it no origin shows it", async ({ page, host, reader }) => {
  await host({ body: frame(reader, { attributes: 'sandbox="allow-scripts"' }), script: "" });
  await expect(headline(page)).toBeVisible();
  expect(await inside(page).locator("html").evaluate(() => self.origin)).toBe("null");
});

test("in a sandbox that allows windows, links open one", async ({ page, host, reader }) => {
  const attributes = 'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"';
  await host({ body: frame(reader, { attributes }), script: "" });
  const opened = page.waitForEvent("popup");
  await inside(page).locator(".frame__more a").click();
  await expect((await opened).locator(".headline")).toBeVisible();
  expect(page.url()).toBe(`${PORTAL}/`);
});

test("it needs no storage", async ({ page, host, reader }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException("denied", "SecurityError");
    };
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
      Object.defineProperty(window, name, { get: refuse });
    }
    Object.defineProperty(Document.prototype, "cookie", { get: refuse, set: refuse });
  });
  await host({ body: frame(reader), script: "" });
  await expect(headline(page)).toBeVisible();
});

test("it takes no focus", async ({ page, host, reader }) => {
  await host({ body: `<input id="isian" autofocus>${frame(reader)}`, script: "" });
  await expect(headline(page)).toBeVisible();
  expect(await page.evaluate(() => document.activeElement.id)).toBe("isian");
});

// Which article

test("of its address only the id counts, never an address in it", async ({ page, host, reader }) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  const evil = encodeURIComponent("https://jahat.example/a.json");
  await host({ body: frame(reader, { query: `src=${evil}&portal=${evil}&article=${evil}&entry=lain&baca=${MODEL}` }), script: "" });
  await expect(headline(page)).toHaveText(article(MODEL).headline);
  expect(asked.filter((url) => new URL(url).hostname === "jahat.example")).toEqual([]);
});

for (const [what, query] of [
  ["no id", ""],
  ["an empty id", "baca="],
  ["an id that climbs", `baca=${encodeURIComponent("../portal")}`],
  ["an address for an id", `baca=${encodeURIComponent("https://jahat.example/a")}`],
  ["dots for an id", "baca=.."],
  ["an id that is too long", `baca=${"a".repeat(201)}`],
]) {
  test(`${what} is an article that is not there`, async ({ page, host, reader, faults }) => {
    faults.expect(/console warning: \[baca\] .*: not-found/);
    const asked = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await host({ body: frame(reader, { query }), script: "" });
    await expect(words(page)).toContainText("tidak ditemukan");
    await expect(inside(page).locator(".frame__portal")).toBeVisible();
    expect(asked.filter((path) => path.includes("/content/"))).toEqual([]);
  });
}

test("an article that is gone is told, with the way to the portal", async ({ page, host, reader, faults }) => {
  faults.expect(statusError(404), /console warning: \[baca\] tidak-ada: not-found/);
  await host({ body: frame(reader, { query: "baca=tidak-ada" }), script: "" });
  await expect(words(page)).toContainText(["This article was not found"]);
  await inside(page).locator(".frame__portal").click();
  await expect(page).toHaveURL(reader);
});

test("without the program there are words, and the way to the portal", async ({ page, host, reader, faults }) => {
  faults.expect(/console warning: \[baca\] .*: no-program/);
  faults.tolerate(/Failed to load resource|WebAssembly|Failed to fetch/);
  await page.route("**/reader_bg-*.wasm", (route) => route.abort());
  await host({ body: frame(reader), script: "" });
  await expect(words(page)).toContainText("tidak dapat dimuat");
});

test.describe("a reader without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("is told what is missing", async ({ page, baseURL, faults }) => {
    faults.tolerate(/was preloaded using link preload but not used/);
    await page.goto(new URL(`/for-all/embed.html?baca=${MODEL}`, baseURL).href);
    await expect(page.locator("noscript p")).toBeVisible();
    await expect(page.getByRole("link", { name: "Buka portalnya" })).toBeVisible();
  });
});

test("theme, size of the text and language are the page's choice; nonsense is none", async ({ page, host, reader }) => {
  await host({ body: frame(reader, { query: `baca=${MODEL}&theme=dark&text-size=larger&lang=en` }), script: "" });
  await expect(headline(page)).toBeVisible();
  await expect(inside(page).locator(".article")).toHaveAttribute("data-text-size", "larger");
  await expect(inside(page).locator(".baca")).toHaveCSS("background-color", "rgb(22, 23, 26)");
  await expect(inside(page).locator(".frame__more")).toContainText("Read more at");
  const src = `${reader}embed.html?baca=${MODEL}&theme=%22%3E&text-size=*&lang=xx`;
  await page.locator("iframe").evaluate((element, src) => (element.src = src), src);
  await expect(inside(page).locator(".frame__more")).toContainText("Baca selengkapnya di");
  await expect(inside(page).locator(".article")).toHaveAttribute("data-text-size", "normal");
  await expect(inside(page).locator(".baca")).toHaveCSS("background-color", "rgb(251, 250, 247)");
});

// How high

test("it tells how high its article is", async ({ page, host, reader }) => {
  await recordMessages(page);
  await host({ body: frame(reader), script: "" });
  await expect(headline(page)).toBeVisible();
  await settle(page);
  const { type, id, height, origin } = (await messages(page)).at(-1);
  expect({ type, id, origin }).toEqual({ type: "baca:height", id: MODEL, origin: new URL(reader).origin });
  expect(height).toBe(Math.ceil(await inside(page).locator("main").evaluate((main) => main.getBoundingClientRect().height)));
});

for (const [what, attributes] of [
  ["a frame", ""],
  ["a frame in a sandbox", 'sandbox="allow-scripts"'],
]) {
  test(`the script makes ${what} as high as its article`, async ({ page, host, reader }) => {
    await host({ body: frame(reader, { attributes }), script: hostScript(reader) });
    await expect(headline(page)).toBeVisible();
    await expect
      .poll(() => inside(page).locator("html").evaluate((html) => html.scrollHeight - html.clientHeight))
      .toBe(0);
    expect(await heightOf(page)).toBeGreaterThan(1000);
  });
}

test("a script that comes later asks for the height", async ({ page, host, reader }) => {
  await host({ body: frame(reader), script: "" });
  await expect(headline(page)).toBeVisible();
  await settle(page);
  await page.addScriptTag({ type: "module", url: `${reader}embed-frame.js` });
  await expect.poll(() => heightOf(page)).toBeGreaterThan(1000);
});

test("what the page does about the height changes it no more", async ({ page, host, reader }) => {
  await recordMessages(page);
  await host({ body: frame(reader), script: "" });
  await expect(headline(page)).toBeVisible();
  await expect(inside(page).locator(".timing summary")).toBeVisible();
  await settle(page);
  const before = await messages(page);
  for (const height of [200, 4000, 20_000]) {
    await page.locator("iframe").evaluate((element, height) => (element.style.height = `${height}px`), height);
    await settle(page);
  }
  const others = (await messages(page)).slice(before.length).filter(({ height }) => height !== before.at(-1).height);
  expect(others).toEqual([]);
});

/** A frame of the reader's with nothing in it that speaks by itself. */
async function hollow(page, reader) {
  await page.route("**/embed.html", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }));
  return frame(reader).replace(/\?[^"]*/, "");
}

/** Counts what reaches the page from now on. */
const count = (page) => page.evaluate(() => (window.told = 0) || addEventListener("message", () => window.told++));
const counted = (page) => page.evaluate(() => window.told);

const FORGED = [
  ["not a number", { type: "baca:height", height: NaN }],
  ["without end", { type: "baca:height", height: Infinity }],
  ["a text", { type: "baca:height", height: "900" }],
  ["nothing", { type: "baca:height", height: null }],
  ["of another kind", { type: "lain", height: 900 }],
  ["no object", "baca:height"],
];

/** Has a page of the reader's origin, in the frame's place or beside it, say something. */
const say = (page, data) => page.frames().at(1).evaluate((data) => parent.postMessage(data, "*"), data);

for (const [what, data] of FORGED) {
  test(`a height that is ${what} does nothing`, async ({ page, host, reader }) => {
    await host({ body: await hollow(page, reader), script: hostScript(reader) });
    await count(page);
    await say(page, data);
    await expect.poll(() => counted(page)).toBe(1);
    expect(await heightOf(page)).toBe(304);
    await say(page, { type: "baca:height", height: 500 });
    await expect.poll(() => heightOf(page)).toBe(504);
  });
}

test("a height is kept within reason", async ({ page, host, reader }) => {
  await host({ body: await hollow(page, reader), script: hostScript(reader) });
  await say(page, { type: "baca:height", height: 1e12 });
  await expect.poll(() => heightOf(page)).toBe(20_004);
  await say(page, { type: "baca:height", height: -5 });
  await expect.poll(() => heightOf(page)).toBe(84);
});

test("nobody but the frame says how high it is", async ({ page, host, reader }) => {
  await page.route("**/lain.html", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }));
  const other = `<iframe title="Lain" src="${reader}lain.html"></iframe>`;
  await host({ body: (await hollow(page, reader)) + other, script: hostScript(reader) });
  await count(page);
  const forged = { type: "baca:height", height: 900 };
  await page.evaluate((data) => postMessage(data, "*"), forged);
  await page.frames().at(2).evaluate((data) => parent.postMessage(data, "*"), forged);
  await expect.poll(() => counted(page)).toBe(2);
  expect(await page.locator("iframe").evaluateAll((all) => all.map((one) => one.style.height))).toEqual(["", ""]);
});

test("a frame that has left for another origin says nothing that counts", async ({ page, host, reader }) => {
  const files = { "/lain.html": { contentType: "text/html", body: "<!doctype html><p>Lain" } };
  await host({ body: await hollow(page, reader), files, script: hostScript(reader) });
  await count(page);
  await inside(page).locator("html").evaluate((_, there) => void (location.href = there), `${PORTAL}/lain.html`);
  await expect(inside(page).locator("p")).toHaveText("Lain");
  await say(page, { type: "baca:height", height: 900 });
  await expect.poll(() => counted(page)).toBe(1);
  expect(await page.locator("iframe").evaluate((element) => element.style.height)).toBe("");
});

test("where the browser sizes frames itself, no script is needed", async ({ page, host, reader }) => {
  const head = "<style>iframe { frame-sizing: content-height; height: auto }</style>";
  await host({ head, body: frame(reader).replace('height="300"', ""), script: "" });
  await expect(headline(page)).toBeVisible();
  await expect.poll(() => heightOf(page)).toBeGreaterThan(1000);
});

for (const theme of ["light", "dark"]) {
  test(`axe finds nothing, ${theme}`, async ({ page, baseURL }) => {
    await page.goto(new URL(`/for-all/embed.html?baca=${MODEL}&theme=${theme}`, baseURL).href);
    await expect(page.locator(".frame__more")).toBeVisible();
    await page.evaluate(AXE);
    const { violations } = await page.evaluate(() => window.axe.run({ resultTypes: ["violations"] }));
    expect(violations.map(({ id, nodes }) => ({ id, found: nodes.map((node) => node.html) }))).toEqual([]);
  });
}
