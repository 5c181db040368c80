//! A build that cannot end, and two at once.

use std::{fs::File, process::Command};

use super::newsroom::{Newsroom, article, changed};
use crate::run::ran;

/// A build whose files may not grow beyond some blocks of 512 bytes, as if the disk were full.
/// Unless the shell has the signal of it ignored, it is also what ends the program at once.
#[cfg(unix)]
fn build_within(newsroom: &Newsroom, before: &str) -> crate::run::Ran {
    let build = newsroom.command();
    let mut command = Command::new("sh");
    command.args(["-c", &format!("{before} ulimit -f 16; exec \"$0\" \"$@\"")]);
    command.arg(build.get_program()).args(build.get_args());
    ran(command.output().expect("a shell"))
}

#[cfg(unix)]
fn long() -> String {
    let body = "\"Panjang sekali isinya.\",".repeat(2000);
    article("Panjang", "Daerah").replacen("\"body\":[", &format!("\"body\":[{body}"), 1)
}

#[cfg(unix)]
#[test]
fn a_full_disk_leaves_the_old_site_as_it_was() {
    let newsroom = Newsroom::new();
    newsroom.built();
    let before = newsroom.files();
    newsroom.write("content/articles/pasar.json", article("Pasar Tutup", "Ekonomi"));
    newsroom.write("content/articles/panjang.json", long());
    let ran = build_within(&newsroom, "trap '' XFSZ;");
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""), "{ran:?}");
    assert!(ran.err.contains("cannot be written: "), "{ran:?}");
    assert!(ran.err.contains("the site there stays as it was"), "{ran:?}");
    assert!(std::fs::metadata(newsroom.0.path("site/.baca-site.stage")).is_err());
    assert_eq!(changed(&before, &newsroom.files()), [""; 0]);
    newsroom.built();
    assert!(newsroom.page("berita/pasar.html").contains("Pasar Tutup"));
    assert!(newsroom.files().contains_key("berita/panjang.html"));
}

#[cfg(unix)]
#[test]
fn a_build_that_is_killed_leaves_the_old_site_as_it_was() {
    let newsroom = Newsroom::new();
    newsroom.built();
    let before = newsroom.files();
    newsroom.write("content/articles/pasar.json", article("Pasar Tutup", "Ekonomi"));
    newsroom.write("content/articles/panjang.json", long());
    let ran = build_within(&newsroom, "");
    assert_eq!(ran.code, None, "ended by a signal: {ran:?}");
    assert_eq!(changed(&before, &newsroom.files()), [""; 0]);
    newsroom.built();
    assert!(newsroom.page("berita/pasar.html").contains("Pasar Tutup"));
    assert!(std::fs::metadata(newsroom.0.path("site/.baca-site.stage")).is_err());
}

#[test]
fn what_was_being_replaced_when_a_build_was_broken_off_is_written_anew() {
    let newsroom = Newsroom::new();
    newsroom.built();
    let before = newsroom.files();
    let ledger = newsroom.page(".baca-site.json");
    let mut ledger: serde_json::Value = serde_json::from_str(&ledger).expect("JSON");
    let record = ledger.pointer_mut("/files/berita~1pasar.html").expect("a record");
    *record = serde_json::json!({ "hash": "", "length": 0 });
    newsroom.write("site/.baca-site.json", ledger.to_string());
    let page = newsroom.page("berita/pasar.html");
    newsroom.write("site/berita/pasar.html", page.replace("Pasar", "PASAR"));
    newsroom.write("site/.baca-site.stage.x", "of others");
    newsroom.built();
    newsroom.remove("site/.baca-site.stage.x");
    assert_eq!(changed(&before, &newsroom.files()), [""; 0]);
}

#[test]
fn a_second_build_at_once_is_refused() {
    let newsroom = Newsroom::new();
    newsroom.built();
    let lock = File::options().write(true).open(newsroom.0.path("site/.baca-site.lock"));
    let lock = lock.expect("a lock");
    lock.lock().expect("nobody has it");
    let ran = newsroom.build();
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""), "{ran:?}");
    assert!(ran.err.contains("another build is at work there"), "{ran:?}");
    drop(lock);
    newsroom.built();
}

#[test]
fn two_builds_at_once_leave_a_whole_site() {
    let whole = Newsroom::new();
    whole.built();
    let newsroom = Newsroom::new();
    let builds: Vec<_> =
        (0..4).map(|_| newsroom.command().spawn().expect("the tool runs")).collect();
    let codes: Vec<_> =
        builds.into_iter().map(|mut build| build.wait().expect("it ends").code()).collect();
    assert!(codes.contains(&Some(0)), "{codes:?}");
    assert!(codes.iter().all(|code| matches!(code, Some(0 | 1))), "{codes:?}");
    assert_eq!(changed(&whole.files(), &newsroom.files()), [""; 0]);
}
