//! What is written where.

use super::newsroom::{Newsroom, article};
use crate::support::html;

#[test]
fn every_article_section_and_list_has_its_file() {
    let newsroom = Newsroom::new();
    let ran = newsroom.built();
    let files = newsroom.files();
    let paths: Vec<_> = files.keys().map(String::as_str).collect();
    let expected = [
        "404.html",
        "base-1.css",
        "berita/banjir.html",
        "berita/lama.html",
        "berita/pasar.html",
        "content/articles/banjir.json",
        "content/articles/lama.json",
        "content/articles/pasar.json",
        "content/front.json",
        "content/pictures/banjir.jpg",
        "content/portal.json",
        "feed.json",
        "feed.xml",
        "icon-1.svg",
        "index.html",
        "manifest.webmanifest",
        "robots.txt",
        "rubrik/Daerah.html",
        "rubrik/Ekonomi.html",
        "rubrik/Sejarah_~26_Kota.html",
        "sitemap-news.xml",
        "sitemap.xml",
        "speculation-rules.json",
    ];
    assert_eq!(paths, expected);
    let line = "3 articles, 3 sections: 23 files written, 0 unchanged, 0 removed, ";
    assert!(ran.out.starts_with(line), "{ran:?}");
}

#[test]
fn a_page_is_read_without_any_script() {
    let newsroom = Newsroom::new();
    newsroom.built();
    let page = newsroom.page("berita/banjir.html");
    assert!(page.starts_with("<!doctype html>\n<html lang=\"id\">"), "{page}");
    for class in ["headline", "paragraph", "read-also", "masthead", "footer"] {
        assert_eq!(html::elements_of_class(&page, class).len(), 1, "{class}");
    }
    assert!(html::words(&page).contains("Semalam."), "{page}");
}

#[test]
fn pages_find_each_other_wherever_the_site_lies() {
    let newsroom = Newsroom::new();
    newsroom.built();
    for (name, root) in
        [("berita/banjir.html", "../"), ("rubrik/Daerah.html", "../"), ("index.html", "./")]
    {
        let page = newsroom.page(name);
        let body = page.split_once("<body>").map(|(_, body)| body).expect("a body");
        let links = html::values_of(body, "href");
        let is_fine = |link: &String| link.starts_with(root) || link.starts_with('#');
        assert!(links.iter().all(is_fine), "{name}: {links:?}");
        let styles = html::values_of(&page, "href");
        assert!(styles.contains(&format!("{root}base-1.css")), "{name}: {styles:?}");
    }
    let page = newsroom.page("berita/banjir.html");
    assert_eq!(html::values_of(&page, "src"), ["../content/pictures/banjir.jpg"]);
    assert!(html::values_of(&page, "href").contains(&"../berita/pasar.html".to_owned()));
}

#[test]
fn no_page_has_an_inline_script_or_an_inline_style() {
    let newsroom = Newsroom::new();
    newsroom.built();
    let files = newsroom.files();
    for (name, page) in files.iter().filter(|(name, _)| name.ends_with(".html")) {
        let page = String::from_utf8_lossy(page);
        for element in html::elements(&page) {
            let is_script = element.name == "script" && element.attribute("src").is_none();
            let kind = element.attribute("type").unwrap_or_default();
            assert!(!is_script || kind.ends_with("json"), "{name}: {element:?}");
            assert!(element.name != "style", "{name}");
            let own = element.attributes.iter().map(|(attribute, _)| attribute.as_str());
            assert!(
                own.into_iter().all(|one| one != "style" && !one.starts_with("on")),
                "{name}: {element:?}"
            );
        }
    }
}

#[test]
fn what_only_the_newsroom_has_stays_there() {
    let newsroom = Newsroom::new();
    newsroom.built();
    assert!(newsroom.files().keys().all(|path| !path.contains("notes")));
}

#[test]
fn an_article_that_calls_a_file_of_the_newsroom_a_picture_publishes_it_not() {
    let lead = |picture: &str| article("A", "B").replace("../pictures/banjir.jpg", picture);
    let newsroom = Newsroom::new()
        .with("content/articles/satu.json", lead("../notes.txt"))
        .with("content/articles/dua.json", lead("../.kunci.jpg"))
        .with("content/articles/tiga.json", lead("..%2f..%2fdist/icon-1.svg"))
        .with("content/.kunci.jpg", "a key");
    newsroom.built();
    let files = newsroom.files();
    let pictures =
        files.keys().filter(|path| path.starts_with("content/") && !path.ends_with(".json"));
    assert_eq!(pictures.collect::<Vec<_>>(), ["content/pictures/banjir.jpg"]);
}

#[test]
fn a_section_shows_what_the_front_has_no_room_for() {
    let front = r#"{"itemListElement":[
        {"url":"articles/banjir.json","headline":"Banjir Surut","articleSection":"Daerah"}],
        "next":"lama.json"}"#;
    let next = r#"{"itemListElement":[
        {"url":"articles/pasar.json","headline":"Pasar Buka","articleSection":"Daerah"}]}"#;
    let newsroom =
        Newsroom::new().with("content/front.json", front).with("content/lama.json", next);
    newsroom.built();
    let section = newsroom.page("rubrik/Daerah.html");
    assert_eq!(html::elements_of_class(&section, "teaser").len(), 2, "{section}");
    assert_eq!(html::elements_of_class(&newsroom.page("index.html"), "teaser").len(), 1);
    assert!(newsroom.files().contains_key("content/lama.json"));
}

/// Its own page leads to it.
#[test]
fn a_section_that_no_list_names_has_a_page_with_its_articles() {
    let front = r#"{"itemListElement":[
        {"url":"articles/banjir.json","headline":"Banjir Surut"},
        {"url":"articles/pasar.json","headline":"Pasar Buka","articleSection":"Pilihan"}]}"#;
    let newsroom = Newsroom::new().with("content/front.json", front);
    newsroom.built();
    let headlines = |section: &str| {
        let page = newsroom.page(&format!("rubrik/{section}.html"));
        ["Banjir Surut", "Pasar Buka"].map(|headline| page.contains(headline))
    };
    assert_eq!(headlines("Daerah"), [true, false]);
    assert_eq!(headlines("Pilihan"), [false, true]);
    assert_eq!(headlines("Ekonomi"), [false, true]);
}

#[test]
fn the_page_of_a_section_leads_to_the_others_and_has_none_of_their_teasers() {
    let newsroom = Newsroom::new();
    newsroom.built();
    let page = newsroom.page("rubrik/Daerah.html");
    assert!(!page.contains("Pasar Buka"), "{page}");
    let links = html::values_of(&page, "href");
    let links: Vec<_> = links.iter().filter(|link| link.contains("rubrik/")).collect();
    assert_eq!(
        links,
        [
            "https://warta.example/a/rubrik/Daerah.html",
            "../rubrik/Daerah.html",
            "../rubrik/Ekonomi.html"
        ]
    );
}

#[test]
fn a_related_panel_of_an_address_of_its_own_is_printed() {
    let related = r#"{"itemListElement":[{"url":"articles/pasar.json","headline":"Pasar Buka"}]}"#;
    let text = article("Banjir", "Daerah").replacen('{', r#"{"related":"../terkait.json","#, 1);
    let newsroom = Newsroom::new()
        .with("content/terkait.json", related)
        .with("content/articles/banjir.json", text);
    newsroom.built();
    let page = newsroom.page("berita/banjir.html");
    assert_eq!(html::elements_of_class(&page, "teaser").len(), 1, "{page}");
    assert!(!page.contains("skeleton"), "{page}");
}

#[test]
fn a_hostile_article_breaks_no_page() {
    let hostile = r#"</script></title><img src=x onerror=alert(1)>\"'--><!--"#;
    let text = article(hostile, hostile);
    let newsroom = Newsroom::new().with("content/articles/jahat.json", text);
    newsroom.built();
    let page = newsroom.page("berita/jahat.html");
    let images = html::elements(&page).into_iter().filter(|element| element.name == "img");
    assert_eq!(images.count(), 1, "{page}");
    assert_eq!(page.matches("</title>").count(), 1, "{page}");
}
