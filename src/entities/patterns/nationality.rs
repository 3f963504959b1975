//! Nationalities: "Russian", "the French", "a Dane", "South Korean".

use crate::annotations::{Label, Value};
use crate::entities::codes::Rule;
use crate::entities::found::Found;
use crate::entities::reader::Reader;
use crate::text::Class;

/// The most words that a nationality has: "Papua New Guinean".
const LONGEST: usize = 3;

/// The nationality that ends at `at`, with its country's code where it has one.
pub fn find(reader: &Reader, at: usize) -> Option<Found> {
    if !reader.capitalized(at) {
        return None;
    }
    let (start, country) =
        phrase(reader, at).or_else(|| Some((at, reader.value(at, Class::Demonym)?)))?;
    let mut found =
        Found::new(start..at + 1, Label::Nationality, Rule::Nationality, 0.9).at_priority(2);
    found.value = (!country.is_empty()).then(|| Value {
        country: Some(country.into()),
        ..Value::default()
    });
    Some(found)
}

/// Where the longest listed phrase that ends at `at` begins, and its country.
fn phrase(reader: &Reader, at: usize) -> Option<(usize, &'static str)> {
    let mut words = reader.lower(at).to_owned();
    let (mut start, mut longest) = (at, None);
    for _ in 1..LONGEST {
        let Some(word) = word_before(reader, start) else {
            break;
        };
        start = word;
        words = format!("{} {words}", reader.lower(start));
        let country = reader
            .document
            .vocabulary
            .lexicon
            .value(Class::Demonym, &words);
        longest = country.map(|country| (start, country)).or(longest);
    }
    longest
}

/// The capitalized word before `at`, over a hyphen too: "African-American".
fn word_before(reader: &Reader, at: usize) -> Option<usize> {
    let before = reader.before(at, 1)?;
    let hyphen = reader.hyphen(before) && !reader.spaced(before) && !reader.spaced(at);
    let word = before.checked_sub(usize::from(hyphen))?;
    reader.capitalized(word).then_some(word)
}
