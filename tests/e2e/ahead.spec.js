// The next article, fetched before its link is pressed: on what signs, how often, and at whose expense.

import { CHRONICLE, MODEL, article } from "./sample.mjs";
import { alive, test as staticTest } from "./static.mjs";
import {
  expect,
  holdBack,
  letPass,
  openArticle,
  openFront,
  readToRelated,
  saveData,
  servePortal,
  statusError,
  test,
  watchRequests,
} from "./support.mjs";

const OTHER = "hujan-pertama-peringatan-dini";
const THIRD = "kapal-sekolah-waekarang";

/** How long an answer that was fetched ahead may wait, in milliseconds: `supply/prefetch.rs`. */
const MAX_AGE = 300_000;

/** The ids of the articles that were asked for. */
function askedArticles(page) {
  const asked = [];
  page.on("request", (request) => {
    const [, id] = /\/articles\/(.+)\.json$/.exec(request.url()) ?? [];
    if (id) asked.push(id);
  });
  return asked;
}

/** What of the program was asked for to open another page. */
function askedParts(page) {
  return watchRequests(page, /\/opening-[^/]*\.wasm$/);
}

function linkTo(page, id) {
  return page.getByRole("link", { name: article(id).headline, exact: true }).first();
}

/** Lets the pointer rest on the link to an article until its answer is here, and read. */
async function restOn(page, id) {
  const answered = page.waitForResponse(`**/articles/${id}.json`);
  await linkTo(page, id).hover();
  await (await answered).finished();
  await settled(page);
}

/** Two frames, and then nothing more for the browser to do. */
function settled(page) {
  return page.evaluate(async () => {
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    await new Promise((idle) => requestIdleCallback(idle));
  });
}

async function expectOpen(page, id) {
  await expect(page.locator("h1.headline")).toHaveText(article(id).headline);
}

test.describe("a link to an article", () => {
  test("on which the pointer rests is fetched before it is pressed, and not again", async ({ page }) => {
    await openFront(page);
    const asked = askedArticles(page);
    await restOn(page, MODEL);
    expect(asked).toEqual([MODEL]);
    await linkTo(page, MODEL).click();
    await expectOpen(page, MODEL);
    expect(asked.filter((id) => id === MODEL)).toHaveLength(1);
  });

  test("that was fetched ahead takes no time to fetch", async ({ page }) => {
    await openFront(page);
    await restOn(page, MODEL);
    await linkTo(page, MODEL).click();
    await expect(page.locator(".timing summary")).toHaveText(/^Tampil dalam/);
    const fetches = await page.evaluate(() => performance.getEntriesByName("baca:fetch").map(({ duration }) => duration));
    expect(fetches).toEqual([0]);
  });

  test("over which the pointer only passes is not fetched", async ({ page }) => {
    await openFront(page);
    const asked = askedArticles(page);
    // The pointer is not there any more when the time is over.
    await linkTo(page, THIRD).dispatchEvent("pointerover");
    await restOn(page, MODEL);
    expect(asked).toEqual([MODEL]);
  });

  test("that is touched is fetched at once", async ({ page }) => {
    await openFront(page);
    const asked = askedArticles(page);
    await linkTo(page, MODEL).dispatchEvent("pointerdown");
    await expect.poll(() => asked).toEqual([MODEL]);
  });

  test("to which the keyboard comes is fetched", async ({ page }) => {
    await openFront(page);
    const asked = askedArticles(page);
    const link = linkTo(page, MODEL);
    const isFocused = () => link.evaluate((element) => element === document.activeElement);
    while (!(await isFocused())) await page.keyboard.press("Tab");
    await expect.poll(() => asked).toEqual([MODEL]);
    await page.keyboard.press("Enter");
    await expectOpen(page, MODEL);
    expect(asked.filter((id) => id === MODEL)).toHaveLength(1);
  });

  test("to the page that is open is not fetched", async ({ page }) => {
    await saveData(page);
    await openArticle(page, MODEL);
    await page.locator(".body").evaluate((body, query) => {
      body.prepend(Object.assign(document.createElement("a"), { href: query, textContent: "ke sini" }));
    }, `?baca=${MODEL}`);
    const asked = askedArticles(page);
    await page.getByRole("link", { name: "ke sini" }).dispatchEvent("pointerdown");
    await linkTo(page, OTHER).dispatchEvent("pointerdown");
    await expect.poll(() => asked).toEqual([OTHER]);
  });

  test("whose answer is on its way when it is pressed is not asked for again", async ({ page }) => {
    await openFront(page);
    const asked = askedArticles(page);
    const letGo = await holdBack(page, `**/articles/${MODEL}.json`);
    const begun = page.waitForRequest(`**/articles/${MODEL}.json`);
    await linkTo(page, MODEL).hover();
    await begun;
    await linkTo(page, MODEL).click();
    await expect(page).toHaveURL(`/?baca=${MODEL}`);
    letGo();
    await expectOpen(page, MODEL);
    expect(asked.filter((id) => id === MODEL)).toHaveLength(1);
  });

  test("whose answer failed is asked for anew when it is pressed, and nobody is told", async ({ page, faults }) => {
    // The browser's own words; of ours there are none.
    faults.expect(statusError(500));
    await openFront(page);
    const asked = askedArticles(page);
    await page.route(`**/articles/${MODEL}.json`, (route) => route.fulfill({ status: 500 }), { times: 1 });
    const answered = page.waitForResponse(`**/articles/${MODEL}.json`);
    await linkTo(page, MODEL).hover();
    await answered;
    await settled(page);
    await expect(page.locator(".front .teaser").first()).toBeVisible();
    await linkTo(page, MODEL).click();
    await expectOpen(page, MODEL);
    expect(asked.filter((id) => id === MODEL)).toHaveLength(2);
  });

  for (const [what, age, times] of [
    ["whose answer has waited for too long is asked for anew", MAX_AGE, 2],
    ["whose answer has waited for less is not", MAX_AGE / 2, 1],
  ]) {
    test(what, async ({ page }) => {
      await openFront(page);
      const asked = askedArticles(page);
      await restOn(page, MODEL);
      await letPass(page, age);
      await linkTo(page, MODEL).click();
      await expectOpen(page, MODEL);
      expect(asked.filter((id) => id === MODEL)).toHaveLength(times);
    });
  }

  test("is asked for anew each time it is opened", async ({ page }) => {
    await saveData(page);
    await openFront(page);
    const asked = askedArticles(page);
    for (const count of [1, 2]) {
      await linkTo(page, MODEL).click();
      await expectOpen(page, MODEL);
      expect(asked).toHaveLength(count);
      await page.goBack();
      await expect(page.locator(".front .teaser").first()).toBeVisible();
    }
  });
});

test.describe("on a phone", () => {
  test.use({ hasTouch: true });

  test("a tap asks once", async ({ page }) => {
    await openFront(page);
    const asked = askedArticles(page);
    await linkTo(page, MODEL).tap();
    await expectOpen(page, MODEL);
    expect(asked.filter((id) => id === MODEL)).toHaveLength(1);
  });
});

test.describe("links in view", () => {
  test("of an article are fetched, at most three", async ({ page }) => {
    const asked = askedArticles(page);
    await openArticle(page, CHRONICLE);
    const links = page.locator(".read-also a");
    expect(await links.count()).toBeGreaterThan(3);
    for (const link of await links.all()) {
      await link.scrollIntoViewIfNeeded();
      await settled(page);
    }
    await readToRelated(page);
    await expect.poll(() => asked).toHaveLength(4);
    await settled(page);
    expect(asked).toHaveLength(4);
  });

  test("are fetched one at a time", async ({ page }) => {
    const asked = askedArticles(page);
    await openArticle(page, MODEL);
    const letGo = await holdBack(page, "**/articles/*.json");
    await page.locator(".related").scrollIntoViewIfNeeded();
    await expect.poll(() => asked).toHaveLength(2);
    await settled(page);
    expect(asked).toHaveLength(2);
    letGo();
    await expect.poll(() => asked).toHaveLength(4);
  });

  test("open without a request once they were fetched", async ({ page }) => {
    const asked = askedArticles(page);
    await openArticle(page, MODEL);
    const answered = page.waitForResponse(`**/articles/${OTHER}.json`);
    const link = page.locator(".read-also a").first();
    await link.scrollIntoViewIfNeeded();
    await (await answered).finished();
    await link.click();
    await expectOpen(page, OTHER);
    expect(asked.filter((id) => id === OTHER)).toHaveLength(1);
  });

  test("of a panel that came later are fetched, too", async ({ page }) => {
    const asked = askedArticles(page);
    await page.goto(`/?baca=${OTHER}`);
    await readToRelated(page);
    await expect.poll(() => asked).toHaveLength(4);
  });

  test("of a front are not fetched", async ({ page }) => {
    const asked = askedArticles(page);
    await openFront(page);
    await settled(page);
    await restOn(page, MODEL);
    expect(asked).toEqual([MODEL]);
  });

  test("are not fetched over a slow connection, but the one under the pointer is", async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, "connection", { value: { effectiveType: "slow-2g" } });
    });
    const asked = askedArticles(page);
    await openArticle(page, MODEL);
    await settled(page);
    await restOn(page, THIRD);
    expect(asked).toEqual([MODEL, THIRD]);
  });
});

test("whoever saves data pays for no article before it is pressed", async ({ page }) => {
  await saveData(page);
  const asked = askedArticles(page);
  await openArticle(page, MODEL);
  await linkTo(page, OTHER).hover();
  await settled(page);
  await linkTo(page, THIRD).focus();
  await settled(page);
  expect(asked).toEqual([MODEL]);
  await linkTo(page, OTHER).click();
  await expectOpen(page, OTHER);
  expect(asked).toEqual([MODEL, OTHER]);
});

test("an article that was fetched ahead is from whatever source the portal has", async ({ page }) => {
  const portal = { name: "Warta Uji", source: { format: "wordpress", address: "/blog/" } };
  const post = {
    id: 7,
    slug: "satu",
    link: "https://warta.example/satu/",
    date_gmt: "2026-01-02T03:04:05",
    title: { rendered: "Berita 1" },
    content: { rendered: "<p>Isi.</p>" },
  };
  const asked = [];
  await servePortal(page, portal);
  await page.route("**/blog/**", (route) => {
    asked.push(route.request().url());
    return route.fulfill({ json: [post] });
  });
  await page.goto("/");
  const link = page.getByRole("link", { name: "Berita 1" });
  await expect(link).toBeVisible();
  asked.length = 0;
  await link.hover();
  await expect.poll(() => asked).toHaveLength(1);
  await link.click();
  await expect(page.locator(".body")).toHaveText("Isi.");
  expect(asked).toHaveLength(1);
});

staticTest.describe("on a printed page", () => {
  staticTest("what opens another one comes with the first link under the pointer, and its article", async ({ page }) => {
    const [asked, parts] = [askedArticles(page), askedParts(page)];
    await page.goto("rubrik/Daerah.html");
    await alive(page);
    await settled(page);
    const before = parts.length;
    const link = page.locator(".teaser__headline a").first();
    const headline = await link.textContent();
    const answered = page.waitForResponse(/\/articles\/.*\.json$/);
    await link.hover();
    await (await answered).finished();
    expect(parts.length).toBe(Math.max(before, 1));
    await link.click();
    await expect(page.locator("h1.headline")).toHaveText(headline);
    expect(asked.filter((id) => page.url().includes(id))).toHaveLength(1);
  });

  staticTest("nothing comes of an article before a link of it is near", async ({ page }) => {
    await page.addInitScript(() => (window.IntersectionObserver = class { observe() {} disconnect() {} }));
    const [asked, parts] = [askedArticles(page), askedParts(page)];
    await page.goto(`berita/${MODEL}.html`);
    await alive(page);
    await settled(page);
    expect([...asked, ...parts]).toEqual([]);
  });

  staticTest("articles of links in view are fetched, at most three", async ({ page }) => {
    const asked = askedArticles(page);
    await page.goto(`berita/${CHRONICLE}.html`);
    await alive(page);
    for (const link of await page.locator(".read-also a").all()) {
      await link.scrollIntoViewIfNeeded();
      await settled(page);
    }
    await expect.poll(() => asked).toHaveLength(3);
    await settled(page);
    expect(asked).toHaveLength(3);
  });

  staticTest("whoever saves data gets neither before they press", async ({ page }) => {
    await saveData(page);
    const [asked, parts] = [askedArticles(page), askedParts(page)];
    await page.goto(`berita/${MODEL}.html`);
    await page.locator(".headline").click();
    await alive(page);
    await linkTo(page, OTHER).hover();
    await settled(page);
    expect([...asked, ...parts]).toEqual([]);
    await linkTo(page, OTHER).click();
    await expectOpen(page, OTHER);
    expect(asked).toEqual([OTHER]);
  });

  staticTest("the place says that the program is here", async ({ page }) => {
    await page.goto(`berita/${MODEL}.html`);
    await alive(page);
    await expect(page.locator("#baca")).toHaveAttribute("data-alive", "");
  });
});
