//! Signs of life while a long step runs.

use std::io::{IsTerminal, stdout};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

const INTERVAL: Duration = Duration::from_secs(15);

/// Prints what runs, and since when, every 15 seconds until dropped.
pub struct Progress {
    stop: Option<Sender<()>>,
    printer: Option<JoinHandle<()>>,
}

impl Progress {
    /// For a step that prints nothing itself.
    pub fn start(what: &str) -> Self {
        let what = what.to_owned();
        let (stop, stopped) = mpsc::channel::<()>();
        let printer = thread::spawn(move || {
            let start = Instant::now();
            while stopped.recv_timeout(INTERVAL) == Err(RecvTimeoutError::Timeout) {
                println!("  {what}, {} s", start.elapsed().as_secs());
            }
        });
        Self { stop: Some(stop), printer: Some(printer) }
    }

    /// For a step that shows its own progress on a terminal, but falls silent elsewhere.
    pub fn off_terminal(what: &str) -> Option<Self> {
        (!stdout().is_terminal()).then(|| Self::start(what))
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(printer) = self.printer.take() {
            // A printer that panicked has nothing left to print.
            let _ = printer.join();
        }
    }
}
