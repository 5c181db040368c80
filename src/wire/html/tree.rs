//! A parsed tree of HTML, as far as the walker asks.

/// A place in a tree that a parser made: the browser's, or html5ever's. Read only, so that
/// nothing of it can get onto the page.
pub(super) trait Branch: Sized {
    /// What it is.
    fn kind(&self) -> Kind;

    /// The value of an attribute, as written.
    fn attribute(&self, name: &str) -> Option<String>;

    /// What stands in it, in order.
    fn children(&self) -> impl Iterator<Item = Self>;

    /// Whether it has one of these classes.
    fn has_class(&self, wanted: &[&str]) -> bool {
        let classes = self.attribute("class").unwrap_or_default();
        classes.split_ascii_whitespace().any(|class| wanted.contains(&class))
    }

    /// The value of the first of these attributes that is not blank.
    fn first_attribute(&self, names: &[&str]) -> Option<String> {
        let mut values = names.iter().filter_map(|name| self.attribute(name));
        values.find(|value| !value.trim().is_empty())
    }

    /// The element's name; none of text.
    fn name(&self) -> Option<String> {
        match self.kind() {
            Kind::Element(name) => Some(name),
            Kind::Text(_) | Kind::Other => None,
        }
    }
}

/// What a place in a tree is.
pub(super) enum Kind {
    /// An element, by its local name; of HTML's elements in lower case.
    Element(String),
    /// Words.
    Text(String),
    /// A comment, a doctype, and whatever else is not shown.
    Other,
}
