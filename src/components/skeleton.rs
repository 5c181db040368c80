//! What stands in a page's place while it loads: grey shapes of its final size.

use leptos::prelude::*;

use super::part;
use crate::edition::Edition;

/// An article's place: headline, lead picture, lines of text.
#[component]
pub fn ArticleSkeleton() -> impl IntoView {
    view! {
        <div class=part::SKELETON>
            <Announcement />
            <div class=part::SKELETON_TITLE aria-hidden="true"></div>
            <div class=part::SKELETON_PICTURE aria-hidden="true">
                {Edition::current().words().loading}
            </div>
            {lines(12)}
        </div>
    }
}

/// The front's place: teasers.
#[component]
pub fn FrontSkeleton() -> impl IntoView {
    view! {
        <div class=part::SKELETON>
            <Announcement />
            <div class=part::FRONT_TEASERS>
                <TeaserSkeletons count=9 />
            </div>
        </div>
    }
}

/// The places of so many teasers.
#[component]
pub(super) fn TeaserSkeletons(count: usize) -> impl IntoView {
    let teaser = |_| {
        view! {
            <div class=part::TEASER aria-hidden="true">
                <div class=part::SKELETON_PICTURE></div>
                <div class=part::TEASER_TEXT>{lines(3)}</div>
            </div>
        }
    };
    (0..count).map(teaser).collect::<Vec<_>>()
}

/// Said to screen readers; to the eye the shapes say it.
#[component]
fn Announcement() -> impl IntoView {
    view! { <p class="visually-hidden" role="status">{Edition::current().words().loading}</p> }
}

fn lines(count: usize) -> Vec<impl IntoView> {
    (0..count).map(|_| view! { <div class=part::SKELETON_LINE aria-hidden="true"></div> }).collect()
}
