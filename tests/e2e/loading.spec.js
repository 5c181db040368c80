// What stands in a page's place while it loads.

import { MODEL, PORTAL, article } from "./sample.mjs";
import {
  endlessPatience,
  expect,
  holdBack,
  layoutShifts,
  openFront,
  openMadeUp,
  saveData,
  serveArticle,
  statusError,
  test,
  watchLayoutShifts,
  watchRequests,
} from "./support.mjs";

for (const [what, files, address] of [
  ["an article", "**/content/articles/*", `/?baca=${MODEL}`],
  ["the front", "**/content/front.json", "/"],
  ["the portal", "**/content/portal.json", "/"],
]) {
  test(`${what} on its way has a place, and screen readers hear that it loads`, async ({ page }) => {
    await holdBack(page, files);
    await page.goto(address);
    await expect(page.locator(".skeleton")).toBeVisible();
    await expect(page.getByRole("status").filter({ hasText: "Memuat…" })).toBeAttached();
  });
}

for (const [what, files, address] of [
  ["an article", "**/content/articles/*", `/?baca=${MODEL}`],
  ["the front", "**/content/front.json", "/"],
]) {
  test(`nothing moves for who scrolls on while ${what} comes`, async ({ page }) => {
    await page.setViewportSize({ width: 412, height: 823 });
    await watchLayoutShifts(page);
    const letGo = await holdBack(page, files);
    await page.goto(address);
    await expect(page.locator(".skeleton")).toBeVisible();
    await page.evaluate(() => {
      const scroll = () => {
        scrollTo({ top: 440, behavior: "instant" });
        requestAnimationFrame(scroll);
      };
      scroll();
    });
    await layoutShifts(page);
    letGo();
    await expect(page.locator(".headline, .front .teaser__headline").first()).toBeVisible();
    expect(await layoutShifts(page)).toEqual([]);
  });
}

/** How long the first page is waited for before anything says so, in milliseconds: `app/desk/patience.rs`. */
const FIRST_PATIENCE = 500;

/** How long the program waits for its first article, in milliseconds: `start/early.js`. */
const PATIENCE = 250;

test("a first page that comes in time shows nothing else before it", async ({ page }) => {
  await endlessPatience(page, FIRST_PATIENCE);
  await page.addInitScript(() => {
    const look = () => (window.hasWaited ||= !!document.querySelector(".skeleton"));
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
  });
  await page.goto(`/?baca=${MODEL}`);
  await expect(page.locator(".headline")).toBeVisible();
  expect(await page.evaluate(() => window.hasWaited)).toBe(false);
});

/** Tells what stood with each headline as it came to the page: whether the article was there to its end. */
async function watchHeadlines(page) {
  await page.addInitScript(() => {
    const known = new Set();
    window.wasWhole = [];
    const look = () => {
      const headline = document.querySelector(".headline");
      if (!headline || known.has(headline)) return;
      known.add(headline);
      window.wasWhole.push(!!document.querySelector(".article .copyright"));
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
  });
}

test("the first page begins with its top, and the rest comes a frame later", async ({ page }) => {
  await endlessPatience(page, FIRST_PATIENCE);
  await watchHeadlines(page);
  await page.goto(`/?baca=${MODEL}`);
  await expect(page.locator(".article .copyright")).toBeVisible();
  expect(await page.evaluate(() => window.wasWhole)).toEqual([false]);
});

test("nothing moves while the rest of the first page comes", async ({ page }) => {
  await endlessPatience(page, FIRST_PATIENCE);
  await watchLayoutShifts(page);
  for (const size of [{ width: 412, height: 823 }, { width: 1280, height: 2000 }]) {
    await page.setViewportSize(size);
    await page.goto(`/?baca=${MODEL}`);
    await expect(page.locator(".article .copyright")).toBeVisible();
    expect(await layoutShifts(page)).toEqual([]);
  }
});

test("a first page that comes late comes whole, for its reader may have scrolled", async ({ page }) => {
  await watchHeadlines(page);
  const letGo = await holdBack(page, "**/content/articles/*");
  await page.goto(`/?baca=${MODEL}`);
  await expect(page.locator(".skeleton")).toBeVisible();
  letGo();
  await expect(page.locator(".headline")).toBeVisible();
  expect(await page.evaluate(() => window.wasWhole)).toEqual([true]);
});

test("an article opened by a link comes whole", async ({ page }) => {
  await watchHeadlines(page);
  await page.goto("/");
  await page.locator(".front .teaser a").first().click();
  await expect(page.locator(".article .copyright")).toBeVisible();
  expect(await page.evaluate(() => window.wasWhole)).toEqual([true]);
});

test("the loading page speaks English to who chose it", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("baca:language", "en"));
  await holdBack(page, "**/content/articles/*");
  await page.goto(`/?baca=${MODEL}`);
  await expect(page.getByRole("status").filter({ hasText: "Loading…" })).toBeAttached();
});

test("the shapes of the loading page are silent", async ({ page }) => {
  await holdBack(page, "**/content/articles/*");
  await page.goto(`/?baca=${MODEL}`);
  await expect(page.locator(".skeleton")).toBeVisible();
  // Once the portal is known, the page is built anew.
  await expect(page.locator(".masthead__name")).toHaveText(PORTAL.name);
  const spoken = await page.locator("main").ariaSnapshot();
  expect(spoken.match(/Memuat…/g)).toHaveLength(1);
  expect(spoken).not.toMatch(/img|article|paragraph/);
});

for (const [what, files, address] of [
  ["an article", "content/articles/", `/?baca=${MODEL}`],
  ["the front", "content/front.json", "/"],
]) {
  test(`${what} is asked for while the program is on its way, and once`, async ({ page }) => {
    const letGo = await holdBack(page, "**/reader_bg-*.wasm");
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(address);
    const count = (part) => asked.filter((url) => url.includes(part)).length;
    await expect.poll(() => count(files)).toBe(1);
    letGo();
    await expect(page.locator("h1.headline, .front")).toBeVisible();
    expect([count("content/portal.json"), count(files)]).toEqual([1, 1]);
  });
}

test("what asks for pages is asked for once the portal has answered, and once", async ({ page }) => {
  const letProgramGo = await holdBack(page, "**/reader_bg-*.wasm");
  const letPortalGo = await holdBack(page, "**/content/portal.json");
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  const count = (part) => asked.filter((url) => url.includes(part)).length;
  await page.goto("/");
  await expect.poll(() => count("content/portal.json")).toBe(1);
  expect(count("/opening-")).toBe(0);
  letPortalGo();
  await expect.poll(() => [count("/opening-"), count("/shared-")]).toEqual([1, 1]);
  letProgramGo();
  await expect(page.locator(".front")).toBeVisible();
  expect([count("/opening-"), count("/shared-")]).toEqual([1, 1]);
});

const PARTS = /\/(opening|shared)-[0-9a-f]+\.wasm$/;

test("an article that is here is shown without what asks for pages", async ({ page }) => {
  await saveData(page);
  const asked = watchRequests(page, PARTS);
  const letGo = await holdBack(page, "**/reader_bg-*.wasm");
  await page.goto(`/?baca=${MODEL}`);
  await expect(page.locator(".glimpse")).toBeVisible();
  letGo();
  await expect(page.locator(".timing summary")).toBeVisible();
  await expect(page.locator(".article .copyright")).toBeVisible();
  await expect(page).toHaveTitle(new RegExp(article(MODEL).headline));
  expect(asked).toEqual([]);
});

test("an article that comes just after the program is, too", async ({ page }) => {
  await saveData(page);
  await endlessPatience(page, PATIENCE);
  const asked = watchRequests(page, PARTS);
  const letGo = await holdBack(page, "**/content/articles/*");
  const program = page.waitForResponse("**/reader_bg-*.wasm");
  await page.goto(`/?baca=${MODEL}`);
  await (await program).finished();
  letGo();
  await expect(page.locator(".timing summary")).toBeVisible();
  expect(asked).toEqual([]);
});

test("what is wrong in an article that is here is told, and the rest shown", async ({ page, faults }) => {
  faults.expect(/datePublished: .*kemarin/);
  await openMadeUp(page, { headline: "Air surut", datePublished: "kemarin", body: ["Semalam."] });
});

test("whoever goes back while the program starts is where they went", async ({ page }) => {
  await openFront(page);
  await page.evaluate((id) => history.pushState(null, "", `?baca=${id}`), MODEL);
  await page.addInitScript(() => {
    // The reader numbers the entry that it finds; once it has, it is another one.
    history.replaceState = (...entry) => {
      delete history.replaceState;
      history.replaceState(...entry);
      history.back();
    };
  });
  await page.reload();
  await expect(page.locator(".front .teaser").first()).toBeVisible();
  await expect(page.locator(".article")).toHaveCount(0);
});

test("whoever comes back to the first article sees what is new in it", async ({ page }) => {
  await openMadeUp(page, { headline: "Air surut", body: ["Semalam."] });
  await page.locator(".masthead__name").click();
  await expect(page.locator(".front .teaser").first()).toBeVisible();
  await serveArticle(page, "rekaan", { headline: "Air pasang", body: ["Pagi ini."] });
  await page.goBack();
  await expect(page.locator(".headline")).toHaveText("Air pasang");
});

for (const [what, files, address] of [
  ["an article", "**/content/articles/*", `/?baca=${MODEL}`],
  ["the front", "**/content/front.json", "/"],
]) {
  test(`${what} is asked for beside the portal`, async ({ page }) => {
    const letGo = await holdBack(page, "**/content/portal.json");
    const asked = page.waitForRequest(files);
    await page.goto(address);
    await asked;
    letGo();
    await expect(page.locator("h1.headline, .front")).toBeVisible();
  });
}

test("a portal that has changed since the site was built is asked where it says", async ({ page, faults }) => {
  // Where it said when the site was built.
  faults.expect(statusError(404));
  await page.route(`**/content/articles/${MODEL}.json`, (route) => route.fulfill({ status: 404 }));
  const portal = { name: "Pindah", articles: "elsewhere/{id}.json" };
  await page.route("**/content/portal.json", (route) => route.fulfill({ json: portal }));
  await page.route("**/content/elsewhere/*", (route) =>
    route.fulfill({ json: { headline: "Kami pindah", body: ["Ke sini."] } }),
  );
  await page.goto(`/?baca=${MODEL}`);
  await expect(page.locator("h1.headline")).toHaveText("Kami pindah");
});

test("an id that is none is not asked for", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto("/?baca=..%2F..%2Fsecret");
  await expect(page.locator(".error")).toHaveAttribute("data-error", "not-found");
  expect(asked.filter((url) => url.includes("secret") && !url.includes("?baca"))).toEqual([]);
});
