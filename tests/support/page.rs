//! Components on a real page.

use std::any::Any;

use baca::{
    components::ArticleView,
    model::{Article, Language},
};
use js_sys::Function;
use leptos::{mount::mount_to, prelude::*};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

use super::{edition, surroundings};

/// A view on the page. It leaves with the test.
pub struct Mounted {
    /// Where it stands.
    pub place: HtmlElement,
    _handle: Box<dyn Any>,
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.place.remove();
    }
}

impl Mounted {
    /// The first element of a selector.
    pub fn find(&self, selector: &str) -> Option<HtmlElement> {
        self.place.query_selector(selector).expect("a selector")?.dyn_into().ok()
    }

    /// Presses an element.
    pub fn press(&self, selector: &str) {
        self.find(selector).expect("something to press").click();
    }

    /// The value of an attribute.
    pub fn value(&self, selector: &str, attribute: &str) -> Option<String> {
        self.find(selector)?.get_attribute(attribute)
    }

    /// The words on it.
    pub fn words(&self) -> String {
        self.place.text_content().unwrap_or_default()
    }

    /// How many elements of a selector there are.
    pub fn count(&self, selector: &str) -> Option<f64> {
        let script = "return place.querySelectorAll(selector).length";
        let count = Function::new_with_args("place, selector", script);
        let place = JsValue::from(&self.place);
        count.call2(&JsValue::NULL, &place, &selector.into()).ok()?.as_f64()
    }
}

/// Mounts a view on the page.
pub fn mounted<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static) -> Mounted {
    keep_off_the_network();
    let place = document().create_element("div").expect("an element");
    let place: HtmlElement = place.dyn_into().expect("an element of HTML");
    document().body().expect("a body").append_child(&place).expect("a place on the page");
    let handle = mount_to(place.clone(), move || {
        edition(Language::Indonesian).provide();
        view()
    });
    Mounted { place, _handle: Box::new(handle) }
}

/// Mounts an article on the page.
pub fn mounted_article(article: Article) -> Mounted {
    mounted(move || {
        let surroundings = surroundings(article.related.as_ref());
        view! { <ArticleView article surroundings /> }
    })
}

/// Pictures and frames of these tests lie nowhere.
fn keep_off_the_network() {
    run("if (!document.getElementById('off')) {
        const policy = document.createElement('meta');
        policy.id = 'off';
        policy.httpEquiv = 'Content-Security-Policy';
        policy.content = \"img-src 'none'; frame-src 'none'\";
        document.head.append(policy);
    }");
}

/// Runs a script, and tells what it returns.
pub fn run(script: &str) -> JsValue {
    Function::new_no_args(script).call0(&JsValue::NULL).expect("a script that runs")
}
