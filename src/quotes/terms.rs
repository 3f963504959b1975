//! Single words that a method of this phase asks for, as sets that are found once a distinct word.

use rustc_hash::FxHashMap;

use crate::language::QuoteLanguage;
use crate::text::Document;

macro_rules! terms {
    ($($term:ident,)*) => {
        /// A set of words that some method asks for; the language's list says which.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[repr(u8)]
        #[allow(missing_docs)]
        pub enum Term { $($term,)* }

        impl Term {
            /// Every term with its name.
            pub const ALL: &[(&str, Term)] = &[$((stringify!($term), Term::$term),)*];
        }
    };
}

terms! {
    That, To, I, It, As, Say, Adding, Call, Warn, Ask, Told, Quoted, TakesHearer, Negation,
    Infinitive, Possessor, OwnerOfClaim, NounOpener, PhraseOpener, SubjectPronoun, PluralSubject,
    Demonstrative, Definite, Coordinator, VerbJoiner, ClauseJoiner, Subordinator, ReportStopper,
    Relative, RelativeSubject, NameLink, LinkBeforeArticle, OwnerLink, CallLink, WarnLink,
    OccasionLink, CircumstanceOpener, NeverEnds, Object, DayLink, On, With, FiniteVerb, YearLink, Period, NearPeriod,
    TimeAdverb, Utterance, Ing, Past, Third, Ed, Adverb, Sibilant, Plural, PluralPeople,
    NounInTion, ThirdPerson, TextNoun, Read, WorkNoun, WordNoun, NicknameCue, Distance, OpensPhrase, Agent,
}

const _: () = assert!(Term::ALL.len() <= 128, "a bit a term");

fn bit(term: Term) -> u128 {
    1 << term as u8
}

/// The words of each term, and the phrases after which a speaker follows.
#[derive(Debug, Default)]
pub struct TermList {
    words: FxHashMap<&'static str, u128>,
    /// Endings with their terms, and those terms' exceptions that are endings.
    endings: Vec<(&'static str, u128)>,
    excluded: Vec<(&'static str, u128)>,
    /// Their words, the longest phrase first.
    pub phrases: Vec<Vec<&'static str>>,
}

impl TermList {
    /// Reads a list of terms and one of phrases. A line of the first is the name of a term, a tab
    /// and its words, parted by spaces: `-ing` stands for all that end so, `!bring` and `!-ss` are
    /// left out. Lines that start with `#` name the source.
    pub fn from_lists(terms: &'static str, phrases: &'static str) -> Self {
        let mut list = TermList::default();
        for line in lines(terms) {
            let (name, words) = line.split_once('\t').unwrap_or_default();
            let term = Term::ALL.iter().find(|(n, _)| *n == name);
            for word in words.split(' ').filter(|_| term.is_some()) {
                list.add(word, term.map_or(0, |(_, term)| bit(*term)));
            }
        }
        for phrase in lines(phrases) {
            let words: Vec<_> = phrase.split(' ').collect();
            *list.words.entry(words[0]).or_default() |= bit(Term::OpensPhrase);
            list.phrases.push(words);
        }
        list.phrases
            .sort_by_key(|words| std::cmp::Reverse(words.len()));
        list
    }

    fn add(&mut self, word: &'static str, term: u128) {
        if let Some(ending) = word.strip_prefix("!-") {
            self.excluded.push((ending, term));
        } else if let Some(whole) = word.strip_prefix('!') {
            self.excluded.push((whole, term));
        } else if let Some(ending) = word.strip_prefix('-') {
            self.endings.push((ending, term));
        } else {
            *self.words.entry(word).or_default() |= term;
        }
    }

    fn of(&self, lower: &str) -> u128 {
        let ends = |list: &[(&str, u128)]| -> u128 {
            let fitting = list.iter().filter(|(ending, _)| lower.ends_with(ending));
            fitting.fold(0, |all, (_, term)| all | term)
        };
        let by_ending = ends(&self.endings) & !ends(&self.excluded);
        by_ending | self.words.get(lower).copied().unwrap_or_default()
    }
}

fn lines(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// The terms of the words of one document.
pub struct Terms(Vec<u128>);

impl Terms {
    /// Looks every distinct word up.
    pub fn new(doc: &Document, language: &QuoteLanguage) -> Self {
        let words = doc.words.iter();
        Terms(words.map(|word| language.terms.of(&word.lower)).collect())
    }

    /// Whether the token at `i` of the document is in `term`.
    pub fn has(&self, doc: &Document, i: usize, term: Term) -> bool {
        let word = doc.tokens.get(i).map(|token| token.word.0 as usize);
        let terms = word.and_then(|word| self.0.get(word));
        terms.is_some_and(|terms| terms & bit(term) != 0)
    }
}

#[cfg(test)]
mod tests {
    use super::{Term, TermList, bit};

    #[test]
    fn a_term_has_words_and_endings_with_exceptions() {
        let list =
            TermList::from_lists("# own list\nThird\t-s !-ss !bus is\nIng\t-ing !bring\n", "");
        let is = |word, term| list.of(word) & bit(term) != 0;
        assert!(is("says", Term::Third) && is("is", Term::Third));
        assert!(!is("less", Term::Third) && !is("bus", Term::Third) && !is("say", Term::Third));
        assert!(is("saying", Term::Ing) && !is("bring", Term::Ing));
    }

    #[test]
    fn the_english_list_has_each_term_once_and_no_other() {
        let text = include_str!("../english/lexicons/speech_grammar.txt");
        let mut named: Vec<&str> = super::lines(text)
            .map(|line| line.split('\t').next().unwrap_or_default())
            .collect();
        named.sort_unstable();
        let mut known: Vec<&str> = Term::ALL.iter().map(|(name, _)| *name).collect();
        known.retain(|name| *name != "OpensPhrase");
        known.sort_unstable();
        assert_eq!(named, known);
    }
}
