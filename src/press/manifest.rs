//! The web manifest: <https://www.w3.org/TR/appmanifest/>.

use serde_json::Value;

use super::{Assets, Site, json::Object};

/// How a phone shows the portal that somebody puts on its first page.
pub fn manifest(site: &Site, assets: &Assets) -> String {
    let portal = &site.portal;
    let manifest = Object::default()
        .with("name", portal.name.as_str())
        .with("short_name", portal.name.as_str())
        .with_some("description", portal.tagline.as_deref())
        .with("lang", portal.language.tag())
        .with("start_url", "./")
        .with("scope", "./")
        .with("display", "minimal-ui")
        .with_some("theme_color", assets.colour())
        .with_some("background_color", assets.colour())
        .with_list("icons", assets.icon().map(icon).into_iter().collect());
    format!("{}\n", Value::from(manifest))
}

fn icon((address, kind): (&str, Option<&str>)) -> Value {
    let sizes = kind.is_some_and(|kind| kind == "image/svg+xml").then_some("any");
    let icon = Object::default().with("src", address).with_some("type", kind);
    icon.with_some("sizes", sizes).into()
}
