// Opening an article: largest paint, blocking time, layout shift, and the bytes until it can be read.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { freshPage } from "./browser.mjs";
import { ARTICLE } from "./contestants.mjs";
import { PROJECT } from "./places.mjs";

/** A page is at rest once nothing has been asked for, run long or painted for so long. In milliseconds. */
export const REST = 1500;

/** What counts as blocking of a long task is what goes beyond this (https://web.dev/articles/tbt). */
const ALLOWED = 50;

/** How many blocks the article's body has: fewer on the page, and it cannot be read to its end. */
const BLOCKS = JSON.parse(readFileSync(join(PROJECT, `content/articles/${ARTICLE}.json`), "utf8")).body.length;

/** Opens the article once, with nothing cached. Times in milliseconds, from the start of the navigation. */
export async function openOnce(browser, { origin, pages }, profile) {
  const { page, session, end } = await freshPage(browser, profile);
  const traffic = new Traffic(session);
  await page.addInitScript(watch, BLOCKS);
  await page.goto(origin + pages.article(ARTICLE), { waitUntil: "load" });
  const seen = await page.evaluate(untilRest, REST);
  const bytes = traffic.bytesUntil(seen.readable + seen.timeOrigin);
  await end();
  const blocking = blockingOf(seen.longTasks);
  return { largestPaint: seen.largestPaint, readable: seen.readable, blocking, shift: seen.shift, bytes };
}

/** What of long tasks kept the page from answering, by how long each was. */
export function blockingOf(longTasks) {
  return longTasks.reduce((sum, duration) => sum + Math.max(duration - ALLOWED, 0), 0);
}

/** Runs in the page before anything else: watches, buffered from the start. */
function watch(blocks) {
  const seen = { largestPaint: 0, readable: 0, longTasks: [], shift: 0, last: 0 };
  window.seen = seen;
  const observe = (type, take) =>
    new PerformanceObserver((list) => {
      seen.last = performance.now();
      list.getEntries().forEach(take);
    }).observe({ type, buffered: true });
  observe("largest-contentful-paint", ({ startTime }) => (seen.largestPaint = startTime));
  observe("longtask", ({ duration }) => seen.longTasks.push(duration));
  observe("layout-shift", ({ value }) => (seen.shift += value));
  observe("resource", () => {});
  // In a frame of its own, so that what is there has also been painted, or will be in this one.
  const look = () => {
    const isHere = document.querySelector(".headline")?.textContent;
    if (isHere && document.querySelectorAll(".body > *").length >= blocks) seen.readable = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Runs in the page: what was seen, once it is at rest. */
function untilRest(rest) {
  return new Promise((resolve) => {
    const look = () => {
      if (window.seen.readable && performance.now() - window.seen.last > rest) {
        resolve({ ...window.seen, timeOrigin: performance.timeOrigin });
      } else {
        setTimeout(look, 100);
      }
    };
    look();
  });
}

/**
 * What came over the network, when: headers and bodies as they travel. Pictures are left out: they are the
 * same for all, the text can be read without them, and how many have begun by then is chance.
 */
class Traffic {
  #requests = new Map();
  /** From the network's clock to the wall's, in seconds. */
  #offset = 0;

  constructor(session) {
    session.on("Network.requestWillBeSent", ({ requestId, type, timestamp, wallTime }) => {
      this.#offset = wallTime - timestamp;
      this.#requests.set(requestId, { isPicture: type === "Image", pieces: [] });
    });
    session.on("Network.responseReceived", ({ requestId, type, timestamp, response }) => {
      this.#add(requestId, timestamp, response.encodedDataLength);
      if (type === "Image") this.#requests.get(requestId).isPicture = true;
    });
    session.on("Network.dataReceived", ({ requestId, timestamp, encodedDataLength }) => {
      this.#add(requestId, timestamp, encodedDataLength);
    });
    session.on("Network.loadingFinished", ({ requestId, timestamp, encodedDataLength }) => {
      const request = this.#requests.get(requestId);
      if (request) request.whole = { at: timestamp, bytes: encodedDataLength };
    });
  }

  #add(requestId, at, bytes) {
    this.#requests.get(requestId)?.pieces.push({ at, bytes: Math.max(bytes, 0) });
  }

  /** The bytes that were here at a time of the wall's clock, in milliseconds. */
  bytesUntil(time) {
    const until = time / 1000 - this.#offset;
    const bytesOf = ({ whole, pieces }) => {
      if (whole && whole.at <= until) return whole.bytes;
      return pieces.filter(({ at }) => at <= until).reduce((sum, { bytes }) => sum + bytes, 0);
    };
    const texts = [...this.#requests.values()].filter(({ isPicture }) => !isPicture);
    return texts.reduce((sum, request) => sum + bytesOf(request), 0);
  }
}
