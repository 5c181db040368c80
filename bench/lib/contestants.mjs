// Who is measured: where each is, how its pages are addressed, and where it cannot be, why.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { PEERS } from "./peers.mjs";
import { OUT, PROJECT, SITE } from "./places.mjs";
import { serve } from "./server.mjs";

/** The article that stands for all: a lead picture, 14 paragraphs, two links, a related panel. */
export const ARTICLE = "jembatan-apung-tirtamaya";

/** Where `content/` is, for those whose own folder has none. */
const COMMON = PROJECT;

const byPath = { article: (id) => `/berita/${id}`, section: (name) => `/rubrik/${encodeURIComponent(name)}`, front: "/" };

const byFile = {
  article: (id) => `/berita/${id}.html`,
  section: (name) => `/rubrik/${encodeURIComponent(name)}.html`,
  front: "/",
};

const byQuery = {
  article: (id) => `/?baca=${id}`,
  section: (name) => `/?rubrik=${encodeURIComponent(name)}`,
  front: "/",
};

/** By name: the folder, the addresses, and whether it is one page with a script. */
export const CONTESTANTS = {
  static: { folder: join(OUT, "static"), pages: byFile },
  prerendered: { folder: join(OUT, "prerendered"), pages: byFile },
  baca: { folder: SITE, pages: byQuery, isSinglePage: true },
  ...Object.fromEntries(
    Object.keys(PEERS).map((name) => [
      name,
      { folder: join(OUT, name), pages: byPath, isSinglePage: true, fallback: "/index.html" },
    ]),
  ),
};

/** Those that are there, each served at an origin of its own. */
export async function serveAll(names = Object.keys(CONTESTANTS)) {
  const present = names.filter((name) => existsSync(join(CONTESTANTS[name].folder, "index.html")));
  return Promise.all(
    present.map(async (name) => {
      const contestant = CONTESTANTS[name];
      const { origin, end } = await serve({ folders: [contestant.folder, COMMON], fallback: contestant.fallback });
      return { ...contestant, name, origin, end };
    }),
  );
}

/** Those that are not, by name. */
export function missing(names = Object.keys(CONTESTANTS)) {
  return names.filter((name) => !existsSync(join(CONTESTANTS[name].folder, "index.html")));
}
