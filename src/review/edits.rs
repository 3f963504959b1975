//! Where spans lie after an edit.
//!
//! What is typed never becomes part of an annotation that ends or begins there. An annotation whose
//! own text was cut keeps what is left of it; one whose text was deleted has no place any more.

use crate::text::Span;

/// An edit: what it deletes, in bytes of the text before, and how many bytes take its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edit {
    /// What is deleted; may be empty.
    pub deleted: Span,
    /// How many bytes are inserted.
    pub inserted: u32,
}

/// What becomes of a span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mapped {
    /// Its text is untouched.
    Whole(Span),
    /// The edit cut into its text; this is what is left, with what was inserted inside of it.
    Cut(Span),
    /// All of its text was deleted.
    Gone,
}

impl Edit {
    /// `deleted` of `text` becomes `insert`. Characters that both begin or end with are left out:
    /// they are not changed.
    pub fn new(text: &str, deleted: Span, insert: &str) -> (Edit, Span) {
        let old = deleted.of(text);
        let front = shared(old.chars(), insert.chars());
        let (old, new) = (&old[front..], &insert[front..]);
        let back = shared(old.chars().rev(), new.chars().rev());
        let (front, kept) = (front as u32, back as u32);
        let inserted = Span::new(front, insert.len() as u32 - kept);
        let edit = Edit {
            deleted: Span::new(deleted.start + front, deleted.end - kept),
            inserted: inserted.len(),
        };
        (edit, inserted)
    }

    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        self.deleted.is_empty() && self.inserted == 0
    }

    /// Where `span`, which is not empty, lies afterwards.
    pub fn map(&self, span: Span) -> Mapped {
        let Span { start, end } = self.deleted;
        let shifted = |at: u32| at - self.deleted.len() + self.inserted;
        if end <= span.start {
            return Mapped::Whole(Span::new(shifted(span.start), shifted(span.end)));
        }
        if start >= span.end {
            return Mapped::Whole(span);
        }
        match (span.start < start, end < span.end) {
            (true, true) => Mapped::Cut(Span::new(span.start, shifted(span.end))),
            (true, false) => Mapped::Cut(Span::new(span.start, start)),
            (false, true) => Mapped::Cut(Span::new(start + self.inserted, shifted(span.end))),
            (false, false) => Mapped::Gone,
        }
    }
}

/// The bytes of the characters that both begin with.
fn shared(a: impl Iterator<Item = char>, b: impl Iterator<Item = char>) -> usize {
    let same = a.zip(b).take_while(|(a, b)| a == b);
    same.map(|(c, _)| c.len_utf8()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn edit(start: u32, end: u32, inserted: u32) -> Edit {
        Edit {
            deleted: Span::new(start, end),
            inserted,
        }
    }

    /// What becomes of 10..20.
    #[test]
    fn a_span_follows_each_kind_of_edit() {
        use Mapped::{Cut, Gone, Whole};
        let cases = [
            ("before", edit(2, 5, 1), Whole(Span::new(8, 18))),
            ("up to it", edit(5, 10, 2), Whole(Span::new(7, 17))),
            ("typed in front", edit(10, 10, 3), Whole(Span::new(13, 23))),
            ("typed behind", edit(20, 20, 3), Whole(Span::new(10, 20))),
            ("after", edit(20, 25, 0), Whole(Span::new(10, 20))),
            ("typed inside", edit(15, 15, 3), Cut(Span::new(10, 23))),
            ("deleted inside", edit(12, 15, 0), Cut(Span::new(10, 17))),
            ("over its start", edit(8, 12, 5), Cut(Span::new(13, 21))),
            ("over its end", edit(18, 22, 5), Cut(Span::new(10, 18))),
            ("its first bytes", edit(10, 12, 1), Cut(Span::new(11, 19))),
            ("its last bytes", edit(18, 20, 1), Cut(Span::new(10, 18))),
            ("all of it", edit(10, 20, 4), Gone),
            ("more than it", edit(8, 22, 4), Gone),
        ];
        for (name, edit, expected) in cases {
            assert_eq!(edit.map(Span::new(10, 20)), expected, "{name}");
        }
    }

    #[test]
    fn what_stays_the_same_is_not_edited() {
        let (made, inserted) = Edit::new("In Oslo today", Span::new(0, 13), "In Osló today");
        assert_eq!((made, inserted), (edit(6, 7, 2), Span::new(6, 8)));
        let (made, _) = Edit::new("Ann Lee", Span::new(0, 7), "Ann May Lee");
        assert_eq!(made, edit(4, 4, 4));
        assert!(Edit::new("same", Span::new(0, 4), "same").0.is_empty());
    }
}
