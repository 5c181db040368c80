import { bySection } from "#shared/panel.js";
import { frontView } from "../../html/article.js";
import { page } from "../../html/page.js";
import { newest } from "../newest.js";

export const data = { permalink: "/index.html" };

export function render({ articles, portal, links, css }) {
  const main = frontView(bySection(newest(articles, portal)), portal, links);
  return page({ title: portal.name, portal, stylesheet: `/${css.name}`, main });
}
