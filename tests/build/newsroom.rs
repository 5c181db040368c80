//! A portal, a reader, and the site that is built of them.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    folder::Folder,
    run::{Ran, command, ran},
};

/// Where the sites of these tests lie.
pub const URL: &str = "https://warta.example/a/";

/// A moment after all articles of these tests: 21 November 2026, 00:00 UTC.
const NOW: &str = "1795219200";

const READER: &str = "<!doctype html><html><head>\
    <meta name=\"theme-color\" content=\"#fbfaf7\">\
    <link rel=\"icon\" href=\"./icon-1.svg\" type=\"image/svg+xml\">\
    <link rel=\"stylesheet\" href=\"./base-1.css\" integrity=\"sha384-x\">\
    <script src=\"./start-1.js\"></script></head><body></body></html>";

/// The files of a newsroom's articles.
pub const ARTICLES: [&str; 3] =
    ["content/articles/banjir.json", "content/articles/pasar.json", "content/articles/lama.json"];

/// A folder with `content/`, `dist/` and, once it is built, `site/`.
pub struct Newsroom(pub Folder);

/// What every file of a site holds, by its path in it.
pub type Files = BTreeMap<String, Vec<u8>>;

impl Newsroom {
    /// Two articles on the front and one that no list has.
    pub fn new() -> Self {
        let front = r#"{"itemListElement":[
            {"url":"articles/banjir.json","headline":"Banjir Surut","articleSection":"Daerah",
             "image":{"url":"pictures/banjir.jpg","width":16,"height":9}},
            {"url":"articles/pasar.json","headline":"Pasar Buka","articleSection":"Ekonomi"}]}"#;
        let folder = Folder::new()
            .with("content/portal.json", r#"{"name":"Warta","tagline":"Portal uji"}"#)
            .with("content/front.json", front)
            .with("content/articles/banjir.json", article("Banjir Surut", "Daerah"))
            .with("content/articles/pasar.json", article("Pasar Buka", "Ekonomi"))
            .with("content/articles/lama.json", article("Arsip", "Sejarah & Kota"))
            .with("content/pictures/banjir.jpg", "a picture")
            .with("content/notes.txt", "of the newsroom alone")
            .with("dist/index.html", READER)
            .with("dist/index.html.br", "brotli")
            .with("dist/base-1.css", "p{}")
            .with("dist/icon-1.svg", "<svg/>")
            .with("dist/content/articles/contoh.json", "{}");
        Self(folder)
    }

    /// The same with another file.
    pub fn with(self, name: &str, text: impl AsRef<[u8]>) -> Self {
        Self(self.0.with(name, text))
    }

    /// Writes a file anew.
    pub fn write(&self, name: &str, text: impl AsRef<[u8]>) {
        fs::write(self.0.path(name), text).expect("a file");
    }

    /// Removes a file.
    pub fn remove(&self, name: &str) {
        fs::remove_file(self.0.path(name)).expect("a file");
    }

    /// The command that builds the site.
    pub fn command(&self) -> Command {
        self.command_of(&self.0.path("content/portal.json"))
    }

    /// The command that builds the site of another portal.
    pub fn command_of(&self, portal: &str) -> Command {
        let (reader, out) = (self.0.path("dist"), self.0.path("site"));
        let mut command = command(&[
            "build", "--portal", portal, "--reader", &reader, "--out", &out, "--url", URL,
        ]);
        command.env("SOURCE_DATE_EPOCH", NOW);
        command
    }

    /// Builds the site.
    pub fn build(&self) -> Ran {
        ran(self.command().output().expect("the tool runs"))
    }

    /// Builds the site, which must be fine.
    pub fn built(&self) -> Ran {
        let ran = self.build();
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{ran:?}");
        ran
    }

    /// A file of the site, as text.
    pub fn page(&self, name: &str) -> String {
        let path = self.0.path(&format!("site/{name}"));
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// All files of the site but the tool's own.
    pub fn files(&self) -> Files {
        let site = PathBuf::from(self.0.path("site"));
        let mut files = Files::new();
        gather(&site, &site, &mut files);
        files.retain(|path, _| !path.starts_with(".baca-site"));
        files
    }
}

fn gather(folder: &Path, site: &Path, files: &mut Files) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.map(|entry| entry.expect("an entry").path()) {
        if path.is_dir() {
            gather(&path, site, files);
        } else {
            let within = path.strip_prefix(site).expect("in it").to_string_lossy().into_owned();
            files.insert(within, fs::read(&path).expect("a file"));
        }
    }
}

/// The paths whose files differ.
pub fn changed(before: &Files, after: &Files) -> Vec<String> {
    let paths: std::collections::BTreeSet<_> = before.keys().chain(after.keys()).collect();
    paths.into_iter().filter(|path| before.get(*path) != after.get(*path)).cloned().collect()
}

/// An article.
pub fn article(headline: &str, section: &str) -> String {
    format!(
        r#"{{"@type":"NewsArticle","headline":"{headline}","description":"Ringkasnya.",
        "inLanguage":"id","articleSection":"{section}","author":["Sari","Budi"],
        "datePublished":"2026-11-20T08:15:00+07:00","keywords":["uji"],
        "image":{{"url":"../pictures/banjir.jpg","width":1600,"height":900,"alt":"Air"}},
        "body":["Semalam.",{{"type":"read-also","headline":"Pasar","url":"pasar.json"}}]}}"#
    )
}
