//! Words of others, made fit for a terminal.

/// The words on one line and without what a terminal would obey instead of show: control
/// characters (ESC begins its commands), and marks that turn the direction of what follows.
pub(super) fn printable(words: &str) -> String {
    let kept = |letter: char| match letter {
        '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' => Some(' '),
        letter if letter.is_control() || turns_direction(letter) => None,
        letter => Some(letter),
    };
    words.chars().filter_map(kept).collect()
}

fn turns_direction(letter: char) -> bool {
    matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// JSON with each control character written as an escape: it reads the same.
pub(super) fn printable_json(json: &str) -> String {
    let mut printable = String::with_capacity(json.len());
    for letter in json.chars() {
        // `serde_json` itself escapes those before the space.
        match letter {
            '\u{7f}'..='\u{9f}' | '\u{2028}' | '\u{2029}' => {
                printable.push_str(&format!("\\u{:04x}", u32::from(letter)));
            }
            letter => printable.push(letter),
        }
    }
    printable
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_a_terminal_obeys_is_left() {
        assert_eq!(printable("a\u{1b}[2J\u{9b}31m\u{7}\u{202e}b\r\nc\0"), "a[2J31mb  c");
        assert_eq!(printable("Banjir — “é” 😀 مرحبا"), "Banjir — “é” 😀 مرحبا");
    }

    #[test]
    fn json_reads_the_same() {
        let json = printable_json("{\"a\":\"\u{9b}é\"}");
        assert_eq!(json, "{\"a\":\"\\u009bé\"}");
    }
}
