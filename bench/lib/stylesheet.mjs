// The reader's stylesheets as one file, as anybody would serve them who writes a page by hand.

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { transform } from "lightningcss";
import { PROJECT } from "./places.mjs";

/** The combined stylesheet and its name, which has its hash. */
export async function stylesheet() {
  const page = await readFile(join(PROJECT, "index.html"), "utf8");
  const links = [...page.matchAll(/rel="css" href="([^"]+)"(?: media="([^"]+)")?/g)];
  const sheets = links.map(async ([, path, media]) => {
    const text = await readFile(join(PROJECT, path), "utf8");
    return media ? `@media ${media} {\n${text}}\n` : text;
  });
  const code = Buffer.from((await Promise.all(sheets)).join(""));
  const text = transform({ filename: "reader.css", code, minify: true }).code.toString();
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 16);
  return { name: `reader-${hash}.css`, text };
}
