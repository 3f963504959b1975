//! The words of dates, amounts and names.

use super::{lists, names};
use crate::entities::{Term, Vocabulary};
use crate::text::Lexicon;

const LISTS: &[(Term, &str)] = lists! { "entities", Term {
    NumberWord "number_words",
    Magnitude "magnitudes",
    OrdinalWord "ordinal_words",
    FractionWord "fraction_words",
    Quantifier "quantifiers",
    Half "half",
    Approximator "approximators",
    Currency "currencies",
    Unit "units",
    TimeUnit "time_units",
    Deictic "deictics",
    RelativeDay "relative_days",
    Season "seasons",
    PartOfPeriod "parts_of_period",
    TimeWord "time_words",
    Holiday "holidays",
    LawHead "law_heads",
    DayPart "day_parts",
    FutureCue "future_cues",
    PeriodCode "period_codes",
    NamedDate "named_dates",
    AmountCue "amount_cues",
    BoundPhrase "bound_phrases",
    AgeUnit "age_units",
    UnitQualifier "unit_qualifiers",
    UnitDivisor "unit_divisors",
    Pressure "pressures",
    DollarPrefix "dollar_prefixes",
    CurrencySpelling "currency_spellings",
    CurrencyLetter "currency_letters",
    NationalCurrency "national_currencies",
    NameVariant "name_variants",
} };

pub(super) fn vocabulary() -> Vocabulary {
    Vocabulary {
        lexicon: Lexicon::from_lists(LISTS)
            .with_table(include_str!("lexicons/entities/amounts.txt"))
            .with_table(include_str!("lexicons/entities/naming.txt")),
        names: names::vocabulary(),
    }
}
