//! English: its lexicons, one file each, as one [`Language`].

mod claims;
mod furniture;
pub mod names;

use std::sync::LazyLock;

use crate::language::{Class, Language, Lexicon, QuoteLanguage};
use crate::quotes::{Model, Stances, TermList};

/// Its code in BCP 47.
pub const CODE: &str = "en";

/// The version of the lexicons and weights.
pub const MODEL: &str = "en-1";

macro_rules! lists {
    ($($class:ident $file:literal,)*) => {
        &[$((Class::$class, include_str!(concat!("lexicons/", $file, ".txt"))),)*]
    };
}

const LISTS: &[(Class, &str)] = lists! {
    AbbreviationBeforeName "abbreviations_before_name",
    AbbreviationBeforeNumber "abbreviations_before_number",
    AbbreviationWithin "abbreviations_within",
    AbbreviationOfName "abbreviations_of_names",
    Abbreviation "abbreviations",
    Article "articles",
    Pronoun "pronouns",
    Preposition "prepositions",
    Conjunction "conjunctions",
    FunctionWord "function_words",
    Month "months",
    Weekday "weekdays",
    SpeechVerb "speech_verbs",
    SpeechObjectVerb "speech_object_verbs",
    SpeechClauseVerb "speech_clause_verbs",
    SpeechParticleVerb "speech_particle_verbs",
    SpeechWeakVerb "speech_weak_verbs",
    BeliefVerb "speech_belief_verbs",
    SpeechNoun "speech_nouns",
    SpeechAdverb "speech_adverbs",
    Hearer "speech_hearers",
    BeForm "be_forms",
    Modal "modals",
    Elision "elisions",
    NumberWord "number_words",
    Magnitude "magnitudes",
    OrdinalWord "ordinal_words",
    FractionWord "fraction_words",
    Quantifier "quantifiers",
    Half "half",
    Approximator "approximators",
    Currency "currencies",
    CurrencyCode "currency_codes",
    CurrencySign "currency_signs",
    Unit "units",
    TimeUnit "time_units",
    Percent "percent",
    Deictic "deictics",
    RelativeDay "relative_days",
    Season "seasons",
    PartOfPeriod "parts_of_period",
    TimeWord "time_words",
    TimeZone "time_zones",
    Holiday "holidays",
    LawHead "law_heads",
    DayPart "day_parts",
    FutureCue "future_cues",
    PeriodCode "period_codes",
    NamedDate "named_dates",
    AmountCue "amount_cues",
    Demonym "demonyms",
    GivenName "given_names",
    Title "titles",
    RoleNoun "role_nouns",
    OrganizationHead "organization_heads",
    CompanyForm "company_forms",
};

/// English.
pub fn language() -> &'static Language {
    static ENGLISH: LazyLock<Language> = LazyLock::new(|| Language {
        code: CODE,
        lexicon: Lexicon::from_lists(LISTS),
        furniture: furniture::CUES,
        names: names::names(),
        quotes: quotes(),
        claims: claims::claims(),
    });
    &ENGLISH
}

/// What tells a quote. Without a file that can be read nothing weighs, which a
/// test forbids.
fn quotes() -> QuoteLanguage {
    QuoteLanguage {
        terms: TermList::from_lists(
            include_str!("lexicons/speech_grammar.txt"),
            include_str!("lexicons/speech_phrases.txt"),
        ),
        stances: Stances::from_list(include_str!("lexicons/speech_stances.txt")),
        model: Model::read(
            include_bytes!("weights/quote_starts.bin"),
            include_bytes!("weights/quote_ends.bin"),
            include_bytes!("weights/quote_speech.bin"),
        )
        .unwrap_or_default(),
    }
}
