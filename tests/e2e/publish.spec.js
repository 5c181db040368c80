// The publisher's page, under the policy that `docs/contracts/serving.md` asks for.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PORTAL, article, expect, headline, test } from "./host.mjs";
import { MODEL, article as sample } from "./sample.mjs";
import { NO_ANSWER, answerWith, sidewaysScroll, statusError } from "./support.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const STRICT = "/publish/publish.html";
/** Where other pages may load the element from. */
const FOR_ALL = "/for-all/publish.html";
const ABROAD = "https://warta.example/berita.json";
const WARNED = /\[baca\]/;

const state = (page) => page.locator("#state");
const code = (page, name) => page.locator(`#${name} code`);
const finding = (page, label) => page.locator("#findings dt", { hasText: new RegExp(`^${label}$`) }).locator("+ dd");

async function open(page, query = "", place = STRICT) {
  await page.goto(place + query);
  await expect(page.locator(".head h1")).toHaveText(/./);
}

async function showAddress(page, address) {
  await page.getByLabel("Alamat berita", { exact: true }).fill(address);
  await page.getByRole("button", { name: "Tampilkan", exact: true }).click();
}

const pick = (page, name, value) => page.locator(`[name="${name}"][value="${value}"]`).check();

async function showText(page, text) {
  const paste = page.locator("#paste");
  if (!(await paste.evaluate((details) => details.open))) await paste.locator("summary").click();
  await page.getByLabel("Teks berita").fill(text);
  await page.getByRole("button", { name: "Tampilkan teks" }).click();
}

/** Answers at an address of another origin, which lets anybody read. */
function answerAbroad(page, answer) {
  return answerWith(page, "https://warta.example/**", { headers: { "Access-Control-Allow-Origin": "*" }, ...answer });
}

test("an article of the site shows, by its address", async ({ page }) => {
  await open(page);
  await showAddress(page, `content/articles/${MODEL}.json`);
  await expect(headline(page)).toHaveText(sample(MODEL).headline);
  await expect(state(page)).toHaveText("Terbaca sebagai schema.org (JSON-LD), tanpa masalah.");
});

test("the button for a sample shows the first article of the front", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Pakai contoh" }).click();
  await expect(headline(page)).toBeVisible();
  await expect(page.getByLabel("Alamat berita", { exact: true })).toHaveValue(/\/content\/articles\/.+\.json$/);
});

test("a portal without a front of its own has no sample, and says so", async ({ page, faults }) => {
  faults.expect(statusError(404));
  await answerWith(page, "**/content/front.json", { status: 404 });
  await open(page);
  await page.getByRole("button", { name: "Pakai contoh" }).click();
  await expect(state(page)).toContainText("tidak punya berita contoh");
});

test("an address needs no scheme", async ({ page, faults }) => {
  faults.expect(/other origin: https:\/\/warta\.example/);
  await answerAbroad(page, { json: article() });
  await open(page);
  await showAddress(page, "warta.example/berita.json");
  await expect(headline(page)).toBeVisible();
  await expect(code(page, "html")).toContainText('src="https://warta.example/berita.json"');
});

const WORDPRESS = { title: { rendered: "Dari WordPress" }, content: { rendered: "<p>Isi.</p>" } };
const RSS = '<?xml version="1.0"?><rss version="2.0"><channel><title>W</title><item><title>Dari RSS</title><description>Isi.</description></item></channel></rss>';
const FEED = { version: "https://jsonfeed.org/version/1.1", items: [{ id: "1", title: "Dari JSON Feed", content_text: "Isi." }] };
const JSON_LD = { "@context": "https://schema.org", "@type": "NewsArticle", headline: "Dari JSON-LD", articleBody: "Isi." };
const PAGE = `<!DOCTYPE html><html><head><script type="application/ld+json">{"@type":"WebSite"}</script>
  <script type="application/ld+json">${JSON.stringify({ ...JSON_LD, headline: "Dari laman" })}</script></head></html>`;

for (const [what, text, format] of [
  ["JSON-LD", JSON.stringify(JSON_LD), "schema.org (JSON-LD)"],
  ["WordPress", JSON.stringify(WORDPRESS), "WordPress"],
  ["JSON Feed", JSON.stringify(FEED), "JSON Feed"],
  ["RSS", RSS, "RSS, Atom"],
  ["laman", PAGE, "schema.org (JSON-LD)"],
]) {
  test(`a pasted text shows: ${what}`, async ({ page }) => {
    await open(page);
    await showText(page, text);
    await expect(headline(page)).toHaveText(`Dari ${what}`);
    await expect(finding(page, "Format")).toHaveText(format);
    await expect(page.locator("#no-address")).toBeVisible();
  });
}

test("a file shows, and a changed one again", async ({ page }) => {
  await open(page);
  await page.locator("#paste summary").click();
  const file = (headline) => ({ name: "berita.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify({ headline })) });
  await page.getByLabel("Buka berkas…").setInputFiles(file("Dari berkas"));
  await expect(headline(page)).toHaveText("Dari berkas");
  await page.getByLabel("Buka berkas…").setInputFiles(file("Diubah"));
  await expect(headline(page)).toHaveText("Diubah");
});

test("the findings say what was understood", async ({ page }) => {
  await open(page);
  const author = [{ name: "Sari Uji" }, { name: "Made Uji" }];
  await showText(page, JSON.stringify(article({ author, keywords: ["pasang", "surut"], inLanguage: "id", articleSection: "Daerah" })));
  await expect(finding(page, "Judul")).toHaveText("Air surut di Tirtamaya");
  await expect(finding(page, "Terbit")).toHaveText(/^Rabu, 25 November 2026 .*\(2026-11-25T08:00:00\+07:00\)$/);
  await expect(finding(page, "Diperbarui")).toHaveText("tidak ada");
  await expect(finding(page, "Penulis")).toHaveText("Sari Uji dan Made Uji");
  await expect(finding(page, "Rubrik")).toHaveText("Daerah");
  await expect(finding(page, "Topik")).toHaveText("pasang, surut");
  await expect(finding(page, "Isi")).toHaveText("6 alinea");
  await expect(finding(page, "Gambar")).toHaveText("tidak ada");
});

test("blocks are counted by their kind, and pictures wherever they stand", async ({ page }) => {
  await open(page);
  const picture = { type: "figure", image: { url: "/gambar.png" } };
  const body = [
    { type: "paragraph", text: "Satu." },
    picture,
    { type: "gallery", images: [{ url: "/a.png" }, { url: "/b.png" }] },
    { type: "list", items: ["a", "b"] },
    { type: "table", columns: ["a"], rows: [["b"]] },
    { type: "quote", text: "Kata." },
  ];
  await page.route("**/*.png", (route) => route.fulfill({ contentType: "image/png", body: "" }));
  await showText(page, JSON.stringify(article({ image: { url: "/utama.png" }, body })));
  await expect(state(page)).toHaveText(/^Terbaca/);
  await expect(finding(page, "Isi")).toContainText("1 alinea");
  await expect(finding(page, "Isi")).toContainText("1 tabel");
  await expect(finding(page, "Isi")).toContainText("1 daftar");
  await expect(finding(page, "Gambar")).toHaveText(/dengan gambar utama$/);
});

test("each problem is listed with its path", async ({ page }) => {
  await open(page);
  await showText(page, JSON.stringify(article({ body: [{ type: "paragraph", text: "Ada." }, { type: "cuaca", text: "Hujan." }] })));
  await expect(state(page)).toHaveText("Terbaca sebagai schema.org (JSON-LD); masalah yang ditemukan: 1.");
  const row = page.locator("#findings tbody tr");
  await expect(row.locator("code")).toHaveText("body[1]");
  await expect(row.locator("td").last()).toContainText("unknown block type `cuaca`");
});

test("broken JSON says where it breaks", async ({ page, faults }) => {
  faults.expect(WARNED);
  await open(page);
  await showText(page, '\n{\n  "headline": "A",\n  "body" [\n}');
  await expect(state(page)).toHaveText("Tidak dapat dibaca. Isinya tidak dapat dibaca.");
  await expect(page.locator("#findings")).toContainText("Baris 4, kolom 10:");
  await expect(page.locator("#findings")).toContainText('"body" [');
});

test("JSON that ends too early says so, at its end", async ({ page, faults }) => {
  faults.expect(WARNED);
  await open(page);
  await showText(page, '{\n  "headline": "A"');
  await expect(page.locator("#findings")).toContainText("Baris 2, kolom 18:");
});

test("an address with nothing there says what to check", async ({ page, faults }) => {
  faults.expect(statusError(404), WARNED);
  await open(page);
  await showAddress(page, "content/articles/tidak-ada.json");
  await expect(page.locator("#findings .failure")).toHaveText("Tidak ada berita di sini.");
  await expect(page.locator("#findings")).toContainText("Periksa ejaan alamatnya");
});

test("a server that lets no other page read it is told the header", async ({ page, faults }) => {
  faults.expect(WARNED, NO_ANSWER, /blocked by CORS policy/, /other origin: http:\/\/localhost:/);
  await open(page);
  await showAddress(page, `${PORTAL}/content/articles/${MODEL}.json`);
  await expect(page.locator("#findings pre").first()).toHaveText("Access-Control-Allow-Origin: *");
});

test("a policy that forbids the address is told what to allow", async ({ page, faults }) => {
  faults.expect(WARNED, /policy violation: connect-src/, /Content Security Policy/);
  faults.tolerate(/other origin/);
  await open(page, "", "/publish.html");
  await showAddress(page, ABROAD);
  await expect(page.locator("#findings pre").first()).toHaveText("connect-src https://warta.example");
});

test("a web page at the address is told where the data are", async ({ page, faults }) => {
  faults.expect(WARNED, /other origin: https:\/\/warta\.example/);
  await answerAbroad(page, { contentType: "text/html", body: "<!doctype html><title>Berita</title>" });
  await open(page);
  await showAddress(page, "https://warta.example/2026/11/air-surut/");
  await expect(page.locator("#findings pre").first()).toHaveText(
    "https://warta.example/wp-json/wp/v2/posts?slug=air-surut&_embed",
  );
});

test("JSON-LD in an old page's wrapping is found, and a broken block beside it costs nothing", async ({ page }) => {
  await open(page);
  const script = (text) => `<SCRIPT type='application/ld+json'>${text}</SCRIPT>`;
  const wrapped = `//<![CDATA[\n${JSON.stringify(JSON_LD)}\n//]]>`;
  await showText(page, `<!-- a --><html><script>var a = "<p>";</script>${script("{broken")}${script(wrapped)}</html>`);
  await expect(headline(page)).toHaveText("Dari JSON-LD");
});

test("a pasted web page without JSON-LD says so", async ({ page }) => {
  await open(page);
  await showText(page, "<!doctype html><title>Berita</title><p>Isi");
  await expect(page.locator("#findings .failure")).toHaveText("Laman web ini tidak membawa JSON-LD.");
});

test("a reader that does not come is said", async ({ page, faults }) => {
  faults.expect(statusError(404));
  await answerWith(page, /\/embed-[0-9a-f]{16}\.js$/, { status: 404 });
  await open(page);
  await expect(state(page)).toContainText("Pembaca tidak dapat dijalankan di sini.");
});

test("theme, text size and language are those of the preview", async ({ page }) => {
  await open(page, `?src=content/articles/${MODEL}.json`);
  await expect(headline(page)).toBeVisible();
  await pick(page, "theme", "dark");
  await expect(page.locator("baca-berita .baca")).toHaveCSS("background-color", "rgb(22, 23, 26)");
  await pick(page, "text-size", "larger");
  await expect(page.locator("baca-berita .article")).toHaveAttribute("data-text-size", "larger");
  await pick(page, "lang", "en");
  await expect(page.locator("baca-berita .published")).toContainText("Monday");
});

test("the width of the preview is that of a phone, a tablet, or what there is", async ({ page }) => {
  await open(page, `?src=content/articles/${MODEL}.json`);
  await expect(headline(page)).toBeVisible();
  const width = () => page.locator("baca-berita").evaluate((element) => element.getBoundingClientRect().width);
  await pick(page, "width", "phone");
  expect(await width()).toBe(360);
  await pick(page, "width", "tablet");
  expect(await width()).toBe(768);
  await pick(page, "width", "full");
  expect(await width()).toBeGreaterThan(768);
});

test("the related panel can be left out, in the preview and by the code", async ({ page }) => {
  await open(page, "?src=content/articles/kronik-kereta-lembah-anjani.json");
  await expect(page.locator("baca-berita .related")).toBeAttached();
  await expect(page.locator("#css")).toBeHidden();
  await pick(page, "panel", "none");
  await expect(page.locator("baca-berita .related")).toBeHidden();
  await expect(code(page, "css")).toHaveText(/baca-berita::part\(related\)/);
});

test("what was chosen stands in the page's address, and comes back with it", async ({ page }) => {
  await open(page, `?src=content/articles/${MODEL}.json`);
  await pick(page, "theme", "dark");
  await pick(page, "width", "phone");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page).toHaveURL(/theme=dark&width=phone&ui=en$/);
  await page.reload();
  await expect(headline(page)).toBeVisible();
  await expect(page.locator('[name="theme"][value="dark"]')).toBeChecked();
  await expect(page.locator("#room")).toHaveAttribute("data-width", "phone");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("an address of another site waits in a link until it is asked for", async ({ page, faults }) => {
  faults.expect(/other origin: https:\/\/warta\.example/);
  let asked = 0;
  await page.route(ABROAD, (route) => {
    asked += 1;
    return route.fulfill({ headers: { "Access-Control-Allow-Origin": "*" }, json: article() });
  });
  await open(page, `?src=${encodeURIComponent(ABROAD)}`);
  await expect(state(page)).toContainText("Alamat ini datang dari sebuah tautan.");
  await expect(page.locator("baca-berita")).toHaveCount(0);
  expect(asked).toBe(0);
  await page.getByRole("button", { name: "Tampilkan", exact: true }).click();
  await expect(headline(page)).toBeVisible();
});

test("the page speaks English, too", async ({ page }) => {
  await open(page, `?src=content/articles/${MODEL}.json`);
  await expect(headline(page)).toBeVisible();
  await page.getByRole("button", { name: "English" }).click();
  await expect(page).toHaveTitle(/^Put an article on your page/);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(state(page)).toHaveText("Read as schema.org (JSON-LD), without problems.");
  await expect(page.locator("baca-berita .published")).toContainText("Monday");
});

test("both languages have the same words", async ({ page }) => {
  const source = readFileSync(new URL("../../src/publish/words.js", import.meta.url), "utf8");
  const { WORDS } = await import(`data:text/javascript,${encodeURIComponent(source)}`);
  const names = (words) => Object.entries(words).flatMap(([name, value]) => [name, ...(typeof value === "object" ? names(value) : [])]);
  expect(names(WORDS.en)).toEqual(names(WORDS.id));
  await open(page);
  const used = await page.locator("[data-words]").evaluateAll((places) => places.map((place) => place.dataset.words));
  expect(used.filter((name) => typeof WORDS.id[name] !== "string")).toEqual([]);
});

test("the code says what was chosen, and nothing else", async ({ page, reader }) => {
  await open(page, `?src=content/articles/${MODEL}.json&theme=dark&text-size=larger&lang=en&loading=lazy&format=native`, FOR_ALL);
  const src = `${reader}content/articles/${MODEL}.json`;
  await expect(code(page, "html")).toHaveText(
    `<script type="module" src="${reader}embed.js"></script>\n` +
      `<baca-berita src="${src}" format="native" lang="en" theme="dark" text-size="larger" loading="lazy"></baca-berita>`,
  );
  await expect(code(page, "shortcode")).toHaveText(
    `[baca src="${src}" format="native" theme="dark" text-size="larger" loading="lazy"]`,
  );
  await expect(code(page, "command")).toHaveText(`baca check --format native '${src}'`);
});

test("the code leads to the article's own page for as long as the article is not there", async ({ page, faults }) => {
  faults.expect(/other origin: https:\/\/warta\.example/);
  await answerAbroad(page, { json: { ...WORDPRESS, link: 'https://warta.example/"><b>/?a=1&b=2' } });
  await open(page);
  await showAddress(page, ABROAD);
  await expect(headline(page)).toBeVisible();
  await expect(code(page, "html")).toContainText(
    '<a href="https://warta.example/%22%3E%3Cb%3E/?a=1&amp;b=2">Baca beritanya di sini</a>',
  );
});

for (const name of ["html", "pinned"]) {
  test(`that very code shows the article on another page: ${name}`, async ({ page, host }) => {
    await open(page, `?src=content/articles/${MODEL}.json&theme=dark`, FOR_ALL);
    await expect(code(page, name)).toContainText("baca-berita");
    const snippet = await code(page, name).textContent();
    await host({ body: snippet, script: "" });
    await expect(headline(page)).toHaveText(sample(MODEL).headline);
    await expect(page.locator("baca-berita")).toHaveAttribute("theme", "dark");
  });
}

test("the code is copied, and that is announced", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, `?src=content/articles/${MODEL}.json`);
  await page.getByRole("button", { name: "Salin: WordPress" }).click();
  await expect(page.locator("#copied")).toHaveText("Tersalin: WordPress");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await code(page, "shortcode").textContent());
});

test("where copying is not allowed, the code is selected", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await open(page, `?src=content/articles/${MODEL}.json`);
  await page.getByRole("button", { name: "Salin: HTML", exact: true }).click();
  await expect(page.locator("#copied")).toContainText("Kode sudah ditandai.");
  expect(await page.evaluate(() => String(getSelection()))).toBe(await code(page, "html").textContent());
});

const HOSTILE = `https://warta.example/"><script>alert(1)</script>'; rm -rf ~ #]`;

test("a hostile address is code that does nothing", async ({ page, faults }) => {
  faults.expect(/other origin: https:\/\/warta\.example/);
  await answerAbroad(page, { json: article() });
  await open(page);
  await showAddress(page, HOSTILE);
  await expect(headline(page)).toBeVisible();
  const safe = "https://warta.example/%22%3E%3Cscript%3Ealert(1)%3C/script%3E";
  await expect(code(page, "html")).toContainText(`<baca-berita src="${safe}';%20rm%20-rf%20~%20#]"></baca-berita>`);
  await expect(code(page, "shortcode")).toHaveText(`[baca src="${safe}%27;%20rm%20-rf%20~%20#%5D"]`);
  await expect(code(page, "command")).toHaveText(`baca check '${safe}%27;%20rm%20-rf%20~%20#]'`);
});

for (const src of ["javascript:alert(1)", "data:application/json,{}", "file:///etc/passwd", "https://"]) {
  test(`what is no web address is not loaded: ${src}`, async ({ page }) => {
    await open(page, `?src=${encodeURIComponent(src)}`);
    await expect(state(page)).toContainText("Ini bukan alamat web.");
    await page.getByRole("button", { name: "Tampilkan", exact: true }).click();
    await expect(page.locator("baca-berita")).toHaveCount(0);
    await expect(page.getByLabel("Alamat berita", { exact: true })).toBeFocused();
  });
}

test("what was shown stays when the next address is none", async ({ page }) => {
  await open(page, `?src=content/articles/${MODEL}.json`);
  await expect(headline(page)).toBeVisible();
  await showAddress(page, "javascript:alert(1)");
  await expect(state(page)).toContainText("Ini bukan alamat web.");
  await expect(headline(page)).toBeVisible();
  await expect(finding(page, "Judul")).toHaveText(sample(MODEL).headline);
});

test("hostile choices in a link are no choices", async ({ page }) => {
  await open(page, `?src=content/articles/${MODEL}.json&theme="><script>&lang=zz&width=9&format=x&ui=__proto__&related=javascript:1&panel=other`);
  await expect(headline(page)).toBeVisible();
  await expect(code(page, "html")).toHaveText(/jembatan-apung-tirtamaya\.json"><\/baca-berita>$/);
});

test("a link of the article leads nowhere, so that nothing is lost", async ({ page }) => {
  await open(page, `?src=content/articles/${MODEL}.json`);
  await page.locator("baca-berita .kicker__section").click();
  await expect(page).toHaveURL(/publish\.html\?src=/);
});

test("the keyboard alone is enough", async ({ page }) => {
  await open(page);
  const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.name || document.activeElement.textContent.trim());
  const walked = [];
  for (let step = 0; step < 17; step += 1) {
    await page.keyboard.press("Tab");
    walked.push(await focused());
  }
  expect(walked).toEqual([
    ...["Langsung ke isi", "Baca", "language", "address", "Tampilkan", "sample", "Atau tempel teksnya"],
    ...["theme", "text-size", "lang", "panel", "format", "loading", "width", "room", "Salin", "Salin"],
  ]);
  await page.getByLabel("Alamat berita", { exact: true }).focus();
  await page.keyboard.type(`content/articles/${MODEL}.json`);
  await page.keyboard.press("Enter");
  await expect(headline(page)).toBeVisible();
  await page.locator('[name="theme"]:checked').focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.locator("baca-berita")).toHaveAttribute("theme", "light");
});

for (const width of [320, 360, 768, 1280]) {
  test(`nothing has to be scrolled sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, `?src=content/articles/${MODEL}.json&width=tablet`);
    await expect(headline(page)).toBeVisible();
    expect(await sidewaysScroll(page)).toBe(0);
  });
}

async function expectAccessible(page) {
  // `evaluate` is not subject to the page's policy, as a script element would be.
  await page.evaluate(AXE);
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      const found = await page.evaluate(async () => {
        const { violations } = await window.axe.run({ resultTypes: ["violations"] });
        return violations.map(({ id, nodes }) => ({ id, found: nodes.map((node) => node.html.slice(0, 200)) }));
      });
      expect(found, `${colorScheme}, ${width} px`).toEqual([]);
    }
  }
}

test("axe finds nothing before anything is shown", async ({ page }) => {
  await open(page);
  await page.locator("#paste summary").click();
  await expectAccessible(page);
});

test("axe finds nothing with an article and its problems", async ({ page }) => {
  await open(page, "?panel=other");
  await showText(page, JSON.stringify(article({ body: [{ type: "cuaca", text: "Hujan." }] })));
  await expect(page.locator("#findings table")).toBeVisible();
  await expectAccessible(page);
});

test("axe finds nothing in a failure", async ({ page, faults }) => {
  faults.expect(statusError(404), WARNED);
  await open(page);
  await showAddress(page, "content/articles/tidak-ada.json");
  await expect(page.locator("#findings .failure")).toBeVisible();
  await expectAccessible(page);
});
