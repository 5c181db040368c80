// Every payload of `tests/hostile`, in every format that carries HTML: nothing of it runs, asks, or leads
// astray.
//
// By itself: `npx playwright test hostile-html`. BACA_HOSTILE is a folder of more payloads.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, forgetPortal, test as base } from "./support.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));

/** How many articles a test opens, so that several workers share them. */
const PORTION = 250;

/** How many articles a front has. */
const BATCH = 50;

/** How many payloads an article has where they share one. */
const GROUP = 20;

/** How many faults are told at once. */
const TOLD = 40;

// The corpus

function corpusIn(folder) {
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  return files.flatMap((file) => {
    const payloads = JSON.parse(readFileSync(join(folder, file), "utf8"));
    return payloads.map((payload, index) => ({ name: `${index + 1}`, family: file, ...payload }));
  });
}

const OURS = corpusIn(resolve(HERE, "../hostile"));
const OTHERS = process.env.BACA_HOSTILE ? corpusIn(resolve(process.env.BACA_HOSTILE)) : [];

/** Of what others wrote nobody has said what it swallows. */
const PAYLOADS = [...OURS, ...OTHERS.map((payload) => ({ swallows: true, ...payload }))];

function portions(list, size) {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}

const titleOf = ({ family, name }) => `${family}: ${name}`;

/** An article with one payload. */
function alone(payload) {
  const words = payload.words ? [payload.words] : [];
  return { ...payload, title: titleOf(payload), words };
}

/** An article with several payloads, each of which leaves the next one alone. */
function together(payloads) {
  const mark = (index) => `Antara ${index}`;
  const html = payloads.map(({ html }, index) => `${html}\n<p>${mark(index)}</p>`).join("\n");
  const words = payloads.flatMap(({ words }, index) => (words ? [words, mark(index)] : [mark(index)]));
  return { title: payloads.map(titleOf).join("; "), html, words };
}

const numbered = (trials) => trials.map((trial, index) => ({ ...trial, number: index + 1 }));

/** Each payload in an article of its own. */
const SINGLY = numbered(PAYLOADS.map(alone));

/** All payloads, several in one article where that is possible. */
function grouped(isTame) {
  const groups = portions(PAYLOADS.filter(isTame), GROUP).map(together);
  return numbered([...groups, ...PAYLOADS.filter((payload) => !isTame(payload)).map(alone)]);
}

/** Each address in an article of its own, whose fields have it too. */
const GROUPED = grouped(({ swallows, address }) => !swallows && !address);
const FEWEST = grouped(({ swallows }) => !swallows);

/** Opens each batch: it harms nobody, and shows what an article has anyway. */
const HARMLESS = { title: "harmless", html: "<h2>Bagian</h2><p>kata</p>", words: [], number: 0 };

// The formats

const PICTURE = "https://gambar.example/utama.png";
const WORDPRESS = "/wp/";
const FEED = "/umpan/berita";

const headlineOf = ({ number, html }) => `Judul ${number} ${html}`;
const summaryOf = ({ number, html }) => `Ringkasan ${number} ${html}`;
const bodyOf = ({ number, html }) => `<p>Sebelum ${number}</p>\n${html}\n<p>Sesudah ${number}</p>`;
const pageOf = ({ number }, origin) => `${origin}${WORDPRESS}uji-${number}/`;
const addressOf = ({ address }) => address ?? PICTURE;

function wordpressPost(trial, origin) {
  const { number, html, address } = trial;
  const file = { source_url: addressOf(trial), width: 300, height: 200 };
  const named = { id: number, name: `Rubrik ${html}`, slug: "rubrik", link: address };
  const term = (taxonomy) => ({ ...named, taxonomy });
  return {
    id: number + 1000,
    slug: `uji-${number}`,
    link: address ?? pageOf(trial, origin),
    date_gmt: "2026-11-24T03:00:00",
    title: { rendered: headlineOf(trial) },
    excerpt: { rendered: `<p>${summaryOf(trial)}</p>` },
    content: { rendered: bodyOf(trial), protected: false },
    _embedded: {
      author: [{ id: 1, name: `Penulis ${html}`, link: address, description: html }],
      "wp:featuredmedia": [
        {
          id: 2,
          source_url: addressOf(trial),
          alt_text: `Alt ${html}`,
          title: { rendered: html },
          caption: { rendered: `<p>Keterangan ${html}</p>` },
          mime_type: "image/png",
          media_details: { width: 600, height: 400, sizes: { medium: file, full: file } },
        },
      ],
      "wp:term": [[term("category")], [term("post_tag")]],
    },
  };
}

function wordpressAnswer({ pathname, searchParams }, trials, origin) {
  const api = `${WORDPRESS}wp-json/wp/v2/`;
  if (!pathname.startsWith(api)) return undefined;
  const slug = searchParams.get("slug");
  const asked = slug ? trials.filter(({ number }) => slug === `uji-${number}`) : trials;
  const posts = pathname === `${api}posts` ? asked.map((trial) => wordpressPost(trial, origin)) : [];
  return { json: posts };
}

function jsonFeed(trials, origin) {
  const items = trials.map((trial) => {
    const { html, address } = trial;
    const author = { name: `Penulis ${html}`, url: address, avatar: address };
    return {
      id: pageOf(trial, origin),
      url: pageOf(trial, origin),
      external_url: address,
      title: headlineOf(trial),
      summary: summaryOf(trial),
      content_html: bodyOf(trial),
      image: addressOf(trial),
      banner_image: addressOf(trial),
      authors: [author],
      author,
      tags: [`Rubrik ${html}`],
      attachments: [{ url: addressOf(trial), mime_type: "image/png", title: html }],
    };
  });
  return JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "Uji", items });
}

/** XML has no place for some characters. */
function inXml(text) {
  return text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "");
}

function escaped(text) {
  const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;" };
  return inXml(text).replace(/[&<>"\r]/g, (character) => entities[character]);
}

function cdata(text) {
  return `<![CDATA[${inXml(text).replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
}

function rss(trials, origin) {
  const item = (trial) => {
    const { html, number } = trial;
    const picture = escaped(addressOf(trial));
    return `<item>
      <title>${escaped(headlineOf(trial))}</title>
      <link>${pageOf(trial, origin)}</link>
      <guid isPermaLink="false">uji-${number}</guid>
      <description>${cdata(summaryOf(trial))}</description>
      <dc:creator>${cdata(`Penulis ${html}`)}</dc:creator>
      <category>${cdata(`Rubrik ${html}`)}</category>
      <enclosure url="${picture}" type="image/png" length="1"/>
      <media:content url="${picture}" medium="image">
        <media:title type="html">${escaped(html)}</media:title>
        <media:description type="html">${escaped(`Keterangan ${html}`)}</media:description>
        <media:credit>${escaped(html)}</media:credit>
      </media:content>
      <content:encoded>${cdata(bodyOf(trial))}</content:encoded>
    </item>`;
  };
  return `<?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
    <channel><title>Uji</title><link>${origin}/</link>${trials.map(item).join("\n")}</channel></rss>`;
}

function atom(trials, origin) {
  const entry = (trial) => {
    const { html, address = "" } = trial;
    return `<entry>
      <title type="html">${escaped(headlineOf(trial))}</title>
      <link href="${pageOf(trial, origin)}"/>
      <link rel="related" href="${escaped(address)}"/>
      <link rel="enclosure" type="image/png" href="${escaped(addressOf(trial))}"/>
      <id>${pageOf(trial, origin)}</id>
      <updated>2026-11-24T03:00:00Z</updated>
      <author><name>${escaped(`Penulis ${html}`)}</name><uri>${escaped(address)}</uri></author>
      <category term="${escaped(`Rubrik ${html}`)}" label="${escaped(`Rubrik ${html}`)}"/>
      <summary type="html">${escaped(summaryOf(trial))}</summary>
      <content type="html">${escaped(bodyOf(trial))}</content>
    </entry>`;
  };
  return `<?xml version="1.0" encoding="UTF-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom"><title>Uji</title><id>${origin}/</id>
    <updated>2026-11-24T03:00:00Z</updated>${trials.map(entry).join("\n")}</feed>`;
}

/** The words of Baca's own format are no HTML: they are shown as they are. */
function nativeArticle(trial) {
  const { number, html, address } = trial;
  return {
    headline: headlineOf(trial),
    description: summaryOf(trial),
    articleSection: `Rubrik ${html}`,
    author: { name: `Penulis ${html}`, url: address },
    image: { url: addressOf(trial), caption: `Keterangan ${html}` },
    keywords: [html],
    url: address,
    body: [`Sebelum ${number}`, html, `Sesudah ${number}`],
  };
}

/** JSON-LD as some pages carry it, with HTML where plain text belongs. */
function jsonLd(trial) {
  const { number, html } = trial;
  const { body: _, ...article } = nativeArticle(trial);
  const articleBody = `<p>Sebelum ${number}</p>${html}<p>Sesudah ${number}</p>`;
  return { "@context": "https://schema.org", "@type": "NewsArticle", ...article, articleBody };
}

const nativeAnswer = filesOf(nativeArticle);

/** The front, and each article in a file of its own. */
function filesOf(article) {
  return ({ pathname }, trials) => fileOf(article, pathname, trials);
}

function fileOf(write, pathname, trials) {
  if (pathname.endsWith("/content/front.json")) {
    const itemListElement = trials.map((trial) => {
      const { headline, description, image } = nativeArticle(trial);
      return { headline, description, image, url: `articles/uji-${trial.number}.json` };
    });
    return { json: { itemListElement } };
  }
  const number = pathname.match(/\/content\/articles\/uji-(\d+)\.json$/)?.[1];
  const trial = trials.find((trial) => number === `${trial.number}`);
  return trial && { json: write(trial) };
}

/** A format whose articles all come in one file. */
function feed(format, contentType, write) {
  return {
    source: { format, address: FEED },
    answer: ({ pathname }, trials, origin) =>
      pathname === FEED ? { contentType, body: write(trials, origin) } : undefined,
  };
}

/** HTML is read alike in all of them, so one of them has each payload alone. */
const FORMATS = {
  "a WordPress post": {
    source: { format: "wordpress", address: WORDPRESS },
    answer: wordpressAnswer,
    queryOf: ({ number }) => `?baca=uji-${number}`,
    isSingly: true,
  },
  "a JSON Feed": feed("jsonfeed", "application/feed+json", jsonFeed),
  "an RSS feed": feed("rss", "application/rss+xml", rss),
  "an Atom feed": feed("rss", "application/atom+xml", atom),
  "Baca's own format": {
    source: undefined,
    answer: nativeAnswer,
    queryOf: ({ number }) => `?baca=uji-${number}`,
    isPlain: true,
  },
  "JSON-LD with HTML in it": {
    source: undefined,
    answer: filesOf(jsonLd),
    queryOf: ({ number }) => `?baca=uji-${number}`,
  },
};

// What a page may hold

/** A list of names that the reader's own source has, so that there is one of it. */
function namesIn(file, list) {
  const found = readFileSync(resolve(HERE, "../..", file), "utf8").match(list)?.[1];
  const names = [...(found ?? "").matchAll(/"([a-z0-9_-]+)"/g)].map(([, name]) => name);
  if (names.length === 0) throw new Error(`no names in ${file}`);
  return names;
}

const RULES = {
  elements: [...namesIn("tests/support/safety.rs", /const ELEMENTS[^=]*=([^;]*);/), "main"],
  classes: namesIn("src/components/part.rs", /parts! \{\s+([^}]*)\}/),
  attributes: [
    ...["alt", "class", "colspan", "datetime", "decoding", "dir", "fetchpriority", "height", "hidden"],
    ...["href", "id", "lang", "loading", "open", "part", "rel", "reversed", "role", "rowspan", "scope"],
    ...["sizes", "src", "srcset", "start", "tabindex", "title", "type", "viewBox", "width"],
    ...["aria-busy", "aria-current", "aria-hidden", "aria-label", "aria-pressed"],
    ...["data-error", "data-shape", "data-size", "data-text-size", "data-type"],
  ],
  links: ["http:", "https:", "mailto:", "tel:"],
  files: ["http:", "https:"],
};

/**
 * Runs in the page: everything below an element that could run, fetch or lead where it may not.
 *
 * A form answers to the names of its inputs (`form.attributes`), so nothing is asked of an element itself.
 */
function dangersIn(root, rules) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  const getter = (prototype, name) => Object.getOwnPropertyDescriptor(prototype, name).get;
  const nameOf = getter(Element.prototype, "localName");
  const namespaceOf = getter(Element.prototype, "namespaceURI");
  const shadowOf = getter(Element.prototype, "shadowRoot");
  const { getAttribute, getAttributeNames } = Element.prototype;

  const leadsTo = (address, schemes) => {
    const url = URL.parse(address, document.baseURI);
    return url !== null && schemes.includes(url.protocol) && !url.username && !url.password;
  };
  const choicesOf = (srcset) => srcset.split(/,\s+/).map((choice) => choice.trim().split(/\s+/));
  const isHarmless = (name, value) => {
    switch (name) {
      case "class":
        return value.split(" ").every((part) => rules.classes.includes(part));
      case "dir":
        return ["auto", "ltr", "rtl"].includes(value);
      case "href":
        return leadsTo(value, rules.links);
      case "id":
        return rules.ids.includes(value);
      case "lang":
        return /^[A-Za-z0-9-]{2,35}$/.test(value);
      case "src":
        return leadsTo(value, rules.files);
      case "srcset":
        return choicesOf(value).every(
          ([address, size, ...more]) =>
            leadsTo(address, rules.files) && /^[\d.]+[wx]$/.test(size ?? "1x") && more.length === 0,
        );
      default:
        return rules.attributes.includes(name);
    }
  };

  const dangers = [];
  while (walker.nextNode()) {
    const element = walker.currentNode;
    const name = nameOf.call(element);
    const isHtml = namespaceOf.call(element) === "http://www.w3.org/1999/xhtml";
    // The empty drawing that keeps a picture's space.
    const isShape = getAttribute.call(element, "class") === "picture__shape" && !element.hasChildNodes();
    if (!(isHtml || isShape) || !rules.elements.includes(name)) dangers.push(`<${name}>`);
    if (shadowOf.call(element)) dangers.push(`a shadow root in <${name}>`);
    for (const attribute of getAttributeNames.call(element)) {
      const value = getAttribute.call(element, attribute);
      if (!isHarmless(attribute, value)) dangers.push(`<${name} ${attribute}="${value.slice(0, 200)}">`);
    }
  }
  return dangers;
}

/** Runs in the page: what is there before any payload is. */
function takeStock(rules) {
  const elements = () => [...document.querySelectorAll("*")];
  const outside = () => elements().filter((element) => !element.closest("#baca")).length;
  const notice = document.getElementById("baca-notice");
  const ids = [...document.querySelectorAll("#baca [id]")].map(({ id }) => id);
  // It would be asked for again at every change of the address.
  document.querySelector("link[rel=icon]")?.remove();
  window.stock = { outside, count: outside(), notice, path: location.pathname, rules: { ...rules, ids } };
}

/** Runs in the page: everything that a payload has done to it. */
function harmDone() {
  const { outside, count, notice, path, rules } = window.stock;
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  const harm = window.dangersIn(document.getElementById("baca"), rules);
  if (window.hacked !== undefined) harm.push("it ran");
  if (outside() !== count) harm.push("the page around the reader has changed");
  if (new Set(ids).size !== ids.length) harm.push("two elements have one id");
  const isSilent = document.getElementById("baca-notice") === notice && notice.hidden;
  if (!isSilent) harm.push("the reader has stopped");
  if (location.pathname !== path) harm.push(`the page is now ${location}`);
  if (window.length > 0) harm.push("it has frames");
  delete window.hacked;
  return harm;
}

/** Runs in the page: opens an article as back and forward do, and tells why it is not shown, if it is not. */
async function openTrial({ query, headline }) {
  const isHere = () => {
    const shown = document.querySelector(".article .headline")?.textContent ?? "";
    return shown === headline || shown.startsWith(`${headline} `);
  };
  history.pushState(null, "", query);
  dispatchEvent(new PopStateEvent("popstate"));
  return new Promise((resolve) => {
    const settle = (failure) => {
      observer.disconnect();
      clearTimeout(limit);
      resolve(failure);
    };
    const observer = new MutationObserver(() => {
      if (isHere()) settle();
      else if (document.querySelector(".error")) settle(document.querySelector(".error").textContent);
    });
    observer.observe(document.getElementById("baca"), { childList: true, subtree: true });
    const limit = setTimeout(() => settle("it did not appear in time"), 5000);
  });
}

/** Runs in the page: opens an article, and tells what is wrong. Spaces and controls are not compared. */
async function lookAtTrial({ query, headline, words }) {
  const failure = await window.openTrial({ query, headline });
  if (failure) return { harm: [`not shown: ${failure}`], facades: 0 };
  const bare = (text) => text.replace(/[\s\p{Cc}]+/gu, "");
  const body = bare(document.querySelector(".body")?.textContent ?? "");
  const missing = words.filter((words) => !body.includes(bare(words)));
  const harm = [...window.harmDone(), ...missing.map((words) => `missing: ${words.slice(0, 200)}`)];
  return { harm, facades: document.querySelectorAll(".embed__show").length };
}

/** Runs in the page: presses all facades, and tells what frames they have become. */
async function pressFacades() {
  for (const button of document.querySelectorAll(".embed__show")) button.click();
  await new Promise((resolve) => requestAnimationFrame(resolve));
  return [...document.querySelectorAll("#baca iframe")].map((frame) => ({
    names: frame.getAttributeNames(),
    src: frame.getAttribute("src"),
    sandbox: frame.getAttribute("sandbox"),
  }));
}

/** Frames are made from an id, never from an address as it stands. */
const FRAMES = [
  /^https:\/\/www\.youtube-nocookie\.com\/embed\/[\w-]+$/,
  /^https:\/\/platform\.twitter\.com\/embed\/Tweet\.html\?dnt=true&id=\d+$/,
  /^https:\/\/www\.instagram\.com\/(p|reel|tv)\/[\w-]+\/embed\/$/,
  /^https:\/\/www\.tiktok\.com\/embed\/v2\/\d+$/,
  /^https:\/\/www\.facebook\.com\/plugins\/(post|video)\.php\?href=https%3A%2F%2Fwww\.facebook\.com[\w%.-]+$/,
  /^https:\/\/open\.spotify\.com\/embed\/[a-z]+\/[\w-]+$/,
];

const FRAME_ATTRIBUTES = "allow class data-shape loading referrerpolicy sandbox src title".split(" ");

function dangersOfFrame({ names, src, sandbox }) {
  const strange = names.filter((name) => !FRAME_ATTRIBUTES.includes(name));
  const dangers = strange.map((name) => `a frame has ${name}`);
  if (!FRAMES.some((frame) => frame.test(src))) dangers.push(`a frame of ${src}`);
  const isConfined = sandbox !== null && !sandbox.includes("top-navigation");
  if (!isConfined) dangers.push(`a frame's sandbox: ${sandbox}`);
  return dangers;
}

// The run

const PASSES = {
  "where no policy helps": {
    place: "/no-policy/",
    mayFrame: true,
    corpus: ({ isSingly }) => (isSingly ? SINGLY : GROUPED),
  },
  "under Trusted Types": { place: "/tt-pictures/", mayFrame: false, corpus: () => FEWEST },
};

/** Pictures are shown from anywhere, so they may be asked for; of us, only where we know all of them. */
const PICTURE_HOSTS = OTHERS.length > 0 ? /./ : /^(gambar|warta)\.example$/;

const SITE = /^(index\.html|[\w-]+\.(css|js|wasm))?$/;
/** The parts of the reader that it fetches once it needs them. */
const PART = /^(formats|opening|shared)-[0-9a-f]+\.wasm$/;

/** Asked for whenever the address changes. */
const ICON = /^icon-[0-9a-f]+\.svg$/;

const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=",
  "base64",
);

/** Answers for everything a page asks for, and writes down who asked for what it may not. */
class Watch {
  harm = [];
  trials = [];
  #subject = "the start";
  #isPressed = false;

  constructor(page, origin, format, pass) {
    Object.assign(this, { page, origin, format, pass });
  }

  async start() {
    const { page } = this;
    await page.context().route("**/*", (route) => this.#answer(route));
    // It was built with another portal, whose files would be asked for.
    await forgetPortal(page);
    for (const help of [dangersIn, takeStock, harmDone, openTrial]) {
      await page.addInitScript(`window.${help.name} = ${help}`);
    }
    page.context().on("page", () => this.add("it opened another page"));
    page.on("download", () => this.add("it downloaded something"));
    page.on("dialog", (dialog) => {
      this.add(`it opened a dialog: ${dialog.message()}`);
      dialog.dismiss().catch(() => {});
    });
  }

  add(what) {
    this.harm.push(`${this.#subject}: ${what}`);
  }

  async #answer(route) {
    const request = route.request();
    // The browser knows some addresses that Node does not.
    if (!URL.canParse(request.url())) return this.#refuse(route);
    const [url, kind] = [new URL(request.url()), request.resourceType()];
    const isOurs = url.origin === this.origin;
    const isWithin = isOurs && url.pathname.startsWith(this.pass.place);
    const path = isWithin ? url.pathname.slice(this.pass.place.length) : undefined;
    const isAsked = request.method() === "GET" && kind !== "ping";
    if (isOurs && isAsked && kind === "fetch") {
      const portal = { name: "Uji", source: this.format.source };
      const isPortal = path === "content/portal.json";
      const given = isPortal ? { json: portal } : this.format.answer(url, this.trials, this.origin);
      if (given) return route.fulfill(given);
    }
    const isPicture = kind === "image" && (isOurs || PICTURE_HOSTS.test(url.hostname));
    if (isAsked && (isPicture || ICON.test(path))) {
      const headers = { "Cache-Control": "max-age=3600" };
      return route.fulfill({ contentType: "image/png", headers, body: PIXEL });
    }
    const isFrame = this.#isPressed && kind === "document" && FRAMES.some((frame) => frame.test(url.href));
    if (isFrame) return route.fulfill({ contentType: "text/html", body: "" });
    const isStart = this.#subject === "the start" && path !== undefined && SITE.test(path);
    if (isAsked && (isStart || PART.test(path))) return route.continue();
    return this.#refuse(route);
  }

  #refuse(route) {
    const request = route.request();
    this.add(`it asked for ${request.resourceType()} ${request.url().slice(0, 200)}`);
    return route.abort();
  }

  /** Opens the front of some articles, and finds the way to each. */
  async #openFront(trials) {
    const { page, pass, format } = this;
    this.trials = [HARMLESS, ...trials];
    this.#subject = "the start";
    await page.goto(pass.place);
    await expect(page.locator(".front .teaser a").first()).toBeVisible();
    this.#subject = `the front of ${trials[0].number} to ${trials.at(-1).number}`;
    const links = await page.evaluate(() => {
      const links = [...document.querySelectorAll(".front .teaser a")];
      return links.map((link) => [link.textContent, link.getAttribute("href")]);
    });
    const found = new Map(links.map(([words, href]) => [words.match(/^Judul (\d+)( |$)/)?.[1], href]));
    const queryOf = format.queryOf ?? (({ number }) => found.get(`${number}`));
    await page.evaluate(openTrial, { query: queryOf(HARMLESS), headline: "Judul 0" });
    await page.evaluate(takeStock, RULES);
    // The front anew, now that it is known what is there anyway.
    await page.evaluate(() => history.back());
    await expect(page.locator(".front .teaser a").first()).toBeVisible();
    (await page.evaluate(harmDone)).forEach((harm) => this.add(harm));
    return queryOf;
  }

  /** Opens one article after another, and looks at each. */
  async run(trials) {
    let queryOf = await this.#openFront(trials);
    for (const trial of trials) {
      try {
        await this.#look(trial, queryOf(trial));
      } catch (error) {
        // The page has left, or is gone.
        this.add(error.message.split("\n")[0]);
        queryOf = await this.#openFront(trials);
      }
    }
    // Without the frame that the last facade may have been pressed for.
    await this.page.evaluate(openTrial, { query: queryOf(HARMLESS), headline: "Judul 0" });
    (await this.page.evaluate(harmDone)).forEach((harm) => this.add(`at the end: ${harm}`));
  }

  async #look(trial, query) {
    const { page, format, pass } = this;
    this.#subject = trial.title;
    if (!query) return this.add("the front does not lead there");
    const asked = { query, headline: `Judul ${trial.number}`, words: wordsOf(trial, format) };
    const { harm, facades } = await page.evaluate(lookAtTrial, asked);
    this.#isPressed = false;
    harm.forEach((harm) => this.add(harm));
    if (pass.mayFrame && facades > 0) await this.#press();
  }

  async #press() {
    this.#isPressed = true;
    const frames = await this.page.evaluate(pressFacades);
    frames.flatMap(dangersOfFrame).forEach((danger) => this.add(danger));
  }
}

/** What must be read in an article's body. */
function wordsOf({ number, html, words, swallows }, { isPlain }) {
  const [before, after] = [`Sebelum ${number}`, `Sesudah ${number}`];
  if (isPlain) return [before, html, after];
  return [before, ...words, ...(swallows ? [] : [after])];
}

const test = base.extend({
  watch: async ({ page, baseURL }, use) => {
    await use((format, pass) => new Watch(page, new URL(baseURL).origin, format, pass));
  },
});

for (const [when, pass] of Object.entries(PASSES)) {
  for (const [where, format] of Object.entries(FORMATS)) {
    const parts = portions(pass.corpus(format), PORTION);
    for (const [index, trials] of parts.entries()) {
      const part = parts.length > 1 ? `part ${index + 1} of the corpus` : "the corpus";
      test(`${part} does no harm in ${where}, ${when}`, async ({ watch, faults }) => {
        test.setTimeout(60_000 + trials.length * 1_000);
        // `Watch` looks at everything that is asked for, and refuses most of it. Of what is left out of an
        // article, the reader tells whoever runs the portal.
        faults.tolerate(/^console warning: \[baca\] /, /^other origin: /, /net::ERR_FAILED/);
        const watched = watch(format, pass);
        await watched.start();
        for (const batch of portions(trials, BATCH)) await watched.run(batch);
        expect(watched.harm.slice(0, TOLD), `${watched.harm.length} faults`).toEqual([]);
      });
    }
  }
}

// The corpus itself, and whether the checks would notice

test("the corpus has at least 400 payloads, each under a name of its own", () => {
  const names = OURS.map(titleOf);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(OURS.map(({ html }) => html)).size).toBe(OURS.length);
  expect(OURS.length).toBeGreaterThanOrEqual(400);
  const fileOf = (family) => resolve(HERE, `../hostile/${family}.json`);
  for (const { family } of OURS) expect(existsSync(fileOf(family)), family).toBe(true);
});

/** Hosts that exist, but are only imitated. */
const IMITATED = /(^|\.)(youtube|vimeo|spotify|facebook|google|tiktok|instagram|twitter)\.com$|^youtu\.be$/;
const NAMED = ["connect.facebook.net", "telegram.org", "www.threads.net", "www.w3.org", "purl.org"];

test("no payload names a host that somebody else may own", () => {
  const hosts = OURS.flatMap(({ html }) => html.toLowerCase().match(/[\w-]+(\.[\w-]+)+/g) ?? []);
  const isReal = (host) => /\.(com|net|org|info|io|id|dev|be|co|me|xyz)$/.test(host);
  const strange = hosts.filter((host) => isReal(host) && !IMITATED.test(host) && !NAMED.includes(host));
  expect([...new Set(strange)]).toEqual([]);
});

/** Families whose payloads are mostly words. */
const WORDS = ["text", "expressions", "encoding"];

test("the checks find fault with most payloads that stand in a page as they are", async ({ page }) => {
  await page.goto("/no-policy/");
  await page.evaluate(`window.dangersIn = ${dangersIn}`);
  const tried = OURS.filter(({ family }) => !WORDS.includes(family));
  const unnoticed = await page.evaluate(
    ({ tried, rules }) =>
      tried
        .filter(({ html }) => {
          // Inert: a document that is shown nowhere runs nothing.
          const parsed = new DOMParser().parseFromString(html, "text/html");
          const root = Document.prototype.createTreeWalker.call(document, parsed).lastChild();
          return window.dangersIn(root, rules).every((danger) => /^<(head|body)>$/.test(danger));
        })
        .map(({ family, name }) => `${family}: ${name}`),
    { tried, rules: { ...RULES, ids: [] } },
  );
  // Some are nothing but words once they are parsed, as they ought to be.
  expect(unnoticed.length / tried.length, unnoticed.join("\n")).toBeLessThan(0.15);
});
