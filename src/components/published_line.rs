//! Part 2: when the article was published, and when it was last changed.

use leptos::prelude::*;

use super::{foreign::spoken, part};
use crate::{
    edition::Edition,
    markup::{Tag, tag},
    model::Moment,
};

/// "Sabtu, 10 April 2021 - 13:29 WIB", and the update when there was one.
#[component]
pub fn PublishedLine(
    /// First published.
    published: Option<Moment>,
    /// Last changed.
    updated: Option<Moment>,
) -> Option<Tag> {
    if published.is_none() && updated.is_none() {
        return None;
    }
    let words = Edition::current().words();
    let updated = updated.map(|moment| {
        let label = format!("{}: ", words.updated);
        tag("span").class(part::PUBLISHED_UPDATED).with(label).with(time(&moment))
    });
    let published = published.map(|moment| time(&moment));
    let line = spoken(tag("p").class(part::PUBLISHED));
    Some(line.with(published).with(" ").with(updated))
}

/// A moment for people, and for machines in `datetime`.
pub(super) fn time(moment: &Moment) -> Tag {
    let edition = Edition::current();
    let words = edition.words().moment(moment, edition.zone());
    tag("time").set("datetime", moment.machine_readable()).with(words)
}
