//! What belongs to one language, as one value: phases hold methods, a language holds vocabulary.

use std::ops::BitOr;

use rustc_hash::FxHashMap;

/// A class of words that some method asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
#[allow(missing_docs)]
pub enum Class {
    /// Abbreviations that are followed by a name, so that their full stop ends no sentence: "Mr".
    /// In lower case they are words: "rep".
    AbbreviationBeforeName,
    /// Abbreviations where a number follows, else words: "No", "art".
    AbbreviationBeforeNumber,
    /// Abbreviations whose full stop ends no sentence: "vs".
    AbbreviationWithin,
    /// Abbreviated months, days and states. In lower case they are words: "sat", "mar".
    AbbreviationOfName,
    /// Abbreviations after which a sentence may end: "Inc", "a.m".
    Abbreviation,
    Article,
    Pronoun,
    Preposition,
    Conjunction,
    /// The rest of the words that carry no content of their own.
    FunctionWord,
    Month,
    Weekday,
    NumberWord,
    Magnitude,
    OrdinalWord,
    Currency,
    CurrencyCode,
    CurrencySign,
    Unit,
    TimeUnit,
    Percent,
    Demonym,
    Country,
    GivenName,
    Title,
    RoleNoun,
    OrganizationHead,
    /// The legal form at the end of a company's name: "Inc", "GmbH".
    CompanyForm,
    /// Verbs that introduce what somebody said.
    SpeechVerb,
    /// Verbs of judgement whose object tells what was said: "called the plan a disaster".
    SpeechObjectVerb,
    /// Verbs after which what was said may follow without "that".
    SpeechClauseVerb,
    /// Verbs that tell speech together with the word that is their value: "pointed out".
    SpeechParticleVerb,
    /// Verb forms that tell speech only before "that" or a quotation, since they mostly do not.
    SpeechWeakVerb,
    /// Verbs of belief and finding.
    BeliefVerb,
    SpeechNoun,
    /// Words that may stand between a speaker and the verb.
    SpeechAdverb,
    /// Who is told, in one word: "told reporters".
    Hearer,
    BeForm,
    /// What stands before the bare form of a verb.
    Modal,
    /// Words that begin with an apostrophe: "'em".
    Elision,
    Quantifier,
    FractionWord,
    Half,
    /// Words before a number that loosen it: "nearly".
    Approximator,
    /// Words before a period that count from the present one: "next".
    Deictic,
    RelativeDay,
    Season,
    TimeWord,
    TimeZone,
    PartOfPeriod,
    Holiday,
    /// What a number of a law follows: "Section".
    LawHead,
    DayPart,
    /// Words before a verb that set it in the future: "will"; the value is what must stand beside.
    FutureCue,
    /// A part of a year in short, or a fiscal year: "Q1", "FY2020".
    PeriodCode,
    /// Days that have a name in digits: "9/11".
    NamedDate,
    /// Words that tell what a bare number is; the value names what, in one or several words.
    AmountCue,
}

/// A set of classes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Classes(u64);

impl Classes {
    /// Whether `class` is in the set.
    pub const fn has(self, class: Class) -> bool {
        self.0 & (1 << class as u8) != 0
    }

    /// One bit a class.
    pub const fn bits(self) -> u64 {
        self.0
    }

    /// Whether the two sets share a class.
    pub const fn meets(self, other: Classes) -> bool {
        self.0 & other.0 != 0
    }

    /// The classes of either set.
    pub const fn or(self, other: Classes) -> Classes {
        Classes(self.0 | other.0)
    }

    /// The set of these classes.
    pub const fn of(classes: &[Class]) -> Classes {
        let mut bits = 0;
        let mut i = 0;
        while i < classes.len() {
            bits |= 1 << classes[i] as u8;
            i += 1;
        }
        Classes(bits)
    }
}

impl BitOr for Classes {
    type Output = Classes;

    fn bitor(self, other: Classes) -> Classes {
        self.or(other)
    }
}

/// Single words, lower-cased, with their classes and, in some classes, a value.
#[derive(Debug, Default)]
pub struct Lexicon {
    classes: FxHashMap<&'static str, Classes>,
    values: FxHashMap<(Class, &'static str), &'static str>,
}

impl Lexicon {
    /// Reads lists of one word a line. A tab parts the word from its value; a line that starts with
    /// `#` names the source. A phrase of several words gives its class to its last word, at which
    /// it is looked for, and has its value as a whole.
    pub fn from_lists(lists: &[(Class, &'static str)]) -> Self {
        let mut lexicon = Lexicon::default();
        for (class, list) in lists {
            for line in list
                .lines()
                .filter(|line| !line.is_empty() && !line.starts_with('#'))
            {
                let (word, value) = match line.split_once('\t') {
                    Some((word, value)) => (word, Some(value)),
                    None => (line, None),
                };
                let last = word.rsplit(' ').next().unwrap_or(word);
                for word in [word, last] {
                    let classes = lexicon.classes.entry(word).or_default();
                    *classes = *classes | Classes::of(&[*class]);
                }
                if let Some(value) = value {
                    lexicon.values.insert((*class, word), value);
                }
            }
        }
        lexicon
    }

    /// The classes of a lower-cased word.
    pub fn classes(&self, lower: &str) -> Classes {
        self.classes.get(lower).copied().unwrap_or_default()
    }

    /// The value of a lower-cased word in `class`: the number of a month, a currency's code.
    pub fn value(&self, class: Class, lower: &str) -> Option<&'static str> {
        self.values.get(&(class, lower)).copied()
    }
}

/// One language's vocabulary.
pub struct Language {
    /// BCP 47.
    pub code: &'static str,
    /// Single words.
    pub lexicon: Lexicon,
    /// Phrases, lower-cased, that mark a whole block as page furniture.
    pub furniture: crate::text::FurnitureCues,
    /// What tells a name.
    pub names: NameLanguage,
    /// What tells a quote.
    pub quotes: QuoteLanguage,
    /// What tells a claim.
    pub claims: ClaimLanguage,
}

/// What a language tells of the names of people, organizations and places.
#[derive(Debug, Clone)]
pub struct NameLanguage {
    /// The weights; without them no name is found.
    pub tagger: Option<crate::tagger::Tagger>,
    /// Clusters and lists of words.
    pub words: crate::tagger::WordTable,
    /// What a lower-cased word tells of the capitalized word after it: the number of a bit of
    /// that word's usage in the document (4 to 7, 13 or 14).
    pub before: &'static [(&'static str, u8)],
    /// The same of the capitalized word before it (9).
    pub after: &'static [(&'static str, u8)],
    /// Short forms of regions, as they stand behind a city; sorted.
    pub regions: &'static [&'static str],
}

/// What the quotes phase knows of a language.
pub struct QuoteLanguage {
    /// Single words that its methods ask for.
    pub terms: crate::quotes::TermList,
    /// How verbs and nouns of speech put what was said.
    pub stances: crate::quotes::Stances,
    /// The weights of its decisions.
    pub model: crate::quotes::Model,
}

/// What the claims phase knows of a language.
pub struct ClaimLanguage {
    /// Marked words and phrases.
    pub cues: crate::claims::Cues,
    /// The weight of each signal.
    pub model: crate::claims::Model,
}
