//! Finds the words of an annotation in a text.

use super::target::Wanted;
use crate::Unit;
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

/// Looks for `wanted` in `text`; spans count bytes.
pub(super) fn find(text: &str, offsets: &Offsets, wanted: &Wanted) -> Found {
    let position = wanted.position.and_then(|(start, end)| {
        let (start, end) = (u32::try_from(start).ok()?, u32::try_from(end).ok()?);
        let bytes = offsets.to_bytes(Span { start, end }, Unit::Codepoint)?;
        (bytes.start < bytes.end).then_some(bytes)
    });
    let Some(exact) = &wanted.exact else {
        return position.map_or(Found::OutOfRange, Found::Unverified);
    };
    let all = wanted.prefix.len() + wanted.suffix.len();
    let agrees = |span: &Span| span.of(text) == exact && context(text, *span, wanted) == all;
    if let Some(span) = position.filter(agrees) {
        return Found::Exact(span);
    }
    let places = text.match_indices(exact.as_str()).take(MAX_PLACES + 1);
    let spans = places.map(|(at, words)| Span::new(at as u32, (at + words.len()) as u32));
    let scored: Vec<(usize, Span)> = spans.map(|s| (context(text, s, wanted), s)).collect();
    if scored.len() > MAX_PLACES {
        return Found::Ambiguous(scored.len());
    }
    choose(&scored, all, position, exact.len())
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

/// Bytes around `span` that are as `wanted` has them.
fn context(text: &str, span: Span, wanted: &Wanted) -> usize {
    let before = text.as_bytes()[..span.start as usize].iter().rev();
    let after = text.as_bytes()[span.end as usize..].iter();
    let same = |(a, b): &(&u8, &u8)| a == b;
    before
        .zip(wanted.prefix.as_bytes().iter().rev())
        .take_while(same)
        .count()
        + after.zip(wanted.suffix.as_bytes()).take_while(same).count()
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
        find(TEXT, &Offsets::new(TEXT), wanted)
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
