//! An answer with the times it took.

use std::pin::Pin;

use web_sys::AbortSignal;

use crate::{
    browser::{
        clock, console,
        fetch::{self, Answer, Priority},
    },
    load::LoadError,
    wire::{Reading, WireError},
};

/// An answer, and by the browser's clock when it was asked for and when it was here.
#[derive(Clone)]
pub struct Fetched {
    /// The answer.
    pub answer: Answer,
    /// When it was asked for.
    pub asked: f64,
    /// When it was here.
    pub fetched: f64,
}

/// What a fetch ends in.
pub type Fetch = Result<Fetched, LoadError>;

/// Fetches a text, unless whoever waits leaves before.
///
/// Boxed, so that the waiting is compiled once, not into each of those who wait.
pub fn fetched<'a>(
    address: &'a str,
    leaving: &'a AbortSignal,
) -> Pin<Box<dyn Future<Output = Fetch> + 'a>> {
    Box::pin(async move {
        let asked = clock::now();
        let answer = fetch::text(address, leaving, Priority::Auto).await.inspect_err(|error| {
            if let LoadError::Unreadable { reason } = error {
                console::error(address, reason);
            }
        })?;
        Ok(Fetched { answer, asked, fetched: clock::now() })
    })
}

impl Fetched {
    /// What was read of it. Whoever runs the portal is told what was wrong.
    ///
    /// # Errors
    /// It could not be read, or is a server's own error.
    pub fn told<T>(&self, reading: Result<Reading<T>, WireError>) -> Result<T, LoadError> {
        let address = &self.answer.address;
        let Reading { value, problems } = reading.map_err(|error| {
            let told = error.status.and_then(LoadError::from_status);
            if told != Some(LoadError::NotFound) {
                console::error(address, &error);
            }
            told.unwrap_or_else(|| LoadError::Unreadable { reason: error.to_string() })
        })?;
        console::warn_of_all(address, &problems);
        Ok(value)
    }
}
