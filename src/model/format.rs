//! The ways publishers write articles down.

/// A way of writing articles down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// schema.org JSON-LD, and Baca's additions to it.
    #[default]
    Native,
    /// The WordPress REST API, version 2.
    WordPress,
    /// JSON Feed 1.0 and 1.1.
    JsonFeed,
    /// RSS 0.9 to 2.0, and Atom.
    Rss,
}

impl Format {
    /// All of them, the likeliest first.
    pub const ALL: [Self; 4] = [Self::Native, Self::WordPress, Self::JsonFeed, Self::Rss];

    /// Its name in `portal.json`, on the command line and in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Native => "native",
            Self::WordPress => "wordpress",
            Self::JsonFeed => "jsonfeed",
            Self::Rss => "rss",
        }
    }

    /// The format of a name; `None` if none has it.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_format_is_found_by_its_name() {
        for format in Format::ALL {
            assert_eq!(Format::from_name(format.name()), Some(format));
        }
        assert_eq!(Format::from_name("json"), None);
    }
}
