//! The web manifest: <https://www.w3.org/TR/appmanifest/>.

use super::{Assets, Site};
use crate::json_text::{Place, json};

/// How a phone shows the portal that somebody puts on its first page.
pub fn manifest(site: &Site, assets: &Assets) -> String {
    let portal = &site.portal;
    let manifest = json(|place| {
        place.object(|manifest| {
            manifest
                .text("name", &portal.name)
                .text("short_name", &portal.name)
                .some_text("description", portal.tagline.as_deref())
                .text("lang", portal.language.tag())
                .text("start_url", "./")
                .text("scope", "./")
                .text("display", "minimal-ui")
                .some_text("theme_color", assets.colour())
                .some_text("background_color", assets.colour())
                .some_list("icons", assets.icon(), icon);
        });
    });
    format!("{manifest}\n")
}

fn icon(place: Place<'_>, (address, kind): (&str, Option<&str>)) {
    let sizes = kind.is_some_and(|kind| kind == "image/svg+xml").then_some("any");
    place.object(|icon| {
        icon.text("src", address).some_text("type", kind).some_text("sizes", sizes);
    });
}
