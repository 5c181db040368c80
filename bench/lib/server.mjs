// One server for all who are measured: the same headers, brotli at its best, HTTP/1.1.
//
// A site is a list of folders, looked through in order, and the page that stands for an address without a
// file, where there is one. Each site listens on a free port of its own, so that each is an origin of its own.

import { createReadStream, existsSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { TYPES } from "../../tests/e2e/types.mjs";
import { brotli } from "./weight.mjs";

const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'";

const PICTURES = new Set([".avif", ".jpg", ".webp"]);
const HAS_HASH = /-[0-9A-Za-z_-]{8,}\.\w+$/;

/** Brotli by the file it was made of: compressed once, before the first measurement. */
const compressed = new Map();

/**
 * Serves a site; says where, and how to end it. `policy` is what its pages may do, unless it is what the reader's
 * may; `isForAll` lets pages of other origins read it.
 */
export async function serve({ folders, fallback, policy = POLICY, isForAll = false }) {
  const server = createServer((request, response) => {
    answer({ folders, fallback, policy, isForAll }, request, response).catch((error) => {
      response.destroy();
      console.error(error);
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const end = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { origin, end };
}

async function answer({ folders, fallback, policy, isForAll }, request, response) {
  const { pathname } = new URL(request.url, "http://localhost");
  const path = decodeURIComponent(pathname);
  const wanted = path.endsWith("/") ? `${path}index.html` : path;
  const isPage = extname(path) === "";
  const file = fileIn(folders, wanted) ?? (isPage && fallback ? fileIn(folders, fallback) : undefined);
  if (!file) {
    response.writeHead(404, { "Content-Type": "text/plain" }).end("no such file");
    return;
  }
  const type = extname(file);
  response.setHeader("Content-Security-Policy", policy);
  if (isForAll) response.setHeader("Access-Control-Allow-Origin", "*");
  response.setHeader("Content-Type", TYPES[type] ?? "application/octet-stream");
  response.setHeader(
    "Cache-Control",
    HAS_HASH.test(file) && type !== ".json" ? "public, max-age=31536000, immutable" : "no-cache",
  );
  if (PICTURES.has(type)) {
    response.setHeader("Content-Length", statSync(file).size);
    createReadStream(file).pipe(response);
    return;
  }
  response.setHeader("Vary", "Accept-Encoding");
  response.setHeader("Content-Encoding", "br");
  const body = await brotliOf(file);
  response.setHeader("Content-Length", body.length);
  response.end(body);
}

function brotliOf(file) {
  if (!compressed.has(file)) compressed.set(file, readFile(file).then(brotli));
  return compressed.get(file);
}

/** The file at a path of the first folder that has it; none for a path that leads out of them. */
function fileIn(folders, path) {
  for (const folder of folders) {
    const file = normalize(join(folder, path));
    if (file.startsWith(folder + sep) && existsSync(file) && statSync(file).isFile()) return file;
  }
  return undefined;
}
