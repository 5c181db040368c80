// Where things lie.

import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const BENCH = dirname(dirname(fileURLToPath(import.meta.url)));
export const PROJECT = dirname(BENCH);

/** What is built to be measured. */
export const OUT = resolve(process.env.BACA_BENCH ?? resolve(PROJECT, "target/bench"));

/** The built reader. */
export const SITE = resolve(process.env.BACA_DIST ?? resolve(PROJECT, "dist"));

export const CHROMIUM = process.env.BACA_CHROMIUM ?? "/usr/bin/chromium";

/** The command-line tool, built for release. */
export const BACA = resolve(process.env.BACA_TOOL ?? resolve(PROJECT, "target/release/baca"));
