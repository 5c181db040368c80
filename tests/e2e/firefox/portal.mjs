// The publisher's server, at an origin of its own: pages that an article is a guest on.

import { createServer } from "node:http";
import { once } from "node:events";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { start } from "./driver.mjs";

const SERVER = resolve(dirname(fileURLToPath(import.meta.url)), "../server.mjs");

/** What the page's scripts are marked with, where its policy asks for that. */
export const NONCE = "abc123";

export const FALLBACK = '<a class="cadangan" href="/berita.html">Baca di sini</a>';

const ARTICLE = {
  headline: "Air surut di Tirtamaya",
  datePublished: "2026-11-25T08:00:00+07:00",
  body: [1, 2, 3].map((number) => ({ type: "paragraph", text: `Alinea ${number}. ${"Kata demi kata. ".repeat(20)}` })),
};

const POST = {
  id: 7,
  title: { rendered: "Judul &amp; isi" },
  content: { rendered: "<p>SURABAYA - Isi <em>miring</em>.</p><ul><li>Satu</li></ul>" },
  link: "https://portal.example/7",
};

const FILES = { "/berita.json": ARTICLE, "/pos.json": POST };

/** What the elements of the page tell, and what went wrong on it: `window.told`, `window.faults`. */
function record() {
  window.told = [];
  window.faults = [];
  for (const what of ["loadstart", "load", "error"]) {
    addEventListener(`baca:${what}`, ({ detail }) => window.told.push({ what, ...detail }));
  }
  addEventListener("error", ({ message }) => window.faults.push(message));
  addEventListener("unhandledrejection", ({ reason }) => window.faults.push(String(reason)));
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
    window.faults.push(`${effectiveDirective} ${blockedURI}`),
  );
}

export class Portal {
  #server;
  #reader;
  #page;

  static async start() {
    const portal = new Portal();
    portal.#reader = await start(process.execPath, [SERVER], /serves the reader at port (\d+)/);
    portal.#server = createServer((request, response) => portal.#answer(request, response)).listen(0, "127.0.0.1");
    await once(portal.#server, "listening");
    return portal;
  }

  end() {
    this.#reader.end();
    this.#server.close();
    this.#server.closeAllConnections();
  }

  get address() {
    return `http://127.0.0.1:${this.#server.address().port}/`;
  }

  /** The origin of the reader. */
  get reader() {
    return `http://127.0.0.1:${this.#reader.found}`;
  }

  /** Says what the page is from now on. */
  has({ head = "", body, policy }) {
    const html = `<!doctype html><html lang="id"><meta charset="utf-8"><title>Portal</title>
      <script nonce="${NONCE}">(${record})()</script>${head}<body>${body}
      <script type="module" nonce="${NONCE}" src="${this.reader}/for-all/embed.js"></script>`;
    this.#page = { html, policy };
  }

  #answer({ url }, response) {
    const { html, policy } = this.#page;
    if (url === "/") {
      response.setHeader("Content-Type", "text/html");
      if (policy) response.setHeader("Content-Security-Policy", policy);
      response.end(html);
    } else if (FILES[url]) {
      response.setHeader("Content-Type", "application/json");
      response.end(JSON.stringify(FILES[url]));
    } else {
      response.writeHead(404).end();
    }
  }
}
