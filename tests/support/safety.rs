//! What printed HTML may never hold, whatever was read.

use url::Url;

use super::{BASE, html};

/// The elements a page is made of.
const ELEMENTS: [&str; 42] = [
    "a",
    "abbr",
    "article",
    "b",
    "blockquote",
    "br",
    "button",
    "caption",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "header",
    "hr",
    "img",
    "li",
    "nav",
    "ol",
    "p",
    "picture",
    "section",
    "source",
    "span",
    "strong",
    "summary",
    "svg",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "time",
    "tr",
    "ul",
];

/// Everything in printed HTML that could run, fetch or lead where it may not.
pub fn dangers(printed: &str) -> Vec<String> {
    html::elements(printed).iter().flat_map(dangers_of).collect()
}

fn dangers_of(element: &html::Element) -> Vec<String> {
    let is_known = ELEMENTS.contains(&element.name.as_str());
    let strange = (!is_known).then(|| format!("<{}>", element.name));
    let attributes = element.attributes.iter();
    let dangerous = attributes.filter(|(name, value)| !is_harmless(name, value));
    strange.into_iter().chain(dangerous.map(|(name, value)| format!("{name}={value}"))).collect()
}

fn is_harmless(name: &str, value: &str) -> bool {
    match name {
        "href" => leads_to(value, &["http", "https", "mailto", "tel"]),
        "src" => leads_to(value, &["http", "https"]),
        "srcset" => value.split(", ").all(|choice| {
            choice.split_once(' ').is_some_and(|(address, _)| leads_to(address, &["http", "https"]))
        }),
        "style" => false,
        name => !name.starts_with("on") && name != "srcdoc" && name != "formaction",
    }
}

/// By the URL standard, as a browser would take it.
fn leads_to(address: &str, schemes: &[&str]) -> bool {
    let base = Url::parse(BASE).expect("an address");
    base.join(address).is_ok_and(|url| schemes.contains(&url.scheme()))
}
