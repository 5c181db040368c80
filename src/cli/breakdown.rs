//! What becomes of a panic: one text that breaks the tool costs no other its turn.

use std::{
    cell::{Cell, RefCell},
    panic::{self, AssertUnwindSafe, PanicHookInfo},
    sync::Once,
};

/// How much of a panic's own words is passed on; they may quote the whole text.
const MOST_WORDS: usize = 200;

thread_local! {
    static IS_GUARDED: Cell<bool> = const { Cell::new(false) };
    static LAST: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// What the work gives.
///
/// # Errors
/// It panicked: a sentence that says so, and where.
pub(super) fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    static HOOK: Once = Once::new();
    HOOK.call_once(keep_quiet);
    IS_GUARDED.set(true);
    // Nothing the work could leave half done outlives it.
    let done = panic::catch_unwind(AssertUnwindSafe(work));
    IS_GUARDED.set(false);
    done.map_err(|_| {
        let stop = LAST.take().unwrap_or_default();
        format!("Baca stopped {stop}; this is a fault of Baca's, not the text's: please report it")
    })
}

/// A panic of guarded work is noted; any other is told as always.
fn keep_quiet() {
    let before = panic::take_hook();
    panic::set_hook(Box::new(move |stop| match IS_GUARDED.get() {
        true => LAST.set(Some(told(stop))),
        false => before(stop),
    }));
}

fn told(stop: &PanicHookInfo<'_>) -> String {
    let place = stop.location().map(ToString::to_string).unwrap_or_default();
    let words = stop.payload_as_str().unwrap_or_default();
    let words: String = words.chars().take(MOST_WORDS).collect();
    format!("at {place} ({words})")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_called_our_own_fault() {
        let fault = guarded(|| panic!("no such block")).expect_err("a panic");
        assert!(fault.contains("breakdown.rs:") && fault.contains("no such block"), "{fault}");
        assert!(fault.contains("a fault of Baca's"), "{fault}");
    }

    #[test]
    fn work_after_a_panic_is_as_any_other() {
        guarded(|| panic!("once")).expect_err("a panic");
        assert_eq!(guarded(|| 7), Ok(7));
    }
}
