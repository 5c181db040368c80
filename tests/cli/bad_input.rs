//! What is no article, and what makes no sense.

use super::{
    folder::Folder,
    run::{Ran, baca, fed},
    texts::ARTICLE,
};

/// Told in a sentence on a line, and a failure.
fn assert_told(ran: &Ran, words: &str) {
    assert_eq!(ran.code, Some(1), "{ran:?}");
    let told: Vec<_> = ran.out.lines().chain(ran.err.lines()).collect();
    let line = told.iter().find(|line| line.contains(words));
    assert!(line.is_some() && told.len() <= 2, "{words}: {ran:?}");
    assert!(!told.iter().any(|line| line.contains("panicked")), "{ran:?}");
}

#[test]
fn what_is_no_text_is_told_in_a_sentence() {
    for (bytes, words) in [
        (&b""[..], "empty"),
        (b" \n\t", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary"),
        (b"\x1f\x8b\x08\0\0\0\0\0", "binary"),
        (b"PK\x03\x04\0\0", "binary"),
        (b"%PDF-1.7 \0", "binary"),
        (b"\x7fELF", "binary"),
        (b"hello", "not JSON"),
        (b"7", "a number"),
        (b"<html><p>Masuk</p></html>", "web page"),
        (b"<svg/>", "no feed"),
    ] {
        for command in ["check", "print"] {
            assert_told(&fed(&[command, "-"], bytes), words);
        }
    }
}

#[test]
fn what_is_not_there_is_told_in_a_sentence() {
    let folder = Folder::new().with("empty/a.txt", "");
    for command in ["check", "print"] {
        assert_told(&baca(&[command, &folder.path("no.json")]), "no such file");
        assert_told(&baca(&[command, &folder.path("empty")]), "folder");
        assert_told(&baca(&[command, "ftp://warta.example/a.json"]), "not fetched");
        assert_told(&baca(&[command, "http://"]), "no address");
        assert_told(&baca(&[command, ""]), "no such file");
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_told_in_a_sentence() {
    use std::{
        fs::{self, Permissions},
        os::unix::fs::PermissionsExt,
    };
    let folder = Folder::new().with("a.json", ARTICLE);
    let path = folder.path("a.json");
    fs::set_permissions(&path, Permissions::from_mode(0o0)).expect("a file of ours");
    // Nothing is closed to root.
    if fs::read(&path).is_err() {
        assert_told(&baca(&["check", &path]), "permission denied");
    }
}

#[test]
fn text_without_end_is_given_up() {
    let mut ran = fed(&["check", "-"], "[".repeat(50_000_001).as_bytes());
    assert_told(&ran, "longer than 50 MB");
    ran = fed(&["check", "-"], "[".repeat(1_000_000).as_bytes());
    assert_told(&ran, "unreadable");
}

#[test]
fn misuse_ends_with_2() {
    for arguments in [
        &[][..],
        &["check"],
        &["print"],
        &["bake", "a.json"],
        &["check", "-", "-"],
        &["check", "--json", "--verbose", "a.json"],
        &["check", "--format", "atom", "a.json"],
        &["check", "--base", "warta.example", "a.json"],
        &["check", "--time-zone", "Mars", "a.json"],
        &["print", "--lang", "tlh", "a.json"],
        &["print", "--entry", "../a", "a.json"],
        &["print", "a.json", "b.json"],
    ] {
        let ran = baca(arguments);
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{arguments:?}: {ran:?}");
    }
}

#[test]
fn help_has_examples() {
    for arguments in [&["--help"][..], &["check", "--help"], &["print", "--help"]] {
        let ran = baca(arguments);
        assert_eq!(ran.code, Some(0), "{ran:?}");
        assert!(ran.out.contains("Examples:\n  baca "), "{ran:?}");
    }
}
