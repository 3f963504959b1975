//! What finding entities needs of a language.

use super::names;
use crate::text::{Class, Classes, Lexicon, word_classes};

word_classes! {
    /// A class of words that some recognizer asks for.
    pub enum Term, set Terms {
        NumberWord,
        Magnitude,
        Quantifier,
        OrdinalWord,
        FractionWord,
        Half,
        /// Words before a number that loosen it: "nearly".
        Approximator,
        Currency,
        Unit,
        TimeUnit,
        /// Words before a period that count from the present one: "next".
        Deictic,
        RelativeDay,
        Season,
        TimeWord,
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
        // amounts
        Definite,
        /// Words before a rank that make it no stretch of time: "the thirty-second".
        DefiniteDeterminer,
        Indefinite,
        /// The article of "half a million" and "two and a half".
        PartArticle,
        Of,
        And,
        By,
        In,
        From,
        Per,
        Plural,
        Between,
        RangeJoiner,
        /// What stands before the first of two levels: "from 10 to 15".
        ChangePreposition,
        Minus,
        Negative,
        One,
        /// Numbers that are often no count.
        UnsureCount,
        /// Words after "one" that make it a pronoun: "one would".
        PronounFollower,
        /// Words before "one" that make it a pronoun wherever it stands: "no one".
        PronounDeterminer,
        /// Words before "one" that make it a pronoun at the end of a phrase: "the one".
        PhraseDeterminer,
        /// Words after "one" with which its phrase ends.
        PhraseEnder,
        /// Words after which a number names: "No. 10".
        NumberLabel,
        /// The first word of "out of", before the whole of a ratio.
        OutOf,
        /// The ending of a rank that a space parts from its digits: "11 th".
        RankEnding,
        Century,
        /// What makes a time of the number before it.
        HalfDay,
        /// Words before a stretch of time that count in it: "twice a day".
        Frequency,
        /// Verbs whose object is a stretch of time, and not what a rate counts: "took a day".
        SpendingVerb,
        Point,
        /// What stands before "percentage point" for a part of one.
        PointArticle,
        Percentage,
        PercentWord,
        Basis,
        Cent,
        /// Words before a number that is an age: "aged 70".
        AgeCue,
        Age,
        Old,
        /// The letter that is metres or million.
        MetreOrMillion,
        /// What stands between a word of length and its number: "a depth of 10m".
        LengthPreposition,
        /// Words after a unit that make a measure of it: "a mile from".
        MeasureFollower,
        LightYear,
        Hour,
        DegreeSign,
        CelsiusScale,
        FahrenheitScale,
        /// Letters that are a scale of temperature in capitals.
        ScaleLetter,
        /// Letters that are units only where they are tied to the number: "5g".
        TiedUnit,
        /// Short forms of inches that are tied to the number.
        InchLetters,
        Pound,
        Stone,
        /// Units that one of is mostly no measure.
        FigurativeUnit,
        /// Words after a hyphen that are not what the number counts: "three-to".
        NoCompoundNoun,
        /// Currencies that one of is an amount: "a dollar".
        SingleCurrency,
        /// Currencies of which a hundred make another.
        MinorCurrency,
        /// Collections of laws, after the number of a title: "18 U.S.C.".
        LegalCode,
        Section,
        /// Heads of a provision in lower case too.
        LowerCaseProvision,
        /// Heads of a number of a court: "Case No. 21".
        CourtFile,
        /// Words between a head and its number: "Case No. 21".
        FileNumber,
        /// Phrases before a number that set a bound; the value says which: "at least".
        BoundPhrase,
        /// The value is the UCUM code.
        AgeUnit,
        /// Words before a unit that make another of it: "square"; the value says how.
        UnitQualifier,
        /// Phrases after a unit that divide it: "per hour"; the value is the UCUM code.
        UnitDivisor,
        /// Phrases after pounds that make a pressure of them; the value is the UCUM code.
        Pressure,
        /// Letters before a dollar's sign, spelled so: `US`; the value is the currency's code.
        DollarPrefix,
        /// Currency codes that are not all capitals, spelled so: "Rs".
        CurrencySpelling,
        /// Letters that are a currency right after the number, spelled so; the value is its code.
        CurrencyLetter,
        /// Currencies with their country: "Swiss francs"; the value is the code.
        NationalCurrency,
        // names
        /// Other names of countries and bodies; the value is the name that they share.
        NameVariant,
        /// Words before a role that belong to it: "deputy".
        RoleModifier,
    }
}

/// Words of several classes, this phase's and those that other phases ask for too.
#[derive(Debug, Clone, Copy)]
pub struct Group {
    pub classes: Classes,
    pub terms: Terms,
}

impl Group {
    /// The words of these classes.
    pub const fn of(classes: &[Class], terms: &[Term]) -> Self {
        Group {
            classes: Classes::of(classes),
            terms: Terms::of(terms),
        }
    }

    /// Whether a word with these classes and terms is in the group.
    pub const fn has(&self, classes: Classes, terms: Terms) -> bool {
        self.classes.meets(classes) || self.terms.meets(terms)
    }

    /// The words of either group.
    pub const fn or(self, other: Group) -> Self {
        Group {
            classes: self.classes.or(other.classes),
            terms: self.terms.or(other.terms),
        }
    }
}

/// What this phase needs of a language.
#[derive(Debug)]
pub struct Vocabulary {
    /// Words that recognizers ask for.
    pub lexicon: Lexicon<Term>,
    /// What tells a name.
    pub names: names::Vocabulary,
}
