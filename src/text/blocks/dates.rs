//! Dates as a line of a page gives them, in words or in digits.

use std::ops::RangeInclusive;

use crate::date::Day;
use crate::text::classes::Class;
use crate::text::lexicon::Lexicon;

/// Whether a word of `head` is a month. A short form is one before a space or its full stop: what
/// ends in "Mar-93" is a score.
pub(super) fn names_month(head: &str, lexicon: &Lexicon<Class>) -> bool {
    let ends_word = |c: char| !c.is_ascii_alphanumeric();
    head.split_inclusive(ends_word).any(|piece| {
        let classes = lexicon.classes(piece.trim_end_matches(ends_word));
        let short = classes.has(Class::AbbreviationOfName);
        classes.has(Class::Month) && (!short || piece.ends_with([' ', '.']))
    })
}

/// Years of the dates in digits; others are numbers of versions and the like.
const YEARS: RangeInclusive<u32> = 1600..=2200;

/// "2019-03-28", "28.03.2019", "3/28/2019".
pub(super) fn is_numeric_date(word: &str) -> bool {
    let word = word.trim_end_matches([',', ':']);
    ['-', '.', '/'].into_iter().any(|mark| {
        let mut parts = word.split(mark).map(|part| {
            let digits = part.bytes().all(|b| b.is_ascii_digit()) && part.len() <= 4;
            part.parse::<u32>().ok().filter(|_| digits)
        });
        let (Some(Some(a)), Some(Some(b)), Some(Some(c)), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return false;
        };
        is_day(a, b, c) || is_day(c, b, a) || is_day(c, a, b)
    })
}

fn is_day(year: u32, month: u32, day: u32) -> bool {
    YEARS.contains(&year) && Day::new(year.into(), month, day).is_some()
}

#[cfg(test)]
mod tests {
    use super::{is_numeric_date, names_month};

    #[test]
    fn a_month_is_named_in_full_or_with_a_space_or_stop_behind() {
        let lexicon = &crate::english::language().text.lexicon;
        for head in ["3 may 2019", "2019, march", "sept. 3", "nov 2"] {
            assert!(names_month(head, lexicon), "{head}");
        }
        for head in ["khan was mar-93", "5,000 marched", "12 mayors"] {
            assert!(!names_month(head, lexicon), "{head}");
        }
    }

    #[test]
    fn a_date_in_digits_is_a_day_of_the_calendar() {
        for word in ["2019-03-28", "28.03.2019", "3/28/2019", "28/3/2019,"] {
            assert!(is_numeric_date(word), "{word}");
        }
        for word in [
            "1.2.3",
            "30.02.2019",
            "3/28",
            "2019-03-28-1",
            "9999-01-01",
            "+1.2.2019",
        ] {
            assert!(!is_numeric_date(word), "{word}");
        }
    }
}
