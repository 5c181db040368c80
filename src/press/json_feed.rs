//! The portal as JSON Feed 1.1: <https://www.jsonfeed.org/version/1.1/>.

use serde_json::Value;

use super::{Entry, Site, json::Object, newest, rss::MOST};

/// The file's name in the site.
pub(super) const NAME: &str = "feed.json";

/// The newest articles, with their text as plain words.
pub fn json_feed(site: &Site, entries: &[Entry]) -> String {
    let portal = &site.portal;
    let newest = newest(entries).into_iter().take(MOST);
    let feed = Object::default()
        .with("version", "https://jsonfeed.org/version/1.1")
        .with("title", portal.name.as_str())
        .with("home_page_url", site.root.as_str())
        .with("feed_url", site.file(NAME))
        .with_some("description", portal.tagline.as_deref())
        .with("language", portal.language.tag())
        .with("items", newest.map(|entry| item(site, entry)).collect::<Vec<_>>());
    format!("{}\n", Value::from(feed))
}

fn item(site: &Site, entry: &Entry) -> Value {
    let address = site.article(&entry.id);
    let author = |name: &String| Object::default().with("name", name.as_str());
    let topics = entry.section.iter().chain(&entry.tags);
    let time = |moment: crate::model::Moment| moment.machine_readable();
    // Required, and may be empty.
    let item = Object::default()
        .with("id", address.as_str())
        .with("url", address.as_str())
        .with("title", entry.headline.as_str())
        .with("content_text", entry.text.as_str())
        .with_some("summary", entry.description.as_deref())
        .with_some("image", entry.image_address().map(|address| address.as_str()))
        .with_some("date_published", entry.published.map(time))
        .with_some("date_modified", entry.updated.map(time))
        .with_some("language", entry.language.as_deref())
        .with_list("authors", entry.authors.iter().map(author).collect())
        .with_list("tags", topics.map(String::as_str).collect());
    item.into()
}

#[cfg(test)]
mod tests {
    use super::super::{entry::tests::entry, site::tests::site};
    use super::*;
    use crate::{
        model::{Block, Inline, Zone},
        wire::{Origin, Text},
    };

    #[test]
    fn our_own_reader_reads_it_back() {
        let json = r#"{
          "headline": "A & B <i>tetap</i>", "description": "Ringkas", "articleSection": "Daerah",
          "author": ["Sari"], "inLanguage": "id", "image": "../a.jpg",
          "datePublished": "2026-11-20T08:15:00+07:00", "dateModified": "2026-11-20T09:00:00+07:00",
          "body": ["Air surut.", {"type": "divider"}, "Warga pulang."]
        }"#;
        let entry = entry("banjir", json);
        let written = json_feed(&site(), std::slice::from_ref(&entry));
        let text = Text::parse(&written, Origin::new("https://x.example/", Zone::WIB));
        let read = text.expect("a feed").articles().expect("articles").remove(0);
        let read = read.expect("an article").value;
        assert_eq!((read.headline, read.standfirst), (entry.headline, entry.description));
        assert_eq!((read.published, read.updated), (entry.published, entry.updated));
        assert_eq!((read.language, read.tags), (entry.language, vec!["Daerah".to_owned()]));
        let paragraph = |words: &str| Block::Paragraph(vec![Inline::Text(words.to_owned())]);
        assert_eq!(read.body, [paragraph("Air surut."), paragraph("Warga pulang.")]);
        assert_eq!(read.lead_image.and_then(|figure| figure.image), entry.image);
    }
}
