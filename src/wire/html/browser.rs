//! HTML by the browser: its parser costs nothing to download, and runs and loads nothing.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlFormElement, Node};

use super::tree::{Branch, Kind};
use crate::wire::dom;

/// Parses a text as a whole document and hands over its root.
///
/// # Errors
/// The page's policy does not let us.
pub(super) fn parsed<T>(html: &str, read: impl FnOnce(Node) -> T) -> Result<T, String> {
    let parsed = dom::parsed(html, dom::HTML)?;
    // Asked of the parsed document itself, `firstChild` would be whatever it holds by that name.
    let walker = document().create_tree_walker(&parsed);
    let root = walker.ok().and_then(|walker| walker.last_child().ok().flatten());
    root.map(read).ok_or_else(|| "the parser made no document".to_owned())
}

impl Branch for Node {
    fn kind(&self) -> Kind {
        match self.node_type() {
            _ if is_form(self) => Kind::Other,
            Node::ELEMENT_NODE => Kind::Element(element(self).local_name()),
            Node::TEXT_NODE => Kind::Text(self.node_value().unwrap_or_default()),
            _ => Kind::Other,
        }
    }

    fn attribute(&self, name: &str) -> Option<String> {
        element(self).get_attribute(name)
    }

    fn children(&self) -> impl Iterator<Item = Self> {
        let next = |node: &Self| if is_form(node) { None } else { node.next_sibling() };
        std::iter::successors(self.first_child(), next)
    }
}

/// A form answers `firstChild` with its input of that name, which may be above it: a walk without
/// end. `bounds` leaves none in the text; should one slip through, it is not looked into.
fn is_form(node: &Node) -> bool {
    node.is_instance_of::<HtmlFormElement>()
}

fn element(node: &Node) -> &Element {
    node.unchecked_ref()
}
