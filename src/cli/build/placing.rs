//! A site takes the place of the one before.
//!
//! Each file does by a rename, which is done or not done, never half. The ledger is written before,
//! with those files as unsure, and after: a build that is broken off between the two leaves old
//! pages and new ones, each whole, and the next one mends it.

use std::{
    collections::HashMap,
    fs::{self, File},
    io,
    path::Path,
};

use super::{
    compressed::original,
    durable::make_durable,
    ground::Ground,
    ledger::{self, Ledger, Record},
};

/// Moves what waits into its places, in the order of [`rank`], and removes what is gone: before,
/// where that is in the way, as a file that becomes a folder is.
///
/// # Errors
/// A file cannot be moved, removed or written.
pub(super) fn replace(
    ground: &Ground,
    waiting: &[&str],
    gone: &Ledger,
    new: &Ledger,
) -> Result<(), Unplaced> {
    // Where there is no old site, a power failure can spoil none; what it cuts of the new one has
    // not the length that the ledger says.
    if ground.ledger.is_some() {
        let files: Vec<_> = waiting.iter().map(|path| ground.waiting(path)).collect();
        make_durable(&ground.stage(), &files).map_err(Unplaced::at_first)?;
    }
    let begin = || write_ledger(ground, &unsure(ground.ledger.as_ref(), waiting).text());
    let (begun, done) = rayon::join(begin, || new.text());
    begun.map_err(Unplaced::at_first)?;
    let (first, last): (Vec<_>, Vec<_>) = gone.0.keys().partition(|path| new.is_in_the_way(path));
    remove_all(ground, first)?;
    let mut folders = HashMap::new();
    for path in waiting {
        let moved = match path.split_once('/') {
            Some((folder, _)) => match folders.get(folder) {
                Some(moved) => Ok(*moved),
                None => move_new_folder(ground, folder),
            },
            None => Ok(false),
        };
        let moved = moved.and_then(|moved| {
            path.split_once('/').map(|(folder, _)| folders.insert(folder, moved));
            if moved { Ok(()) } else { move_into_place(ground, path) }
        });
        moved.map_err(|error| Unplaced::begun(path, error))?;
    }
    remove_all(ground, last)?;
    write_ledger(ground, &done).map_err(|error| Unplaced::begun(ledger::NAME, error))
}

/// Moves a whole folder that the old site has not; whether it did. A site of many pages is there
/// sooner.
fn move_new_folder(ground: &Ground, folder: &str) -> io::Result<bool> {
    let place = ground.folder.join(folder);
    if place.symlink_metadata().is_ok() {
        return Ok(false);
    }
    fs::rename(ground.waiting(folder), place).map(|()| true)
}

/// A file that could not take its place.
pub(super) struct Unplaced {
    /// Its path.
    pub path: String,
    /// Why.
    pub error: io::Error,
    /// Whether others may have taken theirs.
    pub is_begun: bool,
}

impl Unplaced {
    /// Before anything has taken its place.
    fn at_first(error: io::Error) -> Self {
        Self { path: ledger::NAME.to_owned(), error, is_begun: false }
    }

    /// Of a file among others that may have taken their places.
    pub(super) fn begun(path: &str, error: io::Error) -> Self {
        Self { path: path.to_owned(), error, is_begun: true }
    }
}

/// When a file takes its place, so that a page never leads to what is not there yet: what pages
/// load, the articles, the pages that lead to them, the lists for machines.
pub(super) fn rank(path: &str) -> u8 {
    let path = original(path).unwrap_or(path);
    match path.split_once('/') {
        Some(("berita", _)) => 1,
        Some(("rubrik", _)) => 2,
        None if path.ends_with(".html") => 3,
        None if path.ends_with(".xml") || path == "feed.json" || path == "robots.txt" => 4,
        _ => 0,
    }
}

/// The old ledger, with what is about to be replaced as unsure.
fn unsure(old: Option<&Ledger>, waiting: &[&str]) -> Ledger {
    let mut ledger = old.cloned().unwrap_or_default();
    for path in waiting {
        ledger.0.insert((*path).to_owned(), Record::unsure());
    }
    ledger
}

fn write_ledger(ground: &Ground, ledger: &str) -> io::Result<()> {
    let waits = ground.stage().join("ledger");
    fs::write(&waits, ledger)?;
    File::open(&waits)?.sync_all()?;
    fs::rename(waits, ground.folder.join(ledger::NAME))
}

fn move_into_place(ground: &Ground, path: &str) -> io::Result<()> {
    let (waits, place) = (ground.waiting(path), ground.folder.join(path));
    match fs::rename(&waits, &place) {
        // The first file of its folder.
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            if let Some(parent) = place.parent() {
                fs::create_dir_all(parent)?;
            }
            fs::rename(waits, place)
        }
        renamed => renamed,
    }
}

fn remove_all(ground: &Ground, paths: Vec<&String>) -> Result<(), Unplaced> {
    let remove =
        |path: &String| remove(&ground.folder, path).map_err(|error| Unplaced::begun(path, error));
    paths.into_iter().try_for_each(remove)
}

/// Removes a file, and the folders that are empty without it.
fn remove(folder: &Path, path: &str) -> io::Result<()> {
    let place = folder.join(path);
    match fs::remove_file(&place) {
        // What was ours is not there any more; a folder of others may be.
        Err(error) if is_no_file(&error) || place.is_dir() => {}
        removed => removed?,
    }
    let mut within = path;
    while let Some((parent, _)) = within.rsplit_once('/') {
        // One that still holds something stays.
        if fs::remove_dir(folder.join(parent)).is_err() {
            break;
        }
        within = parent;
    }
    Ok(())
}

/// Whether no file is where one was asked for.
fn is_no_file(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

#[cfg(test)]
mod tests {
    use super::rank;

    #[test]
    fn a_page_comes_after_what_it_leads_to() {
        let paths = [
            "base-1.css",
            "content/articles/a.json",
            "berita/a.html",
            "rubrik/Daerah.html",
            "index.html",
            "index.html.br",
            "sitemap.xml",
        ];
        assert!(paths.map(rank).is_sorted(), "{:?}", paths.map(rank));
    }
}
