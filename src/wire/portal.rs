//! `portal.json`, as `docs/contracts/portal.md` describes it.

use super::{
    WireError,
    address::{Purpose, address_at, address_in, resolve},
    json::Json,
    node::Node,
    parted::parted,
};
use crate::model::{Address, ArticleSource, ArticleTemplate, Feed, Format, Language, Portal, Zone};

/// Stands for the id while the template's address is read: the URL standard would escape `{id}`.
const GAP: &str = "baca-id-gap";

/// Reads a portal. Everything has a default.
///
/// # Errors
/// It is not an object, lies at no address that relative ones could start from, or names a source
/// that there is none of.
pub(super) fn portal(node: &Node<'_>) -> Result<Portal, WireError> {
    if !matches!(node.value(), Json::Object(_)) {
        let found = node.value().kind();
        return Err(WireError::whole(format!("expected a portal object, found {found}")));
    }
    Ok(Portal {
        name: node.text("name").unwrap_or_else(|| "Baca".to_owned()),
        tagline: node.text("tagline"),
        language: language(node),
        zone: zone(node).unwrap_or(Zone::WIB),
        source: source(node)?,
        copyright_holder: node.text("copyrightHolder"),
    })
}

fn language(node: &Node<'_>) -> Language {
    let tag = node.text("language");
    let language = tag.as_deref().map(Language::from_tag);
    if let (Some(None), Some(node)) = (language, node.get("language")) {
        node.report("the interface speaks `id` and `en`; taken to be `id`");
    }
    language.flatten().unwrap_or_default()
}

/// `"source": {"format": "wordpress", "address": "https://…"}`, or both keys beside each other.
fn source(node: &Node<'_>) -> Result<ArticleSource, WireError> {
    let Some(given) = node.get("source") else { return native(node) };
    let (name, place) = match given.value() {
        Json::Object(_) => (given.text("format"), &given),
        _ => (given.to_text(), node),
    };
    match name.as_deref().map(Format::from_name) {
        Some(Some(Format::Native)) => native(place),
        Some(Some(Format::WordPress)) => wordpress(place),
        Some(Some(format @ (Format::JsonFeed | Format::Rss))) => feeds(place, format),
        Some(None) | None => {
            let [a, b, c, d] = Format::ALL.map(Format::name);
            Err(WireError::at(&given, "", &format!("expected one of `{a}`, `{b}`, `{c}`, `{d}`")))
        }
    }
}

fn native(node: &Node<'_>) -> Result<ArticleSource, WireError> {
    let base = || WireError::whole(format!("its own address `{}` is none", node.setting().base));
    let front = front(node).ok_or_else(base)?;
    Ok(ArticleSource::Native { front, articles: articles(node).ok_or_else(base)? })
}

/// A WordPress is named by its own front page, or by its API: an address with `/wp/v2` in it.
fn wordpress(node: &Node<'_>) -> Result<ArticleSource, WireError> {
    let given = node.text("address").and_then(|raw| {
        resolve(node.setting().base, &format!("{}/", raw.trim_end_matches('/')), Purpose::Fetch)
    });
    let given = given.ok_or_else(|| WireError::at(node, "address", NO_ADDRESS))?;
    let site = match parted(given.as_str(), "wp-json/") {
        Some((site, _)) => resolve(site, "", Purpose::Fetch),
        None => Some(given.clone()),
    };
    let api = match parted(given.as_str(), "/wp/v2/").is_some() {
        true => Some(given.clone()),
        false => {
            site.as_ref().and_then(|site| resolve(site.as_str(), "wp-json/wp/v2/", Purpose::Fetch))
        }
    };
    let (site, api) = site.zip(api).ok_or_else(|| WireError::at(node, "address", NO_ADDRESS))?;
    Ok(ArticleSource::WordPress { site, api })
}

/// One address, or a list of addresses, or of `{"address": "…", "section": "…"}`.
fn feeds(node: &Node<'_>, format: Format) -> Result<ArticleSource, WireError> {
    let Some(given) = node.get("address") else {
        return Err(WireError::at(node, "address", NO_ADDRESS));
    };
    let feed = |node: Node<'_>| match node.value() {
        Json::Object(_) => {
            let address = address_in(&node, "address", Purpose::Fetch)?;
            Some(Feed { address, section: node.text("section") })
        }
        _ => Some(Feed { address: address_at(&node, Purpose::Fetch)?, section: None }),
    };
    let feeds: Vec<_> = given.list().filter_map(feed).collect();
    if feeds.is_empty() {
        return Err(WireError::at(&given, "", NO_ADDRESS));
    }
    Ok(ArticleSource::Feeds { format, feeds })
}

const NO_ADDRESS: &str = "expected the http or https address of the source";

fn front(node: &Node<'_>) -> Option<Address> {
    let given = address_in(node, "front", Purpose::Fetch);
    given.or_else(|| resolve(node.setting().base, "front.json", Purpose::Fetch))
}

fn articles(node: &Node<'_>) -> Option<ArticleTemplate> {
    let default = || template(node, "articles/{id}.json");
    let Some(raw) = node.text("articles") else { return default() };
    let given = template(node, &raw);
    if let (None, Some(node)) = (&given, node.get("articles")) {
        node.report("not an address with `{id}` in it; taken to be `articles/{id}.json`");
    }
    given.or_else(default)
}

fn template(node: &Node<'_>, raw: &str) -> Option<ArticleTemplate> {
    let (before, after) = parted(raw, "{id}")?;
    let address = resolve(node.setting().base, &format!("{before}{GAP}{after}"), Purpose::Fetch)?;
    let (before, after) = parted(address.as_str(), GAP)?;
    Some(ArticleTemplate { before: before.to_owned(), after: after.to_owned() })
}

fn zone(node: &Node<'_>) -> Option<Zone> {
    let name = node.text("timeZone")?;
    let zone = match name.as_str() {
        "Asia/Jakarta" | "Asia/Pontianak" | "WIB" => Some(Zone::WIB),
        "Asia/Makassar" | "Asia/Ujung_Pandang" | "WITA" => Some(Zone::WITA),
        "Asia/Jayapura" | "WIT" => Some(Zone::WIT),
        "UTC" | "Z" => Zone::from_minutes(0),
        offset => offset_zone(offset),
    };
    if let (None, Some(node)) = (zone, node.get("timeZone")) {
        node.report("not a zone known here, nor an offset such as `+07:00`; taken to be WIB");
    }
    zone
}

fn offset_zone(offset: &str) -> Option<Zone> {
    let (hours, minutes) = offset.split_once(':')?;
    let (sign, hours) = match (hours.strip_prefix('+'), hours.strip_prefix('-')) {
        (Some(hours), _) => (1, hours),
        (_, Some(hours)) => (-1, hours),
        _ => return None,
    };
    let number = |digits: &str| digits.parse::<u8>().ok().filter(|_| digits.len() == 2);
    let minutes = i32::from(number(hours)?) * 60 + i32::from(number(minutes)?);
    Zone::from_minutes(sign * minutes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ArticleId;
    use crate::wire::{article_requests, parse_portal};

    const BASE: &str = "https://warta.example/berita/baru/content/portal.json";

    fn asked(portal: &Portal, id: &ArticleId) -> Vec<String> {
        let requests = article_requests(portal, id);
        requests.iter().map(|address| address.as_str().to_owned()).collect()
    }

    fn source(json: &str) -> Result<ArticleSource, String> {
        let portal = parse_portal(&format!(r#"{{ "source": {json} }}"#), BASE);
        portal.map(|reading| reading.value.source).map_err(|error| error.to_string())
    }

    #[test]
    fn a_wordpress_is_named_by_its_front_page_or_its_api() {
        for (address, site, api) in [
            (
                "https://a.example/blog",
                "https://a.example/blog/",
                "https://a.example/blog/wp-json/wp/v2/",
            ),
            (
                "https://a.example/wp-json/",
                "https://a.example/",
                "https://a.example/wp-json/wp/v2/",
            ),
            (
                "https://a.example/wp-json/wp/v2",
                "https://a.example/",
                "https://a.example/wp-json/wp/v2/",
            ),
            (
                "https://api.example/wp/v2/sites/a",
                "https://api.example/wp/v2/sites/a/",
                "https://api.example/wp/v2/sites/a/",
            ),
        ] {
            let read = source(&format!(r#"{{ "format": "wordpress", "address": "{address}" }}"#));
            let Ok(ArticleSource::WordPress { site: read_site, api: read_api }) = read else {
                panic!("{address}: {read:?}")
            };
            assert_eq!((read_site.as_str(), read_api.as_str()), (site, api));
        }
    }

    #[test]
    fn a_source_may_be_several_feeds_each_with_its_section() {
        let json = r#"{ "format": "rss", "address": ["a.xml", "javascript:1",
            { "address": "b.xml", "section": "Olahraga" }] }"#;
        let Ok(ArticleSource::Feeds { format: Format::Rss, feeds }) = source(json) else {
            panic!("feeds")
        };
        let sections: Vec<_> = feeds.iter().map(|feed| feed.section.as_deref()).collect();
        assert_eq!(sections, [None, Some("Olahraga")]);
    }

    #[test]
    fn a_sources_format_and_address_may_stand_beside_each_other() {
        let json = r#"{ "source": "jsonfeed", "address": "a.json" }"#;
        let portal = parse_portal(json, BASE).expect("a portal").value;
        assert_eq!(portal.source.format(), Format::JsonFeed);
    }

    #[test]
    fn a_source_that_there_is_none_of_is_an_error_with_its_path() {
        for (json, start) in [
            (r#""gopher""#, "source: expected one of `native`"),
            (r#"{ "format": "rss" }"#, "source.address: expected the http"),
            (r#"{ "format": "rss", "address": "javascript:1" }"#, "source.address: expected"),
            (r#"{ "format": "wordpress", "address": [] }"#, "source.address: expected"),
            (r#"{ "address": "a" }"#, "source: expected one of"),
        ] {
            let error = source(json).expect_err(json);
            assert!(error.starts_with(start), "{json}: {error}");
        }
    }

    #[test]
    fn an_empty_portal_has_a_default_for_everything() {
        let portal = parse_portal("{}", BASE).expect("a portal").value;
        let id = ArticleId::new("pasar").expect("an id");
        assert_eq!((portal.name.as_str(), portal.language), ("Baca", Language::Indonesian));
        assert_eq!(portal.zone, Zone::WIB);
        let article = "https://warta.example/berita/baru/content/articles/pasar.json";
        assert_eq!(asked(&portal, &id), [article]);
    }

    #[test]
    fn articles_may_lie_at_another_server() {
        let json = r#"{"articles":"https://api.example/v1/news/{id}?full=1","timeZone":"+05:30"}"#;
        let portal = parse_portal(json, BASE).expect("a portal").value;
        let id = ArticleId::new("7").expect("an id");
        assert_eq!(asked(&portal, &id), ["https://api.example/v1/news/7?full=1"]);
        assert_eq!(portal.zone, Zone::from_minutes(330).expect("a zone"));
    }

    #[test]
    fn a_strange_zone_or_language_is_reported_and_replaced() {
        let json = r#"{"timeZone":"Mars/Olympus","language":"tlh","articles":"javascript:1"}"#;
        let reading = parse_portal(json, BASE).expect("a portal");
        let paths: Vec<_> = reading.problems.iter().map(|problem| problem.path.as_str()).collect();
        assert_eq!(paths, ["language", "timeZone", "articles"]);
    }
}
