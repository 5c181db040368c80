import assert from "node:assert/strict";
import { test } from "node:test";
import { faultsOf } from "./structured-data.mjs";

const ARTICLE = {
  "@type": "NewsArticle",
  headline: "Air surut",
  image: ["https://warta.example/a.jpg"],
  datePublished: "2026-11-23T09:15:00+07:00",
  author: { name: "Sari" },
  publisher: { name: "Warta" },
};

test("an article with all that is asked for has no faults", () => {
  assert.deepEqual(faultsOf([JSON.stringify(ARTICLE)]), []);
});

test("an article in a graph is found", () => {
  assert.deepEqual(faultsOf([JSON.stringify({ "@graph": [{ "@type": "WebPage" }, ARTICLE] })]), []);
});

test("what is missing is named", () => {
  assert.deepEqual(faultsOf([JSON.stringify({ ...ARTICLE, author: undefined })]), ["no author"]);
});

test("a relative address is a fault", () => {
  const faults = faultsOf([JSON.stringify({ ...ARTICLE, image: "/a.jpg" })]);
  assert.deepEqual(faults, ["not an absolute address: /a.jpg"]);
});

test("a page without structured data has no article", () => {
  assert.deepEqual(faultsOf([]), ["no article"]);
});

test("broken JSON is a fault", () => {
  assert.match(faultsOf(["{"])[0], /^not JSON/);
});
