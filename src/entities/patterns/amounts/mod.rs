//! Amounts: money, measures, shares, counts, ages and ranks.

pub mod age;
mod counted_range;
pub mod money;
pub mod number;
pub mod ordinal;
pub mod percent;
pub mod quantity;
pub mod rate;
mod ratio;
mod unit;
