//! What left the page leaves nothing behind.

use core::arch::wasm32::memory_size;

use baca::markup::{stand, tag};
use leptos::{prelude::*, task::tick};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

/// Elements that follow a signal which outlives them come and go, one after the other.
async fn come_and_go(place: &Element, number: &ArcRwSignal<i32>, times: usize) {
    for _ in 0..times {
        let (parity, words) = (number.clone(), number.clone());
        let view = move || {
            tag("p")
                .set_live("data-parity", move || if parity.get() % 2 == 0 { "even" } else { "odd" })
                .with_live(move || tag("i").with(words.get().to_string()))
        };
        drop(stand(place, Box::new(view)));
        tick().await;
    }
}

#[wasm_bindgen_test]
async fn a_signal_that_stays_keeps_nothing_of_the_elements_that_followed_it() {
    let place = document().create_element("div").expect("an element");
    let number = ArcRwSignal::new(1);
    come_and_go(&place, &number, 200).await;
    let before = memory_size::<0>();
    come_and_go(&place, &number, 4_000).await;
    assert_eq!(memory_size::<0>(), before);
}
