//! Amounts of money: "$5.4 million", "€3bn", "RM 2 billion", "135.42 yen", "millions of ringgit".

use crate::annotations::{Label, Value};
use crate::entities::codes::Rule;
use crate::entities::found::Found;
use crate::entities::numeral::{self, Numeral, Range};
use crate::entities::patterns::amounts::unit;
use crate::entities::reader::Reader;
use crate::entities::vocabulary::Term;
use crate::text::Class;

/// A number with a currency before or after it. The sign is part of it; a
/// modifier is told in the value.
pub fn find(reader: &Reader, numeral: &Numeral) -> Option<Found> {
    let at = numeral.tokens.start;
    let (sign, currency) = before(reader, at).unwrap_or((at, None));
    let signed = sign < at;
    let range = range(reader, numeral, sign);
    let (first, top) = match &range {
        Some(range) => (range.start, range.upper.tokens.end),
        None => (sign, numeral.tokens.end),
    };
    let (end, named) = match after(reader, numeral, top) {
        Some((end, code)) if !signed => (end, code),
        _ if signed => (top, None),
        _ => return None,
    };
    let negative = signed && numeral::is_negative(reader, first, first);
    let start = first - usize::from(negative);
    let (_, bound) = numeral::modifier(reader, start);
    let mut value = numeral.value(bound);
    if let Some(range) = range {
        (value.amount, value.upper) = (Some(range.low), range.upper.amount);
    }
    let times = if negative { -1.0 } else { 1.0 } / minor(reader, end - 1, signed);
    value.amount = value.amount.map(|amount| amount * times);
    value.currency = currency.or(named).map(Into::into);
    Some(
        Found::new(start..end, Label::Money, Rule::Money, 0.97)
            .valued(value)
            .at_priority(5),
    )
}

/// "a dollar", "a euro": one, where no noun follows that it prices and no rate comes before.
pub fn bare(reader: &Reader, at: usize) -> Option<Found> {
    let article = reader.before(at, 1)?;
    let code = reader.value_of(at, Term::Currency)?;
    let one = reader.has(article, Term::Indefinite) && reader.has(at, Term::SingleCurrency);
    if !(one && reader.ends_phrase(at + 1)) || reader.has(at + 1, Term::Of) {
        return None;
    }
    let (_, bound) = numeral::modifier(reader, article);
    let value = Value {
        amount: Some(1.0),
        currency: (!code.is_empty()).then(|| code.into()),
        bound,
        ..Value::default()
    };
    Some(Found::new(article..at + 1, Label::Money, Rule::MoneyOne, 0.7).valued(value))
}

/// How many of the unit that ends with the token at `at` make one of its currency.
fn minor(reader: &Reader, at: usize, signed: bool) -> f64 {
    if reader.has(at, Term::MinorCurrency) && !signed {
        100.0
    } else {
        1.0
    }
}

/// The range that `numeral` begins, if both its ends are money: "$10 million to $15 million".
fn range(reader: &Reader, numeral: &Numeral, sign: usize) -> Option<Range> {
    let range = numeral::range(reader, sign, numeral)?;
    let upper = &range.upper;
    let signed = sign < numeral.tokens.start;
    let again = upper.tokens.start > numeral.tokens.end + 1;
    if again && numeral::is_change(reader, sign) {
        return None;
    }
    let tied = reader.dash(numeral.tokens.end);
    let money = signed && (upper.scaled || again || tied)
        || after(reader, upper, upper.tokens.end).is_some();
    money.then_some(range)
}

type Currency = (usize, Option<&'static str>);

/// The currency before the number at `at`, and where it begins: `$`, `US$`, `RM`, "dlrs".
fn before(reader: &Reader, at: usize) -> Option<Currency> {
    let sign = reader.before(at, 1)?;
    if let Some(code) = reader.value(sign, Class::CurrencySign) {
        let prefix = reader.before(sign, 1).filter(|_| !reader.spaced(sign));
        let dollar = |prefix| reader.value_as_spelled(prefix, Term::DollarPrefix);
        return Some(match prefix.and_then(dollar) {
            Some(code) if reader.lower(sign) == "$" => (sign - 1, Some(code)),
            _ => (sign, Some(code)),
        });
    }
    let code = reader.value(sign, Class::CurrencyCode)?;
    let spelled = reader.form(sign).chars().all(char::is_uppercase)
        || reader
            .value_as_spelled(sign, Term::CurrencySpelling)
            .is_some();
    spelled.then_some((sign, Some(code)))
}

/// The end of the currency after a number, and its code: "yen", "of ringgit", "U.S. dollars".
fn after(reader: &Reader, numeral: &Numeral, at: usize) -> Option<Currency> {
    let mut word = reader.past_hyphen(at);
    if unit::is_weight(reader, numeral, word) {
        return None;
    }
    let tied = numeral.digits && !reader.spaced(word) && word == at;
    if tied
        && reader.has(word, Term::CurrencyLetter)
        && let Some(code) = reader.value_as_spelled(word, Term::CurrencyLetter)
    {
        let minor = numeral.amount.is_some_and(|amount| amount < 100.0);
        return minor.then_some((word + 1, Some(code)));
    }
    word += usize::from(reader.has(word, Term::Of));
    if reader.has(word, Term::Currency) {
        return Some((
            word + 1,
            reader
                .value_of(word, Term::Currency)
                .filter(|code| !code.is_empty()),
        ));
    }
    if reader.has(word + 1, Term::Currency) && reader.capitalized(word) {
        let code = reader.phrase(Term::NationalCurrency, word..word + 2);
        let adjective = reader.is(word, Class::Demonym) || code.is_some();
        return adjective.then_some((word + 2, code));
    }
    let symbol = reader
        .value(word, Class::CurrencySign)
        .filter(|_| reader.lower(word) != "$");
    let code = reader.value(word, Class::CurrencyCode).filter(|_| {
        reader.form(word).chars().all(char::is_uppercase) && reader.form(word).len() == 3
    });
    symbol.or(code).map(|code| (word + 1, Some(code)))
}
