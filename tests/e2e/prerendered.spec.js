// A static site: its pages are read without the program, which takes them over as they stand.

import { UNPRINTED, alive, expect, pages, test } from "./static.mjs";
import { NO_ANSWER, holdBack, saveData, statusError } from "./support.mjs";

const ARTICLE = "berita/jembatan-apung-tirtamaya.html";
const OTHER = "Kapal Sekolah";

/** Requests of a page by what their paths end with. */
function asked(page, ending) {
  const paths = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (ending.test(pathname)) paths.push(pathname);
  });
  return paths;
}

const PROGRAM = /reader.*\.(js|wasm)$/;

/** The program does not come. */
const withoutProgram = (page) => page.route(PROGRAM, (route) => route.abort());

/** What opens other pages is no longer there: the reader was published anew. */
const withoutOpening = (page) => page.route(/\/opening-\w+\.wasm$/, (route) => route.fulfill({ status: 404 }));

/** Keeps the browser busy until the page's own `begin()` is called; the answer waits until there is one. */
async function holdIdle(page) {
  await page.addInitScript(() => (window.requestIdleCallback = (begin) => (window.begin = begin)));
  return () => page.waitForFunction(() => window.begin);
}

/** What stands in the reader's place, but for the notes of pictures, which come when they come. */
function standing(page) {
  return page.evaluate(() => {
    const place = document.getElementById("baca").cloneNode(true);
    // What tells others that the program is here.
    delete place.dataset.alive;
    for (const note of place.querySelectorAll(".picture__note")) note.replaceChildren();
    for (const note of place.querySelectorAll(".picture__note")) note.removeAttribute("hidden");
    for (const note of place.querySelectorAll(".picture__note")) note.removeAttribute("aria-hidden");
    return place.outerHTML;
  });
}

/** Where each element of the page is and what it looks like, but for the notes of pictures. */
function looks(page) {
  return page.evaluate(() => {
    const elements = document.querySelectorAll("#baca :not(.picture__note)");
    return [...elements].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const { font, color, backgroundColor, border, display } = getComputedStyle(element);
      return [element.className, x, y, width, height, font, color, backgroundColor, border, display].join(" ");
    });
  });
}

test.describe("while the program is not here", () => {
  test("the page is read, and its links lead on, without any script", async ({ browser, staticSite }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(staticSite);
    await page.locator(".teaser__headline a").first().click();
    await expect(page).toHaveURL(/\/berita\/.*\.html$/);
    await expect(page.locator(".paragraph").first()).toBeVisible();
    await page.locator(".kicker__section").click();
    await expect(page).toHaveURL(/\/rubrik\/.*\.html$/);
    await page.locator(".masthead__name").click();
    await expect(page).toHaveURL(staticSite);
    await context.close();
  });

  test("the related panel is laid out once it is near, and nothing moves", async ({ page }) => {
    await page.goto(ARTICLE);
    const headline = page.locator(".related .teaser__headline").first();
    const isLaidOut = () => headline.evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }));
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    expect(await isLaidOut()).toBe(false);
    const before = await height();
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect.poll(isLaidOut).toBe(true);
    expect(await height()).toBe(before);
  });

  test("nothing of it is asked for before the page is idle", async ({ page }) => {
    await holdIdle(page);
    const program = asked(page, /reader.*\.(js|wasm)$/);
    await page.goto(ARTICLE);
    await page.waitForLoadState("networkidle");
    expect(program).toEqual([]);
    await expect(page.locator('link[rel="preload"], link[rel="modulepreload"]')).toHaveCount(0);
  });

  test("whoever saves data is not made to load it", async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, "connection", { value: { saveData: true } });
    });
    const program = asked(page, /\.wasm$/);
    await page.goto(ARTICLE);
    await page.waitForLoadState("networkidle");
    expect(program).toEqual([]);
    await page.locator(".headline").click();
    await alive(page);
  });

  test("a button that is pressed too early does what it says once it can", async ({ page }) => {
    await holdIdle(page);
    await page.goto(ARTICLE);
    await page.locator('[data-size="larger"]').click();
    await expect(page.locator(".article")).toHaveAttribute("data-text-size", "larger");
  });

  test("a button that is pressed while the page's script is on its way does, too", async ({ page }) => {
    await holdIdle(page);
    const letGo = await holdBack(page, "**/page-*.js");
    await page.goto(ARTICLE);
    await page.locator('[data-size="larger"]').click();
    letGo();
    await expect(page.locator(".article")).toHaveAttribute("data-text-size", "larger");
  });

  test("if it does not come, the page stays as it is and its links lead on", async ({ page, faults }) => {
    faults.expect(/the page stays as it is printed/, /ERR_FAILED/);
    await withoutProgram(page);
    await page.goto(ARTICLE);
    await page.waitForEvent("console", (message) => /stays as it is/.test(message.text()));
    await expect(page.locator(".headline")).toBeVisible();
    await expect(page.locator("[role=alert]")).toHaveCount(0);
    await page.locator(".masthead__name").click();
    await expect(page.locator(".front")).toBeVisible();
  });

  test("if it does not come, it is asked for again when somebody is here once more", async ({ page, faults }) => {
    faults.expect(/the page stays as it is printed/, /ERR_FAILED/);
    await withoutProgram(page);
    await page.goto(ARTICLE);
    await page.waitForEvent("console", (message) => /stays as it is/.test(message.text()));
    await page.unroute(PROGRAM);
    await page.getByRole("button", { name: "Lebih besar" }).click();
    await alive(page);
    await expect(page.locator("html")).toHaveAttribute("data-text-size", "larger");
  });

  test("if it is not what the page was printed with, it is not run", async ({ page, faults }) => {
    faults.expect(/the page stays as it is printed/, /integrity/);
    faults.tolerate(/ERR_/);
    await page.route(/\.wasm$/, (route) => route.fulfill({ contentType: "application/wasm", body: "no program" }));
    await page.goto(ARTICLE);
    await page.waitForEvent("console", (message) => /stays as it is/.test(message.text()));
    await expect(page.locator(".headline")).toBeVisible();
  });

  test("the size of the text is the chosen one before anything of the program is here", async ({ page, faults }) => {
    faults.tolerate(/the page stays as it is printed/, /ERR_FAILED/);
    await withoutProgram(page);
    await page.goto(ARTICLE);
    const size = () => page.locator(".article").evaluate((article) => parseFloat(getComputedStyle(article).fontSize));
    const normal = await size();
    await page.evaluate(() => localStorage.setItem("baca:text-size", "larger"));
    await page.reload();
    expect(await size()).toBeCloseTo(normal * 1.2, 1);
  });
});

test("every page stays as it was printed when the program takes it over", async ({ page, faults }) => {
  test.setTimeout(300_000);
  // Fixtures name pictures and a panel that lie nowhere.
  faults.tolerate(/404 \(Not Found\)/, /no related panel/, /other origin/, /policy violation/, /Content Security Policy/);
  const idle = await holdIdle(page);
  // A panel at an address of its own comes once it is near.
  await page.addInitScript(() => (window.IntersectionObserver = class { observe() {} disconnect() {} }));
  const fetched = asked(page, /\/content\/.*\.json$/);
  expect(pages.length).toBeGreaterThan(45);
  for (const file of pages) {
    await page.goto(file, { waitUntil: "domcontentloaded" });
    await idle();
    const before = await standing(page);
    const looked = await looks(page);
    await page.evaluate(() => {
      window.changes = [];
      const observer = new MutationObserver((records) => {
        const isOfPicture = ({ target }) => target.closest?.(".picture");
        window.changes.push(...records.filter((record) => !isOfPicture(record)).map(({ target }) => target.className));
      });
      observer.observe(document.getElementById("baca"), { childList: true, characterData: true, subtree: true });
      window.begin();
    });
    await alive(page);
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))));
    expect(await standing(page), file).toBe(before);
    expect(await looks(page), file).toEqual(looked);
    expect(await page.evaluate(() => window.changes), file).toEqual([]);
  }
  expect(fetched).toEqual([]);
});

test.describe("once the program is here", () => {
  test("the parts that change do change", async ({ page }) => {
    await page.goto(ARTICLE);
    await alive(page);
    await page.locator('[data-size="larger"]').click();
    await expect(page.locator(".article")).toHaveAttribute("data-text-size", "larger");
    await expect(page.locator("html")).toHaveAttribute("data-text-size", "larger");
    await page.locator(".masthead__language").click();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
  });

  test("the language chosen before is the language of the page", async ({ page }) => {
    await page.goto(ARTICLE);
    await page.evaluate(() => localStorage.setItem("baca:language", "en"));
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expect(page.locator(".skip")).toHaveText(/Skip/);
  });

  test("a picture that came before it is no longer said to be on its way", async ({ page }) => {
    await page.goto(ARTICLE);
    await alive(page);
    await expect(page.locator(".lead-image .picture__note")).toBeHidden();
  });

  test("articles are opened in place, and back is the printed page, with nothing fetched twice", async ({ page }) => {
    const articles = asked(page, /\/articles\/.*\.json$/);
    await page.goto("");
    await alive(page);
    await page.evaluate(() => (window.isStillHere = true));
    const link = page.locator(".teaser__headline a").first();
    const headline = await link.textContent();
    await link.click();
    await expect(page.locator("h1.headline")).toHaveText(headline);
    await expect(page).toHaveURL(/\/berita\/[a-z-]+\.html$/);
    await expect(page).toHaveTitle(new RegExp(`^${headline.slice(0, 10)}`));
    await expect(page.locator("h1.headline")).toBeFocused();
    await page.locator(".masthead__name").click();
    await expect(page.locator(".front")).toBeVisible();
    await page.goBack();
    await expect(page.locator("h1.headline")).toHaveText(headline);
    await page.goBack();
    await expect(page.locator(".front")).toBeVisible();
    expect(await page.evaluate(() => window.isStillHere)).toBe(true);
    expect(articles.length).toBe(2);
  });

  test("a section is the browser's to open, for its file has more than the front tells", async ({ page }) => {
    await page.goto(ARTICLE);
    await alive(page);
    await page.evaluate(() => (window.isStillHere = true));
    await page.locator(".kicker__section").click();
    await expect(page.locator("#baca-page")).toHaveAttribute("data-file", /^rubrik\//);
    expect(await page.evaluate(() => window.isStillHere)).toBeUndefined();
  });

  test("where what opens pages is gone, a link leads to its page all the same", async ({ page, faults }) => {
    faults.expect(statusError(404), /console error: \[baca\]/);
    faults.tolerate(/integrity/);
    await withoutOpening(page);
    await page.goto(ARTICLE);
    await alive(page);
    await page.locator(".related a", { hasText: OTHER }).first().click();
    await expect(page.locator("h1.headline")).toContainText(OTHER);
    await expect(page.locator("#baca-page")).toHaveAttribute("data-file", /kapal-sekolah/);
  });

  test("without a connection, back is the printed page where it was left, which needs nothing", async ({ page, context, faults }) => {
    faults.expect(NO_ANSWER, /console error: \[baca\]/);
    await saveData(page);
    await page.goto(ARTICLE);
    await page.locator(".headline").click();
    await alive(page);
    const headline = await page.locator("h1.headline").textContent();
    await context.setOffline(true);
    const link = page.locator(".related a", { hasText: OTHER }).first();
    await link.scrollIntoViewIfNeeded();
    const left = await page.evaluate(() => scrollY);
    await link.click();
    await expect(page.locator(".error")).toHaveAttribute("data-error", "offline");
    await page.goBack();
    await expect(page.locator("h1.headline")).toHaveText(headline);
    await expect(page.locator(".error")).toHaveCount(0);
    expect(left).toBeGreaterThan(0);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(left);
  });

  test("whoever chose the portal's own language has the page as it was printed", async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem("baca:language", "id"));
    await page.goto(ARTICLE);
    await page.evaluate(() => (window.printed = document.querySelector(".article")));
    await alive(page);
    expect(await page.evaluate(() => window.printed.isConnected)).toBe(true);
  });

  test("a page that is put away while it is hidden keeps its place", async ({ page }) => {
    await page.goto(ARTICLE);
    await alive(page);
    await page.evaluate(() => {
      scrollTo(0, 900);
      Object.defineProperty(document, "hidden", { value: true });
      document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
    });
    expect(await page.evaluate(() => history.scrollRestoration)).toBe("auto");
    expect(await page.evaluate(() => sessionStorage.getItem("baca:positions"))).toContain("900");
  });

  test("links lead to their pages from wherever the reader is", async ({ page, staticSite }) => {
    await page.goto(ARTICLE);
    await alive(page);
    await page.locator(".masthead__name").click();
    await expect(page.locator(".front")).toBeVisible();
    const links = page.locator(".masthead__name, .sections a, .teaser__headline a, .footer a");
    const addresses = await links.evaluateAll((all) => all.map((link) => link.href));
    for (const address of addresses) expect(address.startsWith(staticSite), address).toBe(true);
    expect(addresses.some((address) => address === `${staticSite}rubrik/Daerah.html`)).toBe(true);
    expect(addresses[0]).toBe(staticSite);
  });

  test("a reload, and a page's own address, show the printed page", async ({ page }) => {
    await page.goto("");
    await alive(page);
    await page.locator(".teaser__headline a").first().click();
    await expect(page.locator("h1.headline")).toBeVisible();
    await page.reload();
    await expect(page.locator("#baca-page")).toHaveAttribute("data-file", /^berita\//);
    await expect(page.locator("h1.headline")).toBeVisible();
  });

  test("back leads to the page it says, also where the program does not come any more", async ({ page, faults }) => {
    faults.tolerate(/the page stays as it is printed/, /ERR_FAILED/);
    await page.goto("");
    await alive(page);
    await page.locator(".teaser__headline a").first().click();
    await expect(page.locator("h1.headline")).toBeVisible();
    await withoutProgram(page);
    await page.reload();
    await expect(page.locator("h1.headline")).toBeVisible();
    await page.goBack();
    await expect(page.locator(".front")).toBeVisible();
  });

  test("back leads to the page it says, also while the page's script is on its way", async ({ page }) => {
    await saveData(page);
    await page.goto("");
    await page.keyboard.press("Tab");
    await alive(page);
    await page.locator(".teaser__headline a").first().click();
    await expect(page.locator("h1.headline")).toBeVisible();
    const letGo = await holdBack(page, "**/page-*.js");
    await page.reload();
    await page.goBack();
    letGo();
    await expect(page.locator(".front")).toBeVisible();
    await expect(page.locator("h1.headline")).toHaveCount(0);
  });

  test("a reload keeps the place that was read", async ({ page }) => {
    await page.goto(ARTICLE);
    await alive(page);
    await page.evaluate(() => scrollTo(0, 900));
    await page.reload();
    await alive(page);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(800);
  });

  test("an article without a printed page is found by its address", async ({ page, faults }) => {
    faults.expect(/404 \(Not Found\)/);
    await page.goto(`berita/${UNPRINTED}.html`);
    await expect(page.locator("h1.headline")).toBeVisible();
    await expect(page.locator("h1.headline")).toHaveText(/Radio/);
  });

  test("an address that leads nowhere says so, with or without it", async ({ page, faults }) => {
    faults.expect(/404 \(Not Found\)/);
    await page.goto("tidak/ada");
    await expect(page.locator(".error")).toHaveAttribute("data-error", "not-found");
    await alive(page);
    await expect(page.locator(".error")).toHaveAttribute("data-error", "not-found");
    await page.locator(".error__steps a").click();
    await expect(page.locator(".front")).toBeVisible();
  });

  test("a page that somebody changed is mended, and the console told once", async ({ page, faults }) => {
    faults.expect(/was changed before the program was here/);
    const idle = await holdIdle(page);
    await page.goto(ARTICLE);
    await idle();
    const words = () => page.locator("#baca").evaluate((place) => place.textContent.replaceAll("Memuat…", ""));
    const before = await words();
    await page.evaluate(() => {
      document.querySelector(".body").prepend(document.createElement("aside"));
      document.querySelector(".published").remove();
      document.querySelector(".paragraph").replaceChildren(document.createElement("font"));
      window.begin();
    });
    await alive(page);
    expect(await words()).toBe(before);
    await expect(page.locator("aside, font")).toHaveCount(0);
    await page.locator('[data-size="larger"]').click();
    await expect(page.locator(".article")).toHaveAttribute("data-text-size", "larger");
  });

  test("a site in a folder is read alike", async ({ page }) => {
    await page.goto(`berita/baru/${ARTICLE}`);
    await alive(page);
    await page.locator(".masthead__name").click();
    await expect(page).toHaveURL(/\/berita\/baru\/$/);
    await page.locator(".teaser__headline a").first().click();
    await expect(page).toHaveURL(/\/berita\/baru\/berita\/[a-z-]+\.html$/);
    await expect(page.locator("h1.headline")).toBeVisible();
  });

  test("nothing keeps a page out of the back-forward cache", async ({ page }) => {
    await page.addInitScript(() => {
      window.events = [];
      const add = EventTarget.prototype.addEventListener;
      EventTarget.prototype.addEventListener = function (event, ...rest) {
        window.events.push(event);
        return add.call(this, event, ...rest);
      };
    });
    await page.goto(ARTICLE);
    await alive(page);
    const events = await page.evaluate(() => window.events);
    expect(events).toContain("pagehide");
    expect(events).not.toContain("unload");
    expect(events).not.toContain("beforeunload");
  });
});
