//! The folder a site is written into: ours alone, and by one build at a time.

use std::{
    fs::{self, File, TryLockError},
    io,
    path::{Path, PathBuf},
};

use super::ledger::{self, Ledger, Record};

/// The file that a build locks while it is at work. It stays: whoever removes it may remove
/// somebody else's.
const LOCK: &str = ".baca-site.lock";

/// The folder for what is in the making.
const STAGE: &str = ".baca-site.stage";

/// The folder within that in which the new site's files wait for all others.
const WAITING: &str = "site";

/// The folder, locked.
pub(super) struct Ground {
    /// Where it is.
    pub folder: PathBuf,
    /// What is ours in it; nothing at all is in it, if there is no ledger yet.
    pub ledger: Option<Ledger>,
    // Unlocked when it is closed.
    _lock: File,
}

impl Ground {
    /// Takes a folder; makes it, where there is none.
    ///
    /// # Errors
    /// It is not ours, another build is at work in it, or it cannot be made; a sentence says so.
    pub(super) fn take(folder: &Path) -> Result<Self, String> {
        let told = |what: &'static str| move |error: io::Error| format!("{what}: {error}");
        if !folder.exists() {
            fs::create_dir_all(folder).map_err(told("it cannot be made"))?;
        }
        // Before the lock: a folder that is not ours gets no file of ours.
        ledger_of(folder)?;
        let lock = File::options().create(true).write(true).truncate(false).open(folder.join(LOCK));
        let lock = lock.map_err(told("nothing can be written there"))?;
        lock.try_lock().map_err(|error| match error {
            TryLockError::WouldBlock => "another build is at work there".to_owned(),
            TryLockError::Error(error) => format!("it cannot be locked: {error}"),
        })?;
        // What the build before has written meanwhile.
        let ledger = ledger_of(folder)?;
        ledger.as_ref().map_or(Ok(()), |ledger| refuse_links(folder, ledger))?;
        let ground = Self { folder: folder.to_owned(), ledger, _lock: lock };
        ground.clear_stage().map_err(told("what an earlier build left cannot be removed"))?;
        Ok(ground)
    }

    /// Where all is made before it takes its place.
    pub(super) fn stage(&self) -> PathBuf {
        self.folder.join(STAGE)
    }

    /// Where a file of the new site waits.
    pub(super) fn waiting(&self, path: &str) -> PathBuf {
        self.stage().join(WAITING).join(path)
    }

    /// What is known of a file of the old site.
    pub(super) fn record(&self, path: &str) -> Option<&Record> {
        self.ledger.as_ref()?.0.get(path)
    }

    /// Removes what waits in vain: a disk that is full shall not stay so for it. If it cannot be
    /// removed, the next build does that, and what went wrong before is told.
    pub(super) fn give_up(&self) {
        let _ = self.clear_stage();
    }

    /// Removes what waits no more.
    ///
    /// # Errors
    /// It cannot be removed.
    pub(super) fn clear_stage(&self) -> io::Result<()> {
        match fs::remove_dir_all(self.stage()) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }
}

/// What a link leads to may be the originals: to write or remove there would spoil them.
fn refuse_links(folder: &Path, ledger: &Ledger) -> Result<(), String> {
    let is_link = |within: &&str| folder.join(within).is_symlink();
    match ledger.folders().into_iter().find(is_link) {
        None => Ok(()),
        Some(link) => Err(format!(
            "`{link}` in it is a symbolic link, and files that it leads to would be overwritten or \
             removed: remove the link, and a folder takes its place"
        )),
    }
}

/// What is ours in a folder.
fn ledger_of(folder: &Path) -> Result<Option<Ledger>, String> {
    let unreadable = |error: io::Error| format!("it cannot be opened: {error}");
    if let Some(ledger) = Ledger::of(folder).map_err(unreadable)? {
        return Ok(Some(ledger));
    }
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let name = entry.map_err(unreadable)?.file_name();
        if name != LOCK && name != STAGE {
            let (name, ledger) = (name.to_string_lossy(), ledger::NAME);
            return Err(format!(
                "this folder is not empty (`{name}`) and has no `{ledger}`: it is not Baca's to write into"
            ));
        }
    }
    Ok(None)
}
