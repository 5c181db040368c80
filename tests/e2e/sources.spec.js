// A portal over feeds, and what follows the first page of a front.

import { NO_ANSWER, expect, holdBack, saveData, servePortal, statusError, test } from "./support.mjs";

/** Makes the portal one over a source, and answers for the source's files. Links may lead nowhere: none is tried. */
async function openPortal(page, source, files, query = "") {
  await saveData(page);
  const portal = { name: "Warta Uji", ...source };
  await servePortal(page, portal);
  for (const [path, answer] of Object.entries(files)) {
    await page.route(`**${path}`, (route) => route.fulfill(answer));
  }
  await page.goto(`/${query}`);
}

const overFeed = (format, ...address) => ({ source: { format, address } });
const headlines = (page) => page.locator(".teaser__headline");

const day = (number) => `2026-11-${String(number).padStart(2, "0")}T08:00:00+07:00`;

function jsonFeed(numbers, more = {}) {
  const items = numbers.map((number) => ({
    id: `${number}`,
    url: `https://warta.example/berita-${number}`,
    title: `Berita ${number}`,
    date_published: day(number),
    content_html: `<p>SURABAYA - Isi ${number}. <a href="https://warta.example/berita-1">Terkait</a> dan
      <a href="https://lain.example/">lain</a>.</p>`,
  }));
  return { json: { version: "https://jsonfeed.org/version/1.1", title: "Umpan", items, ...more } };
}

function rss(title, numbers) {
  const item = (number) => `<item><title>${title} ${number}</title><link>https://warta.example/${title}-${number}</link>
    <pubDate>${number} Nov 2026 08:00:00 +0700</pubDate><description>Isi ${number}</description></item>`;
  const body = `<rss version="2.0"><channel><title>${title}</title>${numbers.map(item).join("")}</channel></rss>`;
  return { contentType: "application/rss+xml", body };
}

test("a JSON Feed is a front whose articles open", async ({ page }) => {
  await openPortal(page, overFeed("jsonfeed", "/umpan.json"), { "/umpan.json": jsonFeed([3, 2, 1]) });
  await expect(headlines(page)).toHaveText(["Berita 3", "Berita 2", "Berita 1"]);
  await headlines(page).first().getByRole("link").click();
  await expect(page.locator(".headline")).toHaveText("Berita 3");
  await expect(page.locator(".dateline")).toHaveText("SURABAYA");
  await expect(page.locator(".published")).toContainText("3 November 2026");
});

test("an article of a feed has an address of its own", async ({ page }) => {
  await openPortal(page, overFeed("jsonfeed", "/umpan.json"), { "/umpan.json": jsonFeed([3, 2, 1]) });
  await headlines(page).nth(1).getByRole("link").click();
  await expect(page.locator(".headline")).toHaveText("Berita 2");
  await page.reload();
  await expect(page.locator(".headline")).toHaveText("Berita 2");
});

test("a link to another article of the feed opens in the reader, any other at its own site", async ({ page }) => {
  await openPortal(page, overFeed("jsonfeed", "/umpan.json"), { "/umpan.json": jsonFeed([2, 1]) });
  await headlines(page).first().getByRole("link").click();
  await expect(page.locator(".body a").last()).toHaveAttribute("href", "https://lain.example/");
  await page.locator(".body a").first().click();
  await expect(page.locator(".headline")).toHaveText("Berita 1");
});

test("an article of a feed's second page is found by its address", async ({ page }) => {
  const files = {
    "/umpan.json": jsonFeed([3], { next_url: "/umpan-2.json" }),
    "/umpan-2.json": jsonFeed([2]),
  };
  await openPortal(page, overFeed("jsonfeed", "/umpan.json"), files);
  await page.getByRole("button", { name: "Muat lagi" }).click();
  await page.getByRole("link", { name: "Berita 2" }).click();
  await expect(page.locator(".headline")).toHaveText("Berita 2");
  await page.reload();
  await expect(page.locator(".headline")).toHaveText("Berita 2");
});

test("an article the feed does not have is not found", async ({ page }) => {
  const files = { "/umpan.json": jsonFeed([1]) };
  await openPortal(page, overFeed("jsonfeed", "/umpan.json"), files, "?baca=tidak-ada");
  await expect(page.locator(".error")).toHaveAttribute("data-error", "not-found");
});

test("several feeds are one front, newest first, each under its section", async ({ page }) => {
  const source = overFeed("rss", "/a.xml", { address: "/b.xml", section: "Olahraga" });
  await openPortal(page, source, { "/a.xml": rss("Umum", [5, 1]), "/b.xml": rss("Bola", [4]) });
  await expect(headlines(page)).toHaveText(["Umum 5", "Umum 1", "Bola 4"]);
  await expect(page.locator(".section__title")).toHaveText(["Lainnya", "Olahraga"]);
});

test("a feed that does not come spoils no other", async ({ page, faults }) => {
  faults.expect(/no teasers: server-trouble/, statusError(500));
  const files = { "/a.xml": { status: 500, body: "" }, "/b.xml": rss("Bola", [4]) };
  await openPortal(page, overFeed("rss", "/a.xml", "/b.xml"), files);
  await expect(headlines(page)).toHaveText(["Bola 4"]);
});

test("a feed that is none is told to be unreadable", async ({ page, faults }) => {
  faults.expect(/not well-formed XML/);
  // Chromium's parser writes a message of its own into the tree, with a style, and reports it.
  faults.tolerate(/Applying inline style/, /style-src-attr/);
  await openPortal(page, overFeed("rss", "/a.xml"), { "/a.xml": { body: "<rss><channel>" } });
  await expect(page.locator(".error")).toHaveAttribute("data-error", "unreadable");
});

test("a feed in the letters of its declaration is read in them", async ({ page }) => {
  const xml = `<?xml version="1.0" encoding="ISO-8859-1"?><rss><channel><item><title>Café</title>
    <link>https://warta.example/a</link></item></channel></rss>`;
  const answer = { contentType: "text/xml", body: Buffer.from(xml, "latin1") };
  await openPortal(page, overFeed("rss", "/a.xml"), { "/a.xml": answer });
  await expect(headlines(page)).toHaveText(["Café"]);
});

const front = (names, next) => ({
  json: { itemListElement: names.map((headline) => ({ headline, url: "articles/a.json" })), next },
});

const PAGES = { "/content/front.json": front(["Satu"], "lagi.json"), "/content/lagi.json": front(["Dua"]) };

test("more of Baca's own front loads until there is no more", async ({ page }) => {
  await openPortal(page, {}, PAGES);
  await page.getByRole("button", { name: "Muat lagi" }).click();
  await expect(headlines(page)).toHaveText(["Satu", "Dua"]);
  await expect(page.getByRole("button", { name: "Muat lagi" })).toHaveCount(0);
});

test("the keyboard goes on where the button for more was", async ({ page }) => {
  await openPortal(page, {}, PAGES);
  await page.getByRole("button", { name: "Muat lagi" }).press("Enter");
  await expect(headlines(page)).toHaveCount(2);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Dua" })).toBeFocused();
});

test("the keyboard goes on where more did not come", async ({ page, faults }) => {
  faults.expect(NO_ANSWER);
  await openPortal(page, {}, PAGES);
  await page.route("**/content/lagi.json", (route) => route.abort(), { times: 1 });
  await page.getByRole("button", { name: "Muat lagi" }).press("Enter");
  await expect(page.getByRole("alert")).toContainText("Berita lainnya tidak dapat dimuat");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Coba lagi" })).toBeFocused();
});

test("more that does not come can be asked for again", async ({ page, faults }) => {
  faults.expect(NO_ANSWER);
  await openPortal(page, {}, PAGES);
  await page.route("**/content/lagi.json", (route) => route.abort(), { times: 1 });
  await page.getByRole("button", { name: "Muat lagi" }).click();
  await expect(page.getByRole("alert")).toContainText("Berita lainnya tidak dapat dimuat");
  await page.getByRole("button", { name: "Coba lagi" }).click();
  await expect(headlines(page)).toHaveText(["Satu", "Dua"]);
});

/** A portal over a feed of three pages, with the second loaded on its front. */
async function openGrown(page) {
  const pages = {
    "/umpan.json": jsonFeed([20, 19, 18, 17, 16, 15, 14, 13], { next_url: "/umpan-2.json" }),
    "/umpan-2.json": jsonFeed([12, 11, 10, 9, 8, 7, 6], { next_url: "/umpan-3.json" }),
    "/umpan-3.json": jsonFeed([5, 4, 3, 2, 1]),
  };
  await openPortal(page, overFeed("jsonfeed", "/umpan.json"), pages);
  await page.getByRole("button", { name: "Muat lagi" }).click();
  await expect(headlines(page)).toHaveCount(15);
}

/** Follows the last link of the front, and says where it was. */
async function openLast(page) {
  const link = headlines(page).last().getByRole("link");
  await link.scrollIntoViewIfNeeded();
  const position = await page.evaluate(() => scrollY);
  await link.click();
  await expect(page.locator("h1.headline")).toBeVisible();
  return position;
}

test("back leads to a front as it was left, with what was loaded on it", async ({ page }) => {
  await openGrown(page);
  const position = await openLast(page);
  expect(position).toBeGreaterThan(0);
  for (const _twice of [1, 2]) {
    await page.goBack();
    await expect(headlines(page)).toHaveCount(15);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(position);
    await page.goForward();
    await expect(page.locator("h1.headline")).toBeVisible();
  }
});

test("a front that was left goes on growing", async ({ page }) => {
  await openGrown(page);
  await openLast(page);
  await page.goBack();
  await page.getByRole("button", { name: "Muat lagi" }).click();
  await expect(headlines(page)).toHaveCount(20);
});

test("a link to a front leads to what is new, also where more was loaded before", async ({ page }) => {
  await openGrown(page);
  await openLast(page);
  await page.locator(".masthead__name").click();
  await expect(headlines(page)).toHaveCount(8);
  await openLast(page);
  await page.goBack();
  await expect(headlines(page)).toHaveCount(8);
});

test("more that was on its way when a front was left is offered once more", async ({ page }) => {
  await openGrown(page);
  await holdBack(page, "**/umpan-3.json");
  await page.getByRole("button", { name: "Muat lagi" }).click();
  await openLast(page);
  await page.goBack();
  await expect(page.getByRole("button", { name: "Muat lagi" })).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("a source that there is none of is told to whoever runs the portal", async ({ page, faults }) => {
  faults.expect(/source: expected one of `native`, `wordpress`/);
  await openPortal(page, { source: { format: "gopher" } }, {});
  await expect(page.locator(".error")).toHaveAttribute("data-error", "unreadable");
});
