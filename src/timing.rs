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

/// By the browser's clock, in milliseconds: when an article was asked for, here, and read.
#[derive(Clone, Copy, Debug, Default)]
pub struct Stamps {
    /// When the answer was asked for.
    pub asked: f64,
    /// When it was here.
    pub fetched: f64,
    /// When it was read.
    pub parsed: f64,
}

impl Stamps {
    /// What took how long of an article that was wanted since one time, and painted at another.
    pub fn timing(self, since: f64, painted: f64) -> Timing {
        let Self { asked, fetched, parsed } = self;
        Timing {
            started: asked - since,
            fetched: fetched - asked,
            parsed: parsed - fetched,
            rendered: painted - parsed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_are_all_of_the_time_from_the_press_to_the_paint() {
        let timing = Stamps { asked: 12.0, fetched: 112.0, parsed: 115.0 }.timing(10.0, 140.0);
        let parts = Timing { started: 2.0, fetched: 100.0, parsed: 3.0, rendered: 25.0 };
        assert_eq!((timing, timing.total()), (parts, 130.0));
    }
}
