//! An article of a portal, by its id: where it lies, the portal alone says.

use std::sync::Arc;

use web_sys::AbortSignal;

use super::Settings;
use crate::{
    browser::clock,
    edition::Edition,
    load::LoadError,
    supply::{self, Fetched, Stock, Supply},
    timing::Stamps,
    wire::{self, Found, Reading},
};

/// Asks the source of the portal whose `portal.json` lies at an address.
///
/// # Errors
/// The portal, or the article, did not come or could not be read; or the id cannot be one.
pub async fn find(
    address: &str,
    settings: &Settings,
    leaving: &AbortSignal,
    stamps: &mut Stamps,
) -> Result<(Found, Edition), LoadError> {
    let id = settings.entry.as_ref().ok_or(LoadError::NotFound)?;
    let portal = supply::portal(address, leaving).await?;
    let source =
        Supply { portal: Arc::clone(&portal), stock: Stock::default(), leaving: leaving.clone() };
    let (value, Fetched { asked, fetched, .. }) = source.article(id).await?;
    *stamps = Stamps { asked, fetched, parsed: clock::now() };
    // What was wrong with it, the console has been told.
    let article = Some(Ok(Reading { value, problems: Vec::new() }));
    let found = Found { format: portal.source.format(), article, ..Found::default() };
    let edition = Edition {
        language: settings.language.unwrap_or(portal.language),
        portal: Some(portal),
        shelf: source.stock.shelf,
        reader: wire::fetchable("../", address),
        root: None,
        is_guest: true,
    };
    Ok((found, edition))
}
