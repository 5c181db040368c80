//! The portal as JSON Feed 1.1: <https://www.jsonfeed.org/version/1.1/>.

use super::{Entry, Site, Texts, newest::MOST};
use crate::{
    json_text::{Place, json},
    model::Moment,
};

/// The file's name in the site.
pub(super) const NAME: &str = "feed.json";

/// The first of the articles, which come newest first, with their text as plain words.
pub fn json_feed(site: &Site, newest: &[Entry], texts: &Texts) -> String {
    let portal = &site.portal;
    let feed = json(|place| {
        place.object(|feed| {
            feed.text("version", "https://jsonfeed.org/version/1.1")
                .text("title", &portal.name)
                .text("home_page_url", site.root.as_str())
                .text("feed_url", &site.file(NAME))
                .some_text("description", portal.tagline.as_deref())
                .text("language", portal.language.tag());
            feed.at("items")
                .list(newest.iter().take(MOST), |place, entry| item(place, site, entry, texts));
        });
    });
    format!("{feed}\n")
}

fn item(place: Place<'_>, site: &Site, entry: &Entry, texts: &Texts) {
    let address = site.article(&entry.id);
    let time = |moment: Moment| moment.machine_readable();
    place.object(|item| {
        item.text("id", &address)
            .text("url", &address)
            .text("title", entry.headline())
            // Required, and may be empty.
            .text("content_text", &texts.of(entry))
            .some_text("summary", entry.description.as_deref())
            .some_text("image", entry.image().map(|image| image.address.as_str()))
            .some_text("date_published", entry.published().map(time))
            .some_text("date_modified", entry.updated.map(time))
            .some_text("language", entry.language.as_deref())
            .some_list("authors", &entry.authors, |place, name| {
                place.object(|author| {
                    author.text("name", name);
                });
            })
            .some_list("tags", entry.topics(), |place, topic| place.text(topic));
    });
}

#[cfg(test)]
mod tests {
    use super::super::{
        entry::tests::{article, entry},
        site::tests::site,
    };
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
        let (entry, texts) = (entry("banjir", json), Texts::default());
        texts.keep(&entry.id, &article(json));
        let written = json_feed(&site(), std::slice::from_ref(&entry), &texts);
        let text = Text::parse(&written, Origin::new("https://x.example/", Zone::WIB));
        let read = text.expect("a feed").articles().expect("articles").remove(0);
        let read = read.expect("an article").value;
        assert_eq!((&*read.headline, &read.standfirst), (entry.headline(), &entry.description));
        assert_eq!((read.published, read.updated), (entry.published(), entry.updated));
        assert_eq!((&read.language, read.tags), (&entry.language, vec!["Daerah".to_owned()]));
        let paragraph = |words: &str| Block::Paragraph(vec![Inline::Text(words.to_owned())]);
        assert_eq!(read.body, [paragraph("Air surut."), paragraph("Warga pulang.")]);
        let image = read.lead_image.and_then(|figure| figure.image);
        assert_eq!(image.as_ref(), entry.image());
    }
}
