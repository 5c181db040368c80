//! Which files of a folder are ours, and what was in them when they were written.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    ops::Bound,
    path::Path,
};

use serde_json::Value;

use crate::json_text::{Place, json};

/// The file that makes a folder ours.
pub(super) const NAME: &str = ".baca-site.json";

/// The version of what is written into it.
const VERSION: u64 = 1;

/// Which files are ours, by their paths from the folder, with `/` between names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Ledger(pub(super) BTreeMap<String, Record>);

/// A file as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Record {
    /// The hash of its content; none while it is being replaced.
    pub hash: Option<u128>,
    /// Its length in bytes.
    pub length: u64,
    /// Of a copy, when its original was last changed, in nanoseconds since 1970.
    pub changed: Option<u64>,
}

impl Record {
    /// The record of some content.
    pub(super) fn of(content: &[u8]) -> Self {
        Self { hash: Some(hash(content)), length: length(content), changed: None }
    }

    /// Whether nobody knows what is in the file.
    pub(super) fn is_unsure(&self) -> bool {
        self.hash.is_none()
    }

    fn put_at(&self, place: Place<'_>) {
        place.object(|record| {
            let hash = self.hash.map(|hash| format!("{hash:032x}")).unwrap_or_default();
            record.text("hash", &hash).some_number("length", Some(self.length));
            record.some_number("changed", self.changed);
        });
    }

    /// The same file while it is being replaced: whatever comes of that, it is ours.
    pub(super) fn unsure() -> Self {
        Self { hash: None, length: 0, changed: None }
    }
}

/// XXH3, which is made for speed: nobody gains by two contents of one hash but that an old page
/// of their own stays.
fn hash(content: &[u8]) -> u128 {
    xxhash_rust::xxh3::xxh3_128(content)
}

fn length(content: &[u8]) -> u64 {
    u64::try_from(content.len()).unwrap_or(u64::MAX)
}

impl FromIterator<(String, Record)> for Ledger {
    fn from_iter<I: IntoIterator<Item = (String, Record)>>(files: I) -> Self {
        Self(files.into_iter().collect())
    }
}

impl Ledger {
    /// The ledger of a folder; `None` where there is none, or none that can be read.
    ///
    /// # Errors
    /// It is there and cannot be opened.
    pub(super) fn of(folder: &Path) -> io::Result<Option<Self>> {
        match fs::read(folder.join(NAME)) {
            Ok(text) => Ok(Self::read(&text)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn read(text: &[u8]) -> Option<Self> {
        let ledger: Value = serde_json::from_slice(text).ok()?;
        let is_known = ledger.get("version").and_then(Value::as_u64) == Some(VERSION);
        let files = ledger.get("files").and_then(Value::as_object).filter(|_| is_known)?;
        let file = |(path, record): (&String, &Value)| {
            let hash = u128::from_str_radix(record.get("hash")?.as_str()?, 16).ok();
            let length = record.get("length")?.as_u64()?;
            let changed = record.get("changed").and_then(Value::as_u64);
            is_within(path).then(|| (path.clone(), Record { hash, length, changed }))
        };
        Some(Self(files.iter().filter_map(file).collect()))
    }

    /// The folders that the files lie in.
    pub(super) fn folders(&self) -> BTreeSet<&str> {
        let mut folders = BTreeSet::new();
        for path in self.0.keys() {
            let mut within = path.as_str();
            while let Some((folder, _)) = within.rsplit_once('/')
                && folders.insert(folder)
            {
                within = folder;
            }
        }
        folders
    }

    /// Whether one of the files lies in a folder of this path.
    pub(super) fn has_below(&self, path: &str) -> bool {
        let folder = format!("{path}/");
        let from = (Bound::Included(folder.as_str()), Bound::Unbounded);
        let first = self.0.range::<str, _>(from).next();
        first.is_some_and(|(found, _)| found.starts_with(&folder))
    }

    /// Whether one of the files has the path of a folder that this path lies in.
    pub(super) fn has_above(&self, path: &str) -> bool {
        let mut folders = path.match_indices('/').filter_map(|(end, _)| path.get(..end));
        folders.any(|folder| self.0.contains_key(folder))
    }

    /// Whether no file can lie at a path beside these.
    pub(super) fn is_in_the_way(&self, path: &str) -> bool {
        self.has_below(path) || self.has_above(path)
    }

    /// As it is written.
    pub(super) fn text(&self) -> String {
        let text = json(|place| {
            place.object(|ledger| {
                ledger.some_number("version", Some(VERSION)).text("what", WHAT);
                ledger.at("files").object(|files| {
                    self.0.iter().for_each(|(path, record)| record.put_at(files.at_any(path)));
                });
            });
        });
        format!("{text}\n")
    }
}

/// Said in the file, for whoever finds it.
const WHAT: &str =
    "Which files here `baca build` has written. Without this file it writes no more here.";

/// Somebody may have written into the ledger: what leads out of the folder is not ours.
fn is_within(path: &str) -> bool {
    let is_name = |name: &str| !name.is_empty() && name != "." && name != "..";
    path.split('/').all(is_name) && !path.contains(['\\', '\0', ':'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ledger() -> Ledger {
        let copy = Record { changed: Some(7), ..Record::of(b"b") };
        let files = [("berita/a.html", Record::of(b"a")), ("content/b.webp", copy)];
        Ledger(files.into_iter().map(|(path, record)| (path.to_owned(), record)).collect())
    }

    #[test]
    fn what_is_written_is_read_back() {
        assert_eq!(Ledger::read(ledger().text().as_bytes()), Some(ledger()));
    }

    #[test]
    fn what_leads_out_of_the_folder_is_not_ours() {
        let mut ledger = Ledger::default();
        for path in ["../a", "/etc/passwd", "a//b", "a/../../b", "c:\\a", ".", ""] {
            ledger.0.insert(path.to_owned(), Record::of(b"a"));
        }
        assert_eq!(Ledger::read(ledger.text().as_bytes()), Some(Ledger::default()));
    }

    #[test]
    fn another_file_of_that_name_is_no_ledger() {
        for text in ["", "{}", "[]", r#"{"version":2,"files":{}}"#, r#"{"version":1}"#] {
            assert_eq!(Ledger::read(text.as_bytes()), None, "{text}");
        }
    }
}
