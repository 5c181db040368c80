//! An article seen from outside.

use leptos::{either::Either, prelude::*};

use super::{Picture, Role, part};
use crate::{edition::Edition, model::Teaser};

/// A teaser. The headline is the link; the style stretches it over the whole card, so that the
/// card is one target but is read out as a headline.
#[component]
pub fn TeaserCard(
    /// The article.
    teaser: Teaser,
) -> impl IntoView {
    let edition = Edition::current();
    let image = teaser.image.and_then(|figure| figure.image).map(|image| {
        view! { <div class=part::TEASER_IMAGE><Picture image role=Role::Teaser /></div> }
    });
    let kicker = teaser.kicker.map(|kicker| view! { <p class=part::KICKER>{kicker}</p> });
    let headline = match &teaser.address {
        Some(address) => {
            Either::Left(view! { <a href=edition.href(address)>{teaser.headline}</a> })
        }
        None => Either::Right(teaser.headline),
    };
    let standfirst =
        teaser.standfirst.map(|text| view! { <p class=part::TEASER_STANDFIRST>{text}</p> });
    let published = teaser.published.map(|moment| {
        let printed = edition.words().moment(&moment, edition.zone());
        view! {
            <time class=part::TEASER_PUBLISHED datetime=moment.machine_readable()>
                {printed}
            </time>
        }
    });
    view! {
        <article class=part::TEASER>
            {image}
            <div class=part::TEASER_TEXT>
                {kicker} <h3 class=part::TEASER_HEADLINE>{headline}</h3> {standfirst} {published}
            </div>
        </article>
    }
}
