//! Days of the proleptic Gregorian calendar: as much of it as dates in the news need.

use std::fmt;

/// A day, counted from 1970-01-01.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(i64);

impl Day {
    /// The day, if the calendar has it.
    pub fn new(year: i64, month: u32, day: u32) -> Option<Day> {
        let valid = (1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in_month(year, month)).contains(&day);
        valid.then(|| Day(days_from_civil(year, i64::from(month), i64::from(day))))
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

    /// The day `days` later.
    pub const fn plus(self, days: i64) -> Day {
        Day(self.0 + days)
    }

    /// How many days later than `other` it is.
    pub const fn since(self, other: Day) -> i64 {
        self.0 - other.0
    }

    /// Year, month and day of the month.
    pub const fn civil(self) -> (i64, u32, u32) {
        civil_from_days(self.0)
    }

    /// 1 for Monday to 7 for Sunday.
    pub const fn weekday(self) -> u32 {
        (self.0 + 3).rem_euclid(7) as u32 + 1
    }

    /// The ISO 8601 week-numbering year and week.
    pub fn week(self) -> (i64, i64) {
        let thursday = self.plus(4 - i64::from(self.weekday()));
        let year = thursday.civil().0;
        let first = days_from_civil(year, 1, 1);
        (year, (thursday.0 - first) / 7 + 1)
    }

    /// Year and month, `months` later.
    pub const fn month_plus(self, months: i64) -> (i64, u32) {
        let (year, month, _) = self.civil();
        let count = year * 12 + month as i64 - 1 + months;
        (count.div_euclid(12), count.rem_euclid(12) as u32 + 1)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.civil();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

/// How many days a month has.
pub const fn days_in_month(year: i64, month: u32) -> u32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
const fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

const fn civil_from_days(days: i64) -> (i64, u32, u32) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let years = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * years + years / 4 - years / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = (of_year - (153 * shifted + 2) / 5 + 1) as u32;
    let month = if shifted < 10 {
        shifted + 3
    } else {
        shifted - 9
    };
    let year = years + era * 400 + if month <= 2 { 1 } else { 0 };
    (year, month as u32, day)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn days_go_there_and_back() {
        for days in (-700_000..700_000).step_by(97) {
            let (year, month, day) = civil_from_days(days);
            assert_eq!(
                days_from_civil(year, i64::from(month), i64::from(day)),
                days
            );
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
            "",
        ] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
    }
}
