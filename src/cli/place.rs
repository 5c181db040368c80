//! Where a text lies.

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
};

use url::Url;

/// Where files lie on the web as far as nobody said otherwise: `.invalid` is nobody's (RFC 2606).
pub(super) const MADE_UP: &str = "https://portal.invalid/";

/// Where a text lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Standard input.
    Stdin,
    /// A file, or a folder of them.
    File(PathBuf),
    /// An address on the web.
    Web(String),
    /// A folder that no text comes out of, and why.
    Barren(PathBuf, String),
}

impl Place {
    /// The place that an argument names.
    pub(super) fn of(argument: OsString) -> Self {
        let is_web = |text: &str| {
            let scheme = text.split_once("://").map(|(scheme, _)| scheme.to_ascii_lowercase());
            matches!(scheme.as_deref(), Some("http" | "https"))
        };
        match argument.to_str() {
            Some("-") => Self::Stdin,
            Some(text) if is_web(text) => Self::Web(text.to_owned()),
            _ => Self::File(argument.into()),
        }
    }

    /// Its name as it was given.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Stdin => "-".to_owned(),
            Self::Web(address) => address.clone(),
            Self::File(path) | Self::Barren(path, _) => path.to_string_lossy().into_owned(),
        }
    }

    /// Whether asking for it means to wait for somebody else's server.
    pub(super) fn is_web(&self) -> bool {
        matches!(self, Self::Web(_))
    }
}

/// The made-up address of a file.
pub(super) fn made_up(path: &Path) -> String {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let Ok(mut address) = Url::parse(MADE_UP) else { return MADE_UP.to_owned() };
    if let (Some(name), Ok(mut segments)) = (name, address.path_segments_mut()) {
        segments.pop_if_empty().push(&name);
    }
    address.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_argument_is_a_file_unless_it_says_otherwise() {
        assert_eq!(Place::of("-".into()), Place::Stdin);
        assert_eq!(Place::of("HTTPS://a.example".into()), Place::Web("HTTPS://a.example".into()));
        for name in ["a.json", "http", "ftp://a.example/x", "--", ""] {
            assert_eq!(Place::of(name.into()), Place::File(name.into()));
        }
    }

    #[test]
    fn a_file_has_a_made_up_address() {
        assert_eq!(made_up(Path::new("in/a b?.json")), "https://portal.invalid/a%20b%3F.json");
        assert_eq!(made_up(Path::new("..")), MADE_UP);
    }
}
