//! What is done again whenever a signal that it reads changes.

use leptos::{
    prelude::RenderEffect,
    reactive::graph::{Subscriber, ToAnySubscriber},
};

/// Done at once, and again until this is dropped.
///
/// A [`RenderEffect`] alone stays in the list of every signal that it has read: one that lives as
/// long as the page, such as the size of the text, kept about 100 bytes for each element that ever
/// followed it, and went through all of them at each change.
pub(super) struct Reaction(RenderEffect<()>);

impl Reaction {
    /// Does it for the first time.
    pub(super) fn new(mut act: impl FnMut() + 'static) -> Self {
        Self(RenderEffect::new(move |_| act()))
    }
}

impl Drop for Reaction {
    fn drop(&mut self) {
        let subscriber = self.0.to_any_subscriber();
        subscriber.clear_sources(&subscriber);
    }
}
