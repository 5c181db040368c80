//! Sitemaps, feeds, manifest: read back.

use baca::{
    model::Zone,
    wire::{Origin, Text},
};
use serde_json::Value;

use super::newsroom::{Newsroom, URL};

/// Headlines and addresses of a feed's articles, as our own reader has them.
fn articles_of(feed: &str) -> Vec<(String, String)> {
    let text = Text::parse(feed, Origin::new("https://lain.example/", Zone::WIB)).expect("a feed");
    let articles = text.articles().expect("articles").into_iter();
    let told = articles.map(|read| read.expect("an article").value);
    told.map(|article| (article.headline, article.original.expect("a page").as_str().to_owned()))
        .collect()
}

#[test]
fn both_feeds_tell_of_the_same_articles() {
    let newsroom = Newsroom::new();
    newsroom.built();
    let expected = [("Banjir Surut", "banjir"), ("Arsip", "lama"), ("Pasar Buka", "pasar")];
    let expected =
        expected.map(|(headline, id)| (headline.to_owned(), format!("{URL}berita/{id}.html")));
    assert_eq!(articles_of(&newsroom.page("feed.xml")), expected);
    assert_eq!(articles_of(&newsroom.page("feed.json")), expected);
}

#[test]
fn the_sitemap_tells_of_every_page() {
    let newsroom = Newsroom::new();
    newsroom.built();
    let sitemap = newsroom.page("sitemap.xml");
    let pages = newsroom.files();
    let pages = pages.keys().filter(|path| path.ends_with(".html") && *path != "404.html");
    for page in pages {
        let address = format!("<loc>{URL}{}</loc>", page.trim_start_matches("index.html"));
        assert!(sitemap.contains(&address), "{address}: {sitemap}");
    }
    assert!(sitemap.contains("<lastmod>2026-11-20T08:15:00+07:00</lastmod>"), "{sitemap}");
}

#[test]
fn the_sitemap_for_news_has_those_of_the_last_two_days() {
    let newsroom = Newsroom::new();
    newsroom.built();
    assert_eq!(newsroom.page("sitemap-news.xml").matches("<news:title>").count(), 3);
    let later = newsroom.command().env("SOURCE_DATE_EPOCH", "1795824000").output();
    assert!(later.expect("the tool runs").status.success());
    assert_eq!(newsroom.page("sitemap-news.xml").matches("<news:title>").count(), 0);
}

#[test]
fn the_manifest_starts_at_the_front_wherever_it_lies() {
    let newsroom = Newsroom::new();
    newsroom.built();
    let manifest: Value =
        serde_json::from_str(&newsroom.page("manifest.webmanifest")).expect("JSON");
    assert_eq!((&manifest["name"], &manifest["start_url"]), (&"Warta".into(), &"./".into()));
    assert_eq!(manifest["icons"][0]["src"], "icon-1.svg");
    assert_eq!(manifest["theme_color"], "#fbfaf7");
}

#[test]
fn robots_are_told_of_the_sitemaps() {
    let newsroom = Newsroom::new();
    newsroom.built();
    let robots = newsroom.page("robots.txt");
    for name in ["sitemap.xml", "sitemap-news.xml"] {
        assert!(robots.contains(&format!("\nSitemap: {URL}{name}\n")), "{robots}");
    }
}
