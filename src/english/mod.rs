//! English: its lexicons, one file each, as one [`Language`].

mod claims;
mod furniture;

use std::sync::LazyLock;

use crate::language::{Class, Language, Lexicon};

/// The version of the lexicons and weights.
pub const MODEL: &str = "en-1";

macro_rules! lists {
    ($($class:ident $file:literal,)*) => {
        &[$((Class::$class, include_str!(concat!("lexicons/", $file, ".txt"))),)*]
    };
}

const LISTS: &[(Class, &str)] = lists! {
    AbbreviationBeforeName "abbreviations_before_name",
    Abbreviation "abbreviations",
    Article "articles",
    Pronoun "pronouns",
    Preposition "prepositions",
    Conjunction "conjunctions",
    FunctionWord "function_words",
    Month "months",
    Weekday "weekdays",
};

/// English.
pub fn language() -> &'static Language {
    static ENGLISH: LazyLock<Language> = LazyLock::new(|| Language {
        code: "en",
        lexicon: Lexicon::from_lists(LISTS),
        furniture: furniture::CUES,
        claims: claims::claims(),
    });
    &ENGLISH
}
