//! The words of the interface, in two languages, and how each writes dates and durations.

mod en;
mod id;

use crate::{
    load::LoadError,
    model::{Language, Moment, Zone},
};

/// All words of the interface in one language. A word missing in one does not compile.
pub struct Words {
    /// Jumps past the masthead.
    pub skip_to_text: &'static str,
    /// The link to the front.
    pub to_front: &'static str,
    /// The language this is not, in that language.
    pub other_language: &'static str,
    /// Names the switch of the interface's language.
    pub language_switch: &'static str,
    /// Names the list of sections.
    pub sections: &'static str,
    /// Heads the teasers that name no section.
    pub no_section: &'static str,
    /// Said of a section without teasers.
    pub section_empty: &'static str,
    /// Said while something is on its way.
    pub loading: &'static str,
    /// Said in a picture's place when it did not come.
    pub image_failed: &'static str,
    /// Said before the time of the last change.
    pub updated: &'static str,
    /// Said before the authors.
    pub by: &'static str,
    /// Joins the last two authors.
    pub and: &'static str,
    /// Names the three sizes of text.
    pub text_size: &'static str,
    /// The three sizes: smaller, normal, larger.
    pub text_sizes: [&'static str; 3],
    /// Said before a link to another article between paragraphs.
    pub read_also: &'static str,
    /// Heads the related panel when its publisher does not.
    pub related: &'static str,
    /// Said in the related panel's place when it did not come.
    pub related_failed: &'static str,
    /// Names the tags.
    pub tags: &'static str,
    /// Names a gallery without a caption.
    pub gallery: &'static str,
    /// Names a table without a caption, for those who scroll it by keyboard.
    pub table: &'static str,
    /// Asks for an embed: the provider's name follows.
    pub embed_show: &'static str,
    /// Says what asking does: the provider's name stands between its pieces.
    pub embed_notice: [&'static str; 3],
    /// Opens an embed at its own site: the provider's name follows.
    pub embed_open: &'static str,
    /// Said of a block this build does not know.
    pub unknown_block: &'static str,
    /// Said where an article was cut.
    pub cut: &'static str,
    /// Asks for more teasers.
    pub more: &'static str,
    /// Heads the teasers that were asked for.
    pub more_title: &'static str,
    /// Said when they did not come.
    pub more_failed: &'static str,
    /// The customary second line under the copyright.
    pub all_rights_reserved: &'static str,
    /// The timing line: the seconds stand between its pieces.
    pub timing: [&'static str; 2],
    /// The parts of the timing line: started, fetched, parsed, rendered.
    pub timing_parts: [&'static str; 4],
    /// The unit after a duration.
    pub seconds: &'static str,
    /// Tries a load again.
    pub retry: &'static str,
    /// Leads to the article at its publisher.
    pub original: &'static str,
    /// What happened, for each way a load can fail.
    pub failed: FailureWords,
    /// Sunday to Saturday.
    pub weekdays: [&'static str; 7],
    /// January to December.
    pub months: [&'static str; 12],
    /// What parts the seconds from their fractions.
    pub decimal_mark: char,
}

/// For each way a load can fail: what happened, and what to do.
pub struct FailureWords {
    /// See [`LoadError::Offline`].
    pub offline: [&'static str; 2],
    /// See [`LoadError::NotFound`].
    pub not_found: [&'static str; 2],
    /// See [`LoadError::Private`].
    pub private: [&'static str; 2],
    /// See [`LoadError::ServerTrouble`].
    pub server_trouble: [&'static str; 2],
    /// See [`LoadError::TimedOut`].
    pub timed_out: [&'static str; 2],
    /// See [`LoadError::Unreadable`].
    pub unreadable: [&'static str; 2],
}

impl Language {
    /// Its words.
    pub fn words(self) -> &'static Words {
        match self {
            Self::Indonesian => &id::WORDS,
            Self::English => &en::WORDS,
        }
    }

    /// The language the switch leads to.
    pub fn other(self) -> Self {
        match self {
            Self::Indonesian => Self::English,
            Self::English => Self::Indonesian,
        }
    }
}

impl Words {
    /// What happened and what to do, for readers.
    pub fn failure(&self, error: &LoadError) -> [&'static str; 2] {
        match error {
            LoadError::Offline => self.failed.offline,
            LoadError::NotFound => self.failed.not_found,
            LoadError::Private => self.failed.private,
            LoadError::ServerTrouble { .. } => self.failed.server_trouble,
            LoadError::TimedOut => self.failed.timed_out,
            LoadError::Unreadable { .. } => self.failed.unreadable,
        }
    }

    /// A moment by a portal's clocks: `Sabtu, 10 April 2021 - 13:29 WIB`. When it was given in
    /// another of Indonesia's zones, the time there follows: `… - 13:29 WIB (14:29 WITA)`.
    pub fn moment(&self, moment: &Moment, zone: Zone) -> String {
        let at = moment.in_zone(zone);
        let weekday = self.weekdays.get(usize::from(at.weekday().number_days_from_sunday()));
        let month = self.months.get(usize::from(u8::from(at.month())) - 1);
        let (weekday, month) = (weekday.unwrap_or(&""), month.unwrap_or(&""));
        let day = format!("{weekday}, {} {month} {}", at.day(), at.year());
        if moment.is_whole_day() {
            return day;
        }
        let time = format!("{day} - {}", clock(moment, zone));
        match moment.zone() {
            there if there.is_indonesian() && there != zone => {
                format!("{time} ({})", clock(moment, there))
            }
            _ => time,
        }
    }

    /// A duration in seconds, to the tenth of a millisecond: `0,1491`.
    pub fn seconds(&self, milliseconds: f64) -> String {
        // Whole numbers, because printing a float takes 5 kB of tables in the .wasm.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "not negative")]
        let tenths = (milliseconds * 10.0).round().max(0.0) as u64;
        format!("{}{}{:04}", tenths / 10_000, self.decimal_mark, tenths % 10_000)
    }
}

fn clock(moment: &Moment, zone: Zone) -> String {
    let at = moment.in_zone(zone);
    format!("{:02}:{:02} {}", at.hour(), at.minute(), zone.name())
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::{Date, Month, Time};

    fn filed_in(zone: Zone) -> Moment {
        let date = Date::from_calendar_date(2021, Month::April, 10).expect("a date");
        Moment::new(date, Time::from_hms(13, 29, 0).expect("a time"), zone)
    }

    #[test]
    fn the_model_pages_time_is_printed_as_it_is_there() {
        let printed = id::WORDS.moment(&filed_in(Zone::WIB), Zone::WIB);
        assert_eq!(printed, "Sabtu, 10 April 2021 - 13:29 WIB");
    }

    #[test]
    fn weekday_and_month_follow_the_interface_language() {
        let printed = en::WORDS.moment(&filed_in(Zone::WIB), Zone::WIB);
        assert_eq!(printed, "Saturday, 10 April 2021 - 13:29 WIB");
    }

    #[test]
    fn a_time_filed_in_another_zone_names_both() {
        let printed = id::WORDS.moment(&filed_in(Zone::WIT), Zone::WIB);
        assert_eq!(printed, "Sabtu, 10 April 2021 - 11:29 WIB (13:29 WIT)");
    }

    #[test]
    fn a_time_from_the_world_is_shown_by_the_portals_clock_alone() {
        let utc = Zone::from_minutes(0).expect("a zone");
        assert_eq!(
            id::WORDS.moment(&filed_in(utc), Zone::WITA),
            "Sabtu, 10 April 2021 - 21:29 WITA"
        );
    }

    #[test]
    fn a_whole_day_has_no_clock() {
        let date = Date::from_calendar_date(2026, Month::November, 20).expect("a date");
        let printed = id::WORDS.moment(&Moment::whole_day(date, Zone::WIB), Zone::WIT);
        assert_eq!(printed, "Jumat, 20 November 2026");
    }

    #[test]
    fn a_duration_has_the_languages_decimal_mark() {
        assert_eq!(
            (id::WORDS.seconds(149.1), en::WORDS.seconds(149.1)),
            ("0,1491".into(), "0.1491".into())
        );
    }
}
