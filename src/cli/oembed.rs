//! An article as sites that show the articles of others ask for it: oEmbed 1.0,
//! <https://oembed.com>. `docs/contracts/oembed.md` is what they may rely on.

use leptos::prelude::*;
use serde_json::{Map, Value};
use url::Url;

use super::printable::printable_json;
use crate::{
    markup::{Tag, printable_html, tag},
    model::{Article, ArticleId, Image},
    route::Route,
};

/// Where the records lie, beside the reader.
pub(super) const FOLDER: &str = "oembed/";

/// The page that shows one article in a frame, beside the reader.
const PAGE: &str = "embed.html";

/// In pixels. A site may set the frame in another width; its height is for one that runs no script
/// of ours.
const SIZE: (u32, u32) = (600, 800);

/// Seconds for which a site may keep the record.
const CACHE_AGE: u32 = 3600;

/// The frame runs scripts and fetches as the reader does. What it opens is a page like any other,
/// and only the reader's press leads the site's own page away.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-popups \
                       allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";

/// Who offers an article.
pub(super) struct Provider<'a> {
    /// Where the reader lies; a folder.
    pub reader: &'a Url,
    /// The portal's name, if it has one.
    pub name: Option<&'a str>,
}

impl Provider<'_> {
    /// The record, as one line of JSON.
    pub(super) fn record(&self, article: &Article, id: &ArticleId) -> String {
        let mut record = Map::new();
        let mut set = |key: &str, value: Value| record.insert(key.to_owned(), value);
        set("type", "rich".into());
        set("version", "1.0".into());
        set("title", article.headline.clone().into());
        if let Some(authors) = authors(article) {
            set("author_name", authors.into());
        }
        if let [author] = article.byline.as_slice()
            && let Some(page) = &author.page
        {
            set("author_url", page.as_str().into());
        }
        if let Some(name) = self.name.or(article.copyright.holder.as_deref()) {
            set("provider_name", name.into());
        }
        set("provider_url", self.reader.as_str().into());
        set("html", self.frame(article, id).into());
        set("width", SIZE.0.into());
        set("height", SIZE.1.into());
        // All three, or none.
        if let Some((image, (width, height))) = thumbnail(article) {
            set("thumbnail_url", image.address.as_str().into());
            set("thumbnail_width", width.into());
            set("thumbnail_height", height.into());
        }
        set("cache_age", CACHE_AGE.into());
        printable_json(&Value::Object(record).to_string())
    }

    /// The element by which the article's page tells of its record.
    pub(super) fn link(&self, article: &Article, id: &ArticleId) -> String {
        let link = tag("link")
            .set("rel", "alternate")
            .set("type", "application/json+oembed")
            .set("href", self.beside(&format!("{FOLDER}{}.json", id.as_str())))
            .set("title", article.headline.clone());
        printed(link)
    }

    fn frame(&self, article: &Article, id: &ArticleId) -> String {
        let query = Route::Article(id.clone()).query();
        let frame = tag("iframe")
            .set("src", self.beside(&format!("{PAGE}{query}")))
            .set("title", article.headline.clone())
            .set("width", SIZE.0.to_string())
            .set("height", SIZE.1.to_string())
            .set("loading", "lazy")
            .set("sandbox", SANDBOX);
        printed(frame)
    }

    fn beside(&self, name: &str) -> String {
        self.reader.join(name).map(String::from).unwrap_or_default()
    }
}

fn printed(tag: Tag) -> String {
    printable_html(tag.to_html())
}

fn authors(article: &Article) -> Option<String> {
    let names: Vec<_> = article.byline.iter().map(|author| author.name.as_str()).collect();
    (!names.is_empty()).then(|| names.join(", "))
}

/// The lead picture, where its size is known.
fn thumbnail(article: &Article) -> Option<(&Image, (u32, u32))> {
    let image = article.lead_image.as_ref()?.image.as_ref()?;
    image.size.map(|size| (image, size))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{model::Zone, wire};

    const READER: &str = "https://reader.example/baca/";

    fn article(json: &str) -> Article {
        let origin = wire::Origin::new("https://warta.example/a.json", Zone::WIB);
        wire::parse_article(json, origin).expect("an article").value
    }

    /// The record of an article, and its link.
    fn told(json: &str, name: Option<&str>) -> (Value, String) {
        let reader = Url::parse(READER).expect("an address");
        let provider = Provider { reader: &reader, name };
        let (article, id) = (article(json), ArticleId::new("banjir-2026").expect("an id"));
        let record = serde_json::from_str(&provider.record(&article, &id)).expect("JSON");
        (record, provider.link(&article, &id))
    }

    fn record(json: &str) -> Value {
        told(json, None).0
    }

    #[test]
    fn a_headline_alone_is_enough() {
        let record = record(r#"{"headline":"Banjir","body":["a"]}"#);
        let keys: Vec<_> = record.as_object().expect("an object").keys().cloned().collect();
        let expected =
            ["cache_age", "height", "html", "provider_url", "title", "type", "version", "width"];
        assert_eq!(keys, expected);
        assert_eq!((&record["type"], &record["version"]), (&"rich".into(), &"1.0".into()));
    }

    #[test]
    fn the_article_is_shown_by_the_readers_own_page() {
        let record = record(r#"{"headline":"Banjir","body":["a"]}"#);
        let html = record["html"].as_str().expect("HTML");
        let start = "<iframe src=\"https://reader.example/baca/embed.html?baca=banjir-2026\" title=\"Banjir\" ";
        assert!(html.starts_with(start) && html.ends_with("></iframe>"), "{html}");
        assert!(html.contains(" sandbox=\"allow-scripts "), "{html}");
    }

    #[test]
    fn the_html_is_as_large_as_the_record_says() {
        let record = record(r#"{"headline":"Banjir","body":["a"]}"#);
        let size = format!("width=\"{}\" height=\"{}\"", record["width"], record["height"]);
        assert!(record["html"].as_str().expect("HTML").contains(&size), "{record}");
    }

    #[test]
    fn a_hostile_headline_is_words() {
        let json = r#"{"headline":"\"><script>alert(1)</script>","body":["a"]}"#;
        let (record, link) = told(json, None);
        for html in [record["html"].as_str().expect("HTML"), &link] {
            assert!(
                !html.contains("<script") && html.contains("&quot;&gt;&lt;script&gt;"),
                "{html}"
            );
        }
        assert_eq!(record["title"], "\"><script>alert(1)</script>");
    }

    #[test]
    fn all_authors_are_named_and_one_has_a_page() {
        let two = record(r#"{"headline":"a","body":["a"],"author":["Sari","Budi"]}"#);
        assert_eq!((&two["author_name"], &two["author_url"]), (&"Sari, Budi".into(), &Value::Null));
        let one = record(r#"{"headline":"a","body":["a"],"author":{"name":"Sari","url":"/sari"}}"#);
        assert_eq!(one["author_url"], "https://warta.example/sari");
    }

    #[test]
    fn a_thumbnail_has_a_size_or_is_none() {
        let sized =
            r#"{"headline":"a","body":["a"],"image":{"url":"a.jpg","width":16,"height":9}}"#;
        let sized = record(sized);
        assert_eq!(sized["thumbnail_url"], "https://warta.example/a.jpg");
        assert_eq!(
            (&sized["thumbnail_width"], &sized["thumbnail_height"]),
            (&16.into(), &9.into())
        );
        let bare = record(r#"{"headline":"a","body":["a"],"image":"a.jpg"}"#);
        assert!(!bare.to_string().contains("thumbnail"), "{bare}");
    }

    #[test]
    fn the_provider_is_the_portal_or_else_whose_article_it_is() {
        let json = r#"{"headline":"a","body":["a"],"copyrightHolder":"Kantor Berita"}"#;
        assert_eq!(told(json, Some("Warta")).0["provider_name"], "Warta");
        assert_eq!(told(json, None).0["provider_name"], "Kantor Berita");
    }

    #[test]
    fn a_page_tells_where_its_record_lies() {
        let (_, link) = told(r#"{"headline":"Banjir","body":["a"]}"#, None);
        let href = "href=\"https://reader.example/baca/oembed/banjir-2026.json\"";
        assert!(
            link.starts_with("<link rel=\"alternate\" type=\"application/json+oembed\""),
            "{link}"
        );
        assert!(link.contains(href) && link.ends_with(" title=\"Banjir\">"), "{link}");
    }
}
