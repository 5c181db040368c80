// Pictures: the best format, in a space that keeps its size, and words where one does not come.

import { FESTIVAL, MODEL, UNKNOWN_BLOCK } from "./sample.mjs";
import {
  answerWith,
  expect,
  holdBack,
  layoutShifts,
  openArticle,
  openFront,
  openMadeUp,
  statusError,
  test,
  watchLayoutShifts,
} from "./support.mjs";

const PICTURES = /\/pictures\/[^/]+\.(avif|webp|jpg)$/;

/** What is still called stable: a tenth of what Core Web Vitals calls good. */
const STABLE = 0.01;

async function expectStable(page) {
  const shifts = await layoutShifts(page);
  const sum = shifts.reduce((sum, { value }) => sum + value, 0);
  expect(sum, JSON.stringify(shifts)).toBeLessThanOrEqual(STABLE);
}

function leadPicture(page) {
  return page.locator(".lead-image img");
}

test("the lead picture comes as AVIF", async ({ page }) => {
  const asked = page.waitForResponse(PICTURES);
  await openArticle(page, MODEL);
  expect((await asked).headers()["content-type"]).toBe("image/avif");
  await expect
    .poll(() => leadPicture(page).evaluate((img) => img.currentSrc))
    .toMatch(/jembatan-1200\.avif$/);
});

test("a phone gets a smaller lead picture", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openArticle(page, MODEL);
  await expect.poll(() => leadPicture(page).evaluate((img) => img.currentSrc)).toMatch(/jembatan-480\.avif$/);
});

test("the lead picture is fetched first", async ({ page }) => {
  await openArticle(page, MODEL);
  await expect(leadPicture(page)).toHaveAttribute("fetchpriority", "high");
  await expect(leadPicture(page)).not.toHaveAttribute("loading");
});

test("pictures far below are not fetched before they are near", async ({ page, faults }) => {
  faults.expect(UNKNOWN_BLOCK);
  await openArticle(page, FESTIVAL);
  const last = page.locator(".body img").last();
  expect(await last.evaluate((img) => img.currentSrc)).toBe("");
  await last.scrollIntoViewIfNeeded();
  await expect.poll(() => last.evaluate((img) => img.complete && img.naturalWidth)).toBeGreaterThan(0);
});

test("the lead picture's space has its final size before the picture is here", async ({ page }) => {
  const letGo = await holdBack(page, PICTURES);
  await openArticle(page, MODEL);
  const box = page.locator(".lead-image .picture");
  const before = await box.boundingBox();
  letGo();
  await expect(page.locator(".lead-image .picture__note")).toBeHidden();
  expect(await box.boundingBox()).toEqual(before);
});

for (const width of [360, 1280]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    test("nothing moves on an article whose pictures come late", async ({ page }) => {
      await watchLayoutShifts(page);
      const letGo = await holdBack(page, PICTURES);
      await openArticle(page, MODEL);
      letGo();
      await expect(page.locator(".lead-image .picture__note")).toBeHidden();
      await expectStable(page);
    });

    test("nothing moves on an article whose pictures do not come", async ({ page, faults }) => {
      faults.expect(statusError(404));
      await watchLayoutShifts(page);
      await answerWith(page, PICTURES, { status: 404 });
      await openArticle(page, MODEL);
      await expect(page.locator(".lead-image .picture__note")).toHaveText("Gambar tidak dapat dimuat");
      await expectStable(page);
    });

    test("nothing moves on a front whose pictures come late", async ({ page }) => {
      await watchLayoutShifts(page);
      const letGo = await holdBack(page, PICTURES);
      await openFront(page);
      letGo();
      await expect(page.locator(".picture__note").first()).toBeHidden();
      await expectStable(page);
    });

    test("nothing moves when an error takes the loading page's place", async ({ page, faults }) => {
      faults.expect(statusError(404));
      await watchLayoutShifts(page);
      await page.goto("/?baca=tidak-ada");
      await expect(page.locator(".error")).toBeVisible();
      await expectStable(page);
    });

    test("nothing moves when an article comes late", async ({ page }) => {
      await watchLayoutShifts(page);
      const letGo = await holdBack(page, "**/content/articles/*");
      await page.goto(`/?baca=${MODEL}`);
      await expect(page.locator(".skeleton")).toBeVisible();
      await expect(page.locator(".masthead__tagline")).toBeVisible();
      letGo();
      await expect(page.locator(".timing summary")).toBeVisible();
      await expectStable(page);
    });
  });
}

test("a picture that does not come has words in its place and keeps its caption", async ({
  page,
  faults,
}) => {
  faults.expect(statusError(404));
  await answerWith(page, PICTURES, { status: 404 });
  await openArticle(page, MODEL);
  await expect(page.locator(".lead-image .picture__note")).toHaveText("Gambar tidak dapat dimuat");
  await expect(page.locator(".lead-image .caption")).toContainText("Jembatan apung Tirtamaya membelah kabut");
});

test("a lead picture without a description of its own is described by the headline", async ({ page }) => {
  await openMadeUp(page, { headline: "Pasar pagi", image: "../pictures/pasar-800.jpg" });
  await expect(leadPicture(page)).toHaveAttribute("alt", "Pasar pagi");
});

test("a picture whose size nobody gave still keeps a space", async ({ page }) => {
  const letGo = await holdBack(page, PICTURES);
  await openMadeUp(page, { headline: "Pasar pagi", image: "../pictures/pasar-800.jpg" });
  const box = page.locator(".lead-image .picture");
  const before = await box.boundingBox();
  letGo();
  await expect(page.locator(".lead-image .picture__note")).toBeHidden();
  expect(before.height).toBeGreaterThan(100);
  expect(await box.boundingBox()).toEqual(before);
});
