// Posts and videos at other sites: they are contacted only when the reader asks.

import { FESTIVAL, UNKNOWN_BLOCK } from "./sample.mjs";
import { expect, openArticle, test } from "./support.mjs";

const PROVIDERS = {
  YouTube: "https://www.youtube-nocookie.com/embed/",
  X: "https://platform.twitter.com/embed/Tweet.html?dnt=true&id=",
  Instagram: "https://www.instagram.com/p/",
  TikTok: "https://www.tiktok.com/embed/v2/",
  Facebook: "https://www.facebook.com/plugins/post.php?href=",
  Spotify: "https://open.spotify.com/embed/episode/",
};

test.beforeEach(({ faults }) => faults.expect(UNKNOWN_BLOCK));

function facade(page, provider) {
  const show = page.getByRole("button", { name: `Tampilkan dari ${provider}`, exact: true });
  return page.locator(".embed").filter({ has: show });
}

test("reading an article with embeds to its end contacts no other site", async ({ page }) => {
  await openArticle(page, FESTIVAL);
  for (const embed of await page.locator(".embed").all()) await embed.scrollIntoViewIfNeeded();
  await page.locator(".timing").scrollIntoViewIfNeeded();
  await expect(page.locator(".embed")).toHaveCount(Object.keys(PROVIDERS).length);
  await expect(page.locator("iframe")).toHaveCount(0);
});

test("each facade says what asking does", async ({ page }) => {
  await openArticle(page, FESTIVAL);
  for (const provider of Object.keys(PROVIDERS)) {
    const notice = facade(page, provider).locator(".embed__notice");
    await expect(notice).toHaveText(
      `Isi ini milik ${provider}. Setelah Anda menekan tombol, ${provider} dapat mengetahui kunjungan Anda.`,
    );
  }
});

for (const [provider, address] of Object.entries(PROVIDERS)) {
  test(`a pressed facade of ${provider} shows its frame`, async ({ page, faults }) => {
    faults.expect(new RegExp(`other origin: ${new URL(address).origin}`));
    await page.route(`${new URL(address).origin}/**`, (route) =>
      route.fulfill({ contentType: "text/html", body: `<p>Di sini ${provider}</p>` }),
    );
    await openArticle(page, FESTIVAL, "/frames/");
    await facade(page, provider).getByRole("button").click();
    const frame = page.locator("iframe");
    await expect(frame).toHaveCount(1);
    expect((await frame.getAttribute("src")).startsWith(address)).toBe(true);
    await expect(frame.contentFrame().getByText(`Di sini ${provider}`)).toBeVisible();
    expect((await frame.boundingBox()).height, "room to see something").toBeGreaterThan(150);
  });
}

test("a frame is named, sandboxed, and cannot steer the page", async ({ page, faults }) => {
  faults.expect(/other origin: https:\/\/www\.youtube-nocookie\.com/);
  await page.route("https://www.youtube-nocookie.com/**", (route) => route.fulfill({ body: "" }));
  await openArticle(page, FESTIVAL, "/frames/");
  await facade(page, "YouTube").getByRole("button").click();
  const frame = page.locator("iframe");
  await expect(frame).toHaveAttribute("title", /.+/);
  await expect(frame).toHaveAttribute("sandbox", /^(?!.*allow-top-navigation).*allow-scripts/);
});

test("the focus is not lost when a facade is pressed by keyboard", async ({ page, faults }) => {
  faults.expect(/other origin: https:\/\/www\.youtube-nocookie\.com/);
  await page.route("https://www.youtube-nocookie.com/**", (route) => route.fulfill({ body: "" }));
  await openArticle(page, FESTIVAL, "/frames/");
  const embed = page.locator(".embed").filter({ hasText: "YouTube" }).first();
  await embed.getByRole("button").focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("iframe")).toHaveCount(1);
  const isWithin = await embed.evaluate((embed) => embed.contains(document.activeElement));
  expect(isWithin, "the focus is in the embed").toBe(true);
});

test("where the policy forbids frames, a pressed facade still offers its link", async ({ page, faults }) => {
  faults.expect(/policy violation: frame-src/, /console error: .*Content Security Policy/);
  await openArticle(page, FESTIVAL);
  const embed = page.locator(".embed").filter({ hasText: "YouTube" }).first();
  await embed.getByRole("button").click();
  const link = embed.getByRole("link", { name: "Buka di YouTube" });
  await expect(link).toBeVisible();
  await expect(link).toHaveAttribute("href", "https://www.youtube.com/watch?v=WartaContoh");
});
