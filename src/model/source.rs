//! Where a portal's articles come from.

use super::{Address, ArticleId, Format};

/// Where a portal's articles come from, and how to tell one from another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ArticleSource {
    /// Files in Baca's own format.
    Native {
        /// Where the front page's teasers lie.
        front: Address,
        /// Where articles lie.
        articles: ArticleTemplate,
    },
    /// A WordPress site.
    WordPress {
        /// Its own front page, which the addresses of its articles begin with.
        site: Address,
        /// Its REST API, up to the last `/` of `/wp-json/wp/v2/`.
        api: Address,
    },
    /// One or several feeds, in one format.
    Feeds {
        /// How they are written.
        format: Format,
        /// Where they lie.
        feeds: Vec<Feed>,
    },
}

/// A feed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feed {
    /// Where it lies.
    pub address: Address,
    /// The section of those of its articles that name none.
    pub section: Option<String>,
}

/// An article's address, with a gap for its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleTemplate {
    /// What stands before the id.
    pub before: String,
    /// What stands after it.
    pub after: String,
}

impl ArticleTemplate {
    /// The address of an article.
    pub fn address(&self, id: &ArticleId) -> Address {
        Address::checked(format!("{}{}{}", self.before, id.as_str(), self.after))
    }

    fn id_in(&self, address: &Address) -> Option<ArticleId> {
        let rest = address.as_str().strip_prefix(self.before.as_str())?;
        ArticleId::new(rest.strip_suffix(self.after.as_str())?)
    }
}

impl ArticleSource {
    /// How its articles are written.
    pub fn format(&self) -> Format {
        match self {
            Self::Native { .. } => Format::Native,
            Self::WordPress { .. } => Format::WordPress,
            Self::Feeds { format, .. } => *format,
        }
    }

    /// The article at an address, as far as the address alone tells. Of a feed's articles it
    /// never does.
    pub fn article_at(&self, address: &Address) -> Option<ArticleId> {
        match self {
            Self::Native { articles, .. } => articles.id_in(address),
            Self::WordPress { site, .. } => permalink(address, site),
            Self::Feeds { .. } => None,
        }
    }
}

/// The first words of WordPress's own paths that lead to no article.
const NO_ARTICLES: [&str; 10] = [
    "author",
    "category",
    "comments",
    "feed",
    "kategori",
    "page",
    "search",
    "tag",
    "wp-content",
    "wp-json",
];

/// The id in the address of a WordPress article: `?p=12`, or the last name of its path.
fn permalink(address: &Address, site: &Address) -> Option<ArticleId> {
    let rest = without_scheme(address).strip_prefix(without_scheme(site))?;
    let (path, _) = rest.split_once('#').unwrap_or((rest, ""));
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    if let Some(number) = query.split('&').find_map(|pair| pair.strip_prefix("p=")) {
        return ArticleId::new(number).filter(ArticleId::is_number);
    }
    let names: Vec<_> = path.split('/').filter(|name| !name.is_empty()).collect();
    let (first, last) = (names.first()?, names.last()?);
    let is_file = last.split_once('.').is_some() || first.starts_with("wp-");
    let leads_elsewhere = NO_ARTICLES.contains(first) || *last == "feed";
    // An archive of a year, a month, a day.
    let is_archive = names.iter().all(|name| name.bytes().all(|byte| byte.is_ascii_digit()));
    (!is_file && !leads_elsewhere && !is_archive).then(|| ArticleId::new(last)).flatten()
}

/// The same site is often linked to by `http` and by `https`.
fn without_scheme(address: &Address) -> &str {
    let (_, rest) = address.as_str().split_once(':').unwrap_or_default();
    rest.strip_prefix("//").unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wordpress() -> ArticleSource {
        let address = |path: &str| Address::checked(format!("https://warta.example/{path}"));
        ArticleSource::WordPress { site: address("blog/"), api: address("blog/wp-json/wp/v2/") }
    }

    fn native() -> ArticleSource {
        let (before, after) = ("https://warta.example/articles/".to_owned(), ".json".to_owned());
        let front = Address::checked("https://warta.example/front.json".to_owned());
        ArticleSource::Native { front, articles: ArticleTemplate { before, after } }
    }

    #[test]
    fn an_articles_address_leads_back_to_its_id() {
        let id = ArticleId::new("banjir-2026").expect("an id");
        let ArticleSource::Native { articles, .. } = native() else { panic!("native") };
        assert_eq!(native().article_at(&articles.address(&id)), Some(id));
    }

    #[test]
    fn an_address_outside_the_portal_has_no_id() {
        let elsewhere = Address::checked("https://lain.example/articles/a.json".to_owned());
        assert_eq!(native().article_at(&elsewhere), None);
    }

    fn id_at(address: &str) -> Option<String> {
        let address = Address::checked(address.to_owned());
        wordpress().article_at(&address).map(|id| id.as_str().to_owned())
    }

    #[test]
    fn a_wordpress_article_is_known_by_its_permalink() {
        for address in [
            "https://warta.example/blog/2026/11/banjir/",
            "http://warta.example/blog/banjir",
            "https://warta.example/blog/berita/banjir/?utm_source=x#komentar",
        ] {
            assert_eq!(id_at(address).as_deref(), Some("banjir"), "{address}");
        }
        assert_eq!(id_at("https://warta.example/blog/?a=1&p=12").as_deref(), Some("12"));
    }

    #[test]
    fn what_is_no_article_of_the_site_is_known_by_none() {
        for address in [
            "https://warta.example/blog/",
            "https://warta.example/lain/banjir/",
            "https://lain.example/blog/banjir/",
            "https://warta.example/blog/category/daerah/",
            "https://warta.example/blog/tag/banjir/",
            "https://warta.example/blog/author/sari/",
            "https://warta.example/blog/page/2/",
            "https://warta.example/blog/banjir/feed/",
            "https://warta.example/blog/wp-content/uploads/2026/11/banjir.jpg",
            "https://warta.example/blog/wp-login.php",
            "https://warta.example/blog/wp-admin/",
            "https://warta.example/blog/banjir.html",
            "https://warta.example/blog/2026/11/",
            "https://warta.example/blog/2026/11/%e6%97%a5/",
            "https://warta.example/blog/?p=banjir",
        ] {
            assert_eq!(id_at(address), None, "{address}");
        }
    }
}
