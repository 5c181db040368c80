// Each line of `docs/contracts/serving.md`, asked of real servers, for both layouts, at the root and under a path.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { NAMES, ask, start } from "./servers.mjs";
import { DIST, writeSite } from "./site.mjs";

const READER = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'";
const FRAME =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' https:; connect-src 'self';" +
  " base-uri 'none'; form-action 'none'";
const PUBLISH =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src *; connect-src *; base-uri 'none'";

const FOR_EVER = "public, max-age=31536000, immutable";

const BROTLI = { "Accept-Encoding": "gzip, deflate, br" };

const work = mkdtempSync(join(tmpdir(), "baca-serving-"));
after(() => rmSync(work, { recursive: true, force: true }));

/** Every site: a layout at a path. */
const SITES = ["single", "static"].flatMap((layout) =>
  ["", "/portal"].map((path) => ({ layout, path, folder: join(work, layout + (path || "/root")) })),
);
for (const { layout, folder } of SITES) writeSite(folder, layout);

const names = readdirSync(DIST).filter((name) => !/\.(br|gz)$/.test(name));
const stamped = names.filter((name) => /-[0-9a-f]{16}\.\w+$/.test(name));
const compressible = (name) => /\.(css|html|js|svg|wasm)$/.test(name);

for (const name of NAMES) {
  describe(name, () => {
    let server;
    before(async () => (server = await start(name, SITES, join(work, name))));
    after(() => server?.end());
    SITES.forEach((site, index) => {
      const at = (path) => server.origins[index] + site.path + path;
      describe(`the ${site.layout} layout at ${site.path || "/"}`, () => {
        contract(at, site);
        if (site.layout === "static") pages(at, site);
        if (site.path) underAPath(at);
      });
    });
  });
}

/** What holds for every site. */
function contract(at, { folder, layout }) {
  test("the front is the address itself, and is asked for anew each time", async () => {
    const { status, headers, body } = await ask(at("/"));
    assert.equal(status, 200);
    assert.equal(headers["cache-control"], "no-cache");
    assert.match(headers["content-type"], /^text\/html/);
    assert.deepEqual(body, readFileSync(join(folder, "index.html")));
  });

  test("everything has the reader's policy, but the pages that have their own", async () => {
    const policies = { "/": READER, "/content/portal.json": READER, "/embed.html": FRAME, "/embed": FRAME, "/publish.html": PUBLISH };
    for (const [path, policy] of Object.entries(policies)) {
      assert.equal((await ask(at(path))).headers["content-security-policy"], policy, path);
    }
  });

  test("no file is taken for what it is not, and others are told the origin only", async () => {
    for (const path of ["/", "/content/portal.json", "/no-such-file"]) {
      const { headers } = await ask(at(path));
      assert.equal(headers["x-content-type-options"], "nosniff", path);
      assert.equal(headers["referrer-policy"], "strict-origin-when-cross-origin", path);
    }
  });

  test("names with a stamp are kept for ever", async () => {
    assert.ok(stamped.length > 5, String(stamped));
    for (const name of stamped) assert.equal((await ask(at(`/${name}`))).headers["cache-control"], FOR_EVER, name);
  });

  test("pages and what they tell of are asked for anew each time", async () => {
    for (const path of ["/index.html", "/embed.html", "/publish.html", "/content/portal.json", "/content/icon.svg"]) {
      assert.equal((await ask(at(path))).headers["cache-control"], "no-cache", path);
    }
  });

  test("what is asked for anew is not sent anew", async () => {
    const { headers } = await ask(at("/content/portal.json"));
    const again = await ask(at("/content/portal.json"), { "If-None-Match": headers.etag });
    assert.deepEqual([again.status, again.body.length], [304, 0]);
  });

  test("the element's stable names are kept for minutes", async () => {
    for (const name of ["embed.js", "embed-frame.js", "embed.css"]) {
      assert.equal((await ask(at(`/${name}`))).headers["cache-control"], "public, max-age=300", name);
    }
  });

  test("types are what browsers insist on", async () => {
    const types = { css: /^text\/css/, js: /^text\/javascript/, svg: /^image\/svg\+xml/, wasm: /^application\/wasm$/ };
    for (const [suffix, type] of Object.entries(types)) {
      const name = stamped.find((name) => name.endsWith(`.${suffix}`));
      const { headers } = await ask(at(`/${name}`), BROTLI);
      assert.match(headers["content-type"], type, name);
    }
    for (const [path, type] of [
      ["/content/portal.json", /^application\/json/],
      ["/content/pictures/kapal-480.avif", /^image\/avif/],
      ["/content/pictures/kapal-480.webp", /^image\/webp/],
      ["/content/pictures/kapal-800.jpg", /^image\/jpeg/],
    ]) {
      assert.match((await ask(at(path))).headers["content-type"], type, path);
    }
  });

  test("records are JSON that anybody may read", async () => {
    const { headers } = await ask(at("/oembed/banjir-2026.json"));
    assert.match(headers["content-type"], /^application\/json/);
    assert.equal(headers["access-control-allow-origin"], "*");
  });

  test("pages of others may read what the element loads, and nothing else", async () => {
    const isReadable = async (path) => (await ask(at(path))).headers["access-control-allow-origin"] === "*";
    const readable = names.filter((name) => /^(embed|(formats|opening|shared)-|reader[-_])/.test(name));
    assert.ok(readable.length > 5, String(readable));
    for (const name of readable) assert.ok(await isReadable(`/${name}`), name);
    const rest = names.filter((name) => /\.\w+$/.test(name) && !readable.includes(name));
    for (const name of [...rest, "", "content/portal.json"]) assert.ok(!(await isReadable(`/${name}`)), name);
  });

  test("what is compressed beforehand is sent as it is", async () => {
    for (const path of [...names.filter(compressible), "content/portal.json"]) {
      for (const [coding, suffix] of [["br", "br"], ["gzip", "gz"]]) {
        const { headers, body } = await ask(at(`/${path}`), { "Accept-Encoding": coding });
        assert.equal(headers["content-encoding"], coding, path);
        assert.match(String(headers.vary), /accept-encoding/i, path);
        assert.deepEqual(body, readFileSync(join(folder, `${path}.${suffix}`)), path);
      }
    }
  });

  test("brotli goes before gzip", async () => {
    const { headers, body } = await ask(at("/"), BROTLI);
    assert.equal(headers["content-encoding"], "br");
    assert.deepEqual(brotliDecompressSync(body), readFileSync(join(folder, "index.html")));
  });

  test("who accepts nothing gets the file itself", async () => {
    const { headers } = await ask(at("/"), { "Accept-Encoding": "identity" });
    assert.equal(headers["content-encoding"], undefined);
  });

  test("an address without a file is an error that nobody keeps or reads", async () => {
    for (const path of ["/tidak/ada.html", "/reader-00000000000000ff.js", "/content/"]) {
      const { status, headers, body } = await ask(at(path));
      assert.equal(status, 404, path);
      assert.equal(headers["cache-control"], "no-cache", path);
      assert.equal(headers["content-security-policy"], READER, path);
      assert.equal(headers["access-control-allow-origin"], undefined, path);
      if (layout !== "static") continue;
      assert.match(headers["content-type"], /^text\/html/, path);
      assert.match(body.toString(), /Tidak ada/, path);
    }
  });
}

/** What holds where `baca build` has written pages. */
function pages(at, { path: root }) {
  test("an article is a file, and its address may leave out how that ends", async () => {
    for (const path of ["/berita/banjir-2026.html", "/berita/banjir-2026", "/berita/banjir-2026.html?utm=x"]) {
      const { status, headers, body } = await ask(at(path), BROTLI);
      assert.deepEqual([status, headers["content-encoding"], headers["cache-control"]], [200, "br", "no-cache"], path);
      assert.equal(headers["content-security-policy"], READER, path);
      assert.match(headers["content-type"], /^text\/html/, path);
      assert.match(brotliDecompressSync(body).toString(), /Banjir/, path);
    }
  });

  test("a section's name may be anything", async () => {
    for (const path of ["/rubrik/Ekonomi_kota.html", "/rubrik/~c3~9clasan.html"]) {
      assert.equal((await ask(at(path))).status, 200, path);
    }
  });

  test("a page whose name ends like a stamp is a page", async () => {
    const { headers } = await ask(at("/berita/reader-0123456789abcdef.html"));
    assert.equal(headers["cache-control"], "no-cache");
    assert.equal(headers["access-control-allow-origin"], undefined);
  });

  test("maps of the site, feeds and the manifest have their types", async () => {
    for (const [path, type] of [
      ["/sitemap.xml", /^(application|text)\/xml/],
      ["/feed.xml", /^(application|text)\/xml/],
      ["/feed.json", /^application\/json/],
      ["/robots.txt", /^text\/plain/],
      ["/manifest.webmanifest", /^application\/manifest\+json/],
    ]) {
      const { status, headers } = await ask(at(path), BROTLI);
      assert.deepEqual([status, headers["content-encoding"]], [200, "br"], path);
      assert.match(headers["content-type"], type, path);
    }
  });

  test("pages lead to the rules for what may be fetched ahead, and nothing else does", async () => {
    const rulesOf = async (path) => (await ask(at(path))).headers["speculation-rules"];
    for (const path of ["/", "/index.html", "/berita/banjir-2026.html", "/berita/banjir-2026", "/rubrik/Ekonomi_kota.html"]) {
      assert.equal(await rulesOf(path), `"${root}/speculation-rules.json"`, path);
    }
    for (const path of ["/embed.html", "/publish.html", "/content/portal.json", "/feed.xml"]) {
      assert.equal(await rulesOf(path), undefined, path);
    }
    const { status, headers } = await ask(at("/speculation-rules.json"), BROTLI);
    assert.deepEqual([status, headers["content-encoding"], headers["cache-control"]], [200, "br", "no-cache"]);
    assert.equal(headers["content-type"], "application/speculationrules+json");
  });

  test("a page that was not compressed beforehand is compressed on the way", async () => {
    const { headers, body } = await ask(at("/berita/panjang.html"), BROTLI);
    assert.equal(headers["content-encoding"], "gzip");
    assert.match(gunzipSync(body).toString(), /Kata demi kata/);
  });

  test("what a program keeps for itself is not served", async () => {
    assert.equal((await ask(at("/.baca-site.json"))).status, 404);
  });
}

/** What a site needs that is not at the root. */
function underAPath(at) {
  test("the path without its slash leads to the site", async () => {
    const { status, headers } = await ask(at(""));
    assert.equal(status, 301);
    assert.equal(new URL(headers.location, at("")).pathname, "/portal/");
  });
}
