//! Times: RFC 3339, what is close enough to it to be sure, and the spellings of feeds.

use time::{Date, Month, Time};

use super::node::{Node, Setting};
use crate::model::{Moment, Zone};

/// The time under a key. A time that cannot be is left out; one without an offset is taken to
/// be in the portal's zone.
pub(super) fn moment_in(node: &Node<'_>, key: &str) -> Option<Moment> {
    let node = node.get(key)?;
    let text = node.to_text()?;
    let setting = node.setting();
    match moment_of(&text, setting.zone, setting) {
        Some((moment, has_zone)) => {
            if !has_zone {
                node.report("a time without an offset, taken to be in the portal's zone");
            }
            Some(moment)
        }
        None => {
            node.report(&format!("`{text}` is not a time, or one that cannot be; left out"));
            None
        }
    }
}

/// The time under a key whose clock is UTC's, whether it says so or not, as WordPress's `…_gmt`.
/// Nothing for the year 0 of an article that is not published.
pub(super) fn utc_moment_in(node: &Node<'_>, key: &str) -> Option<Moment> {
    let text = node.text(key).filter(|text| !text.starts_with("0000"))?;
    Some(moment_of(&text, Zone::UTC, node.setting())?.0)
}

/// Reads a time. The second value tells whether it named its zone, or needs none.
fn moment_of(text: &str, zone: Zone, setting: &Setting<'_>) -> Option<(Moment, bool)> {
    parse(text, zone).or_else(|| setting.spelt_time?(text, zone))
}

/// Reads `2021-04-10`, `2021-04-10T13:29`, `2021-04-10 13:29:00.25+07:00`, `…Z`. The second
/// value tells whether it named its zone, or needs none.
fn parse(text: &str, zone: Zone) -> Option<(Moment, bool)> {
    let mut cursor = Cursor(text.as_bytes());
    let date = cursor.date()?;
    if cursor.is_at_end() {
        return Some((Moment::whole_day(date, zone), true));
    }
    cursor.one_of(b"Tt ")?;
    let time = cursor.time()?;
    let given = cursor.zone()?;
    cursor.is_at_end().then(|| (Moment::new(date, time, given.unwrap_or(zone)), given.is_some()))
}

struct Cursor<'a>(&'a [u8]);

impl Cursor<'_> {
    fn is_at_end(&self) -> bool {
        self.0.is_empty()
    }

    fn one_of(&mut self, choices: &[u8]) -> Option<u8> {
        let (first, rest) = self.0.split_first().filter(|(first, _)| choices.contains(first))?;
        self.0 = rest;
        Some(*first)
    }

    fn digits(&mut self, count: usize) -> Option<u16> {
        (0..count).try_fold(0, |number, _| {
            let digit = self.one_of(b"0123456789")?;
            Some(number * 10 + u16::from(digit - b'0'))
        })
    }

    fn two_digits(&mut self) -> Option<u8> {
        self.digits(2)?.try_into().ok()
    }

    fn date(&mut self) -> Option<Date> {
        let year = self.digits(4)?;
        self.one_of(b"-")?;
        let month = Month::try_from(self.two_digits()?).ok()?;
        self.one_of(b"-")?;
        Date::from_calendar_date(year.into(), month, self.two_digits()?).ok()
    }

    fn time(&mut self) -> Option<Time> {
        let hour = self.two_digits()?;
        self.one_of(b":")?;
        let minute = self.two_digits()?;
        let second = if self.one_of(b":").is_some() { self.seconds()? } else { 0 };
        Time::from_hms(hour, minute, second).ok()
    }

    /// Whole seconds; a leap second (`:60`) counts as the one before it.
    fn seconds(&mut self) -> Option<u8> {
        let second = self.two_digits()?;
        if self.one_of(b".,").is_some() {
            self.digits(1)?;
            while self.digits(1).is_some() {}
        }
        Some(if second == 60 { 59 } else { second })
    }

    /// The zone, `Some(None)` when there is none, `None` when it cannot be read.
    fn zone(&mut self) -> Option<Option<Zone>> {
        if self.is_at_end() {
            return Some(None);
        }
        let sign = match self.one_of(b"Zz+-")? {
            b'+' => 1,
            b'-' => -1,
            _ => return Zone::from_minutes(0).map(Some),
        };
        let hours = i32::from(self.two_digits()?);
        self.one_of(b":");
        let minutes = if self.is_at_end() { 0 } else { i32::from(self.two_digits()?) };
        (hours < 24 && minutes < 60).then(|| Zone::from_minutes(sign * (hours * 60 + minutes)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn machine(text: &str) -> Option<String> {
        parse(text, Zone::WIB).map(|(moment, _)| moment.machine_readable())
    }

    #[test]
    fn a_time_with_an_offset_keeps_it() {
        assert_eq!(
            machine("2021-04-10T13:29:00+09:00").as_deref(),
            Some("2021-04-10T13:29:00+09:00")
        );
        assert_eq!(
            machine("2021-04-10t13:29:05.123Z").as_deref(),
            Some("2021-04-10T13:29:05+00:00")
        );
    }

    #[test]
    fn a_time_without_an_offset_is_the_portals() {
        let (moment, has_zone) = parse("2021-04-10 13:29", Zone::WITA).expect("a time");
        assert_eq!(
            (moment.machine_readable().as_str(), has_zone),
            ("2021-04-10T13:29:00+08:00", false)
        );
    }

    #[test]
    fn a_date_alone_is_a_whole_day() {
        assert_eq!(machine("2021-04-10").as_deref(), Some("2021-04-10"));
    }

    #[test]
    fn what_cannot_be_is_no_time() {
        for text in [
            "2021-02-30T10:00:00+07:00",
            "2021-13-01",
            "2021-04-10T25:00:00+07:00",
            "2021-04-10T13:29:00+99:00",
            "2021-04-10T13:29:00+07:00x",
            "kemarin sore",
            "",
            "1618036140",
            "٢٠٢١-٠٤-١٠",
        ] {
            assert_eq!(machine(text), None, "{text}");
        }
    }
}
