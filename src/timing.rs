//! How long a page took, measured in the reader's browser.

/// The parts of the time from the click, or the start of the navigation, to the painted article.
/// All in milliseconds.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Timing {
    /// Until the article was asked for: on a first visit this is the start of the reader itself.
    pub started: f64,
    /// Until its last byte was here.
    pub fetched: f64,
    /// Until it was read into the model.
    pub parsed: f64,
    /// Until it was painted.
    pub rendered: f64,
}

impl Timing {
    /// All of it.
    pub fn total(&self) -> f64 {
        self.started + self.fetched + self.parsed + self.rendered
    }
}
