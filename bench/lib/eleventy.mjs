// The wall time of building a site of 10,000 articles: `baca build`, and Eleventy with the same markup.

import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { BENCH, OUT } from "./places.mjs";
import { prerender } from "./prerendered.mjs";
import { runProgram } from "./program.mjs";
import { writePortal } from "./newsroom.mjs";

/** The portal of so many articles. */
export function newsroom(count) {
  return writePortal(join(OUT, `newsroom-${count}`), count);
}

/**
 * Folders for as many sites, and what takes all of them away at the end: a build just after another's ten thousand
 * files were taken away waits for the disk to have done that (13 s on ext4). `rest` waits until the disk has written what
 * the build before left to it: whoever comes next would have that to pay, and the quicker one by the larger part.
 */
export async function freshFolders() {
  const whole = await mkdtemp(join(OUT, "builds-"));
  let count = 0;
  return {
    rest: () => runProgram("sync", []),
    next: () => join(whole, `${(count += 1)}`),
    end: () => rm(whole, { recursive: true, force: true }),
  };
}

/** How long Eleventy takes, from its start to its end, in milliseconds. */
export async function eleventyTime(portal, folder) {
  const cwd = join(BENCH, "peers/eleventy");
  const program = join(BENCH, "node_modules/@11ty/eleventy/cmd.cjs");
  const words = [program, "--quiet", "--config=eleventy.config.js", "--input=pages", `--output=${folder}`];
  const { took } = await runProgram("node", words, { cwd, env: { ...process.env, BACA_PORTAL: portal } });
  return took;
}

/** How long `baca build` takes, in milliseconds. */
export function bacaTime(portal, folder) {
  return prerender(portal, folder);
}
