// The static page: an article's markup, a stylesheet, and no script.

import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { readArticle } from "../peers/shared/article.js";
import { bySection, readPanel } from "../peers/shared/panel.js";
import { href, readPortal } from "../peers/shared/portal.js";
import { articleView, frontView } from "../peers/html/article.js";
import { page } from "../peers/html/page.js";
import { OUT, PROJECT } from "./places.mjs";
import { stylesheet } from "./stylesheet.mjs";

/** Only to read relative addresses by; pages have root-absolute ones. */
const BASE = "http://bench.invalid/";

/** Writes the static page of every sample article, and the front. */
export async function buildStatic() {
  const folder = join(OUT, "static");
  await mkdir(join(folder, "berita"), { recursive: true });
  const css = await stylesheet();
  const portal = readPortal(await json("content/portal.json"), `${BASE}content/portal.json`);
  const links = linksOf(portal);
  const write = (path, values) =>
    writeFile(join(folder, path), page({ portal, stylesheet: `/${css.name}`, ...values }).replaceAll(BASE, "/"));
  await writeFile(join(folder, css.name), css.text);
  for (const file of await readdir(join(PROJECT, "content/articles"))) {
    const path = `content/articles/${file}`;
    const article = readArticle(await json(path), { base: BASE + path, zone: portal.zone });
    await write(`berita/${basename(file, ".json")}.html`, {
      title: `${article.headline} - ${portal.name}`,
      description: article.standfirst,
      main: articleView(article, portal, links),
    });
  }
  const panel = readPanel(await json("content/front.json"), { base: `${BASE}content/front.json`, zone: portal.zone });
  await write("index.html", { title: portal.name, main: frontView(bySection(panel.teasers), portal, links) });
}

/** Where a page without a script has its articles and sections. */
export function linksOf(portal) {
  return {
    address: (address) => {
      const own = href(portal, address);
      return own.startsWith("/berita/") ? `${own}.html` : own;
    },
    section: (name) => `/rubrik/${encodeURIComponent(name)}.html`,
  };
}

async function json(path) {
  return JSON.parse(await readFile(join(PROJECT, path), "utf8"));
}
