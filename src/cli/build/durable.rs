//! Files that outlast a power failure.

use std::{
    fs::File,
    io,
    path::{Path, PathBuf},
};

/// Of more files, it is quicker to wait for all that the disk has to write.
const FEW: usize = 50;

/// Waits until some files of a folder are on the disk: a rename that comes before what it renames
/// would leave an empty page after a power failure.
///
/// # Errors
/// The disk does not take them.
pub(super) fn make_durable(folder: &Path, files: &[PathBuf]) -> io::Result<()> {
    if files.len() > FEW && all_at_once(folder) {
        return Ok(());
    }
    for file in files {
        File::open(file)?.sync_all()?;
    }
    Ok(())
}

/// Whether all that the disk has to write is written; not every file system can tell.
#[cfg(target_os = "linux")]
fn all_at_once(folder: &Path) -> bool {
    File::open(folder).is_ok_and(|folder| rustix::fs::syncfs(folder).is_ok())
}

/// Whether all that the disk has to write is written; this system cannot tell.
#[cfg(not(target_os = "linux"))]
fn all_at_once(_folder: &Path) -> bool {
    false
}
