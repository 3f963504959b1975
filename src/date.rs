//! The calendar: days, months, and moments in UTC. The crate `jiff-core` counts them.

use std::fmt;

use jiff_core::civil::{Date, date};

/// A day of the proleptic Gregorian calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(Date);

/// The day from which moments are counted.
const EPOCH: Day = Day(date(1970, 1, 1));

impl Day {
    /// The day, if the calendar has it; years are 1 to 9999.
    pub fn new(year: i64, month: u32, day: u32) -> Option<Day> {
        let year = i16::try_from(year).ok().filter(|year| *year > 0)?;
        let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
        Date::new(year, month, day).ok().map(Day)
    }

    /// Reads `YYYY-MM-DD`.
    pub fn parse(text: &str) -> Option<Day> {
        let mut parts = text.splitn(3, '-');
        let mut next = |width: usize| {
            let part = parts.next()?;
            let digits = part.len() == width && part.bytes().all(|b| b.is_ascii_digit());
            digits.then(|| part.parse::<u32>().ok()).flatten()
        };
        let (year, month, day) = (next(4)?, next(2)?, next(2)?);
        Day::new(i64::from(year), month, day)
    }

    /// The day `days` later, though not before the year -9999 nor after 9999.
    pub fn plus(self, days: i64) -> Day {
        let (first, last) = (Date::MIN.since(self.0), Date::MAX.since(self.0));
        let days = days.clamp(first.into(), last.into()) as i32;
        self.0.checked_add(days).map_or(self, Day)
    }

    /// How many days later than `other` it is.
    pub const fn since(self, other: Day) -> i64 {
        self.0.since(other.0) as i64
    }

    /// Year, month and day of the month.
    pub const fn civil(self) -> (i64, u32, u32) {
        let Day(day) = self;
        (day.year() as i64, day.month() as u32, day.day() as u32)
    }

    /// 1 for Monday to 7 for Sunday.
    pub const fn weekday(self) -> u32 {
        self.0.weekday().to_monday_one_offset() as u32
    }

    /// The ISO 8601 week-numbering year and week.
    pub const fn week(self) -> (i64, i64) {
        let week = self.0.to_iso_week_date();
        (week.year() as i64, week.week() as i64)
    }

    /// Year and month, `months` later.
    pub const fn month_plus(self, months: i64) -> (i64, u32) {
        let (year, month, _) = self.civil();
        let count = (year * 12 + month as i64 - 1).saturating_add(months);
        (count.div_euclid(12), count.rem_euclid(12) as u32 + 1)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.civil();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

/// Whether `text` is a date of the calendar, written as `YYYY-MM-DD`.
pub fn is_day(text: &str) -> bool {
    Day::parse(text).is_some()
}

/// How many days a month has, 1 to 12.
pub fn days_in_month(year: i64, month: u32) -> u32 {
    // the calendar repeats itself every 400 years
    let year = year.rem_euclid(400) as i16;
    let first = Date::new(year, month.try_into().unwrap_or(0), 1);
    first.map_or(0, |first| first.days_in_month() as u32)
}

/// The moment `seconds` after the start of 1970, in UTC: `2024-05-02T10:00:00Z`.
pub fn utc(seconds: u64) -> String {
    const DAY: u64 = 24 * 60 * 60;
    let day = EPOCH.plus((seconds / DAY) as i64);
    let (hour, minute, second) = (seconds % DAY / 3600, seconds % 3600 / 60, seconds % 60);
    format!("{day}T{hour:02}:{minute:02}:{second:02}Z")
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn days_go_there_and_back() {
        for days in (-700_000..700_000).step_by(97) {
            let day = EPOCH.plus(days);
            let (year, month, of_month) = day.civil();
            assert_eq!(day.since(EPOCH), days);
            if year > 0 {
                assert_eq!(Day::new(year, month, of_month), Some(day));
                assert_eq!(Day::parse(&day.to_string()), Some(day));
            }
        }
    }

    #[test]
    fn a_known_day_has_its_weekday_and_week() {
        let day = Day::parse("2019-03-28").unwrap();
        assert_eq!(day.weekday(), 4);
        assert_eq!(day.week(), (2019, 13));
        assert_eq!(day.plus(4).to_string(), "2019-04-01");
        assert_eq!(day.month_plus(-3), (2018, 12));
        assert_eq!(Day::parse("2021-01-03").unwrap().week(), (2020, 53));
    }

    #[test]
    fn days_that_are_not_in_the_calendar_are_refused() {
        for text in [
            "2019-02-29",
            "2019-13-01",
            "19-03-28",
            "2019-3-28",
            "2019-03-28T",
            "0000-01-01",
            "",
        ] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
        assert_eq!(Day::new(i64::MAX, 1, 1), None);
        assert_eq!(Day::new(2019, u32::MAX, 1), None);
        assert_eq!(Day::new(2019, 1, u32::MAX), None);
    }

    #[test]
    fn no_distance_is_too_far() {
        let day = Day::parse("2019-03-28").unwrap();
        assert_eq!(day.plus(i64::MAX).to_string(), "9999-12-31");
        assert_eq!(day.plus(i64::MIN).civil(), (-9999, 1, 1));
        assert_eq!(day.plus(i64::MAX).week(), (9999, 52));
        assert_eq!(day.plus(i64::MIN).week(), (-9999, 1));
        assert!(day.month_plus(i64::MAX).0 > 9999);
        assert!(day.month_plus(i64::MIN).0 < 0);
    }

    #[test]
    fn february_knows_leap_years() {
        let lengths = [2023, 2024, 1900, 2000, -4, i64::MIN].map(|year| days_in_month(year, 2));
        assert_eq!(lengths, [28, 29, 28, 29, 29, 29]);
    }

    #[test]
    fn leap_days_and_centuries_are_dated() {
        let moments = [
            (0, "1970-01-01T00:00:00Z"),
            (951_782_400, "2000-02-29T00:00:00Z"),
            (1_709_251_199, "2024-02-29T23:59:59Z"),
            (4_107_542_400, "2100-03-01T00:00:00Z"),
        ];
        for (seconds, expected) in moments {
            assert_eq!(utc(seconds), expected);
        }
    }
}
