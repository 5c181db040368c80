//! `portal.json`, as `docs/contracts/portal.md` describes it.

use super::{
    WireError,
    address::{Purpose, address_in, resolve},
    json::Json,
    node::Node,
};
use crate::model::{Address, ArticleTemplate, Language, Portal, Zone};

/// Stands for the id while the template's address is read: the URL standard would escape `{id}`.
const GAP: &str = "baca-id-gap";

/// Reads a portal. Everything has a default.
///
/// # Errors
/// It is not an object, or lies at no address that relative ones could start from.
pub(super) fn portal(node: &Node<'_>) -> Result<Portal, WireError> {
    let error = |what: String| WireError { path: String::new(), what };
    if !matches!(node.value(), Json::Object(_)) {
        return Err(error(format!("expected a portal object, found {}", node.value().kind())));
    }
    let base = || error(format!("its own address `{}` is none", node.setting().base));
    Ok(Portal {
        name: node.text("name").unwrap_or_else(|| "Baca".to_owned()),
        tagline: node.text("tagline"),
        language: language(node),
        zone: zone(node).unwrap_or(Zone::WIB),
        front: front(node).ok_or_else(base)?,
        articles: articles(node).ok_or_else(base)?,
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
    let address = resolve(node.setting().base, &raw.replacen("{id}", GAP, 1), Purpose::Fetch)?;
    let (before, after) = address.as_str().split_once(GAP)?;
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
    use crate::model::{ArticleId, Language, Zone};
    use crate::wire::parse_portal;

    const BASE: &str = "https://warta.example/berita/baru/content/portal.json";

    #[test]
    fn an_empty_portal_has_a_default_for_everything() {
        let portal = parse_portal("{}", BASE).expect("a portal").value;
        let id = ArticleId::new("pasar").expect("an id");
        assert_eq!((portal.name.as_str(), portal.language), ("Baca", Language::Indonesian));
        assert_eq!(portal.zone, Zone::WIB);
        assert_eq!(
            portal.article_address(&id).as_str(),
            "https://warta.example/berita/baru/content/articles/pasar.json"
        );
    }

    #[test]
    fn articles_may_lie_at_another_server() {
        let json = r#"{"articles":"https://api.example/v1/news/{id}?full=1","timeZone":"+05:30"}"#;
        let portal = parse_portal(json, BASE).expect("a portal").value;
        let id = ArticleId::new("7").expect("an id");
        assert_eq!(portal.article_address(&id).as_str(), "https://api.example/v1/news/7?full=1");
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
