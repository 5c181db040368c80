//! Text over HTTP, within limits of time and size.

use std::{cell::Cell, rc::Rc, time::Duration};

use js_sys::{Promise, Reflect, Uint8Array};
use leptos::prelude::{TimeoutHandle, set_timeout_with_handle, window};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortController, AbortSignal, ReadableStreamDefaultReader, ReferrerPolicy, Request,
    RequestCredentials, RequestInit, Response,
};

use super::early;
use crate::{load::LoadError, wire};

/// How long an answer may take, to its last byte.
const TIME_LIMIT: Duration = Duration::from_secs(10);

/// How many bytes an answer may have.
const SIZE_LIMIT: usize = 5 * 1024 * 1024;

/// An answer.
#[derive(Clone)]
pub struct Answer {
    /// Its text.
    pub text: String,
    /// Where it came from in the end, after redirects: relative addresses in it start there.
    pub address: String,
}

/// The right to ask. Dropping it aborts what was asked with it.
pub struct Errand(AbortController);

/// How the browser ranks a request among others.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Priority {
    /// As it thinks best.
    Auto,
    /// After all others.
    Low,
}

impl Default for Errand {
    fn default() -> Self {
        Self(abort_controller())
    }
}

impl Errand {
    /// What [`text`] needs of it.
    pub fn signal(&self) -> AbortSignal {
        self.0.signal()
    }

    /// Ends it when another one ends, as long as the link is kept.
    pub fn end_with(&self, leaving: &AbortSignal) -> Link {
        Link::between(leaving, &self.0)
    }
}

impl Drop for Errand {
    fn drop(&mut self) {
        self.0.abort();
    }
}

#[expect(clippy::expect_used, reason = "every browser that runs WebAssembly has it")]
fn abort_controller() -> AbortController {
    AbortController::new().expect("a browser that can abort")
}

/// Fetches a text. Cookies are never sent: articles are the same for everyone.
///
/// # Errors
/// No answer, an answer other than success, or one beyond the limits.
pub async fn text(
    address: &str,
    leaving: &AbortSignal,
    priority: Priority,
) -> Result<Answer, LoadError> {
    let early = early::take(address);
    let request = early.as_ref().map_or_else(abort_controller, |early| early.controller.clone());
    let is_late = Rc::new(Cell::new(false));
    let _timer = Timer::start(&request, &is_late);
    let _link = Link::between(leaving, &request);
    let answer = match early {
        Some(early) => Ok(early.answer),
        None => ask(address, &request.signal(), priority),
    };
    let answer = read(answer).await;
    if answer.is_err() {
        // What is left of it would still come.
        request.abort();
    }
    match answer {
        Err(_) if is_late.get() => Err(LoadError::TimedOut),
        answer => answer,
    }
}

async fn read(answer: Result<Promise, JsValue>) -> Result<Answer, LoadError> {
    let answer = JsFuture::from(answer.map_err(|_| LoadError::Offline)?).await;
    let response: Response = answer.map_err(|_| LoadError::Offline)?.unchecked_into();
    if let Some(error) = LoadError::from_status(response.status()) {
        return Err(error);
    }
    let body = body(&response).await?;
    let content_type = response.headers().get("content-type").ok().flatten().unwrap_or_default();
    let text = wire::decoded(body, wire::charset_of(&content_type));
    Ok(Answer { text, address: response.url() })
}

fn ask(address: &str, signal: &AbortSignal, priority: Priority) -> Result<Promise, JsValue> {
    let how = RequestInit::new();
    how.set_signal(Some(signal));
    how.set_credentials(RequestCredentials::Omit);
    how.set_referrer_policy(ReferrerPolicy::StrictOriginWhenCrossOrigin);
    if priority == Priority::Low {
        Reflect::set(&how, &"priority".into(), &"low".into())?;
    }
    Ok(window().fetch_with_request(&Request::new_with_str_and_init(address, &how)?))
}

/// The body, chunk by chunk, so that an endless one is left once it is too long.
async fn body(response: &Response) -> Result<Vec<u8>, LoadError> {
    let mut bytes = Vec::new();
    let Some(stream) = response.body() else { return Ok(bytes) };
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    while let Some(chunk) = chunk(&reader).await.map_err(|_| LoadError::Offline)? {
        if bytes.len() + chunk.length() as usize > SIZE_LIMIT {
            let reason = format!("the answer is longer than {SIZE_LIMIT} bytes");
            return Err(LoadError::Unreadable { reason });
        }
        bytes.extend(chunk.to_vec());
    }
    Ok(bytes)
}

/// The next chunk; `None` at the end.
async fn chunk(reader: &ReadableStreamDefaultReader) -> Result<Option<Uint8Array>, JsValue> {
    let result = JsFuture::from(reader.read()).await?;
    if Reflect::get(&result, &"done".into())?.is_truthy() {
        return Ok(None);
    }
    Reflect::get(&result, &"value".into())?.dyn_into().map(Some)
}

/// Aborts a request that takes too long, unless it is dropped before.
struct Timer(Option<TimeoutHandle>);

impl Timer {
    fn start(request: &AbortController, is_late: &Rc<Cell<bool>>) -> Self {
        let (request, is_late) = (request.clone(), Rc::clone(is_late));
        let abort = move || {
            is_late.set(true);
            request.abort();
        };
        Self(set_timeout_with_handle(abort, TIME_LIMIT).ok())
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        if let Some(handle) = self.0.take() {
            handle.clear();
        }
    }
}

/// Aborts a request when its errand is, unless it is dropped before.
pub struct Link {
    leaving: AbortSignal,
    pass_on: Closure<dyn FnMut()>,
}

impl Link {
    fn between(leaving: &AbortSignal, request: &AbortController) -> Self {
        if leaving.aborted() {
            request.abort();
        }
        let request = request.clone();
        let pass_on = Closure::<dyn FnMut()>::new(move || request.abort());
        let listener = pass_on.as_ref().unchecked_ref();
        let _refused = leaving.add_event_listener_with_callback("abort", listener);
        Self { leaving: leaving.clone(), pass_on }
    }
}

impl Drop for Link {
    fn drop(&mut self) {
        let listener = self.pass_on.as_ref().unchecked_ref();
        let _refused = self.leaving.remove_event_listener_with_callback("abort", listener);
    }
}
