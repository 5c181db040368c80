//! Where a link leads or a file lies.

/// An absolute address that the URL standard could read and whose scheme its place allows.
///
/// Only `wire::address` makes one, and `Portal` from one, so holding one is proof of the check.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Address(String);

impl Address {
    /// Takes over an address that has been checked.
    pub(crate) fn checked(href: String) -> Self {
        Self(href)
    }

    /// The address as it goes into an attribute.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its path, with what follows it: `/warta/` of `https://a.example/warta/`.
    pub fn path(&self) -> &str {
        let start = self.0.match_indices('/').nth(2).map(|(start, _)| start);
        start.and_then(|start| self.0.get(start..)).unwrap_or("/")
    }
}

/// What lies at an address, without what is asked of it: `a.jpg` of `a.jpg?v=2#x`.
pub fn without_query(address: &str) -> &str {
    address.split(['?', '#']).next().unwrap_or(address)
}
