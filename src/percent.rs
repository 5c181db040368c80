//! Percent-encoding of a text in an address: the browser's own there, which costs nothing to
//! download, and the same natively.

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

    /// The text of a value; the value itself, where it is not encoded well.
    pub fn decoded(value: &str) -> String {
        decode_uri_component(value).map_or_else(|_| value.to_owned(), String::from)
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

    /// The text of a value; the value itself, where it is not encoded well.
    pub fn decoded(value: &str) -> String {
        let decoded = percent_decode_str(value).decode_utf8();
        decoded.map_or_else(|_| value.to_owned(), Into::into)
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
        assert_eq!(decoded("%ff"), "%ff");
    }
}
