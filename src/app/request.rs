//! What the reader asks of a portal's source. Whoever reads the page they came to asks nothing:
//! what it takes is a part of the program that is fetched with the first request.

use leptos::{
    prelude::*,
    task::{spawn_local, tick},
};
use web_sys::HtmlAnchorElement;

use super::{
    ahead,
    desk::Desk,
    opening::{Opened, Opening},
    related_errand::RelatedErrand,
};
use crate::{
    apart::{Apart, apart},
    browser::{connection, console, document, history, sign::Sign},
    components::{More, MoreState},
    load::{LoadError, LoadState},
    model::{Address, Panel},
    supply::{self, Supply},
};

/// Something to be asked for, and shown where it belongs once it is here.
#[derive(Clone)]
pub enum Request {
    /// A page.
    Page(Opening),
    /// The teasers that follow those on the page, which lie at some addresses.
    More(Supply, More, Vec<Address>),
    /// The teasers of a related panel.
    Related(RelatedErrand),
    /// The article of a link, before it is followed.
    Ahead(Desk, HtmlAnchorElement, Sign),
}

impl Request {
    /// Asks, and shows what comes, or what went wrong.
    pub fn send(self) {
        spawn_local(async move {
            match answered(self.clone()).await {
                Ok(answered) => answered.await,
                Err(error) => self.fail(error).await,
            }
        });
    }

    /// The part that asks did not come.
    async fn fail(self, error: LoadError) {
        match self {
            Self::Page(opening) => show_without_part(opening, error).await,
            Self::More(_, more, addresses) => more.set(MoreState::Failed(addresses)),
            Self::Related(errand) => {
                errand.opening.desk.surroundings.related.set(LoadState::Failed(error))
            }
            // Nobody waits for it.
            Self::Ahead(..) => {}
        }
    }

    async fn answer(self) {
        match self {
            Self::Page(opening) => opening.load().await,
            Self::More(supply, more, addresses) => fetch_more(&supply, &more, addresses).await,
            Self::Related(errand) => fetch_related(errand).await,
            Self::Ahead(desk, link, sign) => ahead::heed(desk, link, sign).await,
        }
    }
}

apart! { opening:
    fn answered(request: Request) -> Apart<()> {
        Box::pin(request.answer())
    }

    pub fn arrive() -> () {}

    fn carried_front(opening: Opening) -> Apart<Option<Opened>> {
        Box::pin(async move { opening.carried_front().await })
    }
}

/// The front, or the section, if it is the one that was printed.
pub async fn carried_front_of(opening: Opening) -> Option<Opened> {
    carried_front(opening).await.ok()?.await
}

/// Shows the page that was printed, which is here in any case. Any other one is loaded by the
/// browser, which brings a program that has all its parts: a part that is gone, since the reader
/// was published anew, would never come. Where that would end here once more, what went wrong.
async fn show_without_part(opening: Opening, error: LoadError) {
    let carried = opening.carried_article().await;
    if opening.leaving.aborted() {
        return;
    }
    let leads_on = opening.desk.root().is_some() || !opening.visit.is_first;
    if carried.is_none() && leads_on && connection::is_online() {
        return history::reload();
    }
    let Opened { page, title, related, .. } = carried.unwrap_or_else(|| opening.failed(error));
    if opening.desk.end_patience() {
        document::scroll_to(0);
    }
    opening.stand(page, related).await;
    opening.arrive(&title).await;
}

async fn fetch_more(supply: &Supply, more: &More, addresses: Vec<Address>) {
    more.set(match supply.panel(&addresses).await {
        Ok(panel) if panel.teasers.is_empty() => MoreState::Nothing,
        Ok(panel) => MoreState::Here(panel.teasers, More::at(panel.next)),
        // Nothing went wrong: whoever comes back may ask for it.
        Err(_) if supply.leaving.aborted() => MoreState::Offered(addresses),
        Err(_) => MoreState::Failed(addresses),
    });
}

async fn fetch_related(errand: RelatedErrand) {
    let RelatedErrand { opening, address } = errand;
    let desk = opening.desk;
    desk.keep(None);
    let zone = untrack(|| desk.edition()).zone();
    let panel = supply::related(address.as_str(), zone, &opening.leaving).await;
    if !opening.leaving.aborted() {
        desk.surroundings.related.set(shown(panel, &address));
        tick().await;
        desk.await_near();
    }
}

fn shown(panel: Result<Panel, LoadError>, address: &Address) -> LoadState<Panel> {
    match panel {
        Ok(panel) => LoadState::Ready(panel),
        Err(error) => {
            console::warn(address.as_str(), &format!("no related panel: {}", error.name()));
            LoadState::Failed(error)
        }
    }
}
