// The files for static hosts, read as those hosts say they read them: every rule whose pattern fits counts.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { read } from "./servers.mjs";
import { DIST } from "./site.mjs";

const rules = rulesOf(read("static-hosts/_headers"));
const names = readdirSync(DIST).filter((name) => /\.\w+$/.test(name) && !/\.(br|gz)$/.test(name));

/** What stands in a site besides the files directly in it. */
const DEEPER = ["", "404.html", "berita/banjir-2026.html", "rubrik/Ekonomi.html", "content/portal.json", "oembed/banjir-2026.json"];

/** `[{ pattern, headers: [[name, value]] }]` */
function rulesOf(text) {
  const rules = [];
  for (const line of text.split("\n").filter((line) => line.trim() && !line.startsWith("#"))) {
    if (line.startsWith("/")) {
      const pattern = line.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*");
      rules.push({ pattern: new RegExp(`^${pattern}$`), headers: [] });
    } else {
      const [name, ...value] = line.trim().split(": ");
      rules.at(-1).headers.push([name, value.join(": ")]);
    }
  }
  return rules;
}

function headersOf(path) {
  return rules.filter(({ pattern }) => pattern.test(`/${path}`)).flatMap(({ headers }) => headers);
}

function valueOf(path, wanted) {
  return headersOf(path).find(([name]) => name === wanted)?.[1];
}

test("no address meets the same header twice", () => {
  for (const path of [...names, ...DEEPER]) {
    const met = headersOf(path).map(([name]) => name);
    assert.deepEqual(met, [...new Set(met)], path);
  }
});

test("every page has a policy", () => {
  const pages = ["index.html", "embed.html", "publish.html", ...DEEPER.filter((path) => path === "" || path.endsWith(".html"))];
  for (const page of pages) assert.match(String(valueOf(page, "Content-Security-Policy")), /script-src 'self'/, page);
});

test("the policies are those the servers send", () => {
  const policies = new Set(rules.flatMap(({ headers }) => headers.filter(([name]) => name === "Content-Security-Policy")).map(([, value]) => value));
  assert.equal(policies.size, 3);
  for (const server of ["nginx/baca-maps.conf", "caddy/baca.caddy"]) {
    for (const policy of policies) assert.ok(read(server).includes(`"${policy}"`), `${server}: ${policy}`);
  }
});

test("the pages of a static site lead to the rules for what may be fetched ahead", () => {
  for (const page of ["", "index.html", ...DEEPER.filter((path) => /^(berita|rubrik)/.test(path))]) {
    assert.equal(valueOf(page, "Speculation-Rules"), '"/speculation-rules.json"', page);
  }
  assert.equal(valueOf("speculation-rules.json", "Content-Type"), "application/speculationrules+json");
});

test("names with a stamp are kept for ever, but for those of the element, and no others", () => {
  for (const name of names) {
    const isStamped = /-[0-9a-f]{16}\.\w+$/.test(name) && !name.startsWith("embed");
    assert.equal(valueOf(name, "Cache-Control")?.includes("immutable") ?? false, isStamped, name);
  }
});

test("pages of others may read what the element loads, and nothing else", () => {
  for (const name of names) {
    const isReadable = /^(embed|(formats|opening|shared)-|reader[-_])/.test(name);
    assert.equal(valueOf(name, "Access-Control-Allow-Origin") === "*", isReadable, name);
  }
});

test("redirects lead to files of a static site", () => {
  const lines = read("static-hosts/_redirects").split("\n").filter((line) => line.startsWith("/"));
  for (const line of lines) assert.match(line, /^\/\S+ +\/(feed|sitemap)\.xml +301$/);
});
