//! Texts, parted at a mark.

/// What stands before and behind the first place of a mark.
///
/// Not `str::split_once`: the standard library's search for a text within a text is made for long
/// ones, and with the words it has ready for its panics it weighs 4 kB brotli in a part of the
/// program that needs no other search.
pub(super) fn parted<'a>(text: &'a str, mark: &str) -> Option<(&'a str, &'a str)> {
    text.char_indices().find_map(|(at, _)| {
        let (before, rest) = text.split_at_checked(at)?;
        Some((before, rest.strip_prefix(mark)?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_parted_at_the_first_of_its_marks() {
        assert_eq!(parted("é{id}b{id}", "{id}"), Some(("é", "b{id}")));
    }

    #[test]
    fn a_text_without_a_mark_is_not_parted() {
        assert_eq!(parted("a{i", "{id}"), None);
    }
}
