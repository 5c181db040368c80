// The element on pages of other people: when it loads, what is shown meanwhile, how it goes.

import { FALLBACK, PORTAL, article, expect, headline, test, told, toldOf } from "./host.mjs";
import { statusError } from "./support.mjs";

const ELEMENT = `<baca-berita src="/berita.json">${FALLBACK}</baca-berita>`;

test("an article stands in the page, in place of what stood there", async ({ page, host }) => {
  await host({ body: ELEMENT });
  await expect(headline(page)).toHaveText("Air surut di Tirtamaya");
  await expect(page.locator(".cadangan")).toBeHidden();
  expect(await page.locator("baca-berita .paragraph").count()).toBe(6);
});

test("it tells when it begins, is there, and how long it took", async ({ page, host }) => {
  await host({ body: ELEMENT });
  const { headline, format, problems } = await toldOf(page, "load");
  expect({ headline, format, problems }).toEqual({ headline: "Air surut di Tirtamaya", format: "native", problems: [] });
  expect((await toldOf(page, "timing")).total).toBeGreaterThan(0);
  expect((await page.evaluate(() => window.told)).map(({ what }) => what).slice(0, 2)).toEqual(["loadstart", "load"]);
});

test("what stood there stays until the article is there", async ({ page, host }) => {
  let letGo;
  const gate = new Promise((resolve) => (letGo = resolve));
  await host({ body: ELEMENT });
  await expect(headline(page)).toBeVisible();
  await page.route(`${PORTAL}/lain.json`, async (route) => {
    await gate;
    await route.fulfill({ json: article({ headline: "Yang lain" }) });
  });
  await page.locator("baca-berita").evaluate((element) => (element.src = "/lain.json"));
  await expect.poll(async () => (await told(page, "loadstart")).length).toBe(2);
  await expect(headline(page)).toHaveText("Air surut di Tirtamaya");
  letGo();
  await expect(headline(page)).toHaveText("Yang lain");
});

test("two addresses in one tick are one request", async ({ page, host }) => {
  const files = { "/a.json": { json: article({ headline: "A" }) }, "/b.json": { json: article({ headline: "B" }) } };
  await host({ body: "<baca-berita></baca-berita>", files, script: "" });
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.evaluate(() => {
    const element = document.querySelector("baca-berita");
    element.setAttribute("src", "/a.json");
    element.setAttribute("src", "/b.json");
  });
  await page.addScriptTag({ type: "module", url: await embedOf(page) });
  await expect(headline(page)).toHaveText("B");
  await page.evaluate(() => {
    const element = document.querySelector("baca-berita");
    element.src = "/b.json";
    element.src = "/a.json";
  });
  await expect(headline(page)).toHaveText("A");
  expect(asked.filter((path) => path.endsWith(".json"))).toEqual(["/b.json", "/a.json"]);
});

const embedOf = async () => `http://127.0.0.1:${process.env.BACA_PORT}/for-all/embed.js`;

test("the page may hand over the article itself", async ({ page, host }) => {
  await host({ body: "<baca-berita></baca-berita>", script: "" });
  await page.evaluate((given) => (document.querySelector("baca-berita").article = given), article({ headline: "Sebagai objek" }));
  await page.addScriptTag({ type: "module", url: await embedOf(page) });
  await expect(headline(page)).toHaveText("Sebagai objek");
  await page.evaluate((given) => (document.querySelector("baca-berita").article = given), JSON.stringify(article({ headline: "Sebagai teks" })));
  await expect(headline(page)).toHaveText("Sebagai teks");
});

test("the page's own JSON-LD will do", async ({ page, host }) => {
  const json = { "@context": "https://schema.org", "@type": "NewsArticle", headline: "Dari laman", articleBody: "SURABAYA - Isi &amp; lainnya." };
  const body = `<script type="application/ld+json" id="data">${JSON.stringify(json)}</script><baca-berita src="#data"></baca-berita>`;
  await host({ body });
  await expect(headline(page)).toHaveText("Dari laman");
  await expect(page.locator("baca-berita .dateline")).toHaveText("SURABAYA");
});

test("a lazy one waits until it is near", async ({ page, host }) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await host({ body: `<div style="height: 5000px"></div><baca-berita src="/berita.json" loading="lazy"></baca-berita>` });
  await page.evaluate(() => customElements.whenDefined("baca-berita"));
  expect(asked.filter((url) => url.endsWith(".wasm"))).toEqual([]);
  await page.evaluate(() => scrollTo(0, 5000));
  await expect(headline(page)).toBeVisible();
});

test("a lazy one that is lazy no more loads at once", async ({ page, host }) => {
  await host({ body: `<div style="height: 5000px"></div><baca-berita src="/berita.json" loading="lazy"></baca-berita>` });
  await page.evaluate(() => customElements.whenDefined("baca-berita"));
  await page.locator("baca-berita").evaluate((element) => element.removeAttribute("loading"));
  await toldOf(page, "load");
  expect(await told(page, "loadstart")).toHaveLength(1);
});

test("one in closed details loads when they are opened", async ({ page, host }) => {
  await host({ body: `<details><summary>Buka</summary><baca-berita src="/berita.json" loading="lazy"></baca-berita></details>` });
  await page.evaluate(() => customElements.whenDefined("baca-berita"));
  expect(await told(page, "loadstart")).toEqual([]);
  await page.locator("summary").click();
  await expect(headline(page)).toBeVisible();
});

test("moved within the page, it keeps its article", async ({ page, host }) => {
  await host({ body: `<div id="dua"></div>${ELEMENT}` });
  await expect(headline(page)).toBeVisible();
  await page.evaluate(() => {
    const element = document.querySelector("baca-berita");
    element.shadowRoot.querySelector(".headline").dataset.mark = "same";
    document.querySelector("#dua").append(element);
  });
  await expect(headline(page)).toHaveAttribute("data-mark", "same");
  expect(await told(page, "loadstart")).toHaveLength(1);
});

test("removed and put back, it loads anew; the fallback is there meanwhile", async ({ page, host }) => {
  await host({ body: ELEMENT });
  await expect(headline(page)).toBeVisible();
  await page.evaluate(() => {
    window.element = document.querySelector("baca-berita");
    window.element.remove();
  });
  await expect.poll(() => page.evaluate(() => window.element.shadowRoot.querySelector(".baca"))).toBeNull();
  await page.evaluate(() => document.body.append(window.element));
  await expect(headline(page)).toBeVisible();
  expect(await told(page, "loadstart")).toHaveLength(2);
});

test("removed while it loads, it asks for nothing more and shows nothing", async ({ page, host }) => {
  await host({ body: "", files: {} });
  await page.evaluate(() => customElements.whenDefined("baca-berita"));
  await page.evaluate(() => {
    const element = document.createElement("baca-berita");
    element.src = "/berita.json";
    document.body.append(element);
    setTimeout(() => element.remove());
  });
  await page.evaluate(() => document.body.insertAdjacentHTML("beforeend", '<baca-berita id="lain" src="/berita.json">'));
  await expect(page.locator("#lain .headline")).toBeVisible();
  expect(await told(page, "load")).toHaveLength(1);
});

test("a clone is an element of its own", async ({ page, host }) => {
  await host({ body: ELEMENT });
  await expect(headline(page)).toBeVisible();
  await page.evaluate(() => document.body.append(document.querySelector("baca-berita").cloneNode(true)));
  await expect(headline(page)).toHaveCount(2);
});

test("the script may be there twice", async ({ page, host, reader }) => {
  const script = `<script type="module" src="${reader}embed.js"></script><script type="module" src="${reader}embed.js?2"></script>`;
  await host({ body: ELEMENT, script });
  await expect(headline(page)).toBeVisible();
});

test("it works in another shadow root", async ({ page, host }) => {
  await host({ body: `<div><template shadowrootmode="open">${ELEMENT}</template></div>` });
  await expect(headline(page)).toBeVisible();
});

test("fifty share one program", async ({ page, host }) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await host({ body: ELEMENT.repeat(50) });
  await expect(headline(page)).toHaveCount(50);
  const programs = asked.map((url) => url.match(/(\w+)-[0-9a-f]+\.wasm$/)?.[1]).filter(Boolean);
  expect(programs.sort()).toEqual(["opening", "reader_bg", "shared"]);
});

test("its related panel is fetched when near, from where the page says", async ({ page, host }) => {
  const panel = { itemListElement: [{ headline: "Kabar lain", url: "https://portal.example/lain" }] };
  const files = { "/terkait.json": { json: panel } };
  await host({ body: `<baca-berita src="/berita.json" related="/terkait.json"></baca-berita>`, files });
  await page.locator("baca-berita .related").scrollIntoViewIfNeeded();
  await expect(page.locator("baca-berita .related .teaser__headline")).toHaveText("Kabar lain");
});

test("the panel may stand alone", async ({ page, host }) => {
  const panel = { name: "Baca juga", itemListElement: [{ headline: "Kabar lain", url: "https://portal.example/lain" }] };
  await host({ body: `<baca-berita-terkait src="/terkait.json"></baca-berita-terkait>`, files: { "/terkait.json": { json: panel } } });
  await expect(page.locator("baca-berita-terkait .related__title")).toHaveText("Baca juga");
  await expect(page.locator("baca-berita-terkait .teaser__headline")).toHaveText("Kabar lain");
});

test("the page's own things stand in its slots", async ({ page, host }) => {
  const own = (slot) => `<p slot="${slot}" class="milik">${slot}</p>`;
  const slots = ["before-body", "mid-body", "after-body", "after-related"];
  const body = `<baca-berita src="/berita.json">${slots.map(own).join("")}</baca-berita>`;
  await host({ body, files: { "/berita.json": { json: article({ related: { itemListElement: [{ headline: "a" }] } }) } } });
  for (const slot of slots) await expect(page.locator(`[slot="${slot}"]`)).toBeVisible();
  const tops = await page.locator(".milik").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  expect(tops).toEqual([...tops].sort((one, other) => one - other));
  const third = await page.locator("baca-berita .paragraph").nth(2).boundingBox();
  expect(tops[1]).toBeGreaterThan(third.y);
});

test("a link tells before it leads away, and the page may keep it", async ({ page, host }) => {
  const body = [{ type: "paragraph", text: ["Lihat ", { type: "link", href: "https://lain.example/a", text: "di sini" }, "."] }];
  await host({ body: ELEMENT, files: { "/berita.json": { json: article({ body }) } } });
  await page.evaluate(() => addEventListener("baca:navigate", (event) => event.preventDefault()));
  await page.locator("baca-berita .body a").click();
  expect(await toldOf(page, "navigate")).toMatchObject({ href: "https://lain.example/a" });
  expect(page.url()).toBe(`${PORTAL}/`);
});

test("reading on is told by quarters", async ({ page, host }) => {
  await host({ body: ELEMENT });
  await expect(headline(page)).toBeVisible();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect.poll(async () => (await told(page, "progress")).map(({ fraction }) => fraction)).toContain(1);
});

test("the size of the text follows the attribute", async ({ page, host }) => {
  await host({ body: `<baca-berita src="/berita.json" text-size="larger"></baca-berita>` });
  const shown = page.locator("baca-berita .article");
  await expect(shown).toHaveAttribute("data-text-size", "larger");
  await page.locator("baca-berita").evaluate((element) => (element.textSize = "smaller"));
  await expect(shown).toHaveAttribute("data-text-size", "smaller");
});

test("the size of the text may be chosen while it loads", async ({ page, host }) => {
  await host({ body: `<baca-berita src="/berita.json" text-size="larger"></baca-berita>`, script: "" });
  await page.evaluate(() => addEventListener("baca:loadstart", ({ target }) => target.removeAttribute("text-size")));
  await page.addScriptTag({ type: "module", url: await embedOf(page) });
  await expect(page.locator("baca-berita .article")).toHaveAttribute("data-text-size", "normal");
});

test("another size of the text is no other article", async ({ page, host }) => {
  await host({ body: ELEMENT });
  await expect(headline(page)).toBeVisible();
  await page.locator("baca-berita").evaluate((element) => {
    element.textSize = "larger";
    element.src = "/berita.json";
  });
  await expect(page.locator("baca-berita .article")).toHaveAttribute("data-text-size", "larger");
  expect(await told(page, "loadstart")).toHaveLength(1);
});

test("when the size changes, the page hears no click", async ({ page, host }) => {
  await host({ body: ELEMENT });
  await expect(headline(page)).toBeVisible();
  await page.evaluate(() => {
    window.clicks = 0;
    addEventListener("click", () => window.clicks++, { capture: true });
    document.querySelector("baca-berita").textSize = "larger";
  });
  await expect(page.locator("baca-berita .article")).toHaveAttribute("data-text-size", "larger");
  expect(await page.evaluate(() => window.clicks)).toBe(0);
});

test("the interface speaks the page's language, or the element's", async ({ page, host }) => {
  await host({ body: `<div lang="en">${ELEMENT}</div><baca-berita lang="id" src="/berita.json"></baca-berita>` });
  const sizes = page.locator("baca-berita .text-size");
  await expect(sizes.first()).toHaveAttribute("aria-label", "Text size");
  await expect(sizes.last()).toHaveAttribute("aria-label", "Ukuran teks");
});

test("WordPress, feeds and their like are read, too", async ({ page, host }) => {
  const post = { id: 7, title: { rendered: "Judul &amp; isi" }, content: { rendered: "<p>SURABAYA - Isi.</p>" }, link: "https://portal.example/7" };
  await host({ body: ELEMENT, files: { "/berita.json": { json: post } } });
  await expect(headline(page)).toHaveText("Judul & isi");
  expect((await toldOf(page, "load")).format).toBe("wordpress");
});

// Bad input: what stood there stays, the page is told, one line says it.

const failures = {
  "no src": { element: `<baca-berita>${FALLBACK}</baca-berita>`, reason: "no-source" },
  "an id that is nowhere": { element: `<baca-berita src="#tidak-ada">${FALLBACK}</baca-berita>`, reason: "no-source" },
  "an address that is none": { element: `<baca-berita src="http://">${FALLBACK}</baca-berita>`, reason: "no-source" },
  "404": { file: { status: 404, body: "" }, reason: "not-found", browser: statusError(404) },
  "a web page": { file: { contentType: "text/html", body: "<!doctype html><p>Masuk" }, reason: "unreadable" },
  "half of a JSON": { file: { contentType: "application/json", body: '{"headline":"a","bo' }, reason: "unreadable" },
  "six megabytes": { file: { contentType: "application/json", body: `{"headline":"${"a".repeat(6e6)}"}` }, reason: "unreadable" },
};

for (const [what, { element = ELEMENT, file, reason, browser }] of Object.entries(failures)) {
  test(`bad input: ${what}`, async ({ page, host, faults }) => {
    faults.expect(/console warning: \[baca\] /);
    if (browser) faults.expect(browser);
    await host({ body: element, files: file ? { "/berita.json": file } : {} });
    expect((await toldOf(page, "error")).reason).toBe(reason);
    await expect(page.locator(".cadangan")).toBeVisible();
    await expect(page.locator("baca-berita .headline")).toHaveCount(0);
  });
}

test("another origin that allows nobody to read is as if it were not there", async ({ page, host, faults }) => {
  faults.expect(/console warning: \[baca\] /, /CORS|ERR_FAILED/);
  faults.tolerate(/other origin: http:\/\/tertutup\.example/);
  await page.route("http://tertutup.example/**", (route) =>
    route.fulfill({ json: article(), headers: { "access-control-allow-origin": "https://lain.example" } }),
  );
  await host({ body: `<baca-berita src="http://tertutup.example/a.json">${FALLBACK}</baca-berita>` });
  expect((await toldOf(page, "error")).reason).toBe("offline");
  await expect(page.locator(".cadangan")).toBeVisible();
});

test("bad input: a server that does not answer", async ({ page, host, faults }) => {
  faults.expect(/console warning: \[baca\] .*timed-out/);
  let asked;
  const isAsked = new Promise((resolve) => (asked = resolve));
  await page.clock.install();
  await host({ body: "" });
  await page.route(`${PORTAL}/lambat.json`, () => asked());
  await page.evaluate((html) => document.body.insertAdjacentHTML("beforeend", html), ELEMENT.replace("berita.json", "lambat.json"));
  await isAsked;
  await page.clock.runFor(10_000);
  expect((await toldOf(page, "error")).reason).toBe("timed-out");
  await expect(page.locator(".cadangan")).toBeVisible();
});

test("bad input: an address without TLS on a page with it", async ({ page, host, faults }) => {
  faults.expect(/console warning: \[baca\] .*offline/, /Mixed Content/);
  faults.tolerate(/other origin: /);
  await page.route("http://tanpa-tls.example/**", (route) =>
    route.fulfill({ json: article(), headers: { "access-control-allow-origin": "*" } }),
  );
  await host({ body: `<baca-berita src="http://tanpa-tls.example/a.json">${FALLBACK}</baca-berita>`, at: "https://portal.example" });
  expect((await toldOf(page, "error")).reason).toBe("offline");
  await expect(page.locator(".cadangan")).toBeVisible();
});

test("with nothing to fall back on, there are words and a way on", async ({ page, host, faults }) => {
  faults.expect(/console warning: \[baca\] /, statusError(404));
  let isThere = false;
  await host({ body: `<baca-berita src="/nanti.json"></baca-berita>` });
  await page.route(`${PORTAL}/nanti.json`, (route) => (isThere ? route.fulfill({ json: article() }) : route.fulfill({ status: 404 })));
  await expect(page.getByRole("status")).toContainText("tidak dapat dimuat");
  isThere = true;
  await page.getByRole("button", { name: "Coba lagi" }).click();
  await expect(headline(page)).toBeVisible();
  await expect(page.getByRole("status")).toHaveCount(0);
});

for (const [what, answer] of [
  ["is not there", { status: 404, body: "" }],
  ["is a page of a proxy", { contentType: "text/html", body: "<!doctype html><p>Diblokir" }],
]) {
  test(`a program that ${what} leaves what stood there`, async ({ page, host, faults }) => {
    faults.expect(/console warning: \[baca\] /);
    faults.tolerate(statusError(404), /integrity/, /WebAssembly.instantiateStreaming/);
    await page.route(/reader_bg-[0-9a-f]+\.wasm$/, (route) =>
      route.fulfill({ ...answer, headers: { "access-control-allow-origin": "*" } }),
    );
    await host({ body: ELEMENT });
    expect((await toldOf(page, "error")).reason).toBe("no-program");
    await expect(page.locator(".cadangan")).toBeVisible();
  });
}

test("the program's server may call it whatever it likes", async ({ page, host, faults }) => {
  faults.tolerate(/WebAssembly.instantiateStreaming/);
  await page.route(/reader_bg-[0-9a-f]+\.wasm$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-type": "text/plain" } });
  });
  await host({ body: ELEMENT });
  await expect(headline(page)).toBeVisible();
});
