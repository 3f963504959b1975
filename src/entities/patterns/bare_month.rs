//! Whether a month stands for itself, without a day or a year: "in May".

use crate::entities::reader::Reader;
use crate::entities::vocabulary::Term;
use crate::text::Case;
use crate::text::Class;

/// "May" and "March" are verbs and names as well; "Jan" and "Mar" need their full stop.
pub fn is_month_alone(reader: &Reader, at: usize) -> bool {
    let lower = reader.lower(at);
    let hyphen = usize::from(reader.before(at, 1).is_some_and(|i| reader.hyphen(i)));
    // "mid-May"
    let part = reader
        .before(at, 1 + hyphen)
        .is_some_and(|i| reader.has(i, Term::PartOfPeriod));
    let before = if part {
        "mid"
    } else {
        reader.lower_before(at, 1)
    };
    let announced = matches!(
        before,
        "in" | "since"
            | "until"
            | "till"
            | "by"
            | "last"
            | "next"
            | "this"
            | "of"
            | "mid"
            | "during"
            | "from"
            | "through"
            | "between"
            | "before"
            | "after"
            | "to"
            | "every"
            | "and"
            | "for"
            | "past"
    );
    match lower {
        "may" => {
            matches!(
                before,
                "in" | "since"
                    | "until"
                    | "last"
                    | "next"
                    | "mid"
                    | "during"
                    | "this"
                    | "by"
                    | "through"
                    | "of"
            ) && !reader.capitalized(at + 1)
        }
        "march" | "august" | "april" | "june" => {
            (announced || before.is_empty() || reader.is(at - 1, Class::Preposition))
                && !(reader.capitalized(at + 1)
                    && reader.get(at).is_some_and(|t| t.case == Case::Title))
        }
        _ if lower.ends_with('.') => true,
        _ => lower.len() > 4 || lower == "july",
    }
}
