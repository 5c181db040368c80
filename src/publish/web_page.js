// JSON-LD in the HTML of a web page, as `src/wire/page.rs` finds it for the command line: without a
// tree of the page.

const PAGE = /^\s*(<!--[^]*?-->\s*)*<(!doctype html|html|head|body|meta|title|script|link|div|p)\b/i;

const BLOCK = /<script\b([^>]*)>([^]*?)<\/script/gi;

/** What some systems write around a script's text. */
const WRAPPING = /^\s*(<!--|(\/\/)?<!\[CDATA\[)|(-->|(\/\/)?\]\]>)\s*$/g;

export const isPage = (text) => PAGE.test(text.replace(/^\ufeff/, ""));

/** The JSON of a page: its one block as it is, several as a list; `undefined` if it carries none. */
export function jsonLdOf(page) {
  const blocks = [...page.matchAll(BLOCK)]
    .filter(([, attributes]) => /ld\+json/i.test(attributes))
    .map(([, , text]) => text.replace(WRAPPING, ""));
  if (blocks.length < 2) return blocks[0];
  const values = blocks.flatMap(parsed);
  return values.length ? JSON.stringify(values) : blocks[0];
}

/** What stands in a block: nothing where it is broken, for another may hold the article. */
function parsed(block) {
  try {
    const value = JSON.parse(block);
    return value["@graph"] ?? value;
  } catch {
    return [];
  }
}
