import { machineReadable } from "#shared/moment.js";

export const data = { permalink: "/sitemap.xml" };

export function render({ articles }) {
  const entry = ({ id, article: { published } }) =>
    `<url><loc>https://bench.example/berita/${id}.html</loc>${published ? `<lastmod>${machineReadable(published)}</lastmod>` : ""}</url>`;
  const entries = articles.map(entry).join("\n");
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}\n</urlset>\n`;
}
