// Every page by axe-core, with all of its rules: https://github.com/dequelabs/axe-core.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { ARTICLES, FESTIVAL, UNKNOWN_BLOCK } from "./sample.mjs";
import {
  answerWith,
  expect,
  holdBack,
  openArticle,
  openFront,
  painted,
  readToRelated,
  statusError,
  test,
} from "./support.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const FILE = "**/content/articles/rekaan.json";

const LOOKS = ["light", "dark"].flatMap((colorScheme) =>
  [360, 1280].map((width) => ({ colorScheme, width })),
);

/** No violation of any rule, light and dark, on a phone and on a desk. */
async function expectAccessible(page) {
  // `evaluate` is not subject to the page's policy, as a script element would be.
  await page.evaluate(AXE);
  for (const { colorScheme, width } of LOOKS) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    expect(await violations(page), `${colorScheme}, ${width} px`).toEqual([]);
  }
}

function violations(page) {
  return page.evaluate(async () => {
    const { violations } = await window.axe.run({ resultTypes: ["violations"] });
    return violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      found: nodes.map((node) => node.html.slice(0, 200)),
    }));
  });
}

/** With everything on the page that comes only when it is asked for or near. */
async function openWhole(page, id) {
  await openArticle(page, id);
  await readToRelated(page);
  await page.locator(".timing summary").click();
  await expect(page.locator(".timing__part").first()).toBeVisible();
}

for (const id of ARTICLES) {
  test(`axe finds nothing in the article ${id}`, async ({ page, faults }) => {
    if (id === FESTIVAL) faults.expect(UNKNOWN_BLOCK);
    await openWhole(page, id);
    await expectAccessible(page);
  });
}

test("axe finds nothing on the front", async ({ page }) => {
  await openFront(page);
  await expectAccessible(page);
});

test("axe finds nothing on the page of a section", async ({ page }) => {
  await openFront(page, "/?rubrik=Ekonomi");
  await expectAccessible(page);
});

test("axe finds nothing on the page of an empty section", async ({ page }) => {
  await page.goto("/?rubrik=Kosong");
  await expect(page.locator("h1")).toHaveText("Kosong");
  await expectAccessible(page);
});

test("axe finds nothing in the interface in English", async ({ page }) => {
  await openArticle(page, ARTICLES[0]);
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expectAccessible(page);
});

test("axe finds nothing in an embed that was asked for", async ({ page, faults }) => {
  faults.expect(UNKNOWN_BLOCK, /other origin: https:\/\/www\.youtube-nocookie\.com/);
  const body = '<!doctype html><html lang="en"><title>Video</title><main><h1>Video</h1></main>';
  await answerWith(page, "https://www.youtube-nocookie.com/**", { contentType: "text/html", body });
  await openArticle(page, FESTIVAL, "/frames/");
  await page.getByRole("button", { name: "Tampilkan dari YouTube" }).click();
  await expect(page.locator("iframe")).toBeVisible();
  await expectAccessible(page);
});

for (const [what, files, address] of [
  ["an article", "**/content/articles/*", `/?baca=${FESTIVAL}`],
  ["the front", "**/content/front.json", "/"],
]) {
  test(`axe finds nothing while ${what} loads`, async ({ page }) => {
    await holdBack(page, files);
    await page.goto(address);
    await expect(page.locator(".skeleton")).toBeVisible();
    await expect(page.locator(".masthead__tagline")).toBeVisible();
    await expectAccessible(page);
  });
}

for (const [failure, { answer, told }] of Object.entries({
  "not-found": { answer: { status: 404 }, told: statusError(404) },
  "server-trouble": { answer: { status: 500 }, told: statusError(500) },
  unreadable: { answer: { body: "<!doctype html>" }, told: /found a web page/ },
})) {
  test(`axe finds nothing in the failure ${failure}`, async ({ page, faults }) => {
    faults.expect(told);
    await answerWith(page, FILE, answer);
    await page.goto("/?baca=rekaan");
    await expect(page.locator(`[data-error="${failure}"]`)).toBeVisible();
    await expectAccessible(page);
  });
}

test("axe finds nothing in the failure offline", async ({ page, faults }) => {
  faults.expect(/net::ERR_/);
  await page.route(FILE, (route) => route.abort());
  await page.goto("/?baca=rekaan");
  await expect(page.locator('[data-error="offline"]')).toBeVisible();
  await expectAccessible(page);
});

test("axe finds nothing in the failure timed-out", async ({ page }) => {
  await page.route(FILE, () => {});
  await page.goto("/?baca=rekaan");
  await expect(page.locator('[data-error="timed-out"]')).toBeVisible();
  await expectAccessible(page);
});

test("axe finds nothing when the portal itself does not come", async ({ page, faults }) => {
  faults.expect(statusError(500));
  await answerWith(page, "**/content/portal.json", { status: 500 });
  await page.goto("/");
  await expect(page.locator('[data-error="server-trouble"]')).toBeVisible();
  await expectAccessible(page);
});

test("axe finds nothing when the reader cannot start", async ({ page, faults }) => {
  faults.expect(/\[baca\]/, statusError(404));
  await answerWith(page, "**/reader-*.js", { status: 404 });
  await page.goto("/");
  await expect(page.locator("#baca-notice")).toBeVisible();
  await expectAccessible(page);
});

test("axe finds nothing before the reader has started", async ({ page, faults }) => {
  faults.tolerate(/was preloaded using link preload but not used/);
  await holdBack(page, "**/*.wasm");
  await page.goto("/", { waitUntil: "commit" });
  await painted(page);
  await expect(page.locator(".start__late")).toBeVisible();
  await expectAccessible(page);
});
