//! JSON-LD's `@graph`: things that are only named where they belong, and lie elsewhere.

use super::{json::Json, node::Node};

/// What is only named (`{"@id": "…"}`, perhaps with its type), as it lies in the graph.
pub(super) fn resolved<'a>(graph: &'a Node<'a>, node: Node<'a>) -> Node<'a> {
    match node.value() {
        value @ Json::Object(_) if is_reference(value) => {
            value.get("@id").and_then(|name| named(graph, name, node)).unwrap_or(node)
        }
        _ => node,
    }
}

/// The thing of a name, to be read as what stands at `node` would be.
pub(super) fn named<'a>(graph: &'a Node<'a>, name: &Json<'_>, node: Node<'a>) -> Option<Node<'a>> {
    let is_meant =
        |other: &Node<'_>| other.value().get("@id") == Some(name) && !is_reference(other.value());
    graph.list().find(is_meant).map(|found| found.in_setting(node.setting()))
}

/// Whether it is named only, by a place in a page that lies nowhere here.
pub(super) fn is_name_alone(node: &Node<'_>) -> bool {
    let is_place =
        |name: &Json<'_>| matches!(name, Json::Text(name) if name.split_once('#').is_some());
    is_reference(node.value()) && node.value().get("@id").is_some_and(is_place)
}

fn is_reference(value: &Json<'_>) -> bool {
    match value {
        Json::Object(members) => members.iter().all(|(key, _)| key == "@id" || key == "@type"),
        _ => false,
    }
}
