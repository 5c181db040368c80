// The related panel: fetched when near, in a place of its own, and never in the article's way.

import { CHRONICLE, MODEL } from "./sample.mjs";
import { answerWith, expect, holdBack, openArticle, openMadeUp, statusError, test } from "./support.mjs";

const PANEL = "**/content/related.json";

/** The addresses of the panel that were asked for. */
function askedPanels(page) {
  const asked = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/content/related.json")) asked.push(request.url());
  });
  return asked;
}

test("a panel within the article needs no request of its own", async ({ page }) => {
  const asked = askedPanels(page);
  await openArticle(page, MODEL);
  await expect(page.locator(".related .teaser__headline")).toHaveCount(5);
  expect(asked).toEqual([]);
});

test("a panel at an address is not fetched before its place is near", async ({ page }) => {
  const asked = askedPanels(page);
  await openArticle(page, CHRONICLE);
  await expect(page.locator(".related")).toBeAttached();
  expect(asked).toEqual([]);
});

test("a panel at an address is fetched once, when its place comes near", async ({ page }) => {
  const asked = askedPanels(page);
  await openArticle(page, CHRONICLE);
  await page.locator(".related").scrollIntoViewIfNeeded();
  await expect(page.locator(".related .teaser a")).toHaveCount(5);
  expect(asked).toHaveLength(1);
});

test("the panel has its title and its place while it loads", async ({ page }) => {
  const letGo = await holdBack(page, PANEL);
  await openArticle(page, CHRONICLE);
  const panel = page.locator(".related");
  await panel.scrollIntoViewIfNeeded();
  await expect(panel.locator(".related__title")).toHaveText("Baca Berita Terkait Lainnya");
  const [waiting, top] = [await panel.boundingBox(), await page.evaluate(() => scrollY)];
  expect(waiting.height).toBeGreaterThan(200);
  letGo();
  await expect(panel.locator(".teaser a")).toHaveCount(5);
  expect((await panel.boundingBox()).y + (await page.evaluate(() => scrollY))).toBe(waiting.y + top);
});

test("a panel that does not come says so and leaves the article alone", async ({ page, faults }) => {
  faults.expect(statusError(500), /no related panel: server-trouble/);
  await answerWith(page, PANEL, { status: 500 });
  await openArticle(page, CHRONICLE);
  await page.locator(".related").scrollIntoViewIfNeeded();
  await expect(page.locator(".related__note")).toHaveText("Berita terkait tidak dapat dimuat.");
  await expect(page.locator(".error")).toHaveCount(0);
  await expect(page.locator(".body > *")).not.toHaveCount(0);
});

test("a panel that cannot be read says so too", async ({ page, faults }) => {
  faults.expect(/not JSON|web page/, /no related panel: unreadable/);
  await answerWith(page, PANEL, { contentType: "text/html", body: "<!doctype html><p>Masuk" });
  await openArticle(page, CHRONICLE);
  await page.locator(".related").scrollIntoViewIfNeeded();
  await expect(page.locator(".related__note")).toBeVisible();
  await expect(page.locator(".related")).not.toContainText("doctype");
});

test("a panel still comes after the language was switched", async ({ page }) => {
  await openArticle(page, CHRONICLE);
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.locator(".related").scrollIntoViewIfNeeded();
  await expect(page.locator(".related .teaser a")).toHaveCount(5);
});

test("leaving the article aborts the request for its panel", async ({ page }) => {
  await holdBack(page, PANEL);
  await openArticle(page, CHRONICLE);
  const asked = page.waitForRequest(PANEL);
  await page.locator(".related").scrollIntoViewIfNeeded();
  await asked;
  const failed = page.waitForEvent("requestfailed", (request) => request.url().endsWith("related.json"));
  await page.locator(".footer a").click();
  expect((await failed).failure().errorText).toBe("net::ERR_ABORTED");
});

test("an article without a panel has no place for one", async ({ page }) => {
  await openMadeUp(page, { headline: "Sendiri" });
  await expect(page.locator(".related")).toHaveCount(0);
});
