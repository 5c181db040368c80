// Elements, with nothing but texts and elements in them.

/** An element with some of its properties, and what stands in it. */
export function make(name, properties = {}, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children.filter((child) => child !== undefined));
  return element;
}
