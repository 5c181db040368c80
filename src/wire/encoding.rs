//! The letters of a text, from its bytes.
//!
//! A byte order mark decides, then what the server says, then what an XML declaration says;
//! otherwise it is UTF-8, which JSON always is.

use super::parted::parted;

/// The text of some bytes. `charset` is what the server says of them. What cannot be read is
/// replaced.
pub fn decoded(bytes: Vec<u8>, charset: Option<&str>) -> String {
    let marked = match bytes.as_slice() {
        [0xef, 0xbb, 0xbf, ..] => Some("utf-8"),
        [0xfe, 0xff, ..] => Some("utf-16be"),
        [0xff, 0xfe, ..] => Some("utf-16le"),
        _ => None,
    };
    let label = marked.or(charset).map(str::to_owned).or_else(|| declared(&bytes));
    match label {
        Some(label) if !label.eq_ignore_ascii_case("utf-8") => decoded_as(&bytes, &label),
        _ => utf_8(bytes),
    }
}

/// Nearly every text is whole, which is seen many bytes at a time; to mend one goes letter by
/// letter.
fn utf_8(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes)
        .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}

/// The charset of a `Content-Type`.
pub fn charset_of(content_type: &str) -> Option<&str> {
    let parameters = content_type.split(';').skip(1);
    let mut values = parameters.filter_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        name.trim().eq_ignore_ascii_case("charset").then(|| value.trim().trim_matches('"'))
    });
    values.find(|value| !value.is_empty())
}

/// What an XML declaration says: `<?xml version="1.0" encoding="ISO-8859-1"?>`.
fn declared(bytes: &[u8]) -> Option<String> {
    let start = String::from_utf8_lossy(bytes.get(..200).unwrap_or(bytes));
    let declaration = start.trim_start().strip_prefix("<?xml")?;
    let (declaration, _) = parted(declaration, "?>")?;
    let (_, value) = parted(declaration, "encoding")?;
    let value = value.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    value.split(quote).nth(1).map(str::to_owned)
}

#[cfg(target_arch = "wasm32")]
fn decoded_as(bytes: &[u8], label: &str) -> String {
    let decoder = web_sys::TextDecoder::new_with_label(label).ok();
    let text = decoder.and_then(|decoder| decoder.decode_with_u8_array(bytes).ok());
    text.unwrap_or_else(|| String::from_utf8_lossy(bytes).into_owned())
}

#[cfg(not(target_arch = "wasm32"))]
fn decoded_as(bytes: &[u8], label: &str) -> String {
    let known = encoding_rs::Encoding::for_label(label.as_bytes());
    known.unwrap_or(encoding_rs::UTF_8).decode(bytes).0.into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: impl AsRef<[u8]>, charset: Option<&str>) -> String {
        decoded(bytes.as_ref().to_vec(), charset)
    }

    #[test]
    fn a_text_is_utf_8_unless_something_says_otherwise() {
        assert_eq!(read("é€", None), "é€");
        assert_eq!(read("\u{feff}é", Some("latin1")), "\u{feff}é");
        assert_eq!(read(b"a\xff", None), "a\u{fffd}");
        assert_eq!(read("é", Some("UTF-8")), "é");
        assert_eq!(read("é", Some("no-such")), "é");
    }

    #[test]
    fn the_server_and_the_declaration_are_believed_in_that_order() {
        let xml = b"<?xml version='1.0' encoding='windows-1252'?><a>\x80</a>";
        assert!(read(xml, None).ends_with("<a>€</a>"));
        assert!(read(xml, Some("iso-8859-5")).ends_with("<a>\u{80}</a>"));
        assert!(read(b"<a encoding='latin1'>\xe9", None).ends_with('\u{fffd}'));
    }

    #[test]
    fn a_byte_order_mark_decides() {
        let wide = [0xff, 0xfe, b'h', 0, b'i', 0];
        assert_eq!(read(wide, Some("latin1")), "hi");
        assert_eq!(read([0xfe, 0xff, 0, b'h', 0, b'i'], None), "hi");
    }

    #[test]
    fn the_charset_is_a_parameter_of_the_content_type() {
        assert_eq!(charset_of("text/xml; Charset=\"ISO-8859-1\""), Some("ISO-8859-1"));
        assert_eq!(charset_of("application/json"), None);
        assert_eq!(charset_of("text/xml; a=b; charset="), None);
    }
}
