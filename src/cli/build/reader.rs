//! The files of the built reader, which every site has beside its pages.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use super::set_up::{READER_PAGE, READER_SCRIPTS};

/// The files of a built reader, each by its path in it. The portal that may lie in it, and the page
/// in whose place the front stands, are not among them; nor is anything hidden.
///
/// # Errors
/// A folder cannot be opened.
pub(super) fn files_of(reader: &Path) -> io::Result<Vec<(String, PathBuf)>> {
    let mut files = Vec::new();
    gather(reader, "", &mut files)?;
    Ok(files)
}

fn gather(folder: &Path, within: &str, files: &mut Vec<(String, PathBuf)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let Ok(name) = entry.file_name().into_string() else { continue };
        if name.starts_with('.') || (within.is_empty() && is_left_out(&name)) {
            continue;
        }
        let path = format!("{within}{name}");
        match entry.file_type()? {
            kind if kind.is_dir() => gather(&entry.path(), &format!("{path}/"), files)?,
            // A link to nowhere counts, too: a site without the file it stands for would not run.
            _ if !entry.path().is_dir() => files.push((path, entry.path())),
            _ => {}
        }
    }
    Ok(())
}

/// With its `.br` and `.gz`, which a server would send in place of the new one.
fn is_left_out(name: &str) -> bool {
    let plain = name.trim_end_matches(".br").trim_end_matches(".gz");
    [READER_PAGE, READER_SCRIPTS, "content"].contains(&plain)
}
