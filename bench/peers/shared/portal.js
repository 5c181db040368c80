// `portal.json`: whose portal it is, and where its articles lie.

import { resolve } from "./address.js";
import { isObject, text } from "./value.js";

const ZONES = {
  "Asia/Jakarta": 420,
  "Asia/Pontianak": 420,
  "Asia/Makassar": 480,
  "Asia/Ujung_Pandang": 480,
  "Asia/Jayapura": 540,
  UTC: 0,
};

const GAP = "baca-id-gap";

/** The portal; undefined where the JSON is none. */
export function readPortal(json, base) {
  if (!isObject(json)) return undefined;
  const template = (text(json.articles) ?? "articles/{id}.json").replace("{id}", GAP);
  const [before, after] = resolve(base, template, "fetch")?.split(GAP) ?? [];
  return {
    name: text(json.name) ?? "Baca",
    tagline: text(json.tagline),
    language: text(json.language) === "en" ? "en" : "id",
    zone: zone(text(json.timeZone)),
    front: resolve(base, text(json.front) ?? "front.json", "fetch"),
    articles: { before, after },
    copyrightHolder: text(json.copyrightHolder),
  };
}

function zone(name) {
  const offset = /^([+-])(\d\d):(\d\d)$/.exec(name ?? "");
  if (offset) return Number(`${offset[1]}1`) * (Number(offset[2]) * 60 + Number(offset[3]));
  return ZONES[name] ?? ZONES["Asia/Jakarta"];
}

const ID = /^(?=.*[A-Za-z0-9])[A-Za-z0-9_.~-]{1,200}$/;

/** Whether it can be an article's id: it can neither leave the portal's folder nor change meaning. */
export function isId(id) {
  return ID.test(id);
}

/** Where an article's JSON lies. */
export function articleAddress({ articles }, id) {
  return `${articles.before}${id}${articles.after}`;
}

/** What to write into a link: an article of this portal opens in the reader. */
export function href(portal, address) {
  const { before, after } = portal.articles;
  if (!address?.startsWith(before) || !address.endsWith(after)) return address;
  const id = address.slice(before.length, address.length - after.length);
  return isId(id) ? articleHref(id) : address;
}

export function articleHref(id) {
  return `/berita/${id}`;
}

export function sectionHref(name) {
  return `/rubrik/${encodeURIComponent(name)}`;
}
