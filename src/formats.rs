//! The formats of others, read by a part of the program that is fetched when the first is met.
//!
//! A debug build has it all in one; `docs/decisions/0006` says why and how.

use crate::{
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
        None => apart::find(text, origin, wanted).await,
    }
}

/// Fetches the part while the first answer is on its way. Should it not come, [`find`] says so.
pub async fn fetch_ahead() {
    drop(apart::fetch().await);
}

#[cfg(feature = "apart")]
mod apart {
    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    use super::*;

    impl From<SplitLoaderError> for LoadError {
        fn from(_: SplitLoaderError) -> Self {
            Self::Offline
        }
    }

    #[wasm_split(formats, fallible, preload(fetch))]
    pub fn find(
        text: &str,
        origin: Origin<'_>,
        wanted: Wanted<'_>,
    ) -> Result<Result<Found, WireError>, LoadError> {
        Ok(wire::find(text, origin, wanted))
    }
}

#[cfg(not(feature = "apart"))]
mod apart {
    use super::*;

    pub async fn find(
        text: &str,
        origin: Origin<'_>,
        wanted: Wanted<'_>,
    ) -> Result<Result<Found, WireError>, LoadError> {
        Ok(wire::find(text, origin, wanted))
    }

    pub async fn fetch() -> Result<(), LoadError> {
        Ok(())
    }
}
