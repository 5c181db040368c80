//! The same article in other languages: schema.org's `workTranslation`.
//!
//! Only the heads of static pages tell of it, so the reader in the browser does not read it.

use super::{
    Origin,
    address::{Purpose, address_in},
    json::parse_json,
    news_article::language,
    node::{Node, Problems, Setting},
};
use crate::model::Address;

/// The key under which translations stand.
const KEY: &str = "workTranslation";

/// An article in another language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translation {
    /// The language, as a BCP 47 tag.
    pub language: String,
    /// Where it is.
    pub address: Address,
}

/// The translations that the text of an article names. What is wrong with one is no reason to
/// complain: the article itself is whole.
pub fn translations(text: &str, origin: Origin<'_>) -> Vec<Translation> {
    // Of most articles there is none, and reading takes time.
    if !text.contains(KEY) {
        return Vec::new();
    }
    let Ok(json) = parse_json(text) else { return Vec::new() };
    let problems = Problems::default();
    let setting = Setting::own(origin, &problems);
    let root = Node::root(&json, &setting);
    let named = root.list().find_map(|article| Some(read(&article.get(KEY)?)));
    named.unwrap_or_default()
}

fn read(translations: &Node<'_>) -> Vec<Translation> {
    let one = |node: Node<'_>| {
        let language = language(&node, "inLanguage")?;
        Some(Translation { language, address: address_in(&node, "url", Purpose::Link)? })
    };
    translations.list().filter_map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Zone;

    fn told(json: &str) -> Vec<String> {
        let origin = Origin::new("https://warta.example/content/articles/a.json", Zone::WIB);
        let told = |one: &Translation| format!("{} {}", one.language, one.address.as_str());
        translations(json, origin).iter().map(told).collect()
    }

    #[test]
    fn each_translation_has_a_language_and_an_address() {
        let json = r#"{"headline":"Banjir","workTranslation":[
            {"inLanguage":"en","url":"flood.json"}, {"inLanguage":"ar"}, {"url":"x.json"},
            {"inLanguage":"zh_Hant","url":"javascript:1"}]}"#;
        assert_eq!(told(json), ["en https://warta.example/content/articles/flood.json"]);
    }

    #[test]
    fn one_alone_needs_no_list() {
        let json = r#"[{"workTranslation":{"inLanguage":"en","url":"https://a.example/"}}]"#;
        assert_eq!(told(json), ["en https://a.example/"]);
    }

    #[test]
    fn words_about_translations_are_none() {
        assert_eq!(told(r#"{"headline":"workTranslation"}"#), [""; 0]);
        assert_eq!(told("workTranslation"), [""; 0]);
    }
}
