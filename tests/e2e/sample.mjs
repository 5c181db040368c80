// The sample portal, as the built site has it.

import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = dirname(fileURLToPath(import.meta.url));
const SITE = resolve(HERE, process.env.BACA_DIST ?? "../../dist");

/** A text file of the built site. */
export function siteText(path) {
  return readFileSync(resolve(SITE, path), "utf8");
}

/** A file of the built site. */
export function siteBytes(path) {
  return readFileSync(resolve(SITE, path));
}

export const PORTAL = JSON.parse(siteText("content/portal.json"));

/** The teasers of the front, in its order. */
export const TEASERS = JSON.parse(siteText("content/front.json")).itemListElement;

/** The id of the article a teaser leads to. */
export function idOf(teaser) {
  return teaser.url.match(/articles\/(.+)\.json$/)[1];
}

/** The ids of all articles of the front. */
export const ARTICLES = TEASERS.map(idOf);

/** An article's JSON. */
export function article(id) {
  return JSON.parse(siteText(`content/articles/${id}.json`));
}

/** The rebuilt model page. */
export const MODEL = "jembatan-apung-tirtamaya";

/** The article that has every kind of block, embeds of six sites, and one block nobody knows. */
export const FESTIVAL = "festival-lampion-anjani";

/** The longest article; its related panel lies at an address of its own. */
export const CHRONICLE = "kronik-kereta-lembah-anjani";

/** The article whose headline has 47 words, one of them 120 letters long. */
export const LONG_HEADLINE = "judul-panjang";

/** What the reader says of the festival's block of a type it does not know. */
export const UNKNOWN_BLOCK = /unknown block type `cuaca`/;
