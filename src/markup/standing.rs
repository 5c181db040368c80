//! What stands on the page, in a place of its own.

use any_spawner::Executor;
use leptos::{
    prelude::Owner,
    tachys::{renderer::types::Element, view::Mountable},
};

use super::{Tag, browser::TagState, found::Found, walk::Walk};

/// An element that stands in a place of the page, as long as this lives.
pub struct Standing {
    owner: Owner,
    state: TagState,
}

/// Puts an element at the end of a place of the page.
pub fn stand(place: &Element, element: Box<dyn FnOnce() -> Tag>) -> Standing {
    standing(place, None, element)
}

/// As [`stand`], but the element was printed there beforehand: what is found of it stays as it is.
/// Between one step and the next, whatever waits may have its turn.
pub async fn take_over(
    place: &Element,
    element: Box<dyn FnOnce() -> Tag>,
    give_way: impl AsyncFn(),
) -> Standing {
    let walk = Walk::default();
    let standing = standing(place, Some(Found::within(place, walk.clone())), element);
    walk.go_on(give_way).await;
    standing
}

/// Sets up what elements follow signals by, and Leptos' tasks run by. What stands has it.
pub fn set_up() {
    // An error means that it is set up already.
    let _set_up = Executor::init_wasm_bindgen();
}

fn standing(place: &Element, found: Option<Found>, element: Box<dyn FnOnce() -> Tag>) -> Standing {
    set_up();
    let owner = Owner::new();
    let state = owner.with(|| element().stand(place, found.as_ref()));
    Standing { owner, state }
}

impl Standing {
    /// Lets it stand as long as the page.
    pub fn forget(self) {
        std::mem::forget(self);
    }
}

impl Drop for Standing {
    fn drop(&mut self) {
        self.owner.cleanup();
        self.state.unmount();
    }
}
