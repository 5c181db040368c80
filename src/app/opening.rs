//! A page being opened: what it was asked by, and how it is shown.

use std::sync::Arc;

use leptos::{prelude::*, task::tick};
use web_sys::AbortSignal;

use super::{
    desk::{Desk, Page},
    related_errand::RelatedErrand,
};
use crate::{
    browser::{clock, document, history::Visit},
    load::{LoadError, LoadState},
    model::{Article, Portal, Related},
    pages,
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
    /// Only articles are measured.
    pub stamps: Option<Stamps>,
}

/// By the browser's clock: when an answer was asked for, when it was here, when it was read.
#[derive(Clone, Copy)]
pub struct Stamps {
    /// When the answer was asked for.
    pub asked: f64,
    /// When it was here.
    pub fetched: f64,
    /// When it was read.
    pub parsed: f64,
}

impl Opening {
    /// Shows the page, or what went wrong. Once the reader has left, nothing.
    pub async fn show(&self, opened: Result<Opened, LoadError>) {
        if self.leaving.aborted() {
            return;
        }
        let Opened { page, title, .. } = opened.unwrap_or_else(|error| self.failed(error));
        self.desk.page.set(page);
        self.arrive(&title).await;
    }

    /// Whether it is of the front, or a section, of a site that carries some.
    pub fn is_of_front(&self) -> bool {
        let carried = self.desk.carried.get_value();
        carried.is_some_and(|carried| carried.is_front())
    }

    /// The article at once, if it is the one that was printed.
    pub fn carried_article(&self) -> Option<Opened> {
        let carried = self.desk.carried.get_value()?;
        let article = carried.page(&self.visit.route)?.article?.ok()?.value;
        let now = clock::now();
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
        let title = pages::article_title(&article, portal);
        self.desk.surroundings.timing.set(None);
        self.open_related(article.related.as_ref());
        let page = Page::Article(LoadState::Ready(Arc::new(article)));
        Opened { page, title, stamps: Some(Stamps { asked, fetched, parsed: clock::now() }) }
    }

    /// The related panel: at hand, or fetched once its place is near.
    fn open_related(&self, related: Option<&Related>) {
        let state = match related {
            Some(Related::Here(panel)) => LoadState::Ready(panel.clone()),
            Some(Related::At(_)) | None => LoadState::Loading,
        };
        let errand = match related {
            Some(Related::At(address)) => {
                Some(RelatedErrand { opening: self.clone(), address: address.clone() })
            }
            Some(Related::Here(_)) | None => None,
        };
        self.desk.surroundings.related.set(state);
        self.desk.related_errand.set_value(errand);
    }

    fn failed(&self, error: LoadError) -> Opened {
        let [title, _] = untrack(|| self.desk.edition()).words().failure(&error);
        let page = Page::failed(&self.visit.route, error);
        Opened { page, title: title.to_owned(), stamps: None }
    }

    /// The page is here: tells the tab, the screen reader and the keyboard. The first page of a
    /// visit leaves the focus where the browser has it, before the skip link.
    async fn arrive(&self, title: &str) {
        tick().await;
        document::set_title(title);
        if !self.visit.is_first {
            document::focus_headline();
            self.desk.announcement.set(title.to_owned());
        }
        document::scroll_to(self.visit.position);
        self.desk.await_related();
    }
}
