// A static site of the sample portal and of every fixture, printed and served once for each worker.

import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, readdirSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { expect, test as base } from "./support.mjs";

export { expect };

const HERE = dirname(fileURLToPath(import.meta.url));
const READER = resolve(HERE, process.env.BACA_DIST ?? "../../dist");

/** Where the site says it lies. It is served elsewhere: its pages must not mind. */
const URL_OF_SITE = "https://portal.example/";

/** An article of the portal that has no page. */
export const UNPRINTED = "radio-komunitas-pulau-seruni";

/** The pages of a static site, by their files. */
export let pages = [];

function printed(folder) {
  rmSync(folder, { recursive: true, force: true });
  cpSync(READER, folder, { recursive: true });
  // No page is served compressed as the reader's own was.
  for (const file of readdirSync(folder)) if (/\.html\.(br|gz)$/.test(file)) rmSync(join(folder, file));
  const command = ["run", "--quiet", "--example", "prerendered", "--", folder, URL_OF_SITE];
  execFileSync("cargo", command, { cwd: resolve(HERE, "../.."), stdio: "inherit" });
  rmSync(join(folder, `berita/${UNPRINTED}.html`));
  const named = (within) => readdirSync(join(folder, within)).map((file) => `${within}/${file}`);
  pages = ["", ...named("berita"), ...named("rubrik")].filter((page) => !page || existsSync(join(folder, page)));
}

/** Resolves to the port. */
function serving(folder) {
  const server = spawn("node", ["server.mjs"], { cwd: HERE, env: { ...process.env, BACA_DIST: folder } });
  const port = new Promise((done, failed) => {
    server.stdout.on("data", (words) => done(/port (\d+)/.exec(words)[1]));
    server.on("error", failed);
  });
  return { server, port };
}

export const test = base.extend({
  staticSite: [
    async ({}, use, { workerIndex }) => {
      const folder = join(HERE, `results/static-${workerIndex}`);
      printed(folder);
      const { server, port } = serving(folder);
      await use(`http://127.0.0.1:${await port}/`);
      server.kill();
    },
    { scope: "worker", timeout: 300_000 },
  ],
  baseURL: async ({ staticSite }, use) => use(staticSite),
});

/** Waits until the program has taken the page over. */
export async function alive(page) {
  await page.waitForFunction(() => performance.getEntriesByName("baca:alive").length > 0);
}
