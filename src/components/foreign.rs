//! Words of the interface within an article that is written in another language.

use leptos::prelude::*;

use crate::{edition::Edition, markup::Tag, model::Language};

/// The language of the interface, where the article around is in another.
#[derive(Clone, Copy)]
struct Foreign(Option<Language>);

/// From now on what the current owner builds stands within an article in this language.
pub(super) fn within(article: Option<&str>) {
    let interface = Edition::current().language;
    let is_foreign = article.is_some_and(|tag| Language::from_tag(tag) != Some(interface));
    provide_context(Foreign(is_foreign.then_some(interface)));
}

/// An element with words of the interface, which says their language where all around it is in
/// another. Otherwise they would be read aloud as words of that one:
/// <https://www.w3.org/TR/WCAG22/#language-of-parts>.
pub(super) fn spoken(tag: Tag) -> Tag {
    match use_context() {
        Some(Foreign(Some(interface))) => tag.set("lang", interface.tag()),
        _ => tag,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::tag;

    /// In Indonesian, as it is where nobody chose another.
    fn printed_within(article: Option<&str>) -> String {
        Owner::new().with(|| {
            within(article);
            spoken(tag("p")).to_html()
        })
    }

    #[test]
    fn in_an_article_of_another_language_the_interface_says_its_own() {
        assert_eq!(printed_within(Some("en-GB")), "<p lang=\"id\"></p>");
        assert_eq!(printed_within(Some("ar")), "<p lang=\"id\"></p>");
    }

    #[test]
    fn in_an_article_of_its_own_language_there_is_nothing_to_say() {
        assert_eq!(printed_within(Some("id")), "<p></p>");
        assert_eq!(printed_within(Some("ID-id")), "<p></p>");
    }

    #[test]
    fn an_article_that_names_no_language_is_in_that_of_the_page() {
        assert_eq!(printed_within(None), "<p></p>");
        assert_eq!(Owner::new().with(|| spoken(tag("p")).to_html()), "<p></p>");
    }

    #[test]
    fn the_next_article_has_a_language_of_its_own() {
        let html = Owner::new().with(|| {
            within(Some("en"));
            within(Some("id"));
            spoken(tag("p")).to_html()
        });
        assert_eq!(html, "<p></p>");
    }
}
