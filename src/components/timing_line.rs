//! Part 13: how long the page took, in this reader's browser.

use leptos::prelude::*;

use super::part;
use crate::{edition::Edition, still::IntoStill, timing::Timing};

/// "Tampil dalam 0,1491 detik"; opened, it tells the parts. Empty, but of its final height,
/// until the article is painted.
#[component]
pub fn TimingLine(
    /// What was measured; `None` until it is.
    timing: RwSignal<Option<Timing>>,
) -> impl IntoView {
    view! { <div class=part::TIMING>{move || timing.get().map(|timing| view! { <Measured timing /> }.still())}</div> }
}

#[component]
fn Measured(timing: Timing) -> impl IntoView {
    let words = Edition::current().words();
    let Timing { started, fetched, parsed, rendered } = timing;
    let parts = [started, fetched, parsed, rendered];
    let parts: Vec<_> = words
        .timing_parts
        .into_iter()
        .zip(parts)
        .map(|(name, milliseconds)| {
            let seconds = format!("{} {}", words.seconds(milliseconds), words.seconds);
            view! { <div class=part::TIMING_PART><dt>{name}</dt><dd>{seconds}</dd></div> }
        })
        .collect();
    view! {
        <details>
            <summary>{words.timing.replace("{}", &words.seconds(timing.total()))}</summary>
            <dl class=part::TIMING_PARTS>{parts}</dl>
        </details>
    }
}
