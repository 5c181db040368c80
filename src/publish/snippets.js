// The code that a publisher copies: plain text, with everything of others escaped.

/** Stands for an address that a pasted text does not have. */
const NO_ADDRESS = "https://portal.example/berita.json";

const ESCAPES = { "&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;" };

const escaped = (text) => text.replace(/[&"<>]/g, (letter) => ESCAPES[letter]);

const written = (attributes) =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join("");

/** The element, with the way to the article's own page for as long as the article is not there. */
function element(wanted) {
  const { src = NO_ADDRESS, attributes, original, fallback } = wanted;
  const inside = original ? `\n  <a href="${escaped(original)}">${escaped(fallback)}</a>\n` : "";
  return `<baca-berita${written({ src, ...attributes })}>${inside}</baca-berita>`;
}

/** The element and its script, the newest. */
export function html(wanted, script) {
  return `<script type="module" src="${escaped(script)}"></script>\n${element(wanted)}`;
}

/** The element and the script of one version. */
export function pinned(wanted, script, integrity) {
  const attributes = written({ type: "module", src: script, integrity, crossorigin: "anonymous" });
  return `<script${attributes}></script>\n${element(wanted)}`;
}

/** What hides the related panel: no attribute does, for it is a matter of style. */
export const CSS = "baca-berita::part(related) {\n  display: none;\n}";

/** A shortcode has no escapes, but an address can do without what would end it. */
const inShortcode = (value) => value.replace(/["'<>[\]]/g, percent);

const percent = (letter) => `%${letter.charCodeAt().toString(16).toUpperCase()}`;

/** For the plugin `plugins/wordpress`; the language is that of the site. */
export function shortcode({ src = NO_ADDRESS, attributes, original, fallback }) {
  const { lang: _, ...rest } = attributes;
  const list = Object.entries({ src, ...rest }).map(([name, value]) => ` ${name}="${inShortcode(value)}"`);
  const opening = `[baca${list.join("")}]`;
  if (!original) return opening;
  return `${opening}\n<a href="${escaped(inShortcode(original))}">${escaped(fallback)}</a>\n[/baca]`;
}

/** The check on the command line. In quotes that a shell leaves alone; the address has none of its own. */
export function command({ src, attributes: { format } }) {
  const place = src ? `'${src.replaceAll("'", "%27")}'` : "berita.json";
  return `baca check ${format ? `--format ${format} ` : ""}${place}`;
}
