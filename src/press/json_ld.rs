//! What a page says of itself to search engines, as JSON-LD:
//! <https://developers.google.com/search/docs/appearance/structured-data/article>.

use serde_json::Value;

use super::{
    Site,
    json::Object,
    picture::{self, File},
    words,
};
use crate::{
    model::{Address, Article, ArticleId, Author, Figure, Moment},
    route::Route,
};

/// An article and the way to it.
pub(super) fn of_article(site: &Site, id: &ArticleId, article: &Article) -> Value {
    let mut way = vec![front(site)];
    way.extend(article.section.as_deref().map(|name| section(site, name)));
    way.push((article.headline.clone(), site.article(id)));
    graph([news_article(site, id, article).into(), breadcrumbs(&way)])
}

/// A section and the way to it.
pub(super) fn of_section(site: &Site, name: &str) -> Value {
    let (_, address) = section(site, name);
    let page = Object::of_type("CollectionPage")
        .with("name", name)
        .with("url", address)
        .with("inLanguage", site.portal.language.tag());
    graph([page.into(), breadcrumbs(&[front(site), section(site, name)])])
}

/// The portal itself.
pub(super) fn of_front(site: &Site) -> Value {
    let page = Object::of_type("WebSite")
        .with("name", site.portal.name.as_str())
        .with("url", site.root.as_str())
        .with("inLanguage", site.portal.language.tag())
        .with_some("description", site.portal.tagline.as_deref())
        .with("publisher", publisher(site));
    page.with("@context", CONTEXT).into()
}

const CONTEXT: &str = "https://schema.org";

fn graph(things: impl Into<Vec<Value>>) -> Value {
    Object::default().with("@context", CONTEXT).with("@graph", things.into()).into()
}

fn front(site: &Site) -> (String, String) {
    (site.portal.name.clone(), site.page(&Route::Front))
}

fn section(site: &Site, name: &str) -> (String, String) {
    (name.to_owned(), site.page(&Route::Section(name.to_owned())))
}

/// Names and addresses, from the front on.
fn breadcrumbs(way: &[(String, String)]) -> Value {
    let step = |(at, (name, address)): (usize, &(String, String))| {
        Object::of_type("ListItem")
            .with("position", at + 1)
            .with("name", name.as_str())
            .with("item", address.as_str())
    };
    let steps: Vec<_> = way.iter().enumerate().map(step).collect();
    Object::of_type("BreadcrumbList").with("itemListElement", steps).into()
}

/// Without its text, which the page has already.
fn news_article(site: &Site, id: &ArticleId, article: &Article) -> Object {
    let address = site.article(id);
    let time = |moment: Moment| moment.machine_readable();
    let portal = &site.portal;
    let copyright = &article.copyright;
    let holder = copyright.holder.as_ref().or(portal.copyright_holder.as_ref());
    let description = article.standfirst.clone().or_else(|| words::description(article));
    Object::of_type("NewsArticle")
        .with("@id", format!("{address}#article"))
        .with("url", address.as_str())
        .with("mainEntityOfPage", address.as_str())
        .with("headline", plain(&article.headline))
        .with_some("description", description.as_deref().map(plain))
        .with("inLanguage", article.language.as_deref().unwrap_or(portal.language.tag()))
        .with_some("datePublished", article.published.map(time))
        .with_some("dateModified", article.updated.or(article.published).map(time))
        .with_some("dateline", article.dateline.as_deref().map(plain))
        .with_some("articleSection", article.section.as_deref().map(plain))
        .with_list("keywords", article.tags.iter().map(|tag| plain(tag)).collect())
        .with_list("author", authors(site, &article.byline))
        .with_some("image", article.lead_image.as_ref().and_then(image))
        .with("publisher", publisher(site))
        .with_some("copyrightHolder", holder.map(|name| organization(&plain(name))))
        .with_some("copyrightYear", copyright.year)
        .with_some("copyrightNotice", copyright.notice.as_deref().map(plain))
}

/// Who wrote it; where nobody is named, the newsroom did.
fn authors(site: &Site, byline: &[Author]) -> Vec<Value> {
    let person = |author: &Author| {
        Object::of_type("Person")
            .with("name", plain(&author.name))
            .with_some("url", author.page.as_ref().map(Address::as_str))
            .with_some("jobTitle", author.role.as_deref().map(plain))
            .into()
    };
    match byline {
        [] => vec![publisher(site).into()],
        byline => byline.iter().map(person).collect(),
    }
}

fn publisher(site: &Site) -> Object {
    organization(&plain(&site.portal.name)).with("url", site.root.as_str())
}

fn organization(name: &str) -> Object {
    Object::of_type("Organization").with("name", name)
}

fn image(figure: &Figure) -> Option<Object> {
    let File { address, size } = picture::file(figure.image.as_ref()?);
    let caption = figure.caption.as_ref();
    let object = Object::of_type("ImageObject")
        .with("url", address.as_str())
        .with_some("width", size.map(|(width, _)| width))
        .with_some("height", size.map(|(_, height)| height))
        .with_some("caption", caption.and_then(|caption| caption.text()).map(plain))
        .with_some("creditText", caption.and_then(|caption| caption.credit()).map(plain));
    Some(object)
}

/// Words of a page's JSON-LD, in which readers, our own among them, look for character references:
/// an `&` that would begin one is written as one.
fn plain(words: &str) -> String {
    let mut written = String::with_capacity(words.len());
    let mut rest = words;
    while let Some((before, after)) = rest.split_once('&') {
        written.push_str(before);
        written.push_str(if begins_reference(after) { "&amp;" } else { "&" });
        rest = after;
    }
    written.push_str(rest);
    written
}

/// `amp;`, `#38;`, and, as browsers have it, `copy` without an end.
fn begins_reference(after: &str) -> bool {
    after.starts_with(|letter: char| letter.is_ascii_alphanumeric() || letter == '#')
}

#[cfg(test)]
mod tests {
    use super::super::site::tests::site;
    use super::*;
    use crate::{model::Zone, wire};

    fn article(json: &str) -> Article {
        let origin =
            wire::Origin::new("https://warta.example/a/content/articles/a.json", Zone::WIB);
        wire::parse_article(json, origin).expect("an article").value
    }

    fn told(json: &str) -> Value {
        of_article(&site(), &ArticleId::new("banjir").expect("an id"), &article(json))
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
