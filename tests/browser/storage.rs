//! What the browser remembers, and where it will not.

use baca::browser::storage;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::page::run;

#[wasm_bindgen_test]
fn what_is_remembered_is_recalled() {
    storage::remember("baca:uji", "larger");
    assert_eq!(storage::recall("baca:uji").as_deref(), Some("larger"));
    run("localStorage.removeItem('baca:uji')");
    assert_eq!(storage::recall("baca:uji"), None);
}

#[wasm_bindgen_test]
fn a_storage_that_throws_remembers_nothing_and_breaks_nothing() {
    run("window.kept = Object.getOwnPropertyDescriptor(window, 'localStorage');
        const get = () => { throw new DOMException('denied', 'SecurityError'); };
        Object.defineProperty(window, 'localStorage', { configurable: true, get });");
    storage::remember("baca:uji", "larger");
    let recalled = storage::recall("baca:uji");
    run("Object.defineProperty(window, 'localStorage', window.kept)");
    assert_eq!(recalled, None);
}

#[wasm_bindgen_test]
fn a_full_storage_breaks_nothing() {
    run("window.kept = Storage.prototype.setItem;
        Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };");
    storage::remember("baca:uji", "larger");
    run("Storage.prototype.setItem = window.kept");
    assert_eq!(storage::recall("baca:uji"), None);
}
