//! The dateline: the place before an article's first words.

use super::{
    Filed,
    outlet::is_outlet,
    place::{begins_with_other, is_in_capitals, is_known, is_name, is_no_person, is_spoken},
    settle,
    words::{Flat, cut, has_words, is_capital, is_digit, is_small},
};
use crate::model::{Block, on_one_line};

/// The dash stands among so many first characters.
const LONGEST_FRONT: usize = 60;

/// A heading in capitals shows by as many words.
const WORDS_OF_HEADING: usize = 5;

/// Takes the dateline out of the first paragraph. Only pictures may stand before that.
pub(super) fn take(filed: &mut Filed) {
    let is_picture = |block: &&mut Block| matches!(block, Block::Figure(_) | Block::Gallery { .. });
    let first = filed.body.iter_mut().find(|block| !is_picture(block));
    let Some(Block::Paragraph(text)) = first else { return };
    let flat = Flat::of(text);
    let Some((place, rest)) = front_of(&flat) else { return };
    let end = flat.text.len() - rest.len();
    if settle(&mut filed.dateline, place) {
        *text = cut(text, 0..end);
    }
}

/// The place, and the words after it.
fn front_of<'a>(flat: &'a Flat<'_>) -> Option<(String, &'a str)> {
    let (head, dash, rest) = at_dash(&flat.text)?;
    if is_outlet(head) {
        return after_outlet(rest);
    }
    let front = Front::read(head)?;
    let is_apart = dash != '-' || head.ends_with(char::is_whitespace);
    let is_dateline = is_name(&front.place)
        && (is_apart || is_in_capitals(&front.place))
        && (front.has_outlet || stands_alone(&front.place, flat, rest));
    (is_dateline && has_words(rest)).then_some((front.place, rest))
}

/// The words before the first dash with space after it, that dash, and the words after it.
fn at_dash(text: &str) -> Option<(&str, char, &str)> {
    let letters = text.char_indices().take(LONGEST_FRONT);
    letters.filter(|(_, letter)| is_dash(*letter)).find_map(|(at, dash)| {
        let (head, tail) = text.split_at_checked(at)?;
        let rest = tail.trim_start_matches(is_dash);
        rest.starts_with(char::is_whitespace).then(|| (head, dash, rest.trim_start()))
    })
}

fn is_dash(letter: char) -> bool {
    matches!(letter, '-' | '–' | '—' | '―')
}

/// What stands before the dash.
struct Front {
    place: String,
    has_outlet: bool,
}

impl Front {
    /// `None` if something stands in brackets that is no outlet.
    fn read(head: &str) -> Option<Self> {
        let (pieces, is_by_agency) = match head.trim().strip_suffix(')') {
            Some(bracketed) => {
                let (pieces, agencies) = bracketed.rsplit_once('(')?;
                agencies.split('/').all(is_outlet).then_some((pieces, true))?
            }
            None => (head, false),
        };
        let pieces = || pieces.split([',', '|']).filter(|piece| has_words(piece));
        let has_outlet = is_by_agency || pieces().any(is_outlet);
        // An agency prints the day as well: `WASHINGTON, Nov 24 (Reuters)`.
        let is_day = |piece: &str| has_outlet && piece.contains(is_digit);
        let places = pieces().filter(|piece| !is_outlet(piece) && !is_day(piece));
        let place = places.map(on_one_line).collect::<Vec<_>>().join(", ");
        Some(Self { place, has_outlet })
    }
}

/// Kontan's form, `KONTAN.CO.ID - JAKARTA. …`, from the place on.
fn after_outlet(text: &str) -> Option<(String, &str)> {
    let (place, rest) = text.split_once('.')?;
    let is_dateline = is_name(place)
        && is_in_capitals(place)
        && is_spoken(place)
        && rest.starts_with(char::is_whitespace)
        && has_words(rest);
    is_dateline.then(|| (on_one_line(place), rest))
}

/// Whether a place is a dateline without an outlet to vouch for it.
fn stands_alone(place: &str, flat: &Flat<'_>, rest: &str) -> bool {
    // `SURABAYA - MALANG` is a route.
    if begins_with_other(place, rest) {
        return false;
    }
    if is_in_capitals(place) {
        return is_spoken(place) && !is_heading(rest);
    }
    let is_marked = is_bold(place, flat) && is_no_person(place);
    is_marked && !rest.starts_with(is_small) || is_known(place) && begins_sentence(rest)
}

fn is_heading(rest: &str) -> bool {
    let line = rest.lines().next().unwrap_or_default();
    line.split_whitespace().take(WORDS_OF_HEADING).all(is_in_capitals)
}

fn is_bold(place: &str, flat: &Flat<'_>) -> bool {
    let is_edge = |letter: char| letter.is_whitespace() || is_dash(letter);
    flat.bold().any(|words| on_one_line(words.trim_matches(is_edge)) == place)
}

fn begins_sentence(text: &str) -> bool {
    text.starts_with(|letter: char| is_capital(letter) || "\"'“‘".contains(letter))
}
