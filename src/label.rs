//! What a mention can name.

use serde::{Deserialize, Serialize};

/// What a mention names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum Label {
    Person,
    Organization,
    Place,
    Nationality,
    Date,
    Time,
    Duration,
    Money,
    Percent,
    Quantity,
    Number,
    Event,
    Work,
    Law,
    Product,
    Url,
    Email,
}

impl Label {
    /// Whether it is that of an amount.
    pub const fn is_amount(self) -> bool {
        matches!(
            self,
            Label::Number | Label::Money | Label::Percent | Label::Quantity | Label::Duration
        )
    }

    /// Whether it is that of a name, and not of a date, an amount or an address.
    pub const fn is_name(self) -> bool {
        matches!(
            self,
            Label::Person
                | Label::Organization
                | Label::Place
                | Label::Nationality
                | Label::Event
                | Label::Work
                | Label::Law
                | Label::Product
        )
    }
}
