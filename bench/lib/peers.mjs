// Builds the peers: the reader's features again, in what others would have chosen.

import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";
import solid from "vite-plugin-solid";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { BENCH, OUT, PROJECT } from "./places.mjs";
import { stylesheet } from "./stylesheet.mjs";

/** Each with its script and what its compiler needs. */
export const PEERS = {
  react: { entry: "main.jsx", config: jsx("react") },
  preact: { entry: "main.jsx", config: jsx("preact") },
  solid: { entry: "main.jsx", config: { plugins: [solid()] } },
  svelte: { entry: "main.js", config: { plugins: [svelte({ configFile: false })] } },
};

/** React and Preact read the same JSX; `#framework` is what differs. */
function jsx(name) {
  const framework = join(BENCH, "peers", name, "framework.jsx");
  return {
    oxc: { jsx: { runtime: "automatic", importSource: name } },
    resolve: { alias: { "#framework": framework } },
  };
}

/** Builds a peer into a folder of its own. */
export async function buildPeer(name) {
  const { entry, config } = PEERS[name];
  const folder = join(OUT, name);
  await build({
    ...config,
    configFile: false,
    logLevel: "warn",
    root: join(BENCH, "peers", name),
    mode: "production",
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: "es2022",
      modulePreload: { polyfill: false },
      rolldownOptions: {
        onLog: (level, log, handle) => {
          // react-router's "use client" is for servers; how long a plugin takes is no concern here.
          if (!["MODULE_LEVEL_DIRECTIVE", "PLUGIN_TIMINGS"].includes(log.code)) handle(level, log);
        },
        input: join(BENCH, "peers", name, entry),
        output: { entryFileNames: "app-[hash].js", chunkFileNames: "part-[hash].js" },
      },
    },
  });
  await writePage(folder);
}

async function writePage(folder) {
  const script = (await readdir(folder)).find((file) => /^app-.*\.js$/.test(file));
  const css = await stylesheet();
  await writeFile(join(folder, css.name), css.text);
  await writeFile(join(folder, "index.html"), await page(script, css.name));
}

/** The reader's own page, with one stylesheet and another script. */
async function page(script, css) {
  const own = await readFile(join(PROJECT, "index.html"), "utf8");
  const head = own
    .replace(/\n *<link data-trunk[^>]*>/g, "")
    .replace(/\n *<script data-trunk.*<\/script>/, `\n  <link rel="stylesheet" href="/${css}">\n  <script type="module" src="/${script}"></script>`);
  return head.replace(/<!--.*?-->\s*/gs, "").replace(/\n\s+/g, "\n");
}
