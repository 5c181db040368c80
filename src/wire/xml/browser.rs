//! XML by the browser, which refuses entities that grow.

use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use super::{Builder, known_name};
use crate::wire::dom;

/// How deep the walk goes; beyond it there can be no more than markup.
const MAX_DEPTH: u16 = 300;

/// Reads a text into a builder.
///
/// # Errors
/// It is not well formed, nests too deep, or the page's policy does not let us.
pub(super) fn read(text: &str, builder: &mut Builder) -> Result<(), String> {
    let document = dom::parsed(text, dom::XML)?;
    let broken = document.get_elements_by_tag_name("parsererror").item(0);
    match (broken, document.document_element()) {
        (Some(error), _) => Err(reason(&error)),
        (None, Some(root)) => element(&root, builder, 0),
        (None, None) => Err("it is empty".to_owned()),
    }
}

/// The browser's words, without those around them that are meant for a page.
fn reason(error: &Element) -> String {
    let words = error.text_content().unwrap_or_default();
    words.lines().find(|line| line.contains("error")).unwrap_or(&words).trim().to_owned()
}

fn element(element: &Element, builder: &mut Builder, depth: u16) -> Result<(), String> {
    if depth == MAX_DEPTH {
        return Err(format!("more than {MAX_DEPTH} elements deep"));
    }
    let name = known_name(
        element.namespace_uri().as_deref(),
        element.prefix().as_deref(),
        &element.local_name(),
    );
    builder.open(name, attributes(element))?;
    let mut next = element.first_child();
    while let Some(node) = next {
        match node.node_type() {
            Node::ELEMENT_NODE => self::element(node.unchecked_ref(), builder, depth + 1)?,
            Node::TEXT_NODE | Node::CDATA_SECTION_NODE => {
                builder.words(&node.node_value().unwrap_or_default());
            }
            _ => {}
        }
        next = node.next_sibling();
    }
    builder.close();
    Ok(())
}

fn attributes(element: &Element) -> Vec<(String, String)> {
    let named = element.attributes();
    let attributes = (0..named.length()).filter_map(|index| named.item(index));
    let attributes = attributes.filter(|attribute| !attribute.name().starts_with("xmlns"));
    attributes
        .map(|attribute| {
            let name = known_name(
                attribute.namespace_uri().as_deref(),
                attribute.prefix().as_deref(),
                &attribute.local_name(),
            );
            (name, attribute.value())
        })
        .collect()
}
