//! Part 12: who owns the article.

use leptos::prelude::*;

use super::part;
use crate::{edition::Edition, model::Copyright};

/// "Copyright © 2024 Warta" and, under it, what others may do. Nothing when nobody is named.
#[component]
pub fn CopyrightLine(
    /// What the article says.
    copyright: Copyright,
    /// The year it was published.
    published: Option<i32>,
) -> impl IntoView {
    let edition = Edition::current();
    let of_portal = || edition.portal.as_ref()?.copyright_holder.clone();
    let year = copyright.year.or(published).map(|year| format!("{year} ")).unwrap_or_default();
    copyright.holder.or_else(of_portal).map(|holder| {
        let notice =
            copyright.notice.unwrap_or_else(|| edition.words().all_rights_reserved.to_owned());
        view! {
            <p class=part::COPYRIGHT>
                {format!("Copyright © {year}{holder}")}
                <span class=part::COPYRIGHT_NOTICE>{notice}</span>
            </p>
        }
    })
}
