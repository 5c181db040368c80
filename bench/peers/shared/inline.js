// The words inside a block: `{ mark, text, … }`, or a string.

import { resolve } from "./address.js";
import { isObject, text } from "./value.js";

const MAX_DEPTH = 100;

/** The words of a value; undefined when there are none worth showing. */
export function inline(value, base) {
  const found = joined(run(value, base, 0));
  return plainText(found).trim() ? found : undefined;
}

/** The words alone. */
export function plainText(inlines) {
  return inlines
    .map((part) => (typeof part === "string" ? part : part.mark === "break" ? "\n" : plainText(part.text)))
    .join("");
}

function run(value, base, depth) {
  if (depth > MAX_DEPTH) return ["…"];
  if (typeof value === "string") return [value];
  if (typeof value === "number") return [String(value)];
  if (Array.isArray(value)) return value.flatMap((part) => run(part, base, depth + 1));
  return isObject(value) ? marked(value, base, depth) : [];
}

function marked(value, base, depth) {
  const within = run(value.text, base, depth + 1);
  switch (text(value.type)) {
    case "strong":
    case "emphasis":
      return [{ mark: value.type, text: within }];
    case "break":
      return [{ mark: "break", text: [] }];
    case "link":
      return link(resolve(base, value.href, "link"), within);
    case "abbreviation":
      return abbreviation(text(value.expansion), within);
    default:
      return within;
  }
}

function link(to, within) {
  if (!to) return within;
  return [{ mark: "link", to, text: plainText(within).trim() ? unlinked(within) : [to] }];
}

/** A link may not stand within a link: the outer one wins. */
function unlinked(inlines) {
  return inlines.flatMap((part) => {
    if (typeof part === "string") return [part];
    return part.mark === "link" ? unlinked(part.text) : [{ ...part, text: unlinked(part.text) }];
  });
}

function abbreviation(expansion, within) {
  const short = plainText(within).trim();
  return short && expansion ? [{ mark: "abbreviation", expansion, text: [short] }] : within;
}

/** Words after words are one text, as they are in HTML. */
function joined(inlines) {
  const whole = [];
  for (const part of inlines) {
    if (typeof part === "string" && typeof whole.at(-1) === "string") whole.push(whole.pop() + part);
    else whole.push(typeof part === "string" ? part : { ...part, text: joined(part.text) });
  }
  return whole;
}
