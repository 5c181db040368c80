// On the narrowest phones, and at 400 % zoom, nothing makes the page scroll sideways.

import { ARTICLES, FESTIVAL, LONG_HEADLINE, UNKNOWN_BLOCK } from "./sample.mjs";
import { expect, openArticle, openFront, openMadeUp, sidewaysScroll, statusError, test } from "./support.mjs";

const LONG_WORD = "sementaramenantikanperahu".repeat(5).slice(0, 120);

/** A window of 1280 × 1024 at 400 % is one of 320 × 256. */
const WINDOWS = { "320 px": { width: 320, height: 640 }, "400 % zoom": { width: 320, height: 256 } };

for (const [name, viewport] of Object.entries(WINDOWS)) {
  test.describe(`at ${name}`, () => {
    test.use({ viewport });

    test("no sample article scrolls sideways", async ({ page, faults }) => {
      faults.expect(UNKNOWN_BLOCK);
      for (const id of ARTICLES) {
        await openArticle(page, id);
        expect(await sidewaysScroll(page), id).toBe(0);
      }
    });

    test("no sample article scrolls sideways in the larger size", async ({ page, faults }) => {
      faults.expect(UNKNOWN_BLOCK);
      await page.addInitScript(() => localStorage.setItem("baca:text-size", "larger"));
      for (const id of [LONG_HEADLINE, FESTIVAL]) {
        await openArticle(page, id);
        expect(await sidewaysScroll(page), id).toBe(0);
      }
    });

    test("the front and a section do not scroll sideways", async ({ page }) => {
      for (const address of ["/", "/?rubrik=Ragam"]) {
        await openFront(page, address);
        expect(await sidewaysScroll(page), address).toBe(0);
      }
    });

    test("an error does not scroll sideways", async ({ page, faults }) => {
      faults.expect(statusError(404));
      await page.goto("/?baca=tidak-ada");
      await expect(page.locator(".error")).toBeVisible();
      expect(await sidewaysScroll(page)).toBe(0);
    });

    test("an endless word in any place does not make the page scroll sideways", async ({ page, faults }) => {
      faults.expect(UNKNOWN_BLOCK);
      await openMadeUp(page, {
        headline: LONG_WORD,
        kicker: LONG_WORD,
        description: LONG_WORD,
        dateline: LONG_WORD,
        articleSection: LONG_WORD,
        author: LONG_WORD,
        initials: LONG_WORD,
        keywords: [LONG_WORD],
        copyrightHolder: LONG_WORD,
        image: { url: "../pictures/pasar-800.jpg", caption: LONG_WORD, creditText: LONG_WORD },
        body: [
          LONG_WORD,
          { type: "subheading", text: LONG_WORD },
          { type: "quote", text: LONG_WORD, source: LONG_WORD },
          { type: "list", items: [LONG_WORD] },
          { type: "table", caption: LONG_WORD, head: [LONG_WORD, "b"], rows: [[LONG_WORD, LONG_WORD]] },
          { type: "embed", url: "https://www.youtube.com/watch?v=abc", title: LONG_WORD },
          { type: "read-also", headline: LONG_WORD, url: "a.json" },
          { type: "cuaca", text: LONG_WORD },
        ],
        related: {
          name: LONG_WORD,
          itemListElement: [{ headline: LONG_WORD, kicker: LONG_WORD, url: "a.json" }],
        },
      });
      expect(await sidewaysScroll(page)).toBe(0);
    });

    test("a headline of forty words is shown whole", async ({ page }) => {
      await openArticle(page, LONG_HEADLINE);
      const isWhole = await page
        .locator(".headline")
        .evaluate(
          (headline) =>
            headline.scrollWidth <= headline.clientWidth &&
            getComputedStyle(headline).textOverflow === "clip",
        );
      expect(isWhole).toBe(true);
    });
  });
}
