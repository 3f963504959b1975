//! What more than one phase asks of a word; the token carries it.

use super::lexicon::word_classes;

word_classes! {
    /// A class of words that several phases ask for.
    pub enum Class, set Classes {
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
        BeForm,
        /// What stands before the bare form of a verb.
        Modal,
        /// Words that begin with an apostrophe: "'em".
        Elision,
        /// Verbs that introduce what somebody said.
        SpeechVerb,
        /// The value is its number.
        Month,
        /// The value is its number, from 1 for Monday.
        Weekday,
        TimeZone,
        /// The value is its code in ISO 4217, or nothing where several countries have it.
        CurrencyCode,
        CurrencySign,
        Percent,
        Demonym,
        GivenName,
        Title,
        RoleNoun,
        OrganizationHead,
        /// The legal form at the end of a company's name: "Inc", "GmbH".
        CompanyForm,
        /// A top-level domain, which ends a web address wherever it stands: "com".
        Domain,
        /// A top-level domain that is a word or an abbreviation too: "in".
        DomainOrWord,
        /// What makes a number an ordinal: the "th" of "10th".
        OrdinalEnding,
        /// What makes a number a decade: the "s" of "1990s".
        DecadeEnding,
        /// What follows the apostrophe of a possessive.
        PossessiveEnding,
    }
}
