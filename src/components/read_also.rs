//! Part 9: a link to another article between paragraphs.

use leptos::{either::Either, prelude::*};

use super::part;
use crate::{edition::Edition, model::Teaser};

/// "Baca juga: …"
#[component]
pub fn ReadAlso(
    /// The other article.
    teaser: Teaser,
) -> impl IntoView {
    let edition = Edition::current();
    let headline = match &teaser.address {
        Some(address) => {
            Either::Left(view! { <a href=edition.href(address)>{teaser.headline}</a> })
        }
        None => Either::Right(teaser.headline),
    };
    view! {
        <p class=part::READ_ALSO>
            <span class=part::READ_ALSO_LABEL>{edition.words().read_also} ": "</span>
            {headline}
        </p>
    }
}
