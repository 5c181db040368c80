// The interface in Indonesian and in English.

import { CHRONICLE, MODEL } from "./sample.mjs";
import { expect, openArticle, openFront, statusError, test } from "./support.mjs";

function toEnglish(page) {
  return page.getByRole("button", { name: "English", exact: true });
}

async function expectEnglish(page) {
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("button", { name: "Bahasa Indonesia" })).toBeVisible();
}

test("the switch sets the whole interface in English", async ({ page }) => {
  await openArticle(page, MODEL);
  await toEnglish(page).click();
  await expectEnglish(page);
  await expect(page.locator(".published time")).toHaveText("Monday, 23 November 2026 - 09:15 WIB");
  await expect(page.locator(".read-also__label").first()).toHaveText("Read also: ");
  await expect(page.locator(".copyright__notice")).toHaveText("All rights reserved");
  await expect(page.locator(".timing summary")).toHaveText(/^Shown in \d+\.\d{4} seconds$/);
  await expect(page.locator(".text-size")).toHaveAttribute("aria-label", "Text size");
});

test("the article keeps its own language and words", async ({ page }) => {
  await openArticle(page, MODEL);
  await toEnglish(page).click();
  await expectEnglish(page);
  await expect(page.locator(".article")).toHaveAttribute("lang", "id");
  await expect(page.locator(".headline")).toHaveText(/^Jembatan Apung Tirtamaya Dibuka/);
});

test("words of the interface say their language where the article has another", async ({ page }) => {
  const spoken = page.locator(".byline, .published, .text-size, .read-also__label, .copyright__notice, .timing");
  const languages = () => spoken.evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute("lang")))]);
  await openArticle(page, MODEL);
  expect(await languages()).toEqual([null]);
  await toEnglish(page).click();
  await expectEnglish(page);
  expect(await languages()).toEqual(["en"]);
  await openArticle(page, "batik-archive-reopens");
  expect(await languages()).toEqual([null]);
});

test("the focus stays on the switch", async ({ page }) => {
  await openArticle(page, MODEL);
  await toEnglish(page).focus();
  await page.keyboard.press("Enter");
  await expectEnglish(page);
  await expect(page.locator(".masthead__language")).toBeFocused();
});

test("the switch leads back to Indonesian", async ({ page }) => {
  await openFront(page);
  await toEnglish(page).click();
  await page.getByRole("button", { name: "Bahasa Indonesia" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "id");
  await expect(toEnglish(page)).toBeFocused();
});

test("the language is remembered over a reload", async ({ page }) => {
  await openFront(page);
  await toEnglish(page).click();
  await page.reload();
  await expectEnglish(page);
  await expect(page.getByRole("link", { name: "Skip to the text" })).toBeAttached();
});

test("the language holds for the next page", async ({ page }) => {
  await openFront(page);
  await toEnglish(page).click();
  await page.locator(".teaser a").first().click();
  await expect(page.locator(".timing summary")).toHaveText(/^Shown in/);
  await expectEnglish(page);
});

test("a portal may be in English by itself", async ({ page }) => {
  await page.route("**/content/portal.json", (route) =>
    route.fulfill({ json: { name: "Example", language: "en" } }),
  );
  await openFront(page);
  await expectEnglish(page);
});

test("the switch itself is marked as being in the other language", async ({ page }) => {
  await openFront(page);
  await expect(toEnglish(page)).toHaveAttribute("lang", "en");
});

test("the page stays where it was scrolled to", async ({ page }) => {
  await openArticle(page, CHRONICLE);
  // As far as the switch can still be pressed; Playwright's own press would scroll it into view first.
  await page.evaluate(() => scrollTo(0, 24));
  await toEnglish(page).evaluate((button) => button.click());
  await expectEnglish(page);
  expect(await page.evaluate(() => scrollY)).toBe(24);
});

test("the title of an error follows the language", async ({ page, faults }) => {
  faults.expect(statusError(404));
  await page.goto("/?baca=tidak-ada");
  await expect(page).toHaveTitle("Halaman tidak ditemukan");
  await toEnglish(page).click();
  await expect(page.locator("h1")).toHaveText("Page not found");
  await expect(page).toHaveTitle("Page not found");
});

test("the text size chosen stays when the language changes", async ({ page }) => {
  await openArticle(page, MODEL);
  await page.getByRole("button", { name: "Lebih besar" }).click();
  await toEnglish(page).click();
  await expect(page.getByRole("button", { name: "Larger" })).toHaveAttribute("aria-pressed", "true");
});
