// Serves the built site as `docs/contracts/serving.md` asks, under several paths, and a few broken ways.
//
// It listens on a free port and prints it.

import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, extname, join, normalize, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

import { TYPES } from "./types.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const SITE = resolve(HERE, process.env.BACA_DIST ?? "../../dist");

const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'";
const TRUSTED_TYPES = "; require-trusted-types-for 'script'; trusted-types baca-html";
/** Hides from no test what pictures a page asks for. */
const PICTURES = "; img-src 'self' http: https:";
const EMBEDS =
  "; frame-src https://www.youtube-nocookie.com https://platform.twitter.com https://www.instagram.com" +
  " https://www.tiktok.com https://www.facebook.com https://open.spotify.com";

/** What `docs/contracts/serving.md` asks for the publisher's page: it reads articles from anywhere. */
const PUBLISH =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src *; connect-src *; base-uri 'none'" +
  TRUSTED_TYPES;

/** What `docs/contracts/frame.md` asks for the page in a frame. */
const FRAME =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' https:; connect-src 'self';" +
  " base-uri 'none'; form-action 'none'";

/** A portal whose articles and pictures are in the WordPress of the tests, where that runs. */
const WORDPRESS = process.env.BACA_WORDPRESS;
const FROM_WORDPRESS = `; connect-src 'self' ${WORDPRESS}; img-src 'self' ${WORDPRESS}`;

/** Where the site stands, and under which policy; the first prefix that fits. */
const PLACES = [
  { prefix: "/berita/baru/", policy: POLICY },
  { prefix: "/tt/", policy: POLICY + TRUSTED_TYPES },
  { prefix: "/tt-pictures/", policy: POLICY + PICTURES + TRUSTED_TYPES },
  { prefix: "/no-policy/", policy: undefined },
  { prefix: "/for-all/", policy: undefined, isForAll: true },
  { prefix: "/publish/", policy: PUBLISH },
  { prefix: "/frame-only/", policy: FRAME + TRUSTED_TYPES, isForAll: true },
  { prefix: "/frames/", policy: POLICY + EMBEDS },
  ...(WORDPRESS ? [{ prefix: "/wordpress/", policy: POLICY + FROM_WORDPRESS }] : []),
  { prefix: "/no-wasm/", policy: POLICY.replace(" 'wasm-unsafe-eval'", "") },
  { prefix: "/", policy: POLICY },
];

/** What a server may do instead of sending the file whose path follows. */
const FAULTS = {
  "/fault/moved/": sendElsewhere,
  "/fault/endless/": sendWithoutEnd,
  "/fault/cut-off/": sendHalf,
  "/fault/stalling/": sendBeginning,
};

function answer(request, response) {
  const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
  const { prefix, policy, isForAll } = PLACES.find((place) => path.startsWith(place.prefix));
  if (isForAll) response.setHeader("Access-Control-Allow-Origin", "*");
  if (policy) response.setHeader("Content-Security-Policy", policy);
  response.setHeader("Cache-Control", "no-cache");
  const fault = Object.keys(FAULTS).find((start) => path.startsWith(start));
  if (fault) {
    FAULTS[fault](path.slice(fault.length), response);
  } else {
    sendFile(path.slice(prefix.length) || "index.html", request, response);
  }
}

/** The file at a path of the site; none for a path that leads out of it. */
function fileAt(path) {
  const file = normalize(join(SITE, path));
  const isInside = file.startsWith(SITE + sep);
  return isInside && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

function sendFile(path, request, response) {
  const file = fileAt(path);
  if (!file) {
    // A static site has a page of its own for that.
    const page = fileAt("404.html");
    response.writeHead(404, { "Content-Type": page ? "text/html" : "text/plain" });
    response.end(page ? readFileSync(page) : "no such file");
    return;
  }
  response.setHeader("Content-Type", TYPES[extname(file)] ?? "application/octet-stream");
  response.setHeader("Vary", "Accept-Encoding");
  const takesBrotli = /\bbr\b/.test(request.headers["accept-encoding"] ?? "");
  const isCompressed = takesBrotli && existsSync(`${file}.br`);
  if (isCompressed) response.setHeader("Content-Encoding", "br");
  createReadStream(isCompressed ? `${file}.br` : file).pipe(response);
}

function sendElsewhere(path, response) {
  response.writeHead(302, { Location: `/${path}` }).end();
}

function sendWithoutEnd(_path, response) {
  const chunk = `"${"tak ada habisnya ".repeat(8192)}",`;
  response.writeHead(200, { "Content-Type": "application/json" }).write('{"headline":"Tanpa akhir","body":[');
  const send = () => {
    while (!response.destroyed && response.write(chunk));
    if (!response.destroyed) response.once("drain", send);
  };
  send();
}

function sendBeginning(_path, response) {
  response.writeHead(200, { "Content-Type": "application/json" }).write('{"headline":"');
}

function sendHalf(path, response) {
  const { size } = statSync(fileAt(path));
  response.writeHead(200, { "Content-Type": "application/json", "Content-Length": size });
  const half = createReadStream(fileAt(path), { end: Math.floor(size / 2) });
  half.on("end", () => response.destroy()).pipe(response, { end: false });
}

if (!existsSync(join(SITE, "index.html"))) {
  console.error(`No built site in ${SITE}: run \`cargo xtask build\`, or set BACA_DIST.`);
  process.exit(1);
}
const server = createServer(answer).listen(0, "127.0.0.1", () => {
  console.log(`serves the reader at port ${server.address().port}`);
});
