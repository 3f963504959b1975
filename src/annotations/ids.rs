//! The numbers by which the parts of a result name each other.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

macro_rules! id {
    ($name:ident, $letter:literal, $of:literal) => {
        #[doc = concat!("The number of ", $of, "; written `", $letter, "0`, `", $letter, "1` ...")]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!($letter, "{}"), self.0)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = Cow::<str>::deserialize(from)?;
                let number = text
                    .strip_prefix($letter)
                    .and_then(|digits| digits.parse().ok());
                number
                    .map($name)
                    .ok_or_else(|| de::Error::custom(concat!("not the id of ", $of)))
            }
        }
    };
}

id!(MentionId, "m", "a mention");
id!(EntityId, "e", "an entity");
id!(QuoteId, "q", "a quote");
id!(ClaimId, "c", "a claim");
