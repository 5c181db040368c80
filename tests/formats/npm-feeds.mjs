import { Feed } from "feed";
const feed = new Feed({
  title: "Harian & Warta", description: "Kabar", id: "https://harian.example/", link: "https://harian.example/", language: "id",
  image: "https://harian.example/logo.png", favicon: "https://harian.example/favicon.ico", copyright: "© 2026 Harian",
  updated: new Date("2026-11-24T02:00:00Z"), generator: "feed",
  feedLinks: { json: "https://harian.example/json", atom: "https://harian.example/atom" },
  author: { name: "Redaksi", email: "redaksi@harian.example", link: "https://harian.example/redaksi" },
});
feed.addItem({
  title: "Banjir Surut & <Warga> Pulang", id: "https://harian.example/banjir", link: "https://harian.example/banjir?a=1&b=2",
  description: "Warga pulang setelah tiga hari.", content: "<p>SURABAYA - Air <b>surut</b> &amp; jalan dibuka.</p><p>Selesai. (sr)</p>",
  author: [{ name: "Sari Wulandari", email: "sari@harian.example", link: "https://harian.example/penulis/sari" }, { name: "Budi" }],
  contributor: [{ name: "Rina", link: "https://harian.example/penulis/rina" }],
  category: [{ name: "Daerah", domain: "https://harian.example/daerah" }, { name: "banjir" }],
  date: new Date("2026-11-24T02:00:00Z"), published: new Date("2026-11-24T01:15:00Z"),
  image: { url: "https://harian.example/banjir.jpg", type: "image/jpeg", length: 12345 },
});
feed.addItem({ title: "Tanpa isi", id: "https://harian.example/kosong", link: "https://harian.example/kosong", description: "Hanya ringkasan.", date: new Date("2026-11-23T01:15:00Z"), image: "https://harian.example/kosong.jpg" });
feed.addItem({ title: "Siniar", link: "https://harian.example/siniar", content: "<p>Dengarkan.</p>", date: new Date("2026-11-22T01:15:00Z"), audio: { url: "https://harian.example/siniar.mp3", type: "audio/mpeg", length: 99 } });
import { writeFileSync, mkdirSync } from "node:fs";
for (const [name, text] of [["json-feed-npm/source.json", feed.json1()], ["rss-npm/source.xml", feed.rss2()], ["atom-npm/source.xml", feed.atom1()]]) {
  mkdirSync(name.split("/")[0], { recursive: true }); writeFileSync(name, text + "\n");
}
