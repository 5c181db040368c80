// By keyboard alone.

import { FESTIVAL, MODEL, UNKNOWN_BLOCK } from "./sample.mjs";
import { expect, openArticle, openFront, readToRelated, statusError, test } from "./support.mjs";

/** What stands on the way from the top of the festival article to its end, in this order. */
const STOPS = [
  ".skip",
  ".masthead__name",
  ".masthead__language",
  ".kicker__section",
  ".text-size__choice",
  ".gallery__pictures",
  ".read-also a",
  ".table__scroll",
  ".embed__show",
  ".embed__open",
  ".related .teaser a",
  ".timing summary",
  ".footer a",
];

/** The focused element: what it is, whether it can be seen, and whether its focus can. */
function focused(page) {
  return page.evaluate((stops) => {
    const element = document.activeElement;
    if (element === document.body) return undefined;
    const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
    const hasOutline = (style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
    return {
      stops: stops.filter((stop) => element.matches(stop)),
      words: (element.getAttribute("aria-label") ?? element.textContent).trim().slice(0, 60),
      isInView: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth && width > 1 && height > 1,
      hasRing: [undefined, "::after", "::before"].some((part) => hasOutline(getComputedStyle(element, part))),
    };
  }, STOPS);
}

/** Presses Tab from the top until the focus leaves the page, and tells what had it. */
async function walk(page) {
  const way = [];
  for (;;) {
    await page.keyboard.press("Tab");
    const stop = await focused(page);
    if (!stop || way.length > 200) return way;
    way.push(stop);
  }
}

test.describe("the way through the festival article", () => {
  test.beforeEach(async ({ page, faults }) => {
    faults.expect(UNKNOWN_BLOCK);
    await openArticle(page, FESTIVAL);
    await readToRelated(page);
    await page.evaluate(() => scrollTo(0, 0));
  });

  test("leads past everything that can be used", async ({ page }) => {
    const met = new Set((await walk(page)).flatMap(({ stops }) => stops));
    expect(STOPS.filter((stop) => !met.has(stop))).toEqual([]);
  });

  test("begins with the skip link and ends after the timing line", async ({ page }) => {
    const way = (await walk(page)).flatMap(({ stops }) => stops);
    expect(way.slice(0, 4)).toEqual(STOPS.slice(0, 4));
    expect(way.slice(-2)).toEqual(STOPS.slice(-2));
  });

  test("shows at every stop where the focus is", async ({ page }) => {
    const way = await walk(page);
    expect(way.filter(({ hasRing }) => !hasRing)).toEqual([]);
    expect(way.filter(({ isInView }) => !isInView)).toEqual([]);
  });

  test("is the same on a phone", async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    const way = await walk(page);
    const met = new Set(way.flatMap(({ stops }) => stops));
    expect(STOPS.filter((stop) => !met.has(stop))).toEqual([]);
    expect(way.filter(({ hasRing, isInView }) => !hasRing || !isInView)).toEqual([]);
  });
});

for (const key of ["Enter", "Space"]) {
  test(`the text size changes by ${key}`, async ({ page }) => {
    await openArticle(page, MODEL);
    const larger = page.getByRole("button", { name: "Lebih besar" });
    await larger.focus();
    await page.keyboard.press(key);
    await expect(larger).toHaveAttribute("aria-pressed", "true");
    await expect(larger).toBeFocused();
  });

  test(`the timing line opens by ${key}`, async ({ page }) => {
    await openArticle(page, MODEL);
    await page.locator(".timing summary").focus();
    await page.keyboard.press(key);
    await expect(page.locator(".timing__part").first()).toBeVisible();
  });
}

for (const [what, place] of Object.entries({
  "a gallery": ".gallery__pictures",
  "a wide table": ".table__scroll",
})) {
  test(`${what} is scrolled by the arrow keys`, async ({ page, faults }) => {
    faults.expect(UNKNOWN_BLOCK);
    await page.setViewportSize({ width: 320, height: 640 });
    await openArticle(page, FESTIVAL);
    const sideways = page.locator(place).first();
    await sideways.focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => sideways.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  });
}

test("Enter on a teaser opens it, and Tab goes on from its headline", async ({ page }) => {
  await openFront(page);
  await page.locator(".teaser a").first().focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(".headline")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.locator(".text-size__choice").first()).toBeFocused();
});

test("retry by keyboard keeps the focus on the page's headline", async ({ page, faults }) => {
  faults.expect(statusError(500));
  await page.route(`**/articles/${MODEL}.json`, (route) => route.fulfill({ status: 500 }), { times: 1 });
  await page.goto(`/?baca=${MODEL}`);
  await page.getByRole("button", { name: "Coba lagi" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(".headline")).toBeFocused();
});

test("every way through the front shows where the focus is", async ({ page }) => {
  await openFront(page);
  const way = await walk(page);
  expect(way.length).toBeGreaterThan(20);
  expect(way.filter(({ hasRing, isInView }) => !hasRing || !isInView)).toEqual([]);
});
