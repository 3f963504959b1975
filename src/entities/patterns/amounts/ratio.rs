//! Ratios: "one in five", "nine out of 10", "1 in 10,000".

use crate::annotations::Label;
use crate::entities::codes::Rule;
use crate::entities::found::Found;
use crate::entities::numeral::{self, Numeral};
use crate::entities::patterns::date;
use crate::entities::reader::Reader;
use crate::entities::vocabulary::{Group, Term};
use crate::text::Class;

/// What more than one is said to be "in": "three in 10", but "scored four in seven".
const WHOLES: &[f64] = &[3.0, 4.0, 5.0, 10.0, 20.0, 100.0];

/// The ratio that begins with `numeral`; its amount is the quotient.
pub fn find(reader: &Reader, numeral: &Numeral) -> Option<Found> {
    let end = numeral.tokens.end;
    let out_of = reader.has(end, Term::OutOf) && reader.has(end + 1, Term::Of);
    if !out_of && !reader.has(end, Term::In) {
        return None;
    }
    let at = end + 1 + usize::from(out_of);
    let whole = numeral::read(reader, at)?;
    let (part, of) = (numeral.amount?, whole.amount?);
    let usual = out_of || part == 1.0 || WHOLES.contains(&of);
    let proper = part > 0.0 && part < of && !numeral.scaled && part.fract() == 0.0;
    let year = date::year(reader, at).is_some();
    if !(usual && proper) || year || counts(reader, whole.tokens.end) {
        return None;
    }
    let (start, bound) = numeral::modifier(reader, numeral.tokens.start);
    let mut value = numeral.value(bound);
    value.amount = Some(part / of);
    let found = Found::new(start..whole.tokens.end, Label::Number, Rule::Ratio, 0.85);
    Some(found.valued(value).at_priority(1))
}

/// "one in 10 minutes", "two in five miles": the second number counts something of its own.
fn counts(reader: &Reader, at: usize) -> bool {
    const OTHERS: Group = Group::of(
        &[Class::Percent],
        &[Term::TimeUnit, Term::Unit, Term::Currency],
    );
    reader.in_group(reader.past_hyphen(at), OTHERS)
}
