//! The attributes of a tag, told apart as the standard's tokeniser does.

/// The attributes that the walk asks for, each by the name it asks by. `style` goes by another,
/// under which it is nobody's style.
const READ: [(&str, &str); 25] = [
    ("alt", "alt"),
    ("aria-label", "aria-label"),
    ("cite", "cite"),
    ("class", "class"),
    ("colspan", "colspan"),
    ("data-href", "data-href"),
    ("data-img-src", "data-img-src"),
    ("data-instgrm-permalink", "data-instgrm-permalink"),
    ("data-lazy-src", "data-lazy-src"),
    ("data-lazy-srcset", "data-lazy-srcset"),
    ("data-original", "data-original"),
    ("data-src", "data-src"),
    ("data-srcset", "data-srcset"),
    ("height", "height"),
    ("hidden", "hidden"),
    ("href", "href"),
    ("media", "media"),
    ("rowspan", "rowspan"),
    ("src", "src"),
    ("srcset", "srcset"),
    ("start", "start"),
    ("style", "data-style"),
    ("title", "title"),
    ("type", "type"),
    ("width", "width"),
];

/// Where in a tag a character stands.
#[derive(Clone, Copy, PartialEq)]
enum Within {
    /// Between attributes.
    Gap,
    /// In an attribute's name.
    Name,
    /// After the name, where `=` may still come.
    AfterName,
    /// After `=`.
    BeforeValue,
    /// In a value without quotes.
    Bare,
    /// In a value in these quotes.
    Quoted(u8),
}

impl Within {
    fn after(self, byte: u8) -> Self {
        let is_space = byte.is_ascii_whitespace();
        match self {
            Self::Quoted(quote) if byte == quote => Self::Gap,
            Self::Quoted(_) => self,
            Self::Bare if is_space => Self::Gap,
            Self::Bare => self,
            Self::BeforeValue if is_space => self,
            Self::BeforeValue if byte == b'"' || byte == b'\'' => Self::Quoted(byte),
            Self::BeforeValue => Self::Bare,
            Self::Gap | Self::Name | Self::AfterName if byte == b'/' => Self::Gap,
            Self::Name | Self::AfterName if byte == b'=' => Self::BeforeValue,
            Self::Name | Self::AfterName if is_space => Self::AfterName,
            Self::Gap if is_space => self,
            Self::Gap | Self::AfterName | Self::Name => Self::Name,
        }
    }
}

/// How many bytes the attributes of a tag have, up to its `>`. `None` if it does not close.
pub(super) fn length(text: &str) -> Option<usize> {
    let mut within = Within::Gap;
    text.bytes().position(|byte| {
        let is_quoted = matches!(within, Within::Quoted(_));
        let is_end = byte == b'>' && !is_quoted;
        within = within.after(byte);
        is_end
    })
}

/// Writes those attributes that are read, each once: of duplicates the first counts.
pub(super) fn write_read(text: &str, kept: &mut String) {
    let mut written = 0_u32;
    let mut start = 0;
    let mut name_end = 0;
    let mut within = Within::Gap;
    for (at, byte) in text.bytes().chain([b' ', b'a']).enumerate() {
        let next = within.after(byte);
        let was_name = within == Within::Name;
        if was_name && next != Within::Name {
            name_end = at;
        }
        // An attribute ends where a gap or the next name begins.
        let is_over = match (within, next) {
            (Within::Gap, _) => false,
            (_, Within::Gap) => true,
            (Within::AfterName, Within::Name) => true,
            _ => false,
        };
        if is_over {
            let end = at + usize::from(matches!(within, Within::Quoted(_)));
            let attribute = text.get(start..end.min(text.len())).unwrap_or_default();
            write(attribute, name_end - start, &mut written, kept);
        }
        if next == Within::Name && !was_name {
            start = at;
        }
        within = next;
    }
}

fn write(attribute: &str, name_length: usize, written: &mut u32, kept: &mut String) {
    let Some((name, rest)) = attribute.split_at_checked(name_length) else { return };
    let found = READ.iter().position(|(read, _)| name.eq_ignore_ascii_case(read));
    let Some((index, (_, name))) = found.and_then(|at| READ.get(at).map(|read| (at, read))) else {
        return;
    };
    if *written & (1 << index) == 0 {
        *written |= 1 << index;
        kept.push(' ');
        kept.push_str(name);
        kept.push_str(rest.trim_end());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        let mut kept = String::new();
        write_read(text, &mut kept);
        kept
    }

    #[test]
    fn those_that_are_read_are_kept_as_they_are_written() {
        for text in
            [" href=a", " href='a b'", " href=\"a>b\"", " hidden", " href = 'a'", " href=a/b"]
        {
            assert_eq!(read(text), text);
        }
        assert_eq!(read("\tHREF=a\nalt='b'"), " href=a alt='b'");
        assert_eq!(read("/href=a"), " href=a");
        assert_eq!(read(" hidden alt=a hidden"), " hidden alt=a");
        assert_eq!(read(" hidden /"), " hidden");
    }

    #[test]
    fn all_others_go() {
        for text in [
            " onclick=a",
            " id='href'",
            " \"href=a",
            " x=href=a",
            " 'href='a'",
            " =href=a",
            " data-a=\" href=b\"",
            " hrefs=a",
            " xhref=a",
            "",
        ] {
            assert_eq!(read(text), "", "{text}");
        }
    }

    #[test]
    fn of_duplicates_the_first_counts() {
        assert_eq!(read(" href=a HREF=b href"), " href=a");
    }

    #[test]
    fn a_style_is_read_under_another_name() {
        assert_eq!(read(" style='display: none'"), " data-style='display: none'");
    }

    #[test]
    fn the_end_of_a_tag_is_the_first_sign_outside_quotes() {
        for (text, expected) in [
            (">", Some(0)),
            (" a='>'>x", Some(6)),
            (" a>'>", Some(2)),
            (" a=b'>x>", Some(5)),
            (" a='>", None),
            (" a", None),
        ] {
            assert_eq!(length(text), expected, "{text}");
        }
    }
}
