//! The year of a date that states none.

use crate::date::{Day, days_in_month};

/// A date without its year.
#[derive(Debug, Clone, Copy, Default)]
pub struct Yearless {
    /// 1 to 12.
    pub month: u32,
    /// The day of the month; none for the whole month.
    pub day: Option<u32>,
    /// 1 for Monday to 7 for Sunday, where the text states it.
    pub weekday: Option<u32>,
    /// What the text says of where it lies.
    pub side: Side,
}

/// On which side of the article's day a date lies.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Side {
    /// The text does not say.
    #[default]
    Open,
    /// Before it, or still running.
    Past,
    /// Not before it.
    Future,
}

/// News tells of what has happened: where nothing else is said, a day to come must be this many times
/// nearer than one that is past.
const PAST_FIRST: i64 = 2;

impl Yearless {
    /// The year in which the date falls on its day of the week, lies on its side of `reference`, and is
    /// nearest to it.
    pub fn year(&self, reference: Day) -> Option<i64> {
        let (year, _, _) = reference.civil();
        let near =
            (year - 1..=year + 1).filter_map(|year| Some((self.rank(year, reference)?, year)));
        near.min().map(|(_, year)| year)
    }

    fn rank(&self, year: i64, reference: Day) -> Option<(bool, bool, i64)> {
        let day = Day::new(year, self.month, self.day.unwrap_or(15))?;
        let first = Day::new(year, self.month, self.day.unwrap_or(1))?;
        let last = self.day.unwrap_or_else(|| days_in_month(year, self.month));
        let last = Day::new(year, self.month, last)?;
        let other = self.weekday.is_some_and(|stated| stated != day.weekday());
        let wrong_side = match self.side {
            Side::Open => false,
            Side::Past => first > reference,
            Side::Future => last < reference,
        };
        let ahead = day.since(reference);
        let far = if self.side == Side::Open && ahead > 0 {
            ahead * PAST_FIRST
        } else {
            ahead.abs()
        };
        Some((other, wrong_side, far))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn year(month: u32, day: Option<u32>, weekday: Option<u32>, side: Side) -> i64 {
        let date = Yearless {
            month,
            day,
            weekday,
            side,
        };
        date.year(Day::parse("2019-04-03").unwrap()).unwrap()
    }

    #[test]
    fn the_nearest_year_is_taken() {
        assert_eq!(year(4, Some(2), None, Side::Open), 2019);
        assert_eq!(year(12, Some(30), None, Side::Open), 2018);
        assert_eq!(year(6, Some(2), None, Side::Open), 2019);
    }

    #[test]
    fn what_is_past_needs_not_be_the_nearest() {
        assert_eq!(year(9, None, None, Side::Open), 2018);
        assert_eq!(year(6, None, None, Side::Past), 2018);
        assert_eq!(year(4, None, None, Side::Past), 2019);
    }

    #[test]
    fn the_day_of_the_week_comes_before_nearness() {
        assert_eq!(year(11, Some(2), Some(6), Side::Open), 2019);
        assert_eq!(year(11, Some(2), Some(5), Side::Open), 2018);
    }

    #[test]
    fn the_future_is_not_past() {
        assert_eq!(year(12, Some(30), None, Side::Future), 2019);
        assert_eq!(year(4, None, None, Side::Future), 2019);
        assert_eq!(year(3, None, None, Side::Future), 2020);
    }
}
