//! Tags of tokens and the names that they spell.
//!
//! Tag 0 is outside every name. Each label has four tags: the first token of a name, one inside,
//! the last, and a name of one token (the BILOU scheme, Ratinov and Roth 2009).

use std::ops::Range;

/// How many labels the names have: person, organization, place.
pub const LABELS: usize = 3;

/// How many tags there are.
pub const TAGS: usize = 1 + 4 * LABELS;

/// Where in a name a token stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    First,
    Inside,
    Last,
    Only,
}

fn split(tag: u8) -> Option<(u8, Part)> {
    let tag = tag.checked_sub(1)?;
    let part = [Part::First, Part::Inside, Part::Last, Part::Only][usize::from(tag % 4)];
    Some((tag / 4, part))
}

/// The label of a tag.
pub fn label(tag: u8) -> Option<u8> {
    split(tag).map(|(label, _)| label)
}

/// Writes the tags of a name with `label` over `tags`, which are its tokens'.
pub fn encode(label: u8, tags: &mut [u8]) {
    let last = tags.len().saturating_sub(1);
    for (at, tag) in tags.iter_mut().enumerate() {
        let part = match (at, last) {
            (0, 0) => Part::Only,
            (0, _) => Part::First,
            _ if at == last => Part::Last,
            _ => Part::Inside,
        };
        *tag = 1 + label * 4 + part as u8;
    }
}

/// The names that `tags` spell, as runs of tokens with their labels.
pub fn decode(tags: &[u8]) -> Vec<(Range<usize>, u8)> {
    let mut names: Vec<(Range<usize>, u8)> = Vec::new();
    let mut open = false;
    for (at, tag) in tags.iter().enumerate() {
        let Some((label, part)) = split(*tag) else {
            open = false;
            continue;
        };
        match names.last_mut() {
            Some((tokens, _)) if open && matches!(part, Part::Inside | Part::Last) => {
                tokens.end = at + 1
            }
            _ => names.push((at..at + 1, label)),
        }
        open = matches!(part, Part::First | Part::Inside);
    }
    names
}

/// Whether `to` may follow `from`, or may be a sentence's first for `None`.
pub fn may_follow(from: Option<u8>, to: u8) -> bool {
    let to = split(to);
    match from.and_then(split) {
        Some((label, Part::First | Part::Inside)) => to
            .is_some_and(|(next, part)| next == label && matches!(part, Part::Inside | Part::Last)),
        _ => to.is_none_or(|(_, part)| matches!(part, Part::First | Part::Only)),
    }
}

/// Whether a sentence may end with `tag`.
pub fn may_end(tag: u8) -> bool {
    split(tag).is_none_or(|(_, part)| matches!(part, Part::Last | Part::Only))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_survive_tagging() {
        let mut tags = vec![0; 8];
        encode(2, &mut tags[0..1]);
        encode(0, &mut tags[1..4]);
        encode(1, &mut tags[5..7]);
        assert_eq!(decode(&tags), [(0..1, 2), (1..4, 0), (5..7, 1)]);
        assert!(
            tags.windows(2)
                .all(|pair| may_follow(Some(pair[0]), pair[1]))
        );
    }

    #[test]
    fn a_name_is_not_left_open() {
        assert!(!may_follow(Some(1), 0));
        assert!(!may_follow(Some(1), 5));
        assert!(!may_end(1));
        assert!(may_end(3));
        assert!(!may_follow(None, 2));
    }
}
