// A portal of many articles, always the same: the sample portal's paragraphs, dealt out anew.

import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PROJECT } from "./places.mjs";
import { generator } from "./statistics.mjs";

const SEED = 1945;
const PAGE = 50;
const SECTIONS = ["Daerah", "Ekonomi", "Olahraga", "Budaya", "Sains", "Ragam"];

/** Writes a portal of so many articles into a folder, unless it is there; says where its `portal.json` is. */
export async function writePortal(folder, count) {
  const portal = join(folder, "portal.json");
  const written = await readFile(join(folder, "count.txt"), "utf8").catch(() => "");
  if (written === String(count)) return portal;
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, "articles"), { recursive: true });
  const articles = makeArticles(await samples(), count);
  for (const { id, article } of articles) {
    await writeFile(join(folder, `articles/${id}.json`), JSON.stringify(article));
  }
  await writeLists(folder, articles);
  await writeFile(portal, JSON.stringify({ name: "Warta Ukur", language: "id", timeZone: "Asia/Jakarta" }));
  await writeFile(join(folder, "count.txt"), String(count));
  return portal;
}

async function samples() {
  const folder = join(PROJECT, "content/articles");
  const files = (await readdir(folder)).sort();
  return Promise.all(files.map(async (file) => JSON.parse(await readFile(join(folder, file), "utf8"))));
}

function makeArticles(samples, count) {
  const random = generator(SEED);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const paragraphs = samples.flatMap(({ body }) => body.filter(({ type }) => type === "paragraph"));
  const headlines = samples.map(({ headline }) => headline);
  const images = samples.map(({ image }) => image).filter(Boolean);
  const id = (index) => `berita-${String(index).padStart(5, "0")}`;
  return Array.from({ length: count }, (_, index) => {
    const published = new Date(Date.UTC(2026, 10, 23) - index * 3_600_000).toISOString();
    const other = Math.floor(random() * count);
    const body = Array.from({ length: 8 + Math.floor(random() * 10) }, () => pick(paragraphs));
    body.splice(4, 0, { type: "read-also", headline: pick(headlines), url: `${id(other)}.json` });
    const article = {
      "@type": "NewsArticle",
      headline: `${pick(headlines)} (${index})`,
      description: pick(samples).description,
      inLanguage: "id",
      datePublished: published,
      dateline: "TIRTAMAYA",
      articleSection: SECTIONS[index % SECTIONS.length],
      author: { "@type": "Person", name: "Sari Wulandari" },
      image: pick(images),
      keywords: ["ukur", SECTIONS[index % SECTIONS.length]],
      initials: "msd",
      body,
    };
    return { id: id(index), article };
  });
}

/** The front and the lists that follow it, by `next`. */
async function writeLists(folder, articles) {
  const name = (page) => (page === 0 ? "front.json" : `front-${page}.json`);
  const pages = Math.ceil(articles.length / PAGE);
  for (let page = 0; page < pages; page += 1) {
    const teasers = articles.slice(page * PAGE, (page + 1) * PAGE).map(teaser);
    const list = { "@type": "ItemList", itemListElement: teasers, next: page + 1 < pages ? name(page + 1) : undefined };
    await writeFile(join(folder, name(page)), JSON.stringify(list));
  }
}

function teaser({ id, article }) {
  const { headline, description, articleSection, datePublished, image } = article;
  const url = image.url.replace("../", "");
  const encoding = image.encoding?.map((one) => ({ ...one, url: one.url.replace("../", "") }));
  return {
    "@type": "NewsArticle",
    url: `articles/${id}.json`,
    headline,
    description,
    articleSection,
    datePublished,
    image: { ...image, url, encoding, caption: undefined },
  };
}
