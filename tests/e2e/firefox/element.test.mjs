// The element in Firefox: what hangs on the browser. All else is in `../element.spec.js` and `../isolation.spec.js`.
//
// BACA_DIST is the folder of the built site, BACA_FIREFOX the browser; geckodriver is in the search path.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { Firefox } from "./driver.mjs";
import { FALLBACK, NONCE, Portal } from "./portal.mjs";

const ELEMENT = `<baca-berita src="/berita.json">${FALLBACK}</baca-berita>`;

let firefox;
let portal;

before(async () => {
  portal = await Portal.start();
  firefox = await Firefox.start();
});

after(async () => {
  portal?.end();
  await firefox?.end();
});

async function open(page) {
  portal.has(page);
  await firefox.open(portal.address);
}

/** Waits for an event of an element, and says its details. */
const told = (what) => firefox.until((what) => window.told.find((event) => event.what === what), what);

const faults = () => firefox.run(() => window.faults);

/** The text of something in the first article, or nothing. */
const textOf = (selector) =>
  firefox.run((selector) => document.querySelector("baca-berita").shadowRoot.querySelector(selector)?.textContent, selector);

const isFallbackVisible = () => firefox.run(() => document.querySelector(".cadangan").checkVisibility());

/** The background of the article, as a colour scheme. */
const ground = () =>
  firefox.run(() => {
    const place = document.querySelector("baca-berita").shadowRoot.querySelector(".baca");
    return { "rgb(251, 250, 247)": "light", "rgb(22, 23, 26)": "dark" }[getComputedStyle(place).backgroundColor];
  });

/** How often the page has asked for the reader's program. */
const programs = () =>
  firefox.run(() => performance.getEntriesByType("resource").filter(({ name }) => /reader_bg-.*\.wasm/.test(name)).length);

test("an article stands in the page, in place of what stood there", async () => {
  await open({ body: ELEMENT });
  await told("load");
  assert.equal(await textOf(".headline"), "Air surut di Tirtamaya");
  assert.equal(await isFallbackVisible(), false);
  assert.deepEqual(await faults(), []);
});

test("an article that is not there leaves what stood there, and tells", async () => {
  await open({ body: `<baca-berita src="/tidak-ada.json">${FALLBACK}</baca-berita>` });
  assert.equal((await told("error")).reason, "not-found");
  assert.equal(await isFallbackVisible(), true);
  assert.deepEqual(await faults(), []);
});

test("the HTML of WordPress is read", async () => {
  await open({ body: `<baca-berita src="/pos.json">${FALLBACK}</baca-berita>` });
  const { format, problems } = await told("load");
  assert.deepEqual({ format, problems }, { format: "wordpress", problems: [] });
  assert.equal(await textOf(".headline"), "Judul & isi");
  assert.equal(await textOf(".dateline"), "SURABAYA");
  assert.equal(await textOf(".body em"), "miring");
  assert.equal(await textOf(".body li"), "Satu");
});

test("a lazy one waits until it is near", async () => {
  await open({ body: `<div style="height: 5000px"></div><baca-berita src="/berita.json" loading="lazy"></baca-berita>` });
  // By then, whatever an observer has to say has been said.
  await firefox.run(async () => {
    await customElements.whenDefined("baca-berita");
    const seen = new Promise((resolve) => new IntersectionObserver(resolve).observe(document.querySelector("baca-berita")));
    await seen;
  });
  assert.equal(await programs(), 0);
  await firefox.run(() => scrollTo(0, 5000));
  await told("load");
  assert.equal(await programs(), 1);
});

test("fifty share one program", async () => {
  await open({ body: ELEMENT.repeat(50) });
  await firefox.until(() => window.told.filter(({ what }) => what === "load").length === 50);
  assert.equal(await programs(), 1);
});

for (const css of ["* { all: unset !important }", "p { display: none }", "p, div, article { display: none !important }"]) {
  test(`the article's paragraphs are there on a page with: ${css}`, async () => {
    await open({ head: `<style>${css}</style>`, body: ELEMENT });
    await told("load");
    const shown = await firefox.run(() => {
      const paragraphs = document.querySelector("baca-berita").shadowRoot.querySelectorAll(".paragraph");
      return Array.from(paragraphs, (one) => one.checkVisibility() && one.getBoundingClientRect().height > 0);
    });
    assert.deepEqual(shown, [true, true, true]);
    assert.equal(await isFallbackVisible(), false);
  });
}

for (const [theme, schemes, expected] of [
  ["light", "light dark", "light"],
  ["dark", "light", "dark"],
  ["auto", "light dark", "dark"],
  ["auto", "light", "light"],
]) {
  test(`the theme ${theme} on a page that is ${schemes}, to a reader who likes it dark`, async () => {
    const head = `<meta name="color-scheme" content="${schemes}">`;
    await open({ head, body: `<baca-berita src="/berita.json" theme="${theme}"></baca-berita>` });
    await told("load");
    assert.equal(await ground(), expected);
  });
}

test("the theme may change", async () => {
  await open({ body: `<baca-berita src="/berita.json" theme="light"></baca-berita>` });
  await told("load");
  await firefox.run(() => (document.querySelector("baca-berita").theme = "dark"));
  assert.equal(await ground(), "dark");
});

test("removed, it is empty", async () => {
  await open({ body: ELEMENT });
  await told("load");
  await firefox.run(() => {
    window.removed = document.querySelector("baca-berita");
    window.removed.remove();
  });
  await firefox.until(() => !window.removed.shadowRoot.querySelector(".baca"));
  assert.equal(await firefox.run(() => window.removed.shadowRoot.querySelector("slot").hidden), false);
});

// Pages that allow little

/** All that a page's policy must allow for an article without pictures; then, what Trusted Types add for HTML. */
const minimum = () => ({
  "default-src": "'none'",
  "script-src": `'nonce-${NONCE}' 'wasm-unsafe-eval'`,
  "connect-src": `'self' ${portal.reader}`,
});
const ofTypes = { "require-trusted-types-for": "'script'", "trusted-types": "baca-html" };

async function openUnder(directives, src = "/berita.json") {
  // The browser asks for the page's icon by itself.
  const policy = Object.entries({ ...directives, "img-src": "'self'" }).map((words) => words.join(" ")).join("; ");
  await open({ body: `<baca-berita src="${src}">${FALLBACK}</baca-berita>`, policy });
}

test("a strict page with a nonce needs three directives", async () => {
  await openUnder(minimum());
  await told("load");
  assert.equal(await isFallbackVisible(), false);
  assert.deepEqual(await faults(), []);
});

test("a strict page with Trusted Types needs two more for HTML", async () => {
  await openUnder({ ...minimum(), ...ofTypes }, "/pos.json");
  await told("load");
  assert.equal(await textOf(".body em"), "miring");
  assert.deepEqual(await faults(), []);
});

for (const [what, fewer, reason] of [
  ["no WebAssembly", { "script-src": `'nonce-${NONCE}'` }, "no-program"],
  ["nothing of the reader's server", { "connect-src": "'self'" }, "no-program"],
  ["no Trusted Types of ours", { ...ofTypes, "trusted-types": "'none'" }, "unreadable"],
]) {
  test(`a page that allows ${what} keeps what stood there, and is told`, async () => {
    await openUnder({ ...minimum(), ...fewer }, "/pos.json");
    assert.equal((await told("error")).reason, reason);
    assert.equal(await isFallbackVisible(), true);
  });
}
