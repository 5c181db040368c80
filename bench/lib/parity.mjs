// Whether each peer shows what Baca shows: the same elements, classes, attributes and words.

import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { freshPage } from "./browser.mjs";
import { compare } from "./differences.mjs";
import { SITE } from "./places.mjs";

/** Compares every page of every peer with Baca's; says where they differ. */
export async function parity(browser, contestants) {
  const own = contestants.find(({ name }) => name === "baca");
  const peers = contestants.filter(({ name, isSinglePage }) => isSinglePage && name !== "baca");
  const found = [];
  const { page, end } = await freshPage(browser);
  for (const route of routes()) {
    const wanted = await linesOf(page, own, route);
    for (const peer of peers) {
      const differences = compare(wanted, await linesOf(page, peer, route));
      if (differences.length) found.push({ name: peer.name, page: route.join(" "), differences });
    }
  }
  await end();
  return found;
}

/** Every sample article, the front and one section. */
function routes() {
  const articles = readdirSync(join(SITE, "content/articles")).filter((file) => file.endsWith(".json"));
  const ids = articles.map((file) => basename(file, ".json"));
  const [{ articleSection }] = JSON.parse(readFileSync(join(SITE, "content/front.json"), "utf8")).itemListElement;
  return [["front"], ["section", articleSection], ...ids.map((id) => ["article", id])];
}

/** A page as lines, one an element or a text, once everything that is fetched later is there. */
async function linesOf(page, { origin, pages }, [kind, name]) {
  const path = kind === "front" ? pages.front : pages[kind](name);
  await page.goto(origin + path);
  await page.locator(kind === "article" ? ".timing summary" : ".front .teaser").first().waitFor();
  await page.evaluate(() => document.querySelector(".related")?.scrollIntoView());
  if (await page.locator(".related").count()) await page.locator(".related .teaser a").first().waitFor();
  return page.evaluate(readLines);
}

/** Runs in the page. */
function readLines() {
  const lines = [`title ${document.title}`, `lang ${document.documentElement.lang}`];
  const address = (href) => {
    const { pathname, search, hash, origin } = new URL(href, location.href);
    if (origin !== location.origin) return href;
    const query = new URLSearchParams(search);
    if (hash) return hash;
    if (query.has("baca")) return `/berita/${query.get("baca")}`;
    if (query.has("rubrik")) return `/rubrik/${encodeURIComponent(query.get("rubrik"))}`;
    return pathname;
  };
  const own = (text) => text.replaceAll(location.origin, "");
  const attribute = ({ name, value }) => {
    if (name === "href") return own(address(value));
    return own(value);
  };
  const walk = (node, depth) => {
    const indent = " ".repeat(depth);
    let words = "";
    const tell = () => {
      // Where words end beside a block, the space there is nothing to see.
      const said = words.replace(/\s+/g, " ").replace(/\d+,\d{4}/g, "…");
      if (said.trim()) lines.push(`${indent}“${said.trim()}”`);
      words = "";
    };
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) words += child.data;
      if (child.nodeType !== Node.ELEMENT_NODE) continue;
      tell();
      // Whether a picture has arrived is a matter of time.
      if (child.className === "picture__note") {
        lines.push(`${indent}note`);
        continue;
      }
      const attributes = [...child.attributes].map((one) => `${one.name}="${attribute(one)}"`).sort();
      lines.push(`${indent}${[child.localName, ...attributes].join(" ")}`);
      walk(child, depth + 1);
    }
    tell();
  };
  walk(document.getElementById("baca"), 0);
  return lines;
}
