//! The year of a date that states none.

use super::calendar::{Day, days_in_month};

/// A date without its year.
#[derive(Debug, Clone, Copy, Default)]
pub struct Yearless {
    /// 1 to 12.
    pub month: u32,
    /// The day of the month; none for the whole month.
    pub day: Option<u32>,
    /// 1 for Monday to 7 for Sunday, where the text states it.
    pub weekday: Option<u32>,
    /// Whether the text speaks of the future.
    pub future: bool,
}

impl Yearless {
    /// The year in which the date falls on its day of the week, is to come if it shall, and lies
    /// nearest to `anchor`.
    pub fn year(&self, anchor: Day) -> Option<i64> {
        let (year, _, _) = anchor.civil();
        let near = (year - 1..=year + 1).filter_map(|year| Some((self.rank(year, anchor)?, year)));
        near.min().map(|(_, year)| year)
    }

    fn rank(&self, year: i64, anchor: Day) -> Option<(bool, bool, i64)> {
        let day = Day::new(year, self.month, self.day.unwrap_or(15))?;
        let last = self.day.unwrap_or_else(|| days_in_month(year, self.month));
        let past = Day::new(year, self.month, last)? < anchor;
        let other = self.weekday.is_some_and(|stated| stated != day.weekday());
        Some((other, self.future && past, day.since(anchor).abs()))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn year(month: u32, day: Option<u32>, weekday: Option<u32>, future: bool) -> i64 {
        let date = Yearless {
            month,
            day,
            weekday,
            future,
        };
        date.year(Day::parse("2019-04-03").unwrap()).unwrap()
    }

    #[test]
    fn the_nearest_year_is_taken() {
        assert_eq!(year(4, Some(2), None, false), 2019);
        assert_eq!(year(12, Some(30), None, false), 2018);
    }

    #[test]
    fn the_day_of_the_week_comes_before_nearness() {
        assert_eq!(year(11, Some(2), Some(6), false), 2019);
        assert_eq!(year(11, Some(2), Some(5), false), 2018);
    }

    #[test]
    fn the_future_is_not_past() {
        assert_eq!(year(12, Some(30), None, true), 2019);
        assert_eq!(year(4, None, None, true), 2019);
        assert_eq!(year(3, None, None, true), 2020);
    }
}
