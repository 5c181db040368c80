// The body: a list of blocks, each told apart by its `type`.

import { resolve } from "./address.js";
import { embedAt } from "./embed.js";
import { figure, firstFigure } from "./figure.js";
import { inline, plainText } from "./inline.js";
import { teaser } from "./panel.js";
import { isObject, list, number, text } from "./value.js";

/** The blocks that have something to show. */
export function blocks(value, setting) {
  return list(value)
    .map((raw) => block(raw, setting))
    .filter(Boolean);
}

function block(raw, setting) {
  const { base } = setting;
  if (!isObject(raw)) return paragraph(inline(raw, base));
  switch (text(raw.type)) {
    case "paragraph":
      return paragraph(inline(raw.text, base));
    case "subheading":
      return subheading(inline(raw.text, base), number(raw.level));
    case "quote":
      return quote(inline(raw.text, base), inline(raw.source, base));
    case "list":
      return readList(raw, base, 0);
    case "figure": {
      const found = firstFigure(raw.image, base);
      return found && { type: "figure", figure: found };
    }
    case "gallery":
      return gallery(raw, base);
    case "table":
      return table(raw, base);
    case "embed":
      return embed(raw, base);
    case "read-also": {
      const found = teaser(raw, setting);
      return found && { type: "read-also", teaser: found };
    }
    case "divider":
      return { type: "divider" };
    default:
      return unknown(raw, base);
  }
}

function paragraph(words) {
  return words && { type: "paragraph", text: words };
}

function subheading(words, level) {
  return words && { type: "subheading", level: level > 2 ? 3 : 2, text: words };
}

function quote(words, source) {
  return words && { type: "quote", text: words, source };
}

const MAX_LISTS = 100;

function readList(raw, base, depth) {
  if (!isObject(raw) || depth > MAX_LISTS) return undefined;
  const entries = list(raw.items).map((item) => entry(item, base, depth)).filter(Boolean);
  const start = number(raw.start);
  const isOrdered = raw.ordered === true;
  return entries.length
    ? { type: "list", isOrdered, start: isOrdered && start !== 1 ? start : undefined, entries }
    : undefined;
}

function entry(item, base, depth) {
  const within = isObject(item) ? readList(item.list, base, depth + 1) : undefined;
  const words = inline(item, base);
  return words || within ? { text: words ?? [], within } : undefined;
}

function gallery(raw, base) {
  const figures = list(raw.images).map((image) => figure(image, base)).filter(Boolean);
  const caption = text(raw.caption);
  return figures.length || caption ? { type: "gallery", figures, caption } : undefined;
}

function table(raw, base) {
  const cells = (row) => list(row).map((cell) => inline(cell, base) ?? []);
  const [caption, head, rows] = [inline(raw.caption, base), cells(raw.head), list(raw.rows).map(cells)];
  return caption || head.length || rows.length ? { type: "table", caption, head, rows } : undefined;
}

/** An embed of an unknown site is a link to it. */
function embed(raw, base) {
  const title = text(raw.title);
  const page = resolve(base, raw.url, "link");
  if (!page) return paragraph(title && [title]);
  const found = embedAt(page, title);
  if (found) return { type: "embed", embed: found };
  return paragraph([{ mark: "link", to: page, text: [title ?? page] }]);
}

function unknown(raw, base) {
  const [kind, words] = [text(raw.type), inline(raw.text, base)];
  if (!kind && words) return paragraph(words);
  return { type: "unknown", kind: kind ?? "?", text: words && plainText(words) };
}
