//! What the clause around a date says of its tense.

use crate::entities::codes::FutureFrame;
use crate::entities::reader::Reader;
use crate::entities::vocabulary::Term;
use crate::text::{Class, Classes, TokenKind};

/// How many tokens before a date may show its tense.
const REACH: usize = 24;

/// Whether the clause before `at` speaks of the future: "will", "is due", "are to", "plans to".
pub fn is_future(reader: &Reader, at: usize) -> bool {
    let mut back = 1;
    while back <= REACH {
        let Some(word) = reader.before(at, back) else {
            return false;
        };
        if marks_future(reader, word) {
            return true;
        }
        let place = place_in_commas(reader, word);
        if place == 0 && bounds_clause(reader, word) {
            return false;
        }
        back += place.max(1);
    }
    false
}

/// How many tokens ", Ukraine," has that ends with the comma at `at`; 0 if no name stands there.
fn place_in_commas(reader: &Reader, at: usize) -> usize {
    const LONGEST: usize = 3;
    if reader.lower(at) != "," {
        return 0;
    }
    let name = (1..=LONGEST)
        .take_while(|back| {
            reader
                .before(at, *back)
                .is_some_and(|i| reader.kind(i, TokenKind::Word) && reader.capitalized(i))
        })
        .count();
    let opens = reader.lower_before(at, name + 1) == ",";
    if name > 0 && opens { name + 2 } else { 0 }
}

fn marks_future(reader: &Reader, at: usize) -> bool {
    if reader.is(at, Class::BeForm) {
        return reader.has(at + 1, Term::To) && !reader.is(at + 2, Class::Article);
    }
    if !reader.has(at, Term::FutureCue) {
        return reader.has(at, Term::ContractedFuture);
    }
    // "Will" and "May" are names
    if !reader.lower_case(at) {
        return false;
    }
    let awaited = || reader.has(at + 1, Term::FutureComplement);
    let is = |back| {
        reader
            .before(at, back)
            .is_some_and(|i| reader.is(i, Class::BeForm))
    };
    // "is still due", not "was stopped due to rain"
    let adverb = reader
        .before(at, 1)
        .is_some_and(|i| reader.is(i, Class::FunctionWord));
    let is = is(1) || adverb && is(2);
    let frame = reader.value_of(at, Term::FutureCue);
    match frame.and_then(FutureFrame::of_code) {
        // "would have left", "would not comment"
        Some(FutureFrame::Verb) => !reader.has(at + 1, Term::FutureVoider),
        Some(FutureFrame::To) => awaited(),
        Some(FutureFrame::ToOrBe) => awaited() || is,
        Some(FutureFrame::Be) => is,
        None => true,
    }
}

fn bounds_clause(reader: &Reader, at: usize) -> bool {
    if reader.kind(at, TokenKind::Punctuation) {
        return !reader.hyphen(at);
    }
    reader.kind(at, TokenKind::Quotation)
        || reader.has(at, Term::ClauseOpener)
        || reports(reader, at)
}

/// "said", "says": a verb of speech in a form of its own, not "will announce", "be told".
fn reports(reader: &Reader, at: usize) -> bool {
    let passive = reader
        .before(at, 1)
        .is_some_and(|i| reader.is(i, Class::BeForm));
    reader.has(at, Term::FiniteForm) && !passive && reader.is(at, Class::SpeechVerb)
}

const FOLLOWS: Classes = Classes::of(&[
    Class::FunctionWord,
    Class::Preposition,
    Class::Conjunction,
    Class::Pronoun,
    Class::Article,
]);

/// Whether nothing stands at `at` that a number or an attribute before it could belong to.
pub fn ends_phrase(reader: &Reader, at: usize) -> bool {
    reader.get(at).is_none_or(|token| match token.kind {
        TokenKind::Word => token.is_capitalized() || token.classes.meets(FOLLOWS),
        TokenKind::Number | TokenKind::Ordinal | TokenKind::Symbol => false,
        _ => !reader.hyphen(at),
    })
}
