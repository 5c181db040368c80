//! What only a browser can show: that it reads every fixture as the native reader does, that its
//! page is the page printed, and that the parts which change do change.
//!
//! `cargo test --target wasm32-unknown-unknown --test browser` runs it, given a `CHROMEDRIVER`.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::expect_used, reason = "a test that cannot be set up must fail")]

#[path = "browser/found.rs"]
mod found;
#[path = "browser/memory.rs"]
mod memory;
#[path = "browser/rest.rs"]
mod rest;
#[path = "browser/storage.rs"]
mod storage;
mod support;

use baca::{
    browser::{clock, document as page_document},
    components::{EmbedFacade, LoadFailed, RelatedPanel, TextSize, TextSizeSwitch, TimingLine},
    load::{LoadError, LoadState},
    model::{Article, ArticleId, Block, Embed, Zone},
    route::Route,
    timing::Timing,
    wire::{self, Origin},
};
use include_dir::{Dir, File, include_dir};
use leptos::{prelude::*, task::tick};
use support::{
    BASE, article,
    cases::{FIXTURES, Fixture, case},
    html,
    page::{mounted, mounted_article, run},
    panel, reading, reading_text, source,
};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn fixture(name: &str) -> Article {
    article(case(name))
}

#[wasm_bindgen_test]
fn the_browser_reads_every_fixture_as_the_native_reader_does() {
    for Fixture { name, article, reading: promised, .. } in FIXTURES {
        assert_eq!(reading_text(&reading(article)), promised, "{name}");
    }
}

/// The promises of `tests/formats`, which the native reader keeps by html5ever and quick-xml.
///
/// A web page is read natively alone, and of a broken text each parser says what it likes.
#[wasm_bindgen_test]
fn the_browser_reads_every_format_as_the_native_reader_does() {
    let mut compared = 0;
    for case in FORMATS.dirs() {
        let promise = |file: &str| case.get_file(case.path().join(file))?.contents_utf8();
        let reading = promise("reading.txt").expect("a promise");
        let Some(source) = source_of(case).filter(|_| !reading.starts_with("no format")) else {
            continue;
        };
        let name = case.path().display();
        assert_eq!(source::articles(source), reading, "{name}");
        assert_eq!(source::teasers(source), promise("teasers.txt").expect("a promise"), "{name}");
        compared += 1;
    }
    assert!(compared > 60, "{compared}");
}

static FORMATS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/tests/formats");
static ANSWERS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/tests/wordpress/answers");

/// `answered-…` are the answers of a real WordPress.
fn source_of(case: &Dir<'static>) -> Option<&'static [u8]> {
    let name = case.path().to_string_lossy().into_owned();
    let mut kinds = ["json", "xml"].into_iter();
    let file = kinds.find_map(|kind| match name.strip_prefix("answered-") {
        Some(answer) => ANSWERS.get_file(format!("{answer}.{kind}")),
        None => case.get_file(case.path().join(format!("source.{kind}"))),
    });
    file.map(File::contents)
}

#[wasm_bindgen_test]
async fn the_page_is_the_page_printed() {
    for Fixture { name, article: json, printed, .. } in FIXTURES {
        let mounted = mounted_article(article(json));
        tick().await;
        let shown = mounted.place.inner_html().replace("<!---->", "");
        for (shown, printed) in shape(&shown).into_iter().zip(shape(printed)) {
            assert_eq!(shown, printed, "{name}");
        }
        assert_eq!(letters(&shown), letters(printed), "{name}");
    }
}

/// The elements with their attributes. Styles are spaced as each target likes.
fn shape(printed: &str) -> Vec<String> {
    let shape = |mut element: html::Element| {
        element.attributes.retain(|(name, _)| name != "style");
        element.attributes.sort();
        format!("{} {:?}", element.name, element.attributes)
    };
    html::elements(printed).into_iter().map(shape).chain(["end".to_owned()]).collect()
}

fn letters(printed: &str) -> String {
    html::words(printed).replace('\u{a0}', " ").replace("&nbsp;", " ").split_whitespace().collect()
}

#[wasm_bindgen_test]
async fn nothing_is_written_onto_the_page_as_html() {
    run("window.written = 0;
        window.writes = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
        const set = function (html) { window.written += 1; window.writes.set.call(this, html); };
        Object.defineProperty(Element.prototype, 'innerHTML', { ...window.writes, set });");
    let block = mounted_article(fixture("every-block"));
    let inline = mounted_article(fixture("every-inline"));
    let table = mounted_article(fixture("table-without-head"));
    block.press(".embed__show");
    tick().await;
    drop((block, inline, table));
    run("Object.defineProperty(Element.prototype, 'innerHTML', window.writes)");
    assert_eq!(run("return window.written").as_f64(), Some(0.0));
}

#[wasm_bindgen_test]
fn what_is_no_json_is_refused_in_words_of_ours() {
    let refusal =
        |text| wire::parse_article(text, Origin::new(BASE, Zone::WIB)).expect_err("no JSON").what;
    assert_eq!(refusal("\u{feff} "), "the answer is empty");
    assert!(refusal("<!doctype html>").starts_with("expected JSON, found a web page"));
    assert!(refusal("{\"headline\":").starts_with("not JSON: "));
}

#[wasm_bindgen_test]
fn a_tower_of_brackets_is_read_over_in_the_browser_too() {
    let tower = format!("{}1{}", "[".repeat(20_000), "]".repeat(20_000));
    let json = format!(r#"{{ "tower": {tower}, "headline": "Tetap" }}"#);
    assert_eq!(article(&json), article(r#"{ "headline": "Tetap" }"#));
}

#[wasm_bindgen_test]
fn a_key_that_means_something_to_javascript_means_nothing_here() {
    let json = r#"{ "__proto__": { "kicker": "a" }, "constructor": 7, "headline": "Tetap" }"#;
    assert_eq!(article(json), article(r#"{ "headline": "Tetap" }"#));
}

#[wasm_bindgen_test]
async fn pressing_a_size_sets_the_article_in_it() {
    let mounted = mounted_article(fixture("model-page"));
    assert_eq!(mounted.value("article", "data-text-size").as_deref(), Some("normal"));
    for size in ["larger", "smaller", "normal"] {
        mounted.press(&format!("[data-size={size}]"));
        tick().await;
        assert_eq!(mounted.value("article", "data-text-size").as_deref(), Some(size));
        assert_eq!(mounted.value("[aria-pressed=true]", "data-size").as_deref(), Some(size));
        assert_eq!(mounted.count("[aria-pressed=true]"), Some(1.0));
    }
}

fn switch(text_size: RwSignal<TextSize>) -> impl IntoView {
    let on_choose = Callback::new(move |size| text_size.set(size));
    view! { <TextSizeSwitch text_size on_choose /> }
}

#[wasm_bindgen_test]
async fn a_size_chosen_elsewhere_is_shown_as_pressed() {
    let text_size = RwSignal::new(TextSize::Normal);
    let mounted = mounted(move || switch(text_size));
    text_size.set(TextSize::Larger);
    tick().await;
    assert_eq!(mounted.value("[aria-pressed=true]", "data-size").as_deref(), Some("larger"));
}

fn embeds() -> impl Iterator<Item = Embed> {
    let blocks = fixture("embed-each-provider").body.into_iter();
    blocks.filter_map(|block| match block {
        Block::Embed(embed) => Some(embed),
        _ => None,
    })
}

#[wasm_bindgen_test]
async fn an_embed_is_framed_only_once_it_is_asked_for() {
    for embed in embeds() {
        let (frame, page) = (embed.frame.clone(), embed.page.clone());
        let mounted = mounted(move || view! { <EmbedFacade embed /> });
        assert!(mounted.find("iframe").is_none(), "{frame:?}");
        mounted.press("button");
        tick().await;
        assert_eq!(mounted.value("iframe", "src").as_deref(), Some(frame.as_str()));
        assert!(mounted.value("iframe", "sandbox").is_some() && mounted.find("button").is_none());
        assert_eq!(mounted.value("a", "href").as_deref(), Some(page.as_str()));
    }
}

#[wasm_bindgen_test]
async fn pressing_one_embed_leaves_the_others_alone() {
    let mounted = mounted_article(fixture("embed-each-provider"));
    mounted.press(".embed__show");
    tick().await;
    assert_eq!(mounted.count("iframe"), Some(1.0));
}

#[wasm_bindgen_test]
fn pressing_retry_calls_back() {
    let calls = RwSignal::new(0);
    let mounted = mounted(move || {
        let on_retry = Callback::new(move |()| calls.update(|calls| *calls += 1));
        view! { <LoadFailed error=LoadError::Offline on_retry /> }
    });
    mounted.press("button");
    mounted.press("button");
    assert_eq!(calls.get_untracked(), 2);
}

#[wasm_bindgen_test]
async fn the_timing_line_shows_what_it_is_given() {
    let timing = RwSignal::new(None);
    let mounted = mounted(move || view! { <TimingLine timing /> });
    assert_eq!(mounted.words(), "");
    timing.set(Some(Timing { started: 100.0, fetched: 40.0, parsed: 1.1, rendered: 8.0 }));
    tick().await;
    assert!(mounted.words().starts_with("Tampil dalam 0,1491 detik"), "{}", mounted.words());
}

#[wasm_bindgen_test]
async fn the_related_panel_gives_its_place_to_the_teasers() {
    let related = RwSignal::new(LoadState::Loading);
    let mounted = mounted(move || view! { <RelatedPanel related /> });
    assert!(mounted.count("a") == Some(0.0) && mounted.count(".teaser") > Some(1.0));
    related.set(LoadState::Ready(panel(r#"[{ "headline": "Pasar", "url": "pasar.json" }]"#)));
    tick().await;
    assert_eq!(mounted.value("a", "href").as_deref(), Some("?baca=pasar"));
    assert_eq!(mounted.count(".teaser"), Some(1.0));
}

#[wasm_bindgen_test]
async fn a_picture_says_that_it_is_awaited_or_failed_until_it_is_here() {
    let mounted = mounted_article(article(r#"{ "headline": "a", "image": "a.jpg" }"#));
    assert!(mounted.words().contains("Memuat…"));
    for (event, is_awaited, is_failed) in [("error", false, true), ("load", false, false)] {
        run(&format!("document.querySelector('.picture img').dispatchEvent(new Event('{event}'))"));
        tick().await;
        let words = mounted.words();
        assert_eq!(words.contains("Memuat…"), is_awaited, "{event}");
        assert_eq!(words.contains("Gambar tidak dapat dimuat"), is_failed, "{event}");
    }
}

#[wasm_bindgen_test]
fn a_part_that_left_the_page_no_longer_follows() {
    let text_size = RwSignal::new(TextSize::Normal);
    drop(mounted(move || switch(text_size)));
    text_size.set(TextSize::Larger);
}

#[wasm_bindgen_test]
fn each_page_has_an_address_that_leads_back_to_it() {
    let id = ArticleId::new("banjir-2026_a.b~c").expect("an id");
    let sections = ["Teluk & Sambri", "100%", "a=b?c#d", "日本", "a+b"];
    let sections = sections.map(|name| Route::Section(name.to_owned()));
    for route in sections.into_iter().chain([Route::Front, Route::Article(id)]) {
        let address = web_sys::Url::new_with_base(&route.query(), BASE).expect("an address");
        assert_eq!(Route::from_query(&address.search()), route);
    }
}

#[wasm_bindgen_test]
fn an_address_that_is_not_encoded_well_is_read_as_far_as_it_is() {
    let route = Route::from_query("?rubrik=Diskon%2050%");
    assert_eq!(route, Route::Section("Diskon 50%".to_owned()));
}

#[wasm_bindgen_test]
fn the_page_is_told_in_its_language_and_title() {
    page_document::set_language("en");
    page_document::set_title("Jembatan - Warta");
    let told = run("return document.documentElement.lang + ' ' + document.title");
    assert_eq!(told.as_string().as_deref(), Some("en Jembatan - Warta"));
}

#[wasm_bindgen_test]
async fn the_headline_takes_the_focus() {
    let mounted = mounted_article(fixture("headline-alone"));
    page_document::focus_headline();
    let focused = run("return document.activeElement.className");
    assert_eq!(focused.as_string().as_deref(), Some("headline"));
    drop(mounted);
}

#[wasm_bindgen_test]
fn a_measured_span_is_there_for_the_publishers_own_tools() {
    clock::record("baca:uji", 1.0, 3.5);
    let spans =
        run("return performance.getEntriesByName('baca:uji').map(span => span.duration)[0]");
    assert_eq!(spans.as_f64(), Some(2.5));
}
