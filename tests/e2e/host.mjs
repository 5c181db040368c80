// Pages of other people that an article is a guest on: at an origin of their own, made by each test.

import { expect, test as base } from "./support.mjs";

export { expect };

/** Where the pages of the publisher stand. */
export const PORTAL = `http://localhost:${process.env.BACA_PORT}`;

/** An article, with what a test wants otherwise. */
export function article(more = {}) {
  const paragraph = (number) => ({ type: "paragraph", text: `Alinea ${number}. ${"Kata demi kata. ".repeat(20)}` });
  return {
    headline: "Air surut di Tirtamaya",
    datePublished: "2026-11-25T08:00:00+07:00",
    dateline: "TIRTAMAYA",
    author: [{ name: "Sari Uji" }],
    body: [1, 2, 3, 4, 5, 6].map(paragraph),
    ...more,
  };
}

export const test = base.extend({
  /** Where the reader stands, for every origin. */
  reader: async ({ baseURL }, use) => use(new URL("/for-all/", baseURL).href),

  /**
   * Opens a page of the publisher. `head` and `body` are HTML; `files` are answers at paths of the
   * portal; `headers` come with the page. The element's script is in it unless `script` says otherwise;
   * `at` is another origin that the page has.
   */
  host: async ({ page, faults, reader }, use) => {
    faults.tolerate(/^other origin: http:\/\/localhost:/);
    await use(async ({ head = "", body, files = {}, headers = {}, script, nonce = "", at = PORTAL }) => {
      const tag = script ?? `<script type="module" ${nonce && `nonce="${nonce}"`} src="${reader}embed.js"></script>`;
      const html = `<!doctype html><html lang="id"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>Portal</title>
        ${head}</head><body>${body}${tag}</body></html>`;
      await page.route(`${at}/**`, (route) => {
        const { pathname } = new URL(route.request().url());
        if (pathname === "/") return route.fulfill({ contentType: "text/html", headers, body: html });
        const file = files[pathname] ?? (pathname === "/berita.json" ? { json: article() } : undefined);
        return route.fulfill(file ?? { status: 404, body: "no such file" });
      });
      await page.addInitScript(recordEvents);
      await page.goto(`${at}/`);
    });
  },
});

/** Keeps what the elements of a page tell: `window.told`. */
function recordEvents() {
  window.told = [];
  for (const what of ["loadstart", "load", "error", "navigate", "progress", "timing"]) {
    addEventListener(`baca:${what}`, ({ detail }) => window.told.push({ what, ...detail }));
  }
}

/** What the elements of a page have told of a kind. */
export function told(page, what) {
  return page.evaluate((what) => window.told.filter((event) => event.what === what), what);
}

/** Waits until an element has told something, and says what. */
export async function toldOf(page, what) {
  await expect.poll(() => told(page, what)).not.toEqual([]);
  return (await told(page, what))[0];
}

export const headline = (page) => page.locator("baca-berita .headline");

export const FALLBACK = '<a class="cadangan" href="/berita.html">Baca di sini</a>';
