// Saves what the WordPress of the tests answers into `answers/`: node save-answers.mjs <address>

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL("answers/", import.meta.url));

/** Stands for the address, whose port is another each time. */
const NAME = "http://warta.example";

const REST = "/wp-json/wp/v2";
const post = (slug) => `${REST}/posts?slug=${slug}&_embed`;

const ANSWERS = {
  "site.json": "/wp-json/?_fields=name,description,url,home,gmt_offset,timezone_string,namespaces",
  "list.json": `${REST}/posts?_embed&per_page=5&page=2`,
  "post-blocks.json": post("jembatan-apung-tirtamaya"),
  "post-classic.json": post("pasar-lestari-pindah"),
  "post-classic-xhtml.json": `${post("pasar-lestari-pindah")}&xhtml`,
  "post-entities.json": post("harga-beras-gula"),
  "post-hostile.json": post("jebakan"),
  "post-protected.json": post("khusus-pelanggan"),
  "post-empty.json": post("segera-laporan-lengkap"),
  "post-not-there.json": post("tidak-ada"),
  "page.json": `${REST}/pages?slug=tentang-kami&_embed`,
  "categories.json": `${REST}/categories?per_page=100`,
  "error-id.json": `${REST}/posts/9999`,
  "error-page.json": `${REST}/posts?page=99`,
  "error-size.json": `${REST}/posts?per_page=101`,
  "feed.xml": "/feed/",
  "atom.xml": "/feed/atom/",
};

const [address] = process.argv.slice(2);
if (!address) {
  console.error("usage: node save-answers.mjs <address>");
  process.exit(1);
}
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER);
for (const [file, path] of Object.entries(ANSWERS)) {
  const answer = await (await fetch(address + path)).text();
  writeFileSync(FOLDER + file, named(file.endsWith(".json") ? printed(answer) : answer));
}

function printed(json) {
  return `${JSON.stringify(JSON.parse(json), null, 2)}\n`;
}

/** WordPress leaves the port out where a feed names itself. */
function named(text) {
  const { origin, protocol, hostname } = new URL(address);
  return text.replaceAll(origin, NAME).replaceAll(`${protocol}//${hostname}/`, `${NAME}/`);
}
