//! One publisher's set-up.

use super::{Address, Zone};

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
    /// Where the front page's teasers lie.
    pub front: Address,
    /// Where articles lie.
    pub articles: ArticleTemplate,
    /// Who owns what names no owner.
    pub copyright_holder: Option<String>,
}

impl Portal {
    /// Where an article's JSON lies.
    pub fn article_address(&self, id: &ArticleId) -> Address {
        let ArticleTemplate { before, after } = &self.articles;
        Address::checked(format!("{before}{}{after}", id.as_str()))
    }

    /// The article whose JSON lies there, if it is one of this portal's.
    pub fn article_at(&self, address: &Address) -> Option<ArticleId> {
        let ArticleTemplate { before, after } = &self.articles;
        let id = address.as_str().strip_prefix(before.as_str())?.strip_suffix(after.as_str())?;
        ArticleId::new(id)
    }
}

/// An article's address, with a gap for its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleTemplate {
    /// What stands before the id.
    pub before: String,
    /// What stands after it.
    pub after: String,
}

/// What tells one article of a portal from another.
///
/// Only unreserved characters of RFC 3986, so an id can neither leave the portal's folder
/// (`../`, `//evil.example`) nor change meaning in an address.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ArticleId(String);

impl ArticleId {
    /// `None` for what cannot be an id.
    pub fn new(id: &str) -> Option<Self> {
        let is_unreserved = |c: char| c.is_ascii_alphanumeric() || "-_.~".contains(c);
        let has_name = id.contains(|c: char| c.is_ascii_alphanumeric());
        (has_name && id.len() <= 200 && id.chars().all(is_unreserved)).then(|| Self(id.to_owned()))
    }

    /// The id as it stands in addresses.
    pub fn as_str(&self) -> &str {
        &self.0
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

    fn portal() -> Portal {
        Portal {
            name: "Warta".to_owned(),
            tagline: None,
            language: Language::Indonesian,
            zone: Zone::WIB,
            front: Address::checked("https://warta.example/front.json".to_owned()),
            articles: ArticleTemplate {
                before: "https://warta.example/articles/".to_owned(),
                after: ".json".to_owned(),
            },
            copyright_holder: None,
        }
    }

    #[test]
    fn an_articles_address_leads_back_to_its_id() {
        let id = ArticleId::new("banjir-2026").expect("an id");
        assert_eq!(portal().article_at(&portal().article_address(&id)), Some(id));
    }

    #[test]
    fn an_address_outside_the_portal_has_no_id() {
        let elsewhere = Address::checked("https://lain.example/articles/a.json".to_owned());
        assert_eq!(portal().article_at(&elsewhere), None);
    }

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
