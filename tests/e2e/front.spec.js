// The front, and the pages of its sections.

import { PORTAL, TEASERS, idOf } from "./sample.mjs";
import { expect, openFront, test } from "./support.mjs";

const SECTIONS = [...new Set(TEASERS.map((teaser) => teaser.articleSection))];

function headlinesOf(section) {
  return TEASERS.filter((teaser) => teaser.articleSection === section).map((teaser) => teaser.headline);
}

/** The front with other teasers than the sample portal's. */
async function openFrontOf(page, teasers) {
  await page.route("**/content/front.json", (route) => route.fulfill({ json: { itemListElement: teasers } }));
  await openFront(page);
}

test("the front lists the sections in order of first appearance", async ({ page }) => {
  await openFront(page);
  await expect(page.locator(".section__title")).toHaveText(SECTIONS);
});

test("each section of the front lists its teasers", async ({ page }) => {
  await openFront(page);
  for (const [index, section] of SECTIONS.entries()) {
    const headlines = page.locator(".section").nth(index).locator(".teaser__headline");
    await expect(headlines).toHaveText(headlinesOf(section));
  }
});

test("each teaser of the front leads to its article", async ({ page }) => {
  await openFront(page);
  for (const teaser of TEASERS) {
    const link = page.getByRole("link", { name: teaser.headline, exact: true });
    await expect(link).toHaveAttribute("href", `?baca=${idOf(teaser)}`);
  }
});

test("the front has the portal's name as its title and as its one h1", async ({ page }) => {
  await openFront(page);
  await expect(page).toHaveTitle(PORTAL.name);
  await expect(page.locator("h1")).toHaveText([PORTAL.name]);
  await expect(page.locator("html")).toHaveAttribute("lang", "id");
});

test("the front links to each section", async ({ page }) => {
  await openFront(page);
  await expect(page.locator(".sections a")).toHaveText(SECTIONS);
});

test("the page of a section lists its teasers alone, under its name", async ({ page }) => {
  await openFront(page, "/?rubrik=Ekonomi");
  await expect(page.locator(".teaser__headline")).toHaveText(headlinesOf("Ekonomi"));
  await expect(page.locator("h1")).toHaveText(["Ekonomi"]);
  await expect(page).toHaveTitle(`Ekonomi - ${PORTAL.name}`);
});

test("a section without news says so and still shows the others", async ({ page }) => {
  await page.goto("/?rubrik=Cuaca%20%26%20Iklim");
  await expect(page.locator(".front")).toContainText("Belum ada berita di rubrik ini.");
  await expect(page.locator("h1")).toHaveText(["Cuaca & Iklim"]);
  await expect(page.locator(".sections a")).toHaveText(SECTIONS);
});

test("teasers without a section stand under a name of their own", async ({ page }) => {
  await openFrontOf(page, [{ headline: "Tanpa rubrik", url: "articles/a.json" }]);
  await expect(page.locator(".section__title")).toHaveText(["Lainnya"]);
});

test("a teaser of a web page leads to that page", async ({ page }) => {
  await openFrontOf(page, [{ headline: "Di situs lain", url: "https://lain.example/berita" }]);
  const link = page.getByRole("link", { name: "Di situs lain" });
  await expect(link).toHaveAttribute("href", "https://lain.example/berita");
});

test("a teaser whose address may not be used is shown without a link", async ({ page, faults }) => {
  faults.expect(/itemListElement\[0\]\.url: not an address that may be used here/);
  await openFrontOf(page, [{ headline: "Jebakan", url: "javascript:alert(1)" }]);
  await expect(page.locator(".teaser__headline")).toHaveText("Jebakan");
  await expect(page.locator(".teaser a")).toHaveCount(0);
});

test("a teaser without a headline is left out and the others are shown", async ({ page, faults }) => {
  faults.expect(/a teaser with a headline/);
  await openFrontOf(page, [{ url: "articles/a.json" }, { headline: "Ada", url: "articles/b.json" }]);
  await expect(page.locator(".teaser__headline")).toHaveText(["Ada"]);
});
