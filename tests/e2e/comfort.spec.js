// Fingers, motion, print, and colours that the reader has chosen.

import { FESTIVAL, MODEL, UNKNOWN_BLOCK } from "./sample.mjs";
import {
  answerWith,
  expect,
  holdBack,
  openArticle,
  openFront,
  readToRelated,
  statusError,
  test,
} from "./support.mjs";

/** WCAG 2.2, 2.5.5: as large as a fingertip, in CSS pixels. */
const FINGERTIP = 44;

/**
 * The buttons, summaries and links outside running text that a finger would miss. A teaser's link counts
 * as the card over which its `::after` is stretched.
 */
function smallTargets(page) {
  return page.evaluate((fingertip) => {
    const inRunningText = ".paragraph, .list, .quote, .table, .byline, .caption";
    const isShown = (element) => element.checkVisibility() && !element.matches(".skip");
    const boxOf = (element) => (element.closest(".teaser") ?? element).getBoundingClientRect();
    const targets = [...document.querySelectorAll("button, summary, a[href]")];
    return targets
      .filter((target) => isShown(target) && !target.closest(inRunningText))
      .map((target) => ({ words: target.textContent.slice(0, 40), ...boxOf(target).toJSON() }))
      .filter(({ width, height }) => Math.round(width) < fingertip || Math.round(height) < fingertip)
      .map(({ words, width, height }) => `${words}: ${width} × ${height}`);
  }, FINGERTIP);
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  for (const size of ["smaller", "normal"]) {
    test(`everything to press in an article of the ${size} size is as large as a fingertip`, async ({
      page,
      faults,
    }) => {
      faults.expect(UNKNOWN_BLOCK);
      await page.addInitScript((size) => localStorage.setItem("baca:text-size", size), size);
      await openArticle(page, FESTIVAL);
      await readToRelated(page);
      expect(await smallTargets(page)).toEqual([]);
    });
  }

  test("everything to press on the front is as large as a fingertip", async ({ page }) => {
    await openFront(page);
    expect(await smallTargets(page)).toEqual([]);
  });

  test("everything to press in an error is as large as a fingertip", async ({ page, faults }) => {
    faults.expect(statusError(500));
    await answerWith(page, "**/articles/rekaan.json", { status: 500 });
    await page.goto("/?baca=rekaan");
    await expect(page.getByRole("button", { name: "Coba lagi" })).toBeVisible();
    expect(await smallTargets(page)).toEqual([]);
  });

  test("everything to press in the notice is as large as a fingertip", async ({ page, faults }) => {
    faults.expect(/\[baca\]/, statusError(404));
    await answerWith(page, "**/reader-*.js", { status: 404 });
    await page.goto("/");
    await expect(page.locator("#baca-notice")).toBeVisible();
    expect(await smallTargets(page)).toEqual([]);
  });

  test("a finger on any corner of a teaser's card meets its link", async ({ page }) => {
    await openFront(page);
    const missed = await page
      .locator(".teaser")
      .first()
      .evaluate((card) => {
        const { left, right, top, bottom } = card.getBoundingClientRect();
        const corners = [
          [left + 4, top + 4],
          [right - 4, top + 4],
          [left + 4, bottom - 4],
          [right - 4, bottom - 4],
        ];
        return corners.filter(
          ([x, y]) => document.elementFromPoint(x, y)?.closest("a") !== card.querySelector("a"),
        );
      });
    expect(missed).toEqual([]);
  });
});

for (const [what, files, address] of [
  ["an article", "**/content/articles/*", `/?baca=${MODEL}`],
  ["the front", "**/content/front.json", "/"],
]) {
  test(`nothing moves while ${what} loads for who wants less motion`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await holdBack(page, files);
    await page.goto(address);
    await expect(page.locator(".skeleton")).toBeVisible();
    const running = () => document.getAnimations().filter(({ playState }) => playState === "running").length;
    expect(await page.evaluate(running)).toBe(0);
  });
}

test("paper gets the article without what is around it", async ({ page, faults }) => {
  faults.expect(UNKNOWN_BLOCK);
  await openArticle(page, FESTIVAL);
  await page.emulateMedia({ media: "print" });
  for (const part of [".masthead", ".footer", ".text-size", ".related", ".embed__show"]) {
    await expect(page.locator(part).first()).toBeHidden();
  }
  for (const part of [
    ".headline",
    ".published",
    ".lead-image",
    ".caption",
    ".body",
    ".initials",
    ".copyright",
  ]) {
    await expect(page.locator(part).first()).toBeVisible();
  }
});

test("paper is black on white, also for who reads in the dark", async ({ page }) => {
  await openArticle(page, MODEL);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.locator(".headline")).toHaveCSS("color", "rgb(0, 0, 0)");
  await expect(page.locator("body")).toHaveCSS("background-color", "rgb(255, 255, 255)");
});

test("paper comes out of the printer with every page of the article", async ({ page }) => {
  await openArticle(page, MODEL);
  const paper = await page.pdf({ format: "A4" });
  const pages = paper.toString("latin1").match(/\/Type\s*\/Page\b/g);
  expect(pages.length).toBeGreaterThanOrEqual(2);
});

test("in the reader's own colours the chosen text size can still be told", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await openArticle(page, MODEL);
  const looks = (choice) =>
    choice.evaluate((element) => {
      const mark = getComputedStyle(element, "::after");
      const { fontWeight, borderTopStyle } = getComputedStyle(element);
      return [fontWeight, borderTopStyle, mark.content, mark.borderBlockEndStyle].join(" ");
    });
  const chosen = page.locator('.text-size [aria-pressed="true"]');
  const other = page.locator('.text-size [aria-pressed="false"]').first();
  expect(await looks(chosen)).not.toBe(await looks(other));
});

test("in the reader's own colours the focus can still be seen", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await openArticle(page, MODEL);
  await page.locator(".text-size__choice").first().focus();
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus-visible")).toHaveCSS("outline-style", "solid");
});

test("a reader in the dark gets light words on a dark ground", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await openArticle(page, MODEL);
  const brightness = (property) =>
    page.locator("body").evaluate((body, property) => {
      return getComputedStyle(body)
        [property].match(/\d+/g)
        .slice(0, 3)
        .reduce((sum, part) => sum + Number(part), 0);
    }, property);
  expect(await brightness("color")).toBeGreaterThan(500);
  expect(await brightness("backgroundColor")).toBeLessThan(150);
});
