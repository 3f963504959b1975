//! Amounts of money: "$5.4 million", "€3bn", "RM 2 billion", "135.42 yen", "millions of ringgit".

use crate::annotations::Label;
use crate::entities::found::Found;
use crate::entities::numeral::{self, Numeral};
use crate::entities::reader::Reader;
use crate::language::Class;

/// A number with a currency before or after it.
pub fn find(reader: &Reader, numeral: &Numeral) -> Option<Found> {
    let at = numeral.tokens.start;
    let (start, currency) = before(reader, at).unwrap_or((at, None));
    let signed = start < at;
    let (top, upper) = range(reader, numeral, signed);
    let (end, named) = match after(reader, top) {
        Some((end, code)) if !signed => (end, code),
        _ if signed => (top, None),
        _ => return None,
    };
    let (_, bound) = numeral::modifier(reader, start);
    let mut value = numeral.value(bound);
    value.upper = upper;
    let minor = reader.lower(end - 1);
    if matches!(minor, "cent" | "cents" | "pence" | "¢") && !signed {
        value.amount = value.amount.map(|cents| cents / 100.0);
    }
    value.currency = currency.or(named).map(Into::into);
    Some(
        Found::new(start..end, Label::Money, "money", 0.97)
            .valued(value)
            .at_priority(5),
    )
}

/// The end of the amount with the upper end of a range: "$10 million to $15 million".
fn range(reader: &Reader, numeral: &Numeral, signed: bool) -> (usize, Option<f64>) {
    let end = numeral.tokens.end;
    match numeral::upper(reader, numeral) {
        Some(upper) if signed && upper.scaled || after(reader, upper.tokens.end).is_some() => {
            (upper.tokens.end, upper.amount)
        }
        _ => (end, None),
    }
}

type Currency = (usize, Option<&'static str>);

/// The currency before the number at `at`, and where it begins: `$`, `US$`, `RM`, "dlrs".
fn before(reader: &Reader, at: usize) -> Option<Currency> {
    let sign = reader.before(at, 1)?;
    if let Some(code) = reader.value(sign, Class::CurrencySign) {
        let prefix = reader.before(sign, 1).filter(|_| !reader.spaced(sign));
        return Some(match prefix.and_then(|prefix| prefixed(reader, prefix)) {
            Some(code) if reader.lower(sign) == "$" => (sign - 1, Some(code)),
            _ => (sign, Some(code)),
        });
    }
    let code = reader.value(sign, Class::CurrencyCode)?;
    let spelled = reader.form(sign).chars().all(char::is_uppercase)
        || matches!(reader.form(sign), "Rs" | "Rs." | "dlrs" | "dlr");
    spelled.then_some((sign, Some(code)))
}

/// The dollar that the letters right before `$` tell.
fn prefixed(reader: &Reader, at: usize) -> Option<&'static str> {
    Some(match reader.form(at) {
        "US" | "U.S." | "U.S" => "USD",
        "A" | "AU" | "Aus" => "AUD",
        "C" | "CA" | "Can" => "CAD",
        "HK" => "HKD",
        "NZ" => "NZD",
        "S" => "SGD",
        "NT" => "TWD",
        "R" => "BRL",
        "J" => "JMD",
        "TT" => "TTD",
        "Z" => "ZWL",
        _ => return None,
    })
}

/// The end of the currency after a number, and its code: "yen", "of ringgit", "U.S. dollars".
fn after(reader: &Reader, at: usize) -> Option<Currency> {
    let mut word = reader.past_hyphen(at);
    word += usize::from(reader.lower(word) == "of");
    if reader.is(word, Class::Currency) {
        return Some((
            word + 1,
            reader
                .value(word, Class::Currency)
                .filter(|code| !code.is_empty()),
        ));
    }
    if reader.is(word + 1, Class::Currency) && reader.capitalized(word) {
        let noun = reader.lower(word + 1).trim_end_matches('s');
        let code = national(reader.lower(word), noun);
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

fn national(country: &str, noun: &str) -> Option<&'static str> {
    Some(match (country, noun) {
        ("u.s." | "us" | "american", "dollar") => "USD",
        ("canadian", "dollar") => "CAD",
        ("australian", "dollar") => "AUD",
        ("singapore" | "singaporean", "dollar") => "SGD",
        ("british", "pound") => "GBP",
        ("egyptian", "pound") => "EGP",
        ("lebanese", "pound") => "LBP",
        ("syrian", "pound") => "SYP",
        ("sudanese", "pound") => "SDG",
        ("swiss", "franc") => "CHF",
        ("indian", "rupee") => "INR",
        ("pakistani", "rupee") => "PKR",
        ("mexican", "peso") => "MXN",
        ("argentine" | "argentinian", "peso") => "ARS",
        ("philippine", "peso") => "PHP",
        ("colombian", "peso") => "COP",
        ("chilean", "peso") => "CLP",
        ("cuban", "peso") => "CUP",
        ("iraqi", "dinar") => "IQD",
        ("kuwaiti", "dinar") => "KWD",
        ("swedish", "kronor" | "krona") => "SEK",
        ("danish", "kroner" | "krone") => "DKK",
        ("norwegian", "kroner" | "krone") => "NOK",
        ("saudi", "riyal") => "SAR",
        ("iranian", "rial") => "IRR",
        _ => return None,
    })
}
