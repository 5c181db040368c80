// The plugin for WordPress, in a real one: `tests/wordpress/setup.php` activated it and wrote the pages.

import { expect, statusError, test as base } from "./support.mjs";

const ADDRESS = process.env.BACA_WORDPRESS;

/** Where the plugin is told that the reader lies. */
const READER = "http://reader.example";

const test = base.extend({
  /** Opens a page of WordPress and waits for nothing. */
  open: async ({ page, baseURL, faults }, use) => {
    expect(ADDRESS, "BACA_WORDPRESS is not set: `cargo xtask test --only e2e` sets up a WordPress and names it").toBeTruthy();
    faults.tolerate(new RegExp(`^other origin: (${ADDRESS}|${READER})/`));
    await page.route(`${READER}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      await route.fulfill({ response: await route.fetch({ url: new URL(`/for-all${pathname}`, baseURL).href }) });
    });
    await use((slug) => page.goto(`${ADDRESS}/${slug}`));
  },
});

const element = (page) => page.locator("baca-berita");
const headline = (page) => page.locator("baca-berita .headline");
const scripts = (page) => page.locator(`script[src^="${READER}"]`);

for (const way of ["shortcode", "block"]) {
  test(`by its ${way}, the article stands in place of the fallback`, async ({ page, open }) => {
    await open(`plugin-${way}/`);
    await expect(headline(page)).toHaveText("Jembatan Apung Tirtamaya Dibuka");
    await expect(page.locator(".cadangan")).toBeHidden();
  });

  test(`by its ${way}, the article looks as the attributes say`, async ({ page, open }) => {
    await open(`plugin-${way}/`);
    await expect(page.locator("baca-berita .article")).toHaveAttribute("data-text-size", "larger");
    await expect(element(page)).toHaveAttribute("theme", "dark");
  });

  test.describe("without scripts", () => {
    test.use({ javaScriptEnabled: false });

    test(`by its ${way}, the fallback is there`, async ({ page, open }) => {
      await open(`plugin-${way}/`);
      await expect(page.locator(".cadangan")).toBeVisible();
    });
  });
}

test("what stands around a shortcode stays", async ({ page, open }) => {
  await open("plugin-shortcode/");
  await expect(headline(page)).toBeVisible();
  await expect(page.getByText("Sebelum.")).toBeVisible();
  await expect(page.getByText("Sesudah.")).toBeVisible();
});

test("two elements of a page have one script, which is a module", async ({ page, open }) => {
  await open("plugin-twice/");
  await expect(headline(page)).toHaveCount(2);
  await expect(scripts(page)).toHaveCount(1);
  await expect(scripts(page)).toHaveAttribute("type", "module");
});

test("a page without an element loads no script", async ({ page, open }) => {
  await open("plugin-none/");
  await expect(page.getByText("Tanpa elemen.")).toBeVisible();
  await expect(scripts(page)).toHaveCount(0);
});

for (const [way, theme] of [
  ["shortcode", '" onclick="window.breached = true" title="'],
  ["block", '"><script>window.breached = true</script><b title="'],
]) {
  test(`hostile attributes of a ${way} are text`, async ({ page, open, faults }) => {
    faults.expect(/console warning: \[baca\] .*no-source/);
    await open(`plugin-hostile-${way}/`);
    await expect(element(page)).toHaveAttribute("theme", theme.trim());
    expect(await element(page).evaluate((one) => one.getAttributeNames())).toEqual(["theme"]);
    expect(await page.evaluate(() => window.breached)).toBeUndefined();
  });
}

test("an address without a slash is one of the site", async ({ page, open, faults }) => {
  faults.expect(statusError(404), /console warning: \[baca\] .*not-found/);
  await open("plugin-relative/");
  await expect(element(page)).toHaveAttribute("src", `${ADDRESS}/berita/7.json`);
  await expect(element(page)).toHaveAttribute("related", "//lain.example/terkait.json");
});

test("a post that says [baca] is shown by the reader, its own text the fallback", async ({ page, open }) => {
  await open("plugin-whole/");
  await expect(headline(page)).toHaveText("Laman plugin-whole");
  await expect(page.locator("baca-berita .dateline")).toHaveText("SURABAYA");
  await expect(page.locator("baca-berita > p")).toHaveText("SURABAYA – Seluruh teks milik pos ini.");
  await expect(page.locator("baca-berita > p")).toBeHidden();
});

test("a part of a post may be the fallback of that post", async ({ page, open }) => {
  await open("plugin-part/");
  await expect(headline(page)).toHaveText("Laman plugin-part");
  await expect(page.getByText("Teks di luar.").first()).toBeVisible();
});

test("what the reader is given of such a post holds no element", async ({ open, page }) => {
  await open("plugin-whole/");
  const answer = await page.request.get(await element(page).getAttribute("src"));
  expect((await answer.json()).content.rendered.trim()).toBe("<p>SURABAYA &#8211; Seluruh teks milik pos ini.</p>");
});

test("a block without an address is that of its post", async ({ page, open }) => {
  await open("plugin-whole-block/");
  await expect(headline(page)).toHaveText("Laman plugin-whole-block");
});

test("a theme may leave the whole article to the reader", async ({ page, open }) => {
  await open("2024/05/tanpa-rubrik/?template");
  await expect(headline(page)).toHaveText("Tanpa Rubrik Pilihan");
  await expect(page.locator("baca-berita > p").last()).toHaveText("Paragraf kedua.");
  await expect(element(page)).toHaveCount(1);
});

test("a post behind a password is given to nobody", async ({ page, open }) => {
  await open("2024/05/khusus-pelanggan/?template");
  await expect(page.locator("input[type=password]")).toBeVisible();
  await expect(element(page)).toHaveCount(0);
});

test("the block's fields in the editor become its attributes", async ({ page, open }) => {
  await open("editor");
  await page.getByLabel("Alamat berita; kosong: pos ini").fill("/wp-json/wp/v2/posts/8?_embed");
  await page.getByLabel("Ukuran teks").selectOption("larger");
  await page.getByLabel("Warna").selectOption("dark");
  await page.getByLabel("Muat hanya saat sudah dekat").check();
  const wanted = { src: "/wp-json/wp/v2/posts/8?_embed", theme: "dark", "text-size": "larger", loading: "lazy" };
  await expect.poll(() => page.evaluate(() => window.saved)).toBe(`<!-- wp:baca/berita ${JSON.stringify(wanted)} /-->`);
});

test("a field that is emptied in the editor is no attribute", async ({ page, open }) => {
  await open("editor");
  const address = page.getByLabel("Alamat berita; kosong: pos ini");
  await address.fill("/berita.json");
  await expect.poll(() => page.evaluate(() => window.saved)).toContain("/berita.json");
  await address.fill("");
  await expect.poll(() => page.evaluate(() => window.saved)).toBe("<!-- wp:baca/berita /-->");
});
