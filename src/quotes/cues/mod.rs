//! Cues: the words that say that something was said.

pub mod announced;
pub mod assertion;
pub mod circumstances;
pub mod framed;
pub mod object;
pub mod speech;
pub mod stance;
mod verbs;

use crate::quotes::attribution::{CueAt, Form};
use crate::quotes::cues::announced::announcing_colon;
use crate::quotes::cues::framed::framed_verbs;
use crate::quotes::cues::verbs::verb;
use crate::quotes::reader::Reader;
use crate::quotes::terms::{Term, TermSet};
use crate::text::{Class, Role, TokenKind};

/// What a token must be to be looked at as a cue.
const CUES: TermSet = TermSet::of(&[
    Term::SpeechObjectVerb,
    Term::SpeechParticleVerb,
    Term::BeliefVerb,
]);

/// Appends the cues of this unit outside quotation marks, in order. `block` is the index of its
/// block, `phrases` the phrases after which a speaker follows.
pub fn find_cues(reader: &Reader, block: usize, phrases: &[Vec<&str>], out: &mut Vec<CueAt>) {
    out.extend(label(reader, block));
    let headline = reader.document.blocks[block].role == Role::Headline;
    let framed = framed_verbs(reader);
    let mut i = reader.start();
    while i < reader.end() {
        if let Some(quoted) = reader.phase.marks.around(i) {
            i = quoted.end.max(i + 1);
            continue;
        }
        let all = reader.terms(i);
        if framed.binary_search(&i).is_ok() {
            out.push(framed_cue(reader, i));
            i += 1;
            continue;
        }
        let spoken = (reader.is(i, Class::SpeechVerb) || all.meets(CUES))
            .then(|| passive(reader, i).or_else(|| verb(reader, i, headline)))
            .flatten();
        if spoken.is_some() {
            out.extend(spoken);
        } else if all.has(Term::SpeechNoun) && is_owned_claim(reader, i) {
            out.push(CueAt {
                tokens: i..i + 1,
                form: Form::Noun,
                terms: all,
                framed: false,
            });
        } else if all.has(Term::OpensPhrase) {
            out.extend(phrase(reader, phrases, i));
        }
        i += 1;
    }
}

/// Whether somebody owns the noun at `i`, and "that" follows.
fn is_owned_claim(reader: &Reader, i: usize) -> bool {
    i > reader.start() + 1
        && reader.has(i + 1, Term::That)
        && (reader.kind(i - 1, TokenKind::Possessive) || reader.has(i - 1, Term::OwnerOfClaim))
}

/// The participle at `i` of a finite passive whose subject is the hearer. "Asked why, she said"
/// has none: there the question only sets the scene of the reply.
fn passive(reader: &Reader, i: usize) -> Option<CueAt> {
    let hears = reader.has(i, Term::TakesHearer) && reader.has(i, Term::Past);
    let k = i.checked_sub(1).filter(|k| *k > reader.start())?;
    let adverb = usize::from(reader.has(k, Term::SpeechAdverb));
    let finite = hears && reader.is(k - adverb, Class::BeForm);
    finite.then(|| CueAt {
        tokens: i..i + 1,
        form: Form::Passive,
        terms: reader.terms(i),
        framed: false,
    })
}

fn framed_cue(reader: &Reader, i: usize) -> CueAt {
    CueAt {
        tokens: i..i + 1,
        form: Form::Verb,
        terms: reader.terms(i),
        framed: true,
    }
}

/// "according to" and its like.
fn phrase(reader: &Reader, phrases: &[Vec<&str>], i: usize) -> Option<CueAt> {
    let follows = |words: &&Vec<&str>| {
        let mut words = (i..).zip(words.iter());
        words.all(|(at, word)| reader.lower(at) == *word)
    };
    let words = phrases.iter().find(follows)?;
    Some(CueAt {
        tokens: i..i + words.len(),
        form: Form::Phrase,
        terms: TermSet::default(),
        framed: false,
    })
}

/// "Smith:" at the start of the block, with something after it.
fn label(reader: &Reader, block: usize) -> Option<CueAt> {
    let labelled = reader.phase.labels.of_block(block);
    let labelled = labelled.filter(|label| reader.contains(label.colon));
    let colon = match labelled {
        Some(label) => label.colon,
        None => announcing_colon(reader, block)?,
    };
    Some(CueAt {
        tokens: colon..colon + 1,
        form: Form::Label,
        terms: TermSet::default(),
        framed: false,
    })
}
