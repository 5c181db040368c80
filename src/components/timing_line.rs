//! Part 13: how long the page took, in this reader's browser.

use leptos::prelude::*;

use super::{foreign::spoken, part};
use crate::{
    edition::Edition,
    markup::{Tag, tag},
    timing::Timing,
};

/// "Tampil dalam 0,1491 detik"; opened, it tells the parts. Empty, but of its final height,
/// until the article is painted.
#[component]
pub fn TimingLine(
    /// What was measured; `None` until it is.
    timing: RwSignal<Option<Timing>>,
) -> Tag {
    spoken(tag("div").class(part::TIMING)).with_live(move || match timing.get() {
        Some(timing) => measured(&timing),
        None => tag("div"),
    })
}

fn measured(timing: &Timing) -> Tag {
    let words = Edition::current().words();
    let parts = [timing.started, timing.fetched, timing.parsed, timing.rendered];
    let parts = words.timing_parts.into_iter().zip(parts);
    let parts: Vec<_> = parts.map(|(name, milliseconds)| timing_part(name, milliseconds)).collect();
    let [before, after] = words.timing;
    let summary = format!("{before}{}{after}", words.seconds(timing.total()));
    tag("details")
        .with(tag("summary").with(summary))
        .with(tag("dl").class(part::TIMING_PARTS).with(parts))
}

fn timing_part(name: &'static str, milliseconds: f64) -> Tag {
    let words = Edition::current().words();
    let seconds = format!("{} {}", words.seconds(milliseconds), words.seconds);
    tag("div").class(part::TIMING_PART).with(tag("dt").with(name)).with(tag("dd").with(seconds))
}
