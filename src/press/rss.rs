//! The portal as RSS 2.0: <https://www.rssboard.org/rss-specification>.

use super::{
    Entry, Site,
    newest::MOST,
    xml::{DECLARATION, element, element_of, escaped},
};
use crate::model::{Image, Moment};

/// The file's name in the site.
pub(super) const NAME: &str = "feed.xml";

const NAMESPACES: &str = "xmlns:atom=\"http://www.w3.org/2005/Atom\" \
                          xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
                          xmlns:media=\"http://search.yahoo.com/mrss/\"";

/// The first of the articles, which come newest first.
pub fn rss(site: &Site, newest: &[Entry]) -> String {
    let portal = &site.portal;
    let changed = newest.first().and_then(|entry| entry.published()).map(rfc_822);
    let head = [
        element("title", &portal.name),
        element("link", site.root.as_str()),
        element("description", portal.tagline.as_deref().unwrap_or(&portal.name)),
        element("language", portal.language.tag()),
        element_of("pubDate", changed.as_deref()),
        element_of("copyright", portal.copyright_holder.as_deref()),
        format!(
            "<atom:link href=\"{}\" rel=\"self\" type=\"application/rss+xml\"/>",
            escaped(&site.file(NAME))
        ),
    ];
    let items: String = newest.iter().take(MOST).map(|entry| item(site, entry)).collect();
    format!(
        "{DECLARATION}<rss version=\"2.0\" {NAMESPACES}>\n<channel>{}\n{items}</channel>\n</rss>\n",
        head.concat()
    )
}

fn item(site: &Site, entry: &Entry) -> String {
    let address = site.article(&entry.id);
    let authors = entry.authors.iter().map(|name| element("dc:creator", name));
    let topics = entry.topics().map(|topic| element("category", topic));
    let parts = [
        // HTML, whatever the specification says: that is how it is read.
        element("title", &escaped(entry.headline())),
        element("link", &address),
        element("guid", &address),
        element_of("pubDate", entry.published().map(rfc_822).as_deref()),
        element_of("description", entry.description.as_deref().map(escaped).as_deref()),
        authors.collect(),
        topics.collect(),
        entry.image().map(media).unwrap_or_default(),
    ];
    format!("<item>{}</item>\n", parts.concat())
}

fn media(image: &Image) -> String {
    let size = image.size.map(|(width, height)| format!(" width=\"{width}\" height=\"{height}\""));
    let (address, size) = (escaped(image.address.as_str()), size.unwrap_or_default());
    format!("<media:content url=\"{address}\" medium=\"image\"{size}/>")
}

/// `Fri, 20 Nov 2026 08:15:00 +0700`, in the zone it was given in.
fn rfc_822(moment: Moment) -> String {
    let at = moment.in_zone(moment.zone());
    let name = |name: String| name.chars().take(3).collect::<String>();
    let (weekday, month) = (name(at.weekday().to_string()), name(at.month().to_string()));
    let (day, year, (hour, minute, second)) = (at.day(), at.year(), at.to_hms());
    let offset = at.offset().whole_minutes();
    let (sign, offset) = (if offset < 0 { '-' } else { '+' }, offset.abs());
    format!(
        "{weekday}, {day:02} {month} {year:04} {hour:02}:{minute:02}:{second:02} {sign}{:02}{:02}",
        offset / 60,
        offset % 60
    )
}

#[cfg(test)]
mod tests {
    use super::super::{entry::tests::entry, site::tests::site};
    use super::*;
    use crate::{
        model::Zone,
        wire::{Origin, Text},
    };

    const ARTICLE: &str = r#"{
      "headline": "A & B <i>tetap</i>", "description": "Ringkas & jelas", "articleSection": "Daerah",
      "author": ["Sari", "Budi"], "keywords": ["banjir"],
      "datePublished": "2026-11-20T08:15:00+07:00",
      "image": { "url": "../a.jpg?b=1&c=2", "width": 1600, "height": 900 }, "body": ["Air surut."]
    }"#;

    #[test]
    fn our_own_reader_reads_it_back() {
        let entry = entry("banjir", ARTICLE);
        let written = rss(&site(), std::slice::from_ref(&entry));
        let text = Text::parse(&written, Origin::new("https://x.example/", Zone::WIB));
        let text = text.unwrap_or_else(|error| panic!("{error}: {written}"));
        let read = text.articles().expect("articles").remove(0).expect("an article").value;
        assert_eq!(read.headline, entry.headline());
        let address = read.original.as_ref().map(|address| address.as_str());
        assert_eq!(address, Some("https://warta.example/a/berita/banjir.html"));
        assert_eq!(read.published, entry.published());
        assert_eq!(read.tags, ["Daerah", "banjir"]);
        let authors: Vec<_> = read.byline.into_iter().map(|author| author.name).collect();
        assert_eq!(authors, entry.authors);
        let mut teasers = text.panel().expect("teasers").value.teasers;
        let teaser = teasers.remove(0);
        assert_eq!(teaser.section.as_deref(), entry.section());
        assert_eq!(teaser.standfirst.or(read.standfirst), entry.description);
        let image = teaser.image.and_then(|figure| figure.image).expect("a picture");
        assert_eq!(image.address.as_str(), "https://warta.example/a/content/a.jpg?b=1&c=2");
    }

    #[test]
    fn a_time_is_written_as_mail_has_it() {
        let entry = entry("a", ARTICLE);
        assert_eq!(
            entry.published().map(rfc_822).as_deref(),
            Some("Fri, 20 Nov 2026 08:15:00 +0700")
        );
    }

    #[test]
    fn a_feed_has_only_the_newest() {
        let many: Vec<_> = (0..80).map(|at| entry(&format!("a-{at}"), ARTICLE)).collect();
        assert_eq!(rss(&site(), &many).matches("<item>").count(), MOST);
    }
}
