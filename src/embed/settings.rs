//! What an element asks for.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

use crate::model::{ArticleId, Format, Language};

/// What an element asks for, as `element.js` has read its attributes.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// The article itself, where the page has it already; otherwise it lies at `address`.
    pub text: Option<String>,
    /// Where the `portal.json` is whose article `entry` is, absolute; in place of an address.
    pub portal: Option<String>,
    /// The id of the article; `None` also for what cannot be one.
    pub entry: Option<ArticleId>,
    /// Its address, absolute; of a text at hand, where relative addresses in it start.
    pub address: String,
    /// Its format, if somebody said.
    pub format: Option<Format>,
    /// The language of the interface, if somebody said.
    pub language: Option<Language>,
    /// Where the teasers of the related panel lie, absolute; in place of the article's own.
    pub related: Option<String>,
    /// Whether only the related panel is asked for: then `address` is its own.
    pub is_panel: bool,
    /// When it was asked for, by the browser's clock, in milliseconds.
    pub since: f64,
}

impl Settings {
    /// Reads the object that `element.js` makes. What is unknown is as if it were not there.
    pub fn read(object: &JsValue) -> Self {
        let get = |key: &str| Reflect::get(object, &key.into()).ok();
        let text = |key: &str| get(key).and_then(|value| value.as_string());
        Self {
            text: text("text"),
            portal: text("portal"),
            entry: text("entry").and_then(|id| ArticleId::new(&id)),
            address: text("address").unwrap_or_default(),
            format: text("format").and_then(|name| Format::from_name(&name)),
            language: text("language").and_then(|tag| Language::from_tag(&tag)),
            related: text("related"),
            is_panel: get("isPanel").is_some_and(|value| value.is_truthy()),
            since: get("since").and_then(|value| value.as_f64()).unwrap_or_default(),
        }
    }
}
