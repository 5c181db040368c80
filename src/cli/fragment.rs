//! An article as HTML.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    components::{ArticleView, Surroundings, TextSize},
    edition::Edition,
    markup::printable_html,
    model::{Article, ArticleSource, Format, Language, Portal, Related, Zone},
};

/// The article as an HTML fragment: an `<article>`, without the `<!>` marks by which Leptos finds
/// its place again in a browser.
///
/// A related panel that lies elsewhere is left out: nothing could bring it.
pub(super) fn fragment(mut article: Article, language: Language, zone: Zone) -> String {
    article.related = article.related.filter(|related| matches!(related, Related::Here(_)));
    let print = || {
        let portal = Some(Arc::new(portal(language, zone)));
        Edition { portal, language, ..Edition::default() }.provide();
        let surroundings = Surroundings::of(article.related.as_ref(), TextSize::default());
        view! { <ArticleView article surroundings /> }.into_view().to_html()
    };
    printable_html(Owner::new().with(print).replace("<!>", ""))
}

/// A portal without articles: links keep the addresses they have.
fn portal(language: Language, zone: Zone) -> Portal {
    Portal {
        name: String::new(),
        tagline: None,
        language,
        zone,
        source: ArticleSource::Feeds { format: Format::Native, feeds: Vec::new() },
        copyright_holder: None,
    }
}
