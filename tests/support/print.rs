//! Components printed as HTML.

use baca::{
    components::ArticleView,
    model::{Article, Language},
};
use leptos::prelude::*;

use super::{edition, surroundings};

/// The HTML a view prints in Indonesian.
pub fn printed<V: IntoView>(view: impl FnOnce() -> V) -> String {
    printed_in(Language::Indonesian, view)
}

/// The HTML a view prints, without the `<!>` markers Leptos leaves to find its place again.
pub fn printed_in<V: IntoView>(language: Language, view: impl FnOnce() -> V) -> String {
    let print = || {
        edition(language).provide();
        view().into_view().to_html()
    };
    Owner::new().with(print).replace("<!>", "")
}

/// The HTML of an article.
pub fn printed_article(article: Article) -> String {
    printed(move || {
        let surroundings = surroundings(article.related.as_ref());
        view! { <ArticleView article surroundings /> }
    })
}
