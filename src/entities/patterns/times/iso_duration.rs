//! Durations in ISO 8601.

use crate::entities::codes::TimeUnit;

/// An ISO 8601 duration in the making.
#[derive(Default)]
pub struct IsoDuration {
    date: String,
    time: String,
    vague: bool,
    last: Option<(f64, TimeUnit)>,
}

impl IsoDuration {
    /// Appends `amount` of `unit`; without an amount nothing is known of the whole, and ISO 8601
    /// counts no nights.
    pub fn add(&mut self, amount: Option<f64>, unit: TimeUnit) {
        self.flush();
        match amount {
            Some(amount) if unit != TimeUnit::Night => self.last = Some((amount, unit)),
            _ => self.vague = true,
        }
    }

    /// Adds a half of the last unit.
    pub fn halve(&mut self) {
        if let Some((amount, _)) = &mut self.last {
            *amount += 0.5;
        }
    }

    fn flush(&mut self) {
        let Some((amount, unit)) = self.last.take() else {
            return;
        };
        let code = unit.as_str();
        let digits = code.bytes().take_while(u8::is_ascii_digit).count();
        let (times, designator) = code.split_at(digits);
        let amount = amount * times.parse().unwrap_or(1.0);
        if unit.is_of_clock() {
            let designator = designator.get(1..).unwrap_or_default();
            self.time.push_str(&format!("{amount}{designator}"));
        } else {
            self.date.push_str(&format!("{amount}{designator}"));
        }
    }

    /// The whole, if all of it is known.
    pub fn finish(mut self) -> Option<String> {
        self.flush();
        if self.vague || (self.date.is_empty() && self.time.is_empty()) {
            return None;
        }
        Some(if self.time.is_empty() {
            format!("P{}", self.date)
        } else {
            format!("P{}T{}", self.date, self.time)
        })
    }
}
