//! One fact about one part of the page at a time.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, reason = "a test that cannot be set up must fail")]

mod support;

use std::collections::BTreeSet;

use baca::{
    components::{
        ArticleSkeleton, Footer, Masthead, RelatedPanel, SkipLink, TEXT_ID, TextSize,
        TextSizeSwitch, TimingLine,
    },
    load::{LoadError, LoadState},
    model::{Language, Panel},
    timing::Timing,
};
use leptos::prelude::*;
use support::{
    article, files,
    html::{assert_in_order, count, elements, elements_of_class, position, values_of, words},
    print::{printed, printed_article, printed_in},
};

fn fixture(case: &str) -> String {
    printed_article(article(&files::text(format!("tests/fixtures/{case}/article.json"))))
}

fn page(json: &str) -> String {
    printed_article(article(json))
}

#[test]
fn the_thirteen_parts_stand_in_order() {
    let parts = [
        "headline",
        "published",
        "lead-image",
        "picture__note",
        "caption",
        "text-size",
        "dateline",
        "body",
        "read-also",
        "initials",
        "related",
        "copyright",
        "timing",
    ];
    let printed = fixture("model-page");
    // The dateline opens the body.
    let in_page: Vec<_> = parts.into_iter().filter(|part| *part != "dateline").collect();
    assert_in_order(&printed, &in_page);
    assert_in_order(&printed, &["body", "paragraph", "dateline", "read-also"]);
}

#[test]
fn the_headline_is_the_only_h1() {
    for case in ["model-page", "every-block", "html-in-plain-text", "related-inline"] {
        let printed = fixture(case);
        assert_eq!(count(&printed, "h1"), 1, "{case}");
        assert!(
            elements(&printed)
                .iter()
                .any(|element| element.name == "h1" && element.has_class("headline"))
        );
    }
}

#[test]
fn the_published_time_reads_as_on_the_model_page() {
    assert!(words(&fixture("model-page")).contains("Sabtu, 10 April 2021 - 13:29 WIB"));
}

#[test]
fn the_published_time_is_there_for_machines() {
    assert_eq!(values_of(&fixture("other-zone"), "datetime"), ["2026-11-20T08:15:00+09:00"]);
}

#[test]
fn an_update_at_the_publication_is_none() {
    assert!(position(&fixture("updated"), "published__updated").is_some());
    assert_eq!(position(&fixture("updated-at-publication"), "published__updated"), None);
}

#[test]
fn the_lead_picture_is_described_by_the_headline() {
    assert_eq!(
        values_of(&fixture("model-page"), "alt"),
        ["Jembatan Apung Tirtamaya Dibuka untuk Umum"]
    );
}

#[test]
fn a_description_of_its_own_comes_before_the_headline() {
    assert_eq!(values_of(&fixture("every-key"), "alt"), ["Lapak cabai"]);
}

#[test]
fn the_credit_follows_the_caption_text() {
    assert_in_order(&fixture("model-page"), &["caption", "caption__text", "caption__credit"]);
}

#[test]
fn the_space_before_a_credit_belongs_to_the_caption_text() {
    assert!(fixture("model-page").contains(" </span><span class=\"caption__credit\">"));
}

#[test]
fn the_text_is_of_normal_size_at_first() {
    let printed = fixture("headline-alone");
    assert_eq!(values_of(&printed, "data-text-size"), ["normal"]);
    assert_eq!(values_of(&printed, "aria-pressed"), ["false", "true", "false"]);
}

#[test]
fn the_switch_of_text_size_names_its_sizes_to_those_who_hear_it() {
    let printed = printed_in(Language::English, || {
        let on_choose = Callback::new(|_| ());
        view! { <TextSizeSwitch text_size=RwSignal::new(TextSize::Normal) on_choose /> }
    });
    assert_eq!(values_of(&printed, "aria-label"), ["Text size", "Smaller", "Normal", "Larger"]);
    assert_eq!(words(&printed), "AAA");
}

#[test]
fn the_article_leads_to_its_own_page_at_its_publisher() {
    let printed = fixture("every-key");
    assert_in_order(&printed, &["related", "original", "copyright"]);
    assert!(values_of(&printed, "href").contains(&"https://warta.example/judul-berita".to_owned()));
}

#[test]
fn the_initials_stand_in_brackets_once() {
    assert!(words(&fixture("model-page")).contains("(msd)"));
    let filed_with_brackets = page(r#"{ "headline": "a", "initials": "(msd)" }"#);
    assert!(
        words(&filed_with_brackets).contains("(msd)") && !filed_with_brackets.contains("((msd")
    );
}

#[test]
fn a_panel_without_a_title_has_the_customary_one() {
    assert!(words(&fixture("related-inline")).contains("Baca Berita Terkait Lainnya"));
}

#[test]
fn a_panel_on_its_way_keeps_its_place() {
    let printed = fixture("related-at-an-address");
    assert!(elements_of_class(&printed, "teaser").len() > 1);
    let lines = elements_of_class(&printed, "skeleton__line");
    assert!(lines.iter().all(|line| line.attribute("aria-hidden") == Some("true")));
}

#[test]
fn a_panel_that_did_not_come_says_so_and_nothing_more() {
    let printed = printed(|| {
        let related = RwSignal::new(LoadState::<Panel>::Failed(LoadError::Offline));
        view! { <RelatedPanel related /> }
    });
    assert!(words(&printed).contains("Berita terkait tidak dapat dimuat."));
    assert_eq!(count(&printed, "button") + count(&printed, "h1"), 0);
}

#[test]
fn the_copyright_names_year_and_holder() {
    assert!(words(&fixture("model-page")).contains("Copyright © 2024 Warta Nusantara"));
}

#[test]
fn what_names_no_holder_belongs_to_the_portal() {
    let printed = page(r#"{ "headline": "a", "datePublished": "2026-11-20" }"#);
    assert!(words(&printed).contains("Copyright © 2026 Warta"));
}

#[test]
fn the_owners_own_words_take_the_place_of_the_customary_ones() {
    let printed = words(&fixture("every-key"));
    assert!(printed.contains("Boleh dikutip.") && !printed.contains("Hak cipta"));
}

#[test]
fn nothing_is_said_of_the_time_until_it_is_measured() {
    let printed = printed(|| view! { <TimingLine timing=RwSignal::new(None) /> });
    assert_eq!(words(&printed), "");
}

#[test]
fn the_time_is_told_with_its_parts() {
    let timing = Timing { started: 100.0, fetched: 40.0, parsed: 1.1, rendered: 8.0 };
    let line = move || view! { <TimingLine timing=RwSignal::new(Some(timing)) /> };
    let printed = words(&printed_in(Language::English, line));
    assert_eq!(
        printed,
        "Shown in 0.1491 seconds\
         starting0.1000 secondsfetching0.0400 secondsparsing0.0011 secondsrendering0.0080 seconds"
    );
}

#[test]
fn two_authors_are_joined_by_and() {
    let printed = words(&fixture("two-authors"));
    assert!(printed.contains("Oleh Sari Wulandari dan Made Arta (Wartawan foto)"), "{printed}");
}

#[test]
fn three_authors_are_joined_by_comma_and_and() {
    let printed = words(&page(r#"{ "headline": "a", "author": ["Sari", "Made", "Yosef"] }"#));
    assert!(printed.contains("Oleh Sari, Made dan Yosef"), "{printed}");
}

#[test]
fn the_section_leads_to_its_page() {
    let printed = page(r#"{ "headline": "a", "articleSection": "Teluk & Sambri" }"#);
    assert_eq!(values_of(&printed, "href"), ["?rubrik=Teluk%20%26%20Sambri"]);
}

#[test]
fn an_article_says_its_language_and_direction() {
    for (case, language, direction) in [
        ("right-to-left", Some("ar"), "rtl"),
        ("english-article", Some("en-GB"), "ltr"),
        ("no-language", None, "auto"),
    ] {
        let printed = fixture(case);
        let root = elements(&printed).into_iter().next().expect("the article");
        assert_eq!(
            (root.attribute("lang"), root.attribute("dir")),
            (language, Some(direction)),
            "{case}"
        );
    }
}

#[test]
fn the_script_of_a_language_decides_its_direction() {
    for (language, direction) in [
        ("ms-Arab", "rtl"),
        ("ckb", "rtl"),
        ("ug-CN", "rtl"),
        ("AR-eg", "rtl"),
        ("az-Latn-IR", "ltr"),
        ("jv-Latn", "ltr"),
    ] {
        let printed = page(&format!(r#"{{ "headline": "a", "inLanguage": "{language}" }}"#));
        assert_eq!(values_of(&printed, "dir"), [direction], "{language}");
    }
}

#[test]
fn no_two_elements_share_an_id() {
    for case in ["model-page", "every-block", "related-inline"] {
        let ids = values_of(&fixture(case), "id");
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{case}: {ids:?}");
    }
}

/// A button without a type would send a form of the page around it.
#[test]
fn every_button_is_only_a_button() {
    for case in ["model-page", "embed-each-provider"] {
        let buttons: Vec<_> = elements(&fixture(case))
            .into_iter()
            .filter(|element| element.name == "button")
            .collect();
        assert!(buttons.iter().all(|button| button.attribute("type") == Some("button")), "{case}");
    }
}

#[test]
fn the_skip_link_leads_to_the_text() {
    let printed = printed(|| view! { <SkipLink /> });
    assert_eq!(values_of(&printed, "href"), [format!("#{TEXT_ID}")]);
}

#[test]
fn the_masthead_leads_to_the_front_and_speaks_the_other_language() {
    let printed = printed(|| view! { <Masthead on_language=Callback::new(|()| ()) /> });
    assert_eq!(values_of(&printed, "href"), ["?"]);
    let switch = elements_of_class(&printed, "masthead__language");
    assert_eq!(switch.first().and_then(|switch| switch.attribute("lang")), Some("en"));
    assert!(words(&printed).contains("WartaPortal ujiEnglish"));
}

#[test]
fn the_footer_says_whose_portal_it_is() {
    assert_eq!(words(&printed(|| view! { <Footer /> })), "Warta");
}

#[test]
fn waiting_is_said_once_to_those_who_hear_it() {
    let printed = printed(|| view! { <ArticleSkeleton /> });
    assert_eq!(values_of(&printed, "role"), ["status"]);
}
