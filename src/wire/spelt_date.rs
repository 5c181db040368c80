//! Times as people spell them: RFC 822 (`Tue, 24 Nov 2026 10:15:00 +0700`) and its many
//! relatives in feeds, in English and in Indonesian.

use time::{Date, Month, Time};

use crate::model::{Moment, Zone};

/// What has been found of a time.
#[derive(Default)]
struct Parts {
    numbers: Vec<u16>,
    month: Option<Month>,
    time: Option<Time>,
    zone: Option<Zone>,
    is_afternoon: Option<bool>,
}

/// Reads a time whose month is spelt out. The second value tells whether it named its zone, or
/// needs none.
pub(super) fn parse(text: &str, zone: Zone) -> Option<(Moment, bool)> {
    let mut parts = Parts::default();
    for word in text.split(|c: char| c.is_whitespace() || ",|()".contains(c)) {
        parts.read(word)?;
    }
    let date = parts.date()?;
    match parts.clock() {
        Some(time) => {
            let moment = Moment::new(date, time, parts.zone.unwrap_or(zone));
            Some((moment, parts.zone.is_some()))
        }
        None => Some((Moment::whole_day(date, zone), true)),
    }
}

impl Parts {
    /// `None` for a word that has no place in a time.
    fn read(&mut self, word: &str) -> Option<()> {
        let word = word.trim_end_matches('.');
        match word.bytes().next() {
            None => {}
            Some(b'0'..=b'9') if self.month.is_some() && self.numbers.len() > 1 => {
                self.time = Some(clock(word)?);
            }
            Some(b'0'..=b'9') if word.contains(':') => self.time = Some(clock(word)?),
            Some(b'0'..=b'9') => self.read_numbers(word)?,
            Some(b'+') => self.zone = Some(offset(word)?),
            Some(b'-') if word.len() > 2 => self.zone = Some(offset(word)?),
            Some(b'-') => {}
            Some(letter) if letter.is_ascii_alphabetic() => self.read_name(word)?,
            _ if word == "–" || word == "—" => {}
            _ => return None,
        }
        Some(())
    }

    /// `24`, `2026`, also `24-Nov-2026` and `1st`.
    fn read_numbers(&mut self, word: &str) -> Option<()> {
        for part in word.split(['-', '/']) {
            let number = part.trim_end_matches(|c: char| c.is_ascii_alphabetic());
            match number.is_empty() {
                true => self.month = Some(month(part)?),
                false if number.len() <= 4 => self.numbers.push(number.parse().ok()?),
                false => return None,
            }
        }
        Some(())
    }

    fn read_name(&mut self, word: &str) -> Option<()> {
        if let Some(zone) = named_zone(word) {
            self.zone = Some(zone);
        } else if let (None, Some(month)) = (self.month, month(word)) {
            self.month = Some(month);
        } else if word.eq_ignore_ascii_case("am") || word.eq_ignore_ascii_case("pm") {
            self.is_afternoon = Some(word.eq_ignore_ascii_case("pm"));
        } else if !is_day_or_joint(word) {
            return None;
        }
        Some(())
    }

    fn date(&self) -> Option<Date> {
        let [first, second] = self.numbers.as_slice() else { return None };
        let (day, year) = if *first > 31 { (second, first) } else { (first, second) };
        let year = match *year {
            // Two digits, as RFC 822 had them.
            year @ 0..=68 => 2000 + year,
            year @ 69..=99 => 1900 + year,
            year => year,
        };
        Date::from_calendar_date(year.into(), self.month?, u8::try_from(*day).ok()?).ok()
    }

    fn clock(&self) -> Option<Time> {
        let time = self.time?;
        let hour = match (time.hour(), self.is_afternoon) {
            (12, Some(false)) => 0,
            (hour @ 0..=11, Some(true)) => hour + 12,
            (hour, _) => hour,
        };
        time.replace_hour(hour).ok()
    }
}

/// `10:15`, `10:15:00`, `10.15`, `10:15:00.000`
fn clock(word: &str) -> Option<Time> {
    let mut parts = word.split([':', '.']);
    let mut next = |is_needed: bool| match parts.next() {
        Some(digits) if digits.len() <= 2 => digits.parse::<u8>().ok(),
        Some(_) => None,
        None => (!is_needed).then_some(0),
    };
    let (hour, minute, second) = (next(true)?, next(true)?, next(false)?);
    // Midnight at the day's end, and a leap second, count as the last second before.
    match (hour, minute, second) {
        (24, 0, 0) => Time::from_hms(23, 59, 59).ok(),
        (hour, minute, second) => Time::from_hms(hour, minute, second.min(59)).ok(),
    }
}

/// `+0700`, `+07:00`, `-5`
fn offset(word: &str) -> Option<Zone> {
    let (sign, digits) = word.split_at_checked(1)?;
    let digits: String = digits.chars().filter(|c| *c != ':').collect();
    let number: i32 = digits.parse().ok().filter(|_| digits.len() <= 4)?;
    let minutes = if digits.len() <= 2 { number * 60 } else { number / 100 * 60 + number % 100 };
    Zone::from_minutes(if sign == "-" { -minutes } else { minutes })
}

/// The zones of RFC 822, and Indonesia's.
fn named_zone(word: &str) -> Option<Zone> {
    let upper = word.to_ascii_uppercase();
    let hours = match upper.as_str() {
        "GMT" | "UTC" | "UT" | "Z" => 0,
        "WIB" => 7,
        "WITA" => 8,
        "WIT" => 9,
        "EDT" => -4,
        "EST" | "CDT" => -5,
        "CST" | "MDT" => -6,
        "MST" | "PDT" => -7,
        "PST" => -8,
        "BST" | "CET" => 1,
        "CEST" => 2,
        _ => return upper.strip_prefix("GMT").or(upper.strip_prefix("UTC")).and_then(offset),
    };
    Zone::from_minutes(hours * 60)
}

fn month(word: &str) -> Option<Month> {
    let start = word.get(..3)?.to_ascii_lowercase();
    Some(match start.as_str() {
        "jan" => Month::January,
        "feb" | "peb" => Month::February,
        "mar" => Month::March,
        "apr" => Month::April,
        "may" | "mei" => Month::May,
        "jun" => Month::June,
        "jul" => Month::July,
        "aug" | "agu" | "ags" => Month::August,
        "sep" => Month::September,
        "oct" | "okt" => Month::October,
        "nov" | "nop" => Month::November,
        "dec" | "des" => Month::December,
        _ => return None,
    })
}

/// The names of days, by their first three letters, and the words around a clock.
fn is_day_or_joint(word: &str) -> bool {
    const DAYS: [&str; 15] = [
        "mon", "tue", "wed", "thu", "fri", "sat", "sun", "sen", "sel", "rab", "kam", "jum", "sab",
        "min", "aha",
    ];
    let start = word.get(..3).unwrap_or(word).to_ascii_lowercase();
    DAYS.contains(&start.as_str()) || matches!(start.as_str(), "at" | "puk" | "jam" | "t")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn machine(text: &str) -> Option<String> {
        parse(text, Zone::WIB).map(|(moment, _)| moment.machine_readable())
    }

    #[test]
    fn each_customary_spelling_is_the_same_moment() {
        for text in [
            "Tue, 24 Nov 2026 10:15:00 +0700",
            "Tue, 24 Nov 2026 10:15:00 +07:00",
            "24 Nov 2026 10:15 +0700",
            "Tue 24 November 2026 10:15:00 WIB",
            "Selasa, 24 November 2026 - 10:15 WIB",
            "Selasa, 24 November 2026 | 10.15 WIB",
            "Selasa (24/Nov/2026) pukul 10:15:00 WIB",
            "24 Nop 26 10:15:00 +0700",
            "Tuesday, 24-Nov-26 10:15:00 +07",
            "November 24th, 2026 10:15 am UTC+7",
            "Nov 24, 2026 at 10:15:00.000 GMT+7",
            "2026 Nov 24 10:15 GMT+07:00",
            "Tue, 24 Nov 2026 10:15:00",
        ] {
            assert_eq!(machine(text).as_deref(), Some("2026-11-24T10:15:00+07:00"), "{text}");
        }
    }

    #[test]
    fn a_zone_is_known_by_its_name() {
        for (zone, offset) in [
            ("GMT", "+00:00"),
            ("UT", "+00:00"),
            ("Z", "+00:00"),
            ("EST", "-05:00"),
            ("EDT", "-04:00"),
            ("PST", "-08:00"),
            ("PDT", "-07:00"),
            ("CST", "-06:00"),
            ("CDT", "-05:00"),
            ("MST", "-07:00"),
            ("MDT", "-06:00"),
            ("WITA", "+08:00"),
            ("WIT", "+09:00"),
            ("BST", "+01:00"),
            ("CET", "+01:00"),
            ("CEST", "+02:00"),
            ("-0330", "-03:30"),
            ("+5", "+05:00"),
        ] {
            let text = format!("24 Nov 2026 10:15 {zone}");
            assert_eq!(machine(&text), Some(format!("2026-11-24T10:15:00{offset}")), "{zone}");
        }
    }

    #[test]
    fn each_month_is_known_in_both_languages() {
        let english = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec";
        let indonesian = "Januari Pebruari Maret April Mei Juni Juli Agustus September Oktober Nopember Desember";
        for months in [english, indonesian, "jan feb mar apr mei jun jul ags sept okt nov des"] {
            for (index, month) in months.split(' ').enumerate() {
                let text = format!("5 {month} 2026");
                let expected = format!("2026-{:02}-05", index + 1);
                assert_eq!(machine(&text), Some(expected), "{month}");
            }
        }
    }

    #[test]
    fn noon_and_midnight_are_told_apart() {
        for (clock, hour) in [("12:00 am", 0), ("1:00 AM", 1), ("12:00 pm", 12), ("11:00 PM", 23)] {
            let expected = format!("2026-11-24T{hour:02}:00:00+07:00");
            assert_eq!(machine(&format!("24 Nov 2026 {clock}")), Some(expected), "{clock}");
        }
        assert_eq!(machine("24 Nov 2026 24:00").as_deref(), Some("2026-11-24T23:59:59+07:00"));
        assert_eq!(machine("24 Nov 2026 23:59:60").as_deref(), Some("2026-11-24T23:59:59+07:00"));
    }

    #[test]
    fn a_year_of_two_digits_is_near() {
        for (year, expected) in [("00", "2000"), ("68", "2068"), ("69", "1969"), ("99", "1999")] {
            assert_eq!(machine(&format!("5 Jan {year}")), Some(format!("{expected}-01-05")));
        }
    }

    #[test]
    fn a_time_without_a_zone_is_the_portals_and_says_so() {
        let is_zoned = |text| parse(text, Zone::WIT).expect("a time").1;
        assert!(is_zoned("24 Nov 2026 10:15 WIB") && !is_zoned("24 Nov 2026 10:15"));
        assert!(is_zoned("24 Nov 2026"));
    }

    #[test]
    fn what_is_no_time_is_none() {
        for text in [
            "",
            "kemarin",
            "Nov",
            "24 Nov",
            "24 2026",
            "31 Feb 2026",
            "24 Nov 2026 25:00",
            "24 Nov 2026 10",
            "24 Nov 2026 10:15 LMT",
            "24 Nov 2026 100:15",
            "24 Nov 20266",
            "sekitar 24 Nov 2026",
            "24 Nov 2026 10:15 +99999",
            "0 Nov 2026",
            "24 Nov 2026 é",
            "24 Nov 2026 10:15 banyak",
            "300 Nov 2026",
        ] {
            assert_eq!(machine(text), None, "{text}");
        }
    }
}
