// Articles nobody sane would file. Whatever they hold, it stays words, and the rest is shown.

import { expect, openMadeUp, serveArticle, sidewaysScroll, statusError, test } from "./support.mjs";

/** Runs in no text; in a page it would set `hacked`. */
const SCRIPT = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';

const NOT_AN_ADDRESS = /not an address that may be used here/;

/** An article with words in every key and block that takes plain text or inline. */
function articleFullOf(words) {
  const picture = { url: "../pictures/pasar-800.jpg", alt: words, caption: words, creditText: words };
  return {
    headline: words,
    kicker: words,
    description: words,
    dateline: words,
    articleSection: words,
    author: { name: words, jobTitle: words },
    initials: words,
    image: picture,
    keywords: [words],
    copyrightHolder: words,
    copyrightNotice: words,
    related: {
      name: words,
      itemListElement: [{ headline: words, kicker: words, description: words, url: "a.json" }],
    },
    body: [
      words,
      {
        type: "paragraph",
        text: [
          { type: "strong", text: words },
          { type: "emphasis", text: words },
        ],
      },
      { type: "paragraph", text: { type: "link", href: "https://lain.example/", text: words } },
      { type: "paragraph", text: { type: "abbreviation", text: words, expansion: words } },
      { type: "subheading", text: words },
      { type: "quote", text: words, source: words },
      { type: "list", items: [words] },
      { type: "figure", image: picture },
      { type: "gallery", images: [picture], caption: words },
      { type: "table", caption: words, head: [words], rows: [[words]] },
      { type: "embed", url: "https://www.youtube.com/watch?v=abc", title: words },
      { type: "read-also", headline: words, url: "a.json" },
      { type: words, text: words },
    ],
  };
}

test("HTML in any text stays text, and nothing in it runs", async ({ page, faults }) => {
  faults.expect(/unknown block type/);
  await openMadeUp(page, articleFullOf(SCRIPT));
  const places = [
    "headline",
    "standfirst",
    "byline",
    "caption__text",
    "quote__text",
    "tags__tag",
    "read-also",
    "subheading",
  ];
  for (const place of places) await expect(page.locator(`.${place}`).first()).toContainText(SCRIPT);
  await expect(page.locator("[onerror], #baca script, img[src='x']")).toHaveCount(0);
  expect(await page.evaluate(() => window.hacked)).toBeUndefined();
  expect(await page.title()).toContain(SCRIPT);
});

test("nothing of a hostile text becomes an attribute of its own", async ({ page, faults }) => {
  faults.expect(/unknown block type/);
  await openMadeUp(page, articleFullOf('" onmouseover="window.hacked=1" x="'));
  const own = await page
    .locator("#baca")
    .evaluate((root) =>
      [...root.querySelectorAll("*")]
        .flatMap((element) => element.getAttributeNames())
        .filter((name) => /^on|^x$/.test(name)),
    );
  expect(own).toEqual([]);
});

const BAD_ADDRESSES = [
  "javascript:window.hacked=1",
  " JaVa\tScRiPt:window.hacked=1",
  "data:text/html,<script>parent.hacked=1</script>",
  "vbscript:x",
  "https://bank.example@evil.example/",
];

for (const href of BAD_ADDRESSES) {
  test(`a link to ${JSON.stringify(href)} is dropped and its words are kept`, async ({ page, faults }) => {
    faults.expect(NOT_AN_ADDRESS);
    const text = ["Sebelum ", { type: "link", href, text: "tekan" }, " sesudah"];
    await openMadeUp(page, { headline: "Tautan", body: [{ type: "paragraph", text }] });
    await expect(page.locator(".body")).toHaveText("Sebelum tekan sesudah");
    await expect(page.locator(".body a")).toHaveCount(0);
  });
}

test("a picture that is no file on a server is dropped and its caption is kept", async ({ page, faults }) => {
  faults.expect(NOT_AN_ADDRESS);
  const image = (url) => ({ url, caption: `Keterangan ${url.slice(0, 4)}` });
  const body = ["javascript:x", "data:image/svg+xml,<svg/>"].map((url) => ({
    type: "figure",
    image: image(url),
  }));
  await openMadeUp(page, { headline: "Gambar", body });
  await expect(page.locator(".caption")).toHaveText([/Keterangan java/, /Keterangan data/]);
  await expect(page.locator(".body img")).toHaveCount(0);
});

test("an embed of an unknown site is a link, not a frame", async ({ page, faults }) => {
  faults.expect(/a site that cannot be embedded/);
  await openMadeUp(page, {
    headline: "Sematan",
    body: [{ type: "embed", url: "https://evil.example/x", title: "Lihat" }],
  });
  await expect(page.getByRole("link", { name: "Lihat" })).toHaveAttribute("href", "https://evil.example/x");
  await expect(page.locator(".embed, iframe")).toHaveCount(0);
});

test("an article in Arabic runs from right to left", async ({ page }) => {
  const words = "هذا نص طويل يكتب من اليمين إلى اليسار ويملأ السطر ".repeat(20);
  await page.setViewportSize({ width: 360, height: 740 });
  await openMadeUp(page, {
    headline: "عنوان الخبر",
    inLanguage: "ar",
    body: [words, { type: "list", items: ["واحد", "اثنان"] }],
  });
  await expect(page.locator(".article")).toHaveAttribute("dir", "rtl");
  await expect(page.locator(".headline")).toHaveCSS("direction", "rtl");
  expect(await sidewaysScroll(page)).toBe(0);
});

test("an article whose language nobody gave takes its direction from its letters", async ({ page }) => {
  await openMadeUp(page, { headline: "عنوان الخبر", body: ["نص"] });
  await expect(page.locator(".headline")).toHaveCSS("direction", "rtl");
});

test("ten thousand blocks are all shown", async ({ page }) => {
  const body = Array.from({ length: 10_000 }, (_, index) => `Paragraf ke-${index}`);
  await openMadeUp(page, { headline: "Panjang sekali", body });
  await expect(page.locator(".body > *")).toHaveCount(10_000);
  await expect(page.locator(".body > *").last()).toHaveText("Paragraf ke-9999");
});

test("an article just under the limit of 5 MB is shown", async ({ page }) => {
  const words = "kata ".repeat(2000);
  const body = Array.from({ length: 490 }, () => words);
  await openMadeUp(page, { headline: "Berat", body });
  await expect(page.locator(".body > *")).toHaveCount(490);
});

test("a tower of nested lists is cut at its top, and the rest is shown", async ({ page, faults }) => {
  faults.expect(/nested too deep|expected/);
  const depth = 500;
  const tower = '{"type":"list","items":[{"text":"anak","list":'.repeat(depth) + "null" + "}]}".repeat(depth);
  await openMadeUp(page, `{"headline":"Menara","body":["Sebelum",${tower},"Sesudah"]}`);
  await expect(page.locator(".body > .paragraph")).toHaveText(["Sebelum", "Sesudah"]);
});

test("a tower of nested marks is cut at its top, and the rest is shown", async ({ page, faults }) => {
  faults.expect(/nested too deep/);
  const depth = 500;
  const tower = '{"type":"strong","text":'.repeat(depth) + '"dalam"' + "}".repeat(depth);
  await openMadeUp(
    page,
    `{"headline":"Menara","body":["Sebelum",{"type":"paragraph","text":${tower}},"Sesudah"]}`,
  );
  await expect(page.locator(".body > .paragraph").first()).toHaveText("Sebelum");
  await expect(page.locator(".body > .paragraph").last()).toHaveText("Sesudah");
});

test("values of wrong types in every other key leave the headline", async ({ page, faults }) => {
  faults.expect(/\[baca\].*(expected|unknown block type)/);
  const wrong = { a: [true, { b: 1 }] };
  await openMadeUp(page, {
    headline: "Tetap ada",
    kicker: wrong,
    description: [wrong],
    datePublished: wrong,
    author: [[[true]]],
    image: 7,
    body: [wrong, true, 7, null, [wrong]],
    keywords: wrong,
    related: 7,
    copyrightYear: "abad lalu",
  });
  await expect(page.locator(".headline")).toHaveText("Tetap ada");
});

test("a time that cannot be is left out", async ({ page, faults }) => {
  faults.expect(/datePublished: `2026-02-31T10:00:00\+07:00` is not/);
  await openMadeUp(page, { headline: "Waktu", datePublished: "2026-02-31T10:00:00+07:00" });
  await expect(page.locator(".published")).toHaveCount(0);
});

test("a key that would reach into an object's prototype does nothing", async ({ page }) => {
  await openMadeUp(
    page,
    '{"headline":"Aman","__proto__":{"hacked":1},"constructor":{"prototype":{"hacked":1}}}',
  );
  expect(await page.evaluate(() => ({}).hacked)).toBeUndefined();
});

test("a picture that is not there has words in its place and keeps its caption", async ({ page, faults }) => {
  faults.expect(statusError(404));
  const image = { url: "../pictures/tidak-ada.jpg", width: 1600, height: 900, caption: "Keterangan" };
  await openMadeUp(page, { headline: "Gambar", body: [{ type: "figure", image }] });
  await expect(page.locator(".figure .picture__note")).toHaveText("Gambar tidak dapat dimuat");
  await expect(page.locator(".figure .caption")).toHaveText("Keterangan");
});

test("an article that names itself as its related panel does not run in circles", async ({
  page,
  faults,
}) => {
  faults.expect(/expected an `itemListElement`/, /no related panel: unreadable/);
  await serveArticle(page, "rekaan", { headline: "Putaran", related: "rekaan.json" });
  await page.goto("/?baca=rekaan");
  await expect(page.locator(".related__note")).toBeVisible();
});
