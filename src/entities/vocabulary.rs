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
        /// Parts of a day; the value is the hours before the half of the day that they are in.
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
        // dates and times
        To,
        For,
        On,
        /// What parts two of a list: "and", "or".
        Coordinator,
        /// What parts the ends of a stretch: "May 3 to 5".
        RangeWord,
        /// What the beginning of a range follows: "from".
        RangeOpener,
        Possessor,
        /// What follows the cue of a future still to come: "due to", "set for".
        FutureComplement,
        /// What follows a modal that sets nothing in the future: "would have", "may not".
        FutureVoider,
        /// "we'll".
        ContractedFuture,
        /// Words after which another clause has its own tense.
        ClauseOpener,
        /// A verb, if it is one, in the past or in the third person.
        FiniteForm,
        /// What a line may say of its date: "Published".
        PublicationWord,
        /// The deictic of the present period: "this".
        Present,
        /// The period that has just ended: "the past year".
        Past,
        /// A deictic that counts from the present after an article too: "the coming year".
        DefiniteDeictic,
        /// Words before a deictic that narrow its period: "earlier this year".
        PlaceInPeriod,
        /// Prepositions before a stretch of time: "over the next decade".
        SpanPreposition,
        /// What counts a period from one in the narrative: "the following day".
        NarrativeDeictic,
        /// What counts a part of a day so: "the next morning".
        NarrativeDayDeictic,
        /// The noun in "the day before yesterday".
        DayNoun,
        /// The prepositions in it; the value is the side of today that it lies on.
        BeyondDay,
        /// What may end the name of a holiday: "Day", "Eve".
        HolidayNoun,
        Ago,
        /// What makes a distance of a stretch of time: "later".
        Distance,
        /// What a month without day and year follows.
        MonthOpener,
        /// What even a month follows that is a verb as well.
        SureMonthOpener,
        /// Months that are modal verbs as well: "may".
        MonthOrModal,
        /// Months that are names or other words as well: "march".
        MonthOrName,
        /// Months that are not abbreviated.
        FullMonth,
        /// The ending of a decade, where a space parts it: "1990 s".
        DecadeEnding,
        /// What a season without a year follows.
        SeasonOpener,
        /// What it follows with its article.
        SeasonOpenerBeforeArticle,
        /// Parts of a year; the value is how many of them it has.
        PartOfYear,
        BeforeCommonEra,
        CommonEra,
        /// Eras that never stand before their year.
        EraAfterYear,
        Fiscal,
        YearNoun,
        /// Approximators that loosen a count, never a year.
        CountApproximator,
        /// What a year follows.
        YearOpener,
        /// What a year without its century follows.
        ShortYearOpener,
        /// People in the plural, that a number before them counts.
        People,
        /// "o'clock".
        FullHour,
        MinutesAfter,
        MinutesBefore,
        /// Parts of an hour; the value is their minutes.
        PartOfHour,
        /// Halves of a day; the value is the hours before them.
        HalfOfDay,
        /// What a time with a colon follows.
        ClockOpener,
        /// What the hours of a military time follow.
        MilitaryOpener,
        /// What names a time zone before "time".
        ZoneName,
        TimeNoun,
        /// Units of time in short that are words or names as well, in capitals.
        ShortTimeUnit,
        /// What stands before the length of something: "a thirty-second spot".
        LengthDeterminer,
        /// What a hyphen ties to a unit: "week-long".
        LengthSuffix,
        /// Parts and wholes that a hyphen ties to a unit: "half-day", "all-night".
        TiedPart,
        /// Words before a unit that count it as one: "an entire year".
        UnitCounter,
        /// Those that belong to the stretch.
        IncludedCounter,
        /// What "a second" follows that is a length.
        SecondOpener,
        /// "a year old".
        AgeAdjective,
        /// What an article follows that counts nothing: "what a day".
        Intensifier,
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
