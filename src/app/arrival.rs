//! A page that is here is shown.

use leptos::{prelude::*, task::tick};

use super::opening::{Opened, Opening};
use crate::{
    browser::{document, history::Visit, transition::transition, turn},
    markup::Rest,
};

impl Opening {
    /// Shows the page, or what stands in its place. Once the reader has left, nothing.
    pub async fn show(&self, opened: Opened) {
        if self.leaving.aborted() {
            return;
        }
        let Visit { is_first, position, .. } = self.visit;
        let comes_in_time = self.desk.end_patience();
        let is_in_place_of_another = comes_in_time && !is_first;
        // A page in another's place comes whole: a change is one frame. So does one whose place was
        // scrolled before it is here: its footer would be seen.
        let begins_with_its_top =
            comes_in_time && is_first && position == 0 && document::scroll_position() == 0;
        let rest = begins_with_its_top.then(Rest::leave_out);
        let Opened { page, title, related, .. } = opened;
        let opening = self.clone();
        let change = async move {
            // A transition begins a frame or more later: the reader may have left meanwhile.
            if opening.leaving.aborted() {
                return;
            }
            if is_in_place_of_another {
                document::scroll_to(0);
            }
            opening.lay_out(page, related);
            tick().await;
            if position > 0 {
                document::scroll_to(position);
            }
        };
        if is_in_place_of_another {
            transition(change).await;
        } else {
            change.await;
        }
        if let Some(rest) = rest {
            turn::painted().await;
            drop(rest);
        }
        self.arrive(&title).await;
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
}
