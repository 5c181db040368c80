//! A view that is built once and never compared with another.
//!
//! Leptos can update any view in place, and for that compiles for each type of view the code
//! that compares two of them. An article is never updated in place: another one takes its
//! place. Erasing views to [`Still`] leaves that code, and the types of whole pages, out of the
//! .wasm: `docs/decisions/0002-still-views.md` has the measurement.

#[cfg(not(target_arch = "wasm32"))]
use leptos::prelude::*;

/// Any view, by its own type forgotten.
#[cfg(not(target_arch = "wasm32"))]
pub type Still = AnyView;
#[cfg(target_arch = "wasm32")]
pub use browser::Still;

/// Forgets a view's type.
pub trait IntoStill {
    /// The view, to be built once.
    fn still(self) -> Still;
}

#[cfg(not(target_arch = "wasm32"))]
impl<V: IntoView + 'static> IntoStill for V {
    fn still(self) -> Still {
        self.into_any()
    }
}

#[cfg(target_arch = "wasm32")]
mod browser {
    use leptos::{
        attr::{Attribute, any_attribute::AnyAttribute},
        prelude::*,
        tachys::{
            hydration::Cursor,
            renderer::types::{Element, Node},
            view::{Mountable, Position, PositionState},
        },
    };

    use super::IntoStill;

    /// Any view, by its own type forgotten.
    pub struct Still(Box<dyn FnOnce() -> StillState + Send>);

    /// What is on the page of it.
    pub struct StillState(Box<dyn Mountable>);

    impl<V: IntoView + 'static> IntoStill for V {
        fn still(self) -> Still {
            Still(Box::new(move || StillState(Box::new(self.build()))))
        }
    }

    impl Render for Still {
        type State = StillState;

        fn build(self) -> StillState {
            (self.0)()
        }

        fn rebuild(self, state: &mut StillState) {
            let mut new = self.build();
            state.0.insert_before_this(&mut *new.0);
            state.0.unmount();
            *state = new;
        }
    }

    impl Mountable for StillState {
        fn unmount(&mut self) {
            self.0.unmount();
        }

        fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
            self.0.mount(parent, marker);
        }

        fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
            self.0.insert_before_this(child)
        }

        fn elements(&self) -> Vec<Element> {
            self.0.elements()
        }
    }

    impl AddAnyAttr for Still {
        type Output<SomeNewAttr: Attribute> = Self;

        fn add_any_attr<NewAttr: Attribute>(self, _attr: NewAttr) -> Self {
            self
        }
    }

    /// Asked for by the compiler, called by nobody: in the browser nothing is printed.
    impl RenderHtml for Still {
        type AsyncOutput = Self;
        type Owned = Self;

        const MIN_LENGTH: usize = 0;

        fn dry_resolve(&mut self) {}

        async fn resolve(self) -> Self {
            self
        }

        fn to_html_with_buf(
            self,
            _buf: &mut String,
            _position: &mut Position,
            _escape: bool,
            _mark_branches: bool,
            _extra_attrs: Vec<AnyAttribute>,
        ) {
        }

        fn hydrate<const FROM_SERVER: bool>(
            self,
            _cursor: &Cursor,
            _position: &PositionState,
        ) -> StillState {
            self.build()
        }

        fn into_owned(self) -> Self {
            self
        }
    }
}
