//! HTML, as the content of a WordPress post. Nothing of a script before it is words.

#![no_main]

use baca::model::Format;
use baca_fuzz::assert_harmless;
use libfuzzer_sys::fuzz_target;
use serde_json::json;

/// What stands in the script.
const SCRIPT: &str = "kata_dari_naskah";

fuzz_target!(|html: &str| {
    if html.contains(SCRIPT) {
        return;
    }
    let html = format!("<style>{SCRIPT}</style><script>{SCRIPT}</script>{html}");
    let post = json!({ "title": { "rendered": "Uji" }, "content": { "rendered": html } });
    let words = assert_harmless(&post.to_string(), Some(Format::WordPress));
    assert!(!words.contains(SCRIPT));
});
