//! What the classifiers see of lengths and of what holds.

/// Yes or no, for features.
pub fn flag(holds: bool) -> &'static str {
    if holds { "1" } else { "0" }
}

/// A distance to what does not come.
pub const FAR: usize = 99;

/// A length or distance, roughly.
pub fn bucket(n: usize) -> &'static str {
    match n {
        0 => "0",
        1 => "1",
        2 => "2",
        3 => "3",
        4..=5 => "5",
        6..=8 => "8",
        9..=12 => "12",
        13..=20 => "20",
        21..=35 => "35",
        _ => "99",
    }
}
