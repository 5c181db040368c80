//! What this browser remembers. It may refuse (in a third-party frame even asking throws), and
//! then nothing is remembered.

use leptos::prelude::window;
use web_sys::Storage;

/// What was remembered under a name.
pub fn recall(name: &str) -> Option<String> {
    local()?.get_item(name).ok()?
}

/// Remembers words under a name, for all visits.
pub fn remember(name: &str, words: &str) {
    let _refused = local().map(|storage| storage.set_item(name, words));
}

/// What was remembered under a name in this tab.
pub fn recall_in_tab(name: &str) -> Option<String> {
    session()?.get_item(name).ok()?
}

/// Remembers words under a name, as long as this tab is open.
pub fn remember_in_tab(name: &str, words: &str) {
    let _refused = session().map(|storage| storage.set_item(name, words));
}

fn local() -> Option<Storage> {
    window().local_storage().ok()?
}

fn session() -> Option<Storage> {
    window().session_storage().ok()?
}
