//! The day that an article counts its relative dates from.

use super::calendar::Day;
use super::found::Found;
use super::patterns;
use super::reader::Reader;
use crate::annotations::Label;
use crate::language::Language;
use crate::options::Options;
use crate::text::{Document, Role};

/// How many sentences from the top may state the article's date.
const TOP: usize = 12;

/// The stated day of publication, else a full date on a date line or byline near the top.
pub fn day(document: &Document, language: &Language, options: &Options) -> Option<Day> {
    if let Some(day) = options.published.as_deref().and_then(Day::parse) {
        return Some(day);
    }
    let top = document.sentences.iter().take(TOP);
    let lines = top.filter(|sentence| document.role(sentence) != Role::Paragraph);
    let mut finds: Vec<Found> = Vec::new();
    for sentence in lines {
        let reader = Reader::new(document, language, None, &sentence.tokens);
        patterns::find(&reader, &mut finds);
    }
    finds
        .iter()
        .filter(|found| found.label == Label::Date)
        .find_map(|found| Day::parse(found.value.as_ref()?.iso.as_deref()?))
}
