// The top of an article for who waits for the program: what stands there without any words of the reader's own, where
// it will stand, in the styles it will have. Then the reader takes its place (docs/decisions/0014-a-glimpse-first.md).
//
// Only of Baca's own format, and of that only texts that are texts. Whatever else there is, is the program's to read and
// to complain of.

/** As wide as a moment is that the reader spells out. */
const MOMENT = "Minggu, 22 November 2026 - 14:30 WIB";

/** As long as an address may be: `wire/address.rs`. */
const LONGEST = 4000;

/**
 * Shows the top of an article, which has a headline, and the masthead of its portal in place of the name in
 * `index.html`, unless the reader is there already. Addresses in the article start at `base`.
 */
export function showGlimpse(article, base, { name, tagline }) {
  const start = document.querySelector("main.start");
  if (!start || typeof article.headline !== "string") return;
  const words = [...start.cloneNode(true).children].filter(({ className }) => className !== "start__name");
  const main = element("main", "", glimpse(article, base), element("div", "start", words));
  main.setAttribute("aria-busy", start.getAttribute("aria-busy"));
  const masthead = element("header", "masthead", line("p", "masthead__name", name), line("p", "masthead__tagline", tagline));
  setTextSize();
  // All of it is new: where what was painted already moves, the page jumps.
  start.replaceWith(masthead, main);
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
  const { articleSection, kicker, headline, description, author, inLanguage } = article;
  const labels = [line("span", "kicker__section", articleSection), line("span", "", kicker)].flat();
  const made = element(
    "div",
    "glimpse",
    labels.length ? element("p", "kicker", labels) : [],
    line("h1", "glimpse__headline", headline),
    line("p", "standfirst", description),
    author ? element("p", "byline", place("Oleh ", names(author))) : [],
    published(article),
    leadPicture(article, base),
  );
  made.dir = "auto";
  // It decides where words are divided.
  if (inLanguage) made.lang = inLanguage;
  return made;
}

/** The place of words that are the reader's to say: as wide as these, and not seen. */
function place(...words) {
  return element("span", "glimpse__place", ...words);
}

function names(author) {
  return [author].flat().flatMap((author, index) => {
    const { name, jobTitle } = object(author, "name");
    const role = jobTitle ? [element("span", "byline__role", ` (${jobTitle})`)] : [];
    return [index > 0 ? ", " : "", String(name), ...role];
  });
}

function published({ datePublished, dateModified }) {
  const isUpdated = dateModified && dateModified !== datePublished;
  const moments = [datePublished ? place(MOMENT) : [], isUpdated ? place("Diperbarui: ", MOMENT) : []].flat();
  return moments.length ? element("p", "published", moments) : [];
}

/** An element of a class around what stands in it, which may be lists. */
function element(name, className, ...children) {
  const made = Object.assign(document.createElement(name), { className });
  made.append(...children.flat());
  return made;
}

/** An element around words, in a list; an empty one where there are none. */
function line(name, className, words) {
  const text = typeof words === "string" && words.trim();
  return text ? [element(name, className, text)] : [];
}

/** What a text may stand for, which is then what it has under a key. */
function object(value, key) {
  return typeof value === "string" ? { [key]: value } : (value ?? {});
}

/** The lead picture in its space, in a list; an empty one where there is none. */
function leadPicture({ image, headline }, base) {
  const { url, width, height, alt, encoding } = object([image].flat()[0], "url");
  const src = addressOf(url, base);
  if (!src) return [];
  const img = Object.assign(new Image(), { alt: alt ?? headline, fetchPriority: "high", src });
  const space = element("div", "picture", element("picture", "", sources([encoding].flat(), base), img));
  space.style.aspectRatio = width > 0 && height > 0 ? `${width} / ${height}` : "16 / 9";
  return [element("figure", "lead-image", space)];
}

/** A picture's other files, given to the browser as `components/picture.rs` does: it then chooses the same one. */
function sources(files, base) {
  const choices = new Map();
  for (const { url, encodingFormat, width } of files.filter(Boolean)) {
    const address = addressOf(url, base);
    const isPicture = String(encodingFormat).startsWith("image/") && width > 0;
    if (address && isPicture) choices.set(encodingFormat, [...(choices.get(encodingFormat) ?? []), `${address} ${width}w`]);
  }
  const sizes = "(min-width: 62rem) 60rem, 100vw";
  return [...choices].map(([type, files]) =>
    Object.assign(document.createElement("source"), { type, srcset: files.join(", "), sizes }),
  );
}

/** Where a file lies, if that is an address it may have: `wire/address.rs`. */
function addressOf(url, base) {
  if (typeof url !== "string") return undefined;
  try {
    const { protocol, username, password, href } = new URL(url, base);
    const isAllowed = /^https?:$/.test(protocol) && !username && !password && href.length <= LONGEST;
    return isAllowed ? href : undefined;
  } catch {
    return undefined;
  }
}
