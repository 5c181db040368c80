//! What a terminal gets to see.

use std::process::Stdio;

use super::{
    folder::Folder,
    run::{baca, command, fed, ran},
    texts::ARTICLE,
};

/// Words that would clear a terminal, name its window, ring its bell and turn its letters red.
const HOSTILE: &str = "a\\u001b[2J\\u001b]0;x\\u0007\u{9b}31m\\u202e";

fn hostile_article() -> String {
    format!(
        r#"{{"headline":"{HOSTILE}","author":"{HOSTILE}","keywords":["{HOSTILE}"],
            "datePublished":"{HOSTILE}","body":["{HOSTILE}",{{"type":"{HOSTILE}"}}]}}"#
    )
}

/// No control characters but line ends, and those of our own colours.
fn assert_harmless(text: &str) {
    let colour = |rest: &str| {
        let (digits, _) = rest.split_once('m').unwrap_or_default();
        rest.starts_with('[') && digits.trim_start_matches('[').parse::<u8>().is_ok()
    };
    assert!(text.split('\u{1b}').skip(1).all(colour), "{text:?}");
    let is_control = |letter: char| letter.is_control() && !"\n\u{1b}".contains(letter);
    assert!(!text.contains(is_control) && !text.contains('\u{202e}'), "{text:?}");
}

#[test]
fn there_are_no_colours_in_a_pipe() {
    let ran = fed(&["check", "-"], ARTICLE.as_bytes());
    assert!(!ran.out.contains('\u{1b}') && !ran.err.contains('\u{1b}'), "{ran:?}");
}

#[test]
fn there_are_colours_where_they_are_asked_for() {
    let folder = Folder::new().with("a.json", ARTICLE);
    let mut command = command(&["check", &folder.path("a.json")]);
    let output = command.env("CLICOLOR_FORCE", "1").output().expect("the tool runs");
    assert!(ran(output).out.contains("\u{1b}["));
}

#[test]
fn words_of_an_article_command_no_terminal() {
    let folder = Folder::new()
        .with("1.json", hostile_article())
        .with("2.json", "{\"a\":\u{1b}[2J}")
        .with("3\u{1b}[2J.json", ARTICLE)
        .with("4.json", "<html>\u{1b}[2J</html>")
        .with("5.xml", "<\u{1b}[2J/>");
    for arguments in [vec!["check"], vec!["check", "--verbose"]] {
        let mut command = command(&arguments);
        let output = command.arg(folder.path("")).env("CLICOLOR_FORCE", "1").output();
        let ran = ran(output.expect("the tool runs"));
        assert!(ran.out.lines().count() >= 6, "{ran:?}");
        assert_harmless(&ran.out);
        assert_harmless(&ran.err);
    }
}

#[test]
fn words_that_are_printed_command_no_terminal() {
    let ran = fed(&["print", "-"], hostile_article().as_bytes());
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(!ran.out.contains(['\u{1b}', '\u{9b}', '\u{7}']), "{ran:?}");
    assert_harmless(&ran.err);
    assert_harmless(&baca(&["print", "no\u{1b}[2J.json"]).err);
}

#[test]
fn who_has_had_enough_is_no_error() {
    let folder = (0..200)
        .fold(Folder::new(), |folder, number| folder.with(&format!("{number}.json"), ARTICLE));
    for arguments in [vec!["check"], vec!["check", "--json"]] {
        let mut command = command(&arguments);
        let command = command.arg(folder.path("")).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut running = command.spawn().expect("the tool runs");
        drop(running.stdout.take());
        let ran = ran(running.wait_with_output().expect("it ends"));
        assert_eq!(ran.code, Some(0), "{ran:?}");
        assert!(!ran.err.contains("pipe") && !ran.err.contains("panicked"), "{ran:?}");
    }
}
