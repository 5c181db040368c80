//! Which page an address stands for.
//!
//! In the single-page site a page is told by the query alone (`?baca=banjir-2026`), so one build
//! runs under any path of any static host, with no rule on the server: see
//! `docs/decisions/0001-own-navigation.md`. On a static site every page is a file
//! (`berita/banjir-2026.html`).

use crate::{
    model::{ArticleId, non_blank},
    percent,
};

/// Where the articles of a static site lie.
const ARTICLE_FOLDER: &str = "berita";
/// Where its sections lie.
const SECTION_FOLDER: &str = "rubrik";
/// How its pages' names end.
const FILE: &str = ".html";

/// A page of the reader.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// The front.
    #[default]
    Front,
    /// The teasers of one section.
    Section(String),
    /// One article.
    Article(ArticleId),
    /// An address that stands for no page.
    Nowhere,
}

const ARTICLE: &str = "baca";
const SECTION: &str = "rubrik";

impl Route {
    /// The page of a query such as `?baca=banjir-2026`. Queries of others (`?utm_source=…`) are
    /// no concern of ours: they stand for the front.
    pub fn from_query(query: &str) -> Self {
        let pairs = query
            .strip_prefix('?')
            .unwrap_or(query)
            .split('&')
            .filter_map(|pair| pair.split_once('='));
        let known = |(key, value)| match key {
            ARTICLE => {
                Some(ArticleId::new(&percent::decoded(value)).map_or(Self::Nowhere, Self::Article))
            }
            SECTION => non_blank(&percent::decoded(value)).map(Self::Section),
            _ => None,
        };
        pairs.into_iter().find_map(known).unwrap_or_default()
    }

    /// The page at a path of a static site, seen from its root; `None` for what is no page of ours.
    /// Some hosts leave out `.html`.
    pub fn from_file(path: &str) -> Option<Self> {
        let path = path.strip_suffix(FILE).unwrap_or(path);
        match path.split_once('/') {
            None if path.is_empty() || path == "index" => Some(Self::Front),
            Some((SECTION_FOLDER, name)) => non_blank(&name_in(name)).map(Self::Section),
            Some((ARTICLE_FOLDER, id)) => ArticleId::new(id).map(Self::Article),
            _ => None,
        }
    }

    /// The page at a path and query of a static site whose root has a path such as `/` or
    /// `/warta/`. The front's query may stand for another, as in the single-page site.
    pub fn on_site(root: &str, path: &str, query: &str) -> Option<Self> {
        match Self::from_file(path.strip_prefix(root)?)? {
            Self::Front => Some(Self::from_query(query)),
            page => Some(page),
        }
    }

    /// The file that holds it on a static site, as a link names it, seen from the root. It is safe
    /// in addresses and on every disk. The front is its folder.
    pub fn file(&self) -> String {
        match self {
            Self::Front | Self::Nowhere => String::new(),
            Self::Section(name) => format!("{SECTION_FOLDER}/{}{FILE}", file_name(name)),
            Self::Article(id) => format!("{ARTICLE_FOLDER}/{}{FILE}", id.as_str()),
        }
    }

    /// The section whose teasers it has.
    pub fn section(&self) -> Option<&String> {
        match self {
            Self::Section(name) => Some(name),
            Self::Front | Self::Article(_) | Self::Nowhere => None,
        }
    }

    /// The query that stands for it, also when the page's own address has another.
    pub fn query(&self) -> String {
        match self {
            Self::Front | Self::Nowhere => "?".to_owned(),
            Self::Section(name) => format!("?{SECTION}={}", percent::encoded(name)),
            Self::Article(id) => format!("?{ARTICLE}={}", id.as_str()),
        }
    }
}

/// A section's name as the name of a file: letters, digits and `-` as they are, a space as `_`, any
/// other byte as `~` and two digits. Nothing is left in it that a server decodes or a disk refuses.
fn file_name(name: &str) -> String {
    let mut file = String::with_capacity(name.len());
    for byte in name.bytes() {
        match byte {
            b' ' => file.push('_'),
            b'-' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => file.push(char::from(byte)),
            byte => {
                file.push('~');
                file.extend([byte >> 4, byte & 15].map(digit));
            }
        }
    }
    file
}

fn digit(value: u8) -> char {
    char::from_digit(value.into(), 16).unwrap_or_default()
}

/// The name in a file's name; see [`file_name`].
fn name_in(file: &str) -> String {
    percent::decoded(&file.replace('~', "%").replace('_', " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_page_has_an_address_that_leads_back_to_it() {
        let article = ArticleId::new("banjir-2026").expect("an id");
        for route in
            [Route::Front, Route::Section("Teluk & Sambri".to_owned()), Route::Article(article)]
        {
            assert_eq!(Route::from_query(&route.query()), route);
        }
    }

    #[test]
    fn what_other_sites_add_to_the_address_changes_nothing() {
        let route = Route::from_query("?utm_source=wa&baca=banjir-2026&fbclid=1");
        assert_eq!(route, Route::Article(ArticleId::new("banjir-2026").expect("an id")));
        assert_eq!(Route::from_query("?utm_source=wa"), Route::Front);
    }

    #[test]
    fn each_page_of_a_static_site_is_a_file_that_leads_back_to_it() {
        let article = ArticleId::new("banjir-2026").expect("an id");
        let section = |name: &str| Route::Section(name.to_owned());
        for (route, file) in [
            (Route::Front, ""),
            (section("Olahraga"), "rubrik/Olahraga.html"),
            (section("Teluk & Sambri"), "rubrik/Teluk_~26_Sambri.html"),
            (section("../a/b_c%é"), "rubrik/~2e~2e~2fa~2fb~5fc~25~c3~a9.html"),
            (Route::Article(article), "berita/banjir-2026.html"),
        ] {
            assert_eq!(route.file(), file);
            assert_eq!(Route::from_file(file), Some(route));
        }
    }

    #[test]
    fn a_host_that_leaves_out_the_ending_changes_nothing() {
        let article = ArticleId::new("banjir-2026").expect("an id");
        assert_eq!(Route::from_file("berita/banjir-2026"), Some(Route::Article(article)));
        assert_eq!(Route::from_file("index.html"), Some(Route::Front));
    }

    #[test]
    fn a_static_site_may_lie_in_a_folder() {
        let article = Route::Article(ArticleId::new("banjir-2026").expect("an id"));
        let at = |path: &str, query: &str| Route::on_site("/warta/", path, query);
        assert_eq!(at("/warta/berita/banjir-2026.html", "?utm=1"), Some(article.clone()));
        assert_eq!(at("/warta/", "?baca=banjir-2026"), Some(article));
        assert_eq!(at("/warta/", ""), Some(Route::Front));
        assert_eq!(at("/berita/banjir-2026.html", ""), None);
    }

    #[test]
    fn what_else_lies_on_a_static_site_is_no_page() {
        for file in ["feed.xml", "content/portal.json", "berita/", "berita/a/b", "rubrik/", "404"] {
            assert_eq!(Route::from_file(file), None, "{file}");
        }
    }

    #[test]
    fn an_id_that_climbs_leads_nowhere() {
        assert_eq!(Route::from_query("?baca=..%2F..%2Fsecret"), Route::Nowhere);
    }
}
