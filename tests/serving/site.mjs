// The two layouts of a site: the one page that `cargo xtask build` makes, and pages beside it.

import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";

const HERE = dirname(fileURLToPath(import.meta.url));

/** The built reader. */
export const DIST = resolve(HERE, process.env.BACA_DIST ?? "../../dist");

const html = (words) => `<!doctype html><html lang="id"><meta charset="utf-8"><title>${words}</title><h1>${words}</h1>`;

/** What a static site has beside the reader's own files, as `baca build` lays it out. */
const PAGES = {
  "index.html": html("Muka"),
  "404.html": html("Tidak ada"),
  "berita/banjir-2026.html": html("Banjir"),
  // What ends like a stamp is none: a page's name may be anything.
  "berita/reader-0123456789abcdef.html": html("Bukan cap"),
  "rubrik/Ekonomi_kota.html": html("Ekonomi kota"),
  "rubrik/~c3~9clasan.html": html("Ülasan"),
  "sitemap.xml": "<?xml version='1.0' encoding='UTF-8'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'/>",
  "feed.xml": "<?xml version='1.0' encoding='UTF-8'?><rss version='2.0'/>",
  "feed.json": '{"version":"https://jsonfeed.org/version/1.1"}',
  "robots.txt": "User-agent: *\nAllow: /\n",
  "manifest.webmanifest": '{"name":"Warta"}',
  "speculation-rules.json": '{"prefetch":[]}',
  ".baca-site.json": "{}",
};

/** A record, as `baca oembed` writes it. */
const RECORD = { "oembed/banjir-2026.json": '{"version":"1.0","type":"rich"}' };

/** Long enough to be worth compressing, and not compressed beforehand. */
const LONG = { "berita/panjang.html": html("Kata demi kata. ".repeat(500)) };

/** Writes a site of a layout into a folder. */
export function writeSite(folder, layout) {
  cpSync(DIST, folder, { recursive: true });
  write(folder, RECORD, true);
  if (layout !== "static") return;
  write(folder, PAGES, true);
  write(folder, LONG, false);
}

function write(folder, files, isPrecompressed) {
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    if (!isPrecompressed) continue;
    writeFileSync(`${file}.br`, brotliCompressSync(text));
    writeFileSync(`${file}.gz`, gzipSync(text));
  }
}
