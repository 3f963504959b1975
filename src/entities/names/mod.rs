//! People, organizations and places: the tagger, told what [`evidence`] knows of words, and then the
//! document as a whole.

mod agreement;
mod datelines;
pub mod evidence;
pub mod nicknames;
pub mod tags;
mod titles;
pub mod traits;
mod usage;
mod vocabulary;

use super::codes::Rule;
use super::found::Found;
use super::listed::Listed;
use crate::annotations::Label;
use crate::tagger::{Decoder, Scorer};
use crate::text::Document;
use evidence::NameEvidence;

pub use vocabulary::{Usage, Vocabulary};

/// The labels, as the tags number them.
pub const LABELS: [Label; tags::LABELS] = [Label::Person, Label::Organization, Label::Place];

/// A name, before it becomes a mention.
#[derive(Debug, Clone)]
struct Name {
    tokens: std::ops::Range<usize>,
    label: Label,
    /// By how much it beats every other reading of its tokens, in nats; [`LISTED`] for a name of
    /// the user's lists.
    margin: f32,
}

/// A name that is certain, and decides all that agree with it.
const LISTED: f32 = f32::INFINITY;

/// Appends the names of a document; those of `listed` are known already.
pub fn find(document: &Document, vocabulary: &Vocabulary, listed: &Listed, out: &mut Vec<Found>) {
    let mut names = tag(document, vocabulary);
    names.retain(|name| !listed.overlaps(&name.tokens) && !listed.removes(&name.tokens));
    let known = listed
        .added
        .iter()
        .filter(|(_, label)| LABELS.contains(label));
    names.extend(known.map(|(tokens, label)| Name {
        tokens: tokens.clone(),
        label: *label,
        margin: LISTED,
    }));
    titles::strip(document, &mut names);
    datelines::add(document, vocabulary, &mut names);
    agreement::agree(document, &mut names);
    let found = names.into_iter().filter(|name| name.margin < LISTED);
    out.extend(found.map(|name| {
        let confidence = confidence(name.margin);
        Found::new(name.tokens, name.label, Rule::NameModel, confidence)
    }));
}

fn tag(document: &Document, vocabulary: &Vocabulary) -> Vec<Name> {
    let Some(tagger) = &vocabulary.tagger else {
        return Vec::new();
    };
    let evidence = NameEvidence::new(document, vocabulary);
    let scorer = Scorer::new(tagger, &evidence, document.words.len());
    let word = |at: usize| document.tokens[at].word.0 as usize;
    let mut decoder = Decoder::default();
    let (mut own, mut scores, mut tags, mut margins) = (vec![], vec![], vec![], vec![]);
    let mut names = Vec::new();
    for sentence in &document.sentences {
        for part in evidence.near_capitals(&sentence.tokens) {
            scorer.score(
                &evidence,
                &part,
                &sentence.tokens,
                word,
                &mut own,
                &mut scores,
            );
            tags.clear();
            decoder.decode(&scores, tagger.transitions(), &mut tags);
            let found = tags::decode(&tags);
            if found.is_empty() {
                continue;
            }
            margins.clear();
            decoder.margins(&scores, tagger.transitions(), &tags, &mut margins);
            names.extend(found.into_iter().map(|(tokens, label)| {
                let least = margins[tokens.clone()].iter().min().copied().unwrap_or(0);
                let margin = least as f32 / tagger.scale();
                let tokens = part.start + tokens.start..part.start + tokens.end;
                Name {
                    tokens,
                    label: LABELS[usize::from(label)],
                    margin,
                }
            }));
        }
    }
    names
}

/// The share of names of such a margin that are right, by a logistic curve. Three decimals: machines
/// differ in the last digits of an exponential.
fn confidence(margin: f32) -> f64 {
    let share = 1.0 / (1.0 + (-(SLOPE * f64::from(margin) + LEVEL)).exp());
    (share * 1000.0).round() / 1000.0
}

/// Chosen by hand. On the development sets, of the names given .5, .6, .7, .8 and .9, 49, 67, 87, 93
/// and 96 in a hundred are right.
const SLOPE: f64 = 0.45;
const LEVEL: f64 = 0.2;

#[cfg(test)]
mod tests {
    use super::tags;
    use crate::english;
    use crate::tagger::WordFacts;

    #[test]
    fn the_shipped_files_can_be_read() {
        let names = &english::language().entities.names;
        let tagger = names.tagger.as_ref();
        assert_eq!(tagger.map(|tagger| tagger.tags()), Some(tags::TAGS));
        assert_ne!(names.words.get("london"), WordFacts::UNKNOWN);
    }
}
