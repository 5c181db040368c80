//! A site takes the place of the one before.
//!
//! Each file does by a rename, which is done or not done, never half. The ledger is written before,
//! with those files as unsure, and after: a build that is broken off between the two leaves old
//! pages and new ones, each whole, and the next one mends it.

use std::{
    fs::{self, File},
    io,
    path::Path,
};

use super::{
    durable::make_durable,
    ground::Ground,
    ledger::{self, Ledger, Record},
};

/// Moves what waits into its places, in the order of [`rank`], and removes what is gone.
///
/// # Errors
/// A file cannot be moved, removed or written.
pub(super) fn replace(
    ground: &Ground,
    waiting: &[(&str, &Path)],
    gone: &Ledger,
    new: &Ledger,
) -> Result<(), Unplaced> {
    let folder = &ground.folder;
    make_durable(&ground.stage(), waiting.iter().map(|(_, waits)| *waits))
        .and_then(|()| write_ledger(ground, &unsure(&ground.ledger, waiting)))
        .map_err(|error| Unplaced { path: ledger::NAME.to_owned(), error, is_begun: false })?;
    for (path, waits) in waiting {
        move_into_place(folder, path, waits).map_err(|error| Unplaced::begun(path, error))?;
    }
    for path in gone.0.keys() {
        remove(folder, path).map_err(|error| Unplaced::begun(path, error))?;
    }
    write_ledger(ground, new).map_err(|error| Unplaced::begun(ledger::NAME, error))
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
    /// Of a file among others that may have taken their places.
    pub(super) fn begun(path: &str, error: io::Error) -> Self {
        Self { path: path.to_owned(), error, is_begun: true }
    }
}

/// When a file takes its place, so that a page never leads to what is not there yet: what pages
/// load, the articles, the pages that lead to them, the lists for machines.
pub(super) fn rank(path: &str) -> u8 {
    match path.split_once('/') {
        Some(("berita", _)) => 1,
        Some(("rubrik", _)) => 2,
        None if path.ends_with(".html") => 3,
        None if path.ends_with(".xml") || path == "feed.json" || path == "robots.txt" => 4,
        _ => 0,
    }
}

/// The old ledger, with what is about to be replaced as unsure.
fn unsure(old: &Ledger, waiting: &[(&str, &Path)]) -> Ledger {
    let mut ledger = old.clone();
    for (path, _) in waiting {
        ledger.0.insert((*path).to_owned(), Record::unsure());
    }
    ledger
}

fn write_ledger(ground: &Ground, ledger: &Ledger) -> io::Result<()> {
    let waits = ground.stage().join("ledger");
    fs::write(&waits, ledger.text())?;
    File::open(&waits)?.sync_all()?;
    fs::rename(waits, ground.folder.join(ledger::NAME))
}

fn move_into_place(folder: &Path, path: &str, waits: &Path) -> io::Result<()> {
    let place = folder.join(path);
    let renamed = fs::rename(waits, &place);
    match renamed {
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

/// Removes a file, and the folders that are empty without it.
fn remove(folder: &Path, path: &str) -> io::Result<()> {
    match fs::remove_file(folder.join(path)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
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
            "sitemap.xml",
        ];
        assert!(paths.map(rank).is_sorted(), "{:?}", paths.map(rank));
    }
}
