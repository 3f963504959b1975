//! Words that a method of this phase asks for, as classes that are found once a distinct word.

use crate::text::{WordSets, word_classes};

word_classes! {
    /// A set of words that some method asks for; the language's list says which.
    pub enum Term, set TermSet {
        /// Verbs of judgement whose object is what was said: "called the plan a disaster".
        SpeechObjectVerb,
        /// Verbs after which what was said may follow without "that".
        SpeechClauseVerb,
        /// Verbs that report speech together with the word that is their value: "pointed out".
        SpeechParticleVerb,
        /// Verb forms that report speech only before "that" or a quotation, since they mostly do not.
        SpeechWeakVerb,
        /// Verbs of belief and finding.
        BeliefVerb,
        SpeechNoun,
        /// Words that may stand between a speaker and the verb.
        SpeechAdverb,
        /// A hearer in one word: "told reporters".
        Hearer,
        /// The first word of one of the phrases after which a speaker follows.
        OpensPhrase,
        That, To, I, It, As, Say, Adding, Call, Warn, Ask, Told, Quoted, TakesHearer, Negation,
        Infinitive, Possessor, PossessiveEnding, OwnerOfClaim, NounOpener, PhraseOpener, SubjectPronoun, PluralSubject,
        Demonstrative, Definite, And, Coordinator, VerbJoiner, ClauseJoiner, Subordinator, ReportStopper,
        Relative, RelativeSubject, NameLink, LinkBeforeArticle, OwnerLink, CallLink, WarnLink, SourceLink,
        OccasionLink, CircumstanceOpener, NeverEnds, DayLink, On, With, FiniteVerb, YearLink, Period, NearPeriod,
        TimeAdverb, Utterance, Ing, Past, Third, Ed, Adverb, Sibilant, Plural, PluralPeople,
        NounInTion, ThirdPerson, TextNoun, Read, WorkNoun, WordNoun, NicknameCue, Distance, Agent,
        /// Words before a colon that name a part of the page: "fact check".
        Kicker,
        /// Nouns for events whose names look like those of people: "storm".
        EventNoun,
        /// What stands before who speaks in an introduction: "from".
        IntroductionLink,
        /// The first and the second person.
        SpeechPerson,
        /// Words before a role that its holder has no more, or not yet: "former".
        PastRole,
        /// Nouns for several people in one word: "police".
        GroupNoun,
        /// Nouns for what is written or published: "report".
        DocumentNoun,
    }
}

/// The terms of the words of one document.
pub type Terms<'a> = WordSets<'a, Term>;
