// The element as `baca print --shadow` prints it: what is shown without scripts, and how the script takes it over.

import { readFileSync } from "node:fs";

import { PORTAL, expect, headline, test, toldOf } from "./host.mjs";
import { layoutShifts, watchLayoutShifts } from "./support.mjs";

const printedFile = (name) => readFileSync(new URL(`../printed/${name}`, import.meta.url), "utf8");

const ARTICLE = printedFile("article.json");

/** `tests/cli/shadow.rs` holds it to what the tool prints. */
const ELEMENT = printedFile("element.html");

const picture = (colour) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="9"><rect width="16" height="9" fill="${colour}"/></svg>`;

const svg = (colour) => ({ contentType: "image/svg+xml", body: picture(colour) });

const FILES = {
  "/berita.json": { contentType: "application/json", body: ARTICLE },
  "/air.svg": svg("teal"),
  "/warga.svg": svg("olive"),
  "/terkait.json": { json: { itemListElement: [{ headline: "Kabar lain", url: "https://portal.example/lain" }] } },
};

const here = test.extend({
  /** Opens a page of the publisher with the printed element, its attributes changed by `change`. */
  printed: async ({ host, reader }, use) => {
    const element = ELEMENT.replaceAll("https://portal.example/", `${PORTAL}/`).replaceAll("https://reader.example/", reader);
    await use(({ change = (html) => html, around = (html) => html, ...rest } = {}) =>
      host({ files: FILES, ...rest, body: around(change(element)) }),
    );
  },
  /** Adds the script to a page that was opened without it. */
  begin: async ({ page, reader }, use) => use(() => page.addScriptTag({ type: "module", url: `${reader}embed.js` })),
});

/** Where each text and each picture of the article stands. */
function rectangles(page) {
  return page.evaluate(() => {
    const all = [...document.querySelector("baca-berita").shadowRoot.querySelectorAll(".baca :is(p, h1, h2, a, b, img, button, time, section)")];
    return all.map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return [one.localName, one.className, x, y, width, height].join(" ");
    });
  });
}

/** Waits until the pictures that are printed are there. */
async function pictures(page) {
  const isThere = (img) => img.evaluate((one) => one.naturalWidth > 0);
  for (const img of await page.locator("baca-berita .figure img, baca-berita .lead-image img").all()) {
    await img.scrollIntoViewIfNeeded();
    await expect.poll(() => isThere(img)).toBe(true);
  }
  await page.evaluate(() => scrollTo(0, 0));
}

here.describe("without scripts", () => {
  here.use({ javaScriptEnabled: false });

  here("the article is there, in the reader's styles", async ({ page, printed }) => {
    await printed();
    await expect(headline(page)).toHaveText("Air surut di Tirtamaya");
    await expect(headline(page)).toHaveCSS("font-weight", "700");
    await expect(page.locator("baca-berita .baca")).toHaveCSS("background-color", "rgb(251, 250, 247)");
    await expect(page.locator("baca-berita > a")).toBeHidden();
  });

  here("nothing covers its pictures", async ({ page, printed }) => {
    await printed();
    const img = page.locator("baca-berita .lead-image img");
    await img.scrollIntoViewIfNeeded();
    const isOnTop = (one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return one.getRootNode().elementFromPoint(x + width / 2, y + height / 2) === one;
    };
    expect(await img.evaluate(isOnTop)).toBe(true);
  });

  here("what only a script can do is not offered", async ({ page, printed }) => {
    await printed();
    await expect(page.locator("baca-berita .text-size")).toBeHidden();
    await expect(page.locator("baca-berita .related")).toBeHidden();
  });

  here("small text at the page's root makes no article that cannot be read", async ({ page, printed }) => {
    await printed({ head: "<style>html { font-size: 62.5% }</style>" });
    await expect(page.locator("baca-berita .byline")).toHaveCSS("font-size", /^1[2-9]/);
  });

  here("things of the page's own stand in its slots", async ({ page, printed }) => {
    const own = '<p slot="after-body" id="milik">Milik laman</p>';
    await printed({ change: (html) => html.replace("</template>", `</template>${own}`) });
    await expect(page.locator("#milik")).toBeVisible();
  });
});

here("nothing moves when the script takes it over", async ({ page, printed, begin }) => {
  await watchLayoutShifts(page);
  await printed({ script: "", around: (html) => `${html}<p id="bawah">Bawah</p>` });
  await pictures(page);
  const before = await rectangles(page);
  expect(before.length).toBeGreaterThan(10);
  const shifts = await layoutShifts(page);
  await begin();
  await toldOf(page, "timing");
  expect(await layoutShifts(page)).toEqual(shifts);
  expect(await rectangles(page)).toEqual(before);
});

here("nothing looks otherwise once the script has taken it over", async ({ page, printed, begin }) => {
  await printed({ script: "" });
  await pictures(page);
  const before = await page.screenshot();
  await begin();
  await toldOf(page, "load");
  expect((await page.screenshot()).equals(before)).toBe(true);
});

here("pictures that are there stay the ones they are", async ({ page, printed, begin }) => {
  await printed({ script: "" });
  await pictures(page);
  const img = page.locator("baca-berita .lead-image img");
  await img.evaluate((one) => (window.printed = one));
  await begin();
  await toldOf(page, "load");
  expect(await img.evaluate((one) => one === window.printed)).toBe(true);
  await expect(page.locator("baca-berita .lead-image .picture__note")).toBeHidden();
});

here("the reader stays where they were, with the keyboard and the window", async ({ page, printed, begin }) => {
  await printed({ script: "", around: (html) => `${html}<div style="height: 3000px"></div>` });
  await pictures(page);
  const link = page.locator("baca-berita .body a");
  await link.focus();
  await page.evaluate(() => scrollTo(0, 200));
  await begin();
  await toldOf(page, "load");
  await expect(link).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(200);
});

here("once taken over, it does what the element does", async ({ page, printed }) => {
  await printed();
  await toldOf(page, "load");
  await page.getByRole("button", { name: "Lebih besar" }).click();
  await expect(page.locator("baca-berita .article")).toHaveAttribute("data-text-size", "larger");
  await page.locator("baca-berita .related").scrollIntoViewIfNeeded();
  await expect(page.locator("baca-berita .teaser__headline")).toHaveText("Kabar lain");
  await expect(page.locator("baca-berita .article")).toHaveCount(1);
  expect(await page.locator("baca-berita").evaluate((one) => one.shadowRoot.querySelectorAll("link").length)).toBe(0);
});

here("a newer article takes the printed one's place", async ({ page, printed }) => {
  const newer = { ...JSON.parse(ARTICLE), headline: "Air naik lagi" };
  await printed({ files: { ...FILES, "/berita.json": { json: newer } } });
  await expect(headline(page)).toHaveText("Air naik lagi");
});

here("a lazy one stays as it is printed until it is near", async ({ page, printed }) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  const change = (html) => html.replace("<baca-berita ", '<baca-berita loading="lazy" ');
  await printed({ change, around: (html) => `<div style="height: 5000px"></div>${html}` });
  await page.evaluate(() => customElements.whenDefined("baca-berita"));
  await expect(headline(page)).toBeVisible();
  expect(asked.filter((url) => url.endsWith(".wasm"))).toEqual([]);
  await headline(page).scrollIntoViewIfNeeded();
  await toldOf(page, "load");
});

for (const [what, pattern] of [
  ["program", "**/reader-*.js"],
  ["article", "**/berita.json"],
]) {
  here(`without the ${what}, the printed one stays, and its links work`, async ({ page, printed, begin, faults }) => {
    faults.expect(/console warning: \[baca\] /);
    faults.tolerate(/Failed to load resource/);
    await printed({ script: "" });
    await page.route(pattern, (route) => route.abort());
    await begin();
    await toldOf(page, "error");
    await expect(headline(page)).toBeVisible();
    await page.evaluate(() => addEventListener("baca:navigate", (event) => event.preventDefault()));
    await page.locator("baca-berita .body a").click();
    expect(await toldOf(page, "navigate")).toMatchObject({ href: `${PORTAL}/peta` });
  });
}

here("under a policy, its styles need their server's name alone", async ({ page, printed }) => {
  const reader = `http://127.0.0.1:${process.env.BACA_PORT}`;
  const policy =
    `default-src 'none'; script-src 'nonce-a' 'wasm-unsafe-eval'; img-src 'self' data:; connect-src 'self' ${reader}; ` +
    `style-src ${reader}; require-trusted-types-for 'script'; trusted-types baca-html`;
  await printed({ headers: { "content-security-policy": policy }, nonce: "a" });
  await toldOf(page, "load");
  await expect(headline(page)).toHaveCSS("font-weight", "700");
});
