//! What a page says of itself, read back.

use baca::{
    model::Zone,
    wire::{Origin, parse_article},
};

use super::newsroom::{Newsroom, URL, article};
use crate::support::html;

fn page_of(id: &str) -> String {
    let newsroom = Newsroom::new();
    newsroom.built();
    newsroom.page(&format!("berita/{id}.html"))
}

#[test]
fn our_own_reader_finds_the_article_in_its_page() {
    let page = page_of("banjir");
    let read = parse_article(&page, Origin::new("https://lain.example/", Zone::WIB));
    let read = read.expect("an article");
    assert_eq!(read.problems, []);
    let article = read.value;
    assert_eq!(article.headline, "Banjir Surut");
    assert_eq!(article.standfirst.as_deref(), Some("Ringkasnya."));
    assert_eq!(
        (article.language.as_deref(), article.section.as_deref()),
        (Some("id"), Some("Daerah"))
    );
    let names: Vec<_> = article.byline.iter().map(|author| author.name.as_str()).collect();
    assert_eq!(names, ["Sari", "Budi"]);
    let published = article.published.map(|moment| moment.machine_readable());
    assert_eq!(published.as_deref(), Some("2026-11-20T08:15:00+07:00"));
    let image = article.lead_image.and_then(|figure| figure.image).expect("a picture");
    assert_eq!(image.address.as_str(), format!("{URL}content/pictures/banjir.jpg"));
    let page = article.original.expect("its page");
    assert_eq!(page.as_str(), format!("{URL}berita/banjir.html"));
}

#[test]
fn a_page_has_one_title_one_description_and_one_address() {
    let page = page_of("banjir");
    let head = page.split("</head>").next().expect("a head");
    assert!(head.contains("<title>Banjir Surut - Warta</title>"), "{head}");
    let elements = html::elements(head);
    let content = |key: &str, name: &str| {
        let mut found = elements.iter().filter(|element| element.attribute(key) == Some(name));
        let first = found.next().unwrap_or_else(|| panic!("no {name}: {head}"));
        assert!(found.next().is_none(), "{name} twice: {head}");
        first.attribute("content").or(first.attribute("href")).unwrap_or_default().to_owned()
    };
    assert_eq!(content("rel", "canonical"), format!("{URL}berita/banjir.html"));
    assert_eq!(content("name", "description"), "Ringkasnya.");
    assert_eq!(content("name", "robots"), "max-image-preview:large");
    assert_eq!(content("property", "og:title"), "Banjir Surut");
    assert_eq!(content("property", "og:image:width"), "1600");
    assert_eq!(content("name", "twitter:card"), "summary_large_image");
    assert_eq!(content("rel", "manifest"), "../manifest.webmanifest");
    assert_eq!(content("type", "application/rss+xml"), format!("{URL}feed.xml"));
}

#[test]
fn front_and_sections_say_what_they_are() {
    let newsroom = Newsroom::new();
    newsroom.built();
    let (front, section) =
        (newsroom.page("index.html"), newsroom.page("rubrik/Sejarah_~26_Kota.html"));
    assert!(front.contains(&format!("<link rel=\"canonical\" href=\"{URL}\">")), "{front}");
    assert!(front.contains("\"@type\":\"WebSite\""), "{front}");
    assert!(section.contains("<title>Sejarah &amp; Kota - Warta</title>"), "{section}");
    assert!(section.contains("\"@type\":\"BreadcrumbList\""), "{section}");
}

#[test]
fn search_engines_keep_no_page_of_what_there_is_not() {
    let newsroom = Newsroom::new();
    newsroom.built();
    let page = newsroom.page("404.html");
    assert!(page.contains("<meta name=\"robots\" content=\"noindex\">"), "{page}");
    assert!(!page.contains("canonical"), "{page}");
    // It stands at any address, so it names all by the path of the site.
    assert!(html::values_of(&page, "href").contains(&"/a/base-1.css".to_owned()), "{page}");
}

#[test]
fn an_article_in_two_languages_names_the_pages_of_both() {
    let text = article("Banjir", "Daerah");
    let english = r#"{"workTranslation":{"inLanguage":"en","url":"flood.json"},"#;
    let newsroom = Newsroom::new()
        .with("content/articles/flood.json", article("Flood", "Daerah"))
        .with("content/articles/banjir.json", text.replacen('{', english, 1));
    newsroom.built();
    let page = newsroom.page("berita/banjir.html");
    for (language, id) in [("en", "flood"), ("id", "banjir")] {
        let link = format!("hreflang=\"{language}\" href=\"{URL}berita/{id}.html\"");
        assert!(page.contains(&link), "{link}: {page}");
    }
}
