// One page in place of another, in one frame: when it fades in, and when it does not.

import { MODEL, article } from "./sample.mjs";
import { endlessPatience, expect, letPass, openArticle, test } from "./support.mjs";

const OTHER = "hujan-pertama-peringatan-dini";

/** How long the page before stays for the one that comes, and how long a page is looked at by who is not leafing. */
const [PATIENCE, LOOK] = [100, 1_000];

test.beforeEach(async ({ page }) => {
  await endlessPatience(page, PATIENCE);
  await page.addInitScript(() => {
    window.fades = 0;
    const fade = document.startViewTransition.bind(document);
    document.startViewTransition = (change) => {
      window.fades += 1;
      return fade(change);
    };
  });
});

/** Follows the link to an article, and waits until it is there. */
async function follow(page, id) {
  await page.getByRole("link", { name: article(id).headline, exact: true }).first().click();
  await expect(page.locator("h1.headline")).toHaveText(article(id).headline);
  await expect(page.locator("h1.headline")).toBeFocused();
}

/** For the page, time stands still until some is let pass. */
const stopClock = (page) =>
  page.evaluate(() => {
    const now = performance.now();
    performance.now = () => now;
  });

const fades = (page) => page.evaluate(() => window.fades);

test("a page fades into the next", async ({ page }) => {
  await openArticle(page, MODEL);
  await follow(page, OTHER);
  expect(await fades(page)).toBe(1);
});

test("who wants less motion sees no fade", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openArticle(page, MODEL);
  await follow(page, OTHER);
  expect(await fades(page)).toBe(0);
});

test("who leafs sees a fade only where a page was looked at", async ({ page }) => {
  await openArticle(page, MODEL);
  await stopClock(page);
  await follow(page, OTHER);
  await letPass(page, LOOK - 1);
  await follow(page, MODEL);
  expect(await fades(page)).toBe(1);
  await letPass(page, LOOK);
  await follow(page, OTHER);
  expect(await fades(page)).toBe(2);
});

test("a page that was left before it fades in does not come over the one that is open", async ({ page }) => {
  await openArticle(page, MODEL);
  await page.evaluate(() => {
    document.startViewTransition = (change) => {
      // The change after this one comes at once, however late it is.
      document.startViewTransition = undefined;
      const updateCallbackDone = new Promise((made) => (window.fadeIn = () => made(change())));
      return { updateCallbackDone, ready: updateCallbackDone, finished: updateCallbackDone };
    };
  });
  await page.getByRole("link", { name: article(OTHER).headline, exact: true }).first().click();
  await page.waitForFunction(() => window.fadeIn);
  await page.goBack();
  await expect(page).toHaveTitle(new RegExp(article(MODEL).headline));
  await expect(page.locator("h1.headline")).toBeFocused();
  await page.evaluate(() => window.fadeIn());
  await expect(page.locator("h1.headline")).toHaveText(article(MODEL).headline);
});
