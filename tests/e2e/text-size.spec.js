// The size of the text, `A A A`.

import { FESTIVAL, MODEL, UNKNOWN_BLOCK } from "./sample.mjs";
import { expect, openArticle, test } from "./support.mjs";

const TEXTS = [".headline", ".body .paragraph", ".caption"];

function choice(page, name) {
  return page.locator(".text-size").getByRole("button", { name, exact: true });
}

/** The computed font sizes of headline, body and caption, in pixels. */
function fontSizes(page) {
  return page.evaluate(
    (texts) => texts.map((text) => parseFloat(getComputedStyle(document.querySelector(text)).fontSize)),
    TEXTS,
  );
}

async function expectChosen(page, name) {
  const pressed = page.locator('.text-size [aria-pressed="true"]');
  await expect(pressed).toHaveCount(1);
  await expect(pressed).toHaveAccessibleName(name);
}

async function expectAllLarger(page, smaller) {
  const larger = await fontSizes(page);
  TEXTS.forEach((text, index) => expect(larger[index], text).toBeGreaterThan(smaller[index]));
}

test("headline, body and caption grow with the size chosen", async ({ page }) => {
  await openArticle(page, MODEL);
  await choice(page, "Lebih kecil").click();
  const smaller = await fontSizes(page);
  await choice(page, "Normal").click();
  const normal = await fontSizes(page);
  TEXTS.forEach((text, index) => expect(normal[index], text).toBeGreaterThan(smaller[index]));
  await choice(page, "Lebih besar").click();
  await expectAllLarger(page, normal);
});

test("on a phone headline, body and caption grow too", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openArticle(page, MODEL);
  const normal = await fontSizes(page);
  await choice(page, "Lebih besar").click();
  await expectAllLarger(page, normal);
});

test("the switch shows which size is chosen", async ({ page }) => {
  await openArticle(page, MODEL);
  await expectChosen(page, "Normal");
  await choice(page, "Lebih besar").click();
  await expectChosen(page, "Lebih besar");
});

test("the size survives a reload", async ({ page }) => {
  await openArticle(page, MODEL);
  const normal = await fontSizes(page);
  await choice(page, "Lebih besar").click();
  await page.reload();
  await expect(page.locator(".timing summary")).toBeVisible();
  await expectChosen(page, "Lebih besar");
  await expectAllLarger(page, normal);
});

test("the size holds for the next article", async ({ page }) => {
  await openArticle(page, MODEL);
  await choice(page, "Lebih kecil").click();
  await page.locator(".read-also a").first().click();
  await expect(page.locator(".headline")).toHaveText(/^Hujan Pertama/);
  await expectChosen(page, "Lebih kecil");
});

test("a size somebody else wrote into the storage changes nothing", async ({ page, faults }) => {
  faults.expect(UNKNOWN_BLOCK);
  await page.addInitScript(() => localStorage.setItem("baca:text-size", "enormous"));
  await openArticle(page, FESTIVAL);
  await expectChosen(page, "Normal");
});
