// An article as a page without any script shows it: no switches, and an embed is a link.

import { direction } from "#shared/article.js";
import { plainText } from "#shared/inline.js";
import { machineReadable, momentWords, yearOf } from "#shared/moment.js";
import { BODY, LEAD, LEAD_TEASER, TEASER } from "#shared/roles.js";
import { WORDS } from "#shared/words.js";
import { tag } from "./markup.js";

const words = WORDS.id;

/** The article's element. `links` says where articles and sections are. */
export function articleView(article, portal, links) {
  const { language, headline, leadImage, related } = article;
  return tag(
    "article",
    { class: "article", lang: language, dir: direction(language), "data-text-size": "normal" },
    kicker(article, links),
    tag("h1", { class: "headline", tabindex: -1 }, headline),
    article.standfirst && tag("p", { class: "standfirst" }, article.standfirst),
    byline(article.byline),
    published(article, portal),
    leadImage && figure("lead-image", leadImage, LEAD, headline),
    body(article, links),
    article.initials && tag("p", { class: "initials" }, `(${article.initials})`),
    tags(article.tags),
    related?.panel && relatedPanel(related.panel, portal, links),
    article.original && tag("p", { class: "original" }, tag("a", { href: article.original }, words.original)),
    copyright(article, portal),
  );
}

function kicker({ section, kicker }, links) {
  if (!section && !kicker) return undefined;
  const link = section && tag("a", { class: "kicker__section", href: links.section(section) }, section);
  return tag("p", { class: "kicker" }, link, " ", kicker && tag("span", {}, kicker));
}

function byline(authors) {
  if (!authors.length) return undefined;
  const joint = (index) => (index === 0 ? " " : index === authors.length - 1 ? ` ${words.and} ` : ", ");
  const names = authors.map(({ name, page, role }, index) => [
    joint(index),
    page ? tag("a", { href: page }, name) : name,
    role && tag("span", { class: "byline__role" }, ` (${role})`),
  ]);
  return tag("p", { class: "byline" }, words.by, names);
}

function time(moment, portal, name) {
  return tag("time", { class: name, datetime: machineReadable(moment) }, momentWords(moment, words, portal.zone));
}

function published({ published, updated }, portal) {
  if (!published && !updated) return undefined;
  const change = updated && tag("span", { class: "published__updated" }, `${words.updated}: `, time(updated, portal));
  return tag("p", { class: "published" }, published && time(published, portal), " ", change);
}

function figure(name, { image, caption }, role, fallbackAlt) {
  return tag("figure", { class: name }, image && picture(image, role, fallbackAlt), caption && captionLine(caption));
}

function captionLine({ text, credit }) {
  return tag(
    "figcaption",
    { class: "caption" },
    text && tag("span", { class: "caption__text" }, text),
    " ",
    credit && tag("span", { class: "caption__credit" }, credit),
  );
}

/** An empty drawing keeps its space. */
function picture(image, role, fallbackAlt) {
  const sources = image.sources.map(({ format, srcset }) => tag("source", { type: format, srcset, sizes: role.sizes }));
  const img = tag("img", {
    alt: image.alt ?? fallbackAlt ?? "",
    width: image.size?.width,
    height: image.size?.height,
    loading: role.isFirst ? undefined : "lazy",
    fetchpriority: role.isFirst ? "high" : undefined,
    decoding: "async",
    src: image.address,
  });
  const { width, height } = image.size ?? { width: 16, height: 9 };
  const shape = tag("svg", { class: "picture__shape", viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" });
  return tag("div", { class: "picture" }, shape, tag("picture", {}, sources, img));
}

function body({ dateline, body: blocks }, links) {
  const opens = dateline && blocks[0]?.type === "paragraph";
  const opening =
    dateline &&
    tag(
      "p",
      { class: "paragraph" },
      tag("b", { class: "dateline" }, dateline),
      opens && " - ",
      opens && inlines(blocks[0].text, links),
    );
  const rest = opens ? blocks.slice(1) : blocks;
  return tag("div", { class: "body" }, opening, rest.map((block) => BLOCKS[block.type](block, links)));
}

const BLOCKS = {
  paragraph: ({ text }, links) => tag("p", { class: "paragraph" }, inlines(text, links)),
  subheading: ({ level, text }, links) => tag(`h${level}`, { class: "subheading" }, inlines(text, links)),
  quote: ({ text, source }, links) =>
    tag(
      "figure",
      { class: "quote" },
      tag("blockquote", { class: "quote__text" }, inlines(text, links)),
      source && tag("figcaption", { class: "quote__source" }, inlines(source, links)),
    ),
  list,
  figure: (block) => figure("figure", block.figure, BODY),
  gallery: ({ figures, caption }) =>
    tag(
      "figure",
      { class: "gallery" },
      sideways("gallery__pictures", caption ?? words.gallery, figures.map((one) => figure("figure", one, BODY))),
      caption && tag("figcaption", { class: "caption" }, caption),
    ),
  table,
  embed: ({ embed }) =>
    tag(
      "div",
      { class: "embed" },
      tag("p", { class: "embed__title" }, embed.title ?? embed.provider),
      tag("a", { class: "embed__open", href: embed.page }, `${words.embedOpen} ${embed.provider}`),
    ),
  "read-also": ({ teaser }, links) =>
    tag(
      "p",
      { class: "read-also" },
      tag("span", { class: "read-also__label" }, `${words.readAlso}: `),
      linkedHeadline(teaser, links),
    ),
  divider: () => tag("hr", { class: "divider" }),
  unknown: ({ kind, text }) =>
    tag(
      "div",
      { class: "unknown", "data-type": kind },
      text && tag("p", { class: "unknown__text" }, text),
      tag("p", {}, words.unknownBlock),
    ),
};

function list({ isOrdered, start, entries }, links) {
  const line = ({ text, within }) => tag("li", {}, inlines(text, links), within && list(within, links));
  return tag(isOrdered ? "ol" : "ul", { class: "list", start }, entries.map(line));
}

function sideways(name, label, ...children) {
  return tag("div", { class: name, role: "group", "aria-label": label, tabindex: 0 }, ...children);
}

function table({ caption, head, rows }, links) {
  const column = (name) => (name.length ? tag("th", { scope: "col" }, inlines(name, links)) : tag("td"));
  const cell = (text) => tag("td", {}, inlines(text, links));
  return sideways(
    "table__scroll",
    caption ? plainText(caption) : words.table,
    tag(
      "table",
      { class: "table" },
      caption && tag("caption", { class: "table__caption" }, inlines(caption, links)),
      head.length > 0 && tag("thead", {}, tag("tr", {}, head.map(column))),
      tag("tbody", {}, rows.map((cells) => tag("tr", {}, cells.map(cell)))),
    ),
  );
}

const MARKS = {
  strong: (text) => tag("strong", {}, text),
  emphasis: (text) => tag("em", {}, text),
  break: () => tag("br"),
  link: (text, { to }, links) => tag("a", { href: links.address(to) }, text),
  abbreviation: (text, { expansion }) => tag("abbr", { title: expansion }, text),
};

function inlines(text, links) {
  return text.map((part) =>
    typeof part === "string" ? part : MARKS[part.mark](inlines(part.text, links), part, links),
  );
}

function tags(names) {
  const entries = names.map((name) => tag("li", { class: "tags__tag" }, name));
  return names.length > 0 && tag("ul", { class: "tags", "aria-label": words.tags }, entries);
}

function relatedPanel({ title, teasers }, portal, links) {
  return tag(
    "section",
    { class: "related", "aria-labelledby": "baca-related" },
    tag("h2", { class: "related__title", id: "baca-related" }, title ?? words.related),
    tag("div", { class: "related__teasers" }, teasers.map((one) => teaserCard(one, "h3", TEASER, portal, links))),
  );
}

function teaserCard(teaser, heading, role, portal, links) {
  const { image, kicker, standfirst, published } = teaser;
  return tag(
    "article",
    { class: "teaser" },
    image && tag("div", { class: "teaser__image" }, picture(image, role)),
    tag(
      "div",
      { class: "teaser__text" },
      kicker && tag("p", { class: "kicker" }, kicker),
      tag(heading, { class: "teaser__headline" }, linkedHeadline(teaser, links)),
      standfirst && tag("p", { class: "teaser__standfirst" }, standfirst),
      published && time(published, portal, "teaser__published"),
    ),
  );
}

function linkedHeadline({ address, headline }, links) {
  return address ? tag("a", { href: links.address(address) }, headline) : headline;
}

function copyright({ copyright, published }, portal) {
  const holder = copyright.holder ?? portal.copyrightHolder;
  const year = copyright.year ?? (published && yearOf(published, portal.zone));
  if (!holder) return undefined;
  const notice = tag("span", { class: "copyright__notice" }, copyright.notice ?? words.allRightsReserved);
  return tag("p", { class: "copyright" }, `Copyright © ${year ? `${year} ` : ""}${holder}`, notice);
}

/** Teasers by section, under their names; the first of all leads. */
export function frontView(sections, portal, links) {
  const cards = (teasers, first) =>
    teasers.map((one, index) => teaserCard(one, "h3", index === 0 ? first : TEASER, portal, links));
  const section = ([name, teasers], index) =>
    tag(
      "section",
      { class: "section" },
      tag("h2", { class: "section__title" }, name ?? words.noSection),
      tag("div", { class: "front__teasers" }, cards(teasers, index === 0 ? LEAD_TEASER : TEASER)),
    );
  return tag("div", { class: "front" }, sections.map(section));
}
