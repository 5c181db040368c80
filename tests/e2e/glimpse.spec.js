// The top of an article for who waits for the program: it is there before, and nothing moves when the rest comes.

import { ARTICLES, FESTIVAL, MODEL, PORTAL, UNKNOWN_BLOCK, article } from "./sample.mjs";
import {
  answerWith,
  expect,
  holdBack,
  layoutShifts,
  saveData,
  serveArticle,
  servePortal,
  statusError,
  test,
  watchLayoutShifts,
} from "./support.mjs";

const PROGRAM = "**/reader_bg-*.wasm";

/** What asks for an article that came too late to be shown at once. */
const OPENING = "**/opening-*.wasm";

/** How long the program waits for its first article, in milliseconds: `start/early.js`. */
const PATIENCE = 250;

/** How long the first page is waited for before anything says so, in milliseconds: `app/desk/patience.rs`. */
const FIRST_PATIENCE = 500;

/** Of a moment in another zone than the portal's, the reader tells both times: on a phone, that may be a line more. */
const IN_ONE_ZONE = ARTICLES.filter((id) => article(id).datePublished.endsWith("+07:00"));

test.beforeEach(({ faults }) => {
  faults.tolerate(/was preloaded using link preload but not used within a few seconds/);
});

function glimpse(page) {
  return page.locator(".glimpse");
}

/** Opens a made-up article, of which only the glimpse comes. */
async function openGlimpse(page, made) {
  await holdBack(page, PROGRAM);
  await serveArticle(page, "rekaan", made);
  await page.goto("/?baca=rekaan");
}

/** Where the parts of an article's top are that a glimpse has too, and what they say. */
function top(page) {
  return page.evaluate(() => {
    const parts = [".masthead", ".masthead__tagline", ".kicker", "h1", ".standfirst", ".byline", ".published", ".lead-image .picture"];
    return parts.map((part) => {
      const element = document.querySelector(part);
      if (!element) return `${part}: none`;
      const { x, y, width, height } = element.getBoundingClientRect();
      const words = part === "h1" || part === ".standfirst" ? element.textContent : "";
      return `${part}: ${[x, y, width, height].map(Math.round)} ${words}`;
    });
  });
}

test("an article's headline and picture are there before the program", async ({ page }) => {
  await holdBack(page, PROGRAM);
  await page.goto(`/?baca=${MODEL}`);
  const { headline, articleSection } = article(MODEL);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(headline);
  await expect(glimpse(page).locator(".kicker")).toHaveText(articleSection);
  await expect(page.locator(".masthead__name")).toHaveText(PORTAL.name);
  await expect.poll(() => glimpse(page).locator("img").evaluate((img) => img.naturalWidth)).toBeGreaterThan(0);
  await expect(page.getByText("Memuat pembaca berita…")).toBeVisible();
});

for (const width of [360, 768, 1280]) {
  test(`what a glimpse has, the reader has in the same place, ${width} pixels wide`, async ({ page, faults }) => {
    faults.tolerate(UNKNOWN_BLOCK);
    await page.setViewportSize({ width, height: 800 });
    for (const id of IN_ONE_ZONE) {
      const letGo = await holdBack(page, PROGRAM);
      await page.goto(`/?baca=${id}`);
      await expect(glimpse(page)).toBeVisible();
      const before = await top(page);
      letGo();
      await expect(page.locator(".body")).toBeVisible();
      expect(await top(page)).toEqual(before);
      await page.unrouteAll();
    }
  });
}

test("nothing moves when a glimpse comes, nor when the reader takes its place", async ({ page }) => {
  await page.setViewportSize({ width: 412, height: 823 });
  await watchLayoutShifts(page);
  const letArticleGo = await holdBack(page, "**/content/articles/*");
  const letGo = await holdBack(page, PROGRAM);
  await page.goto(`/?baca=${MODEL}`, { waitUntil: "commit" });
  await expect(page.locator(".start__name")).toBeVisible();
  expect(await layoutShifts(page)).toEqual([]);
  letArticleGo();
  await expect(glimpse(page)).toBeVisible();
  expect(await layoutShifts(page)).toEqual([]);
  letGo();
  await expect(page.locator(".timing summary")).toBeVisible();
  expect(await layoutShifts(page)).toEqual([]);
});

test("a glimpse that comes late stays as long as the article is awaited", async ({ page }) => {
  // The program waits for nothing, and then until the test says so.
  await page.addInitScript(
    ([patience, firstPatience]) => {
      const setTimeout = window.setTimeout.bind(window);
      window.setTimeout = (act, delay, ...more) => {
        if (delay !== firstPatience) return setTimeout(act, delay === patience ? 0 : delay, ...more);
        window.endPatience = act;
        return setTimeout(() => {});
      };
    },
    [PATIENCE, FIRST_PATIENCE],
  );
  const letArticleGo = await holdBack(page, "**/content/articles/*");
  const letProgramGo = await holdBack(page, PROGRAM);
  await holdBack(page, OPENING);
  const portal = page.waitForResponse("**/content/portal.json");
  await page.goto(`/?baca=${MODEL}`);
  await (await portal).finished();
  letProgramGo();
  await page.waitForFunction(() => window.endPatience);
  letArticleGo();
  await expect(glimpse(page)).toBeVisible();
  await page.evaluate(() => window.endPatience());
  await expect(glimpse(page)).toBeVisible();
  await expect(page.locator(".skeleton")).toHaveCount(0);
});

test("who has scrolled a glimpse gets the article whole", async ({ page }) => {
  await page.setViewportSize({ width: 412, height: 500 });
  await watchLayoutShifts(page);
  const letGo = await holdBack(page, PROGRAM);
  await page.goto(`/?baca=${MODEL}`);
  await expect(glimpse(page)).toBeVisible();
  await page.evaluate(() => scrollTo({ top: 300, behavior: "instant" }));
  await layoutShifts(page);
  letGo();
  await expect(page.locator(".copyright")).toBeAttached();
  expect(await page.evaluate(() => scrollY)).toBe(300);
  expect(await layoutShifts(page)).toEqual([]);
});

test("a glimpse is set in the size that this reader chose", async ({ page }) => {
  await holdBack(page, PROGRAM);
  await page.goto(`/?baca=${MODEL}`);
  const size = () => glimpse(page).evaluate((glimpse) => parseFloat(getComputedStyle(glimpse).fontSize));
  const normal = await size();
  await page.evaluate(() => localStorage.setItem("baca:text-size", "larger"));
  await page.reload();
  expect(await size()).toBeCloseTo(normal * 1.2);
});

test("a picture is asked for as soon as the article is here, and once", async ({ page }) => {
  const letGo = await holdBack(page, PROGRAM);
  const asked = [];
  page.on("request", (request) => request.resourceType() === "image" && asked.push(request.url()));
  await page.goto(`/?baca=${MODEL}`);
  const count = () => asked.filter((url) => url.includes("pictures/jembatan-")).length;
  await expect.poll(count).toBe(1);
  letGo();
  await expect.poll(() => page.locator(".article .lead-image img").evaluate((img) => img.naturalWidth)).toBeGreaterThan(0);
  expect(count()).toBe(1);
});

test("with a program that does not come, the words for that stand beside a glimpse", async ({ page, faults }) => {
  faults.expect(/console error: \[baca\]/, statusError(404));
  faults.tolerate(/SRI's integrity checks failed|Failed to find a valid digest/);
  await answerWith(page, PROGRAM, { status: 404 });
  await page.goto(`/?baca=${MODEL}`);
  await expect(page.locator("#baca-notice")).toBeVisible();
  await expect(glimpse(page)).toContainText(article(MODEL).headline);
  await expect(page.locator("main")).toHaveAttribute("aria-busy", "false");
});

test("the words about a slow start come below a glimpse, too", async ({ page }) => {
  await holdBack(page, PROGRAM);
  await page.goto(`/?baca=${FESTIVAL}`);
  await expect(glimpse(page)).toBeVisible();
  await expect(page.locator(".start__late")).toBeVisible();
});

test("markup in an article's texts is text", async ({ page }) => {
  const markup = "<img src=x onerror=alert(1)><b>tebal</b>";
  await openGlimpse(page, { headline: markup, description: markup, kicker: markup, body: [] });
  await expect(glimpse(page).locator("h1")).toHaveText(markup);
  await expect(glimpse(page).locator(".standfirst")).toHaveText(markup);
  await expect(glimpse(page).locator("img, b")).toHaveCount(0);
});

for (const [what, image] of Object.entries({
  "a script": "java\tscript:alert(1)",
  data: { url: "data:image/svg+xml,<svg/>" },
  "no address": { url: "http://[" },
  "an address with a name and a password": "https://a:b@127.0.0.1/a.png",
  "a number": 7,
  "nothing in a list": [null],
  "an address without end": `/${"a".repeat(5000)}.png`,
})) {
  test(`where ${what} stands for a picture, a glimpse has none`, async ({ page }) => {
    await openGlimpse(page, { headline: "Air surut", image, body: [] });
    await expect(glimpse(page).locator("h1")).toHaveText("Air surut");
    await expect(glimpse(page).locator("img")).toHaveCount(0);
  });
}

test("an article in other letters than JSON's has no glimpse, and is read in them", async ({ page }) => {
  const letGo = await holdBack(page, PROGRAM);
  const body = Buffer.from(JSON.stringify({ headline: "Café", body: ["Seduh."] }), "latin1");
  const contentType = "application/json; charset=iso-8859-1";
  await page.route("**/content/articles/rekaan.json", (route) => route.fulfill({ contentType, body }));
  const here = page.waitForResponse("**/content/articles/rekaan.json");
  await page.goto("/?baca=rekaan");
  await (await here).finished();
  await expect(page.locator(".start__name")).toBeVisible();
  await expect(glimpse(page)).toHaveCount(0);
  letGo();
  await expect(page.locator("h1.headline")).toHaveText("Café");
});

test("an article in another format has no glimpse", async ({ page }) => {
  const made = { headline: "Air &amp; surut", articleBody: "Semalam." };
  await serveArticle(page, "rekaan", made);
  const here = page.waitForResponse("**/content/articles/rekaan.json");
  await holdBack(page, PROGRAM);
  await page.goto("/?baca=rekaan");
  await (await here).finished();
  await expect(page.locator(".start__name")).toBeVisible();
  await expect(glimpse(page)).toHaveCount(0);
});

test("an article that lies elsewhere by now has no glimpse of what lies where it was", async ({ page }) => {
  const letGo = await holdBack(page, PROGRAM);
  await servePortal(page, { name: "Pindah", articles: "elsewhere/{id}.json" });
  await page.route("**/content/elsewhere/*", (route) =>
    route.fulfill({ json: { headline: "Kami pindah", body: ["Ke sini."] } }),
  );
  await page.goto(`/?baca=${MODEL}`);
  await expect(glimpse(page).locator("h1")).toHaveText("Kami pindah");
  letGo();
  await expect(page.locator("h1.headline")).toHaveText("Kami pindah");
});

test("a glimpse is written as its language is", async ({ page }) => {
  await openGlimpse(page, { headline: "انخفاض المياه", articleSection: "Sport", inLanguage: "ar", body: [] });
  await expect(glimpse(page)).toHaveCSS("direction", "rtl");
  await expect(glimpse(page)).toHaveAttribute("lang", "ar");
});

test("what only keeps a place in a glimpse is not heard", async ({ page }) => {
  await openGlimpse(page, { headline: "Air surut", author: ["Sari", {}], datePublished: "2026-11-23", body: [] });
  await expect(glimpse(page).locator(".byline, .published")).toHaveCount(2);
  const heard = await glimpse(page).ariaSnapshot();
  expect(heard).not.toMatch(/Sari|nnn/);
});

test("the words about a slow start appear no later for a glimpse that comes late", async ({ page }) => {
  await holdBack(page, PROGRAM);
  const letGo = await holdBack(page, "**/content/articles/*");
  await page.goto(`/?baca=${MODEL}`);
  await expect(page.locator(".start__late")).toBeVisible();
  letGo();
  await expect(glimpse(page)).toBeVisible();
  await expect(page.locator(".start__late")).toBeVisible({ timeout: 1 });
});

test("ten thousand files of one kind are one source", async ({ page }) => {
  const file = { url: "../pictures/jembatan-800.webp", encodingFormat: "image/webp", width: 800 };
  const encoding = Array.from({ length: 10_000 }, () => file);
  await openGlimpse(page, { headline: "Air surut", image: { url: "a.jpg", encoding }, body: [] });
  await expect(glimpse(page).locator("source")).toHaveCount(1);
});

test("of a picture's files, those that are none are left out", async ({ page }) => {
  const encoding = [
    null,
    { url: "javascript:alert(1)", encodingFormat: "image/avif", width: 480 },
    { url: "../pictures/jembatan-480.webp", encodingFormat: "text/html", width: 480 },
    { url: "../pictures/jembatan-480.webp", encodingFormat: "image/webp" },
    { url: "../pictures/jembatan-800.webp", encodingFormat: "image/webp", width: 800 },
  ];
  await openGlimpse(page, { headline: "Air surut", image: { url: "../pictures/jembatan-800.jpg", encoding }, body: [] });
  await expect(glimpse(page).locator("img")).toBeVisible();
  const sources = await glimpse(page).locator("source").evaluateAll((all) => all.map(({ srcset }) => srcset));
  expect(sources).toEqual([expect.stringMatching(/^http\S+\/content\/pictures\/jembatan-800\.webp 800w$/)]);
});

for (const [what, made] of Object.entries({
  "whose texts are none": { headline: ["Air"], description: {}, kicker: 3, articleSection: null, author: 5, body: [] },
  "that is a list": [],
  "that is nothing": null,
})) {
  test(`an article ${what} is left to the program`, async ({ page, faults }) => {
    faults.tolerate(/\[baca\]/);
    await saveData(page);
    await serveArticle(page, "rekaan", JSON.stringify(made));
    await page.goto("/?baca=rekaan");
    await expect(page.locator(".error, .article").first()).toBeVisible();
  });
}

for (const [what, address] of [
  ["the front", "/"],
  ["a section", `/?rubrik=Daerah&baca=${MODEL}`],
]) {
  test(`${what} has no glimpse`, async ({ page }) => {
    const front = page.waitForResponse("**/content/front.json");
    await holdBack(page, PROGRAM);
    await page.goto(address);
    await (await front).finished();
    await expect(page.locator(".start__name")).toBeVisible();
    await expect(glimpse(page)).toHaveCount(0);
  });
}
