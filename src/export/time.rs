//! Moments, as they are written in files.

/// Whether `at` is a moment in UTC as XML Schema and ISO 8601 both write it:
/// `2024-05-02T10:00:00Z`, with or without a fraction of a second.
pub(super) fn is_utc(at: &str) -> bool {
    let (date, fraction) = match at.strip_suffix('Z') {
        Some(rest) => rest.split_once('.').unwrap_or((rest, "0")),
        None => return false,
    };
    has_shape(date, "0000-00-00T00:00:00")
        && !fraction.is_empty()
        && fraction.bytes().all(|b| b.is_ascii_digit())
}

/// The day of the moment `at`, if it begins with one: `2024-05-02`.
pub(super) fn day(at: &str) -> Option<&str> {
    let day = at.get(..10)?;
    let ends = at.len() == 10 || at.as_bytes()[10] == b'T';
    (ends && has_shape(day, "0000-00-00") && crate::date::is_day(day)).then_some(day)
}

/// Whether `text` has digits where `shape` has zeros, and is `shape` elsewhere.
fn has_shape(text: &str, shape: &str) -> bool {
    text.len() == shape.len()
        && text
            .bytes()
            .zip(shape.bytes())
            .all(|(b, wanted)| match wanted {
                b'0' => b.is_ascii_digit(),
                _ => b == wanted,
            })
}

#[cfg(test)]
mod tests {
    use super::{day, is_utc};

    #[test]
    fn only_utc_with_seconds_is_utc() {
        assert!(is_utc("2024-05-02T10:00:00Z") && is_utc("2024-05-02T10:00:00.123Z"));
        for at in [
            "",
            "Z",
            "2024-05-02",
            "2024-05-02T10:00:00",
            "2024-05-02T10:00:00.Z",
            "é",
        ] {
            assert!(!is_utc(at), "{at}");
        }
    }

    #[test]
    fn a_day_must_be_one_of_the_calendar() {
        assert_eq!(day("2024-05-02T10:00:00Z"), Some("2024-05-02"));
        assert_eq!(day("2024-05-02"), Some("2024-05-02"));
        for at in [
            "",
            "2024-05-32",
            "2024-05-021",
            "2024-05-0é",
            "yesterday at",
        ] {
            assert_eq!(day(at), None, "{at}");
        }
    }
}
