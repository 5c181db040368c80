//! Addresses: read by the URL standard, then allowed by scheme and place.
//!
//! A test of the first letters is no check: the standard drops tabs, line ends and leading
//! space, so that `java\tscript:` is a script. Of 194 real `javascript:` addresses 55 do not
//! begin so.

use super::node::Node;
use crate::model::Address;

/// What an address is for, which decides the schemes it may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// Something the reader may press.
    Link,
    /// Something the browser fetches by itself: a picture, or JSON.
    Fetch,
}

impl Purpose {
    fn allows(self, scheme: &str) -> bool {
        match self {
            Self::Link => matches!(scheme, "http" | "https" | "mailto" | "tel"),
            Self::Fetch => matches!(scheme, "http" | "https"),
        }
    }
}

/// What an absolute address consists of.
pub(super) struct Parts<'a> {
    pub host: &'a str,
    pub path: &'a str,
    pub query: &'a str,
    has_credentials: bool,
}

impl<'a> Parts<'a> {
    /// Those of an address as the URL standard writes it: of no other.
    pub(super) fn of(href: &'a str) -> Self {
        let (_, rest) = href.split_once(':').unwrap_or_default();
        let (rest, _) = rest.split_once('#').unwrap_or((rest, ""));
        let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
        let Some(rest) = rest.strip_prefix("//") else {
            return Self { host: "", path: rest, query, has_credentials: false };
        };
        let end = rest.find('/').unwrap_or(rest.len());
        let (authority, path) = rest.split_at_checked(end).unwrap_or((rest, ""));
        // Within a name or a password the standard writes neither. No host of IPv6 is known here.
        let (credentials, host) = authority.split_once('@').unwrap_or(("", authority));
        let (host, _port) = host.split_once(':').unwrap_or((host, ""));
        let has_credentials = !credentials.is_empty();
        Self { host, path, query, has_credentials }
    }
}

/// The address under a key, if it may be used; otherwise the problem is written down.
pub(super) fn address_in(node: &Node<'_>, key: &str, purpose: Purpose) -> Option<Address> {
    address_at(&node.get(key)?, purpose)
}

/// The address here, if it may be used; otherwise the problem is written down.
pub(super) fn address_at(node: &Node<'_>, purpose: Purpose) -> Option<Address> {
    let address = resolve(node.setting().base, &node.to_text()?, purpose);
    if address.is_none() {
        node.report("not an address that may be used here; left out");
    }
    address
}

/// The longest address that is read; servers refuse longer ones. A mark that goes on through a
/// thousand paragraphs holds its address a thousand times.
const LONGEST: usize = 4_000;

/// An address as it stands in the JSON, made absolute and checked.
pub(super) fn resolve(base: &str, raw: &str, purpose: Purpose) -> Option<Address> {
    let href = absolute(base, raw).filter(|href| href.len() <= LONGEST)?;
    let (scheme, _) = href.split_once(':')?;
    // Credentials serve only to disguise where a link leads (`https://bank.example@evil.example`).
    // Few have an `@` at all, and a page has some thirty addresses.
    let has_credentials = href.bytes().any(|byte| byte == b'@') && Parts::of(&href).has_credentials;
    let is_allowed = purpose.allows(scheme) && !has_credentials;
    is_allowed.then(|| Address::checked(href))
}

/// An address made absolute, as the URL standard writes it. The browser is asked for nothing else
/// of it: each question costs a call and a text.
#[cfg(target_arch = "wasm32")]
pub(super) fn absolute(base: &str, raw: &str) -> Option<String> {
    web_sys::Url::new_with_base(raw, base).ok().map(|url| url.href())
}

/// As in the browser. All addresses of a text start at one place, which is taken apart once.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn absolute(base: &str, raw: &str) -> Option<String> {
    use std::cell::RefCell;
    thread_local! {
        static KNOWN: RefCell<Option<(String, url::Url)>> = const { RefCell::new(None) };
    }
    KNOWN.with_borrow_mut(|known| {
        let is_known = known.as_ref().is_some_and(|(text, _)| text == base);
        if !is_known {
            *known = Some((base.to_owned(), url::Url::parse(base).ok()?));
        }
        let (_, start) = known.as_ref()?;
        plainly_joined(start, raw).or_else(|| start.join(raw).ok().map(String::from))
    })
}

/// Most addresses of a text are of files beside it (`../pictures/a.webp`), in letters that stand
/// for themselves: there the standard comes down to this. A site of ten thousand articles has a
/// hundred thousand of them.
#[cfg(not(target_arch = "wasm32"))]
fn plainly_joined(start: &url::Url, raw: &str) -> Option<String> {
    let is_plain =
        |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'/');
    // Of a local file, the first folder may be a drive.
    if !raw.bytes().all(is_plain) || !matches!(start.scheme(), "http" | "https") {
        return None;
    }
    let (mut rest, mut folder) = (raw, start.path().rsplit_once('/')?.0);
    while let Some(above) = rest.strip_prefix("../") {
        (rest, folder) = (above, folder.rsplit_once('/')?.0);
    }
    let is_name = |name: &str| !matches!(name, "" | "." | "..");
    let before = &start[..url::Position::BeforePath];
    rest.split('/').all(is_name).then(|| [before, folder, "/", rest].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASE: &str = "https://warta.example/content/articles/a.json";

    fn link(raw: &str) -> Option<String> {
        resolve(BASE, raw, Purpose::Link).map(|address| address.as_str().to_owned())
    }

    #[test]
    fn a_relative_address_starts_at_the_json() {
        assert_eq!(link("../b.json").as_deref(), Some("https://warta.example/content/b.json"));
    }

    #[test]
    fn a_script_is_refused_however_it_is_spelt() {
        for raw in [
            "javascript:alert(1)",
            " JaVaScRiPt:alert(1)",
            "java\tscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "java\nscript\r:alert(1)",
            "data:text/html,<script>alert(1)</script>",
            "vbscript:msgbox(1)",
            "blob:https://warta.example/1",
            "file:///etc/passwd",
        ] {
            assert_eq!(link(raw), None, "{raw:?}");
        }
    }

    #[test]
    fn mail_and_telephone_are_links_but_not_pictures() {
        assert!(
            link("mailto:redaksi@warta.example").is_some() && link("tel:+62215550100").is_some()
        );
        assert_eq!(resolve(BASE, "mailto:redaksi@warta.example", Purpose::Fetch), None);
    }

    #[test]
    fn an_address_in_disguise_is_refused() {
        assert_eq!(link("https://bank.example@evil.example/"), None);
    }

    #[test]
    fn an_at_sign_behind_the_host_disguises_nothing() {
        for raw in ["https://a.example/@redaksi", "https://a.example/?q=@a", "https://a.example#@a"]
        {
            assert!(link(raw).is_some(), "{raw}");
        }
    }

    #[test]
    fn an_address_has_host_path_and_query() {
        let address = absolute("https://a.example:8080/b/c?d=e?f#g", "").expect("an address");
        let Parts { host, path, query, .. } = Parts::of(&address);
        assert_eq!((host, path, query), ("a.example", "/b/c", "d=e?f"));
    }

    #[test]
    fn an_address_without_a_host_is_all_path() {
        let Parts { host, path, .. } = Parts::of("mailto:redaksi@warta.example");
        assert_eq!((host, path), ("", "redaksi@warta.example"));
    }

    #[test]
    fn an_address_no_server_would_take_is_refused() {
        let link_of =
            |length: usize| link(&format!("https://a.example/{}", "x".repeat(length - 18)));
        assert!(link_of(LONGEST).is_some() && link_of(LONGEST + 1).is_none());
    }

    #[cfg(not(target_arch = "wasm32"))]
    #[test]
    fn a_plain_address_is_joined_as_any_other() {
        let names = [
            "..", ".", "", "a", "b.webp", "...", "a-b_c", "..a", "%2e%2e", "ä", "c:", "?", "#",
            "a b",
        ];
        let start = |base: &str| url::Url::parse(base).expect("an address");
        for base in
            ["https://a.example", "http://b.example:8/c/d/e.json?f/g#h/i", BASE, "file:///c:/d/e"]
        {
            for at in 0..names.len().pow(3) {
                let name = |power: u32| names[at / names.len().pow(power) % names.len()];
                for raw in [[name(0), name(1), name(2)].join("/"), [name(0), name(1)].join("/")] {
                    let whole = start(base).join(&raw).ok().map(String::from);
                    assert_eq!(absolute(base, &raw), whole, "{base} {raw}");
                }
            }
        }
    }

    #[test]
    fn what_is_no_address_at_all_is_refused() {
        assert_eq!(link("https://[::"), None);
    }
}
