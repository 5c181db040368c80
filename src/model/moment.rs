//! A point in time, as a newsroom gives it.

use time::{Date, OffsetDateTime, PrimitiveDateTime, Time, UtcOffset};

use super::Zone;

/// A time with the zone it was given in, or a whole day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    at: OffsetDateTime,
    is_whole_day: bool,
}

impl Moment {
    /// A date and time in a zone.
    pub fn new(date: Date, time: Time, zone: Zone) -> Self {
        let at = PrimitiveDateTime::new(date, time).assume_offset(zone.offset());
        Self { at, is_whole_day: false }
    }

    /// A day, when nobody said at what time.
    pub fn whole_day(date: Date, zone: Zone) -> Self {
        Self { is_whole_day: true, ..Self::new(date, Time::MIDNIGHT, zone) }
    }

    /// Whether only the day is known.
    pub fn is_whole_day(&self) -> bool {
        self.is_whole_day
    }

    /// The zone it was given in.
    pub fn zone(&self) -> Zone {
        Zone::from_offset(self.at.offset())
    }

    /// Its date and time by the clocks of a zone. A whole day is that day everywhere.
    pub fn in_zone(&self, zone: Zone) -> OffsetDateTime {
        if self.is_whole_day {
            return self.at;
        }
        // Past the calendar's end (year 9999) there is no other zone's clock to read.
        self.at.checked_to_offset(zone.offset()).unwrap_or(self.at)
    }

    /// The machine-readable form for `<time datetime>`: RFC 3339, or the date of a whole day.
    pub fn machine_readable(&self) -> String {
        let (year, month, day) = self.at.to_calendar_date();
        // The calendar ends with the year 9999, and before the year 0 a date is not RFC 3339's.
        let year = u16::try_from(year).unwrap_or_default();
        let mut text = String::with_capacity("2026-11-20T08:15:00+07:00".len());
        push_digits(&mut text, year, 4);
        push_part(&mut text, '-', u8::from(month));
        push_part(&mut text, '-', day);
        if self.is_whole_day {
            return text;
        }
        let (hour, minute, second) = self.at.to_hms();
        push_part(&mut text, 'T', hour);
        push_part(&mut text, ':', minute);
        push_part(&mut text, ':', second);
        push_offset(&mut text, self.at.offset());
        text
    }
}

fn push_offset(text: &mut String, offset: UtcOffset) {
    let (hours, minutes, _) = offset.as_hms();
    let sign = if offset.whole_minutes() < 0 { '-' } else { '+' };
    push_part(text, sign, hours.unsigned_abs());
    push_part(text, ':', minutes.unsigned_abs());
}

/// A number of two digits, behind what parts it from the one before.
fn push_part(text: &mut String, before: char, number: u8) {
    text.push(before);
    push_digits(text, number.into(), 2);
}

/// The last digits of a number. With `format!`, the times in ten thousand pages, six in each, took
/// a twenty-fifth of all instructions.
fn push_digits(text: &mut String, number: u16, count: u32) {
    for place in (0..count).rev() {
        let digit = u32::from(number) / 10_u32.pow(place) % 10;
        text.extend(char::from_digit(digit, 10));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::Month;

    fn model_page() -> Moment {
        let date = Date::from_calendar_date(2021, Month::April, 10).expect("a date");
        Moment::new(date, Time::from_hms(13, 29, 0).expect("a time"), Zone::WIB)
    }

    #[test]
    fn the_machine_time_keeps_the_offset_it_came_with() {
        assert_eq!(model_page().machine_readable(), "2021-04-10T13:29:00+07:00");
    }

    #[test]
    fn an_hour_later_on_the_clock_in_the_next_zone() {
        assert_eq!(model_page().in_zone(Zone::WITA).to_hms(), (14, 29, 0));
    }

    #[test]
    fn a_whole_day_is_the_same_day_in_every_zone() {
        let day = Moment::whole_day(model_page().at.date(), Zone::WIT);
        assert_eq!(day.in_zone(Zone::from_minutes(-11 * 60).expect("a zone")).day(), 10);
        assert_eq!(day.machine_readable(), "2021-04-10");
    }

    #[test]
    fn the_last_minute_of_the_calendar_does_not_panic() {
        let last = Moment::new(Date::MAX, Time::from_hms(23, 59, 0).expect("a time"), Zone::WIB);
        assert_eq!(last.in_zone(Zone::WIT).year(), 9999);
    }
}
