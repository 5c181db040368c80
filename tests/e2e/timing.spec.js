// The timing line, and what the reader writes into User Timing.

import { MODEL } from "./sample.mjs";
import { expect, openArticle, openFront, test } from "./support.mjs";

/** The names and durations of the reader's User Timing measures. */
function measures(page) {
  return page.evaluate(() =>
    performance
      .getEntriesByType("measure")
      .map(({ name, startTime, duration }) => ({ name, startTime, duration })),
  );
}

test("the timing line says how long the article took", async ({ page }) => {
  await openArticle(page, MODEL);
  await expect(page.locator(".timing summary")).toHaveText(/^Tampil dalam \d+,\d{4} detik$/);
});

test("the timing line opens to its four parts, which add up", async ({ page }) => {
  await openArticle(page, MODEL);
  const summary = page.locator(".timing summary");
  await expect(page.locator(".timing__part").first()).toBeHidden();
  await summary.click();
  const parts = page.locator(".timing__part");
  await expect(parts.locator("dt")).toHaveText(["memulai", "mengambil", "membaca", "menggambar"]);
  const seconds = (text) => parseFloat(text.match(/\d+,\d{4}/)[0].replace(",", "."));
  const sum = (await parts.locator("dd").allTextContents()).map(seconds).reduce((sum, part) => sum + part, 0);
  expect(sum).toBeCloseTo(seconds(await summary.textContent()), 3);
});

test("User Timing has the article and its parts", async ({ page }) => {
  await openArticle(page, MODEL);
  const names = (await measures(page)).map(({ name }) => name);
  expect(names.sort()).toEqual(["baca:article", "baca:fetch", "baca:parse", "baca:render"]);
});

test("the first article is measured from the start of the navigation", async ({ page }) => {
  await openArticle(page, MODEL);
  const article = (await measures(page)).find(({ name }) => name === "baca:article");
  expect(article.startTime).toBe(0);
  expect(article.duration).toBeGreaterThan(0);
});

test("an article opened by a link is measured from the press", async ({ page }) => {
  await openFront(page);
  const pressed = await page.evaluate(() => performance.now());
  await page.locator(".teaser a").first().click();
  await expect(page.locator(".timing summary")).toHaveText(/^Tampil dalam/);
  const article = (await measures(page)).find(({ name }) => name === "baca:article");
  expect(article.startTime).toBeGreaterThanOrEqual(pressed);
});
