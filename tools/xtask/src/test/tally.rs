//! Counts of tests, read from what the test runners print.

/// How many tests passed and how many failed.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Tests that passed.
    pub passed: usize,
    /// Tests that failed.
    pub failed: usize,
}

impl Tally {
    /// Whether nothing was counted.
    pub fn is_empty(&self) -> bool {
        *self == Tally::default()
    }

    /// Adds the counts of `other`.
    pub fn add(&mut self, other: &Tally) {
        self.passed += other.passed;
        self.failed += other.failed;
    }

    /// Reads a line of `cargo test`: `test result: ok. 5 passed; 1 failed; ...`.
    pub fn read_cargo(&mut self, line: &str) {
        let Some(counts) = line.strip_prefix("test result: ") else {
            return;
        };
        self.passed += number_before(counts, " passed").unwrap_or(0);
        self.failed += number_before(counts, " failed").unwrap_or(0);
    }

    /// Reads a line of `node --test` in TAP: `# pass 5` or `# fail 1`.
    pub fn read_tap(&mut self, line: &str) {
        let count = |label: &str| {
            line.strip_prefix(label)
                .and_then(|count| count.parse().ok())
        };
        self.passed += count("# pass ").unwrap_or(0);
        self.failed += count("# fail ").unwrap_or(0);
    }
}

/// The number that stands right before `label`.
fn number_before(text: &str, label: &str) -> Option<usize> {
    let before = &text[..text.find(label)?];
    before.rsplit(' ').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::Tally;

    #[test]
    fn reads_the_summary_of_cargo() {
        let mut tally = Tally::default();
        tally.read_cargo("running 6 tests");
        tally.read_cargo("test result: FAILED. 5 passed; 1 failed; 0 ignored; finished in 0.1s");
        tally.read_cargo("test result: ok. 2 passed; 0 failed; 0 ignored; finished in 0.1s");
        assert_eq!((tally.passed, tally.failed), (7, 1));
    }

    #[test]
    fn reads_the_summary_of_node() {
        let mut tally = Tally::default();
        for line in [
            "ok 1 - a test",
            "# tests 4",
            "# pass 3",
            "# fail 1",
            "# passing by 9",
        ] {
            tally.read_tap(line);
        }
        assert_eq!((tally.passed, tally.failed), (3, 1));
    }
}
