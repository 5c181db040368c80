//! Elements on the page.

use std::{any::Any, cell::RefCell, rc::Rc};

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

use super::{
    Child, Children, LiveTag, LiveValue, Parts, Tag, found::Found, reaction::Reaction, rest,
    walk::Walk,
};

/// An element on the page, and what must live as long as it: its listeners, and the views in it
/// that change by themselves.
pub struct TagState {
    element: Element,
    _kept: Rc<Kept>,
}

/// The namespace of drawings.
const SVG: &str = "http://www.w3.org/2000/svg";

/// What lives as long as an element, and is not looked at again.
#[derive(Default)]
pub(super) struct Kept(RefCell<Vec<Box<dyn Any>>>);

impl Kept {
    fn keep(&self, one: Box<dyn Any>) {
        self.0.borrow_mut().push(one);
    }
}

impl Tag {
    /// Takes its place: the one it is found in, otherwise the one before what is found there.
    pub(super) fn stand(self, parent: &Element, found: Option<&Found>) -> TagState {
        let kept = Rc::default();
        TagState { element: self.place(parent, found, &kept), _kept: kept }
    }

    fn place(self, parent: &Element, found: Option<&Found>, kept: &Rc<Kept>) -> Element {
        if let Some((element, walk)) = found.and_then(|found| found.element(self.0.name)) {
            return self.live_in(element, Some(walk), kept);
        }
        let element = self.create(kept);
        Rndr::insert_node(parent, &element, found.and_then(Found::next).as_ref());
        element
    }

    fn create(self, kept: &Rc<Kept>) -> Element {
        let namespace = (self.0.name == "svg").then_some(SVG);
        let element = Rndr::create_element(self.0.name, namespace);
        for (name, value) in &self.0.attributes {
            Rndr::set_attribute(&element, name, value);
        }
        self.live_in(element, None, kept)
    }

    /// What changes and listens, and what stands within: of a found element, a walk goes there.
    fn live_in(self, element: Element, walk: Option<&Walk>, kept: &Rc<Kept>) -> Element {
        let Parts { live_attributes, listeners, children, rest, .. } = *self.0;
        let is_heard = !listeners.is_empty();
        for (name, value) in live_attributes {
            kept.keep(Box::new(keep_set(element.clone(), name, value)));
        }
        for (event, call_back) in listeners {
            let listener = Box::new(move |_| call_back.run(()));
            kept.keep(Box::new(Rndr::add_event_listener(&element, event, listener)));
        }
        match walk {
            Some(walk) => {
                if is_heard {
                    walk.hear(&element);
                }
                walk.enter(element.clone(), children, rest, kept);
            }
            None => {
                children.stand(&element, kept);
                if let Some(rest) = rest {
                    rest::stand(&element, rest, kept);
                }
            }
        }
        element
    }
}

impl Children {
    /// Stand at the end of an element.
    pub(super) fn stand(self, parent: &Element, kept: &Rc<Kept>) {
        self.0.into_iter().for_each(|child| child.stand(parent, None, kept));
    }
}

impl Child {
    /// Takes its place, as [`Tag::stand`].
    pub(super) fn stand(self, parent: &Element, found: Option<&Rc<Found>>, kept: &Rc<Kept>) {
        match self {
            Self::Text(words) => {
                if !found.is_some_and(|found| found.text()) {
                    let next = found.and_then(|found| found.next());
                    Rndr::insert_node(parent, &Rndr::create_text_node(&words), next.as_ref());
                }
            }
            Self::Tag(tag) => {
                tag.place(parent, found.map(Rc::as_ref), kept);
            }
            Self::Live(element) => {
                kept.keep(Box::new(keep_built(parent.clone(), element, found.cloned())));
            }
        }
    }
}

fn keep_set(element: Element, name: &'static str, value: LiveValue) -> Reaction {
    Reaction::new(move || Rndr::set_attribute(&element, name, value()))
}

/// The element's place is where it was built first: its successors stand before it, then it goes.
///
/// What is shown is kept beside the reaction, not as its effect's value: that outlives the effect,
/// until its task has noticed. What hung on it would be run once more, on signals that are gone.
fn keep_built(
    parent: Element,
    element: LiveTag,
    mut found: Option<Rc<Found>>,
) -> (Reaction, Rc<RefCell<Option<TagState>>>) {
    let shown = Rc::new(RefCell::new(None::<TagState>));
    let place = Rc::downgrade(&shown);
    let reaction = Reaction::new(move || {
        let Some(shown) = place.upgrade() else { return };
        let new = element();
        let mut state = shown.take();
        match &mut state {
            None => state = Some(new.stand(&parent, found.take().as_deref())),
            Some(state) => new.rebuild(state),
        }
        shown.replace(state);
    });
    (reaction, shown)
}

impl Render for Tag {
    type State = TagState;

    fn build(self) -> TagState {
        let kept = Rc::default();
        TagState { element: self.create(&kept), _kept: kept }
    }

    /// What goes, goes first: to remove an element that has the focus, the browser brings the page
    /// up to date, and beside a new article that took five times as long (25 ms rather than 5).
    fn rebuild(self, state: &mut TagState) {
        let mut new = self.build();
        let had_focus = has_focus(&state.element);
        let (parent, next) = (state.element.parent_element(), state.element.next_sibling());
        state.unmount();
        if let Some(parent) = &parent {
            new.mount(parent, next.as_ref());
        }
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

/// What can take the focus.
const FOCUSABLE: &str = "[tabindex], a[href], button, iframe";

/// Does nothing for an element that takes no focus: to find that out by itself, the browser lays
/// the page out, which took a quarter of the time of all script in a change of article (12 ms).
fn focus(element: &Element) {
    let is_focusable = element.matches(FOCUSABLE).unwrap_or(false);
    if let Some(element) = element.dyn_ref::<HtmlElement>().filter(|_| is_focusable) {
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
