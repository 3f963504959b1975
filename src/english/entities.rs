//! The words of dates, amounts and names.

use super::{lists, names};
use crate::entities::{Term, Vocabulary};
use crate::text::Lexicon;

const LISTS: &[(Term, &str)] = lists! { "entities", Term {
    NumberWord "amounts/number_words",
    Magnitude "amounts/magnitudes",
    OrdinalWord "amounts/ordinal_words",
    FractionWord "amounts/fraction_words",
    Quantifier "amounts/quantifiers",
    Half "amounts/half",
    Approximator "amounts/approximators",
    Currency "amounts/currencies",
    Unit "amounts/units",
    TimeUnit "dates/time_units",
    Deictic "dates/deictics",
    RelativeDay "dates/relative_days",
    Season "dates/seasons",
    PartOfPeriod "dates/parts_of_period",
    TimeWord "dates/time_words",
    Holiday "dates/holidays",
    LawHead "law_heads",
    DayPart "dates/day_parts",
    FutureCue "dates/future_cues",
    PeriodCode "dates/period_codes",
    NamedDate "dates/named_dates",
    AmountCue "amounts/amount_cues",
    BoundPhrase "amounts/bound_phrases",
    AgeUnit "amounts/age_units",
    UnitQualifier "amounts/unit_qualifiers",
    UnitDivisor "amounts/unit_divisors",
    Pressure "amounts/pressures",
    DollarPrefix "amounts/dollar_prefixes",
    CurrencySpelling "amounts/currency_spellings",
    CurrencyLetter "amounts/currency_letters",
    NationalCurrency "amounts/national_currencies",
    NameVariant "name_variants",
    BeyondDay "dates/beyond_days",
    PartOfYear "dates/parts_of_year",
    PartOfHour "dates/parts_of_hour",
    HalfOfDay "dates/halves_of_day",
} };

pub(super) fn vocabulary() -> Vocabulary {
    Vocabulary {
        lexicon: Lexicon::from_lists(LISTS)
            .with_table(include_str!("lexicons/entities/amounts.txt"))
            .with_table(include_str!("lexicons/entities/dates.txt"))
            .with_table(include_str!("lexicons/entities/naming.txt")),
        names: names::vocabulary(),
    }
}
