//! A site in the making: what has changed waits aside until all of it is there.
//!
//! Nothing of the old site is touched before, so that a full disk, or a build that is broken off,
//! leaves it as it was.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::{self, ErrorKind},
    path::Path,
    sync::{Mutex, MutexGuard, PoisonError},
    time::UNIX_EPOCH,
};

use super::{
    compressed::{Coding, has_room, is_text, original},
    ground::Ground,
    ledger::{Ledger, Record},
    placing::{Unplaced, rank, replace},
};

/// The file that publishers may write in the place of ours at any time; another that is not as it
/// was is spoilt.
const ROBOTS: &str = "robots.txt";

/// A site in the making. Many may put files into it at once.
pub(super) struct Stage {
    ground: Ground,
    /// Whether texts are written compressed, too.
    compresses: bool,
    files: Mutex<BTreeMap<String, Staged>>,
    foreign: Mutex<Vec<String>>,
    wanted: Mutex<BTreeSet<String>>,
}

/// A file of the new site.
struct Staged {
    record: Record,
    /// Whether it waits aside; otherwise the old site has it already.
    waits: bool,
}

/// What became of a file that was put somewhere.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Put {
    /// The old site has it.
    Unchanged,
    /// It waits aside.
    Waits,
    /// Something of others stands there.
    Foreign,
}

/// Why there is no copy of a file.
pub(super) enum Uncopied {
    /// The original cannot be read.
    Unread(io::Error),
    /// The copy cannot be written.
    Unwritten(io::Error),
}

/// What became of a site's files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Placed {
    /// How many were written.
    pub written: usize,
    /// How many are as they were.
    pub unchanged: usize,
    /// How many went, because nothing has them any more.
    pub removed: usize,
    /// How many stay only because something could not be had.
    pub kept: usize,
    /// Those of others that stand where ours belong.
    pub foreign: Vec<String>,
}

impl Stage {
    /// An empty one.
    ///
    /// # Errors
    /// Nothing can be written there.
    pub(super) fn on(ground: Ground, compresses: bool) -> io::Result<Self> {
        fs::create_dir_all(ground.stage())?;
        let (files, foreign, wanted) = Default::default();
        Ok(Self { ground, compresses, files, foreign, wanted })
    }

    /// Puts a file at a path, unless it is there as it is to be.
    ///
    /// # Errors
    /// It cannot be written.
    pub(super) fn put(&self, path: &str, content: &[u8]) -> io::Result<()> {
        let put = self.put_as(path, Record::of(content), content)?;
        if !self.compresses || !is_text(path) || !has_room(path) {
            return Ok(());
        }
        Coding::ALL.into_iter().try_for_each(|coding| self.put_beside(path, put, coding, content))
    }

    /// Puts the compressed form of a text beside it. Where the text is as it was, so is that.
    fn put_beside(&self, path: &str, put: Put, coding: Coding, content: &[u8]) -> io::Result<()> {
        let beside = coding.beside(path);
        let old = self.ground.record(&beside).filter(|old| !old.is_unsure());
        match (put, old) {
            // It would be sent in the place of what is not ours.
            (Put::Foreign, _) => Ok(()),
            (Put::Unchanged, Some(old)) if self.is_there(&beside, old) => {
                self.add(&beside, Staged { record: *old, waits: false });
                Ok(())
            }
            (Put::Unchanged | Put::Waits, _) => {
                let content = coding.compress(content)?;
                self.put_as(&beside, Record::of(&content), &content).map(|_| ())
            }
        }
    }

    /// Puts a copy of a file at a path. One that has the length and the time of the one copied
    /// before is not opened.
    ///
    /// # Errors
    /// It cannot be read, or the copy not be written.
    pub(super) fn copy(&self, path: &str, original: &Path) -> Result<(), Uncopied> {
        if self.compresses && is_text(path) && !has_compressed(original) {
            let content = fs::read(original).map_err(Uncopied::Unread)?;
            return self.put(path, &content).map_err(Uncopied::Unwritten);
        }
        let (length, changed) = stamp(original).map_err(Uncopied::Unread)?;
        if let Some(old) = self.ground.record(path)
            && (old.length, old.changed) == (length, changed)
            && changed.is_some()
            && self.is_there(path, old)
        {
            self.add(path, Staged { record: *old, waits: false });
            return Ok(());
        }
        let content = fs::read(original).map_err(Uncopied::Unread)?;
        let put = self.put_as(path, Record { changed, ..Record::of(&content) }, &content);
        put.map(|_| ()).map_err(Uncopied::Unwritten)
    }

    /// Keeps what the old site has at a path, with what is compressed of it: pages name it, though
    /// its original is not to be had.
    pub(super) fn keep(&self, path: &str) {
        let mut wanted = lock(&self.wanted);
        wanted.insert(path.to_owned());
        if self.compresses {
            wanted.extend(Coding::ALL.map(|coding| coding.beside(path)));
        }
    }

    /// Removes what waits, of which nothing will take its place.
    pub(super) fn give_up(&self) {
        self.ground.give_up();
    }

    /// The paths of the old site.
    pub(super) fn old_paths(&self) -> impl Iterator<Item = &str> {
        self.ground.ledger.iter().flat_map(|ledger| ledger.0.keys()).map(String::as_str)
    }

    fn put_as(&self, path: &str, record: Record, content: &[u8]) -> io::Result<Put> {
        let old = self.ground.record(path);
        let is_rewritten =
            path == ROBOTS && old.is_some_and(|old| self.is_rewritten(path, old, &record));
        if let Some(old) = old
            && !is_rewritten
            && old.hash == record.hash
            && self.is_there(path, old)
        {
            self.add(path, Staged { record, waits: false });
            return Ok(Put::Unchanged);
        }
        if is_rewritten || self.is_foreign(path, old.is_some()) {
            lock(&self.foreign).push(path.to_owned());
            return Ok(Put::Foreign);
        }
        write_aside(&self.ground.waiting(path), content)?;
        self.add(path, Staged { record, waits: true });
        Ok(Put::Waits)
    }

    /// Whether something of others stands at a path: any file where none of ours was, and a folder
    /// that holds what is not ours, which no file can take the place of. Where there is no ledger
    /// yet, there is nothing.
    fn is_foreign(&self, path: &str, was_ours: bool) -> bool {
        let Some(ledger) = &self.ground.ledger else { return false };
        match self.ground.folder.join(path).symlink_metadata() {
            Ok(found) if found.is_dir() => !self.is_ours_alone(path),
            Ok(_) => !was_ours,
            // A file stands where a folder is to be.
            Err(error) => error.kind() == ErrorKind::NotADirectory && !ledger.has_above(path),
        }
    }

    /// Whether somebody has written a file of their own in the place of ours.
    fn is_rewritten(&self, path: &str, old: &Record, new: &Record) -> bool {
        let is_ours = |found: Record| found.hash == old.hash || found.hash == new.hash;
        let found = fs::read(self.ground.folder.join(path)).map(|found| Record::of(&found));
        !old.is_unsure() && found.is_ok_and(|found| !is_ours(found))
    }

    /// Whether all that is in a folder is ours: it goes with that.
    fn is_ours_alone(&self, path: &str) -> bool {
        let is_ours = |name: &str| {
            let path = format!("{path}/{name}");
            self.ground.record(&path).is_some() || self.is_ours_alone(&path)
        };
        let Ok(entries) = fs::read_dir(self.ground.folder.join(path)) else { return false };
        let mut names = entries.map(|entry| entry.ok()?.file_name().into_string().ok()).peekable();
        names.peek().is_some() && names.all(|name| name.is_some_and(|name| is_ours(&name)))
    }

    fn is_there(&self, path: &str, record: &Record) -> bool {
        let found = self.ground.folder.join(path).symlink_metadata();
        found.is_ok_and(|found| found.is_file() && found.len() == record.length)
    }

    fn add(&self, path: &str, staged: Staged) {
        lock(&self.files).insert(path.to_owned(), staged);
    }

    /// Puts all files in their places. What the new site has not goes, unless `is_complete` says
    /// that not all of the new site could be made.
    ///
    /// # Errors
    /// Something could not be written or removed.
    pub(super) fn place(self, is_complete: bool) -> Result<Placed, Unplaced> {
        let Self { ground, files, foreign, wanted, .. } = self;
        let files = files.into_inner().unwrap_or_else(PoisonError::into_inner);
        let wanted = wanted.into_inner().unwrap_or_else(PoisonError::into_inner);
        let mut foreign = foreign.into_inner().unwrap_or_else(PoisonError::into_inner);
        foreign.sort_unstable();
        let made = files.iter().map(|(path, staged)| (path.clone(), staged.record));
        let mut new: Ledger = made.collect();
        let old = ground.ledger.iter().flat_map(|ledger| &ledger.0);
        let is_foreign =
            |path: &str| foreign.binary_search_by(|foreign| foreign.as_str().cmp(path)).is_ok();
        let spare = old.filter(|(path, _)| !files.contains_key(*path) && !is_foreign(path));
        let spare: Ledger = spare.map(|(path, record)| (path.clone(), *record)).collect();
        // What was compressed of the page before would be sent in the place of the new one.
        let is_gone = |path: &str| {
            let is_spare = is_complete && !wanted.contains(path);
            is_spare
                || new.is_in_the_way(path)
                || original(path)
                    .is_some_and(|original| files.contains_key(original) || is_foreign(original))
        };
        let (gone, kept): (Vec<_>, Vec<_>) =
            spare.0.into_iter().partition(|(path, _)| is_gone(path));
        let (gone, kept): (Ledger, Ledger) =
            (gone.into_iter().collect(), kept.into_iter().collect());
        let waiting = in_order(&files);
        let placed = Placed {
            written: waiting.len(),
            unchanged: files.len() - waiting.len(),
            removed: gone.0.len(),
            kept: kept.0.len(),
            foreign,
        };
        new.0.extend(kept.0);
        if !waiting.is_empty() || Some(&new) != ground.ledger.as_ref() {
            replace(&ground, &waiting, &gone, &new).inspect_err(|unplaced| {
                if !unplaced.is_begun {
                    ground.give_up();
                }
            })?;
        }
        ground.clear_stage().map_err(|error| Unplaced::begun("the stage", error))?;
        Ok(placed)
    }
}

/// What waits, in the order in which it takes its places.
fn in_order(files: &BTreeMap<String, Staged>) -> Vec<&str> {
    let waiting = files.iter().filter(|(_, staged)| staged.waits);
    let mut waiting: Vec<_> = waiting.map(|(path, _)| path.as_str()).collect();
    waiting.sort_by_cached_key(|path| rank(path));
    waiting
}

fn write_aside(place: &Path, content: &[u8]) -> io::Result<()> {
    match fs::write(place, content) {
        // The first file of its folder.
        Err(error) if error.kind() == ErrorKind::NotFound => {
            if let Some(folder) = place.parent() {
                fs::create_dir_all(folder)?;
            }
            fs::write(place, content)
        }
        written => written,
    }
}

/// Whether a file has its compressed form beside it, which is copied with it.
fn has_compressed(original: &Path) -> bool {
    Coding::ALL.iter().any(|coding| coding.beside_file(original).is_file())
}

/// How long a file is and when it was last changed.
fn stamp(path: &Path) -> io::Result<(u64, Option<u64>)> {
    let found = fs::metadata(path)?;
    let since = found.modified().ok().and_then(|at| at.duration_since(UNIX_EPOCH).ok());
    let changed = since.and_then(|since| u64::try_from(since.as_nanos()).ok());
    Ok((found.len(), changed))
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
