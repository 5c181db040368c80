//! What the head of a page tells those who do not read the page itself: search engines, and
//! whoever shows a link to it.

use super::{
    Site, json_feed, json_ld,
    picture::{self, File},
    rss, words,
};
use crate::{
    markup::{Tag, tag},
    model::{Article, ArticleId, Image, Moment},
    route::Route,
};

/// The metadata of a page.
pub struct Head {
    /// The elements of its head.
    pub(super) tags: Vec<Tag>,
    /// What search engines find in it. It may stand anywhere in a page, so it stands after the
    /// text, which nobody then waits longer for.
    pub(super) data: Option<String>,
}

impl Head {
    /// Of an article's page. `elsewhere` is the same article in other languages: tags and
    /// addresses.
    pub fn of_article(
        site: &Site,
        id: &ArticleId,
        article: &Article,
        elsewhere: &[(String, String)],
    ) -> Self {
        let card = Card {
            address: site.article(id),
            kind: "article",
            title: &article.headline,
            description: words::description(article),
            language: article.language.as_deref(),
            image: article.lead_image.as_ref().and_then(|figure| figure.image.as_ref()),
        };
        let mut tags = card.tags(site);
        tags.extend(article_tags(article));
        tags.extend(languages(site, id, article, elsewhere));
        Self { tags, data: Some(json_ld::of_article(site, id, article)) }
    }

    /// Of the front.
    pub fn of_front(site: &Site) -> Self {
        let tagline = site.portal.tagline.as_deref().map(words::shortened);
        let card = Card::of_list(site.page(&Route::Front), &site.portal.name, tagline);
        Self { tags: card.tags(site), data: Some(json_ld::of_front(site)) }
    }

    /// Of a section's page.
    pub fn of_section(site: &Site, name: &str) -> Self {
        let title = format!("{name} - {}", site.portal.name);
        let address = site.page(&Route::Section(name.to_owned()));
        let card = Card::of_list(address, &title, Some(title.clone()));
        Self { tags: card.tags(site), data: Some(json_ld::of_section(site, name)) }
    }

    /// Of the page that stands for those there are none of: search engines shall not keep it.
    pub fn of_nothing() -> Self {
        Self { tags: vec![named("robots", "noindex")], data: None }
    }
}

/// A page as it is shown where somebody links to it: <https://ogp.me/>, and X's cards.
struct Card<'a> {
    address: String,
    kind: &'static str,
    title: &'a str,
    description: Option<String>,
    language: Option<&'a str>,
    image: Option<&'a Image>,
}

impl<'a> Card<'a> {
    fn of_list(address: String, title: &'a str, description: Option<String>) -> Self {
        Self { address, kind: "website", title, description, language: None, image: None }
    }

    fn tags(self, site: &Site) -> Vec<Tag> {
        let mut tags = vec![
            tag("link").set("rel", "canonical").set("href", self.address.clone()),
            // https://developers.google.com/search/docs/appearance/google-discover
            named("robots", "max-image-preview:large"),
            property("og:type", self.kind),
            property("og:site_name", site.portal.name.clone()),
            property("og:title", self.title.to_owned()),
            property("og:url", self.address),
        ];
        if let Some(description) = self.description {
            tags.push(named("description", description.clone()));
            tags.push(property("og:description", description));
        }
        let language = self.language.unwrap_or(site.portal.language.tag());
        tags.extend(locale(language).map(|locale| property("og:locale", locale)));
        let card = if self.image.is_some() { "summary_large_image" } else { "summary" };
        tags.push(named("twitter:card", card));
        tags.extend(self.image.into_iter().flat_map(image_tags));
        tags.extend(feeds(site));
        tags
    }
}

fn image_tags(image: &Image) -> Vec<Tag> {
    let File { address, size } = picture::file(image);
    let mut tags = vec![property("og:image", address.as_str().to_owned())];
    if let Some((width, height)) = size {
        tags.push(property("og:image:width", width.to_string()));
        tags.push(property("og:image:height", height.to_string()));
    }
    tags.extend(image.alt.clone().map(|alt| property("og:image:alt", alt)));
    tags
}

/// <https://ogp.me/#type_article>
fn article_tags(article: &Article) -> Vec<Tag> {
    let time = |moment: Moment| moment.machine_readable();
    let told = |key: &'static str, value: Option<String>| value.map(|value| property(key, value));
    let tags = article.tags.iter().map(|tag| property("article:tag", tag.clone()));
    let names = article.byline.iter().map(|author| named("author", author.name.clone()));
    [
        told("article:published_time", article.published.map(time)),
        told("article:modified_time", article.updated.map(time)),
        told("article:section", article.section.clone()),
    ]
    .into_iter()
    .flatten()
    .chain(tags)
    .chain(names)
    .collect()
}

/// The article in all languages it is there in, its own among them, as
/// <https://developers.google.com/search/docs/specialty/international/localized-versions> asks.
fn languages(
    site: &Site,
    id: &ArticleId,
    article: &Article,
    elsewhere: &[(String, String)],
) -> Vec<Tag> {
    let own = article.language.clone().unwrap_or_else(|| site.portal.language.tag().to_owned());
    let own = (!elsewhere.is_empty()).then(|| (own, site.article(id)));
    let all = own.into_iter().chain(elsewhere.iter().cloned());
    let link = |(language, address): (String, String)| {
        tag("link").set("rel", "alternate").set("hreflang", language).set("href", address)
    };
    all.map(link).collect()
}

/// The portal as feeds, for readers of feeds.
fn feeds(site: &Site) -> [Tag; 2] {
    let feed = |kind: &'static str, name: &str| {
        tag("link")
            .set("rel", "alternate")
            .set("type", kind)
            .set("title", site.portal.name.clone())
            .set("href", site.file(name))
    };
    [feed("application/rss+xml", rss::NAME), feed("application/feed+json", json_feed::NAME)]
}

/// `id_ID`: Open Graph knows no language without a country.
fn locale(language: &str) -> Option<String> {
    match language.split_once('-') {
        Some((language, region)) if region.len() == 2 => {
            Some(format!("{}_{}", language.to_ascii_lowercase(), region.to_ascii_uppercase()))
        }
        None if language.eq_ignore_ascii_case("id") => Some("id_ID".to_owned()),
        None if language.eq_ignore_ascii_case("en") => Some("en_US".to_owned()),
        _ => None,
    }
}

fn named(name: &'static str, content: impl Into<String>) -> Tag {
    tag("meta").set("name", name).set("content", content.into())
}

fn property(name: &'static str, content: impl Into<String>) -> Tag {
    tag("meta").set("property", name).set("content", content.into())
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;

    use super::super::site::tests::site;
    use super::*;
    use crate::{model::Zone, wire};

    fn head(json: &str) -> String {
        let origin =
            wire::Origin::new("https://warta.example/a/content/articles/a.json", Zone::WIB);
        let article = wire::parse_article(json, origin).expect("an article").value;
        let id = ArticleId::new("banjir").expect("an id");
        let elsewhere = [("en".to_owned(), "https://warta.example/a/berita/flood.html".to_owned())];
        let elsewhere = elsewhere.get(..usize::from(json.contains("flood"))).unwrap_or_default();
        let Head { tags, data } = Head::of_article(&site(), &id, &article, elsewhere);
        tags.into_iter().map(|tag| tag.to_html()).chain(data).collect()
    }

    #[test]
    fn an_article_in_two_languages_names_both() {
        let head = head(r#"{"headline":"flood","body":[]}"#);
        let link = |language: &str, id: &str| {
            format!(
                "<link rel=\"alternate\" hreflang=\"{language}\" \
                 href=\"https://warta.example/a/berita/{id}.html\">"
            )
        };
        assert!(
            head.contains(&link("id", "banjir")) && head.contains(&link("en", "flood")),
            "{head}"
        );
    }

    #[test]
    fn an_article_in_one_language_names_none() {
        assert!(!self::head(r#"{"headline":"a","body":[]}"#).contains("hreflang"));
    }

    #[test]
    fn a_link_to_an_article_is_shown_with_its_picture() {
        let json = r#"{"headline":"A \"B\"","description":"C","body":[],"inLanguage":"en-GB",
            "image":{"url":"/a.jpg","width":1600,"height":900,"alt":"D"},"articleSection":"E"}"#;
        let head = head(json);
        for part in [
            "<link rel=\"canonical\" href=\"https://warta.example/a/berita/banjir.html\">",
            "<meta name=\"description\" content=\"C\">",
            "<meta property=\"og:title\" content=\"A &quot;B&quot;\">",
            "<meta property=\"og:locale\" content=\"en_GB\">",
            "<meta property=\"og:image\" content=\"https://warta.example/a.jpg\">",
            "<meta property=\"og:image:height\" content=\"900\">",
            "<meta property=\"og:image:alt\" content=\"D\">",
            "<meta name=\"twitter:card\" content=\"summary_large_image\">",
            "<meta name=\"robots\" content=\"max-image-preview:large\">",
            "<meta property=\"article:section\" content=\"E\">",
        ] {
            assert!(head.contains(part), "{part}\n{head}");
        }
    }

    #[test]
    fn a_hostile_headline_ends_neither_attribute_nor_script() {
        let head = head(r#"{"headline":"\"></script><script>alert(1)</script>","body":[]}"#);
        assert!(!head.contains("<script") && !head.contains("</script"), "{head}");
    }

    #[test]
    fn a_language_of_unknown_country_has_no_locale() {
        assert_eq!(locale("jv"), None);
        assert_eq!(locale("zh-Hant"), None);
        assert_eq!(locale("id").as_deref(), Some("id_ID"));
    }
}
