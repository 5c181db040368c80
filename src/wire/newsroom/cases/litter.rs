use super::{assert_left, assert_read};

#[test]
fn the_pages_labels_go() {
    assert_read(&[
        ("Air naik. ¶ ADVERTISEMENT ¶ Air turun.", "Air naik. ¶ Air turun."),
        ("Air naik. ¶ Advertisement ¶ Air turun.", "Air naik. ¶ Air turun."),
        ("Air naik. ¶ SCROLL TO CONTINUE WITH CONTENT ¶ Air turun.", "Air naik. ¶ Air turun."),
        ("Air naik. ¶ *Scroll to resume content* ¶ Air turun.", "Air naik. ¶ Air turun."),
        (
            "Air naik. ¶ ADVERTISEMENT␣  SCROLL TO CONTINUE WITH CONTENT ¶ Air turun.",
            "Air naik. ¶ Air turun.",
        ),
        ("Air naik. ¶  ~iklan~  ¶ Air turun.", "Air naik. ¶ Air turun."),
    ]);
}

#[test]
fn a_line_of_litter_goes_and_the_other_lines_stay() {
    assert_read(&[
        ("ADVERTISEMENT⏎Air naik.", "Air naik."),
        ("Air naik.⏎ADVERTISEMENT⏎Air turun.", "Air naik.⏎Air turun."),
        ("Air naik.⏎ADVERTISEMENT⏎SCROLL TO CONTINUE WITH CONTENT", "Air naik."),
        ("*Air naik.⏎Iklan⏎Air turun.*⏎Iklan⏎Surut.", "*Air naik.⏎Air turun.*⏎Surut."),
        (
            "Air naik. ¶ ADVERTISEMENT⏎SCROLL TO CONTINUE WITH CONTENT ¶ Surut.",
            "Air naik. ¶ Surut.",
        ),
    ]);
}

#[test]
fn a_players_token_goes_and_the_words_around_it_stay() {
    assert_read(&[
        ("Air naik. ¶ [Gambas:Video 20detik] ¶ Air turun.", "Air naik. ¶ Air turun."),
        ("Air naik. [Gambas:Instagram]", "Air naik."),
        ("[Gambas:Youtube]Air naik.", "Air naik."),
        ("Air[Gambas:Twitter]naik.", "Air naik."),
        ("Air[Gambas:Twitter] naik.", "Air  naik."),
        ("Air *naik [Gambas:Video 20detik]*. [Gambas:Video 20detik]", "Air *naik  *."),
        ("Air naik.⏎Hari ini[Gambas:Twitter]juga.", "Air naik.⏎Hari ini juga."),
        ("Air naik.⏎[Gambas:Twitter]⏎Air turun.", "Air naik.⏎ Air turun."),
        ("Air[Gambas:A]naik,[Gambas:B]lalu[Gambas:C]turun.", "Air naik, lalu turun."),
        ("[Gambas:A]Iklan[Gambas:B] ¶ Surut.", "Surut."),
        ("[Gambas:A] [Gambas:B] ¶ Surut.", "Surut."),
    ]);
}

#[test]
fn a_list_of_pages_goes() {
    assert_read(&[
        ("Air naik. ¶ Halaman 1 2 3", "Air naik."),
        ("Air naik. ¶ Halaman: 1 2 3", "Air naik."),
        ("Air naik. ¶ HALAMAN : 1 2 3", "Air naik."),
        ("Air naik. ¶ *Halaman* {1} {2} {3} {Selanjutnya}", "Air naik."),
        ("Air naik. ¶ Halaman Selanjutnya", "Air naik."),
        ("Air naik. ¶ Halaman berikutnya", "Air naik."),
        ("Air naik. ¶ Halaman 1 Selanjutnya", "Air naik."),
        ("Air naik. ¶ Pages: 1 2 3", "Air naik."),
        ("Air naik. ¶ Page 1 2", "Air naik."),
        ("Air naik. ¶ Page 1 2 next", "Air naik."),
        ("Air naik.⏎Halaman 1 2 3", "Air naik."),
    ]);
}

#[test]
fn words_that_only_begin_like_litter_stay() {
    assert_left(&[
        "Halaman 3 memuat daftar nama",
        "Halaman 1 2 3 memuat daftar nama",
        "Halaman 3",
        "Halaman",
        "Halaman:",
        "Halamannya 1 2 3",
        "Lihat halaman 1 2 3",
        "Next",
        "1 2 3",
        "Page layout next",
        "Advertisement revenue fell",
        "The word ADVERTISEMENT",
        "Iklan layanan masyarakat",
        "Scroll to continue",
    ]);
}

#[test]
fn brackets_that_are_no_token_stay() {
    assert_left(&[
        "Air naik. [Gambas:Video",
        "Air naik. [Gambar: dokumen]",
        "Air naik. Gambas: sayur]",
        "Air] naik. [Gambas:",
    ]);
}

#[test]
fn only_paragraphs_are_swept() {
    assert_left(&[
        "§ ADVERTISEMENT",
        "> Iklan",
        "• Iklan • Halaman 1 2 3",
        "▦ Iklan",
        "? Iklan",
        "Air  naik. ¶   ¶ Surut. ",
    ]);
}
