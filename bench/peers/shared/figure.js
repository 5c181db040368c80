// Pictures: schema.org `ImageObject`, or just an address.

import { resolve } from "./address.js";
import { isObject, list, number, text } from "./value.js";

/** Of several pictures the first that can be read; where none can, the first caption. */
export function firstFigure(value, base) {
  const figures = list(value).map((candidate) => figure(candidate, base));
  return figures.find((found) => found?.image) ?? figures.find(Boolean);
}

/** A picture with its caption; a picture whose address is refused leaves its caption. */
export function figure(value, base) {
  const image = readImage(value, base);
  const caption = isObject(value) ? readCaption(text(value.caption), text(value.creditText)) : undefined;
  return image || caption ? { image, caption } : undefined;
}

function readCaption(words, credit) {
  return words || credit ? { text: words, credit } : undefined;
}

function readImage(value, base) {
  if (!isObject(value)) {
    const address = resolve(base, value, "fetch");
    return address && { address, sources: [] };
  }
  const address = imageAddress(value, base);
  if (!address) return undefined;
  const [width, height] = [number(value.width), number(value.height)];
  const size = width && height ? { width, height } : undefined;
  return { address, size, alt: text(value.alt), sources: sources(value, base) };
}

function imageAddress(value, base) {
  for (const key of ["url", "contentUrl", "@id"]) {
    const address = resolve(base, value[key], "fetch");
    if (address) return address;
  }
  return undefined;
}

/** The other files of the picture, grouped by format in order of first appearance. */
function sources(value, base) {
  const byFormat = new Map();
  for (const encoding of list(value.encoding).filter(isObject)) {
    const [format, width] = [text(encoding.encodingFormat), number(encoding.width)];
    const address = imageAddress(encoding, base);
    if (!format?.startsWith("image/") || !width || !address) continue;
    byFormat.set(format, [...(byFormat.get(format) ?? []), `${address} ${width}w`]);
  }
  return [...byFormat].map(([format, variants]) => ({ format, srcset: variants.join(", ") }));
}
