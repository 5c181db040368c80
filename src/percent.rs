//! Percent-encoding of a text in an address: in the browser its own, which costs nothing to
//! download.

#[cfg(target_arch = "wasm32")]
pub use browser::{decoded, encoded};
#[cfg(not(target_arch = "wasm32"))]
pub use native::{decoded, encoded};

#[cfg(target_arch = "wasm32")]
mod browser {
    use js_sys::{decode_uri_component, encode_uri_component};

    /// The text, as a value in a query or the name of a file.
    pub fn encoded(text: &str) -> String {
        encode_uri_component(text).into()
    }

    /// The text of a value. Where something in it is not encoded well, that stays as it is.
    pub fn decoded(value: &str) -> String {
        let whole = |value: &str| decode_uri_component(value).ok().map(String::from);
        whole(value).unwrap_or_else(|| {
            let mut pieces = value.split('%');
            let first = pieces.next().unwrap_or_default().to_owned();
            pieces.fold(first, |text, piece| {
                let piece = format!("%{piece}");
                text + &whole(&piece).unwrap_or(piece)
            })
        })
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

    /// What `encodeURIComponent` changes
    /// (<https://tc39.es/ecma262/#sec-encodeuricomponent-uricomponent>).
    const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
        .remove(b'-')
        .remove(b'_')
        .remove(b'.')
        .remove(b'!')
        .remove(b'~')
        .remove(b'*')
        .remove(b'\'')
        .remove(b'(')
        .remove(b')');

    /// The text, as a value in a query or the name of a file.
    pub fn encoded(text: &str) -> String {
        utf8_percent_encode(text, ENCODED).to_string()
    }

    /// The text of a value. Where something in it is not encoded well, that stays as it is; what is
    /// no UTF-8 is replaced.
    pub fn decoded(value: &str) -> String {
        percent_decode_str(value).decode_utf8_lossy().into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_comes_back_as_it_was() {
        for text in ["Jum'at (pagi)", "Teluk & Sambri", "a/b?c=d#e%20f+g", "é—ع"] {
            assert_eq!(decoded(&encoded(text)), text);
        }
    }

    #[test]
    fn nothing_of_a_text_ends_a_value() {
        assert_eq!(encoded("a&b=c#d e/f?"), "a%26b%3Dc%23d%20e%2Ff%3F");
    }

    #[test]
    fn what_is_not_encoded_well_stays_as_it_is() {
        assert_eq!(decoded("Diskon%2050%"), "Diskon 50%");
        assert_eq!(decoded("%zz"), "%zz");
    }
}
