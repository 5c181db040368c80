//! What a page says of itself to search engines, as JSON-LD:
//! <https://developers.google.com/search/docs/appearance/structured-data/article>.

use std::borrow::Cow;

use super::{
    Site,
    picture::{self, File},
    words,
};
use crate::{
    json_text::{Object, Place, json},
    model::{Address, Article, ArticleId, Author, Caption, Figure, Moment},
    route::Route,
};

/// An article and the way to it.
pub(super) fn of_article(site: &Site, id: &ArticleId, article: &Article) -> String {
    let mut way = vec![front(site)];
    way.extend(article.section.as_deref().map(|name| section(site, name)));
    way.push((article.headline.clone(), site.article(id)));
    let news = |object: &mut Object<'_>| news_article(object, site, id, article);
    graph(news, &way)
}

/// A section and the way to it.
pub(super) fn of_section(site: &Site, name: &str) -> String {
    let way = [front(site), section(site, name)];
    let page = |object: &mut Object<'_>| {
        let (_, address) = section(site, name);
        object.text(TYPE, "CollectionPage").text("name", name).text("url", &address);
        object.text("inLanguage", site.portal.language.tag());
    };
    graph(page, &way)
}

/// The portal itself.
pub(super) fn of_front(site: &Site) -> String {
    json(|place| {
        place.object(|object| {
            object
                .text(CONTEXT, SCHEMA)
                .text(TYPE, "WebSite")
                .text("name", &site.portal.name)
                .text("url", site.root.as_str())
                .text("inLanguage", site.portal.language.tag())
                .some_text("description", site.portal.tagline.as_deref());
            publisher(object.at("publisher"), site);
        });
    })
}

const CONTEXT: &str = "@context";
const SCHEMA: &str = "https://schema.org";
const TYPE: &str = "@type";

/// A page and the way to it.
fn graph(page: impl FnOnce(&mut Object<'_>), way: &[(String, String)]) -> String {
    json(|place| {
        place.object(|object| {
            let graph = object.text(CONTEXT, SCHEMA).at("@graph");
            graph.list_of(|things| {
                things.place().object(page);
                things.place().object(|object| breadcrumbs(object, way));
            });
        });
    })
}

fn front(site: &Site) -> (String, String) {
    (site.portal.name.clone(), site.page(&Route::Front))
}

fn section(site: &Site, name: &str) -> (String, String) {
    (name.to_owned(), site.page(&Route::Section(name.to_owned())))
}

/// Names and addresses, from the front on.
fn breadcrumbs(object: &mut Object<'_>, way: &[(String, String)]) {
    let steps = object.text(TYPE, "BreadcrumbList").at("itemListElement");
    steps.list(way.iter().enumerate(), |place, (at, (name, address))| {
        place.object(|step| {
            step.text(TYPE, "ListItem").some_number("position", Some(at + 1));
            step.text("name", name).text("item", address);
        });
    });
}

/// Without its text, which the page has already.
fn news_article(object: &mut Object<'_>, site: &Site, id: &ArticleId, article: &Article) {
    let address = site.article(id);
    let time = |moment: Moment| moment.machine_readable();
    let portal = &site.portal;
    let copyright = &article.copyright;
    let holder = copyright.holder.as_ref().or(portal.copyright_holder.as_ref());
    let description = article.standfirst.clone().or_else(|| words::description(article));
    object
        .text(TYPE, "NewsArticle")
        .text("@id", &format!("{address}#article"))
        .text("url", &address)
        .text("mainEntityOfPage", &address)
        .text("headline", &plain(&article.headline))
        .some_text("description", description.as_deref().map(plain))
        .text("inLanguage", article.language.as_deref().unwrap_or(portal.language.tag()))
        .some_text("datePublished", article.published.map(time))
        .some_text("dateModified", article.updated.or(article.published).map(time))
        .some_text("dateline", article.dateline.as_deref().map(plain))
        .some_text("articleSection", article.section.as_deref().map(plain))
        .some_list("keywords", &article.tags, |place, tag| place.text(&plain(tag)));
    authors(object.at("author"), site, &article.byline);
    if let Some(figure) = &article.lead_image {
        image(object, figure);
    }
    publisher(object.at("publisher"), site);
    if let Some(holder) = holder {
        object.at("copyrightHolder").object(|object| organization(object, holder));
    }
    object
        .some_number("copyrightYear", copyright.year)
        .some_text("copyrightNotice", copyright.notice.as_deref().map(plain));
}

/// Who wrote it; where nobody is named, the newsroom did.
fn authors(place: Place<'_>, site: &Site, byline: &[Author]) {
    place.list_of(|authors| {
        if byline.is_empty() {
            publisher(authors.place(), site);
        }
        byline.iter().for_each(|author| person(authors.place(), author));
    });
}

fn person(place: Place<'_>, author: &Author) {
    place.object(|object| {
        object
            .text(TYPE, "Person")
            .text("name", &plain(&author.name))
            .some_text("url", author.page.as_ref().map(Address::as_str))
            .some_text("jobTitle", author.role.as_deref().map(plain));
    });
}

fn publisher(place: Place<'_>, site: &Site) {
    place.object(|object| {
        organization(object, &site.portal.name);
        object.text("url", site.root.as_str());
    });
}

fn organization(object: &mut Object<'_>, name: &str) {
    object.text(TYPE, "Organization").text("name", &plain(name));
}

fn image(object: &mut Object<'_>, figure: &Figure) {
    let Some(image) = &figure.image else { return };
    let File { address, size } = picture::file(image);
    let caption = figure.caption.as_ref();
    object.at("image").object(|object| {
        object
            .text(TYPE, "ImageObject")
            .text("url", address.as_str())
            .some_number("width", size.map(|(width, _)| width))
            .some_number("height", size.map(|(_, height)| height))
            .some_text("caption", caption.and_then(Caption::text).map(plain))
            .some_text("creditText", caption.and_then(Caption::credit).map(plain));
    });
}

/// Words of a page's JSON-LD, in which readers, our own among them, look for character references:
/// an `&` that would begin one is written as one.
fn plain(words: &str) -> Cow<'_, str> {
    if !words.contains('&') {
        return words.into();
    }
    let mut written = String::with_capacity(words.len());
    let mut rest = words;
    while let Some((before, after)) = rest.split_once('&') {
        written.push_str(before);
        written.push_str(if begins_reference(after) { "&amp;" } else { "&" });
        rest = after;
    }
    written.push_str(rest);
    written.into()
}

/// `amp;`, `#38;`, and, as browsers have it, `copy` without an end.
fn begins_reference(after: &str) -> bool {
    after.starts_with(|letter: char| letter.is_ascii_alphanumeric() || letter == '#')
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::super::site::tests::site;
    use super::*;
    use crate::{model::Zone, wire};

    fn article(json: &str) -> Article {
        let origin =
            wire::Origin::new("https://warta.example/a/content/articles/a.json", Zone::WIB);
        wire::parse_article(json, origin).expect("an article").value
    }

    fn told(json: &str) -> Value {
        let id = ArticleId::new("banjir").expect("an id");
        serde_json::from_str(&of_article(&site(), &id, &article(json))).expect("JSON")
    }

    const ARTICLE: &str = r#"{
      "headline": "Banjir & AT&T &amp; <b>tebal</b>", "description": "Air \"surut\" di kota.",
      "inLanguage": "en-GB", "articleSection": "Daerah", "keywords": ["banjir", "cuaca"],
      "datePublished": "2026-11-20T08:15:00+07:00", "dateModified": "2026-11-20T09:00:00+07:00",
      "author": [{ "name": "Sari", "url": "https://warta.example/sari", "jobTitle": "Wartawan" }],
      "dateline": "SURABAYA", "copyrightHolder": "Kantor Berita", "copyrightYear": 2026,
      "copyrightNotice": "Boleh dikutip",
      "image": { "url": "../a.jpg", "width": 1600, "height": 900, "caption": "Air", "creditText": "S" },
      "body": ["Satu."]
    }"#;

    #[test]
    fn our_own_reader_reads_it_back() {
        let written = article(ARTICLE);
        let told = told(ARTICLE).to_string();
        let origin = wire::Origin::new("https://x.example/", Zone::WIB);
        let read = wire::parse_article(&told, origin).expect("an article");
        assert_eq!(read.problems, []);
        let page = read.value.original.as_ref().map(Address::as_str);
        assert_eq!(page, Some("https://warta.example/a/berita/banjir.html"));
        let expected = Article { body: Vec::new(), original: None, ..written };
        assert_eq!(Article { original: None, ..read.value }, expected);
    }

    #[test]
    fn of_a_picture_of_many_files_one_is_told_as_large_as_it_is() {
        let json = r#"{ "headline": "a", "body": [], "image": {
            "url": "../a-800.jpg", "width": 1600, "height": 900, "encoding": [
            { "url": "../a-1200.png", "encodingFormat": "image/png", "width": 1200 }] } }"#;
        let told = told(json).to_string();
        let origin = wire::Origin::new("https://x.example/", Zone::WIB);
        let read = wire::parse_article(&told, origin).expect("an article").value;
        let image = read.lead_image.and_then(|figure| figure.image).expect("a picture");
        assert_eq!(image.address.as_str(), "https://warta.example/a/content/a-1200.png");
        assert_eq!(image.size, Some((1200, 675)));
    }

    #[test]
    fn search_engines_get_what_they_ask_for_of_the_smallest_article() {
        let graph = &told(r#"{"headline":"a","body":["Satu."]}"#)["@graph"];
        let article = &graph[0];
        assert_eq!(article["@type"], "NewsArticle");
        assert_eq!(article["publisher"]["name"], "Warta & Kita");
        assert_eq!(article["author"][0]["name"], "Warta & Kita");
        assert_eq!(
            (&article["description"], &article["inLanguage"]),
            (&"Satu.".into(), &"id".into())
        );
        assert_eq!(article["image"], Value::Null);
    }

    #[test]
    fn the_way_leads_from_the_front_over_the_section() {
        let way = &told(ARTICLE)["@graph"][1];
        assert_eq!(way["@type"], "BreadcrumbList");
        let steps = way["itemListElement"].as_array().expect("steps");
        let steps: Vec<_> = steps.iter().map(|step| step["item"].as_str().expect("one")).collect();
        let root = "https://warta.example/a/";
        let pages = ["", "rubrik/Daerah.html", "berita/banjir.html"];
        assert_eq!(steps, pages.map(|page| format!("{root}{page}")));
    }
}
