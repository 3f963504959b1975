//! Finds the words of an annotation in a text, white space being equal.

use std::cell::OnceCell;

use super::target::Wanted;
use crate::Unit;
use crate::review::{Haystack, spaced};
use crate::text::{Offsets, Span};

/// Places that are compared. Words that stand more often than this cannot be told apart.
const MAX_PLACES: usize = 10_000;

/// Words of at least this many bytes are the same words wherever they stand. Shorter ones need
/// something of their surroundings: a name stands in many sentences.
const LONG: usize = 40;

/// Where words stand.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// Where they should, as far as the annotation says.
    Exact(Span),
    /// Elsewhere, or in other surroundings.
    Moved(Span),
    /// At the position; there were no words to compare.
    Unverified(Span),
    /// At so many places that are equally good.
    Ambiguous(usize),
    /// Nowhere.
    Orphaned,
    /// The position, all that was given, is not in the text.
    OutOfRange,
}

/// Looks up places in one text; spans count bytes.
pub(super) struct Finder<'t> {
    text: &'t str,
    offsets: Offsets<'t>,
    haystack: OnceCell<Haystack>,
}

impl<'t> Finder<'t> {
    pub fn new(text: &'t str) -> Self {
        let offsets = Offsets::new(text);
        Finder {
            text,
            offsets,
            haystack: OnceCell::new(),
        }
    }

    /// `span`, which counts bytes, in `unit`.
    pub fn in_unit(&self, span: Span, unit: Unit) -> Span {
        self.offsets.from_bytes(span, unit)
    }

    /// Looks for `wanted`.
    pub fn find(&self, wanted: &Wanted) -> Found {
        let position = self.position(wanted);
        let Some(exact) = &wanted.exact else {
            return position.map_or(Found::OutOfRange, Found::Unverified);
        };
        let around = Around::new(wanted);
        let agrees = |span: &Span| {
            span.of(self.text) == exact && self.context(*span, &around) == around.all()
        };
        if let Some(span) = position.filter(agrees) {
            return Found::Exact(span);
        }
        let mut scored = self.whole_words(exact, &around);
        if scored.is_empty() {
            let places = self.text.match_indices(exact.as_str()).take(MAX_PLACES + 1);
            let spans = places.map(|(at, words)| Span::new(at as u32, (at + words.len()) as u32));
            scored = spans
                .map(|span| (self.context(span, &around), span))
                .collect();
        }
        if scored.len() > MAX_PLACES {
            return Found::Ambiguous(scored.len());
        }
        choose(&scored, around.all(), position, exact.len())
    }

    fn position(&self, wanted: &Wanted) -> Option<Span> {
        let (start, end) = wanted.position?;
        let (start, end) = (u32::try_from(start).ok()?, u32::try_from(end).ok()?);
        let bytes = self
            .offsets
            .to_bytes(Span { start, end }, Unit::Codepoint)?;
        (bytes.start < bytes.end).then_some(bytes)
    }

    /// Where `exact` stands from edge to edge of words, and how well each place agrees.
    fn whole_words(&self, exact: &str, around: &Around) -> Vec<(usize, Span)> {
        let words = spaced(exact.trim().chars(), usize::MAX);
        if words.is_empty() {
            return Vec::new();
        }
        let haystack = self.haystack.get_or_init(|| Haystack::new(self.text));
        let starts = haystack.find(&words).take(MAX_PLACES + 1);
        let scored = starts.map(|start| {
            let span = Span::new(start, start + words.len() as u32);
            let score = around.agreement(haystack.before(span.start), haystack.after(span.end));
            (score, haystack.original(span))
        });
        scored.collect()
    }

    fn context(&self, span: Span, around: &Around) -> usize {
        around.agreement(
            &self.text[..span.start as usize],
            &self.text[span.end as usize..],
        )
    }
}

/// What should surround the words; programs differ in the white space that they keep beside them.
struct Around {
    before: String,
    after: String,
}

impl Around {
    fn new(wanted: &Wanted) -> Self {
        Around {
            before: spaced(wanted.prefix.trim_end().chars(), usize::MAX),
            after: spaced(wanted.suffix.trim_start().chars(), usize::MAX),
        }
    }

    fn all(&self) -> usize {
        self.before.len() + self.after.len()
    }

    /// The bytes that are as they should be, counted from the words outwards.
    fn agreement(&self, before: &str, after: &str) -> usize {
        let same = |(a, b): &(&u8, &u8)| a == b;
        let before = before.trim_end().as_bytes().iter().rev();
        let after = after.trim_start().as_bytes().iter();
        before
            .zip(self.before.as_bytes().iter().rev())
            .take_while(same)
            .count()
            + after.zip(self.after.as_bytes()).take_while(same).count()
    }
}

fn choose(scored: &[(usize, Span)], all: usize, position: Option<Span>, long: usize) -> Found {
    let Some(most) = scored.iter().map(|(score, _)| *score).max() else {
        return Found::Orphaned;
    };
    let best: Vec<Span> = scored
        .iter()
        .filter(|(s, _)| *s == most)
        .map(|(_, span)| *span)
        .collect();
    let there = position.filter(|span| best.contains(span));
    match (there, best.as_slice()) {
        (None, _) if all > 0 && most == 0 && long < LONG => Found::Orphaned,
        (Some(span), _) if most == all => Found::Exact(span),
        (Some(span), _) => Found::Moved(span),
        (None, [span]) if most == all && position.is_none() => Found::Exact(*span),
        (None, [span]) => Found::Moved(*span),
        (None, several) => Found::Ambiguous(several.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Lee won. 🙂 Moss lost to Lee. Lee left.";

    fn wanted(exact: &str, prefix: &str, suffix: &str, position: Option<(u64, u64)>) -> Wanted {
        let (prefix, suffix) = (prefix.into(), suffix.into());
        Wanted {
            exact: Some(exact.into()),
            prefix,
            suffix,
            position,
        }
    }

    fn look(wanted: &Wanted) -> Found {
        Finder::new(TEXT).find(wanted)
    }

    #[test]
    fn surroundings_tell_repeated_words_apart() {
        assert_eq!(
            look(&wanted("Lee", "lost to ", ". Lee", None)),
            Found::Exact(Span::new(27, 30))
        );
        assert_eq!(look(&wanted("Lee", "", "", None)), Found::Ambiguous(3));
    }

    #[test]
    fn a_position_counts_code_points() {
        assert_eq!(
            look(&wanted("Lee", "", "", Some((24, 27)))),
            Found::Exact(Span::new(27, 30))
        );
    }

    #[test]
    fn surroundings_win_over_a_position_that_has_drifted() {
        let drifted = wanted("Lee", "lost to ", ". ", Some((0, 3)));
        assert_eq!(look(&drifted), Found::Moved(Span::new(27, 30)));
    }

    #[test]
    fn a_look_alike_is_not_taken() {
        assert_eq!(
            look(&wanted("Moss", "President ", " signed", None)),
            Found::Orphaned
        );
        assert_eq!(look(&wanted("Dunn", "", "", Some((0, 4)))), Found::Orphaned);
    }

    #[test]
    fn white_space_and_edges_of_words_are_no_difference() {
        let text = "Ann\u{a0}Lee\n won in  May; the Mayor left.";
        let look = |wanted: Wanted| Finder::new(text).find(&wanted);
        assert_eq!(
            look(wanted("Ann Lee won", "", "in May", None)),
            Found::Exact(Span::new(0, 13))
        );
        assert_eq!(
            look(wanted("May", "in", "", None)),
            Found::Exact(Span::new(18, 21))
        );
        assert_eq!(
            look(wanted("ayo", "", "", None)),
            Found::Exact(Span::new(28, 31))
        );
    }

    #[test]
    fn a_position_alone_is_not_verified() {
        let of = |position| Wanted {
            exact: None,
            ..wanted("", "", "", position)
        };
        assert_eq!(
            look(&of(Some((11, 15)))),
            Found::Unverified(Span::new(14, 18))
        );
        for position in [(4, 4), (5, 3), (30, 99), (u64::MAX, u64::MAX)] {
            assert_eq!(look(&of(Some(position))), Found::OutOfRange);
        }
    }
}
