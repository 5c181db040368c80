use super::{assert_read, filed, read, shown};
use crate::wire::newsroom::{Filed, words::is_of_word};

#[test]
fn a_whole_article_is_read() {
    assert_read(&[(
        "! ¶ ADVERTISEMENT ¶ *SURABAYA, WARTA.com* - Air *naik* di kota. ¶ Baca juga: {Banjir} ¶ \
         Warga mengungsi.⏎[Gambas:Video 20detik] ¶ § Bantuan ¶ “Aman,” katanya. (msd/abc)⏎\
         Baca juga: {Longsor} ¶ Halaman 1 2 3",
        "@SURABAYA ¶ #msd/abc ¶ ! ¶ Air *naik* di kota. ¶ → {Banjir} ¶ Warga mengungsi. ¶ \
         § Bantuan ¶ “Aman,” katanya. ¶ → {Longsor}",
    )]);
}

#[test]
fn nothing_is_read_in_nothing() {
    assert_eq!(read(Filed::default()), Filed::default());
}

#[test]
fn reading_twice_changes_nothing_more() {
    let once = read(filed("SURABAYA - Air naik. Baca juga: {Banjir} ¶ Surut. (msd)"));
    assert_eq!(read(once.clone()), once);
}

#[test]
fn letters_and_digits_make_words() {
    for letter in "aZ0éж水".chars() {
        assert!(is_of_word(letter), "{letter}");
    }
    for letter in " .-_(–—―‘’“”„…•·«»‹›\u{a0}\u{2003}".chars() {
        assert!(!is_of_word(letter), "{letter}");
    }
}

/// What may be lost: labels, litter, outlets.
const LOST: &str = "baca juga advertisement gambas video halaman 1 2 warta com antara";

const PIECES: [&str; 22] = [
    "SURABAYA - ",
    "*Malang* - ",
    " Warta.com, ",
    "(ANTARA) - ",
    "Air naik",
    ". ",
    "⏎",
    " ¶ ",
    "“Surut”",
    "Baca juga",
    ": ",
    " {Banjir} ",
    " *{Longsor}* ",
    " {Baca juga: Gempa} ",
    "ADVERTISEMENT",
    "[Gambas:Video]",
    "Halaman 1 2",
    "(msd)",
    " (XYZ)",
    "~ujarnya~",
    " - ",
    "• {Api} • {Abu}",
];

/// Four pieces at a time, in one of 97 of their orders: all 234,256 take long, and hold as well.
#[test]
fn no_word_is_lost_and_none_is_made_up() {
    for number in (0..PIECES.len().pow(4)).step_by(97) {
        let pieces = [1, 22, 22 * 22, 22 * 22 * 22].map(|place| PIECES[number / place % 22]);
        let given = pieces.concat();
        let printed = shown(&read(filed(&given)));
        let (before, left) = (words(&given), words(&printed));
        let may_go = |word: &str| LOST.contains(&word.to_lowercase());
        let lost = before.iter().find(|word| !left.contains(word) && !may_go(word));
        assert!(lost.is_none(), "{lost:?} of {given} is not in {printed}");
        let new = left.iter().find(|word| !before.contains(word));
        assert!(new.is_none(), "{new:?} in {printed} is not of {given}");
    }
}

fn words(line: &str) -> Vec<String> {
    let unmarked = line.replace('{', " ").replace(['*', '~', '}'], "");
    let words = unmarked.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Hostile text: each paragraph is walked once, whatever stands in it.
#[test]
fn many_marks_are_read_in_little_time() {
    for (sign, times) in [("[Gambas:x", 20_000), ("[Gambas:x]a ", 20_000), ("((((", 20_000)] {
        read(filed(&sign.repeat(times)));
    }
    for sign in ["Baca juga: {a} ", "Baca juga: ", "Selesai. Baca juga: {a} Air. ", "{a}"] {
        read(filed(&format!("{}b", sign.repeat(5_000))));
    }
}
