//! A page that is here is shown.

use leptos::{prelude::*, task::tick};

use super::{
    opening::{Opened, Opening},
    page::Page,
};
use crate::{
    browser::{clock, document, early, history::Visit, transition::transition, turn},
    markup::Rest,
    model::Related,
    timing::Stamps,
};

impl Opening {
    /// Shows the page, or what stands in its place. Once the reader has left, nothing.
    pub async fn show(&self, opened: Opened) {
        if self.leaving.aborted() {
            return;
        }
        let comes_in_time = self.desk.end_patience();
        if comes_in_time && !self.visit.is_first {
            self.show_in_place_of_another(opened).await;
        } else {
            self.show_anew(opened, comes_in_time).await;
        }
    }

    /// Shows the first page of a visit, where the page of the browser carried it.
    pub async fn show_first(self, opened: Opened) {
        // Whoever asks for it again wants to know what is new.
        early::forget();
        let stamps = opened.stamps;
        self.show_anew(opened, true).await;
        if let Some(stamps) = stamps {
            self.measure(stamps);
        }
    }

    /// A page in another's place comes whole: a change is one frame.
    async fn show_in_place_of_another(&self, opened: Opened) {
        let Opened { page, title, related, .. } = opened;
        let opening = self.clone();
        let change = async move {
            // A transition begins a frame or more later: the reader may have left meanwhile.
            if opening.leaving.aborted() {
                return;
            }
            document::scroll_to(0);
            opening.stand(page, related).await;
        };
        transition(change).await;
        self.arrive(&title).await;
    }

    /// Shows the page where nobody reads another one. The first of a visit begins with its top, if
    /// it comes in time.
    pub async fn show_anew(&self, opened: Opened, comes_in_time: bool) {
        let Visit { is_first, position, .. } = self.visit;
        // One whose place was scrolled before it is here comes whole: its footer would be seen.
        let begins_with_its_top =
            comes_in_time && is_first && position == 0 && document::scroll_position() == 0;
        let rest = begins_with_its_top.then(Rest::leave_out);
        let Opened { page, title, related, .. } = opened;
        self.stand(page, related).await;
        if let Some(rest) = rest {
            turn::painted().await;
            drop(rest);
        }
        self.arrive(&title).await;
    }

    /// The page stands, scrolled to where it was left.
    pub async fn stand(&self, page: Page, related: Option<Related>) {
        self.lay_out(page, related);
        tick().await;
        if self.visit.position > 0 {
            document::scroll_to(self.visit.position);
        }
    }

    /// The page is here: tells the tab, the screen reader and the keyboard. The first page of a
    /// visit leaves the focus where the browser has it, before the skip link.
    pub async fn arrive(&self, title: &str) {
        if !self.visit.is_first {
            // To move the focus, the browser lays the page out: a second time, unless it has
            // already.
            turn::painted().await;
        }
        if self.leaving.aborted() {
            return;
        }
        document::set_title(title);
        if !self.visit.is_first {
            document::focus_headline();
            document::announce(title);
        }
        self.desk.await_near();
    }

    /// Measures how long the article took, once it is painted.
    pub fn measure(self, stamps: Stamps) {
        turn::after_paint(move |painted| {
            if self.leaving.aborted() {
                return;
            }
            let Stamps { asked, fetched, parsed } = stamps;
            let since = self.visit.since;
            clock::record("baca:fetch", asked, fetched);
            clock::record("baca:parse", fetched, parsed);
            clock::record("baca:render", parsed, painted);
            clock::record("baca:article", since, painted);
            self.desk.surroundings.timing.set(Some(stamps.timing(since, painted)));
        });
    }
}
