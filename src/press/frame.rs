//! A whole page: what was printed, in its frame of doctype, head and body.

use scraper::{ElementRef, Html, Selector};

use super::Head;
use crate::{
    markup::{Tag, tag},
    prerender::Printed,
};

/// An element of the reader's own page, to be repeated on others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    /// Where an article's page has something smaller in its place: that one's address.
    of_article: Option<String>,
}

/// What the reader's own page, `index.html`, loads and says for the looks of it: styles, icon,
/// colours. All pages have the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assets(Vec<Element>);

/// The attributes that are repeated. No checksums: these files lie beside the page and have hashes
/// for names, and who could change them could change the page. In each page they would be 65 bytes
/// that nothing compresses.
const REPEATED: [&str; 7] = ["rel", "name", "href", "type", "media", "content", "crossorigin"];

/// The elements that are repeated. Not what the reader tells others of where its people come from:
/// browsers have come to do the same by themselves, and servers say it
/// (`docs/contracts/serving.md`).
const WANTED: &str = "head > link[rel~=stylesheet], head > link[rel~=icon], \
                      head > meta[name=viewport], head > meta[name=color-scheme], \
                      head > meta[name=theme-color]";

impl Assets {
    /// Those of the reader's page; `None` where it has no style, and so is none of a built reader.
    pub fn of_page(html: &str) -> Option<Self> {
        let page = Html::parse_document(html);
        let wanted = Selector::parse(WANTED).ok()?;
        let assets = Self(page.select(&wanted).map(element).collect());
        assets.has_style().then_some(assets)
    }

    /// The colour around the page, in light.
    pub fn colour(&self) -> Option<&str> {
        let colour = self.0.iter().find(|element| element.value("name") == Some("theme-color"));
        colour?.value("content")
    }

    /// The icon's address from the root, and its media type.
    pub fn icon(&self) -> Option<(&str, Option<&str>)> {
        let icon = self.0.iter().find(|element| element.is_link_to("icon"))?;
        Some((icon.value("href")?, icon.value("type")))
    }

    fn has_style(&self) -> bool {
        self.0.iter().any(|element| element.is_link_to("stylesheet"))
    }

    fn tags(&self, printed: &Printed) -> impl Iterator<Item = Tag> {
        self.0.iter().map(|element| element.tag(printed))
    }
}

impl Element {
    fn value(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(found, _)| *found == name).map(|(_, value)| value.as_str())
    }

    fn is_link_to(&self, relation: &str) -> bool {
        self.value("rel").is_some_and(|found| found.split_whitespace().any(|one| one == relation))
    }

    fn tag(&self, Printed { root, is_article, .. }: &Printed) -> Tag {
        let of_article = self.of_article.as_ref().filter(|_| *is_article);
        let set = |tag: Tag, (name, value): &(&'static str, String)| match *name {
            "href" => tag.set("href", [root.as_str(), of_article.unwrap_or(value)].concat()),
            name => tag.set(name, value.clone()),
        };
        self.attributes.iter().fold(tag(self.name), set)
    }
}

fn element(found: ElementRef<'_>) -> Element {
    let name = if found.value().name() == "meta" { "meta" } else { "link" };
    let value = |attribute: &'static str| {
        let value = found.value().attr(attribute)?;
        let value = if attribute == "href" { from_root(value) } else { value };
        Some((attribute, value.to_owned()))
    };
    Element {
        name,
        attributes: REPEATED.into_iter().filter_map(value).collect(),
        of_article: found.value().attr("data-printed-article").map(from_root).map(str::to_owned),
    }
}

/// An address beside the reader's page, which other pages find by what leads to the root.
fn from_root(address: &str) -> &str {
    address.trim_start_matches("./")
}

/// The page.
pub fn framed(printed: &Printed, head: Head, assets: &Assets) -> String {
    let up = printed.root.as_str();
    let manifest =
        tag("link").set("rel", "manifest").set("href", format!("{up}manifest.webmanifest"));
    let first = [tag("meta").set("charset", "utf-8"), tag("title").with(printed.title.clone())];
    let tags = assets.tags(printed).chain([manifest]).chain(head.tags);
    let Printed { language, head: start, body, end, .. } = printed;
    let data = head.data.as_deref().map(data).unwrap_or_default();
    let mut page = String::with_capacity(body.len() + end.len() + data.len() + 6_000);
    page.push_str("<!doctype html>\n<html lang=\"");
    page.push_str(language);
    page.push_str("\">\n<head>\n");
    print_lines(first, &mut page);
    // Behind the styles it would wait for them, and the text with it.
    page.push_str(start);
    print_lines(tags, &mut page);
    for part in ["</head>\n<body>", body, &data, end, "</body>\n</html>\n"] {
        page.push_str(part);
    }
    page
}

fn print_lines(tags: impl IntoIterator<Item = Tag>, page: &mut String) {
    for tag in tags {
        tag.print(page);
        page.push('\n');
    }
}

/// Nothing in the JSON ends the element, nor is anything in it HTML.
fn data(json: &str) -> String {
    ["<script type=\"application/ld+json\">", json, "</script>"].concat()
}

#[cfg(test)]
mod tests {
    use super::super::site::tests::site;
    use super::*;

    const PAGE: &str = r##"<!doctype html><html><head><meta charset="utf-8">
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbfaf7">
        <link rel="icon" href="./icon-1.svg" type="image/svg+xml">
        <link rel="stylesheet" data-printed-article="./less-1.css" href="./base-1.css" integrity="sha384-x">
        <link rel="modulepreload" href="./reader-1.js"><script src="./start-1.js"></script>
        </head><body><link rel="stylesheet" href="x.css"></body></html>"##;

    fn printed() -> Printed {
        Printed {
            title: "A & B".to_owned(),
            language: "id",
            root: "../".to_owned(),
            is_article: false,
            body: "<p>isi</p>".to_owned(),
            head: "<script src=\"../x.js\"></script>\n".to_owned(),
            end: "<script src=\"../y.js\"></script>".to_owned(),
        }
    }

    #[test]
    fn a_page_looks_as_the_readers_own_and_loads_none_of_its_program() {
        let assets = Assets::of_page(PAGE).expect("assets");
        let page = framed(&printed(), Head::of_nothing(), &assets);
        let style = "<link rel=\"stylesheet\" href=\"../base-1.css\">";
        assert!(page.contains(style) && page.contains("href=\"../icon-1.svg\""), "{page}");
        assert!(!page.contains("reader-1.js") && !page.contains("x.css"), "{page}");
        assert!(page.starts_with("<!doctype html>\n<html lang=\"id\">\n<head>\n<meta charset"));
        assert!(page.contains("<title>A &amp; B</title>"), "{page}");
        let end = "</head>\n<body><p>isi</p><script src=\"../y.js\"></script></body>\n</html>\n";
        assert!(page.ends_with(end), "{page}");
    }

    #[test]
    fn what_runs_before_the_first_paint_does_not_wait_for_styles() {
        let assets = Assets::of_page(PAGE).expect("assets");
        let page = framed(&printed(), Head::of_nothing(), &assets);
        let (before, _) = page.split_once("<link rel=\"stylesheet\"").expect("styles");
        assert!(before.contains("<script src=\"../x.js\"></script>"), "{page}");
    }

    #[test]
    fn an_articles_page_loads_no_styles_of_others() {
        let assets = Assets::of_page(PAGE).expect("assets");
        let printed = Printed { is_article: true, ..printed() };
        let page = framed(&printed, Head::of_nothing(), &assets);
        assert!(page.contains("<link rel=\"stylesheet\" href=\"../less-1.css\">"), "{page}");
        assert!(!page.contains("base-1.css"), "{page}");
    }

    #[test]
    fn what_search_engines_read_comes_after_what_people_do() {
        let page = framed(&printed(), Head::of_front(&site()), &Assets::default());
        let data = "<body><p>isi</p><script type=\"application/ld+json\">{";
        assert!(page.contains(data), "{page}");
    }

    #[test]
    fn colour_and_icon_are_the_readers() {
        let assets = Assets::of_page(PAGE).expect("assets");
        assert_eq!(assets.colour(), Some("#fbfaf7"));
        assert_eq!(assets.icon(), Some(("icon-1.svg", Some("image/svg+xml"))));
    }

    #[test]
    fn a_page_without_a_style_is_no_readers() {
        assert_eq!(Assets::of_page("<title>a</title>"), None);
    }
}
