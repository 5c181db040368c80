// schema.org `NewsArticle` with Baca's additions, read into plain values.

import { resolve } from "./address.js";
import { blocks } from "./body.js";
import { firstFigure } from "./figure.js";
import { readMoment } from "./moment.js";
import { readPanel } from "./panel.js";
import { isObject, list, number, text } from "./value.js";

/** The article; undefined where there is no headline. */
export function readArticle(json, setting) {
  const headline = isObject(json) ? text(json.headline) : undefined;
  if (!headline) return undefined;
  const published = readMoment(json.datePublished, setting.zone);
  const updated = readMoment(json.dateModified, setting.zone);
  return {
    headline,
    kicker: text(json.kicker),
    standfirst: text(json.description),
    language: language(text(json.inLanguage)),
    published,
    updated: updated?.at === published?.at ? undefined : updated,
    dateline: text(json.dateline),
    section: text(json.articleSection),
    byline: byline(json.author, setting),
    initials: text(text(json.initials)?.replace(/^[()]+|[()]+$/g, "")),
    leadImage: firstFigure(json.image, setting.base),
    body: blocks(json.body, setting),
    tags: tags(json.keywords),
    related: related(json.related, setting),
    copyright: {
      holder: text(json.copyrightHolder),
      year: number(json.copyrightYear),
      notice: text(json.copyrightNotice),
    },
    original: resolve(setting.base, json.url, "link"),
  };
}

function language(tag) {
  return tag && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(tag) && tag.length <= 35 ? tag : undefined;
}

function byline(authors, { base }) {
  return list(authors)
    .map((author) => ({
      name: text(author),
      page: isObject(author) ? resolve(base, author.url, "link") : undefined,
      role: isObject(author) ? text(author.jobTitle) : undefined,
    }))
    .filter(({ name }) => name && !/^https?:\/\//.test(name));
}

function tags(keywords) {
  const all = typeof keywords === "string" ? keywords.split(",") : list(keywords);
  return all.map(text).filter(Boolean);
}

function related(value, setting) {
  if (typeof value === "string") {
    const address = resolve(setting.base, value, "fetch");
    return address && { address };
  }
  const panel = readPanel(value, setting);
  return panel?.teasers.length ? { panel } : undefined;
}

const RIGHT_TO_LEFT = ["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"];
const SCRIPTS = ["adlm", "arab", "hebr", "nkoo", "syrc", "thaa"];

/** The direction a language is written in: of its script, if the tag names one. */
export function direction(tag) {
  if (!tag) return "auto";
  const [language, ...subtags] = tag.toLowerCase().split("-");
  const script = subtags.find((subtag) => subtag.length === 4);
  return (script ? SCRIPTS.includes(script) : RIGHT_TO_LEFT.includes(language)) ? "rtl" : "ltr";
}
