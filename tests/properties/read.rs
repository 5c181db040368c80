//! The ways in: the same HTML in each format, and what must hold of whatever is read.

use baca::{
    model::{Article, Format, Zone},
    wire::{Origin, Reading, Text, WireError},
};
use proptest::test_runner::{Config, RngSeed};
use serde_json::json;

use crate::support::{BASE, contents};

/// The same inputs on every run, unless somebody asks for others.
pub fn config() -> Config {
    let asked = Config::default();
    let rng_seed = match asked.rng_seed {
        RngSeed::Random => RngSeed::Fixed(1991),
        fixed @ RngSeed::Fixed(_) => fixed,
    };
    Config { rng_seed, failure_persistence: None, ..asked }
}

/// The article of a WordPress post with this content.
pub fn html(html: &str) -> Article {
    let post = json!({ "title": { "rendered": "Uji" }, "content": { "rendered": html } });
    first(&post.to_string())
}

/// The article of an Atom entry with this content, which must be well formed as XML.
pub fn xhtml(html: &str) -> Article {
    first(&atom("xhtml", &format!("<div xmlns='http://www.w3.org/1999/xhtml'>{html}</div>")))
}

/// The article of each format's text with this content.
pub fn html_in_each_format(html: &str) -> Vec<(&'static str, Article)> {
    let feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "items": [{ "id": "1", "title": "Uji", "content_html": html }]
    });
    let native = json!({
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": "Uji",
        "articleBody": format!("<div>{html}</div>")
    });
    let escaped = html.replace('&', "&amp;").replace('<', "&lt;");
    let rss = |content: &str| {
        format!(
            "<rss xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><item>\
             <title>Uji</title><content:encoded>{content}</content:encoded></item></channel></rss>"
        )
    };
    vec![
        ("WordPress", self::html(html)),
        ("JSON Feed", first(&feed.to_string())),
        ("JSON-LD", first(&native.to_string())),
        ("RSS, escaped", first(&rss(&escaped))),
        ("RSS, CDATA", first(&rss(&format!("<![CDATA[{html}]]>")))),
        ("Atom", first(&atom("html", &escaped))),
    ]
}

/// Reads a text in every way there is. Asserts that reading does no harm, and that it reads the
/// same when it is done again. Says whether anything was read.
pub fn harmless(text: &str, format: Option<Format>) -> bool {
    let is_read = read_once(text, format);
    assert_eq!(is_read, read_once(text, format), "{text:?}");
    is_read.is_ok()
}

/// Asserts that nothing leads where it may not, and that no more was read than was written.
pub fn assert_harmless(article: &Article, written: usize) {
    assert_eq!(contents::strange_addresses(article), [""; 0]);
    let size = contents::size(article);
    assert!(size <= written * 100 + 1_000, "{size} of {written}");
    assert!(!article.headline.trim().is_empty());
}

type Read = (Vec<Result<Reading<Article>, WireError>>, String);

fn read_once(text: &str, format: Option<Format>) -> Result<Read, WireError> {
    let origin = Origin { format, ..Origin::new(BASE, Zone::WIB) };
    let read = Text::parse(text, origin)?;
    let articles = read.articles().unwrap_or_default();
    for article in articles.iter().flatten() {
        assert_harmless(&article.value, text.len());
        assert!(article.problems.len() <= 100);
    }
    let panel = read.panel();
    if let Ok(panel) = &panel {
        assert_eq!(contents::strange_addresses_of_panel(&panel.value), [""; 0]);
    }
    Ok((articles, format!("{panel:?}{:?}", read.addresses())))
}

fn atom(kind: &str, content: &str) -> String {
    format!(
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Uji</title>\
         <content type='{kind}'>{content}</content></entry></feed>"
    )
}

fn first(text: &str) -> Article {
    let text = Text::parse(text, Origin::new(BASE, Zone::WIB)).expect("a text");
    text.article().expect("an article").value
}
