// HTML as text: elements with everything escaped.

const VOID = new Set(["br", "hr", "img", "link", "meta", "source"]);
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

class Markup {
  constructor(html) {
    this.html = html;
  }
}

/** An element; attributes without a value, and children that are nothing, are left out. */
export function tag(name, attributes, ...children) {
  const given = Object.entries(attributes ?? {}).filter(([, value]) => value !== undefined && value !== false);
  const written = given.map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${escaped(String(value))}"`));
  const start = `<${name}${written.join("")}>`;
  return new Markup(VOID.has(name) ? start : `${start}${htmlOf(children)}</${name}>`);
}

/** The HTML of elements and words. */
export function htmlOf(children) {
  if (children instanceof Markup) return children.html;
  if (Array.isArray(children)) return children.map(htmlOf).join("");
  return children === undefined || children === null || children === false ? "" : escaped(String(children));
}

function escaped(text) {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character]);
}
