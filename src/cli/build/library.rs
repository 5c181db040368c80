//! Where the texts and pictures of a portal are found: in the folder of its `portal.json`, or on
//! the web.

use std::{
    borrow::Cow,
    ffi::{OsStr, OsString},
    fs, io,
    path::{Path, PathBuf},
};

use percent_encoding::percent_decode_str;

use crate::{
    cli::{
        opened::{Opened, open, open_file},
        place::Place,
    },
    model::{Address, without_query},
};

/// The folder that a portal's files have in a site.
pub(super) const CONTENT: &str = "content/";

/// Where the texts and pictures of a portal are found.
pub(super) struct Library {
    /// Where the folder will lie on the web, with a `/` at its end.
    root: String,
    /// The folder; `None` where all is on the web.
    folder: Option<PathBuf>,
    /// The name of the portal's own file in it.
    portal: Option<OsString>,
}

impl Library {
    /// Of a portal that is a file, whose folder will lie in a site.
    pub(super) fn beside(portal: &Path, site: &str) -> Self {
        Self {
            root: format!("{site}{CONTENT}"),
            folder: Some(portal.parent().unwrap_or(Path::new("")).to_owned()),
            portal: portal.file_name().map(OsStr::to_owned),
        }
    }

    /// Of a portal on the web.
    pub(super) fn of_web() -> Self {
        Self { root: String::new(), folder: None, portal: None }
    }

    /// Whether what an address leads to lies in the folder.
    pub(super) fn has(&self, address: &str) -> bool {
        self.folder.is_some() && address.starts_with(&self.root)
    }

    /// The text at an address, or what a server says in its place.
    ///
    /// # Errors
    /// It is not there, or no text; a sentence says so.
    pub(super) fn text(&self, address: &Address) -> Result<Opened, String> {
        if !self.has(address.as_str()) {
            return open(&Place::Web(address.as_str().to_owned()));
        }
        let path = self.path(address.as_str()).ok_or("such a file cannot be")?;
        open_file(&path, address.as_str().to_owned())
    }

    /// The file that an address leads to, if it lies in the folder: its path in the site, and on
    /// this machine.
    pub(super) fn file(&self, address: &str) -> Option<(String, PathBuf)> {
        Some((format!("{CONTENT}{}", self.name(address)?), self.path(address)?))
    }

    /// The names of the files in the folder of an address that ends with `/`, but for the portal's
    /// own; `None` if it is not here.
    pub(super) fn names_in(&self, address: &str) -> Option<io::Result<Vec<String>>> {
        if !self.has(address) {
            return None;
        }
        let mut names = names_in(&self.path(address)?);
        if let (Ok(names), Some(portal)) = (&mut names, &self.portal)
            && address == self.root
        {
            names.retain(|name| name.as_str() != portal);
        }
        Some(names)
    }

    /// Whether the names of the files at addresses that begin so tell which there are; a query is
    /// in no name.
    pub(super) fn lists(&self, before: &str) -> bool {
        self.has(before) && !before.contains(['?', '#'])
    }

    /// Whether a file is there, by its path from the folder of an address.
    pub(super) fn holds(&self, address: &str, path: &str) -> bool {
        self.path(address).is_some_and(|folder| folder.join(path).is_file())
    }

    fn path(&self, address: &str) -> Option<PathBuf> {
        Some(self.folder.as_ref()?.join(self.name(address)?.as_ref()))
    }

    /// What an address adds to that of the folder. The URL standard has resolved every `..`, but
    /// for those that are spelt by escapes it does not know. To a disk `//` is one `/`.
    fn name<'a>(&self, address: &'a str) -> Option<Cow<'a, str>> {
        let within = without_query(address.strip_prefix(self.root.as_str())?);
        let decoded = percent_decode_str(within).decode_utf8().ok()?;
        // What is hidden is nobody's to publish.
        let is_plain = |name: &str| !name.starts_with('.') && !name.contains(['\\', '\0', ':']);
        let is_same_depth = decoded.matches('/').count() == within.matches('/').count();
        (is_same_depth && !decoded.starts_with('/') && decoded.split('/').all(is_plain))
            .then(|| if decoded.contains("//") { single_slashes(&decoded).into() } else { decoded })
    }
}

fn single_slashes(path: &str) -> String {
    let mut letters: Vec<_> = path.chars().collect();
    letters.dedup_by(|one, other| (*one, *other) == ('/', '/'));
    letters.into_iter().collect()
}

fn names_in(folder: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().into_string().ok();
        names.extend(name.filter(|name| !name.starts_with('.')));
    }
    names.sort_unstable();
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(address: &str) -> Option<String> {
        let library = Library::beside(Path::new("/portal/portal.json"), "https://warta.example/");
        library.file(address).map(|(in_site, path)| format!("{in_site} {}", path.display()))
    }

    #[test]
    fn a_file_of_the_portal_has_its_place_in_the_site() {
        assert_eq!(
            file("https://warta.example/content/a%20b.webp?v=2#x").as_deref(),
            Some("content/a b.webp /portal/a b.webp")
        );
    }

    #[test]
    fn a_double_slash_leads_where_a_single_one_does() {
        assert_eq!(
            file("https://warta.example/content/a//b///c.webp").as_deref(),
            Some("content/a/b/c.webp /portal/a/b/c.webp")
        );
    }

    #[test]
    fn nothing_outside_the_folder_is_found() {
        for address in [
            "https://lain.example/content/a.json",
            "https://warta.example/a.json",
            "https://warta.example/content/..%2fa.json",
            "https://warta.example/content/%2Fetc/passwd",
            "https://warta.example/content//etc/passwd",
            "https://warta.example/content/..%5ca.json",
            "https://warta.example/content/c:a.json",
            "https://warta.example/content/a%00.json",
            "https://warta.example/content/.git/config",
            "https://warta.example/content/%2eenv",
            "https://warta.example/content/%ff.json",
        ] {
            assert_eq!(file(address), None, "{address}");
        }
    }
}
