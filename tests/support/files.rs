//! The files of this repository, and promises kept in files.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

/// Where a file of this repository lies.
pub fn path(within: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(within)
}

/// The text of a file of this repository.
pub fn text(within: impl AsRef<Path>) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(within);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// What a folder of this repository holds, in the order of the alphabet.
pub fn folder(within: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(path(within)).unwrap_or_else(|error| panic!("{within}: {error}"));
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths
}

/// The files under a folder of this repository that have an ending, however deep.
pub fn files_under(within: &str, ending: &str) -> Vec<PathBuf> {
    let of = |path: PathBuf| match path.is_dir() {
        true => files_under(&path.to_string_lossy(), ending),
        false => vec![path],
    };
    let files = folder(within).into_iter().flat_map(of);
    files.filter(|path| path.extension().is_some_and(|found| found == ending)).collect()
}

/// A path as it is written in this repository.
pub fn shown(path: &Path) -> String {
    let within = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap_or(path);
    within.to_string_lossy().replace('\\', "/")
}

/// Holds a text to the one a file promises. With `BLESS=1` the file is written instead: read
/// the difference before you commit it.
pub fn assert_kept(promise: &Path, text: &str) {
    if env::var_os("BLESS").is_some() {
        fs::write(promise, text).expect("a file that can be written");
    }
    let promised = fs::read_to_string(promise).unwrap_or_default();
    assert!(promised == text, "{}", difference(&shown(promise), &promised, text));
}

/// The first line that differs: two whole pages would bury it.
fn difference(file: &str, promised: &str, text: &str) -> String {
    let pairs = promised.lines().chain([""]).zip(text.lines().chain([""]));
    let differs = pairs.enumerate().find(|(_, (promised, found))| promised != found);
    let (line, (promised, found)) = differs.unwrap_or_default();
    let line = line + 1;
    format!("{file}:{line}\n  promised: {promised}\n  found:    {found}\n(BLESS=1 writes it anew)")
}
