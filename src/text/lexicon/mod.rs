//! Words and phrases with their classes and values: what a language's word lists become.

mod classes;
mod lists;
mod word_sets;

use rustc_hash::FxHashMap;

pub use classes::WordClass;
pub(crate) use classes::word_classes;
pub use lists::{entries, keys};
pub use word_sets::WordSets;

/// Words with their classes and, in some classes, a value; phrases have a value as a whole.
#[derive(Debug)]
pub struct Lexicon<C: WordClass> {
    words: FxHashMap<&'static str, Entry<C>>,
    /// Endings of words with their classes, and the endings that these classes leave out.
    endings: Vec<(&'static str, C::Set)>,
    excluded: Vec<(&'static str, C::Set)>,
    values: FxHashMap<(C, &'static str), &'static str>,
}

/// The classes of one word.
#[derive(Debug, Clone, Copy)]
struct Entry<C: WordClass> {
    /// Those that it has with a full stop behind it too, when it is abbreviated.
    abbreviated: C::Set,
    /// Those of the word as it is spelled.
    exact: C::Set,
}

impl<C: WordClass> Default for Lexicon<C> {
    fn default() -> Self {
        Lexicon {
            words: FxHashMap::default(),
            endings: Vec::new(),
            excluded: Vec::new(),
            values: FxHashMap::default(),
        }
    }
}

impl<C: WordClass> Default for Entry<C> {
    fn default() -> Self {
        Entry {
            abbreviated: C::Set::default(),
            exact: C::Set::default(),
        }
    }
}

impl<C: WordClass> Lexicon<C> {
    /// Reads lists of one word a line, each for one class: [`entries`] with the word's value. A word
    /// has its classes with a full stop behind it too. A phrase of several words gives its class to
    /// its last word, at which it is looked for, and has its value as a whole.
    pub fn from_lists(lists: &[(C, &'static str)]) -> Self {
        let mut lexicon = Lexicon::default();
        for (class, list) in lists {
            for (word, value) in entries(list) {
                let last = word.rsplit(' ').next().unwrap_or(word);
                for word in [word, last] {
                    let entry = lexicon.words.entry(word).or_default();
                    entry.abbreviated = entry.abbreviated | class.only();
                }
                if let Some(value) = value {
                    lexicon.values.insert((*class, word), value);
                }
            }
        }
        lexicon
    }

    /// Reads a table of classes: [`entries`] of the name of a class and its words, parted by spaces.
    /// `-ing` stands for all words that end so, `!bring` and `!-ss` are left out. Names that are no
    /// class of this phase are passed over.
    #[must_use]
    pub fn with_table(mut self, table: &'static str) -> Self {
        for (name, words) in entries(table) {
            let Some(class) = C::ALL.iter().find(|(known, _)| *known == name) else {
                continue;
            };
            for word in words.unwrap_or_default().split(' ') {
                self.add(word, class.1.only());
            }
        }
        self
    }

    /// Gives `class` to `word` as it is spelled.
    pub fn add(&mut self, word: &'static str, class: C::Set) {
        if let Some(ending) = word.strip_prefix("!-") {
            self.excluded.push((ending, class));
        } else if let Some(whole) = word.strip_prefix('!') {
            self.excluded.push((whole, class));
        } else if let Some(ending) = word.strip_prefix('-')
            && !ending.is_empty()
        {
            self.endings.push((ending, class));
        } else {
            let entry = self.words.entry(word).or_default();
            entry.exact = entry.exact | class;
        }
    }

    /// The classes of a lower-cased word, without those of its ending.
    pub fn classes(&self, lower: &str) -> C::Set {
        let whole = self.words.get(lower).copied().unwrap_or_default();
        let stem = lower.strip_suffix('.').filter(|stem| !stem.is_empty());
        let stem = stem.and_then(|stem| self.words.get(stem));
        let stem = stem.map_or(C::Set::default(), |entry| entry.abbreviated);
        whole.abbreviated | whole.exact | stem
    }

    /// The classes of a lower-cased word, with those of its ending.
    pub fn all_classes(&self, lower: &str) -> C::Set {
        let mut all = self.classes(lower);
        for (ending, class) in &self.endings {
            let left_out = |(word, left): &(&str, C::Set)| left == class && lower.ends_with(word);
            if lower.ends_with(ending) && !self.excluded.iter().any(left_out) {
                all = all | *class;
            }
        }
        all
    }

    /// The value of a word that may have the full stop of an abbreviation.
    pub fn value_of_abbreviation(&self, class: C, lower: &str) -> Option<&'static str> {
        let value = self.value(class, lower);
        value.or_else(|| self.value(class, lower.trim_end_matches('.')))
    }

    /// Whether some word is in `class`.
    #[cfg(test)]
    pub fn has_class(&self, class: C) -> bool {
        let listed = |entry: &Entry<C>| class.is_in(entry.abbreviated | entry.exact);
        self.words.values().any(listed) || self.endings.iter().any(|(_, set)| class.is_in(*set))
    }

    /// The value of a lower-cased word in `class`, spelled so: the number of a month, a currency's
    /// code.
    pub fn value(&self, class: C, lower: &str) -> Option<&'static str> {
        self.values.get(&(class, lower)).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::{Lexicon, word_classes};

    word_classes! {
        enum Class, set Classes { Unit, Third, Ing, Of, }
    }

    #[test]
    fn a_list_holds_for_abbreviations_and_gives_values() {
        let lexicon = Lexicon::from_lists(&[(Class::Unit, "# own list\nkm\tkm\nsea mile\tnmi\n")]);
        for word in ["km", "km.", "mile"] {
            assert!(lexicon.classes(word).has(Class::Unit), "{word}");
        }
        assert!(!lexicon.classes("sea").has(Class::Unit));
        assert_eq!(
            lexicon.value_of_abbreviation(Class::Unit, "km."),
            Some("km")
        );
        assert_eq!(lexicon.value(Class::Unit, "sea mile"), Some("nmi"));
        assert_eq!(lexicon.value(Class::Unit, "mile"), None);
    }

    #[test]
    fn a_table_has_words_as_spelled_and_endings_with_exceptions() {
        let table = "# own list\nThird\t-s !-ss !bus is\nIng\t-ing !bring\nOf\tof\nOther\tx\n";
        let lexicon = Lexicon::<Class>::default().with_table(table);
        let is = |word, class| lexicon.all_classes(word).has(class);
        assert!(is("says", Class::Third) && is("is", Class::Third));
        assert!(!is("less", Class::Third) && !is("bus", Class::Third) && !is("say", Class::Third));
        assert!(is("saying", Class::Ing) && !is("bring", Class::Ing));
        assert!(is("of", Class::Of) && !is("of.", Class::Of));
    }

    #[test]
    fn sets_have_what_was_put_into_them() {
        let set = Classes::of(&[Class::Unit, Class::Of]);
        assert!(set.has(Class::Of) && !set.has(Class::Ing));
        assert!(set.meets(Classes::of(&[Class::Unit])) && !set.meets(Classes::of(&[Class::Third])));
        assert!(set.or(Classes::of(&[Class::Ing])).has(Class::Ing));
    }
}
