//! Streams of server functions, which the reader has none of.
//!
//! The crate of this name exports three classes to JavaScript, and what is exported is never left
//! out of a .wasm: measured, 4 kB brotli with the glue of code that nothing calls. Here is what
//! `server_fn` names, so that it compiles: streams without an end or an item.

use std::{
    convert::Infallible,
    marker::PhantomData,
    pin::Pin,
    task::{Context, Poll},
};

use futures_core::Stream;
use wasm_bindgen::JsValue;

/// A body that nobody sends.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Of the browser's own.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// Of what would be sent: nothing is.
    pub fn from_stream<S>(_stream: S) -> Self {
        Self::from_raw(web_sys::ReadableStream::new().unwrap_or_else(wasm_bindgen::JsCast::unchecked_into))
    }

    /// The browser's own.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// What would be received: it ends at once.
    pub fn into_stream(self) -> Nothing {
        Nothing(PhantomData)
    }
}

/// A stream of nothing.
#[derive(Debug)]
pub struct Nothing(PhantomData<Infallible>);

impl Stream for Nothing {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(None)
    }
}
