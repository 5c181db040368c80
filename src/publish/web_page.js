// JSON-LD in the HTML of a web page, as `src/wire/page.rs` finds it for the command line: without a
// tree of the page, and in one pass.

const NAMES = ["html", "head", "body", "meta", "title", "script", "link", "div", "p"];

/** What some systems write around a script's text. */
const WRAPPING = /^\s*(<!--|(\/\/)?<!\[CDATA\[)|(-->|(\/\/)?\]\]>)\s*$/g;

/** Whether a text is a web page, and no feed. */
export function isPage(text) {
  const start = text.trimStart().slice(0, 1000).toLowerCase().replace(/<!--[^]*?-->/g, "");
  const [, name] = /<([a-z]+)/.exec(start) ?? [];
  return start.trimStart().startsWith("<") && (NAMES.includes(name) || start.includes("<!doctype html"));
}

/** The JSON of a page: its one block as it is, several as a list; `undefined` if it carries none. */
export function jsonLdOf(page) {
  const blocks = page.split(/<\/script/i).map(blockIn).filter(Boolean);
  if (blocks.length < 2) return blocks[0];
  const values = blocks.flatMap(parsed);
  return values.length ? JSON.stringify(values) : blocks[0];
}

/** What stands in the script that a piece of a page ends with, if that is JSON-LD. */
function blockIn(piece) {
  const at = piece.search(/<script\b/i);
  const end = piece.indexOf(">", at);
  const isJsonLd = at >= 0 && end >= 0 && /ld\+json/i.test(piece.slice(at, end));
  return isJsonLd ? piece.slice(end + 1).replace(WRAPPING, "").trim() : undefined;
}

/** What stands in a block: nothing where it is broken, for another may hold the article. */
function parsed(block) {
  try {
    const value = JSON.parse(block);
    return value?.["@graph"] ?? value;
  } catch {
    return [];
  }
}
