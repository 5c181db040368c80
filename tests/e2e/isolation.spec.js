// The page and the article keep out of each other's way.

import { buildSync } from "esbuild";
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { FALLBACK, PORTAL, article, expect, headline, test, told, toldOf } from "./host.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const ofPackage = (path) => readFileSync(resolve(HERE, "node_modules", path), "utf8");

const ELEMENT = `<baca-berita src="/berita.json">${FALLBACK}</baca-berita>`;

/** What of an article's look the page's styles could spoil. */
function look(page) {
  return page.locator("baca-berita").evaluate((element) => {
    const place = element.shadowRoot.querySelector(".baca");
    const of = (selector, ...names) => {
      const style = getComputedStyle(place.querySelector(selector));
      return names.map((name) => style[name]);
    };
    const text = ["display", "fontSize", "lineHeight", "color", "fontFamily", "letterSpacing", "textTransform"];
    return {
      headline: of(".headline", ...text, "fontWeight", "marginTop"),
      paragraph: of(".paragraph", ...text, "textAlign", "visibility", "whiteSpace", "textIndent", "wordSpacing"),
      button: of("button", "backgroundColor", "padding", "minHeight", "fontSize"),
    };
  });
}

const STYLES = {
  "everything unset": "* { all: unset !important }",
  "paragraphs hidden": "p, h1, article, div div { display: none !important }",
  "everything hidden that is no element of ours": "p { visibility: hidden }",
  "ugly inherited text":
    "body { color: lime; font: italic 900 20px/3 fantasy; letter-spacing: 1em; text-transform: uppercase;" +
    " text-align: right; white-space: pre; text-indent: 5em; word-spacing: 3em }",
  "a page of one rem": "html { font-size: 4px }",
  "buttons of its own": "button { background: red !important; padding: 5em !important }",
  Bootstrap: ofPackage("bootstrap/dist/css/bootstrap.min.css"),
  "Tailwind's reset": ofPackage("tailwindcss/preflight.css"),
};

for (const [what, css] of Object.entries(STYLES)) {
  test(`the article looks as ever on a page with: ${what}`, async ({ page, host }) => {
    await host({ body: ELEMENT });
    await expect(headline(page)).toBeVisible();
    const before = await look(page);
    await page.addStyleTag({ content: css });
    await page.locator("baca-berita").evaluate((element) => element.reload());
    await expect.poll(async () => (await told(page, "load")).length).toBe(2);
    const after = await look(page);
    // Where the page's text has another size, the article follows.
    const isSized = /html \{|body \{|all: unset|font-size/.test(css);
    if (!isSized) expect(after).toEqual(before);
    for (const part of ["headline", "paragraph"]) {
      const plain = (values) => values.filter((value) => !/^-?[\d.]+px$/.test(value));
      expect(plain(after[part])).toEqual(plain(before[part]));
    }
    expect(Number.parseFloat(after.paragraph[1])).toBeGreaterThanOrEqual(14);
    expect(Number.parseFloat(after.paragraph[1])).toBeLessThanOrEqual(30);
  });
}

test("the text is as large as the page's", async ({ page, host }) => {
  const size = () => page.locator("baca-berita .paragraph").first().evaluate((one) => getComputedStyle(one).fontSize);
  await host({ head: "<style>body { font-size: 16px }</style>", body: ELEMENT });
  await expect(headline(page)).toBeVisible();
  const before = Number.parseFloat(await size());
  await page.evaluate(() => (document.body.style.fontSize = "20px"));
  await page.locator("baca-berita").evaluate((element) => element.reload());
  await expect.poll(async () => Number.parseFloat(await size())).toBeCloseTo(before * 1.25, 0);
});

test("giant fonts do not make a giant article", async ({ page, host }) => {
  await host({ head: "<style>* { font-size: 60px !important }</style>", body: ELEMENT });
  await expect(headline(page)).toBeVisible();
  const size = await page.locator("baca-berita .paragraph").first().evaluate((one) => getComputedStyle(one).fontSize);
  expect(Number.parseFloat(size)).toBeLessThanOrEqual(30);
});

test("the page's own tokens colour it", async ({ page, host }) => {
  const head = "<style>baca-berita { --baca-color-ink: rgb(1, 2, 3); --baca-color-ground: rgb(4, 5, 6) }</style>";
  await host({ head, body: ELEMENT });
  await expect(headline(page)).toHaveCSS("color", "rgb(1, 2, 3)");
  await expect(page.locator("baca-berita .baca")).toHaveCSS("background-color", "rgb(4, 5, 6)");
});

test("the page reaches the parts it may style", async ({ page, host }) => {
  const head = "<style>baca-berita::part(headline) { color: rgb(7, 8, 9) }</style>";
  await host({ head, body: ELEMENT });
  await expect(headline(page)).toHaveCSS("color", "rgb(7, 8, 9)");
});

/** Paper by day and by night. */
const LIGHT = "rgb(251, 250, 247)";
const DARK = "rgb(22, 23, 26)";

for (const [theme, scheme, ground] of [
  ["light", "dark", LIGHT],
  ["dark", "light", DARK],
]) {
  test(`the theme ${theme} to a reader who likes it ${scheme}`, async ({ page, host }) => {
    await page.emulateMedia({ colorScheme: scheme });
    const head = `<meta name="color-scheme" content="light dark">`;
    await host({ head, body: `<baca-berita src="/berita.json" theme="${theme}"></baca-berita>` });
    await expect(page.locator("baca-berita .baca")).toHaveCSS("background-color", ground);
  });
}

for (const [what, scheme, reader, ground] of [
  ["knows one theme only", "normal", "dark", LIGHT],
  ["has both, to a reader who likes it dark", "light dark", "dark", DARK],
  ["has both, to a reader who likes it light", "light dark", "light", LIGHT],
  ["is dark to everyone", "dark", "light", DARK],
]) {
  test(`without a theme it is as the page: one that ${what}`, async ({ page, host }) => {
    await page.emulateMedia({ colorScheme: reader });
    await host({ head: `<style>:root { color-scheme: ${scheme} }</style>`, body: ELEMENT });
    await expect(page.locator("baca-berita .baca")).toHaveCSS("background-color", ground);
  });
}

test("on paper it is black on white, whatever its theme", async ({ page, host }) => {
  await host({ body: `<baca-berita src="/berita.json" theme="dark"></baca-berita>` });
  await expect(headline(page)).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("baca-berita .baca")).toHaveCSS("background-color", "rgb(255, 255, 255)");
});

const gutter = (page) => page.locator("baca-berita .baca").evaluate((one) => getComputedStyle(one).paddingInlineStart);

test("the room at its sides hangs on its own width, not on the page's containers", async ({ page, host }) => {
  const wide = `<div style="container-type: inline-size; inline-size: 1200px"><div style="inline-size: 500px">${ELEMENT}</div></div>`;
  await host({ body: wide });
  await expect(headline(page)).toBeVisible();
  expect(await gutter(page)).toBe("16px");
  await page.locator("baca-berita").evaluate((element) => (element.parentElement.style.inlineSize = "1100px"));
  expect(await gutter(page)).toBe("32px");
});

test("the page may set that room", async ({ page, host }) => {
  await host({ head: "<style>baca-berita { --baca-gutter: 0px }</style>", body: ELEMENT });
  await expect(headline(page)).toBeVisible();
  expect(await gutter(page)).toBe("0px");
});

test("a page whose root has small text does not change when it becomes wide", async ({ page, host }) => {
  const size = () => headline(page).evaluate((one) => getComputedStyle(one).fontSize);
  const head = (root) => `<style>html { font-size: ${root} } body { margin: 0; font-size: 16px }</style>`;
  await page.setViewportSize({ width: 400, height: 800 });
  await host({ head: head("100%"), body: ELEMENT });
  await expect(headline(page)).toBeVisible();
  const expected = await size();
  await page.addStyleTag({ content: "html { font-size: 62.5% }" });
  expect(await size()).toBe(expected);
});

test("in a row of a flexible box it is there", async ({ page, host }) => {
  await host({ body: `<div style="display: flex">${ELEMENT}</div>` });
  await expect(headline(page)).toBeVisible();
  expect((await page.locator("baca-berita").boundingBox()).width).toBeGreaterThan(250);
});

test("nothing of ours is left on the page", async ({ page, host }) => {
  const body = `<a id="milik" href="#bawah">Tautan</a><input id="isian" autofocus>${ELEMENT}<p id="bawah">Bawah</p>`;
  const take = () => ({
    globals: Object.keys(window).filter((name) => name !== "told"),
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    head: document.head.innerHTML,
    title: document.title,
    history: history.length,
    scroll: scrollY,
    focus: document.activeElement?.id,
    root: document.documentElement.outerHTML.match(/<html[^>]*>/)[0],
    storage: Object.keys(localStorage),
    attributes: document.querySelector("baca-berita").getAttributeNames(),
  });
  await host({ body, script: "" });
  const before = await page.evaluate(take);
  await page.evaluate(
    (src) => import(src),
    `http://127.0.0.1:${process.env.BACA_PORT}/for-all/embed.js`,
  );
  await expect(headline(page)).toBeVisible();
  await page.locator("baca-berita .text-size button").last().click();
  const after = await page.evaluate(take);
  expect({ ...after, focus: undefined }).toEqual({ ...before, focus: undefined });
});

test("it takes no focus and moves no page", async ({ page, host }) => {
  const body = `<input id="isian"><div style="height: 3000px"></div>${ELEMENT}<div style="height: 3000px"></div>`;
  await host({ body, script: "" });
  await page.locator("#isian").focus();
  await page.evaluate(() => scrollTo(0, 200));
  await page.addScriptTag({ type: "module", url: `http://127.0.0.1:${process.env.BACA_PORT}/for-all/embed.js` });
  await toldOf(page, "load");
  expect(await page.evaluate(() => [document.activeElement.id, scrollY])).toEqual(["isian", 200]);
});

test("the page's own links stay its own", async ({ page, host }) => {
  await host({ body: `${ELEMENT}<a id="milik" href="#bawah">Tautan</a><p id="bawah">Bawah</p>` });
  await expect(headline(page)).toBeVisible();
  await page.locator("#milik").click();
  expect(page.url()).toBe(`${PORTAL}/#bawah`);
  expect(await told(page, "navigate")).toEqual([]);
});

test("React mounts and unmounts it", async ({ page, host }) => {
  const source = `
    import { createElement as h, useState } from "react";
    import { createRoot } from "react-dom/client";
    function Page() {
      const [isOpen, open] = useState(true);
      const [src, choose] = useState("/berita.json");
      return h("main", null,
        h("button", { id: "ganti", onClick: () => choose("/lain.json") }, "Ganti"),
        h("button", { id: "buka", onClick: () => open(!isOpen) }, "Buka"),
        isOpen && h("baca-berita", { src }, h("a", { className: "cadangan", href: "/" }, "Baca")));
    }
    createRoot(document.querySelector("#akar")).render(h(Page));`;
  const { outputFiles } = buildSync({
    stdin: { contents: source, resolveDir: HERE },
    bundle: true,
    write: false,
    define: { "process.env.NODE_ENV": '"production"' },
  });
  const files = {
    "/react.js": { contentType: "text/javascript", body: outputFiles[0].text },
    "/lain.json": { json: article({ headline: "Yang lain" }) },
  };
  await host({ body: `<div id="akar"></div><script src="/react.js"></script>`, files });
  await expect(headline(page)).toHaveText("Air surut di Tirtamaya");
  await page.locator("#ganti").click();
  await expect(headline(page)).toHaveText("Yang lain");
  await page.locator("#buka").click();
  await expect(page.locator("baca-berita")).toHaveCount(0);
  await page.locator("#buka").click();
  await expect(headline(page)).toHaveText("Yang lain");
});

// Pages that allow little

const nonce = "abc123";
const reader = () => `http://127.0.0.1:${process.env.BACA_PORT}`;

test("a strict page with a nonce needs these directives, and those for its pictures", async ({ page, host }) => {
  const policy =
    `default-src 'none'; script-src 'nonce-${nonce}' 'wasm-unsafe-eval'; img-src data:; ` +
    `connect-src 'self' ${reader()}; require-trusted-types-for 'script'; trusted-types baca-html`;
  const post = { title: { rendered: "Judul" }, content: { rendered: "<p>Isi.</p>" }, link: `${PORTAL}/7` };
  await host({ body: ELEMENT, headers: { "content-security-policy": policy }, nonce, files: { "/berita.json": { json: post } } });
  await expect(page.locator("baca-berita .paragraph")).toHaveText("Isi.");
});

test("a page that allows no WebAssembly keeps what stood there", async ({ page, host, faults }) => {
  faults.expect(/console warning: \[baca\] .*no-program/, /policy violation: script-src wasm-eval/);
  faults.tolerate(/WebAssembly/, /unsafe-eval/, /Content Security Policy/i);
  const policy =
    `default-src 'none'; script-src 'nonce-${nonce}'; img-src data:; connect-src 'self' ${reader()}`;
  await host({ body: ELEMENT, headers: { "content-security-policy": policy }, nonce });
  expect((await toldOf(page, "error")).reason).toBe("no-program");
  await expect(page.locator("baca-berita .headline")).toHaveCount(0);
  await expect(page.locator(".cadangan")).toBeVisible();
});

test("a page whose Trusted Types do not know us keeps what stood there, where HTML is to be read", async ({ page, host, faults }) => {
  faults.expect(/console warning: \[baca\] .*trusted-types baca-html/);
  faults.tolerate(/policy violation/, /TrustedHTML|TrustedTypePolicy|Trusted Type|Content Security Policy/i);
  const post = { title: { rendered: "Judul" }, content: { rendered: "<p>Isi.</p>" }, link: `${PORTAL}/7` };
  const headers = { "content-security-policy": "require-trusted-types-for 'script'; trusted-types lain" };
  await host({ body: ELEMENT, headers, files: { "/berita.json": { json: post } } });
  expect((await toldOf(page, "error")).reason).toBe("unreadable");
  await expect(page.locator(".cadangan")).toBeVisible();
});

test("an article without HTML needs no policy at all", async ({ page, host }) => {
  const headers = { "content-security-policy": "require-trusted-types-for 'script'; trusted-types 'none'" };
  await host({ body: ELEMENT, headers });
  await expect(headline(page)).toBeVisible();
});
