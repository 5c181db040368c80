// An article as it is read: the parts of the model page, and every article of the sample portal.

import { ARTICLES, FESTIVAL, MODEL, PORTAL, UNKNOWN_BLOCK, article } from "./sample.mjs";
import { expect, holdBack, openArticle, test } from "./support.mjs";

/** The thirteen parts of the model page, in the order of the document. */
const PARTS = [
  "headline",
  "published",
  "lead-image",
  "picture__note",
  "caption",
  "text-size",
  "body",
  "dateline",
  "read-also",
  "initials",
  "related",
  "copyright",
  "timing",
];

test("the model article shows its thirteen parts in the order of the model page", async ({ page }) => {
  await openArticle(page, MODEL);
  const found = await page.locator(".article").evaluate(
    (element, parts) =>
      [...element.querySelectorAll("*")].flatMap((part) => {
        const name = parts.find((name) => part.classList.contains(name));
        const isFirst = name && element.querySelector(`.${name}`) === part;
        return isFirst ? [name] : [];
      }),
    PARTS,
  );
  expect(found).toEqual(PARTS);
});

test("each part of the model article but the loading state is visible", async ({ page }) => {
  await openArticle(page, MODEL);
  for (const part of PARTS.filter((part) => part !== "picture__note")) {
    await expect(page.locator(`.${part}`).first()).toBeVisible();
  }
});

test("the lead picture's place says that it is loading until the picture is here", async ({ page }) => {
  const letGo = await holdBack(page, "**/pictures/*");
  await openArticle(page, MODEL);
  const note = page.locator(".lead-image .picture__note");
  await expect(note).toHaveText("Memuat…");
  letGo();
  await expect(note).toBeHidden();
});

test("the time is printed as on the model page, and for machines", async ({ page }) => {
  await openArticle(page, MODEL);
  const time = page.locator(".published time");
  await expect(time).toHaveText("Senin, 23 November 2026 - 09:15 WIB");
  await expect(time).toHaveAttribute("datetime", "2026-11-23T09:15:00+07:00");
});

test("a time filed in another zone names both", async ({ page }) => {
  await openArticle(page, "panen-pala-teluk-sambri");
  await expect(page.locator(".published time").first()).toHaveText(
    "Jumat, 20 November 2026 - 07:25 WIB (09:25 WIT)",
  );
});

test("the dateline opens the first paragraph in bold", async ({ page }) => {
  await openArticle(page, MODEL);
  const first = page.locator(".body .paragraph").first();
  await expect(first).toHaveText(/^TIRTAMAYA - Jembatan apung/);
  const weight = await first
    .locator(".dateline")
    .evaluate((place) => Number(getComputedStyle(place).fontWeight));
  expect(weight).toBeGreaterThanOrEqual(600);
});

test("the model article recommends two others between its paragraphs", async ({ page }) => {
  await openArticle(page, MODEL);
  await expect(page.locator(".read-also")).toHaveText([
    /^Baca juga: Hujan Pertama/,
    /^Baca juga: Kapal Sekolah/,
  ]);
});

test("the desk's initials stand in brackets", async ({ page }) => {
  await openArticle(page, MODEL);
  await expect(page.locator(".initials")).toHaveText("(msd)");
});

test("the copyright line has the year, the holder and the customary words", async ({ page }) => {
  await openArticle(page, MODEL);
  const line = page.locator(".copyright");
  await expect(line).toHaveText("Copyright © 2026 Warta ContohHak cipta dilindungi undang-undang");
});

for (const id of ARTICLES) {
  test(`the article ${id} opens whole, with one h1, its title, and nothing in the console`, async ({
    page,
    faults,
  }) => {
    if (id === FESTIVAL) faults.expect(UNKNOWN_BLOCK);
    const { headline, body, inLanguage } = article(id);
    await openArticle(page, id);
    await expect(page).toHaveTitle(`${headline} - ${PORTAL.name}`);
    await expect(page.locator("h1")).toHaveText([headline]);
    await expect(page.locator("html")).toHaveAttribute("lang", "id");
    await expect(page.locator(".article")).toHaveAttribute("lang", inLanguage);
    await expect(page.locator(".body > *")).toHaveCount(body.length);
  });
}
