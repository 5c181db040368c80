use super::{assert_left, assert_read};

#[test]
fn a_place_in_capitals_before_a_dash_is_the_dateline() {
    assert_read(&[
        ("SURABAYA - Air naik.", "@SURABAYA ¶ Air naik."),
        ("SURABAYA -- Air naik.", "@SURABAYA ¶ Air naik."),
        ("SURABAYA – Air naik.", "@SURABAYA ¶ Air naik."),
        ("PARIS — Air naik.", "@PARIS ¶ Air naik."),
        ("PARIS ― Air naik.", "@PARIS ¶ Air naik."),
        ("PARIS— Air naik.", "@PARIS ¶ Air naik."),
        ("SURABAYA- Air naik.", "@SURABAYA ¶ Air naik."),
        ("SURABAYA␣-␣Air naik.", "@SURABAYA ¶ Air naik."),
        (" SURABAYA -⏎Air naik.", "@SURABAYA ¶ Air naik."),
        ("SURABAYA - banjir melanda.", "@SURABAYA ¶ banjir melanda."),
        ("SURABAYA - “Air naik.”", "@SURABAYA ¶ “Air naik.”"),
        ("SURABAYA - BMKG memperingatkan.", "@SURABAYA ¶ BMKG memperingatkan."),
        ("JAKARTA - PT PLN UID DKI menyala.", "@JAKARTA ¶ PT PLN UID DKI menyala."),
        ("ROMA - Air naik.", "@ROMA ¶ Air naik."),
        ("SOLO - Air naik.", "@SOLO ¶ Air naik."),
        ("JAKARTA - Lima rumah terendam.", "@JAKARTA ¶ Lima rumah terendam."),
        ("JAKARTA - Jakarta banjir.", "@JAKARTA ¶ Jakarta banjir."),
        ("JAKARTA - Balikpapanku banjir.", "@JAKARTA ¶ Balikpapanku banjir."),
    ]);
}

#[test]
fn a_place_may_have_several_words() {
    assert_read(&[
        ("NEW YORK - Air naik.", "@NEW YORK ¶ Air naik."),
        ("BANDUNG, JAWA BARAT - Air naik.", "@BANDUNG, JAWA BARAT ¶ Air naik."),
        ("SURABAYA/MALANG - Air naik.", "@SURABAYA/MALANG ¶ Air naik."),
        ("KAB. BANDUNG - Air naik.", "@KAB. BANDUNG ¶ Air naik."),
        ("BOLAANG-MONGONDOW - Air naik.", "@BOLAANG-MONGONDOW ¶ Air naik."),
        ("VAL D’OISE - Air naik.", "@VAL D’OISE ¶ Air naik."),
        ("SÃO PAULO - Air naik.", "@SÃO PAULO ¶ Air naik."),
        ("NEW␣ YORK - Air naik.", "@NEW YORK ¶ Air naik."),
        ("SATU DUA TIGA EMPAT LIMA - Air naik.", "@SATU DUA TIGA EMPAT LIMA ¶ Air naik."),
    ]);
}

#[test]
fn marks_around_it_go_with_it() {
    assert_read(&[
        ("*SURABAYA* - Air naik.", "@SURABAYA ¶ Air naik."),
        ("*SURABAYA - *Air naik.", "@SURABAYA ¶ Air naik."),
        ("*SURABAYA* - *Air* naik.", "@SURABAYA ¶ *Air* naik."),
        ("*SURABAYA - Air* naik.", "@SURABAYA ¶ *Air* naik."),
        ("*~{SURABAYA}~* - Air naik.", "@SURABAYA ¶ Air naik."),
        ("{JAKARTA}, *KOMPAS.com* – Air naik.", "@JAKARTA ¶ Air naik."),
    ]);
}

#[test]
fn an_outlet_goes_with_it() {
    assert_read(&[
        ("JAKARTA, KOMPAS.com – Air naik.", "@JAKARTA ¶ Air naik."),
        ("*JAKARTA, KOMPAS.com* - Air naik.", "@JAKARTA ¶ Air naik."),
        ("Liputan6.com, Jakarta - Air naik.", "@Jakarta ¶ Air naik."),
        ("TEMPO.CO, Jakarta - Air naik.", "@Jakarta ¶ Air naik."),
        ("TEMPO.CO, Jakarta– Air naik.", "@Jakarta ¶ Air naik."),
        ("REPUBLIKA.CO.ID, JAKARTA -- Air naik.", "@JAKARTA ¶ Air naik."),
        ("SURYA.co.id | SURABAYA - Air naik.", "@SURABAYA ¶ Air naik."),
        ("Jakarta, CNN Indonesia -- Air naik.", "@Jakarta ¶ Air naik."),
        ("Purworejo, NU Online - Air naik.", "@Purworejo ¶ Air naik."),
        ("Purworejo, Warta.net - air naik.", "@Purworejo ¶ air naik."),
        ("BIMA, WARTA.TV - Air naik.", "@BIMA ¶ Air naik."),
        ("UBUD, Warta.news - PT PLN UID BALI II MENYALA", "@UBUD ¶ PT PLN UID BALI II MENYALA"),
        ("Jakarta, CNN Indonesia -- Bandung banjir.", "@Jakarta ¶ Bandung banjir."),
    ]);
}

#[test]
fn an_agency_in_brackets_goes_with_it() {
    assert_read(&[
        ("Jakarta (ANTARA) - Air naik.", "@Jakarta ¶ Air naik."),
        ("JAKARTA (ANTARA) – Air naik.", "@JAKARTA ¶ Air naik."),
        ("LONDON (Reuters) - Water rose.", "@LONDON ¶ Water rose."),
        ("NEW YORK (AP) — Water rose.", "@NEW YORK ¶ Water rose."),
        ("WASHINGTON, Nov 24 (Reuters) - Water rose.", "@WASHINGTON ¶ Water rose."),
        ("Beijing, 24 November (Xinhua/ANTARA) - Air naik.", "@Beijing ¶ Air naik."),
        ("ROMA ( dpa ) - Air naik.", "@ROMA ¶ Air naik."),
    ]);
}

#[test]
fn kontan_prints_the_place_after_its_name() {
    assert_read(&[
        ("KONTAN.CO.ID - JAKARTA. Air naik. Lagi.", "@JAKARTA ¶ Air naik. Lagi."),
        ("*KONTAN.CO.ID - JAKARTA.* Air naik.", "@JAKARTA ¶ Air naik."),
        ("KONTAN.CO.ID - JAKARTA.␣Air naik.", "@JAKARTA ¶ Air naik."),
    ]);
    assert_left(&[
        "KONTAN.CO.ID - Jakarta. Air naik.",
        "KONTAN.CO.ID - JAKARTA.Air naik.",
        "KONTAN.CO.ID - JAKARTA. ...",
        "KONTAN.CO.ID - JAKARTA",
        "KONTAN.CO.ID - BMKG. Air naik.",
        "KONTAN.CO.ID - RALAT. Air naik.",
        "KONTAN.CO.ID - Harga naik. JAKARTA. Air naik.",
    ]);
}

#[test]
fn a_title_case_place_takes_bold_type_or_fame() {
    assert_read(&[
        ("*Purworejo* - Air naik.", "@Purworejo ¶ Air naik."),
        ("*Purworejo - *Air naik.", "@Purworejo ¶ Air naik."),
        ("*Jakarta* - 40 rumah terendam.", "@Jakarta ¶ 40 rumah terendam."),
        ("*~Jakarta Selatan~* -- Air naik.", "@Jakarta Selatan ¶ Air naik."),
        ("*Jakarta*– Air naik.", "@Jakarta ¶ Air naik."),
        ("*Lombok Timur* - Air naik.", "@Lombok Timur ¶ Air naik."),
        ("*Labuan Bajo* - Air naik.", "@Labuan Bajo ¶ Air naik."),
        ("*Surabaya Lama* - Air naik.", "@Surabaya Lama ¶ Air naik."),
        ("*Banda Aceh* - Air naik.", "@Banda Aceh ¶ Air naik."),
        ("*Wonosari, Gunungkidul* - Air naik.", "@Wonosari, Gunungkidul ¶ Air naik."),
        ("*Way Kanan, Warta.net* - Air naik.", "@Way Kanan ¶ Air naik."),
        ("Jakarta - Air naik.", "@Jakarta ¶ Air naik."),
        ("Jakarta – \"Air naik.\"", "@Jakarta ¶ \"Air naik.\""),
        ("Banda Aceh - ‘Air naik.’", "@Banda Aceh ¶ ‘Air naik.’"),
    ]);
    assert_left(&[
        "Purworejo - Air naik.",
        "Lima - Enam rumah terendam.",
        "~Purworejo~ - Air naik.",
        "*Purworejo* Utara - Air naik.",
        "*Purworejo - Air* naik.",
        "*Purworejo* - air naik.",
        "*Jakarta* - kota ini banjir.",
        "Jakarta - kota ini banjir.",
        "Jakarta - 40 menit dari sini.",
        "Jakarta- Air naik.",
        "Purworejo, *Warta*- Air naik.",
        "*Joko Widodo* - Presiden ketujuh.",
        "*Sri Mulyani Indrawati* - Menteri.",
        "*Timur Pradopo* - Kapolri.",
        "*Dewi Kota* - Penyanyi.",
    ]);
}

#[test]
fn a_sentence_with_a_dash_has_none() {
    assert_left(&[
        "Banjir - yang ketiga tahun ini - merendam desa.",
        "*Banjir* - yang ketiga tahun ini - merendam desa.",
        "Kepala dinas (Kadis) - orang baru - hadir.",
        "Presiden (RI) - Air naik.",
        "SURABAYA (PEMKOT) - Air naik.",
        "SURABAYA (ANTARA/PEMKOT) - Air naik.",
        "SURABAYA ANTARA) - Air naik.",
        "Jakarta: banjir lagi - Air naik.",
        "JAKARTA: BANJIR LAGI - Air naik.",
        "“SURABAYA” - Air naik.",
        "SURABAYA banjir - Air naik.",
        "SURABAYA. Air naik.",
        "SURABAYA Air naik.",
    ]);
}

#[test]
fn a_heading_or_a_route_has_none() {
    assert_left(&[
        "JAKARTA BANJIR LAGI - WARGA MENGUNGSI",
        "JAKARTA BANJIR LAGI - WARGA MENGUNGSI⏎Hujan turun.",
        "JAKARTA BANJIR - WARGA DI DUA DESA PESISIR mengungsi.",
        "Jakarta - Bandung kini 40 menit.",
        "SURABAYA - MALANG ditempuh satu jam.",
        "SURABAYA - Malang, satu jam.",
        "*Surabaya* - Malang ditempuh satu jam.",
    ]);
}

#[test]
fn a_label_or_an_abbreviation_is_no_place() {
    assert_left(&[
        "PENTING - Air naik.",
        "UPDATE - Air naik.",
        "BREAKING NEWS - Air naik.",
        "FOTO - Air naik.",
        "VIDEO - Air naik.",
        "OPINI - Air naik.",
        "RALAT - Air naik.",
        "CATATAN REDAKSI - Air naik.",
        "EXCLUSIVE - Air naik.",
        "CEK FAKTA - Air naik.",
        "*Catatan* - Air naik.",
        "FOTO, KOMPAS.com - Air naik.",
        "BMKG - Badan Meteorologi mencatat.",
        "KPK - Komisi itu hadir.",
        "ASEAN - Air naik.",
        "PERTAMINA - Harga naik.",
        "PERSEBAYA - Pelatih diganti.",
        "PSSI - Air naik.",
        "PT KAI - Air naik.",
        "KKKKK - Air naik.",
    ]);
}

#[test]
fn numbers_outlets_and_long_fronts_are_no_place() {
    let front = "A".repeat(58);
    let too_long = format!("A{front} - Air naik.");
    assert_left(&[
        "2026 - Air naik.",
        "COVID-19 - Air naik.",
        "SMAN 1 MALANG - Air naik.",
        "2026, KOMPAS.com - Air naik.",
        "Merdeka.com - Air naik.",
        "(ANTARA) - Air naik.",
        "TEMPO.CO JAKARTA - Air naik.",
        "“Surut”Warta.com, JAKARTA - Air naik.",
        "Banjir di warta.com, KOMPAS.com - Air naik.",
        "SATU DUA TIGA EMPAT LIMA ENAM - Air naik.",
        &too_long,
        "- Air naik.",
        "- JAKARTA. Air naik.",
        "(ANTARA) - JAKARTA. Air naik.",
        "2026, KOMPAS.com - JAKARTA. Air naik.",
        ", - Air naik.",
        "SURABAYA - ",
        "SURABAYA -",
        "SURABAYA - ...",
        "SURABAYA -Air naik.",
    ]);
    assert_read(&[(&format!("{front} - Air naik."), &format!("@{front} ¶ Air naik."))]);
}

#[test]
fn it_stands_in_the_first_paragraph_or_nowhere() {
    assert_read(&[
        ("! ¶ !! ¶ SURABAYA - Air naik.", "@SURABAYA ¶ ! ¶ !! ¶ Air naik."),
        ("Iklan ¶ SURABAYA - Air naik.", "@SURABAYA ¶ Air naik."),
    ]);
    assert_left(&[
        "Air naik. ¶ SURABAYA - Air naik.",
        "§ Banjir ¶ SURABAYA - Air naik.",
        "▶ ¶ SURABAYA - Air naik.",
        "→ {Banjir} ¶ SURABAYA - Air naik.",
        "> SURABAYA - Air naik.",
        "§ SURABAYA - Air naik.",
    ]);
}

#[test]
fn a_dateline_that_the_article_has_wins() {
    assert_read(&[
        ("@Surabaya ¶ SURABAYA - Air naik.", "@Surabaya ¶ Air naik."),
        ("@SURABAYA ¶ SURABAYA - Air naik.", "@SURABAYA ¶ Air naik."),
    ]);
    assert_left(&["@Malang ¶ SURABAYA - Air naik.", "@Surabaya ¶ Air naik."]);
}
