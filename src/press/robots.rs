//! `robots.txt`: <https://www.rfc-editor.org/rfc/rfc9309>.

use super::Site;

/// All may read all, and here are the sitemaps. Only the one at a server's root is heeded.
pub fn robots(site: &Site) -> String {
    let sitemap = |name| format!("Sitemap: {}\n", site.file(name));
    let sitemaps: String = ["sitemap.xml", "sitemap-news.xml"].map(sitemap).concat();
    format!("User-agent: *\nAllow: /\n\n{sitemaps}")
}

#[cfg(test)]
mod tests {
    use super::super::site::tests::site;
    use super::*;

    #[test]
    fn robots_are_told_where_the_sitemaps_are() {
        let robots = robots(&site());
        assert!(robots.starts_with("User-agent: *\nAllow: /\n"), "{robots}");
        assert!(robots.contains("\nSitemap: https://warta.example/a/sitemap.xml\n"), "{robots}");
    }
}
