//! HTML by html5ever, which follows the standard as browsers do.

use ego_tree::NodeRef;
use html5ever::{
    driver::{ParseOpts, parse_document},
    tendril::TendrilSink,
    tree_builder::TreeBuilderOpts,
};
use scraper::{Html, HtmlTreeSink, Node};

use super::tree::{Branch, Kind};

/// Parses a text as a whole document, as `DOMParser` does, and hands over its root.
///
/// # Errors
/// Never; the browser may refuse.
pub(super) fn parsed<T>(html: &str, read: impl FnOnce(Root<'_>) -> T) -> Result<T, String> {
    // Without scripting, for `DOMParser` parses what stands in a `noscript`.
    let tree_builder = TreeBuilderOpts { scripting_enabled: false, ..Default::default() };
    let options = ParseOpts { tree_builder, ..Default::default() };
    let sink = HtmlTreeSink::new(Html::new_document());
    let document = parse_document(sink, options).one(html);
    Ok(read(document.tree.root()))
}

/// A place in html5ever's tree.
pub(super) type Root<'a> = NodeRef<'a, Node>;

impl Branch for Root<'_> {
    fn kind(&self) -> Kind {
        match self.value() {
            Node::Element(element) => Kind::Element(element.name().to_owned()),
            Node::Text(text) => Kind::Text(text.text.to_string()),
            // `kind` of the document itself: only its children are asked for.
            _ => Kind::Other,
        }
    }

    fn attribute(&self, name: &str) -> Option<String> {
        self.value().as_element()?.attr(name).map(str::to_owned)
    }

    fn children(&self) -> impl Iterator<Item = Self> {
        NodeRef::children(self)
    }
}
