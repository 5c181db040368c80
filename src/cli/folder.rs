//! The texts in a folder.

use std::{
    fs::{self, DirEntry},
    io,
    path::Path,
};

use super::place::Place;

/// The endings of files that articles lie in.
const ENDINGS: [&str; 5] = ["json", "xml", "rss", "atom", "html"];

/// The places, with each folder replaced by the texts in it, in the order of their names.
pub(super) fn opened_up(places: Vec<Place>) -> Vec<Place> {
    places.into_iter().flat_map(texts_at).collect()
}

fn texts_at(place: Place) -> Vec<Place> {
    let Place::File(path) = place else { return vec![place] };
    if !path.is_dir() {
        return vec![Place::File(path)];
    }
    let mut found = Vec::new();
    gather(&path, &mut found);
    if found.is_empty() {
        let endings = ENDINGS.map(|ending| format!("*.{ending}")).join(", ");
        found.push(Place::Barren(path, format!("in this folder is no text; looked for {endings}")));
    }
    found
}

fn gather(folder: &Path, found: &mut Vec<Place>) {
    let entries = match sorted(folder) {
        Ok(entries) => entries,
        Err(error) => {
            let why = format!("this folder cannot be opened: {error}");
            return found.push(Place::Barren(folder.to_owned(), why));
        }
    };
    for entry in entries {
        let path = entry.path();
        match kind(&entry) {
            Kind::Folder => gather(&path, found),
            Kind::Text => found.push(Place::File(path)),
            Kind::Other => {}
        }
    }
}

fn sorted(folder: &Path) -> io::Result<Vec<DirEntry>> {
    let mut entries = fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
    entries.sort_by_key(DirEntry::file_name);
    Ok(entries)
}

enum Kind {
    Folder,
    Text,
    Other,
}

/// Links to folders are not followed: they may lead in a circle.
fn kind(entry: &DirEntry) -> Kind {
    let is_hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
    match entry.file_type() {
        Ok(kind) if kind.is_dir() && !is_hidden => Kind::Folder,
        Ok(kind) if !kind.is_dir() && !is_hidden && is_text(&entry.path()) => Kind::Text,
        _ => Kind::Other,
    }
}

fn is_text(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase());
    ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str())) && path.is_file()
}
