//! The browser's own parser: the one place where a string becomes a tree.
//!
//! The tree belongs to no page: nothing in it runs or loads. It is read and never moved, for a
//! node that is adopted or cloned comes alive (an `onerror` of a parsed `img` was seen to fire).
//!
//! A page under `require-trusted-types-for 'script'` lets strings through to this parser only by
//! a policy. Ours is named `baca-html`, lives in this module, and serves its one call.

use std::cell::OnceCell;

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};
use web_sys::Document;

/// The media type of HTML.
pub(super) const HTML: &str = "text/html";
/// The media type of XML.
pub(super) const XML: &str = "text/xml";

const POLICY: &str = "baca-html";

#[wasm_bindgen]
extern "C" {
    type DOMParser;

    #[wasm_bindgen(constructor, catch)]
    fn new() -> Result<DOMParser, JsValue>;

    #[wasm_bindgen(method, catch, js_name = parseFromString)]
    fn parse(this: &DOMParser, text: &JsValue, kind: &str) -> Result<Document, JsValue>;

    type TrustedTypePolicyFactory;

    #[wasm_bindgen(method, catch, js_name = createPolicy)]
    fn create_policy(
        this: &TrustedTypePolicyFactory,
        name: &str,
        rules: &Object,
    ) -> Result<TrustedTypePolicy, JsValue>;

    type TrustedTypePolicy;

    #[wasm_bindgen(method, js_name = createHTML)]
    fn html(this: &TrustedTypePolicy, text: &str) -> JsValue;
}

/// Parses a text into a document of its own.
///
/// # Errors
/// The page's Content-Security-Policy does not allow the policy `baca-html`.
pub(super) fn parsed(text: &str, kind: &str) -> Result<Document, String> {
    let refused =
        |_| format!("the page's Content-Security-Policy has to allow it: `trusted-types {POLICY}`");
    let parser = DOMParser::new().map_err(refused)?;
    parser.parse(&trusted(text), kind).map_err(refused)
}

/// The text as the parser takes it. Without a policy (there are no Trusted Types here, or they
/// refuse us) it is the plain text, which the parser then takes or refuses.
fn trusted(text: &str) -> JsValue {
    thread_local! {
        static OURS: OnceCell<Option<TrustedTypePolicy>> = const { OnceCell::new() };
    }
    OURS.with(|ours| match ours.get_or_init(policy) {
        Some(policy) => policy.html(text),
        None => text.into(),
    })
}

fn policy() -> Option<TrustedTypePolicy> {
    let factory = Reflect::get(&js_sys::global(), &"trustedTypes".into()).ok()?;
    let factory: TrustedTypePolicyFactory =
        factory.is_object().then(|| factory.unchecked_into())?;
    let rules = Object::new();
    let unchanged = Closure::<dyn Fn(JsValue) -> JsValue>::new(|text| text).into_js_value();
    Reflect::set(&rules, &"createHTML".into(), &unchanged).ok()?;
    factory.create_policy(POLICY, &rules).ok()
}
