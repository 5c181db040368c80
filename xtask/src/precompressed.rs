//! The `.br` and `.gz` that a web server sends in place of a text-like file.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, ensure};

use crate::files;
use crate::project::Project;

/// Node's compressors are optimised and there already; ones in Rust would delay every command.
const COMPRESSOR: &str = "xtask/compress.mjs";

const TEXT_LIKE: [&str; 9] =
    ["html", "js", "css", "wasm", "json", "svg", "txt", "xml", "webmanifest"];

/// Replaces every precompressed file below `folder`.
pub fn write(project: &Project, folder: &Path) -> Result<()> {
    let (precompressed, originals): (Vec<_>, Vec<_>) =
        files::below(folder)?.into_iter().partition(|file| is_precompressed(file));
    for file in precompressed {
        fs::remove_file(&file).with_context(|| format!("cannot remove {}", file.display()))?;
    }
    let text_like: Vec<_> = originals.into_iter().filter(|file| is_text_like(file)).collect();
    println!("Compressing {} files …", text_like.len());
    compress(project, &text_like)
}

/// Where the brotli of a file is.
pub fn brotli_of(file: &Path) -> PathBuf {
    file.with_added_extension("br")
}

/// Whether a file is the `.br` or `.gz` of a text-like one, even of one that is gone.
pub fn is_precompressed(file: &Path) -> bool {
    file.extension().is_some_and(|suffix| suffix == "br" || suffix == "gz")
        && is_text_like(&file.with_extension(""))
}

fn is_text_like(file: &Path) -> bool {
    file.extension().is_some_and(|suffix| TEXT_LIKE.iter().any(|text| suffix == *text))
}

fn compress(project: &Project, files: &[PathBuf]) -> Result<()> {
    let mut child = project
        .command("node")
        .arg(COMPRESSOR)
        .stdin(Stdio::piped())
        .spawn()
        .context("Node does not start")?;
    let mut input = child.stdin.take().context("Node takes no input")?;
    for file in files {
        writeln!(input, "{}", file.display())?;
    }
    drop(input);
    ensure!(child.wait()?.success(), "the files could not be compressed");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stylesheets_brotli_is_precompressed() {
        assert!(is_precompressed(Path::new("dist/base.css.br")));
    }

    #[test]
    fn a_pages_gzip_is_precompressed() {
        assert!(is_precompressed(Path::new("dist/index.html.gz")));
    }

    #[test]
    fn an_archive_to_download_is_not_precompressed() {
        assert!(!is_precompressed(Path::new("dist/pictures.tar.gz")));
    }

    #[test]
    fn a_picture_is_not_text_like() {
        assert!(!is_text_like(Path::new("dist/lead.webp")));
    }

    #[test]
    fn the_brotli_keeps_the_name_of_its_original() {
        assert_eq!(brotli_of(Path::new("dist/base.css")), Path::new("dist/base.css.br"));
    }
}
