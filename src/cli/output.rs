//! Where results go.

use std::{
    io::{self, ErrorKind, Write},
    process::ExitCode,
};

use super::{FAILURE, printable::printable};

/// Standard output, until it is closed.
pub(super) struct Output {
    stream: Box<dyn Write>,
    failed: Option<io::Error>,
}

impl Output {
    /// For people: in colour, if it is a terminal that has any.
    pub(super) fn for_people() -> Self {
        Self { stream: Box::new(anstream::stdout()), failed: None }
    }

    /// For machines: every byte as it is.
    pub(super) fn for_machines() -> Self {
        Self { stream: Box::new(io::stdout()), failed: None }
    }

    /// Writes; `false` when there is no use in writing more.
    pub(super) fn write(&mut self, text: &str) -> bool {
        if self.failed.is_none() {
            let written = self.stream.write_all(text.as_bytes());
            self.failed = written.and_then(|()| self.stream.flush()).err();
        }
        self.failed.is_none()
    }

    /// How the program ends, if nothing else went wrong than writing. A reader that has had
    /// enough (`baca check … | head`) is no error.
    pub(super) fn exit_code(self, otherwise: ExitCode) -> ExitCode {
        match self.failed {
            Some(error) if error.kind() != ErrorKind::BrokenPipe => {
                complain(&format!("the result cannot be written: {error}"));
                FAILURE.into()
            }
            _ => otherwise,
        }
    }
}

/// Says on standard error what is wrong. That it may be closed is no reason to stop.
pub(super) fn complain(words: &str) {
    let _ = writeln!(io::stderr(), "{}", printable(words));
}
