//! Which words may be a place.

use super::{
    outlet::is_outlet,
    words::{after, is_digit, is_listed, is_of_word, is_small},
};

/// Well-known cities: enough to tell a route, or a dateline that is not in capitals.
const KNOWN: &str = "Jakarta|Surabaya|Bandung|Medan|Semarang|Makassar|Palembang|Denpasar|Malang|\
    Yogyakarta|Solo|Surakarta|Bogor|Depok|Tangerang|Bekasi|Padang|Pekanbaru|Batam|Jambi|Bengkulu|\
    Banda Aceh|Lampung|Bandar Lampung|Pangkalpinang|Serang|Cirebon|Tegal|Kudus|Kediri|Jember|\
    Banyuwangi|Sidoarjo|Gresik|Madiun|Magelang|Purwokerto|Cilacap|Sukabumi|Tasikmalaya|Garut|\
    Pontianak|Banjarmasin|Balikpapan|Samarinda|Palangkaraya|Tarakan|Manado|Gorontalo|Palu|Kendari|\
    Ambon|Ternate|Jayapura|Sorong|Manokwari|Merauke|Mataram|Kupang";

/// Places whose capitals would pass for an abbreviation. Some are words as well: `Lima` is five.
const SHORT: &str = "Bali|Ubud|Bima|Biak|Ende|Poso|Dili|Kyiv|Gaza|Doha|Roma|Rome|Oslo|Lima|Baku|\
    Bonn|Bern|Riga|Lyon|Nice|Cebu";

/// What desks print in a place's stead.
const LABELS: &str = "penting|update|breaking|news|berita|foto|photo|photos|video|opini|opinion|\
    ralat|koreksi|correction|catatan|exclusive|eksklusif|info|infografis|live|analisis|analysis|\
    kolom|editorial|wawancara|interview|profil|advertorial|populer|terkini|kronologi|fakta|hoaks|\
    tips|resensi|review|cerpen|explainer|watch|siaran|press|asean|unesco|unicef|pertamina|telkom|\
    telkomsel|indosat|bulog|persija|persib|persebaya|arema";

/// What names of places of several words begin or end with, and names of people do not.
const FIRST: &str = "Kota|Kabupaten|Kab.|Pulau|Tanjung|Kuala|Bukit|Teluk|Muara|Nusa|Bandar|Labuan|\
    Lubuk|Rantau|Sungai|Batu|New|San|Los|Hong";
const LAST: &str = "Utara|Selatan|Barat|Timur|Tengah|Pusat|City";

const MOST_WORDS: usize = 5;

/// Fewer letters than this are taken for an abbreviation.
const FEWEST_LETTERS: usize = 5;

/// Whether a text can be read as a place: few words, each with a capital, and no digit.
pub(super) fn is_name(text: &str) -> bool {
    let words = || text.split_whitespace();
    let is_fine =
        |letter: char| (is_of_word(letter) && !is_digit(letter)) || " .,/-'’".contains(letter);
    let is_word_fine =
        |word: &str| !word.starts_with(is_small) && !is_listed(LABELS, word) && !is_outlet(word);
    (1..=MOST_WORDS).contains(&words().count())
        && text.chars().all(is_fine)
        && words().all(is_word_fine)
}

/// Whether no letter is small.
pub(super) fn is_in_capitals(text: &str) -> bool {
    !text.contains(is_small)
}

/// Whether this is one of the well-known places.
pub(super) fn is_known(text: &str) -> bool {
    is_listed(KNOWN, text)
}

/// Whether a name in small letters may be a place's: one word, or several that say so. Of two
/// words it is a person's as often.
pub(super) fn is_no_person(text: &str) -> bool {
    let (mut first, mut last, mut count) = ("", "", 0);
    for word in text.split(' ') {
        first = if count == 0 { word } else { first };
        last = word;
        count += 1;
    }
    count == 1
        || text.contains(',')
        || is_listed(FIRST, first)
        || is_listed(LAST, last)
        || is_known(first)
        || is_known(text)
}

/// Whether capitals spell a name, and not an abbreviation: words with no vowel do not count.
pub(super) fn is_spoken(text: &str) -> bool {
    let is_vowel = |letter: char| "AIUEO".contains(letter.to_ascii_uppercase());
    let words = text.split(|letter| !is_of_word(letter)).filter(|word| word.contains(is_vowel));
    is_known(text) || is_listed(SHORT, text) || words.map(str::len).sum::<usize>() >= FEWEST_LETTERS
}

/// Whether a text begins with a well-known place other than `this`.
pub(super) fn begins_with_other(this: &str, text: &str) -> bool {
    let others = KNOWN.split('|').filter(|known| !known.eq_ignore_ascii_case(this));
    let mut rests = others.filter_map(|known| after(known, text));
    rests.any(|rest| !rest.starts_with(is_of_word))
}
