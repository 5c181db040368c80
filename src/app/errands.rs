//! What is asked of a portal's source for the reader. Whoever reads the page they came to asks nothing:
//! all of it is a part of the program that is fetched with the first errand.

use leptos::prelude::*;

use super::{opening::Opening, related_errand::RelatedErrand};
use crate::{
    apart::{Apart, apart},
    browser::console,
    components::{More, MoreState},
    load::{LoadError, LoadState},
    model::{Address, Panel},
    supply::{self, Supply},
};

/// Loads a page and shows it, or what went wrong.
pub async fn open(opening: Opening) {
    match load(opening.clone()).await {
        Ok(load) => load.await,
        Err(error) => opening.show(Err(error)).await,
    }
}

/// Fetches the teasers that follow those on the page.
pub async fn more(supply: Supply, more: More, addresses: Vec<Address>) {
    let panel = match fetch_more(supply, addresses.clone()).await {
        Ok(fetch) => fetch.await,
        Err(error) => Err(error),
    };
    more.set(match panel {
        Ok(panel) if panel.teasers.is_empty() => MoreState::Nothing,
        Ok(panel) => MoreState::Here(panel.teasers, More::at(panel.next)),
        Err(_) => MoreState::Failed(addresses),
    });
}

/// Fetches the teasers of a related panel.
pub async fn related(errand: RelatedErrand) {
    let RelatedErrand { opening, address } = errand;
    let desk = opening.desk;
    desk.keep(None);
    desk.related_errand.set_value(None);
    let panel = match fetch_related(opening.clone(), address.clone()).await {
        Ok(fetch) => fetch.await,
        Err(error) => Err(error),
    };
    if opening.leaving.aborted() {
        return;
    }
    desk.surroundings.related.set(match panel {
        Ok(panel) => LoadState::Ready(panel),
        Err(error) => {
            console::warn(address.as_str(), &format!("no related panel: {}", error.name()));
            LoadState::Failed(error)
        }
    });
}

apart! { opening:
    fn load(opening: Opening) -> Apart<()> {
        Box::pin(opening.load())
    }

    fn fetch_more(supply: Supply, addresses: Vec<Address>) -> Apart<Result<Panel, LoadError>> {
        Box::pin(async move { supply.panel(&addresses).await })
    }

    fn fetch_related(opening: Opening, address: Address) -> Apart<Result<Panel, LoadError>> {
        Box::pin(async move {
            let zone = untrack(|| opening.desk.edition()).zone();
            supply::related(address.as_str(), zone, &opening.leaving).await
        })
    }
}
