//! Elements on the page.

use std::any::Any;

use leptos::{
    attr::any_attribute::AnyAttribute,
    prelude::*,
    tachys::{
        hydration::Cursor,
        renderer::{
            Rndr,
            types::{Element, Node},
        },
        view::{Mountable, Position, PositionState},
    },
};

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::{Child, Children, LiveTag, LiveValue, Tag};

/// An element on the page, and what must live as long as it: its listeners, and the views in it
/// that change by themselves.
pub struct TagState {
    element: Element,
    _kept: Kept,
}

/// The namespace of drawings.
const SVG: &str = "http://www.w3.org/2000/svg";

type Kept = Vec<Box<dyn Any>>;

impl Tag {
    fn create(self, kept: &mut Kept) -> Element {
        let namespace = (self.0.name == "svg").then_some(SVG);
        let element = Rndr::create_element(self.0.name, namespace);
        for (name, value) in &self.0.attributes {
            Rndr::set_attribute(&element, name, value);
        }
        for (name, value) in self.0.live_attributes {
            kept.push(Box::new(keep_set(element.clone(), name, value)));
        }
        for (event, call_back) in self.0.listeners {
            let listener = Box::new(move |_| call_back.run(()));
            kept.push(Box::new(Rndr::add_event_listener(&element, event, listener)));
        }
        self.0.children.create_in(&element, kept);
        element
    }
}

impl Children {
    fn create_in(self, parent: &Element, kept: &mut Kept) {
        for child in self.0 {
            match child {
                Child::Text(words) => {
                    Rndr::insert_node(parent, &Rndr::create_text_node(&words), None);
                }
                Child::Tag(tag) => Rndr::insert_node(parent, &tag.create(kept), None),
                Child::Live(element) => kept.push(Box::new(keep_built(parent.clone(), element))),
            }
        }
    }
}

fn keep_set(element: Element, name: &'static str, value: LiveValue) -> RenderEffect<()> {
    RenderEffect::new(move |_| Rndr::set_attribute(&element, name, value()))
}

/// The element's place is where it was built first: its successors stand before it, then it goes.
fn keep_built(parent: Element, element: LiveTag) -> RenderEffect<TagState> {
    RenderEffect::new(move |shown: Option<TagState>| match shown {
        None => {
            let mut first = element().build();
            first.mount(&parent, None);
            first
        }
        Some(mut shown) => {
            element().rebuild(&mut shown);
            shown
        }
    })
}

impl Render for Tag {
    type State = TagState;

    fn build(self) -> TagState {
        let mut kept = Vec::new();
        TagState { element: self.create(&mut kept), _kept: kept }
    }

    fn rebuild(self, state: &mut TagState) {
        let mut new = self.build();
        let had_focus = has_focus(&state.element);
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
        if had_focus {
            focus(&state.element);
        }
    }
}

/// Whether the keyboard is in it: then it would be nowhere once the element is gone.
fn has_focus(element: &Element) -> bool {
    element.matches(":focus-within").unwrap_or(false)
}

/// Does nothing for an element that takes no focus.
fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _refused = element.focus();
    }
}

impl Mountable for TagState {
    fn unmount(&mut self) {
        Rndr::remove(&self.element);
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        Rndr::insert_node(parent, &self.element, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let parent = self.element.parent_element();
        if let Some(parent) = &parent {
            child.mount(parent, Some(&self.element));
        }
        parent.is_some()
    }

    fn elements(&self) -> Vec<Element> {
        vec![self.element.clone()]
    }
}

/// Asked for by the compiler, called by nobody: in the browser nothing is printed.
impl RenderHtml for Tag {
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
    ) -> TagState {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
