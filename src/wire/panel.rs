//! Lists of teasers: schema.org `ItemList`.

use super::{
    WireError,
    address::{Purpose, address_at, address_in},
    figure::figure_in,
    json::Json,
    moment::moment_in,
    node::Node,
};
use crate::model::{ArticleId, Panel, Teaser};

/// The teasers of an `ItemList`, or of a bare list.
///
/// # Errors
/// Here is no list of teasers.
pub(super) fn panel(node: &Node<'_>) -> Result<Panel, WireError> {
    let list = match node.value() {
        Json::List(_) => Some(*node),
        _ => node.get("itemListElement"),
    };
    let Some(list) = list else {
        let what = format!("expected an `itemListElement`, found {}", node.value().kind());
        return Err(WireError::at(node, "", &what));
    };
    let title = matches!(node.value(), Json::Object(_)).then(|| node.text("name")).flatten();
    let is_object = matches!(node.value(), Json::Object(_));
    let under = |key| node.get(key).filter(|_| is_object);
    let next = under("next");
    let next = next.iter().flat_map(|next| next.list());
    let next = next.filter_map(|next| address_at(&next, Purpose::Fetch)).collect();
    let sections = under("sections");
    let sections = sections.iter().flat_map(|sections| sections.list());
    let sections = sections.filter_map(|name| name.to_text()).collect();
    let teasers = list.list().filter_map(|node| entry(&node)).collect();
    Ok(Panel { title, teasers, next, sections })
}

/// A teaser, also inside schema.org's `ListItem` wrapping.
fn entry(node: &Node<'_>) -> Option<Teaser> {
    match node.get("item") {
        Some(item) => teaser(&item),
        None => teaser(node),
    }
}

/// An article seen from outside. Without a headline there is nothing to show.
pub(super) fn teaser(node: &Node<'_>) -> Option<Teaser> {
    let Some(headline) = node.text("headline").or_else(|| node.text("name")) else {
        return node.expected("a teaser with a headline");
    };
    Some(Teaser {
        headline,
        address: address_in(node, "url", Purpose::Link),
        kicker: node.text("kicker"),
        standfirst: node.text("description"),
        section: node.text("articleSection"),
        published: moment_in(node, "datePublished"),
        image: figure_in(node, "image").filter(|figure| figure.image.is_some()),
        article: node.get("entry").and_then(|entry| ArticleId::new(&entry.to_text()?)),
    })
}
