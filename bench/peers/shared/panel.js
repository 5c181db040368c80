// Lists of teasers: schema.org `ItemList`.

import { resolve } from "./address.js";
import { firstFigure } from "./figure.js";
import { readMoment } from "./moment.js";
import { isObject, list, text } from "./value.js";

/** The teasers of an `ItemList`, or of a bare list; undefined where there is no list. */
export function readPanel(json, setting) {
  const entries = Array.isArray(json) ? json : isObject(json) ? json.itemListElement : undefined;
  if (entries === undefined) return undefined;
  const teasers = list(entries)
    .map((entry) => teaser(entry?.item ?? entry, setting))
    .filter(Boolean);
  const next = isObject(json) ? resolve(setting.base, json.next, "fetch") : undefined;
  return { title: isObject(json) ? text(json.name) : undefined, teasers, next };
}

/** An article seen from outside. Without a headline there is nothing to show. */
export function teaser(raw, { base, zone }) {
  const headline = isObject(raw) ? (text(raw.headline) ?? text(raw.name)) : undefined;
  if (!headline) return undefined;
  const figure = firstFigure(raw.image, base);
  return {
    headline,
    address: resolve(base, raw.url, "link"),
    kicker: text(raw.kicker),
    standfirst: text(raw.description),
    section: text(raw.articleSection),
    published: readMoment(raw.datePublished, zone),
    image: figure?.image,
  };
}

/** The sections, in order of first appearance, each with its teasers. */
export function bySection(teasers) {
  const sections = new Map();
  for (const one of teasers) sections.set(one.section, [...(sections.get(one.section) ?? []), one]);
  return [...sections];
}
