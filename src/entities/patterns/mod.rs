//! Recognizers of what has a shape: dates, amounts, addresses. One file each, one line in a table.

mod amounts;
mod dates;
mod email;
mod law;
mod nationality;
mod times;
mod url;

#[cfg(test)]
mod tests;

use self::dates::{
    date, decade, era, holiday, numeric_date, period, period_code, relative_date, weekday, weekend,
    year,
};
use self::times::{day_part, duration, duration_one, spoken_time, time};
use super::found::Found;
use super::numeral::{self, Numeral};
use super::reader::Reader;
use crate::entities::vocabulary::{Group, Term};
use crate::text::{Class, TokenKind};
use amounts::{age, money, number, ordinal, percent, quantity, rate};

/// Asked at every token that meets its trigger.
struct Word {
    group: Group,
    /// One bit each.
    kinds: u32,
    find: fn(&Reader, usize) -> Option<Found>,
}

/// A recognizer that begins with a number, asked at every number, the first that knows it wins.
type Amount = fn(&Reader, &Numeral) -> Option<Found>;

macro_rules! word {
    ([$($class:ident)*] [$($term:ident)*] [$($kind:ident)*] $find:path) => {
        Word { group: Group::of(&[$(Class::$class),*], &[$(Term::$term),*]), kinds: 0 $(| TokenKind::$kind.bit())*, find: $find }
    };
}

const WORDS: &[Word] = &[
    word!([][][Url] url::find),
    word!([][][Email] email::find),
    word!([Month][][] date::at_month),
    word!([][][Number] numeric_date::find),
    word!([Weekday][][] weekday::find),
    word!([][RelativeDay][] relative_date::day),
    word!([][TimeUnit Season][] relative_date::unit),
    word!([][TimeUnit][] relative_date::stretch),
    word!([][TimeUnit][] relative_date::in_narrative),
    word!([][TimeUnit][] weekend::find),
    word!([][DayPart][] day_part::find),
    word!([][][Number] year::find),
    word!([][][Number] year::joined),
    word!([][][Number] year::short),
    word!([][][Number] era::find),
    word!([][PeriodCode][] period_code::find),
    word!([][][Decade Number] decade::find),
    word!([][Season][] period::season),
    word!([][][Ordinal Number] period::century),
    word!([][OrdinalWord][] period::quarter_or_century),
    word!([][Holiday][] holiday::find),
    word!([][NamedDate][] holiday::in_digits),
    word!([][][Number] time::clock),
    word!([][TimeWord][] spoken_time::word),
    word!([][NumberWord][Number] spoken_time::full_hour),
    word!([][NumberWord Half FractionWord][Number] spoken_time::parted_hour),
    word!([][TimeUnit][] duration_one::bare),
    word!([][Half][] duration_one::half),
    word!([][][Ordinal Number] ordinal::find),
    word!([][NumberWord][] ordinal::compound),
    word!([][Unit][] quantity::bare),
    word!([][Currency][] money::bare),
    word!([][][Number] age::find),
    word!([Demonym][][] nationality::find),
    word!([][][Symbol] law::section_sign),
    word!([][][Number] law::code),
    word!([][LawHead][] law::named),
];

const AMOUNTS: &[Amount] = &[
    money::find,
    percent::find,
    quantity::find,
    duration::find,
    number::find,
];

/// Whether a number can begin with the word or mark.
const NUMERAL: Group = Group::of(
    &[Class::Article],
    &[
        Term::NumberWord,
        Term::Magnitude,
        Term::Quantifier,
        Term::Half,
    ],
);

/// The classes and, one bit each, the kinds of the tokens at which some recognizer is asked.
const TRIGGERS: (Group, u32) = triggers();

const fn triggers() -> (Group, u32) {
    let (mut group, mut kinds) = (NUMERAL, TokenKind::Number.bit());
    let mut at = 0;
    while at < WORDS.len() {
        group = group.or(WORDS[at].group);
        kinds |= WORDS[at].kinds;
        at += 1;
    }
    (group, kinds)
}

/// Appends all that the sentence of `reader` holds, overlaps and all.
pub fn find(reader: &Reader, out: &mut Vec<Found>) {
    let mut numeral_end = 0;
    for at in reader.range() {
        let Some(token) = reader.get(at) else {
            continue;
        };
        let (kind, terms) = (token.kind.bit(), reader.terms(at));
        let is = |group: &Group| group.has(token.classes, terms);
        if TRIGGERS.1 & kind == 0 && !is(&TRIGGERS.0) {
            continue;
        }
        for word in WORDS {
            if word.kinds & kind != 0 || is(&word.group) {
                out.extend((word.find)(reader, at));
            }
        }
        let begins = token.kind == TokenKind::Number || is(&NUMERAL);
        if begins
            && at >= numeral_end
            && let Some(numeral) = numeral::read_signed(reader, at)
        {
            numeral_end = numeral.tokens.end;
            out.extend(AMOUNTS.iter().find_map(|find| find(reader, &numeral)));
        }
    }
}
