//! `sitemap.xml`: <https://www.sitemaps.org/protocol.html>.

use rayon::prelude::*;

use super::{
    Site,
    xml::{DECLARATION, element, element_of},
};

/// How many pages a sitemap may tell of.
const MOST: usize = 50_000;

const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// A page in a sitemap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its address.
    pub address: String,
    /// When it last changed, as RFC 3339, if that is known.
    pub changed: Option<String>,
}

/// The sitemap of some pages, each file with its name. Of more pages than one may have, there are
/// several, and `sitemap.xml` tells of them.
pub fn sitemaps(site: &Site, pages: &[Listed]) -> Vec<(String, String)> {
    let whole = "sitemap.xml".to_owned();
    if pages.len() <= MOST {
        return vec![(whole, sitemap(pages))];
    }
    let parts = pages.chunks(MOST).enumerate();
    let parts = parts.map(|(at, pages)| (format!("sitemap-{}.xml", at + 1), sitemap(pages)));
    let mut files: Vec<_> = parts.collect();
    let told = files
        .iter()
        .map(|(name, _)| format!("<sitemap>{}</sitemap>\n", element("loc", &site.file(name))));
    let told: String = told.collect();
    let index =
        format!("{DECLARATION}<sitemapindex xmlns=\"{NAMESPACE}\">\n{told}</sitemapindex>\n");
    files.push((whole, index));
    files
}

fn sitemap(pages: &[Listed]) -> String {
    let entry = |page: &Listed| {
        let (address, changed) =
            (element("loc", &page.address), element_of("lastmod", page.changed.as_deref()));
        format!("<url>{address}{changed}</url>\n")
    };
    let entries: String = pages.par_iter().map(entry).collect();
    format!("{DECLARATION}<urlset xmlns=\"{NAMESPACE}\">\n{entries}</urlset>\n")
}

#[cfg(test)]
mod tests {
    use super::super::site::tests::site;
    use super::*;

    fn page(number: usize) -> Listed {
        let changed = (number == 0).then(|| "2026-11-20T08:15:00+07:00".to_owned());
        Listed { address: format!("https://warta.example/a/?a=1&b={number}"), changed }
    }

    #[test]
    fn a_page_has_its_address_and_perhaps_a_time() {
        let files = sitemaps(&site(), &[page(0), page(1)]);
        let [(name, text)] = files.as_slice() else { panic!("one file") };
        assert_eq!(name, "sitemap.xml");
        let first = "<url><loc>https://warta.example/a/?a=1&amp;b=0</loc>\
                     <lastmod>2026-11-20T08:15:00+07:00</lastmod></url>\n";
        assert!(text.contains(first) && text.contains("b=1</loc></url>\n"), "{text}");
    }

    #[test]
    fn more_than_fifty_thousand_pages_are_several_sitemaps() {
        let pages: Vec<_> = (0..=MOST).map(page).collect();
        let files = sitemaps(&site(), &pages);
        let names: Vec<_> = files.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]);
        assert!(files[2].1.contains("<loc>https://warta.example/a/sitemap-2.xml</loc>"));
    }
}
