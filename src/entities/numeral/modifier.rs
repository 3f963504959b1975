//! What stands before a number and loosens it: "nearly", "more than", "as many as".

use crate::annotations::Bound;
use crate::entities::reader::Reader;
use crate::entities::vocabulary::Term;

/// The modifier before a number: where it begins, and what it says.
///
/// "nearly", "more than", "as many as", "an estimated".
pub fn modifier(reader: &Reader, at: usize) -> (usize, Option<Bound>) {
    let Some(last) = reader.before(at, 1) else {
        return (at, None);
    };
    let [first, second] = [reader.lower_before(at, 2), reader.lower_before(at, 3)];
    let bound = match reader.lower(last) {
        "than" => match first {
            "more" | "greater" | "higher" => Some(Bound::MoreThan),
            "less" | "fewer" | "lower" => Some(Bound::LessThan),
            _ => None,
        },
        "least" if first == "at" => Some(Bound::AtLeast),
        "most" if first == "at" => Some(Bound::AtMost),
        "to" if first == "up" => Some(Bound::AtMost),
        "to" if first == "close" => Some(Bound::About),
        "as" if second == "as" && matches!(first, "many" | "much") => Some(Bound::AtMost),
        "as" if second == "as" && matches!(first, "few" | "little") => Some(Bound::AtLeast),
        _ => return single(reader, at, last),
    };
    let words = match (bound, reader.lower(last), second) {
        (None, ..) => 0,
        (_, "as", _) => 3,
        (Some(Bound::MoreThan), _, "no") => return (at - 3, Some(Bound::AtMost)),
        (Some(Bound::LessThan), _, "no") => return (at - 3, Some(Bound::AtLeast)),
        _ => 2,
    };
    (at - words, bound)
}

fn single(reader: &Reader, at: usize, last: usize) -> (usize, Option<Bound>) {
    let bound = match reader.value_of(last, Term::Approximator) {
        Some("about") => Bound::About,
        Some("more") => Bound::MoreThan,
        Some("less") => Bound::LessThan,
        _ => return (at, None),
    };
    let estimated = reader.lower(last) == "estimated" && reader.lower_before(last, 1) == "an";
    (last - usize::from(estimated), Some(bound))
}
