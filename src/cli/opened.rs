//! A text that has been fetched or opened.

use std::{
    fs::File,
    io::{self, ErrorKind, Read},
    path::Path,
};

use super::{
    fetch,
    place::{MADE_UP, Place, made_up},
};
use crate::wire::decoded;

/// As much of a text as is read, in bytes: more is no article, but fills the memory.
pub(super) const LONGEST: u64 = 50_000_000;

/// A text that has been fetched or opened.
pub(super) struct Opened {
    /// The text.
    pub text: String,
    /// Where it lies on the web.
    pub base: String,
    /// What the server says in place of success, such as `404 Not Found`.
    pub refusal: Option<String>,
}

/// The text at a place.
///
/// # Errors
/// It is not there, may not be read, or is no text; a sentence says so.
pub(super) fn open(place: &Place) -> Result<Opened, String> {
    let opened = match place {
        Place::Stdin => {
            let bytes = read(io::stdin().lock(), 0)?;
            Opened { text: decoded(bytes, None), base: MADE_UP.to_owned(), refusal: None }
        }
        Place::File(path) => return open_file(path, made_up(path)),
        Place::Web(address) => fetch::fetch(address)?,
        Place::Barren(_, why) => return Err(why.clone()),
    };
    match opened.refusal {
        None => readable(opened),
        Some(_) => Ok(opened),
    }
}

/// The text of a file of this machine that lies somewhere on the web.
///
/// # Errors
/// As [`open`] has them.
pub(super) fn open_file(path: &Path, base: String) -> Result<Opened, String> {
    readable(Opened { text: decoded(bytes_of(path)?, None), base, refusal: None })
}

fn bytes_of(path: &Path) -> Result<Vec<u8>, String> {
    let is_folder = || "this is a folder; name a file in it".to_owned();
    let file = File::open(path).map_err(|error| match error.kind() {
        ErrorKind::NotFound => not_there(path),
        // Some systems open no folder.
        _ if path.is_dir() => is_folder(),
        ErrorKind::PermissionDenied => "this file may not be read: permission denied".to_owned(),
        _ => format!("this file cannot be opened: {error}"),
    })?;
    match file.metadata() {
        Ok(found) if found.is_dir() => Err(is_folder()),
        found => read(file, found.map_or(0, |found| found.len())),
    }
}

fn not_there(path: &Path) -> String {
    let name = path.to_string_lossy();
    match name.split_once("://") {
        Some((scheme, _)) => {
            format!("`{scheme}:` is not fetched, only `http:` and `https:`; nor is it a file")
        }
        None if name.starts_with("www.") => {
            "there is no such file; an address begins with `https://`".to_owned()
        }
        None => "there is no such file".to_owned(),
    }
}

/// `length` is how much there seems to be: then it is read at once.
fn read(source: impl Read, length: u64) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::with_capacity(usize::try_from(length.min(LONGEST)).unwrap_or_default());
    let read = source.take(LONGEST + 1).read_to_end(&mut bytes);
    let length = read.map_err(|error| format!("it cannot be read: {error}"))?;
    if u64::try_from(length).unwrap_or(u64::MAX) > LONGEST { Err(too_long()) } else { Ok(bytes) }
}

/// The sentence about a text of more than [`LONGEST`].
pub(super) fn too_long() -> String {
    format!("it is longer than {} MB", LONGEST / 1_000_000)
}

/// Among the first 1,000 letters.
fn holds_nul(text: &str) -> bool {
    text.split_once('\0').is_some_and(|(before, _)| before.chars().take(1000).count() < 1000)
}

/// Pictures and archives shall not be called broken JSON.
fn readable(opened: Opened) -> Result<Opened, String> {
    let text = opened.text.trim_start_matches('\u{feff}').trim_start();
    let is_binary = |letter: char| letter.is_control() || letter == '\u{fffd}';
    match text.chars().next() {
        None => Err("it is empty".to_owned()),
        Some(first) if is_binary(first) || holds_nul(text) => {
            Err("it is binary, not text".to_owned())
        }
        Some(_) => Ok(opened),
    }
}
