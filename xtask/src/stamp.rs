//! What tells a file's content from any other: in its name for caches, in the page for the browser.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha384};

use crate::files;

/// How many bytes of the checksum stand in a name, each as two digits.
const BYTES_IN_NAME: usize = 8;

/// The checksum of a file's content.
struct Stamp(Vec<u8>);

/// Stamps every file that lies directly in a site and is named by its page.
///
/// Trunk could, but it stamps the .wasm before anything has made it smaller: a new version of what
/// does would change the content and not the name.
pub fn all(site: &Path, page: &str) -> Result<()> {
    let page = site.join(page);
    let mut html =
        fs::read_to_string(&page).with_context(|| format!("cannot read {}", page.display()))?;
    let plain = html.clone();
    for file in files::directly_in(site)? {
        let Some(name) = file.file_name().and_then(|name| name.to_str()) else { continue };
        let stamp = Stamp::of(&fs::read(&file)?);
        if let Some(stamped) = stamp.in_page(&html, name) {
            html = stamped;
            fs::rename(&file, site.join(stamp.in_name(name)))?;
        }
    }
    ensure!(html != plain, "{} names no file beside it", page.display());
    Ok(fs::write(page, html)?)
}

/// Stamps files of a site that a script of it fetches by itself, and names them so in the script.
pub fn inside(site: &Path, script: &str, fetched: &[&str]) -> Result<()> {
    for plain in fetched {
        let file = site.join(plain);
        let content = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        fs::rename(&file, site.join(Stamp::of(&content).in_name(plain)))?;
    }
    name_in(site, script, fetched)
}

/// Puts the stamped names of files into a script of their site that loads them, and their
/// checksums where it says `integrity of` them.
pub fn name_in(site: &Path, script: &str, files: &[&str]) -> Result<()> {
    let path = site.join(script);
    let mut text = fs::read_to_string(&path)?;
    for plain in files {
        let (name, content) = found(site, plain)?;
        ensure!(text.contains(&format!("./{plain}\"")), "{script} does not name {plain}");
        text = text.replace(&format!("./{plain}\""), &format!("./{name}\""));
        text = text.replace(&format!("integrity of {plain}"), &integrity(&content));
    }
    Ok(fs::write(path, text)?)
}

/// The name that a file of a site has with its stamp, and what it holds.
pub fn found(site: &Path, plain: &str) -> Result<(String, Vec<u8>)> {
    for file in files::directly_in(site)? {
        let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if name != plain && removed(name) == plain {
            return Ok((name.to_owned(), fs::read(&file)?));
        }
    }
    bail!("the site has no {plain} with a stamp")
}

/// As [`found`], of a file that keeps its plain name for whoever else loads it: it gets a copy with
/// a stamp. One that has no plain name any more is found.
pub fn copied(site: &Path, plain: &str) -> Result<(String, Vec<u8>)> {
    let file = site.join(plain);
    if !file.is_file() {
        return found(site, plain);
    }
    let content = fs::read(&file)?;
    let name = Stamp::of(&content).in_name(plain);
    fs::copy(&file, site.join(&name))?;
    Ok((name, content))
}

/// The checksum of what a file holds, as the browser reads it.
pub fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Stamp::of(content).0))
}

/// A name without its stamp.
pub fn removed(name: &str) -> String {
    let plain = || {
        let (stem, suffix) = name.rsplit_once('.')?;
        let (plain, digits) = stem.rsplit_once('-')?;
        let is_stamp = digits.len() == 2 * BYTES_IN_NAME
            && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        is_stamp.then(|| format!("{plain}.{suffix}"))
    };
    plain().unwrap_or_else(|| name.to_owned())
}

impl Stamp {
    fn of(content: &[u8]) -> Self {
        Self(Sha384::digest(content).to_vec())
    }

    /// A name with this stamp: `start-0123456789abcdef.js`.
    fn in_name(&self, plain: &str) -> String {
        let digits = self.0.iter().take(BYTES_IN_NAME).map(|byte| format!("{byte:02x}"));
        let digits: String = digits.collect();
        match plain.rsplit_once('.') {
            Some((stem, suffix)) => format!("{stem}-{digits}.{suffix}"),
            None => format!("{plain}-{digits}"),
        }
    }

    /// A page with this stamp wherever it names a file; `None` if it nowhere does.
    fn in_page(&self, html: &str, plain: &str) -> Option<String> {
        let reference = format!("/{plain}\"");
        let integrity = BASE64_STANDARD.encode(&self.0);
        let stamped = format!("/{}\" integrity=\"sha384-{integrity}\"", self.in_name(plain));
        html.contains(&reference).then(|| html.replace(&reference, &stamped))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Of the content `abc`, from the standard (FIPS 180-4).
    const STAMPED: &str = r#"<script src="./start-cb00753f45a35e8b.js" integrity="sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn"></script>"#;

    #[test]
    fn the_page_gets_the_name_and_the_checksum() {
        let html = r#"<script src="./start.js"></script>"#;
        let stamped = Stamp::of(b"abc").in_page(html, "start.js");
        assert_eq!(stamped.as_deref(), Some(STAMPED));
    }

    #[test]
    fn a_name_that_only_ends_alike_is_another_file() {
        let html = r#"<script src="./restart.js"></script>"#;
        assert_eq!(Stamp::of(b"abc").in_page(html, "start.js"), None);
    }

    #[test]
    fn a_script_gets_the_name_and_the_checksum() {
        let site = tempfile::tempdir().unwrap();
        fs::write(site.path().join("formats.wasm"), "abc").unwrap();
        let script = r#"fetch("./formats.wasm",{integrity:"integrity of formats.wasm"})"#;
        fs::write(site.path().join("reader.js"), script).unwrap();
        inside(site.path(), "reader.js", &["formats.wasm"]).unwrap();
        let stamped = fs::read_to_string(site.path().join("reader.js")).unwrap();
        let start = r#"fetch("./formats-cb00753f45a35e8b.wasm",{integrity:"sha384-ywB1"#;
        assert!(stamped.starts_with(start), "{stamped}");
        assert!(site.path().join("formats-cb00753f45a35e8b.wasm").is_file());
    }

    #[test]
    fn a_script_that_does_not_name_a_file_is_an_error() {
        let site = tempfile::tempdir().unwrap();
        fs::write(site.path().join("formats-cb00753f45a35e8b.wasm"), "abc").unwrap();
        fs::write(site.path().join("reader.js"), "fetch()").unwrap();
        assert!(name_in(site.path(), "reader.js", &["formats.wasm"]).is_err());
    }

    #[test]
    fn another_content_has_another_name() {
        let names = [b"abc", b"abd"].map(|content| Stamp::of(content).in_name("start.js"));
        assert_ne!(names[0], names[1]);
    }

    #[test]
    fn a_stamp_can_be_removed_from_a_name() {
        let name = Stamp::of(b"abc").in_name("reader_bg.wasm");
        assert_eq!(removed(&name), "reader_bg.wasm");
    }

    #[test]
    fn a_name_with_another_ending_keeps_it() {
        assert_eq!(removed("lead-1200.webp"), "lead-1200.webp");
    }
}
