//! What to ask of a portal's source: addresses, in the way of each format.

use super::address::{Purpose, resolve};
use crate::model::{Address, ArticleId, ArticleSource, Portal};

/// How many articles a page of a WordPress front has.
const PAGE: u32 = 20;

/// What a teaser needs, and no more: an article's text is ten times as long.
const TEASER_FIELDS: &str = "_embed=author,wp:featuredmedia,wp:term\
    &_fields=id,slug,link,date,date_gmt,title,excerpt,_links,_embedded";

/// Where the front's teasers lie: all of these together are the front.
pub fn front_requests(portal: &Portal) -> Vec<Address> {
    match &portal.source {
        ArticleSource::Native { front, .. } => vec![front.clone()],
        ArticleSource::WordPress { api, .. } => posts(api, "").into_iter().collect(),
        ArticleSource::Feeds { feeds, .. } => {
            feeds.iter().map(|feed| feed.address.clone()).collect()
        }
    }
}

/// Where the list of a WordPress's categories lies; `None` for sources whose front says all about
/// sections. [`super::parse_category`] reads it.
pub fn categories_request(portal: &Portal) -> Option<Address> {
    let ArticleSource::WordPress { api, .. } = &portal.source else { return None };
    ask(api, "categories?per_page=100&orderby=count&order=desc&_fields=id,name")
}

/// Where the teasers of a WordPress's category lie.
pub fn section_request(portal: &Portal, category: u32) -> Option<Address> {
    let ArticleSource::WordPress { api, .. } = &portal.source else { return None };
    posts(api, &format!("categories={category}&"))
}

/// Where a WordPress has all it has, text and all, a hundred at a time: its posts, and its pages.
#[cfg(not(target_arch = "wasm32"))]
pub fn whole_requests(portal: &Portal) -> [Option<Address>; 2] {
    let ArticleSource::WordPress { api, .. } = &portal.source else { return [None, None] };
    ["posts", "pages"].map(|kind| ask(api, &format!("{kind}?per_page=100&_embed")))
}

/// Where an article may lie, the likeliest place first. Of feeds, all of which it may be in any.
pub fn article_requests(portal: &Portal, id: &ArticleId) -> Vec<Address> {
    match &portal.source {
        ArticleSource::Native { articles, .. } => vec![articles.address(id)],
        ArticleSource::WordPress { api, .. } => {
            let (is_number, id) = (id.is_number(), id.as_str());
            let one = |kind: &str| match is_number {
                true => ask(api, &format!("{kind}/{id}?_embed")),
                false => ask(api, &format!("{kind}?slug={id}&_embed")),
            };
            // A permalink does not tell a page from an article.
            ["posts", "pages"].into_iter().filter_map(one).collect()
        }
        ArticleSource::Feeds { .. } => front_requests(portal),
    }
}

fn posts(api: &Address, which: &str) -> Option<Address> {
    ask(api, &format!("posts?{which}per_page={PAGE}&{TEASER_FIELDS}"))
}

fn ask(api: &Address, what: &str) -> Option<Address> {
    resolve(api.as_str(), what, Purpose::Fetch)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::parse_portal;

    fn portal(source: &str) -> Portal {
        let json = format!(r#"{{ "source": {source} }}"#);
        parse_portal(&json, "https://warta.example/content/portal.json").expect("a portal").value
    }

    fn wordpress() -> Portal {
        portal(r#"{ "format": "wordpress", "address": "https://blog.example/berita" }"#)
    }

    fn id(id: &str) -> ArticleId {
        ArticleId::new(id).expect("an id")
    }

    #[test]
    fn a_wordpress_front_is_its_newest_posts() {
        let front = front_requests(&wordpress());
        let [front] = front.as_slice() else { panic!("one front") };
        let start = "https://blog.example/berita/wp-json/wp/v2/posts?per_page=20&_embed=";
        assert!(front.as_str().starts_with(start), "{front:?}");
    }

    #[test]
    fn a_wordpress_article_is_asked_for_by_its_name_or_number() {
        let asked = |name| {
            let asked = article_requests(&wordpress(), &id(name));
            let asked =
                asked.iter().map(|address| address.as_str().rsplit_once('/').map(|(_, end)| end));
            asked.flatten().map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(asked("banjir"), ["posts?slug=banjir&_embed", "pages?slug=banjir&_embed"]);
        assert_eq!(asked("12"), ["12?_embed", "12?_embed"]);
    }

    #[test]
    fn a_wordpress_section_is_asked_for_by_its_categorys_number() {
        let asked = section_request(&wordpress(), 7).expect("an address");
        assert!(asked.as_str().contains("/posts?categories=7&per_page=20&"), "{asked:?}");
        let categories = categories_request(&wordpress()).expect("an address");
        assert!(categories.as_str().contains("/wp/v2/categories?per_page=100&"), "{categories:?}");
    }

    #[cfg(not(target_arch = "wasm32"))]
    #[test]
    fn all_of_a_wordpress_is_its_posts_and_its_pages() {
        let [posts, pages] = whole_requests(&wordpress()).map(|address| address.expect("one"));
        assert!(posts.as_str().ends_with("/wp/v2/posts?per_page=100&_embed"), "{posts:?}");
        assert!(pages.as_str().ends_with("/wp/v2/pages?per_page=100&_embed"), "{pages:?}");
        assert_eq!(whole_requests(&portal(r#""native""#)), [None, None]);
    }

    #[test]
    fn feeds_are_asked_for_whole() {
        let portal = portal(r#"{ "format": "rss", "address": ["a.xml", {"address": "b.xml"}] }"#);
        let both = ["https://warta.example/content/a.xml", "https://warta.example/content/b.xml"];
        for asked in [front_requests(&portal), article_requests(&portal, &id("x"))] {
            assert_eq!(asked.iter().map(Address::as_str).collect::<Vec<_>>(), both);
        }
        assert_eq!((categories_request(&portal), section_request(&portal, 1)), (None, None));
    }
}
