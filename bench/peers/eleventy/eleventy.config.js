// A portal's articles, front, sections and sitemap as static pages; BACA_PORTAL is its `portal.json`.

import { readFileSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { readArticle } from "#shared/article.js";
import { readPortal } from "#shared/portal.js";
import { linksOf } from "../../lib/static.mjs";
import { stylesheet } from "../../lib/stylesheet.mjs";

/** Only to read relative addresses by; pages have root-absolute ones. */
const BASE = "http://bench.invalid/";

export default async function (config) {
  const file = process.env.BACA_PORTAL;
  const json = (path) => JSON.parse(readFileSync(path, "utf8"));
  const portal = readPortal(json(file), `${BASE}content/portal.json`);
  const css = await stylesheet();
  config.addGlobalData("portal", portal);
  config.addGlobalData("links", linksOf(portal));
  config.addGlobalData("css", css);
  config.addGlobalData("articles", () => {
    const folder = join(dirname(file), "articles");
    return readdirSync(folder).map((name) => {
      const base = `${BASE}content/articles/${name}`;
      return { id: basename(name, ".json"), article: readArticle(json(join(folder, name)), { base, zone: portal.zone }) };
    });
  });
  config.addTransform("rooted", (content) => content.replaceAll(BASE, "/"));
}
