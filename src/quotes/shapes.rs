//! What the classifiers see of words.

use crate::quotes::codes::{Opener, Shape};
use crate::quotes::reader::Reader;
use crate::quotes::terms::Term;
use crate::text::{Class, TokenKind};

/// The name of what a content that begins at `from` opens with.
pub fn opener(reader: &Reader, from: usize) -> &'static str {
    let opener = match from {
        _ if reader.has(from, Term::That) => Opener::That,
        _ if reader.has(from, Term::To) => Opener::To,
        _ if reader.phase.marks.opened_at(from).is_some() => Opener::Quote,
        _ if reader.is(from, Class::Pronoun) => Opener::Pronoun,
        _ if reader.is(from, Class::Article) => Opener::Article,
        _ if reader.is(from, Class::Preposition) => Opener::Preposition,
        _ if reader.has(from, Term::Ing) => Opener::Ing,
        _ if reader.capitalized(from) => Opener::Capital,
        _ => Opener::Other,
    };
    opener.as_str()
}

/// The name of the kind of the word at `i`.
pub fn shape_name(reader: &Reader, i: usize) -> &'static str {
    shape_of(reader, i).as_str()
}

/// The kind of the word at `i`.
pub fn shape_of(reader: &Reader, i: usize) -> Shape {
    const CLASSES: [(Class, Shape); 8] = [
        (Class::BeForm, Shape::Be),
        (Class::Modal, Shape::Modal),
        (Class::Pronoun, Shape::Pronoun),
        (Class::Article, Shape::Article),
        (Class::Preposition, Shape::Preposition),
        (Class::Weekday, Shape::Weekday),
        (Class::FunctionWord, Shape::Function),
        (Class::Conjunction, Shape::Function),
    ];
    let Some(token) = reader.get(i) else {
        return Shape::None;
    };
    match token.kind {
        TokenKind::Number | TokenKind::Ordinal => return Shape::Number,
        TokenKind::Quotation => return Shape::Mark,
        TokenKind::Word => {}
        _ => return Shape::Sign,
    }
    let found = CLASSES.iter().find(|(class, _)| token.is(*class));
    match found {
        Some((_, shape)) => *shape,
        None if token.is_capitalized() => Shape::Capital,
        None if token.is(Class::SpeechVerb) => Shape::Speech,
        None => ending_shape(reader, i),
    }
}

fn ending_shape(reader: &Reader, i: usize) -> Shape {
    const ENDINGS: [(Term, Shape); 5] = [
        (Term::Ing, Shape::Ing),
        (Term::Ed, Shape::Ed),
        (Term::Adverb, Shape::Ly),
        (Term::Sibilant, Shape::S),
        (Term::NounInTion, Shape::Tion),
    ];
    let found = ENDINGS.iter().find(|(term, _)| reader.has(i, *term));
    found.map_or(Shape::Word, |(_, shape)| *shape)
}
