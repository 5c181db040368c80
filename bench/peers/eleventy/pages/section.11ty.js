import { frontView } from "../../html/article.js";
import { page } from "../../html/page.js";
import { newest } from "../newest.js";

export const data = {
  pagination: {
    data: "articles",
    size: 1,
    alias: "section",
    before: (articles) => [...new Set(articles.map(({ article }) => article.section).filter(Boolean))],
  },
  permalink: ({ section }) => `/rubrik/${section}.html`,
};

export function render({ section, articles, portal, links, css }) {
  const teasers = newest(articles.filter(({ article }) => article.section === section), portal);
  const title = `${section} - ${portal.name}`;
  return page({ title, portal, stylesheet: `/${css.name}`, main: frontView([[section, teasers]], portal, links) });
}
