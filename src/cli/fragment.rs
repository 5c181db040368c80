//! An article as HTML.

use std::sync::Arc;

use leptos::prelude::*;

use super::printable::printable_html;
use crate::{
    components::{ArticleView, Surroundings, TextSize},
    edition::Edition,
    load::LoadState,
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
        provide_context(Edition { portal, language, ..Edition::default() });
        let surroundings = surroundings(article.related.as_ref(), TextSize::default());
        view! { <ArticleView article surroundings /> }.into_view().to_html()
    };
    printable_html(&Owner::new().with(print).replace("<!>", ""))
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

/// An article as it stands when nobody has pressed anything yet.
pub(super) fn surroundings(related: Option<&Related>, text_size: TextSize) -> Surroundings {
    let related = match related {
        Some(Related::Here(panel)) => LoadState::Ready(panel.clone()),
        Some(Related::At(_)) | None => LoadState::Loading,
    };
    Surroundings {
        related: RwSignal::new(related),
        timing: RwSignal::new(None),
        text_size: RwSignal::new(text_size),
        on_text_size: Callback::new(|_| {}),
    }
}
