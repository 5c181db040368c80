//! HTML, as the content of a WordPress post.

#![no_main]

use baca::model::Format;
use baca_fuzz::{SCRIPT, assert_harmless};
use libfuzzer_sys::fuzz_target;
use serde_json::json;

fuzz_target!(|html: &str| {
    if html.contains(SCRIPT) {
        return;
    }
    let html = format!("<style>{SCRIPT}</style><script>{SCRIPT}</script>{html}");
    let post = json!({ "title": { "rendered": "Uji" }, "content": { "rendered": html } });
    assert_harmless(&post.to_string(), Some(Format::WordPress));
});
