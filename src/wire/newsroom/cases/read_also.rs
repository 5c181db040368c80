use super::{assert_left, assert_read};

#[test]
fn a_label_and_a_link_are_a_read_also() {
    assert_read(&[
        ("Air naik. ¶ Baca juga: {Banjir}", "Air naik. ¶ → {Banjir}"),
        ("Baca Juga: {Banjir}", "→ {Banjir}"),
        ("BACA JUGA: {Banjir}", "→ {Banjir}"),
        ("BACA JUGA : {Banjir}", "→ {Banjir}"),
        ("Baca␣juga:␣{Banjir}", "→ {Banjir}"),
        ("Baca juga {Banjir}", "→ {Banjir}"),
        ("Baca juga{Banjir}", "→ {Banjir}"),
        ("Baca juga:⏎{Banjir}", "→ {Banjir}"),
        ("Baca pula: {Banjir}", "→ {Banjir}"),
        ("Lihat juga: {Banjir}", "→ {Banjir}"),
        ("Simak juga: {Banjir}", "→ {Banjir}"),
        ("Read also: {Flood}", "→ {Flood}"),
        ("READ ALSO: {Flood}", "→ {Flood}"),
        ("Also read: {Flood}", "→ {Flood}"),
        ("See also: {Flood}", "→ {Flood}"),
        ("Read more: {Flood}", "→ {Flood}"),
    ]);
}

#[test]
fn marks_and_brackets_around_it_do_not_matter() {
    assert_read(&[
        ("*Baca juga:* {Banjir}", "→ {Banjir}"),
        ("*Baca* ~juga~: *{Banjir}*", "→ {Banjir}"),
        ("*Baca juga: {Banjir}*", "→ {Banjir}"),
        ("*Baca juga*{Banjir}", "→ {Banjir}"),
        ("(Baca juga: {Banjir})", "→ {Banjir}"),
        ("[Baca juga: {Banjir}].", "→ {Banjir}"),
        (" - Baca juga: “{Banjir}”", "→ {Banjir}"),
        ("Baca juga: {*Banjir* di⏎hulu=a}", "→ {Banjir di hulu=a}"),
    ]);
}

#[test]
fn a_label_within_the_link_is_no_part_of_the_headline() {
    assert_read(&[
        ("{Baca juga: Banjir=a}", "→ {Banjir=a}"),
        ("*{Baca Juga : Banjir=a}*", "→ {Banjir=a}"),
        ("{ Baca juga Banjir=a}", "→ {Banjir=a}"),
        ("{» Baca juga: Banjir=a}", "→ {Banjir=a}"),
        ("Baca juga{: Banjir=a}", "→ {Banjir=a}"),
        ("{Baca juga: =a}{Banjir}", "→ {Banjir}"),
    ]);
}

#[test]
fn each_link_is_a_read_also() {
    assert_read(&[
        ("Baca juga: {Banjir}, {Longsor}", "→ {Banjir} ¶ → {Longsor}"),
        ("Baca juga:⏎- {Banjir}⏎- {Longsor}", "→ {Banjir} ¶ → {Longsor}"),
        ("Baca juga: {Banjir}⏎Baca juga: {Longsor}", "→ {Banjir} ¶ → {Longsor}"),
        ("{Baca juga: Banjir=a}⏎{Baca juga: Longsor=b}", "→ {Banjir=a} ¶ → {Longsor=b}"),
        ("{Baca juga: Banjir!=a}{Baca juga: Longsor=b}", "→ {Banjir!=a} ¶ → {Longsor=b}"),
    ]);
}

#[test]
fn it_may_close_a_paragraph() {
    assert_read(&[
        ("Rapat selesai. Baca juga: {Banjir}", "Rapat selesai. ¶ → {Banjir}"),
        ("*Rapat selesai. Baca juga: {Banjir}*", "*Rapat selesai.* ¶ → {Banjir}"),
        ("Sudah selesai! Baca juga {Banjir}.", "Sudah selesai! ¶ → {Banjir}"),
        ("Sudah selesai?␣Baca juga: {Banjir}", "Sudah selesai? ¶ → {Banjir}"),
        ("“Selesai.” Baca juga: {Banjir}", "“Selesai.” ¶ → {Banjir}"),
        ("\"Selesai\" Baca juga: {Banjir}", "\"Selesai\" ¶ → {Banjir}"),
        ("Selesai (hari ini) Baca juga: {Banjir}", "Selesai (hari ini) ¶ → {Banjir}"),
        ("Selesai… (Baca juga: {Banjir})", "Selesai… ¶ → {Banjir}"),
        ("Rapat selesai⏎Baca juga: {Banjir}", "Rapat selesai ¶ → {Banjir}"),
        ("Rapat selesai⏎ - Baca juga: {Banjir}", "Rapat selesai ¶ → {Banjir}"),
        ("Rapat {selesai}. Baca juga: {Banjir}", "Rapat {selesai}. ¶ → {Banjir}"),
        ("Baca juga koran. Baca juga: {Banjir}", "Baca juga koran. ¶ → {Banjir}"),
        ("Usai. Baca juga: {A} Air. Baca juga: {B}", "Usai. Baca juga: {A} Air. ¶ → {B}"),
        ("Kata {dia. Baca juga: ini=a}. Baca juga: {B}", "Kata {dia. Baca juga: ini=a}. ¶ → {B}"),
    ]);
}

#[test]
fn a_headline_that_lost_its_link_is_still_one() {
    let longest = format!("Baca juga: {}", "a".repeat(189));
    let expected = format!("→ {}", "a".repeat(189));
    assert_read(&[
        ("Baca juga: Banjir di  hulu", "→ Banjir di hulu"),
        (" *Baca Juga* : Banjir", "→ Banjir"),
        (&longest, &expected),
    ]);
}

#[test]
fn a_label_alone_names_the_links_below_it() {
    assert_read(&[
        ("Baca juga: ¶ • {Banjir} • {Longsor} ¶ Surut.", "→ {Banjir} ¶ → {Longsor} ¶ Surut."),
        ("*Baca Juga* ¶ {Banjir} ¶ Surut.", "→ {Banjir} ¶ Surut."),
        (" (Baca juga:) ¶ *{Banjir}*. ¶ {Longsor} ¶ Surut.", "→ {Banjir} ¶ → {Longsor} ¶ Surut."),
        ("Read also: ¶ • {Flood}", "→ {Flood}"),
    ]);
}

#[test]
fn a_label_alone_with_anything_else_below_it_stays() {
    assert_left(&[
        "Baca juga: ¶ • {Banjir} • Longsor",
        "Baca juga: ¶ • {Banjir} di hulu",
        "Baca juga: ¶ • {Banjir} {Longsor}",
        "Baca juga: ¶ • {Banjir} ◦ {Longsor}",
        "Baca juga: ¶ Kata {Banjir}",
        "Baca juga: ¶ {A} {B}",
        "Baca juga: ¶ Surut.",
        "Baca juga: ¶ ! ¶ {Banjir}",
        "Baca juga",
        "baca juga: ¶ {Banjir}",
        "Baca juga koran: ¶ {Banjir}",
        "Kabar lain: ¶ • {Banjir}",
        "§ Baca juga: ¶ • {Banjir}",
        "> Baca juga: ¶ {Banjir}",
    ]);
}

#[test]
fn a_label_within_a_sentence_is_none() {
    assert_left(&[
        "Saya baca juga {koran} setiap pagi.",
        "Saya baca juga {koran}",
        "Ia berkata Baca juga: {Banjir}",
        "Ia berkata, Baca juga: {Banjir}",
        "Ia berkata: \"Baca juga {Banjir}\"",
        "\"Baca juga {Banjir}\"",
        "baca juga: {Banjir}",
        "Ia berkata (Baca juga: {Banjir})",
        "{Ia pergi. Baca juga: Banjir}",
    ]);
}

#[test]
fn words_beside_the_links_make_it_a_sentence() {
    assert_left(&[
        "Baca juga: {Banjir} di halaman berikut.",
        "Baca juga {koran} setiap pagi.",
        "Baca juga: kisah {Banjir}",
        "Baca juga: {Banjir} dan {Longsor}",
        "Baca juga: {Banjir} 2026",
        "Selesai. Baca juga: {Banjir} di hulu",
        "Baca juga: {...}",
    ]);
}

#[test]
fn without_a_colon_the_link_must_follow_at_once() {
    assert_left(&[
        "Baca juga - {Banjir}",
        "Baca juga, {Banjir}",
        "Baca jugalah {Banjir}",
        "{Baca jugalah buku ini}",
        "Bacajuga {Banjir}",
        "Baca buku juga {Banjir}",
        "See {Flood}",
        "Also: {Flood}",
    ]);
}

#[test]
fn without_a_link_it_takes_a_colon_a_headline_and_little_room() {
    let too_long = format!("Baca juga: {}", "a".repeat(190));
    assert_left(&[
        "Baca juga buku ini di rumah.",
        "Baca juga buku ini: bagus",
        "Baca juga: ...",
        "Baca juga: Banjir⏎Air naik.",
        "baca juga: Banjir",
        "Air naik. Baca juga: Banjir",
        "(Baca juga: Banjir)",
        &too_long,
    ]);
}
