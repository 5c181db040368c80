//! Part 2: when the article was published, and when it was last changed.

use leptos::prelude::*;

use super::part;
use crate::{edition::Edition, model::Moment};

/// "Sabtu, 10 April 2021 - 13:29 WIB", and the update when there was one.
#[component]
pub fn PublishedLine(
    /// First published.
    published: Option<Moment>,
    /// Last changed.
    updated: Option<Moment>,
) -> impl IntoView {
    let words = Edition::current().words();
    let is_empty = published.is_none() && updated.is_none();
    let published = published.map(|moment| view! { <Time moment /> });
    let updated = updated.map(|moment| {
        view! {
            <span class=part::PUBLISHED_UPDATED>
                {words.updated} ": " <Time moment />
            </span>
        }
    });
    (!is_empty).then(|| view! { <p class=part::PUBLISHED>{published} {updated}</p> })
}

/// A moment for people, and for machines in `datetime`.
#[component]
fn Time(moment: Moment) -> impl IntoView {
    let edition = Edition::current();
    view! {
        <time datetime=moment
            .machine_readable()>{edition.words().moment(&moment, edition.zone())}</time>
    }
}
