// The top of an article for who waits for the program: what stands there without any words of the reader's own, where
// it will stand, in the styles it will have. Then the reader takes its place (docs/decisions/0014-a-glimpse-first.md).
//
// Only of Baca's own format, and of that only texts that are texts. Whatever else there is, is the program's to read and
// to complain of.

import { whole } from "./whole.js";

/** As wide as a moment is that the reader spells out. */
const MOMENT = "nnnnnn, 00 nnnnnnnn 0000 - 00:00 nnn";

/** As long as an address may be: `wire/address.rs`. */
const LONGEST = 4000;

/** What is written from right to left: `components/article_view.rs`. */
const RIGHT_TO_LEFT = /^(arc?|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)(-[a-z]{2})?$|-(adlm|arab|hebr|nkoo|syrc|thaa)\b/i;

/** When the words about a slow start appear, in seconds: `style/states.css`. */
const LATE = 6;

/**
 * Shows the top of an article and the masthead of its portal in place of the name in `index.html`, unless the reader is
 * there already. Addresses in the article start at `base`.
 */
export async function showGlimpse(article, base, { name, tagline }) {
  await whole();
  const start = document.querySelector("main.start");
  // Whoever is about to press a link there is left to it.
  if (!text(article.headline) || !start || start.contains(document.activeElement)) return;
  const main = element("main", "", glimpse(article, base), element("div", "start", wordsOf(start)));
  main.setAttribute("aria-busy", start.getAttribute("aria-busy"));
  const masthead = element("header", "masthead", line("p", "masthead__name", name), line("p", "masthead__tagline", tagline));
  setTextSize();
  // All of it is new: where what was painted already moves, the page jumps.
  start.replaceWith(masthead, main);
}

/** The words for who waits, but for the name. Those about a slow start appear when they would have. */
function wordsOf(start) {
  const { children } = start.cloneNode(true);
  const words = [...children].filter((child) => !child.matches(".start__name"));
  const late = words.find((child) => child.matches(".start__late"));
  if (late) late.style.animationDelay = `${LATE - performance.now() / 1000}s`;
  return words;
}

/** Sets the size that this reader chose before, as `printed/first.js` does on a printed page. */
function setTextSize() {
  try {
    const size = localStorage.getItem("baca:text-size");
    if (size) document.documentElement.dataset.textSize = size;
  } catch {
    // A browser that remembers nothing.
  }
}

function glimpse(article, base) {
  const section = line("span", "kicker__section", article.articleSection);
  const kicker = line("span", "", article.kicker);
  const made = element(
    "div",
    "glimpse",
    (section || kicker) && element("p", "kicker", section, kicker),
    line("h1", "glimpse__headline", article.headline),
    line("p", "standfirst", article.description),
    byline(article),
    published(article),
    leadPicture(article, base),
  );
  // It decides where words are divided, too.
  const language = text(article.inLanguage).replaceAll("_", "-");
  if (language) made.lang = language;
  made.dir = language ? (RIGHT_TO_LEFT.test(language) ? "rtl" : "ltr") : "auto";
  return made;
}

function byline({ author }) {
  const authors = [author].flat().map((author) => object(author, "name"));
  const names = authors.filter(({ name }) => text(name)).flatMap(({ name, jobTitle }, index) => [
    index > 0 ? ", " : "Oleh ",
    name,
    text(jobTitle) && element("span", "byline__role", ` (${jobTitle})`),
  ]);
  return names.length > 0 && element("p", "byline", place(names));
}

function published({ datePublished, dateModified }) {
  const isUpdated = dateModified && dateModified !== datePublished;
  const moments = [datePublished && place(MOMENT), isUpdated && place("Diperbarui: ", MOMENT)];
  return moments.some(Boolean) && element("p", "published", moments);
}

/** The place of words that are the reader's to say: as wide as these, and for nobody to see or hear. */
function place(...words) {
  const made = element("span", "", words);
  made.style.visibility = "hidden";
  made.setAttribute("aria-hidden", "true");
  return made;
}

/** The lead picture in its space. */
function leadPicture({ image, headline }, base) {
  const { url, width, height, alt, encoding } = object([image].flat()[0], "url");
  const src = addressOf(url, base);
  if (!src) return undefined;
  const img = Object.assign(new Image(), { alt: text(alt) || text(headline), fetchPriority: "high" });
  const picture = element("picture", "", sources([encoding].flat(), base), img);
  // Only now, where it has others to choose from.
  img.src = src;
  const space = element("div", "picture", picture);
  space.style.aspectRatio = width > 0 && height > 0 ? `${width} / ${height}` : "16 / 9";
  return element("figure", "lead-image", space);
}

/** A picture's other files, given to the browser as `components/picture.rs` does: it then chooses the same one. */
function sources(files, base) {
  const choices = new Map();
  for (const { url, encodingFormat, width } of files.filter(Boolean)) {
    const address = addressOf(url, base);
    if (!address || !text(encodingFormat).startsWith("image/") || !(width > 0)) continue;
    if (!choices.has(encodingFormat)) choices.set(encodingFormat, []);
    choices.get(encodingFormat).push(`${address} ${width}w`);
  }
  const sizes = "(min-width: 62rem) 60rem, 100vw";
  return [...choices].map(([type, files]) =>
    Object.assign(document.createElement("source"), { type, srcset: files.join(", "), sizes }),
  );
}

/** Where a file lies, if that is an address it may have: `wire/address.rs`. */
function addressOf(url, base) {
  if (!text(url)) return undefined;
  try {
    const { protocol, username, password, href } = new URL(url, base);
    const isAllowed = /^https?:$/.test(protocol) && !username && !password && href.length <= LONGEST;
    return isAllowed ? href : undefined;
  } catch {
    return undefined;
  }
}

/** A value's words, none where it is no text. */
function text(value) {
  return typeof value === "string" ? value.trim() : "";
}

/** What a text may stand for, as schema.org has it: then it is what stands under a key of it. */
function object(value, key) {
  return typeof value === "string" ? { [key]: value } : (value ?? {});
}

/** An element of a class around words, if there are some. */
function line(name, className, words) {
  return text(words) && element(name, className, text(words));
}

/** An element of a class around whatever there is of these, lists among them. */
function element(name, className, ...children) {
  const made = Object.assign(document.createElement(name), { className });
  made.append(...children.flat(2).filter(Boolean));
  return made;
}
