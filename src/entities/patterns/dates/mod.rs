//! Recognizers of dates: days, months, years, longer periods, and those that count from today.

pub mod ago;
mod bare_month;
mod clause;
pub mod date;
pub mod decade;
pub mod era;
pub mod holiday;
pub mod numeric_date;
pub mod period;
pub mod period_code;
pub mod relative_date;
pub mod weekday;
pub mod weekend;
pub mod year;
mod yearless;
