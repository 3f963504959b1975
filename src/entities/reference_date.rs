//! The day that an article counts its relative dates from.

use std::ops::Range;

use super::found::{Found, resolve_overlaps};
use super::patterns;
use super::reader::{Known, Reader};
use super::vocabulary::Term;
use crate::annotations::Label;
use crate::date::Day;
use crate::options::Options;
use crate::text::{Class, Classes, Document, Role, Sentence, TokenKind, WordSets};

/// How many sentences from the top may state the article's date.
const TOP: usize = 12;

/// How many tokens of each are read.
const READ: usize = 48;

/// How many tokens a line may have that states the date, and how many may stand on either side
/// of the date of a wire dateline.
const LINE: usize = 24;
const SIDE: usize = 10;

/// The stated day of publication, else the first full date near the top that is the article's own.
pub fn find(document: &Document, terms: &WordSets<Term>, options: &Options) -> Option<Day> {
    if let Some(day) = options.published.as_deref().and_then(Day::parse) {
        return Some(day);
    }
    let top = document.sentences.iter().take(TOP);
    top.filter_map(|sentence| stated(document, terms, sentence))
        .next()
}

/// A full date on a date line or byline, alone on its line, or in a wire dateline.
fn stated(document: &Document, terms: &WordSets<Term>, sentence: &Sentence) -> Option<Day> {
    let role = document.role(sentence);
    let Range { start, end } = sentence.tokens;
    let known = Known {
        terms,
        reference_date: None,
    };
    let reader = Reader::new(document, &known, start..end.min(start + READ));
    let mut finds = Vec::new();
    patterns::find(&reader, &mut finds);
    let finds = resolve_overlaps(finds);
    let (date, day) = finds
        .iter()
        .find_map(|found| Some((found, full_day(found)?)))?;
    // "The attacks of September 11, 2001" is the date of something else
    let line = matches!(role, Role::Dateline | Role::Byline | Role::Furniture)
        && !reader.has_before(date.tokens.start, 1, Term::Of);
    let own = line || is_alone(&reader, &finds) || is_dateline(&reader, &date.tokens);
    own.then_some(day)
}

fn full_day(found: &Found) -> Option<Day> {
    let value = found
        .value
        .as_ref()
        .filter(|_| found.label == Label::Date)?;
    Day::parse(value.iso.as_deref()?)
}

/// Whether a line holds dates, times and their announcement only: "Published 28 March, 10:15 GMT".
fn is_alone(reader: &Reader, finds: &[Found]) -> bool {
    let range = reader.range();
    if range.len() > LINE {
        return false;
    }
    let covered = |at: usize| {
        finds.iter().any(|found| {
            matches!(found.label, Label::Date | Label::Time) && found.tokens.contains(&at)
        })
    };
    range
        .filter(|at| !covered(*at))
        .all(|at| !reader.kind(at, TokenKind::Word) || reader.has(at, Term::PublicationWord))
}

/// "KYIV, March 28, 2019 (Reuters) -": before the date only a place, after it at most an agency
/// and then a dash.
fn is_dateline(reader: &Reader, date: &Range<usize>) -> bool {
    const WORDS: Classes = Classes::of(&[Class::Preposition, Class::FunctionWord]);
    let named = |at: usize| {
        !reader.kind(at, TokenKind::Word) || reader.capitalized(at) && !reader.meets(at, WORDS)
    };
    let start = reader.range().start;
    let after = (date.end..reader.range().end).take(SIDE);
    let dash = |at: &usize| {
        matches!(reader.form(*at), "-" | "--" | "\u{2013}" | "\u{2014}" | "_") && reader.spaced(*at)
    };
    date.start - start <= SIDE
        && (start..date.start).all(named)
        && after.take_while(|at| named(*at)).any(|at| dash(&at))
}
