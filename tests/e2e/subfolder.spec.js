// The same build under a path of its own: nothing in it is absolute.

import { MODEL, article } from "./sample.mjs";
import { expect, openArticle, openFront, statusError, test } from "./support.mjs";

const PLACE = "/berita/baru/";

/** Fails the test when anything is asked for outside the folder. */
test.beforeEach(({ page, faults }) => {
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (!pathname.startsWith(PLACE)) faults.add(`outside the folder: ${pathname}`);
  });
});

test("the front opens in a subfolder", async ({ page }) => {
  await openFront(page, PLACE);
  await expect(page.locator(".teaser").first()).toBeVisible();
});

test("an article opens in a subfolder with its lead picture", async ({ page }) => {
  await openArticle(page, MODEL, PLACE);
  await expect(page.locator(".headline")).toHaveText(article(MODEL).headline);
  const img = page.locator(".lead-image img");
  await expect.poll(() => img.evaluate((img) => img.complete && img.naturalWidth)).toBeGreaterThan(0);
});

test("a link and back stay in the subfolder", async ({ page }) => {
  await openFront(page, PLACE);
  await page.locator(".teaser a").first().click();
  await expect(page).toHaveURL(`${PLACE}?baca=${MODEL}`);
  await expect(page.locator(".headline")).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(PLACE);
  await expect(page.locator(".front .teaser").first()).toBeVisible();
});

test("the portal's name leads to the front of the subfolder", async ({ page }) => {
  await openArticle(page, MODEL, PLACE);
  await page.locator(".masthead__name").click();
  await expect(page.locator(".front .teaser").first()).toBeVisible();
  await expect(page).toHaveURL(PLACE);
});

test("an unknown article is not found in a subfolder either", async ({ page, faults }) => {
  faults.expect(statusError(404));
  await page.goto(`${PLACE}?baca=tidak-ada`);
  await expect(page.locator('[data-error="not-found"]')).toBeVisible();
});
