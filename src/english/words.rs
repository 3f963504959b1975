//! Words that several phases ask for, and the phrases of boilerplate.

use super::{boilerplate, lists};
use crate::text::{Class, Lexicon, Vocabulary};

const LISTS: &[(Class, &str)] = lists! { "words", Class {
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
    BeForm "be_forms",
    Modal "modals",
    Elision "elisions",
    SpeechVerb "speech_verbs",
    Month "months",
    Weekday "weekdays",
    TimeZone "time_zones",
    CurrencyCode "currency_codes",
    CurrencySign "currency_signs",
    Percent "percent",
    Demonym "demonyms",
    GivenName "given_names",
    Title "titles",
    RoleNoun "role_nouns",
    OrganizationHead "organization_heads",
    CompanyForm "company_forms",
    Domain "domains",
    DomainOrWord "domains_that_are_words",
} };

/// Endings, each with its class.
pub(super) const ENDINGS: &str = include_str!("lexicons/words/endings.txt");

pub(super) fn vocabulary() -> Vocabulary {
    Vocabulary {
        lexicon: Lexicon::from_lists(LISTS).with_table(ENDINGS),
        boilerplate: boilerplate::CUES,
    }
}
