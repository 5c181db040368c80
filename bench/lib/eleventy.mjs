// The wall time of building a site of 10,000 articles: `baca build`, and Eleventy with the same markup.

import { rm } from "node:fs/promises";
import { join } from "node:path";
import { BENCH, OUT } from "./places.mjs";
import { prerender } from "./prerendered.mjs";
import { runProgram } from "./program.mjs";
import { writePortal } from "./newsroom.mjs";

/** The portal of so many articles. */
export function newsroom(count) {
  return writePortal(join(OUT, `newsroom-${count}`), count);
}

/** How long Eleventy takes, from its start to its end, in milliseconds. */
export async function eleventyTime(portal) {
  const folder = join(OUT, "eleventy");
  await rm(folder, { recursive: true, force: true });
  const cwd = join(BENCH, "peers/eleventy");
  const program = join(BENCH, "node_modules/@11ty/eleventy/cmd.cjs");
  const words = [program, "--quiet", "--config=eleventy.config.js", "--input=pages", `--output=${folder}`];
  const { took } = await runProgram("node", words, { cwd, env: { ...process.env, BACA_PORTAL: portal } });
  return took;
}

/** How long `baca build` takes, in milliseconds. */
export function bacaTime(portal) {
  return prerender(portal, join(OUT, "prerendered-newsroom"));
}
