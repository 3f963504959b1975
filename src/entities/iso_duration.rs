//! Durations in ISO 8601.

/// An ISO 8601 duration in the making.
#[derive(Default)]
pub struct IsoDuration {
    date: String,
    time: String,
    vague: bool,
    last: Option<(f64, &'static str)>,
}

impl IsoDuration {
    /// Appends `amount` of the unit with the designator `code`; without an amount nothing is
    /// known of the whole.
    pub fn add(&mut self, amount: Option<f64>, code: &'static str) {
        self.flush();
        match amount {
            Some(amount) if code != "N" && code != "G" => self.last = Some((amount, code)),
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
        let Some((amount, code)) = self.last.take() else {
            return;
        };
        let digits = code.bytes().take_while(u8::is_ascii_digit).count();
        let (times, letter) = code.split_at(digits);
        let amount = amount * times.parse().unwrap_or(1.0);
        match letter.strip_prefix('T') {
            Some(letter) => self.time.push_str(&format!("{amount}{letter}")),
            None => self.date.push_str(&format!("{amount}{letter}")),
        }
    }

    /// The whole, if all of it is known.
    pub fn finish(mut self) -> Option<String> {
        self.flush();
        if self.vague || (self.date.is_empty() && self.time.is_empty()) {
            return None;
        }
        let mark = if self.time.is_empty() { "" } else { "T" };
        Some(format!("P{}{mark}{}", self.date, self.time))
    }
}
