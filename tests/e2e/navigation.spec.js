// Links, back and forward, scroll positions, focus, and requests that are no longer wanted.

import { FESTIVAL, MODEL, PORTAL, UNKNOWN_BLOCK, article } from "./sample.mjs";
import {
  answerWith,
  expect,
  holdBack,
  openArticle,
  openFront,
  openMadeUp,
  serveArticle,
  statusError,
  test,
} from "./support.mjs";

const OTHER = "hujan-pertama-peringatan-dini";

function headline(page) {
  return page.locator(".headline");
}

/** Follows a link as a press does, without the scrolling that Playwright does before it. */
function follow(link) {
  return link.evaluate((element) => element.click());
}

function scrollTo(page, position) {
  return page.evaluate((top) => scrollTo(0, top), position);
}

async function expectScrolledTo(page, position) {
  await expect.poll(() => page.evaluate(() => Math.round(scrollY))).toBe(position);
}

/** Counts how often a document was asked for: once, as long as the reader navigates by itself. */
function countDocuments(page) {
  const documents = [];
  page.on("request", (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) documents.push(request.url());
  });
  return documents;
}

test("a teaser opens its article without another document", async ({ page }) => {
  const documents = countDocuments(page);
  await openFront(page);
  await page.locator(".teaser a").first().click();
  await expect(headline(page)).toHaveText(article(MODEL).headline);
  await expect(page).toHaveURL(`/?baca=${MODEL}`);
  expect(documents).toHaveLength(1);
});

test("the whole card of a teaser is its link", async ({ page }) => {
  await openFront(page);
  // Forced, because the link lies over the picture: that is the point.
  await page.locator(".teaser__image").first().click({ force: true });
  await expect(headline(page)).toHaveText(article(MODEL).headline);
});

test("the title follows the page", async ({ page }) => {
  await openFront(page);
  await page.locator(".teaser a").first().click();
  await expect(page).toHaveTitle(`${article(MODEL).headline} - ${PORTAL.name}`);
  await page.goBack();
  await expect(page).toHaveTitle(PORTAL.name);
});

test("a link moves the focus to the headline", async ({ page }) => {
  await openFront(page);
  await page.locator(".teaser a").first().click();
  await expect(headline(page)).toBeFocused();
});

test("a link has its page announced to screen readers", async ({ page }) => {
  await openFront(page);
  await page.locator(".teaser a").first().click();
  const said = page.getByRole("status").filter({ hasText: article(MODEL).headline });
  await expect(said).toBeAttached();
});

test("the first page leaves the focus before the skip link and announces nothing", async ({ page }) => {
  await openArticle(page, MODEL);
  expect(await page.evaluate(() => document.activeElement.nodeName)).toBe("BODY");
  await expect(page.getByRole("status")).toHaveText([""]);
});

test("a link opens its page at the top", async ({ page }) => {
  await openArticle(page, MODEL);
  await scrollTo(page, 900);
  await follow(page.locator(".read-also a").first());
  await expect(headline(page)).toHaveText(article(OTHER).headline);
  await expectScrolledTo(page, 0);
});

test("back leads to where the page was scrolled to", async ({ page }) => {
  await openFront(page);
  await scrollTo(page, 700);
  await follow(page.locator(".teaser a").nth(3));
  await expect(headline(page)).toBeVisible();
  await page.goBack();
  await expect(page.locator(".front .teaser").first()).toBeVisible();
  await expectScrolledTo(page, 700);
});

test("forward leads to where the page was scrolled to", async ({ page }) => {
  await openFront(page);
  await follow(page.locator(".teaser a").first());
  await expect(page.locator(".timing summary")).toBeVisible();
  await scrollTo(page, 800);
  await page.goBack();
  await expect(page.locator(".front")).toBeVisible();
  await page.goForward();
  await expect(headline(page)).toBeVisible();
  await expectScrolledTo(page, 800);
});

test("a reload leads to where the page was scrolled to", async ({ page }) => {
  await openArticle(page, MODEL);
  await scrollTo(page, 850);
  await page.reload();
  await expect(headline(page)).toBeVisible();
  await expectScrolledTo(page, 850);
});

test("back leads to the old position also after a reload", async ({ page }) => {
  await openFront(page);
  await scrollTo(page, 600);
  await follow(page.locator(".teaser a").first());
  await expect(page.locator(".timing summary")).toBeVisible();
  await page.reload();
  await expect(page.locator(".timing summary")).toBeVisible();
  await page.goBack();
  await expect(page.locator(".front")).toBeVisible();
  await expectScrolledTo(page, 600);
});

test("a link to the page that is open makes no second entry in the history", async ({ page }) => {
  await openFront(page);
  await page.locator(".teaser a").first().click();
  await expect(headline(page)).toBeVisible();
  await page.locator(".masthead__name").click();
  await expect(page.locator(".front .teaser").first()).toBeVisible();
  await page.locator(".masthead__name").click();
  await expect(page.locator(".front .teaser").first()).toBeVisible();
  await page.goBack();
  await expect(headline(page)).toHaveText(article(MODEL).headline);
});

for (const [press, options] of Object.entries({
  "with Ctrl": { modifiers: ["Control"] },
  "of the middle button": { button: "middle" },
})) {
  test(`a press ${press} is left to the browser, which opens a tab`, async ({ page, context }) => {
    await openFront(page);
    const opened = context.waitForEvent("page");
    await page.locator(".teaser a").first().click(options);
    const tab = await opened;
    await expect(tab.locator(".headline")).toHaveText(article(MODEL).headline);
    await expect(page.locator(".front")).toBeVisible();
  });
}

test("a link to another site is left to the browser", async ({ page, faults }) => {
  faults.expect(/other origin: https:\/\/lain\.example\/berita/);
  await answerWith(page, "https://lain.example/**", { contentType: "text/html", body: "<p>Situs lain" });
  const text = [{ type: "link", href: "https://lain.example/berita", text: "ke sana" }];
  await openMadeUp(page, { headline: "Tautan", body: [{ type: "paragraph", text }] });
  await page.getByRole("link", { name: "ke sana" }).click();
  await expect(page.getByText("Situs lain")).toBeVisible();
});

test("a link to another page of the same site is left to the browser", async ({ page }) => {
  await answerWith(page, "**/elsewhere?baca=x", { contentType: "text/html", body: "<p>Halaman lain" });
  const text = [{ type: "link", href: "/elsewhere?baca=x", text: "ke sana" }];
  await openMadeUp(page, { headline: "Tautan", body: [{ type: "paragraph", text }] });
  await page.getByRole("link", { name: "ke sana" }).click();
  await expect(page.getByText("Halaman lain")).toBeVisible();
});

test("back from another site leads to where the article was scrolled to", async ({ page, faults }) => {
  faults.expect(/other origin: https:\/\/lain\.example\//);
  await answerWith(page, "https://lain.example/**", { contentType: "text/html", body: "<p>Situs lain" });
  const body = Array.from({ length: 60 }, (_, index) => `Paragraf ${index}`);
  const text = [{ type: "link", href: "https://lain.example/", text: "ke sana" }];
  await openMadeUp(page, { headline: "Tautan", body: [...body, { type: "paragraph", text }] });
  await scrollTo(page, 500);
  await follow(page.getByRole("link", { name: "ke sana" }));
  await expect(page.getByText("Situs lain")).toBeVisible();
  await page.goBack();
  await expect(headline(page)).toBeVisible();
  await expectScrolledTo(page, 500);
});

test("a link to an article's JSON opens that article in the reader", async ({ page }) => {
  await serveArticle(page, "tujuan", { headline: "Tujuan" });
  const text = [{ type: "link", href: "tujuan.json", text: "ke sana" }];
  await openMadeUp(page, { headline: "Tautan", body: [{ type: "paragraph", text }] });
  await page.getByRole("link", { name: "ke sana" }).click();
  await expect(headline(page)).toHaveText("Tujuan");
  await expect(page).toHaveURL("/?baca=tujuan");
});

test("what other sites add to the address changes nothing", async ({ page }) => {
  await page.goto(`/?utm_source=x&baca=${MODEL}&fbclid=1`);
  await expect(headline(page)).toHaveText(article(MODEL).headline);
});

test("the section of an article leads to its page", async ({ page }) => {
  await openArticle(page, MODEL);
  await page.locator(".kicker a").first().click();
  await expect(page).toHaveURL("/?rubrik=Daerah");
  await expect(page.locator("h1")).toHaveText("Daerah");
});

test("the portal's name leads to the front, whose address is clean", async ({ page }) => {
  await openArticle(page, MODEL);
  await page.locator(".masthead__name").click();
  await expect(page.locator(".front .teaser").first()).toBeVisible();
  await expect(page).toHaveURL("/");
});

test("an id that climbs out of the folder is not found, and nothing is asked for", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto("/?baca=../../x");
  await expect(page.locator('[data-error="not-found"]')).toBeVisible();
  expect(asked.filter((path) => path.startsWith("/content/"))).toEqual(["/content/portal.json"]);
  expect(asked.filter((path) => /(^|\/)x(\.json)?$/.test(path))).toEqual([]);
});

test("the skip link moves the focus past the masthead", async ({ page }) => {
  await openArticle(page, MODEL);
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Langsung ke isi" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
  await expect(headline(page)).toBeVisible();
});

test("back after the skip link keeps the article", async ({ page }) => {
  await openArticle(page, MODEL);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#baca-text$/);
  await page.goBack();
  await expect(page).toHaveURL(`/?baca=${MODEL}`);
  await expect(headline(page)).toHaveText(article(MODEL).headline);
});

test("leaving an article on its way aborts its request", async ({ page }) => {
  await openFront(page);
  await holdBack(page, "**/content/articles/*");
  const asked = page.waitForRequest(`**/articles/${MODEL}.json`);
  await page.locator(".teaser a").first().click();
  await asked;
  const failed = page.waitForEvent("requestfailed");
  await page.locator(".masthead__name").click();
  const request = await failed;
  expect(request.url()).toContain(`/articles/${MODEL}.json`);
  expect(request.failure().errorText).toBe("net::ERR_ABORTED");
  await expect(page.locator(".front .teaser").first()).toBeVisible();
});

test("a late answer never replaces a newer article", async ({ page }) => {
  // As in a browser that has the answer already when the reader aborts.
  await page.addInitScript(() => {
    const { fetch } = window;
    window.fetch = (request, options) =>
      fetch(request instanceof Request ? new Request(request, { signal: null }) : request, options);
  });
  await openFront(page);
  const letGo = await holdBack(page, `**/articles/${MODEL}.json`);
  const asked = page.waitForRequest(`**/articles/${MODEL}.json`);
  await page.locator(".teaser a").first().click();
  const late = await asked;
  await page.goBack();
  await page.getByRole("link", { name: article(OTHER).headline, exact: true }).click();
  await expect(headline(page)).toHaveText(article(OTHER).headline);
  letGo();
  await (await late.response()).finished();
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  await expect(headline(page)).toHaveText(article(OTHER).headline);
  await expect(page).toHaveTitle(`${article(OTHER).headline} - ${PORTAL.name}`);
});

test("an article that failed comes by retry", async ({ page, faults }) => {
  faults.expect(statusError(500));
  await page.route(`**/articles/${MODEL}.json`, (route) => route.fulfill({ status: 500 }), { times: 1 });
  await page.goto(`/?baca=${MODEL}`);
  await page.getByRole("button", { name: "Coba lagi" }).click();
  await expect(headline(page)).toHaveText(article(MODEL).headline);
  await expect(headline(page)).toBeFocused();
});

test("pressing links faster than pages come ends on the last one", async ({ page, faults }) => {
  faults.tolerate(UNKNOWN_BLOCK);
  await openFront(page);
  const links = page.locator(".teaser a");
  const pressed = [MODEL, FESTIVAL, OTHER].map((id) => article(id).headline);
  await links.evaluateAll((links, pressed) => {
    for (const headline of pressed) links.find((link) => link.textContent === headline).click();
  }, pressed);
  await expect(headline(page)).toHaveText(pressed[2]);
  await expect(page).toHaveURL(`/?baca=${OTHER}`);
});
