//! Elements as plain values: what the parts of a page are made of.
//!
//! `view!` gives every element a type of its own, and the compiler builds, mounts and drops each
//! type by code of its own. An article has a hundred shapes of element and compares none of
//! them, so its parts are [`Tag`]s: one type, one piece of code. `view!` is left where
//! components meet. `docs/decisions/0002-elements-as-values.md` has the measurement.
//!
//! A [`Tag`] is a Leptos view like any other. There is no way to put a string of HTML into one.

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(target_arch = "wasm32")]
mod found;
#[cfg(not(target_arch = "wasm32"))]
mod native;
#[cfg(target_arch = "wasm32")]
mod reaction;
#[cfg(target_arch = "wasm32")]
mod rest;
#[cfg(target_arch = "wasm32")]
mod standing;
#[cfg(target_arch = "wasm32")]
mod walk;

#[cfg(not(target_arch = "wasm32"))]
pub use native::printable_html;
#[cfg(target_arch = "wasm32")]
pub use rest::Rest;
#[cfg(target_arch = "wasm32")]
pub use standing::{Standing, set_up, stand, take_over};

use std::{borrow::Cow, cell::Cell};

use leptos::{attr::Attribute, prelude::*};

thread_local! {
    static NAMES_PARTS: Cell<bool> = const { Cell::new(false) };
}

/// From now on what is made on this thread has a `part` attribute beside its class: inside a shadow
/// root, styles from outside reach nothing else.
pub fn name_parts() {
    NAMES_PARTS.set(true);
}

/// One element, with what stands in it.
#[must_use]
pub struct Tag(Box<Parts>);

/// Boxed, so that what builds an element step by step hands on one pointer: 9 kB of the .wasm.
#[derive(Default)]
struct Parts {
    name: &'static str,
    attributes: Vec<(&'static str, Cow<'static, str>)>,
    live_attributes: Vec<(&'static str, LiveValue)>,
    listeners: Vec<(&'static str, Callback<()>)>,
    children: Children,
    rest: Option<RestOfChildren>,
}

/// What stands in an element, in order.
#[derive(Default)]
pub struct Children(Vec<Child>);

/// An attribute's value that follows a signal.
type LiveValue = Box<dyn Fn() -> &'static str + Send>;

/// An element that is built anew whenever a signal it follows changes.
type LiveTag = Box<dyn Fn() -> Tag + Send>;

/// What stands behind the children, and may stand later than they.
type RestOfChildren = Box<dyn FnOnce() -> Children + Send>;

/// Something that stands in an element.
enum Child {
    Text(Cow<'static, str>),
    Tag(Tag),
    Live(LiveTag),
}

/// An empty element of this name, such as `p`.
#[inline(never)]
pub fn tag(name: &'static str) -> Tag {
    Tag(Box::new(Parts { name, ..Parts::default() }))
}

impl Tag {
    /// Names the part of the page it is.
    #[inline(never)]
    pub fn class(self, part: &'static str) -> Self {
        let named = self.set("class", part);
        if NAMES_PARTS.get() { named.set("part", part) } else { named }
    }

    /// Sets an attribute.
    pub fn set(self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.set_value(name, value.into())
    }

    #[inline(never)]
    fn set_value(mut self, name: &'static str, value: Cow<'static, str>) -> Self {
        self.0.attributes.push((name, value));
        self
    }

    /// Sets an attribute if there is a value.
    pub fn set_some(self, name: &'static str, value: Option<impl Into<Cow<'static, str>>>) -> Self {
        match value {
            Some(value) => self.set(name, value),
            None => self,
        }
    }

    /// Sets an attribute whose value follows a signal.
    pub fn set_live(
        mut self,
        name: &'static str,
        value: impl Fn() -> &'static str + Send + 'static,
    ) -> Self {
        self.0.live_attributes.push((name, Box::new(value)));
        self
    }

    /// Calls back at an event.
    #[inline(never)]
    pub fn on(mut self, event: &'static str, call_back: Callback<()>) -> Self {
        self.0.listeners.push((event, call_back));
        self
    }

    /// Puts something at its end.
    pub fn with(mut self, child: impl IntoChildren) -> Self {
        child.add_to(&mut self.0.children);
        self
    }

    /// Puts an element at its end that is built anew whenever a signal it follows changes.
    pub fn with_live(mut self, element: impl Fn() -> Self + Send + 'static) -> Self {
        self.0.children.0.push(Child::Live(Box::new(element)));
        self
    }

    /// Puts behind all else in it what a reader does not see at first: in the browser, it may stand
    /// a moment later.
    pub fn with_rest(mut self, rest: impl FnOnce() -> Children + Send + 'static) -> Self {
        self.0.rest = Some(Box::new(rest));
        self
    }
}

/// What can stand in an element.
pub trait IntoChildren {
    /// Adds it to what stands there already.
    fn add_to(self, children: &mut Children);
}

impl Children {
    /// Adds something at the end.
    #[must_use]
    pub fn with(mut self, child: impl IntoChildren) -> Self {
        child.add_to(&mut self);
        self
    }

    /// Words after words are one text, as they are in HTML.
    #[inline(never)]
    fn add_text(&mut self, words: Cow<'static, str>) {
        // A printed page has no empty text.
        if words.is_empty() {
            return;
        }
        match self.0.last_mut() {
            Some(Child::Text(text)) => text.to_mut().push_str(&words),
            _ => self.0.push(Child::Text(words)),
        }
    }
}

impl IntoChildren for &'static str {
    fn add_to(self, children: &mut Children) {
        children.add_text(self.into());
    }
}

impl IntoChildren for String {
    fn add_to(self, children: &mut Children) {
        children.add_text(self.into());
    }
}

impl IntoChildren for Tag {
    #[inline(never)]
    fn add_to(self, children: &mut Children) {
        children.0.push(Child::Tag(self));
    }
}

impl IntoChildren for Children {
    fn add_to(self, children: &mut Children) {
        for child in self.0 {
            match child {
                Child::Text(words) => children.add_text(words),
                child => children.0.push(child),
            }
        }
    }
}

impl<C: IntoChildren> IntoChildren for Option<C> {
    fn add_to(self, children: &mut Children) {
        if let Some(child) = self {
            child.add_to(children);
        }
    }
}

impl<C: IntoChildren> IntoChildren for Vec<C> {
    fn add_to(self, children: &mut Children) {
        for child in self {
            child.add_to(children);
        }
    }
}

/// A component's view, as `view!` returns it.
impl<C: IntoChildren> IntoChildren for View<C> {
    fn add_to(self, children: &mut Children) {
        self.into_inner().add_to(children);
    }
}

impl<C: IntoChildren> FromIterator<C> for Children {
    fn from_iter<I: IntoIterator<Item = C>>(iterator: I) -> Self {
        let mut children = Self::default();
        for child in iterator {
            child.add_to(&mut children);
        }
        children
    }
}

/// Spreading attributes onto a component has no effect on its elements.
impl AddAnyAttr for Tag {
    type Output<SomeNewAttr: Attribute> = Self;

    fn add_any_attr<NewAttr: Attribute>(self, _attr: NewAttr) -> Self {
        self
    }
}
