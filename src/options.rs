//! What a caller can choose. Defaults live here and nowhere else.

use serde::{Deserialize, Serialize};

use crate::date::is_day;
use crate::error::Error;
use crate::lists::Lists;
use crate::unit::Unit;

/// Choices for one analysis. An unknown key is an error.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
pub struct Options {
    /// The unit of every offset in the result.
    pub offsets: Unit,
    /// The day on which the article appeared, as `YYYY-MM-DD`: relative dates are counted from it.
    /// Without it the article's own dateline is used, where it has one.
    pub published: Option<String>,
    /// The least worth of each band of claims.
    pub bands: Bands,
    /// The user's own names.
    pub lists: Lists,
}

/// The least worth of a claim in each band, 0..=1. A sentence under `low` is no claim.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Bands {
    /// From here on a claim is in the high band.
    pub high: f64,
    /// From here on a claim is in the medium band.
    pub medium: f64,
    /// From here on a sentence is a claim.
    pub low: f64,
}

impl Default for Bands {
    fn default() -> Self {
        Bands {
            high: 0.7,
            medium: 0.5,
            low: 0.35,
        }
    }
}

impl Options {
    /// # Errors
    /// [`Error::InvalidOption`] when a band is outside 0..=1, when the bands are out of order, or
    /// when `published` is no date of the calendar, and for [`Lists`] that cannot be.
    pub fn validate(&self) -> Result<(), Error> {
        let fail = |message: &str| {
            Err(Error::InvalidOption {
                message: message.into(),
            })
        };
        let Bands { high, medium, low } = self.bands;
        if [high, medium, low]
            .iter()
            .any(|worth| !(0.0..=1.0).contains(worth))
        {
            return fail("bands: high, medium and low must lie between 0 and 1.");
        }
        if high < medium || medium < low {
            return fail("bands: high must not be below medium, nor medium below low.");
        }
        if self.published.as_deref().is_some_and(|day| !is_day(day)) {
            return fail("published: must be a date of the calendar, written as YYYY-MM-DD.");
        }
        self.lists.validate()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_must_be_a_day_of_the_calendar() {
        let options = |day: &str| Options {
            published: Some(day.into()),
            ..Options::default()
        };
        for day in ["2024-02-29", "1999-12-31"] {
            assert_eq!(options(day).validate(), Ok(()), "{day}");
        }
        for day in [
            "",
            "2023-02-29",
            "2024-13-01",
            "2024-5-2",
            "May 2, 2024",
            "2024-05-02T10:00",
        ] {
            let error = options(day).validate().err();
            assert_eq!(
                error.as_ref().map(Error::code),
                Some("invalid-option"),
                "{day}"
            );
            assert!(error.is_some_and(|e| e.to_string().starts_with("published:")));
        }
    }
}
