//! Codes: fixed strings that programs compare, such as the names of rules and units. They are declared
//! as enums, so that none is spelled twice and none is mistaken for a word of a language.

/// Declares an enum whose variants have a fixed spelling.
///
/// ```ignore
/// codes! {
///     /// The recognizer that found a mention.
///     pub enum Rule { Money = "money", Period = "period", }
/// }
/// ```
///
/// Gives it `ALL`, `as_str` and `of_code`, the variant of a spelling.
macro_rules! codes {
    ($(#[$meta:meta])* $vis:vis enum $Name:ident { $($(#[$variant_meta:meta])* $Variant:ident = $code:literal,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[allow(missing_docs)]
        $vis enum $Name { $($(#[$variant_meta])* $Variant,)* }

        #[allow(dead_code)]
        impl $Name {
            /// Every code.
            pub const ALL: &'static [$Name] = &[$($Name::$Variant,)*];

            /// How it is spelled.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $($Name::$Variant => $code,)*
                }
            }

            /// The one that is spelled so.
            pub fn of_code(code: &str) -> Option<$Name> {
                match code {
                    $($code => Some($Name::$Variant),)*
                    _ => None,
                }
            }
        }
    };
}

pub(crate) use codes;

#[cfg(test)]
mod tests {
    codes! {
        enum Rule { Money = "money", Date = "date", }
    }

    #[test]
    fn a_code_is_found_by_its_spelling() {
        assert_eq!(Rule::of_code("date"), Some(Rule::Date));
        assert_eq!(Rule::of_code("Date"), None);
        assert!(
            Rule::ALL
                .iter()
                .all(|rule| Rule::of_code(rule.as_str()) == Some(*rule))
        );
    }
}
