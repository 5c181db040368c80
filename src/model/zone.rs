//! Time zones, by the names Indonesia's readers know.

use time::UtcOffset;

/// A fixed distance from UTC. Indonesia has no summer time, so an offset is a zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zone(UtcOffset);

impl Zone {
    /// Waktu Indonesia Barat, UTC+7.
    pub const WIB: Self = Self(utc_plus(7));
    /// Waktu Indonesia Tengah, UTC+8.
    pub const WITA: Self = Self(utc_plus(8));
    /// Waktu Indonesia Timur, UTC+9.
    pub const WIT: Self = Self(utc_plus(9));

    /// Coordinated universal time.
    pub const UTC: Self = Self(UtcOffset::UTC);

    /// The zone so many minutes ahead of UTC; `None` where there is none (more than a day).
    pub fn from_minutes(minutes: i32) -> Option<Self> {
        UtcOffset::from_whole_seconds(minutes.checked_mul(60)?).ok().map(Self)
    }

    pub(super) fn from_offset(offset: UtcOffset) -> Self {
        Self(offset)
    }

    /// How far ahead of UTC its clocks are.
    pub fn offset(self) -> UtcOffset {
        self.0
    }

    /// Whether it is one of Indonesia's three.
    pub fn is_indonesian(self) -> bool {
        [Self::WIB, Self::WITA, Self::WIT].contains(&self)
    }

    /// The name to print after a time: `WIB`, `WITA`, `WIT`, otherwise such as `UTC+5:30`.
    pub fn name(self) -> String {
        let minutes = self.0.whole_minutes();
        let sign = if minutes < 0 { '−' } else { '+' };
        match (minutes / 60, minutes.abs() % 60) {
            (7, 0) => "WIB".to_owned(),
            (8, 0) => "WITA".to_owned(),
            (9, 0) => "WIT".to_owned(),
            (0, 0) => "UTC".to_owned(),
            (hours, 0) => format!("UTC{sign}{}", hours.abs()),
            (hours, minutes) => format!("UTC{sign}{}:{minutes:02}", hours.abs()),
        }
    }
}

const fn utc_plus(hours: i8) -> UtcOffset {
    match UtcOffset::from_hms(hours, 0, 0) {
        Ok(offset) => offset,
        Err(_) => UtcOffset::UTC,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name_of(minutes: i32) -> String {
        Zone::from_minutes(minutes).expect("a zone").name()
    }

    #[test]
    fn indonesias_zones_go_by_their_names() {
        assert_eq!([name_of(420), name_of(480), name_of(540)], ["WIB", "WITA", "WIT"]);
    }

    #[test]
    fn any_other_zone_is_shown_as_its_offset() {
        assert_eq!([name_of(0), name_of(330), name_of(-180)], ["UTC", "UTC+5:30", "UTC−3"]);
    }

    #[test]
    fn there_is_no_zone_two_days_ahead() {
        assert_eq!(Zone::from_minutes(2 * 24 * 60), None);
    }
}
