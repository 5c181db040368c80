//! The formats of others, read by a part of the program that is fetched when the first is met.
//!
//! `docs/decisions/0006` says why and how.

use crate::{
    apart::apart,
    load::LoadError,
    wire::{self, Found, Origin, Wanted, WireError},
};

/// Finds what is wanted in a text of whatever format.
///
/// # Errors
/// The part of the program that reads it did not come.
pub async fn find(
    text: &str,
    origin: Origin<'_>,
    wanted: Wanted<'_>,
) -> Result<Result<Found, WireError>, LoadError> {
    match wire::find_own(text, origin, wanted) {
        Some(found) => Ok(found),
        None => find_others(text, origin, wanted).await,
    }
}

/// Fetches the part while the first answer is on its way. Should it not come, [`find`] says so.
pub async fn fetch_ahead() {
    drop(arrive().await);
}

apart! { formats:
    fn find_others(text: &str, origin: Origin<'_>, wanted: Wanted<'_>) -> Result<Found, WireError> {
        wire::find(text, origin, wanted)
    }

    fn arrive() -> () {}
}
