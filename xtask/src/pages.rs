//! The pages beside `index.html`: each an HTML file, and the scripts and styles that lie beside it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::{esbuild, stamp};

/// A file, by its name in the site and its source.
type Source = (&'static str, &'static str);

/// A page and its files. What the page names as `"./name"` gets a stamp and a checksum; what it
/// does not name keeps its name, for whoever else loads it.
struct Page {
    html: Source,
    /// Scripts bring along what they import.
    files: &'static [Source],
}

/// All but `index.html`, which is Trunk's.
const PAGES: [Page; 2] = [
    Page {
        html: ("embed.html", "src/embed/frame.html"),
        files: &[
            ("frame.js", "src/embed/frame.js"),
            ("frame.css", "src/embed/frame.css"),
            ("embed-frame.js", "src/embed/frame-host.js"),
        ],
    },
    Page {
        html: ("publish.html", "src/publish/publish.html"),
        files: &[
            ("publish.js", "src/publish/publish.js"),
            ("tokens.css", "style/tokens.css"),
            ("base.css", "style/base.css"),
            ("publish.css", "src/publish/publish.css"),
        ],
    },
];

/// Puts the pages and their files into a site, before anything in it is made smaller.
pub fn write(project: &Project, site: &Path) -> Result<()> {
    for Page { html, files } in &PAGES {
        for (name, source) in files.iter().chain([html]) {
            let (source, target) = (project.root().join(source), site.join(name));
            if name.ends_with(".js") {
                esbuild::bundle_of_page(project, &source, &target)?;
                continue;
            }
            fs::copy(&source, &target)
                .with_context(|| format!("cannot copy {}", source.display()))?;
        }
    }
    Ok(())
}

/// Puts the names and checksums of what each page names into it, once all of that is done.
pub fn finish(site: &Path) -> Result<()> {
    for Page { html: (name, _), files } in &PAGES {
        let page = site.join(name);
        let html = fs::read_to_string(&page)?;
        let named = named_in(&html);
        fs::write(&page, with_stamps(&html, &named, |plain| stamp::copied(site, plain))?)?;
        for (own, _) in files.iter().filter(|(own, _)| named.contains(own)) {
            fs::remove_file(site.join(own))?;
        }
    }
    Ok(())
}

/// The files beside it that a page names; other pages, and folders, are none.
fn named_in(html: &str) -> Vec<&str> {
    let names = html.split("\"./").skip(1).filter_map(|rest| rest.split('"').next());
    let is_file = |name: &&str| name.contains('.') && !name.contains(['/', '?', '#']);
    let mut names: Vec<_> = names.filter(is_file).filter(|name| !name.ends_with(".html")).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// A page with the stamp and the checksum of each file it names. `crossorigin`, because in a
/// sandbox the page has no origin, and there no checksum counts without it.
fn with_stamps(
    html: &str,
    named: &[&str],
    stamped: impl Fn(&str) -> Result<(String, Vec<u8>)>,
) -> Result<String> {
    named.iter().try_fold(html.to_owned(), |html, plain| {
        let (name, content) = stamped(plain)?;
        let integrity = stamp::integrity(&content);
        let reference = format!("\"./{name}\" integrity=\"{integrity}\" crossorigin");
        Ok(html.replace(&format!("\"./{plain}\""), &reference))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The checksum is of the content `abc`, from the standard (FIPS 180-4).
    #[test]
    fn a_page_gets_the_name_and_the_checksum_of_what_it_names() {
        let html = r#"<script type="module" src="./frame.js"></script>"#;
        let stamped = |_: &str| Ok(("frame-0123.js".to_owned(), b"abc".to_vec()));
        let integrity = "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn";
        assert_eq!(
            with_stamps(html, &named_in(html), stamped).unwrap(),
            format!(
                r#"<script type="module" src="./frame-0123.js" integrity="{integrity}" crossorigin></script>"#
            )
        );
    }

    #[test]
    fn what_a_page_names_twice_is_one_file() {
        let html = r#"<link href="./a.css"><link href="./a.css">"#;
        assert_eq!(named_in(html), ["a.css"]);
    }

    #[test]
    fn folders_queries_and_other_pages_are_no_files_of_a_page() {
        let html = r#"<a href="./"></a><a href="./?baca=a.b"></a><a href="./publish.html"></a><a href="./content/portal.json"></a>"#;
        assert!(named_in(html).is_empty());
    }

    #[test]
    fn a_file_that_is_not_there_is_an_error() {
        let missing = |plain: &str| anyhow::bail!("no {plain}");
        assert!(with_stamps(r#"<link href="./a.css">"#, &["a.css"], missing).is_err());
    }

    #[test]
    fn every_source_is_there() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        for Page { html, files } in &PAGES {
            for (_, source) in files.iter().chain([html]) {
                assert!(root.join(source).is_file(), "{source}");
            }
        }
    }
}
