//! A value that is made once, by whoever wants it first.
//!
//! `wasm_split_helpers` keeps in one whether a part of the program is here. The crate of this name
//! lets one caller make the value and queues the others; the loader of the parts
//! (`xtask/src/parts.js`) does that already, so here each caller asks, and the queue's 1 kB brotli
//! is saved.

use std::{future::Future, sync::OnceLock};

/// The value, once it is made.
#[derive(Debug)]
pub struct OnceCell<T>(OnceLock<T>);

impl<T> OnceCell<T> {
    /// Not made yet.
    pub const fn new() -> Self {
        Self(OnceLock::new())
    }

    /// The value; the future makes it where it is missing. Of two that are made beside each other,
    /// the first stays.
    ///
    /// # Errors
    /// The future's own. Nothing is kept of a failure: whoever asks next tries anew.
    pub async fn get_or_try_init<E>(
        &self,
        make: impl Future<Output = Result<T, E>>,
    ) -> Result<&T, E> {
        if let Some(made) = self.0.get() {
            return Ok(made);
        }
        let made = make.await?;
        Ok(self.0.get_or_init(|| made))
    }
}

impl<T> Default for OnceCell<T> {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use std::future::ready;

    use futures_executor::block_on;

    use super::*;

    fn asked(cell: &OnceCell<u8>, made: Result<u8, ()>) -> Result<u8, ()> {
        block_on(cell.get_or_try_init(ready(made))).copied()
    }

    #[test]
    fn a_value_is_made_once() {
        let cell = OnceCell::new();
        assert_eq!((asked(&cell, Ok(1)), asked(&cell, Ok(2))), (Ok(1), Ok(1)));
    }

    #[test]
    fn after_a_failure_the_next_tries_anew() {
        let cell = OnceCell::new();
        assert_eq!((asked(&cell, Err(())), asked(&cell, Ok(2))), (Err(()), Ok(2)));
    }
}
