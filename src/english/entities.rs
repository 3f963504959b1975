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
    BeyondDay "beyond_days",
    PartOfYear "parts_of_year",
    PartOfHour "parts_of_hour",
    HalfOfDay "halves_of_day",
} };

pub(super) fn vocabulary() -> Vocabulary {
    Vocabulary {
        lexicon: Lexicon::from_lists(LISTS).with_table(include_str!("lexicons/entities/dates.txt")),
        names: names::vocabulary(),
    }
}
