//! English: its word lists and weights, as the vocabulary of each phase.

mod boilerplate;
mod claims;
mod entities;
pub mod names;
mod quotes;
pub mod syntax;
mod words;

use std::sync::LazyLock;

/// Its code in BCP 47.
pub const CODE: &str = "en";

/// The version of the lexicons and weights.
pub const MODEL: &str = "en-1";

/// Word lists, a file each, with the class that each gives its words.
macro_rules! lists {
    ($folder:literal, $class:ident { $($name:ident $file:literal,)* }) => {
        &[$((
            $class::$name,
            include_str!(concat!("lexicons/", $folder, "/", $file, ".txt")),
        ),)*]
    };
}
use lists;

/// What each phase needs of English.
pub struct Language {
    /// For cutting a text.
    pub text: crate::text::Vocabulary,
    /// For parts of speech and chunks.
    pub syntax: crate::syntax::Vocabulary,
    /// For entities.
    pub entities: crate::entities::Vocabulary,
    /// For quotes.
    pub quotes: crate::quotes::Vocabulary,
    /// For claims.
    pub claims: crate::claims::Vocabulary,
}

/// English, read at the first call.
pub fn language() -> &'static Language {
    static ENGLISH: LazyLock<Language> = LazyLock::new(|| {
        let entities = entities::vocabulary();
        Language {
            text: words::vocabulary(),
            syntax: syntax::vocabulary(entities.names.words.clone()),
            entities,
            quotes: quotes::vocabulary(),
            claims: claims::vocabulary(),
        }
    });
    &ENGLISH
}

#[cfg(test)]
mod tests {
    use crate::text::{Lexicon, WordClass, keys};

    /// Each class has a word, and each line of a table names a class.
    fn check<C: WordClass>(lexicon: &Lexicon<C>, table: &str) {
        for (name, class) in C::ALL {
            assert!(lexicon.has_class(*class), "{name} has no word");
        }
        for key in keys(table) {
            assert!(
                C::ALL.iter().any(|(name, _)| *name == key),
                "no class {key}"
            );
            assert_eq!(
                keys(table).filter(|other| *other == key).count(),
                1,
                "{key} twice"
            );
        }
    }

    #[test]
    fn each_class_has_words_and_each_table_names_classes() {
        let language = super::language();
        check(&language.text.lexicon, super::words::ENDINGS);
        check(&language.syntax.lexicon, super::syntax::GRAMMAR);
        for table in [
            include_str!("lexicons/entities/amounts.txt"),
            include_str!("lexicons/entities/dates.txt"),
            include_str!("lexicons/entities/naming.txt"),
        ] {
            check(&language.entities.lexicon, table);
        }
        check(
            &language.quotes.lexicon,
            include_str!("lexicons/quotes/grammar.txt"),
        );
    }
}
