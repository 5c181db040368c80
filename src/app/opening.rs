//! A page being opened: what it was asked by, and what came of it.

use std::sync::Arc;

use leptos::prelude::*;
use web_sys::AbortSignal;

use super::{carried::Carried, desk::Desk, page::Page, related_errand::RelatedErrand};
use crate::{
    browser::{clock, history::Visit},
    components::Surroundings,
    load::{LoadError, LoadState},
    model::{Article, Portal, Related},
    pages,
    timing::Stamps,
};

/// A visit under way.
#[derive(Clone)]
pub struct Opening {
    /// Where the page is shown.
    pub desk: Desk,
    /// What was asked for.
    pub visit: Visit,
    /// Tells that the reader has left.
    pub leaving: AbortSignal,
}

/// A page that is here, to be shown.
pub struct Opened {
    /// The page.
    pub page: Page,
    /// The title of the tab.
    pub title: String,
    /// Teasers that belong to it.
    pub related: Option<Related>,
    /// Only articles are measured.
    pub stamps: Option<Stamps>,
}

impl Opening {
    /// Whether the page carries a front, or a section.
    pub fn carries_front(&self) -> bool {
        self.desk.drawer().carried.as_ref().is_some_and(Carried::is_front)
    }

    /// The article at once, if it is the one that the page carries.
    pub async fn carried_article(&self) -> Option<Opened> {
        let drawer = self.desk.drawer();
        let carried = drawer.carried.as_ref()?;
        // As its reader sees it: all that was before is the start.
        let now = clock::now();
        let article = carried.article(&self.visit.route).await?;
        Some(self.opened_article(&carried.portal, article, now, now))
    }

    /// An article that is here.
    pub fn opened_article(
        &self,
        portal: &Portal,
        article: Article,
        asked: f64,
        fetched: f64,
    ) -> Opened {
        Opened {
            title: pages::article_title(&article, portal),
            related: article.related.clone(),
            page: Page::Article(LoadState::Ready(Arc::new(article))),
            stamps: Some(Stamps { asked, fetched, parsed: clock::now() }),
        }
    }

    /// What is shown in place of a page that did not come.
    pub fn failed(&self, error: LoadError) -> Opened {
        let [title, _] = untrack(|| self.desk.edition()).words().failure(&error);
        let page = Page::failed(&self.visit.route, error);
        Opened { page, title: title.to_owned(), related: None, stamps: None }
    }

    /// Puts the page on the desk. The page comes first: what belongs to the one before would
    /// otherwise follow the rest, just before it goes.
    pub fn lay_out(&self, page: Page, related: Option<Related>) {
        let Surroundings { related: shown, timing, .. } = self.desk.surroundings;
        self.desk.page.set(page);
        timing.set(None);
        self.desk.drawer().related_errand.replace(match &related {
            Some(Related::At(address)) => {
                Some(RelatedErrand { opening: self.clone(), address: address.clone() })
            }
            Some(Related::Here(_)) | None => None,
        });
        shown.set(match related {
            Some(Related::Here(panel)) => LoadState::Ready(panel),
            Some(Related::At(_)) | None => LoadState::Loading,
        });
        self.desk.raise_curtain();
    }
}
