//! Ranges that count: "10-15 people", "between 10 and 20"; not scores, telephone numbers, times.

use crate::entities::codes::AmountCue;
use crate::entities::numeral::{self, Numeral, Range};
use crate::entities::patterns::date;
use crate::entities::reader::Reader;
use crate::entities::vocabulary::{Group, Term};
use crate::text::{Class, TokenKind};

/// How far before a pair of numbers a word tells that it is a score.
const SCORE_REACH: usize = 3;

/// The range that begins with `numeral`, if what it counts is not another recognizer's.
pub fn read(reader: &Reader, numeral: &Numeral) -> Option<Range> {
    let (at, end) = (numeral.tokens.start, numeral.tokens.end);
    let range = numeral::range(reader, at, numeral)?;
    let upper = &range.upper.tokens;
    if is_timed(reader, at, upper.end) {
        return None;
    }
    let counts = if range.start < at {
        date::year(reader, at).is_none()
    } else if reader.dash(end) {
        is_tied(reader, at, upper.start, upper.end) && !is_score(reader, at)
    } else {
        !numeral::is_change(reader, at) && !is_score(reader, at)
    };
    counts.then_some(range)
}

/// "March 10-15", "10-15 March", "8 to 9 p.m.", "5 to 10 minutes".
fn is_timed(reader: &Reader, at: usize, end: usize) -> bool {
    const TIMES: Group = Group::of(&[Class::Month], &[Term::TimeUnit]);
    reader.has(end, Term::HalfDay)
        || reader.in_group(reader.past_hyphen(end), TIMES)
        || reader
            .before(at, 1)
            .is_some_and(|i| reader.is(i, Class::Month))
}

/// One hyphen between two numbers; more of them, or a zero in front, make a telephone number.
fn is_tied(reader: &Reader, at: usize, upper: usize, end: usize) -> bool {
    let chained = reader.hyphen(end) && reader.kind(end + 1, TokenKind::Number)
        || reader
            .before(at, 1)
            .is_some_and(|i| reader.dash(i) && !reader.spaced(at));
    let code = |at: usize| {
        let form = reader.form(at);
        form.len() > 1 && form.starts_with('0')
    };
    let telephone = reader.form(at).len() == 3 && reader.form(upper).len() == 4;
    let close = !reader.spaced(upper - 1) && !reader.spaced(upper);
    close && !chained && !code(at) && !code(upper) && !telephone
}

/// "won 2-3", "a 1-4 defeat".
fn is_score(reader: &Reader, at: usize) -> bool {
    let before = (1..=SCORE_REACH).filter_map(|back| reader.before(at, back));
    before
        .chain([at + 3])
        .any(|i| reader.cue(i, AmountCue::Score))
}
