//! What says that a link may be followed next.

use super::connection;

/// A sign that a link may be followed next.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// It is being pressed.
    Press,
    /// The pointer, or the focus, has come to it.
    Rest,
    /// It is near the visible part of the page.
    Near,
}

impl Sign {
    /// Whether it is worth a request: whoever saves data pays for none that may be in vain.
    pub fn is_heeded(self) -> bool {
        match self {
            Self::Press => true,
            Self::Rest => !connection::saves_data(),
            Self::Near => !connection::saves_data() && !connection::is_slow(),
        }
    }
}
