// The related panel: fetched when near, in a place of its own, and never in the article's way.

import { CHRONICLE, MODEL } from "./sample.mjs";
import {
  answerWith,
  expect,
  holdBack,
  layoutShifts,
  openArticle,
  openMadeUp,
  saveData,
  sidewaysScroll,
  statusError,
  test,
  watchLayoutShifts,
} from "./support.mjs";

const PANEL = "**/content/related.json";

/** The windows the panel is looked at in. */
const WINDOWS = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
];

/** A panel of so many teasers, the last of which has a headline that no row was made for. */
function panelOf(count, name = "Baca Berita Terkait Lainnya") {
  const image = { url: "pictures/kapal-800.jpg", width: 1600, height: 900 };
  const headline = (index) => (index === count - 1 ? "Warga Menunggu Perahu Setiap Pagi ".repeat(10) : `Kabar ke-${index}`);
  const teaser = (_, index) => ({ headline: headline(index), kicker: "Kota", description: "Rinciannya.", url: `${index}.json`, image });
  return { name, itemListElement: Array.from({ length: count }, teaser) };
}

/** Answers for the panel with one made for the test, once the function returned is called. Its links lead nowhere. */
async function holdBackMadeUp(page, panel) {
  await saveData(page);
  let letGo;
  const gate = new Promise((resolve) => (letGo = resolve));
  await page.route(PANEL, async (route) => {
    await gate;
    await route.fulfill({ json: panel });
  });
  return letGo;
}

/** Where the panel is on the page, and what stands below it. */
function places(page) {
  return page.evaluate(() => {
    const place = (part) => {
      const { top, height } = document.querySelector(part).getBoundingClientRect();
      return { top: top + scrollY, height };
    };
    return [".related", ".copyright"].map(place);
  });
}

/** The addresses of the panel that were asked for. */
function askedPanels(page) {
  const asked = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/content/related.json")) asked.push(request.url());
  });
  return asked;
}

test("a panel within the article needs no request of its own", async ({ page }) => {
  const asked = askedPanels(page);
  await openArticle(page, MODEL);
  await expect(page.locator(".related .teaser__headline")).toHaveCount(5);
  expect(asked).toEqual([]);
});

test("a panel at an address is not fetched before its place is near", async ({ page }) => {
  const asked = askedPanels(page);
  await openArticle(page, CHRONICLE);
  await expect(page.locator(".related")).toBeAttached();
  expect(asked).toEqual([]);
});

test("a panel at an address is fetched once, when its place comes near", async ({ page }) => {
  const asked = askedPanels(page);
  await openArticle(page, CHRONICLE);
  await page.locator(".related").scrollIntoViewIfNeeded();
  await expect(page.locator(".related .teaser a")).toHaveCount(5);
  expect(asked).toHaveLength(1);
});

test("the panel has its title and its place while it loads", async ({ page }) => {
  const letGo = await holdBack(page, PANEL);
  await openArticle(page, CHRONICLE);
  const panel = page.locator(".related");
  await panel.scrollIntoViewIfNeeded();
  await expect(panel.locator(".related__title")).toHaveText("Baca Berita Terkait Lainnya");
  const waiting = await places(page);
  expect(waiting[0].height).toBeGreaterThan(200);
  letGo();
  await expect(panel.locator(".teaser a")).toHaveCount(5);
  expect(await places(page)).toEqual(waiting);
});

for (const viewport of WINDOWS) {
  test.describe(`at ${viewport.width} px`, () => {
    test.use({ viewport });

    for (const count of [1, 2, 3, 12]) {
      test(`nothing moves when a panel of ${count} comes`, async ({ page }) => {
        await watchLayoutShifts(page);
        const letGo = await holdBackMadeUp(page, panelOf(count, "Kabar lain dari kota dan desa ".repeat(4)));
        await openArticle(page, CHRONICLE);
        await page.locator(".related").scrollIntoViewIfNeeded();
        const waiting = await places(page);
        letGo();
        await expect(page.locator(".related .teaser a")).toHaveCount(count);
        expect(await places(page)).toEqual(waiting);
        expect(await layoutShifts(page)).toEqual([]);
        expect(await sidewaysScroll(page)).toBe(0);
      });
    }

    test("nothing moves when no panel comes", async ({ page, faults }) => {
      faults.expect(statusError(500), /no related panel: server-trouble/);
      let letGo;
      const gate = new Promise((resolve) => (letGo = resolve));
      await page.route(PANEL, async (route) => {
        await gate;
        await route.fulfill({ status: 500 });
      });
      await openArticle(page, CHRONICLE);
      await page.locator(".related").scrollIntoViewIfNeeded();
      const waiting = await places(page);
      letGo();
      await expect(page.locator(".related__note")).toBeVisible();
      expect(await places(page)).toEqual(waiting);
    });

    test("every teaser's words can be brought into view", async ({ page }) => {
      await page.route(PANEL, (route) => route.fulfill({ json: panelOf(7) }));
      await page.addInitScript(() => localStorage.setItem("baca:text-size", "larger"));
      await openArticle(page, CHRONICLE);
      await page.locator(".related").scrollIntoViewIfNeeded();
      await expect(page.locator(".related .teaser a")).toHaveCount(7);
      expect(await page.locator(".related__teasers").evaluate(unreachable)).toEqual([]);
    });
  });
}

/** Runs in the page: the words of a row that no scrolling of it shows. */
function unreachable(row) {
  const seat = row.getBoundingClientRect();
  const [right, bottom] = [seat.left + row.scrollWidth + 1, seat.top + row.scrollHeight + 1];
  row.scrollTo(0, 0);
  const words = [...row.querySelectorAll(".teaser__headline, .kicker")];
  const isOut = (words) => {
    const box = words.getBoundingClientRect();
    return box.left < seat.left - 1 || box.top < seat.top - 1 || box.right > right || box.bottom > bottom;
  };
  return words.filter(isOut).map(({ textContent }) => textContent);
}

test("a panel that does not come says so and leaves the article alone", async ({ page, faults }) => {
  faults.expect(statusError(500), /no related panel: server-trouble/);
  await answerWith(page, PANEL, { status: 500 });
  await openArticle(page, CHRONICLE);
  await page.locator(".related").scrollIntoViewIfNeeded();
  await expect(page.locator(".related__note")).toHaveText("Berita terkait tidak dapat dimuat.");
  await expect(page.locator(".error")).toHaveCount(0);
  await expect(page.locator(".body > *")).not.toHaveCount(0);
});

test("a panel that cannot be read says so too", async ({ page, faults }) => {
  faults.expect(/not JSON|web page/, /no related panel: unreadable/);
  await answerWith(page, PANEL, { contentType: "text/html", body: "<!doctype html><p>Masuk" });
  await openArticle(page, CHRONICLE);
  await page.locator(".related").scrollIntoViewIfNeeded();
  await expect(page.locator(".related__note")).toBeVisible();
  await expect(page.locator(".related")).not.toContainText("doctype");
});

test("a panel still comes after the language was switched", async ({ page }) => {
  await openArticle(page, CHRONICLE);
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.locator(".related").scrollIntoViewIfNeeded();
  await expect(page.locator(".related .teaser a")).toHaveCount(5);
});

test("leaving the article aborts the request for its panel", async ({ page }) => {
  await holdBack(page, PANEL);
  await openArticle(page, CHRONICLE);
  const asked = page.waitForRequest(PANEL);
  await page.locator(".related").scrollIntoViewIfNeeded();
  await asked;
  const failed = page.waitForEvent("requestfailed", (request) => request.url().endsWith("related.json"));
  await page.locator(".footer a").click();
  expect((await failed).failure().errorText).toBe("net::ERR_ABORTED");
});

test("an article without a panel has no place for one", async ({ page }) => {
  await openMadeUp(page, { headline: "Sendiri" });
  await expect(page.locator(".related")).toHaveCount(0);
});
