//! Telling the element what happened.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::{edition::Edition, load::LoadError, model::Format, timing::Timing, wire::Problem};

/// The element's ear.
#[derive(Clone)]
pub struct Tell(Function);

impl Tell {
    pub fn new(ear: Function) -> Self {
        Self(ear)
    }

    /// It is here: its headline, its format, what was wrong with it, the language of the
    /// interface, and whose it is, if a portal was asked.
    pub fn load(&self, headline: &str, format: Format, problems: &[Problem], edition: &Edition) {
        let list = Array::new();
        for problem in problems {
            let path = JsValue::from_str(&problem.path);
            list.push(&object(&[("path", path), ("what", JsValue::from_str(&problem.what))]));
        }
        let detail = [
            ("headline", JsValue::from_str(headline)),
            ("format", JsValue::from_str(format.name())),
            ("problems", list.into()),
            ("language", JsValue::from_str(edition.language.tag())),
            (
                "portal",
                edition.portal.as_ref().map(|portal| JsValue::from_str(&portal.name)).into(),
            ),
        ];
        self.say("load", &detail);
    }

    /// It did not come: the name of the error, and, for whoever runs the page, what was wrong.
    pub fn error(&self, error: &LoadError) {
        let message = match error {
            LoadError::Unreadable { reason } => reason.clone(),
            LoadError::ServerTrouble { status } => format!("the server answered {status}"),
            _ => String::new(),
        };
        let detail =
            [("reason", JsValue::from_str(error.name())), ("message", JsValue::from_str(&message))];
        self.say("error", &detail);
    }

    /// How long it took, in milliseconds.
    pub fn timing(&self, timing: &Timing) {
        let detail = [
            ("started", timing.started.into()),
            ("fetched", timing.fetched.into()),
            ("parsed", timing.parsed.into()),
            ("rendered", timing.rendered.into()),
            ("total", timing.total().into()),
        ];
        self.say("timing", &detail);
    }

    fn say(&self, what: &str, detail: &[(&str, JsValue)]) {
        let _threw = self.0.call2(&JsValue::UNDEFINED, &what.into(), &object(detail));
    }
}

fn object(entries: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (key, value) in entries {
        let _refused = Reflect::set(&object, &JsValue::from_str(key), value);
    }
    object.into()
}
