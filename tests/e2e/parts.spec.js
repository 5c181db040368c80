// The parts of the program: what reads the formats of others, fetched only where they are met, and what opens
// pages.

import { CHRONICLE } from "./sample.mjs";
import {
  NO_ANSWER,
  expect,
  holdBack,
  openArticle,
  saveData,
  servePortal,
  statusError,
  test,
  watchRequests,
} from "./support.mjs";

/** What the browser says of a file whose checksum is another. */
const CHANGED = /valid digest in the .integrity. attribute|integrity checks failed/;
const PART = /\/formats-[0-9a-f]+\.wasm$/;
const OPENING = /\/opening-[0-9a-f]+\.wasm$/;

const feed = {
  version: "https://jsonfeed.org/version/1.1",
  title: "Umpan",
  items: [{ id: "1", url: "https://warta.example/satu", title: "Berita 1", content_html: "<p>Isi.</p>" }],
};

async function serveFeed(page) {
  const portal = { name: "Warta Uji", source: { format: "jsonfeed", address: "/umpan.json" } };
  await servePortal(page, portal);
  await page.route("**/umpan.json", (route) => route.fulfill({ json: feed }));
}

test("a portal in Baca's own format never fetches it", async ({ page }) => {
  const asked = watchRequests(page, PART);
  await page.goto("/");
  await expect(page.locator(".teaser__headline").first()).toBeVisible();
  await openArticle(page, CHRONICLE);
  await page.locator(".related").scrollIntoViewIfNeeded();
  await expect(page.locator(".related .teaser__headline").first()).toBeVisible();
  expect(asked).toEqual([]);
});

test("a portal over a feed fetches it once, beside the first answer", async ({ page }) => {
  const asked = watchRequests(page, PART);
  await serveFeed(page);
  let letGo;
  const gate = new Promise((resolve) => (letGo = resolve));
  await page.route("**/umpan.json", async (route) => {
    await gate;
    await route.fulfill({ json: feed });
  });
  await page.goto("/");
  await expect.poll(() => asked.length).toBe(1);
  letGo();
  await page.getByRole("link", { name: "Berita 1" }).click();
  await expect(page.locator(".body")).toHaveText("Isi.");
  expect(asked).toHaveLength(1);
});

test("an article of another format in a portal of Baca's own fetches it", async ({ page }) => {
  const asked = watchRequests(page, PART);
  const article = { "@type": "NewsArticle", headline: "Dari laman", articleBody: "SURABAYA - Isi &amp; lainnya." };
  await page.route("**/content/articles/rekaan.json", (route) => route.fulfill({ json: article }));
  await page.goto("/?baca=rekaan");
  await expect(page.locator(".dateline")).toHaveText("SURABAYA");
  await expect(page.locator(".body")).toContainText("Isi & lainnya.");
  expect(asked).toHaveLength(1);
});

test("should it not come, the reader can try again", async ({ page, faults }) => {
  faults.expect(statusError(503), /console error: \[baca\]/);
  faults.tolerate(CHANGED);
  await serveFeed(page);
  let isDown = true;
  await page.route(PART, (route) => (isDown ? route.fulfill({ status: 503 }) : route.continue()));
  await page.goto("/");
  await expect(page.locator(".error")).toHaveAttribute("data-error", "offline");
  isDown = false;
  await page.getByRole("button", { name: "Coba lagi" }).click();
  await expect(page.getByRole("link", { name: "Berita 1" })).toBeVisible();
});

test("one that was changed on its way is not run", async ({ page, faults }) => {
  faults.expect(/console error: \[baca\]/);
  faults.tolerate(CHANGED);
  await serveFeed(page);
  await page.route(PART, async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    body[body.length - 1] ^= 1;
    await route.fulfill({ response, body });
  });
  await page.goto("/");
  await expect(page.locator(".error")).toHaveAttribute("data-error", "offline");
});

test("its server may call it whatever it likes", async ({ page }) => {
  await serveFeed(page);
  await page.route(PART, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-type": "text/plain" } });
  });
  await page.goto("/");
  await expect(page.getByRole("link", { name: "Berita 1" })).toBeVisible();
});

test("should what opens pages not come, the reader can try again", async ({ page, faults }) => {
  faults.expect(statusError(503), /console error: \[baca\]/);
  faults.tolerate(CHANGED);
  let isDown = true;
  await page.route(OPENING, (route) => (isDown ? route.fulfill({ status: 503 }) : route.continue()));
  await page.goto("/");
  await expect(page.locator(".error")).toHaveAttribute("data-error", "offline");
  isDown = false;
  await page.getByRole("button", { name: "Coba lagi" }).click();
  await expect(page.locator(".teaser__headline").first()).toBeVisible();
});

test("where what opens pages is gone, the browser loads the page that a link leads to", async ({ page, faults }) => {
  faults.expect(statusError(404), /console error: \[baca\]/);
  faults.tolerate(CHANGED);
  await saveData(page);
  // Where the article is here before the program, that part is not asked for yet.
  const letGo = await holdBack(page, "**/reader_bg-*.wasm");
  const whole = async (file) => (await page.waitForResponse(`**/${file}.json`)).finished();
  const here = Promise.all([whole("portal"), whole(`articles/${CHRONICLE}`)]);
  await Promise.all([openArticle(page, CHRONICLE), here.then(letGo)]);
  // The page that the browser loads names what is there by now.
  let isOld = true;
  page.on("request", (request) => request.isNavigationRequest() && (isOld = false));
  await page.route(OPENING, (route) => (isOld ? route.fulfill({ status: 404 }) : route.continue()));
  await page.evaluate(() => (window.isStillHere = true));
  const link = page.locator(".read-also a").first();
  const headline = await link.textContent();
  await link.click();
  await expect(page.locator("h1.headline")).toHaveText(headline);
  expect(await page.evaluate(() => window.isStillHere)).toBeUndefined();
});

test("one that stalls is given up, and can be asked for again", async ({ page, faults }) => {
  faults.expect(/console error: \[baca\]/);
  faults.tolerate(NO_ANSWER, CHANGED);
  await page.addInitScript(() => {
    AbortSignal.timeout = () => {
      const limit = new AbortController();
      window.endPatience = () => limit.abort();
      return limit.signal;
    };
  });
  let isStalled = true;
  await page.route(OPENING, (route) => isStalled || route.continue());
  const asked = page.waitForRequest(OPENING);
  await page.goto("/");
  await asked;
  await page.waitForFunction(() => window.endPatience);
  await page.evaluate(() => window.endPatience());
  await expect(page.locator(".error")).toHaveAttribute("data-error", "offline");
  isStalled = false;
  await page.getByRole("button", { name: "Coba lagi" }).click();
  await expect(page.locator(".teaser__headline").first()).toBeVisible();
});
