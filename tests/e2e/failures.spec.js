// Every way a load can fail: its own words in both languages, retry where it helps and only there, and
// a way to the front always.

import { MODEL, PORTAL, article, siteText } from "./sample.mjs";
import { NO_ANSWER, answerWith, expect, openFront, serveArticle, servePortal, statusError, test } from "./support.mjs";

const ADDRESS = "/?baca=rekaan";
const FILE = "**/content/articles/rekaan.json";
const FIVE_MEGABYTES = 5 * 1024 * 1024;

const WORDS = {
  offline: {
    id: ["Tidak dapat terhubung", "Periksa sambungan internet Anda, lalu coba lagi."],
    en: ["Could not connect", "Check your internet connection, then try again."],
  },
  "not-found": {
    id: [
      "Halaman tidak ditemukan",
      "Alamatnya mungkin keliru, atau beritanya sudah ditarik. Berita lain ada di halaman depan.",
    ],
    en: [
      "Page not found",
      "The address may be wrong, or the article was withdrawn. Other news is on the front page.",
    ],
  },
  private: {
    id: [
      "Berita ini tidak terbuka untuk umum",
      "Penerbitnya meminta pembaca masuk dahulu. Berita lain ada di halaman depan.",
    ],
    en: [
      "This article is not open to everyone",
      "Its publisher asks readers to sign in first. Other news is on the front page.",
    ],
  },
  "server-trouble": {
    id: ["Server sedang bermasalah", "Ini bukan kesalahan Anda. Tunggu sebentar, lalu coba lagi."],
    en: ["The server is having trouble", "This is not your fault. Wait a moment, then try again."],
  },
  "timed-out": {
    id: [
      "Terlalu lama menunggu",
      "Server tidak menjawab tepat waktu. Coba lagi, atau kembali beberapa saat lagi.",
    ],
    en: [
      "The wait was too long",
      "The server did not answer in time. Try again, or come back a little later.",
    ],
  },
  unreadable: {
    id: [
      "Berita ini tidak dapat dibaca",
      "Berkas yang kami terima rusak. Redaksi perlu memperbaikinya; berita lain ada di halaman depan.",
    ],
    en: [
      "This article cannot be read",
      "The file we received is damaged. The newsroom has to mend it; other news is on the front page.",
    ],
  },
};

const STEPS = {
  id: { retry: "Coba lagi", front: "Ke halaman depan" },
  en: { retry: "Try again", front: "To the front page" },
};

const CAN_RETRY = {
  offline: true,
  "not-found": false,
  private: false,
  "server-trouble": true,
  "timed-out": true,
  unreadable: false,
};

function status(code) {
  return { arrange: (page) => answerWith(page, FILE, { status: code }), console: [statusError(code)] };
}

function text(body, complaint, contentType = "application/json") {
  const told = new RegExp(`console error: \\[baca\\] .*/rekaan\\.json: .*${complaint}`);
  return { arrange: (page) => answerWith(page, FILE, { contentType, body }), console: [told] };
}

/** The reader takes its articles from a place of the server that is broken in its own way. */
function brokenPlace(place) {
  return (page) => servePortal(page, { articles: `${place}{id}.json` });
}

/** Each fault: which failure it must lead to, how it comes about, and what the console must tell. */
const FAULTS = {
  "an address nobody answers at": {
    failure: "offline",
    arrange: (page) => page.route(FILE, (route) => route.abort("connectionrefused")),
    console: [NO_ANSWER],
  },
  "an answer with status 404": { failure: "not-found", ...status(404) },
  "an answer with status 410": { failure: "not-found", ...status(410) },
  "an answer with status 500": { failure: "server-trouble", ...status(500) },
  "an answer with status 503": { failure: "server-trouble", ...status(503) },
  "an answer with status 429": { failure: "server-trouble", ...status(429) },
  "an answer with status 403": { failure: "private", ...status(403) },
  "an unasked-for answer with status 304": {
    failure: "server-trouble",
    arrange: (page) => answerWith(page, FILE, { status: 304 }),
    console: [],
  },
  "a web page in the article's place": {
    failure: "unreadable",
    ...text("<!doctype html><title>Masuk</title>", "found a web page", "text/html"),
  },
  "an empty answer": { failure: "unreadable", ...text("", "the answer is empty") },
  "JSON that breaks off": { failure: "unreadable", ...text('{"headline": "Jalan', "not JSON") },
  "an article without a headline": {
    failure: "unreadable",
    ...text('{"body": ["Teks"]}', "headline: missing"),
  },
  "an article with a blank headline": {
    failure: "unreadable",
    ...text('{"headline": "  "}', "headline: blank"),
  },
  "JSON that is no article": { failure: "unreadable", ...text("42", "expected an article object") },
  "an answer over the limit": {
    failure: "unreadable",
    ...text(JSON.stringify({ headline: "Panjang", body: "a".repeat(FIVE_MEGABYTES) }), "longer than"),
  },
  "an answer without end": {
    failure: "unreadable",
    arrange: brokenPlace("/fault/endless/"),
    console: [/longer than/],
  },
};

async function expectFailure(page, failure, language) {
  const [title, advice] = WORDS[failure][language];
  const error = page.locator(`[data-error="${failure}"]`);
  await expect(error).toBeVisible();
  await expect(page.locator("h1")).toHaveText([title]);
  await expect(error.locator(".error__advice")).toHaveText(advice);
  await expect(page).toHaveTitle(title);
  await expect(error.getByRole("link", { name: STEPS[language].front })).toHaveAttribute("href", "?");
  await expect(error.getByRole("button", { name: STEPS[language].retry })).toHaveCount(
    CAN_RETRY[failure] ? 1 : 0,
  );
}

async function speak(page, language) {
  await page.addInitScript((language) => localStorage.setItem("baca:language", language), language);
}

for (const [fault, { failure, arrange, console: told }] of Object.entries(FAULTS)) {
  for (const language of ["id", "en"]) {
    test(`${fault} is called ${failure} (${language})`, async ({ page, faults }) => {
      faults.expect(...told);
      await speak(page, language);
      await arrange(page);
      await page.goto(ADDRESS);
      await expectFailure(page, failure, language);
    });
  }
}

test("a server that never answers is given up within 11 seconds", async ({ page }) => {
  await page.route(FILE, () => {});
  await page.goto(ADDRESS);
  await expect(page.locator(".skeleton")).toBeVisible();
  await expect(page.locator('[data-error="timed-out"]')).toBeVisible({ timeout: 11_000 });
  await expectFailure(page, "timed-out", "id");
});

test("a server that never answers is given up after ten seconds and not before (en)", async ({ page }) => {
  await page.clock.install();
  await speak(page, "en");
  await page.route(FILE, () => {});
  await page.goto(ADDRESS);
  // It was asked for before; the time runs once the program waits for it, as it does with the portal here.
  await expect(page.locator(".masthead__name")).toHaveText(PORTAL.name);
  await page.clock.runFor(9_000);
  await expect(page.locator(".skeleton")).toBeVisible();
  await page.clock.runFor(1_000);
  await expectFailure(page, "timed-out", "en");
});

test("an answer that stalls half-way is given up too", async ({ page }) => {
  await page.clock.install();
  await brokenPlace("/fault/stalling/")(page);
  const answered = page.waitForResponse("**/fault/stalling/**");
  await page.goto(`/?baca=${MODEL}`);
  await answered;
  // The time runs once the program waits for it.
  const hasEnded = async () => {
    await page.clock.runFor(1_000);
    return page.locator(".error").count();
  };
  await expect.poll(hasEnded).toBe(1);
  await expectFailure(page, "timed-out", "id");
});

test("a connection that breaks in mid-article is called offline", async ({ page, faults }) => {
  faults.expect(NO_ANSWER);
  await brokenPlace("/fault/cut-off/content/articles/")(page);
  await page.goto(`/?baca=${MODEL}`);
  await expectFailure(page, "offline", "id");
});

test("back to a page that comes by retry only leads to where it was scrolled to", async ({ page, faults }) => {
  faults.expect(NO_ANSWER);
  await openFront(page);
  await page.evaluate(() => scrollTo(0, 700));
  await page.locator(".teaser a").last().click();
  await expect(page.locator("h1.headline")).toBeVisible();
  await page.route("**/content/front.json", (route) => route.abort());
  await page.goBack();
  await expectFailure(page, "offline", "id");
  await page.unroute("**/content/front.json");
  await page.getByRole("button", { name: "Coba lagi" }).click();
  await expect(page.locator(".front")).toBeVisible();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(600);
});

test("a link pressed without a connection leads to words, and retry to the article", async ({
  page,
  context,
  faults,
}) => {
  faults.expect(NO_ANSWER);
  await openFront(page);
  await context.setOffline(true);
  await page.locator(".teaser a").first().click();
  await expectFailure(page, "offline", "id");
  await expect(page.locator("h1")).toBeFocused();
  await context.setOffline(false);
  await page.getByRole("button", { name: "Coba lagi" }).click();
  await expect(page.locator(".headline")).toHaveText(article(MODEL).headline);
});

test("what the parser says is in the console and not on the page", async ({ page, faults }) => {
  faults.expect(/Unexpected token|Expected property name/);
  await serveArticle(page, "rekaan", "{headline: tanpa kutip}");
  await page.goto(ADDRESS);
  await expectFailure(page, "unreadable", "id");
  await expect(page.locator("body")).not.toContainText(/JSON|token|Expected|position|headline/);
});

test("an error is an alert for screen readers", async ({ page, faults }) => {
  faults.expect(statusError(404));
  await page.goto("/?baca=tidak-ada");
  await expect(page.getByRole("alert").filter({ visible: true })).toContainText("Halaman tidak ditemukan");
});

test("the link of an error leads to the front", async ({ page, faults }) => {
  faults.expect(statusError(404));
  await page.goto("/?baca=tidak-ada");
  await page.locator(".error").getByRole("link", { name: "Ke halaman depan" }).click();
  await expect(page.locator(".front .teaser").first()).toBeVisible();
});

test("an error on retry is said again", async ({ page, faults }) => {
  faults.expect(statusError(500));
  const asked = [];
  page.on("request", (request) => request.url().endsWith("rekaan.json") && asked.push(request.url()));
  await answerWith(page, FILE, { status: 500 });
  await page.goto(ADDRESS);
  await page.getByRole("button", { name: "Coba lagi" }).click();
  await expect.poll(() => asked.length).toBe(2);
  await expectFailure(page, "server-trouble", "id");
});

test("a redirect is followed, and relative pictures start at the final address", async ({ page }) => {
  await brokenPlace("/fault/moved/content/articles/")(page);
  await page.goto(`/?baca=${MODEL}`);
  await expect(page.locator(".headline")).toHaveText(article(MODEL).headline);
  const img = page.locator(".lead-image img");
  await expect(img).toHaveAttribute("src", /:\d+\/content\/pictures\/jembatan-800\.jpg$/);
  await expect.poll(() => img.evaluate((img) => img.complete && img.naturalWidth)).toBeGreaterThan(0);
});

test("an article with a byte order mark is read", async ({ page }) => {
  await serveArticle(page, "rekaan", `\ufeff${siteText(`content/articles/${MODEL}.json`)}`);
  await page.goto(ADDRESS);
  await expect(page.locator(".headline")).toHaveText(article(MODEL).headline);
});

test("a portal.json that does not come leads to words, and retry to the page", async ({ page, faults }) => {
  faults.expect(statusError(500));
  await page.route("**/content/portal.json", (route) => route.fulfill({ status: 500 }), { times: 1 });
  await page.goto(`/?baca=${MODEL}`);
  await expectFailure(page, "server-trouble", "id");
  await page.getByRole("button", { name: "Coba lagi" }).click();
  await expect(page.locator(".headline")).toHaveText(article(MODEL).headline);
});

test("a portal.json that cannot be read leads to words", async ({ page, faults }) => {
  faults.expect(/\[baca\] .*portal\.json: not JSON/);
  await answerWith(page, "**/content/portal.json", { contentType: "application/json", body: "{" });
  await page.goto("/");
  await expectFailure(page, "unreadable", "id");
});

test("a front that does not come leads to words, and retry to the front", async ({ page, faults }) => {
  faults.expect(statusError(503));
  await page.route("**/content/front.json", (route) => route.fulfill({ status: 503 }), { times: 1 });
  await page.goto("/");
  await expectFailure(page, "server-trouble", "id");
  await page.getByRole("button", { name: "Coba lagi" }).click();
  await expect(page.locator(".front .teaser").first()).toBeVisible();
});

test("a front without teasers is not taken for a page", async ({ page, faults }) => {
  faults.expect(/expected an `itemListElement`/);
  await answerWith(page, "**/content/front.json", { json: { name: "Kosong" } });
  await page.goto("/");
  await expectFailure(page, "unreadable", "id");
});
