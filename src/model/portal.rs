//! One publisher's set-up.

use super::{ArticleSource, Zone};

/// Whose articles these are, and where they lie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Portal {
    /// The portal's name.
    pub name: String,
    /// The line under the name.
    pub tagline: Option<String>,
    /// The language of the interface.
    pub language: Language,
    /// The zone its times are shown in.
    pub zone: Zone,
    /// Where its articles come from.
    pub source: ArticleSource,
    /// Who owns what names no owner.
    pub copyright_holder: Option<String>,
}

/// What tells one article of a portal from another.
///
/// Only unreserved characters of RFC 3986, so an id can neither leave the portal's folder
/// (`../`, `//evil.example`) nor change meaning in an address.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ArticleId(String);

impl ArticleId {
    /// `None` for what cannot be an id.
    pub fn new(id: &str) -> Option<Self> {
        let is_unreserved =
            |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '~');
        let has_name = id.contains(|c: char| c.is_ascii_alphanumeric());
        (has_name && id.len() <= 200 && id.chars().all(is_unreserved)).then(|| Self(id.to_owned()))
    }

    /// The id as it stands in addresses.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is all digits, as the numbers of a database are.
    pub fn is_number(&self) -> bool {
        self.0.bytes().all(|byte| byte.is_ascii_digit())
    }
}

/// The languages of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Bahasa Indonesia.
    #[default]
    Indonesian,
    /// English.
    English,
}

impl Language {
    /// Its BCP 47 tag, for `lang` attributes.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Indonesian => "id",
            Self::English => "en",
        }
    }

    /// The language of a tag such as `en-GB`; `None` if the interface does not speak it.
    pub fn from_tag(tag: &str) -> Option<Self> {
        match tag.split(['-', '_']).next()?.to_ascii_lowercase().as_str() {
            // `in` is the code Java and Android kept from before 1989.
            "id" | "in" => Some(Self::Indonesian),
            "en" => Some(Self::English),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_cannot_climb_out_of_the_portals_folder() {
        for id in ["..", ".", "../x", "a/b", "//evil.example", "%2e%2e", "a?b", "a#b", "", "a b"] {
            assert_eq!(ArticleId::new(id), None, "{id}");
        }
    }

    #[test]
    fn a_regional_tag_speaks_its_language() {
        assert_eq!(Language::from_tag("en-GB"), Some(Language::English));
        assert_eq!(Language::from_tag("id_ID"), Some(Language::Indonesian));
        assert_eq!(Language::from_tag("jv"), None);
    }
}
