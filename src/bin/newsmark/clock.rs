//! The present moment.

use std::time::{SystemTime, UNIX_EPOCH};

use newsmark::date;

/// Now, in UTC: `2024-05-02T10:00:00Z`.
pub fn now() -> String {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    // a clock before 1970 is set wrong
    date::utc(since.map_or(0, |since| since.as_secs()))
}
