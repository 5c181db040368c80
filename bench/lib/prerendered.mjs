// Baca's static site, where the command-line tool can build one.

import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { BACA, OUT, PROJECT, SITE } from "./places.mjs";
import { runProgram } from "./program.mjs";

/** Whether the tool knows `baca build`. */
export async function canPrerender() {
  if (!existsSync(BACA)) return false;
  return runProgram(BACA, ["build", "--help"]).then(
    () => true,
    () => false,
  );
}

/** The site of a portal, in a folder that is not there yet; says how long it took, in milliseconds. */
export async function prerender(portal, folder) {
  const words = ["build", "--portal", portal, "--reader", SITE, "--out", folder, "--url", "https://bench.example/"];
  const { took } = await runProgram(BACA, words);
  return took;
}

const SAMPLE = join(OUT, "prerendered");

/** The sample portal's. */
export async function prerenderSample() {
  await forgetSample();
  return prerender(join(PROJECT, "content/portal.json"), SAMPLE);
}

/** What another build has left would be measured as if it were this one's. */
export function forgetSample() {
  return rm(SAMPLE, { recursive: true, force: true });
}
