//! A portal, and what its source has: asked for on behalf of whoever waits for it.
//!
//! Who reads the page they came for needs none of it: it is a part of the program that is fetched
//! when something is asked for. `docs/decisions/0006` says why and how.

mod fetched;
mod source;
mod stock;
mod together;

pub use fetched::Fetched;
pub use stock::Stock;

use std::sync::Arc;

use web_sys::AbortSignal;

use crate::{
    apart::apart,
    load::LoadError,
    model::{Address, Article, ArticleId, Panel, Portal, Zone},
};
use source::Source;
use together::Wait;

/// What is waited for, and may not come.
type Asked<T> = Wait<'static, Result<T, LoadError>>;

/// The source of a portal, to be asked.
#[derive(Clone)]
pub struct Supply(Source);

/// The teasers of a related panel that lies at an address of its own.
///
/// # Errors
/// It did not come, or could not be read.
pub async fn related(address: &str, zone: Zone, leaving: &AbortSignal) -> Result<Panel, LoadError> {
    ask_related(address.to_owned(), zone, leaving.clone()).await?.await
}

/// The portal of a `portal.json`. What reads its source's format is fetched meanwhile.
///
/// # Errors
/// It did not come, or could not be read.
pub async fn portal(address: &str, leaving: &AbortSignal) -> Result<Arc<Portal>, LoadError> {
    ask_portal(address.to_owned(), leaving.clone()).await?.await
}

impl Supply {
    /// Asks for as long as whoever waits does not leave.
    pub fn new(portal: Arc<Portal>, stock: Stock, leaving: AbortSignal) -> Self {
        Self(Source { portal, stock, leaving })
    }

    /// The front's teasers, or those of one section.
    ///
    /// # Errors
    /// None of the source's answers came, or could be read.
    pub async fn front(&self, section: Option<&str>) -> Result<Panel, LoadError> {
        ask_front(self.0.clone(), section.map(str::to_owned)).await?.await
    }

    /// The teasers that lie at some addresses, newest first where there are several. One that
    /// does not come spoils no other.
    ///
    /// # Errors
    /// None came, or could be read.
    pub async fn panel(&self, addresses: &[Address]) -> Result<Panel, LoadError> {
        ask_panel(self.0.clone(), addresses.to_vec()).await?.await
    }

    /// An article, and when its answer was asked for and here.
    ///
    /// # Errors
    /// The source does not have it, or its answer did not come or could not be read.
    pub async fn article(&self, id: &ArticleId) -> Result<(Article, Fetched), LoadError> {
        ask_article(self.0.clone(), id.clone()).await?.await
    }
}

apart! { supply:
    fn ask_related(address: String, zone: Zone, leaving: AbortSignal) -> Asked<Panel> {
        Box::pin(async move { source::related(&address, zone, &leaving).await })
    }

    fn ask_portal(address: String, leaving: AbortSignal) -> Asked<Arc<Portal>> {
        Box::pin(async move { source::portal(&address, &leaving).await })
    }

    fn ask_front(source: Source, section: Option<String>) -> Asked<Panel> {
        Box::pin(async move { source.front(section.as_deref()).await })
    }

    fn ask_panel(source: Source, addresses: Vec<Address>) -> Asked<Panel> {
        Box::pin(async move { source.panel(&addresses).await })
    }

    fn ask_article(source: Source, id: ArticleId) -> Asked<(Article, Fetched)> {
        Box::pin(async move { source.article(&id).await })
    }
}
