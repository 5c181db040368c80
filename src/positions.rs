//! Where the pages of a tab were scrolled to, in CSS pixels, by the number of their entry in its
//! history.

/// How many are kept: more than a browser keeps entries (50 in Chromium and Firefox, 100 in
/// Safari). All of those that a reader comes by would grow without end.
const MOST: usize = 128;

/// Those of the last entries.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Positions {
    /// The entry of the first that is kept.
    first: usize,
    pixels: Vec<i32>,
}

impl Positions {
    /// As they were written; what is none is left out.
    pub fn read(written: &str) -> Self {
        let mut numbers = written.split(' ');
        let first = numbers.next().and_then(|first| first.parse().ok()).unwrap_or_default();
        let pixels = numbers.filter_map(|number| number.parse().ok()).take(MOST).collect();
        Self { first, pixels }
    }

    /// To be read again.
    pub fn written(&self) -> String {
        let pixels = self.pixels.iter();
        pixels.fold(self.first.to_string(), |written, pixels| format!("{written} {pixels}"))
    }

    /// The entry after all that are kept.
    pub fn next(&self) -> usize {
        self.first.saturating_add(self.pixels.len())
    }

    /// Where an entry was left; the top of the page, if that is not known.
    pub fn of(&self, entry: usize) -> i32 {
        let at = entry.checked_sub(self.first);
        at.and_then(|at| self.pixels.get(at)).copied().unwrap_or_default()
    }

    /// Keeps where an entry is left; what came too long before it is forgotten.
    pub fn keep(&mut self, entry: usize, position: i32) {
        if entry < self.first || entry.saturating_sub(self.next()) > MOST {
            *self = Self { first: entry, pixels: Vec::new() };
        }
        let at = entry.saturating_sub(self.first);
        if at >= self.pixels.len() {
            self.pixels.resize(at.saturating_add(1), 0);
        }
        if let Some(kept) = self.pixels.get_mut(at) {
            *kept = position;
        }
        let surplus = self.pixels.len().saturating_sub(MOST);
        self.pixels.drain(..surplus);
        self.first = self.first.saturating_add(surplus);
    }

    /// Forgets an entry and all after it.
    pub fn forget_from(&mut self, entry: usize) {
        self.pixels.truncate(entry.saturating_sub(self.first));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_visits(count: usize) -> Positions {
        let mut positions = Positions::default();
        (0..count).for_each(|entry| positions.keep(entry, i32::try_from(entry).unwrap_or(-1)));
        positions
    }

    #[test]
    fn each_entry_is_where_it_was_left() {
        let positions = of_visits(3);
        assert_eq!([0, 1, 2, 3].map(|entry| positions.of(entry)), [0, 1, 2, 0]);
    }

    #[test]
    fn what_was_written_is_read_as_it_was() {
        let positions = of_visits(MOST + 5);
        assert_eq!(Positions::read(&positions.written()), positions);
    }

    #[test]
    fn what_is_no_number_is_left_out() {
        assert_eq!(Positions::read(""), Positions::default());
        assert_eq!(Positions::read("7 a 3 -").of(7), 3);
    }

    #[test]
    fn a_long_visit_keeps_as_many_as_a_browser_has_entries() {
        let positions = of_visits(10_000);
        assert_eq!(positions.pixels.len(), MOST);
        assert_eq!((positions.of(9_999), positions.of(9_900), positions.of(0)), (9_999, 9_900, 0));
        assert_eq!(positions.next(), 10_000);
    }

    #[test]
    fn a_step_far_back_is_kept_too() {
        let mut positions = of_visits(1_000);
        positions.keep(3, 40);
        assert_eq!(positions.of(3), 40);
    }

    #[test]
    fn an_entry_that_somebody_else_has_numbered_takes_no_room() {
        let mut positions = of_visits(3);
        positions.keep(usize::MAX, 40);
        assert_eq!((positions.of(usize::MAX), positions.pixels.len()), (40, 1));
    }

    #[test]
    fn what_lay_ahead_is_forgotten() {
        let mut positions = of_visits(5);
        positions.forget_from(2);
        assert_eq!((positions.next(), positions.of(3)), (2, 0));
    }
}
