//! Texts from the web.

use std::{sync::OnceLock, time::Duration};

use ureq::{Agent, Body, ResponseExt, http::Response};
use url::Url;

use super::opened::{LONGEST, Opened, too_long};
use crate::wire::{charset_of, decoded};

/// As the reader in the browser has it.
const PATIENCE: Duration = Duration::from_secs(10);

const MOST_REDIRECTS: u32 = 5;

const WANTED: &str = "application/json, application/ld+json, application/feed+json, \
                      application/rss+xml, application/atom+xml, text/html;q=0.5, */*;q=0.4";

/// The text at an address.
///
/// # Errors
/// No answer came; a sentence says why.
pub(super) fn fetch(address: &str) -> Result<Opened, String> {
    let address = web_address(address)?;
    let mut response = agent().get(address.as_str()).call().map_err(|error| sentence(&error))?;
    let base = public(response.get_uri().to_string());
    let status = response.status();
    let charset = content_type(&response);
    let body = response.body_mut().with_config().limit(LONGEST).read_to_vec();
    let body = body.map_err(|error| sentence(&error))?;
    Ok(Opened {
        text: decoded(body, charset.as_deref().and_then(charset_of)),
        base,
        refusal: (!status.is_success()).then(|| status.to_string()),
    })
}

/// An address by the URL standard.
///
/// # Errors
/// It is none, or not one of the web.
pub(super) fn web_address(address: &str) -> Result<Url, String> {
    let address = Url::parse(address).map_err(|error| format!("this is no address: {error}"))?;
    match address.scheme() {
        "http" | "https" => Ok(address),
        scheme => Err(format!("`{scheme}:` is not fetched, only `http:` and `https:`")),
    }
}

/// Connections are kept for the next text of the same server.
fn agent() -> &'static Agent {
    static AGENT: OnceLock<Agent> = OnceLock::new();
    AGENT.get_or_init(|| {
        let settings = Agent::config_builder()
            .timeout_global(Some(PATIENCE))
            .max_redirects(MOST_REDIRECTS)
            .http_status_as_error(false)
            .accept(WANTED)
            .user_agent(concat!("baca/", env!("CARGO_PKG_VERSION")));
        settings.build().new_agent()
    })
}

fn content_type(response: &Response<Body>) -> Option<String> {
    let value = response.headers().get("content-type")?;
    value.to_str().ok().map(str::to_owned)
}

/// An address without name and password: it goes into the HTML that is printed.
fn public(address: String) -> String {
    let Ok(mut parsed) = Url::parse(&address) else { return address };
    let is_public = parsed.set_username("").is_ok() && parsed.set_password(None).is_ok();
    if is_public { parsed.into() } else { address }
}

fn sentence(error: &ureq::Error) -> String {
    match error {
        ureq::Error::HostNotFound => "there is no server of that name".to_owned(),
        ureq::Error::Timeout(_) => format!("no answer within {} seconds", PATIENCE.as_secs()),
        ureq::Error::TooManyRedirects => format!("it redirects more than {MOST_REDIRECTS} times"),
        ureq::Error::BodyExceedsLimit(_) => too_long(),
        ureq::Error::Io(error) => format!("no answer came: {error}"),
        error => format!("it cannot be fetched: {error}"),
    }
}
