//! How long an article took, from the press to the paint.

use leptos::prelude::*;

use super::opening::Opening;
use crate::{
    browser::{clock, document},
    timing::Timing,
};

/// By the browser's clock: when an answer was asked for, when it was here, when it was read.
#[derive(Clone, Copy)]
pub struct Stamps {
    /// When the answer was asked for.
    pub asked: f64,
    /// When it was here.
    pub fetched: f64,
    /// When it was read.
    pub parsed: f64,
}

impl Stamps {
    /// Measures up to the frame after the one in which the page is painted. A page that is not
    /// looked at is not painted, so there is nothing to measure.
    pub fn measure(self, opening: Opening) {
        if !document::is_visible() {
            return;
        }
        let second_frame = move || {
            if !opening.leaving.aborted() {
                self.tell(&opening, clock::now());
            }
        };
        request_animation_frame(move || request_animation_frame(second_frame));
    }

    fn tell(self, opening: &Opening, painted: f64) {
        let Self { asked, fetched, parsed } = self;
        let since = opening.visit.since;
        clock::record("baca:fetch", asked, fetched);
        clock::record("baca:parse", fetched, parsed);
        clock::record("baca:render", parsed, painted);
        clock::record("baca:article", since, painted);
        opening.desk.surroundings.timing.set(Some(Timing {
            started: asked - since,
            fetched: fetched - asked,
            parsed: parsed - fetched,
            rendered: painted - parsed,
        }));
    }
}
