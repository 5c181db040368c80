// A portal whose articles are in a WordPress: a real one, which `tests/wordpress/setup.php` filled.

import { expect, servePortal, statusError, test } from "./support.mjs";

const ADDRESS = process.env.BACA_WORDPRESS;

/** Where the server's policy allows that address. */
const PLACE = "/wordpress/";

const PORTAL = {
  name: "Warta Kelana",
  language: "id",
  timeZone: "Asia/Jakarta",
  source: { format: "wordpress", address: ADDRESS },
};

const BLOCKS = "jembatan-apung-tirtamaya";
const CLASSIC = "pasar-lestari-pindah";
const HOSTILE = "jebakan";
const PROTECTED = "khusus-pelanggan";
const PRICES = { slug: "harga-beras-gula", headline: "Harga “Beras” & Gula: Naik 5%?" };

/** How many articles WordPress has, and how many a page of the front. */
const ALL = 54;
const A_PAGE = 20;

test.beforeEach(async ({ page, faults }) => {
  const advice = "BACA_WORDPRESS is not set: `cargo xtask test --only e2e` sets up a WordPress and names it";
  expect(ADDRESS, advice).toBeTruthy();
  faults.tolerate(new RegExp(`^other origin: ${ADDRESS}/`));
  await servePortal(page, PORTAL);
});

async function openFront(page, query = "") {
  await page.goto(`${PLACE}${query}`);
  await expect(page.locator(".front .teaser").first()).toBeVisible();
}

async function openArticle(page, slug) {
  await page.goto(`${PLACE}?baca=${slug}`);
  await expect(page.locator(".headline")).toBeVisible();
}

function sectionOf(page, name) {
  const title = page.locator(".section__title", { hasText: new RegExp(`^${name}$`) });
  return page.locator(".section").filter({ has: title });
}

/** The headlines of the short articles of a section: every fourth. */
function shortOnes(name, first, last) {
  const numbers = Array.from({ length: last }, (_, index) => index + 1);
  return numbers.filter((number) => number % 4 === first % 4).map((number) => `Kabar ${name} ${number}`);
}

test("the front has WordPress's newest articles under their categories", async ({ page }) => {
  await openFront(page);
  await expect(page.locator(".teaser")).toHaveCount(A_PAGE);
  await expect(page.locator(".section__title")).toHaveText([
    "Ekonomi",
    "Nusantara",
    "Seni & Budaya",
    "Olahraga",
    "Lainnya",
    "Jawa Timur",
  ]);
});

test("a section of the front has its articles newest first, their entities as letters", async ({ page }) => {
  await openFront(page);
  await expect(sectionOf(page, "Ekonomi").locator(".teaser__headline")).toHaveText([
    PRICES.headline,
    "Pasar Lestari Pindah, Pedagang: ‘Asal Ramai’",
    "Laporan Khusus Pelanggan",
    ...shortOnes("Ekonomi", 4, 11),
  ]);
});

test("an article pinned to WordPress's own front stands where its date puts it", async ({ page }) => {
  await openFront(page);
  await expect(sectionOf(page, "Nusantara").locator(".teaser__headline")).toHaveText([
    "Jembatan Apung Tirtamaya Dibuka",
    "Pengumuman Redaksi",
  ]);
});

test("a teaser leads to its article by its slug", async ({ page }) => {
  await openFront(page);
  const link = page.getByRole("link", { name: PRICES.headline, exact: true });
  await expect(link).toHaveAttribute("href", `?baca=${PRICES.slug}`);
});

test("a teaser has the article's picture, in one of WordPress's sizes", async ({ page }) => {
  await openFront(page);
  const teaser = page.locator(".teaser").filter({ hasText: PRICES.headline });
  const picture = teaser.locator(".teaser__image img");
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((image) => image.naturalWidth)).toBeGreaterThan(0);
  expect(await picture.evaluate((image) => new URL(image.currentSrc).origin)).toBe(ADDRESS);
});

test("more articles load page by page until there are none", async ({ page }) => {
  await openFront(page);
  const more = page.locator(".more");
  await expect(more).toHaveText("Muat lagi");
  await more.click();
  await expect(page.locator(".teaser")).toHaveCount(2 * A_PAGE);
  await more.click();
  await expect(page.locator(".teaser")).toHaveCount(ALL);
  await expect(more).toHaveCount(0);
});

test("what is no published article is not on the front", async ({ page }) => {
  await openFront(page);
  await page.locator(".more").click();
  await expect(page.locator(".teaser")).toHaveCount(2 * A_PAGE);
  await expect(page.getByText("Belum Selesai")).toHaveCount(0);
  await expect(page.getByText("Tentang Kami")).toHaveCount(0);
});

test("the page of a section has its articles, also those the front has not loaded", async ({ page }) => {
  await openFront(page, `?rubrik=${encodeURIComponent("Seni & Budaya")}`);
  await expect(page.locator("h1")).toHaveText(["Seni & Budaya"]);
  await expect(page.locator(".teaser__headline")).toHaveText([
    /^Jebakan/,
    "ꦮꦂꦠ ᮝᮁᮒ 日本",
    ...shortOnes("Seni", 2, 45),
  ]);
  await expect(page.locator(".more")).toHaveCount(0);
});

test("an article has its headline, author, section and tags", async ({ page }) => {
  await openArticle(page, BLOCKS);
  await expect(page.locator("h1")).toHaveText(["Jembatan Apung Tirtamaya Dibuka"]);
  await expect(page).toHaveTitle("Jembatan Apung Tirtamaya Dibuka - Warta Kelana");
  await expect(page.locator(".byline")).toContainText("Sekar Ayu Wulandari");
  await expect(page.locator(".kicker__section")).toHaveText("Nusantara");
  await expect(page.locator(".tags__tag")).toHaveText(["Jembatan & Jalan", "Tirtamaya", "Transportasi"]);
});

test("an article has its times in the portal's zone", async ({ page }) => {
  await openArticle(page, BLOCKS);
  const times = page.locator(".published time");
  await expect(times).toHaveText(["Jumat, 24 Mei 2024 - 08:00 WIB", "Jumat, 24 Mei 2024 - 13:30 WIB"]);
  const published = await times.first().getAttribute("datetime");
  expect(Date.parse(published)).toBe(Date.parse("2024-05-24T08:00:00+07:00"));
});

test("an author's name may have an apostrophe", async ({ page }) => {
  await openArticle(page, CLASSIC);
  await expect(page.locator(".byline")).toContainText("Bagus O'Wirawan");
});

test("the featured picture leads the article, with its words", async ({ page }) => {
  await openArticle(page, BLOCKS);
  const picture = page.locator(".lead-image img");
  await expect(picture).toBeVisible();
  await expect(picture).toHaveAttribute("alt", "Jembatan apung dari atas, dengan pejalan kaki");
  await expect.poll(() => picture.evaluate((image) => image.naturalWidth)).toBeGreaterThan(0);
  const caption = page.locator(".lead-image .caption, .lead-image + .caption").first();
  await expect(caption).toContainText("Jembatan apung Tirtamaya pada hari pertama.");
  await expect(caption).toContainText("Sekar & Bagus");
});

test("the headline with entities is the same in the article and in its title", async ({ page }) => {
  await openArticle(page, PRICES.slug);
  await expect(page.locator("h1")).toHaveText([PRICES.headline]);
  await expect(page).toHaveTitle(`${PRICES.headline} - Warta Kelana`);
  await expect(page.locator(".body")).toContainText("sejak “kemarin” — begitu kata pedagang…");
});

for (const [slug, place] of [
  [BLOCKS, "TIRTAMAYA"],
  [CLASSIC, "SURABAYA"],
]) {
  test(`the newsroom's conventions in ${slug} are parts of their own`, async ({ page }) => {
    await openArticle(page, slug);
    await expect(page.locator(".dateline")).toHaveText(new RegExp(`^${place}`));
    await expect(page.locator(".initials")).toHaveText("(msd)");
    const readAlso = page.locator(".read-also");
    await expect(readAlso).toHaveText(`Baca juga: ${PRICES.headline}`);
    await expect(readAlso.locator("a")).toHaveAttribute("href", `?baca=${PRICES.slug}`);
    const words = await page.locator(".article").innerText();
    expect(words.match(/\(msd\)|Baca juga/g), "each once").toEqual(["Baca juga", "(msd)"]);
  });
}

test("an article recommended inside another opens in the reader", async ({ page }) => {
  await openArticle(page, CLASSIC);
  await page.locator(".read-also a").click();
  await expect(page.locator("h1")).toHaveText([PRICES.headline]);
  await expect(page).toHaveURL(new RegExp(`${PLACE}\\?baca=${PRICES.slug}$`));
});

test("blocks keep their words, links and order", async ({ page }) => {
  await openArticle(page, BLOCKS);
  const body = page.locator(".body");
  await expect(body.locator(".paragraph").first()).toContainText("kata “petugas” situs lain, Jumat (24/5/2024).");
  await expect(body.getByRole("link", { name: "situs lain" })).toHaveAttribute(
    "href",
    "https://lain.example/jembatan",
  );
  await expect(body.getByRole("heading", { name: "Warga menunggu lama" })).toBeVisible();
  await expect(body.getByRole("heading", { name: "Kata mereka" })).toBeVisible();
  await expect(body).toContainText("Kolom kiri.");
  await expect(body).toContainText("Kolom kanan, dalam kelompok.");
  await expect(body.getByRole("link", { name: "Lihat peta" })).toHaveAttribute(
    "href",
    "https://lain.example/peta",
  );
});

test("an article stands in a frame, with the way to it in the reader", async ({ page }) => {
  await page.goto(`${PLACE}embed.html?baca=${BLOCKS}`);
  await expect(page.locator(".headline")).toHaveText("Jembatan Apung Tirtamaya Dibuka");
  const more = page.getByRole("link", { name: "Baca selengkapnya di Warta Kelana" });
  await expect(more).toHaveAttribute("href", `./?baca=${BLOCKS}`);
});

test("a list within a list stays within it", async ({ page }) => {
  await openArticle(page, BLOCKS);
  await expect(page.locator(".body ul > li > ol > li")).toHaveText(["Sepeda", "Gerobak"]);
});

test("quotations have their sources", async ({ page }) => {
  await openArticle(page, BLOCKS);
  const quotes = page.locator(".quote");
  await expect(quotes).toHaveCount(2);
  await expect(quotes.first()).toContainText("Dulu kami memutar sejam.");
  await expect(quotes.first().locator(".quote__source")).toContainText("Wiryo, nelayan");
  await expect(quotes.last()).toContainText("Sekarang lima menit.");
  await expect(quotes.last().locator(".quote__source")).toContainText("Marni, pedagang");
});

test("a picture has its caption, a gallery its pictures", async ({ page }) => {
  await openArticle(page, BLOCKS);
  await expect(page.locator(".body .figure").first()).toContainText("Lapak di tepi jembatan.");
  const gallery = page.locator(".gallery");
  await expect(gallery.locator("img")).toHaveCount(2);
  await expect(gallery).toContainText("Pagi hari");
  await expect(gallery).toContainText("Dua pemandangan");
});

test("a table has its head, rows and caption", async ({ page }) => {
  await openArticle(page, BLOCKS);
  const table = page.locator(".table");
  await expect(table).toContainText("Waktu tempuh sekarang");
  await expect(table.locator("th")).toHaveText(["Tujuan", "Menit"]);
  await expect(table.locator("td")).toHaveText(["Pasar", "5", "Sekolah", "12"]);
});

for (const [slug, how] of [
  [BLOCKS, "of which WordPress has but the address"],
  [CLASSIC, "which WordPress put in as a frame"],
]) {
  test(`a video ${how} is a facade`, async ({ page }) => {
    await openArticle(page, slug);
    const embed = page.locator(".embed");
    await expect(embed.getByRole("button", { name: "Tampilkan dari YouTube" })).toBeVisible();
    await expect(page.locator("iframe")).toHaveCount(0);
  });
}

test("an article from before blocks has its paragraphs, lists and pictures", async ({ page }) => {
  await openArticle(page, CLASSIC);
  const body = page.locator(".body");
  await expect(body.locator(".paragraph").first()).toContainText("Mereka menempati lapak baru di sisi utara.");
  await expect(body.locator(".quote")).toContainText("Asal ramai, kami ikut.");
  await expect(body.locator("ul > li > ul > li")).toHaveText(["Laut"]);
  await expect(body.getByRole("heading", { name: "Suasana" })).toBeVisible();
  await expect(body).toContainText("Teks dalam div, seperti tempelan dari pengolah kata.");
  await expect(body.locator(".gallery img")).toHaveCount(3);
  await expect(body.locator(".figure").first()).toContainText("Lapak cabai, Kamis (23/5/2024).");
  await expect(body.getByRole("img", { name: "Menara air" })).toHaveCount(1);
});

test("a shortcode that nothing in WordPress reads is not shown", async ({ page }) => {
  await openArticle(page, CLASSIC);
  await expect(page.getByText("Pasar lama dibongkar pekan depan.")).toBeVisible();
  await expect(page.getByText("[iklan")).toHaveCount(0);
});

test("an article behind a password says so and leads to its own page", async ({ page, faults }) => {
  faults.expect(/protected by a password/);
  await openArticle(page, PROTECTED);
  await expect(page.locator("h1")).toHaveText(["Laporan Khusus Pelanggan"]);
  await expect(page.locator(".unknown")).toBeVisible();
  await expect(page.locator(".original a")).toHaveAttribute("href", `${ADDRESS}/2024/05/${PROTECTED}/`);
});

test("an article without a word has its headline", async ({ page }) => {
  await openArticle(page, "segera-laporan-lengkap");
  await expect(page.locator("h1")).toHaveText(["Segera: Laporan Lengkap"]);
  await expect(page.locator(".published time").first()).toHaveText("Kamis, 23 Mei 2024 - 09:00 WIB");
  await expect(page.locator(".error")).toHaveCount(0);
});

test("an article whose slug is percent signs and digits opens from its section", async ({ page }) => {
  await openFront(page, `?rubrik=${encodeURIComponent("Seni & Budaya")}`);
  await page.getByRole("link", { name: "ꦮꦂꦠ ᮝᮁᮒ 日本" }).click();
  await expect(page.locator(".body")).toContainText("Slug-nya bukan huruf Latin.");
  await page.reload();
  await expect(page.locator("h1")).toHaveText(["ꦮꦂꦠ ᮝᮁᮒ 日本"]);
});

test("an article that WordPress does not have is not found", async ({ page }) => {
  await page.goto(`${PLACE}?baca=tidak-ada`);
  await expect(page.locator(".error")).toHaveAttribute("data-error", "not-found");
});

test("nothing of an article that could act gets into the page", async ({ page, faults }) => {
  // What is dropped may be told to the console, and one of the pictures is nowhere.
  faults.tolerate(/^console warning: /, statusError(404));
  await openArticle(page, HOSTILE);
  await expect(page.locator("h1")).toContainText("Jebakan");
  const body = page.locator(".body");
  await expect(body).toContainText("Paragraf yang wajar.");
  await expect(body).toContainText("Paragraf dengan jebakan.");
  await expect(body).toContainText("Paragraf penutup yang wajar.");
  const dangers = await page.locator(".article").evaluate((article) => {
    const elements = "script, style, iframe, object, embed, form, input, math, template, noscript, base, svg:not(.picture__shape:empty)";
    const listeners = [...article.querySelectorAll("*")].filter((element) =>
      element.getAttributeNames().some((name) => name.startsWith("on") || name === "srcdoc"),
    );
    const links = [...article.querySelectorAll("[href], [src]")].filter((element) =>
      /^(?!https?:)/.test(element.href ?? element.src),
    );
    return [...article.querySelectorAll(elements), ...listeners, ...links].map((element) => element.outerHTML);
  });
  expect(dangers).toEqual([]);
  expect(await page.evaluate(() => window.breached)).toBeUndefined();
});

test("the teaser of a hostile article is as harmless", async ({ page }) => {
  await openFront(page);
  const headline = sectionOf(page, "Seni & Budaya").locator(".teaser__headline").first();
  await expect(headline).toContainText("Jebakan");
  await expect(headline.locator("script, b")).toHaveCount(0);
  expect(await page.evaluate(() => window.breached)).toBeUndefined();
});
