// What every test stands on: a page on which anything that goes wrong fails the test, unless the test
// says that it expects it.

import { test as base, expect } from "@playwright/test";

export { expect };

/** Chromium ignores a preload's integrity and says so: https://crbug.com/981419. */
const KNOWN_WARNINGS = [
  /The `integrity` attribute is currently ignored for preload destinations that do not support subresource integrity/,
];

export const test = base.extend({
  /** What went wrong on the pages of the test. `faults.expect(/…/)` says what must. */
  faults: [
    async ({ context, baseURL }, use) => {
      const faults = new Faults();
      await watch(context, new URL(baseURL).origin, faults);
      await use(faults);
      await faults.check();
      // A test may end while what it answers for is still on its way.
      const answering = [context, ...context.pages()];
      await Promise.all(answering.map((one) => one.unrouteAll({ behavior: "ignoreErrors" })));
    },
    { auto: true },
  ],
});

class Faults {
  #met = [];
  #expected = [];
  #tolerated = [...KNOWN_WARNINGS];

  add(fault) {
    this.#met.push(fault);
  }

  /** Each of these must happen, any number of times. */
  expect(...patterns) {
    this.#expected.push(...patterns);
  }

  /** These may happen: what the browser says of a fault is not for us to promise. */
  tolerate(...patterns) {
    this.#tolerated.push(...patterns);
  }

  async check() {
    const matches = (patterns) => (fault) => patterns.some((pattern) => pattern.test(fault));
    const missing = () => this.#expected.filter((pattern) => !this.#met.some((met) => pattern.test(met)));
    await expect.poll(missing, { message: "faults that should have happened" }).toEqual([]);
    const isAllowed = matches([...this.#expected, ...this.#tolerated]);
    expect(
      this.#met.filter((fault) => !isAllowed(fault)),
      "faults nobody expects",
    ).toEqual([]);
  }
}

async function watch(context, origin, faults) {
  context.on("console", (message) => {
    const isFault = ["error", "warning", "assert"].includes(message.type());
    if (isFault) faults.add(`console ${message.type()}: ${message.text()}`);
  });
  context.on("weberror", (error) => faults.add(`page error: ${error.error()}`));
  context.on("request", (request) => {
    // Chromium takes addresses that Node refuses, such as one with a space in its host.
    if (!URL.canParse(request.url())) return faults.add(`strange address: ${request.url()}`);
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol.startsWith("http") && asked !== origin) faults.add(`other origin: ${request.url()}`);
  });
  await context.exposeBinding("tellOfViolation", (_source, directive, uri) => {
    faults.add(`policy violation: ${directive} ${uri}`);
  });
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      window.tellOfViolation(event.effectiveDirective, event.blockedURI || event.sample);
    });
  });
}

/** What the browser says of an answer other than success. */
export function statusError(status) {
  return new RegExp(`Failed to load resource: the server responded with a status of ${status}`);
}

/** What the browser says of a request that got no answer. */
export const NO_ANSWER = /Failed to load resource: net::ERR_/;

/** Answers for an article's JSON with one made for the test. */
export async function serveArticle(page, id, article) {
  const body = typeof article === "string" ? article : JSON.stringify(article);
  await page.route(`**/content/articles/${id}.json`, (route) =>
    route.fulfill({ contentType: "application/json", body }),
  );
}

/** As whoever saves data: nothing is fetched that they do not ask for. */
export function saveData(page) {
  return page.addInitScript(() => {
    Object.defineProperty(navigator, "connection", { value: { saveData: true }, configurable: true });
  });
}

/** Opens a made-up article and waits for its headline. Its links may lead nowhere: none is tried. */
export async function openMadeUp(page, article) {
  await saveData(page);
  await serveArticle(page, "rekaan", article);
  await page.goto("/?baca=rekaan");
  await expect(page.locator(".headline")).toBeVisible();
}

/** Answers for files with another status. */
export async function answerWith(page, files, answer) {
  await page.route(files, (route) => route.fulfill(answer));
}

/** Lets requests for files wait until the function returned is called, if ever. */
export async function holdBack(page, files) {
  let letGo;
  const gate = new Promise((resolve) => (letGo = resolve));
  await page.route(files, async (route) => {
    await gate;
    // The page may have left in the meantime.
    await route.continue().catch(() => {});
  });
  return letGo;
}

/** Waits for the first paint: before its styles are here, what stands in a page has no looks. */
export function painted(page) {
  return page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
}

/** Makes the portal another one, as if the site had been built with it. */
export async function servePortal(page, portal) {
  await forgetPortal(page);
  await page.route("**/content/portal.json", (route) => route.fulfill({ json: portal }));
}

/** The page says nothing of where its portal's files lie. */
export function forgetPortal(page) {
  return page.addInitScript(() => {
    const forget = () => document.querySelector('meta[name="baca-portal"]')?.remove();
    new MutationObserver(forget).observe(document, { childList: true, subtree: true });
  });
}

/** The page's clock goes forward, and nothing else. */
export function letPass(page, milliseconds) {
  return page.evaluate((milliseconds) => {
    const now = performance.now.bind(performance);
    performance.now = () => now() + milliseconds;
  }, milliseconds);
}

/** What the page waits for so long comes in time, however slow the machine is. To be called before a page is opened. */
export function endlessPatience(page, patience) {
  return page.addInitScript((patience) => {
    const setTimeout = window.setTimeout.bind(window);
    window.setTimeout = (act, delay, ...more) => setTimeout(act, delay === patience ? 60_000 : delay, ...more);
  }, patience);
}

/** The addresses that match and that the page asks for from now on. */
export function watchRequests(page, pattern) {
  const asked = [];
  page.on("request", (request) => pattern.test(request.url()) && asked.push(request.url()));
  return asked;
}

/** Opens an article of the sample portal and waits until it has been painted and measured. */
export async function openArticle(page, id, place = "/") {
  await page.goto(`${place}?baca=${id}`);
  await expect(page.locator(".timing summary")).toBeVisible();
}

/** Scrolls to the related panel of an article and waits until it is here. */
export async function readToRelated(page) {
  await page.locator(".related").scrollIntoViewIfNeeded();
  await expect(page.locator(".related .teaser a").first()).toBeVisible();
}

/** Opens the front and waits for its teasers. */
export async function openFront(page, place = "/") {
  await page.goto(place);
  await expect(page.locator(".front .teaser").first()).toBeVisible();
}

/** How far the page could be scrolled sideways, in pixels. */
export function sidewaysScroll(page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

/** Adds up the layout shifts of a page from now on; call before opening it. */
export async function watchLayoutShifts(page) {
  await page.addInitScript(() => {
    window.layoutShifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const moved = entry.sources.map((source) => source.node?.className ?? source.node?.nodeName);
        if (!entry.hadRecentInput) window.layoutShifts.push({ value: entry.value, moved });
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** The layout shifts so far, after two more frames, so that the last one is among them. */
export function layoutShifts(page) {
  return page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
    return window.layoutShifts;
  });
}
