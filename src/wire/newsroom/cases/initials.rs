use super::{assert_left, assert_read};

#[test]
fn initials_in_a_paragraph_of_their_own_are_read() {
    assert_read(&[
        ("Air naik. ¶ (msd)", "#msd ¶ Air naik."),
        ("Air naik. ¶ *(msd)* ", "#msd ¶ Air naik."),
        ("Air naik. ¶ (abc/def)", "#abc/def ¶ Air naik."),
        ("Air naik. ¶ (abc/def/ghi)", "#abc/def/ghi ¶ Air naik."),
        ("Air naik. ¶ (ab/cd/ef/gh)", "#ab/cd/ef/gh ¶ Air naik."),
        ("Air naik. ¶ (abc, def)", "#abc, def ¶ Air naik."),
        ("Air naik. ¶ (ain-mea)", "#ain-mea ¶ Air naik."),
        ("Air naik. ¶ ( msd )", "#msd ¶ Air naik."),
        ("Air naik. ¶ (MSD)", "#MSD ¶ Air naik."),
        ("Air naik. ¶ (Z-6)", "#Z-6 ¶ Air naik."),
        ("Air naik. ¶ (OL-14)", "#OL-14 ¶ Air naik."),
        ("Air naik. ¶ (mg1)", "#mg1 ¶ Air naik."),
        ("Air naik. ¶ (mg12)", "#mg12 ¶ Air naik."),
        ("Air naik. ¶ (ab)", "#ab ¶ Air naik."),
        ("Air naik. ¶ (abcde)", "#abcde ¶ Air naik."),
        ("(msd)", "#msd"),
    ]);
}

#[test]
fn initials_after_the_last_sentence_are_read() {
    assert_read(&[
        ("Air masuk rumah. (msd)", "#msd ¶ Air masuk rumah."),
        ("Air masuk rumah.(msd)", "#msd ¶ Air masuk rumah."),
        ("*Air masuk rumah. (msd)*", "#msd ¶ *Air masuk rumah.*"),
        ("Air masuk rumah.␣*(msd)*", "#msd ¶ Air masuk rumah."),
        ("Air masuk rumah! (ain/mea)", "#ain/mea ¶ Air masuk rumah!"),
        ("Air masuk rumah? (ain/mea)", "#ain/mea ¶ Air masuk rumah?"),
        ("Air masuk rumah… (ain/mea)", "#ain/mea ¶ Air masuk rumah…"),
        ("“Air masuk rumah.”(msd)", "#msd ¶ “Air masuk rumah.”"),
        ("\"Air masuk rumah\" (msd)", "#msd ¶ \"Air masuk rumah\""),
        ("‘Air masuk rumah’ (msd)", "#msd ¶ ‘Air masuk rumah’"),
        ("'Air masuk rumah' (msd)", "#msd ¶ 'Air masuk rumah'"),
        ("Air masuk rumah⏎(msd)", "#msd ¶ Air masuk rumah"),
        ("Air masuk rumah ⏎ (msd)", "#msd ¶ Air masuk rumah"),
        ("Air masuk rumah. (MSD/ABC)", "#MSD/ABC ¶ Air masuk rumah."),
        ("Air (sungai) masuk. (msd)", "#msd ¶ Air (sungai) masuk."),
    ]);
}

#[test]
fn pictures_and_links_may_follow_the_initials() {
    assert_read(&[
        ("Air naik. (msd) ¶ Baca juga: {Banjir}", "#msd ¶ Air naik. ¶ → {Banjir}"),
        ("Air naik. ¶ (msd) ¶ ! ¶ !! ¶ ▶ ¶ --- ¶ ✂", "#msd ¶ Air naik. ¶ ! ¶ !! ¶ ▶ ¶ --- ¶ ✂"),
        ("Air naik. (msd)⏎Baca juga: {Banjir}", "#msd ¶ Air naik. ¶ → {Banjir}"),
        ("Air naik. (msd) ¶ Halaman 1 2 3", "#msd ¶ Air naik."),
    ]);
}

#[test]
fn initials_before_the_last_text_are_none() {
    assert_left(&[
        "Air naik. ¶ (msd) ¶ Air turun.",
        "Air naik. (msd) ¶ Air turun.",
        "Air naik. (msd) ¶ • Air turun",
        "Air naik. (msd) ¶ § Air turun",
        "Air naik. (msd) ¶ > Air turun",
        "Air naik. (msd) ¶ ▦ Air turun",
        "Air naik. (msd) ¶ ? Air turun",
        "> Air naik. (msd)",
        "• Air naik. (msd)",
        "! ¶ ---",
    ]);
}

#[test]
fn brackets_that_close_a_sentence_are_none() {
    assert_left(&[
        "Perserikatan Bangsa-Bangsa (PBB)",
        "Perserikatan bangsa (pbb)",
        "Air naik, (msd)",
        "Air naik (msd)",
        "Air naik. (msd).",
        "Air naik. (red).",
        "Air naik. msd)",
        "Air naik. (msd",
        "Air naik. [msd]",
    ]);
}

#[test]
fn capitals_are_initials_only_alone_or_with_a_slash() {
    assert_left(&[
        "Air naik. (PBB)",
        "Air naik. (Msd)",
        "Air naik.⏎(PBB)",
        "Air naik. (ABC, DEF)",
        "Air naik. (Z-6)",
    ]);
}

#[test]
fn other_words_in_brackets_are_none() {
    assert_left(&[
        "Air naik. ¶ (lihat)",
        "Air naik. ¶ (foto)",
        "Air naik. ¶ (FOTO)",
        "Air naik. ¶ (ada)",
        "Air naik. ¶ (ada/msd)",
        "Air naik. ¶ (bersambung)",
        "Air naik. ¶ (abcdef)",
        "Air naik. ¶ (abc/abcdef)",
        "Air naik. ¶ (2024)",
        "Air naik. ¶ (12)",
        "Air naik. ¶ (a)",
        "Air naik. ¶ (a1)",
        "Air naik. ¶ (a/b)",
        "Air naik. ¶ (mg123)",
        "Air naik. ¶ (mg-123)",
        "Air naik. ¶ (-6)",
        "Air naik. ¶ (abc-)",
        "Air naik. ¶ (abcdef-6)",
        "Air naik. ¶ (a-bc)",
        "Air naik. ¶ (ab-c)",
        "Air naik. ¶ (ab/cd/ef/gh/ij)",
        "Air naik. ¶ ()",
        "Air naik. ¶ (a.b)",
        "Air naik. ¶ (é)",
        "Air naik. ¶ (dewan perwakilan rakyat)",
        "Air naik. ¶ (ab cd)",
    ]);
}

#[test]
fn initials_that_the_article_has_win() {
    assert_read(&[("#msd ¶ Air naik. (msd)", "#msd ¶ Air naik.")]);
    assert_read(&[("#MSD ¶ Air naik. ¶ (msd)", "#MSD ¶ Air naik.")]);
    assert_left(&["#abc ¶ Air naik. (msd)", "#abc ¶ Air naik. ¶ (msd)"]);
}
