import { articleView } from "../../html/article.js";
import { page } from "../../html/page.js";

export const data = {
  pagination: { data: "articles", size: 1, alias: "entry" },
  permalink: ({ entry }) => `/berita/${entry.id}.html`,
};

export function render({ entry: { article }, portal, links, css }) {
  return page({
    title: `${article.headline} - ${portal.name}`,
    description: article.standfirst,
    portal,
    stylesheet: `/${css.name}`,
    main: articleView(article, portal, links),
  });
}
