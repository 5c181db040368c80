// Whether each peer does what the reader does: what a comparison of pages cannot see.

import { freshPage } from "./browser.mjs";
import { ARTICLE } from "./contestants.mjs";

/** Has embeds of six sites. */
const WITH_EMBEDS = "festival-lampion-anjani";

const FEATURES = {
  "an article that is not there says so": async ({ page, open }) => {
    await open("tidak-ada");
    await page.locator('[data-error="not-found"]').waitFor();
    return (await page.locator(".retry").count()) === 0;
  },
  "an article that failed comes by retry": async ({ page, open }) => {
    await page.route(`**/${ARTICLE}.json`, (route) => route.fulfill({ status: 500 }), { times: 1 });
    await open(ARTICLE);
    await page.locator('[data-error="server-trouble"] .retry').click();
    return isRead(page);
  },
  "the language is switched, and remembered": async ({ page, open }) => {
    await open(ARTICLE);
    await isRead(page);
    await page.locator(".masthead__language").click();
    await page.locator(".published time", { hasText: "Monday" }).waitFor();
    await page.reload();
    await page.locator(".published time", { hasText: "Monday" }).waitFor();
    return (await page.locator("html").getAttribute("lang")) === "en";
  },
  "the size of the text is chosen, and remembered": async ({ page, open }) => {
    await open(ARTICLE);
    await page.locator('[data-size="larger"]').click();
    await page.locator('.article[data-text-size="larger"]').waitFor();
    await page.reload();
    await page.locator('.article[data-text-size="larger"]').waitFor();
    return (await page.locator('[data-size="larger"]').getAttribute("aria-pressed")) === "true";
  },
  "an embed contacts nobody until it is asked for": async ({ page, open }) => {
    await page.route(/youtube/, (route) => route.abort());
    await open(WITH_EMBEDS);
    await isRead(page);
    if (await page.locator("iframe").count()) return false;
    await page.locator(".embed__show").first().click();
    await page.locator("iframe.embed__frame").waitFor();
    return (await page.locator("iframe").count()) === 1;
  },
  "a link opens the other article at its top, with the focus on its headline": async ({ page, open }) => {
    await open(ARTICLE);
    await isRead(page);
    const before = await page.title();
    await page.locator(".read-also a").first().click();
    await page.waitForFunction((before) => document.title !== before && document.querySelector(".headline"), before);
    const focused = () => document.activeElement.className === "headline" && scrollY === 0;
    await page.waitForFunction(focused);
    return (await page.locator('.visually-hidden[role="status"]').textContent()) === (await page.title());
  },
  "back leads to where the article was left": async ({ page, open }) => {
    await open(ARTICLE);
    await isRead(page);
    await page.locator(".read-also a").last().scrollIntoViewIfNeeded();
    const left = await page.evaluate(() => Math.round(scrollY));
    const before = await page.title();
    await page.locator(".read-also a").last().click();
    await page.waitForFunction((before) => document.title !== before && document.querySelector(".headline"), before);
    await page.goBack();
    await page.waitForFunction((left) => left > 0 && Math.abs(scrollY - left) < 2, left);
    return true;
  },
};

/** What a contestant does not do. */
export async function faultsOfBehaviour(browser, { origin, pages }) {
  const faults = [];
  for (const [feature, check] of Object.entries(FEATURES)) {
    const { page, end } = await freshPage(browser);
    const open = (id) => page.goto(origin + pages.article(id));
    const isThere = await check({ page, open }).catch(() => false);
    if (!isThere) faults.push(`not so: ${feature}`);
    await end();
  }
  return faults;
}

async function isRead(page) {
  await page.locator(".timing summary").waitFor();
  return true;
}
