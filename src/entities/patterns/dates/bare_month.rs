//! Whether a month stands for itself, without a day or a year: "in May".

use crate::entities::reader::Reader;
use crate::entities::vocabulary::Term;
use crate::text::{Case, Class};

/// "May" and "March" are verbs and names as well; "Jan" and "Mar" need their full stop.
pub fn is_month_alone(reader: &Reader, at: usize) -> bool {
    let hyphen = usize::from(reader.before(at, 1).is_some_and(|i| reader.hyphen(i)));
    // "mid-May"
    let part = reader.has_before(at, 1 + hyphen, Term::PartOfPeriod);
    if reader.has(at, Term::MonthOrModal) {
        let announced = part || reader.has_before(at, 1, Term::SureMonthOpener);
        return announced && !reader.capitalized(at + 1);
    }
    if reader.has(at, Term::MonthOrName) {
        let announced = part
            || reader.before(at, 1).is_none_or(|i| {
                reader.has(i, Term::MonthOpener) || reader.is(i, Class::Preposition)
            });
        let titled = reader.get(at).is_some_and(|t| t.case == Case::Title);
        return announced && !(titled && reader.capitalized(at + 1));
    }
    reader.lower(at).ends_with('.') || reader.has(at, Term::FullMonth)
}
