//! What stands ahead in a run of words, looked up once for all places where the words could end.

use crate::quotes::reader::Reader;

/// Tokens that are looked at: more than a place lies from the start of the content. A set of so many
/// bits costs nothing.
const REACH: usize = 64 * WORDS;
const WORDS: usize = 4;

/// A set of tokens, counted from the first of the run.
#[derive(Default)]
struct Set([u64; WORDS]);

impl Set {
    fn add(&mut self, at: usize) {
        if let Some(word) = self.0.get_mut(at / 64) {
            *word |= 1 << (at % 64);
        }
    }

    /// The first member in `from..to`.
    fn first(&self, from: usize, to: usize) -> Option<usize> {
        let mut at = from;
        while at < to {
            let rest = self.0.get(at / 64)? >> (at % 64);
            if rest != 0 {
                let found = at + rest.trailing_zeros() as usize;
                return (found < to).then_some(found);
            }
            at = (at / 64 + 1) * 64;
        }
        None
    }
}

/// The marks of the tokens from one on.
pub struct Lookahead {
    from: usize,
    breaks: Set,
    finite: Set,
    quoted: Set,
}

impl Lookahead {
    /// Looks at the tokens of the unit from `from` on.
    pub fn new(reader: &Reader, from: usize) -> Self {
        let mut ahead = Lookahead {
            from,
            breaks: Set::default(),
            finite: Set::default(),
            quoted: Set::default(),
        };
        for at in from..reader.end().min(from + REACH) {
            if reader.is_break(at) {
                ahead.breaks.add(at - from);
            }
            if reader.is_finite(at) {
                ahead.finite.add(at - from);
            }
            if reader.phase.marks.at(at).is_some() {
                ahead.quoted.add(at - from);
            }
        }
        ahead
    }

    fn first(&self, set: &Set, from: usize, to: usize) -> Option<usize> {
        let found = set.first(from.saturating_sub(self.from), to.saturating_sub(self.from));
        found.map(|at| at + self.from)
    }

    /// The first comma or dash in `from..to`.
    pub fn next_break(&self, from: usize, to: usize) -> Option<usize> {
        self.first(&self.breaks, from, to)
    }

    /// Whether a finite verb stands in `from..to`.
    pub fn has_finite(&self, from: usize, to: usize) -> bool {
        self.first(&self.finite, from, to).is_some()
    }

    /// Whether a quotation stands in `from..to`.
    pub fn has_quotation(&self, from: usize, to: usize) -> bool {
        self.first(&self.quoted, from, to).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::Set;

    #[test]
    fn the_next_member_is_found_across_words() {
        let mut set = Set::default();
        for at in [3, 64, 200, 9999] {
            set.add(at);
        }
        assert_eq!(set.first(0, 256), Some(3));
        assert_eq!(set.first(3, 4), Some(3));
        assert_eq!(set.first(4, 64), None);
        assert_eq!(set.first(4, 65), Some(64));
        assert_eq!(set.first(65, 300), Some(200));
        assert_eq!(set.first(201, 20_000), None);
    }
}
