//! Part 12: who owns the article.

use leptos::prelude::*;

use super::{foreign::spoken, part};
use crate::{
    edition::Edition,
    markup::{Tag, tag},
    model::Copyright,
};

/// "Copyright © 2024 Warta" and, under it, what others may do. Nothing when nobody is named.
#[component]
pub fn CopyrightLine(
    /// What the article says.
    copyright: Copyright,
    /// The year it was published.
    published: Option<i32>,
) -> Option<Tag> {
    let edition = Edition::current();
    let of_portal = || edition.portal.as_ref()?.copyright_holder.clone();
    let holder = copyright.holder.or_else(of_portal)?;
    let year = copyright.year.or(published).map(|year| format!("{year} ")).unwrap_or_default();
    let notice = tag("span").class(part::COPYRIGHT_NOTICE);
    let notice = match copyright.notice {
        Some(words) => notice.with(words),
        None => spoken(notice).with(edition.words().all_rights_reserved),
    };
    let line = tag("p").class(part::COPYRIGHT).with(format!("Copyright © {year}{holder}"));
    Some(line.with(notice))
}
