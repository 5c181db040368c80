// The reader under Trusted Types without a policy: no string ever becomes HTML or a script.

import { FESTIVAL, MODEL, UNKNOWN_BLOCK, siteText } from "./sample.mjs";
import { expect, openArticle, openFront, readToRelated, statusError, test } from "./support.mjs";

const PLACE = "/tt/";

test("the front runs under Trusted Types", async ({ page }) => {
  await openFront(page, PLACE);
});

test("the browser would refuse a string of HTML there", async ({ page, faults }) => {
  faults.expect(/policy violation: require-trusted-types-for/, /TrustedHTML/);
  await openFront(page, PLACE);
  const isRefused = await page.evaluate(() => {
    try {
      document.querySelector("main").innerHTML = "<p>";
      return false;
    } catch {
      return true;
    }
  });
  expect(isRefused).toBe(true);
});

test("an article with every kind of block runs under Trusted Types", async ({ page, faults }) => {
  faults.expect(UNKNOWN_BLOCK);
  await openArticle(page, FESTIVAL, PLACE);
  await readToRelated(page);
});

test("an error runs under Trusted Types", async ({ page, faults }) => {
  faults.expect(statusError(404));
  await page.goto(`${PLACE}?baca=tidak-ada`);
  await expect(page.locator(".error")).toBeVisible();
});

test("language, text size and links run under Trusted Types", async ({ page }) => {
  await openArticle(page, MODEL, PLACE);
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("button", { name: "Larger" }).click();
  await page.locator(".read-also a").first().click();
  await expect(page.locator(".headline")).toHaveText(/^Hujan Pertama/);
});

test("the glue cannot set a string of HTML", () => {
  const glue = siteText(siteText("index.html").match(/reader-[0-9a-f]+\.js/)[0]);
  expect(glue).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function/);
});
