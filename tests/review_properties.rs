//! What holds for decisions when the text under them changes, whatever the change.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use newsmark::review::{Action, Anchoring, Decision, Kind, Review, Reviewed, Target, review};
use newsmark::{Options, Unit, annotate};
use proptest::prelude::*;
use proptest::sample::{Index, select};

const TEXT: &str = "Ann Lee met Jos\u{e9} P\u{e9}rez in Oslo on 3 May 2021 \u{1f642}.\n\n\"We paid $40 million,\" \
    Lee said. P\u{e9}rez denied that Fjordline had paid 12 percent more in Oslo.\n\n\
    Lee met P\u{e9}rez again in Bergen, and Fjordline lost 300 jobs.";

/// Stands in no article: what is inserted consists of it, so that it is told from what was there.
const INSERTED: char = '\u{25c6}';

/// An edit at some place: from there so many characters are replaced by so many of [`INSERTED`].
type Drawn = (Index, usize, usize);

fn drawn() -> impl Strategy<Value = Vec<Drawn>> {
    prop::collection::vec((any::<Index>(), 0_usize..12, 0_usize..4), 0..12)
}

fn decided(action: Action) -> Decision {
    Decision {
        at: "2024-05-02T10:00:00Z".into(),
        by: "Ida".into(),
        action,
    }
}

/// A review in which every name was accepted.
fn accepted(offsets: Unit) -> (Review, Vec<String>) {
    let options = Options {
        offsets,
        ..Options::default()
    };
    let found = annotate(TEXT, &options).unwrap();
    let target = |mention: &newsmark::annotations::Mention| Target {
        kind: Kind::Mention,
        spans: vec![newsmark::annotations::Extent(mention.span)],
    };
    let mut review = Review::new(TEXT, options);
    let targets = found.mentions.iter().map(target).collect();
    review.decisions.push(decided(Action::Accept { targets }));
    let words = found.mentions.into_iter().map(|mention| mention.text);
    (review, words.collect())
}

fn units(text: &str, unit: Unit) -> u32 {
    let count = match unit {
        Unit::Byte => text.len(),
        Unit::Utf16 => text.encode_utf16().count(),
        Unit::Codepoint => text.chars().count(),
    };
    count as u32
}

/// Appends `edits` to `review`, and returns the text that they leave.
fn edit(review: &mut Review, edits: &[Drawn]) -> String {
    let mut text: Vec<char> = TEXT.chars().collect();
    for (at, deleted, inserted) in edits {
        let start = at.index(text.len() + 1);
        let end = (start + deleted).min(text.len());
        let count = |chars: &[char]| units(&chars.iter().collect::<String>(), review.unit());
        let insert = INSERTED.to_string().repeat(*inserted);
        let action = Action::Edit {
            start: count(&text[..start]),
            end: count(&text[..end]),
            insert: insert.clone(),
        };
        review.decisions.push(decided(action));
        text.splice(start..end, insert.chars());
    }
    text.into_iter().collect()
}

/// The words and the anchoring of what was accepted and stands.
fn standing(reviewed: &Reviewed) -> Vec<(String, Anchoring)> {
    let mentions = reviewed.annotations.mentions.iter();
    let judged = mentions.filter_map(|mention| {
        let judgement = reviewed.judgements.get(&mention.id.to_string())?;
        Some((mention.text.clone(), judgement.anchoring))
    });
    judged.collect()
}

/// Whether `part` is left of `whole` when characters of it are deleted.
fn is_left_of(part: &str, whole: &str) -> bool {
    let mut whole = whole.chars();
    part.chars().all(|c| whole.any(|w| w == c))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_annotation_covers_text_that_is_not_its_own(
        edits in drawn(),
        unit in select(&[Unit::Byte, Unit::Utf16, Unit::Codepoint][..]),
    ) {
        let (mut review, words) = accepted(unit);
        let text = edit(&mut review, &edits);
        let reviewed = self::review(&review).unwrap();
        prop_assert_eq!(&reviewed.text, &text);
        for (found, anchoring) in standing(&reviewed) {
            let kept: String = found.chars().filter(|&c| c != INSERTED).collect();
            prop_assert!(words.iter().any(|word| is_left_of(&kept, word)), "{found}");
            // later edits may cut what stood around something typed inside
            if edits.len() == 1 {
                prop_assert!(!found.starts_with(INSERTED) && !found.ends_with(INSERTED), "{found}");
            }
            if anchoring == Anchoring::Exact {
                prop_assert!(words.contains(&found), "{found}");
            }
        }
    }

    #[test]
    fn nothing_that_was_decided_is_lost(edits in drawn()) {
        let (mut review, words) = accepted(Unit::Codepoint);
        edit(&mut review, &edits);
        let reviewed = self::review(&review).unwrap();
        let kept = standing(&reviewed).len() + reviewed.orphans.len();
        prop_assert_eq!(kept, words.len());
    }

    #[test]
    fn a_new_version_has_each_annotation_on_its_own_words_or_in_the_list_of_orphans(edits in drawn()) {
        let (mut review, words) = accepted(Unit::Utf16);
        let text = edit(&mut review.clone(), &edits);
        prop_assume!(text.chars().any(|c| !c.is_whitespace()));
        review.decisions.push(decided(Action::Replace { text: text.clone() }));
        let reviewed = self::review(&review).unwrap();
        for (found, anchoring) in standing(&reviewed) {
            prop_assert!(words.contains(&found), "{found}, {anchoring:?}");
        }
        prop_assert_eq!(standing(&reviewed).len() + reviewed.orphans.len(), words.len());
    }
}
