//! The head of a page.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

const END: &str = "</head>";

/// Puts elements at the end of a page's head.
pub fn add(page: &Path, elements: &str) -> Result<()> {
    let html = fs::read_to_string(page)?;
    let split = html.split_once(END);
    let (before, after) =
        split.with_context(|| format!("{} has no end of its head", page.display()))?;
    Ok(fs::write(page, [before, elements, END, after].concat())?)
}
