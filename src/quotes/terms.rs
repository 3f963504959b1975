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
        Relative, RelativeSubject, NameLink, LinkBeforeArticle, OwnerLink, CallLink, WarnLink, HeadLink, Compares, AccusedOf,
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
        /// Verbs and adjectives whose infinitive does not come true: "refused to say".
        Withholds,
        /// Words whose infinitive is not true yet: "wants to say", "is expected to say".
        LooksAhead,
        /// Words before an "-ing" that does not come true: "avoided saying", "without saying".
        AvoidsIng,
        /// The words before "of" with such an "-ing": "stopped short of saying".
        ShortOf,
        /// Openers of a clause that is only supposed: "if he says".
        Unreal,
        /// Subjects that are nobody, and their first words: "no one said".
        Nobody,
        /// Objects that are no words: "said nothing".
        Nothing,
        /// Words that deny the verb they stand before: "never said".
        Denies,
        /// After a negation, they leave the verb asserted: "not only said".
        OnlyJust,
        /// Adverbs that make "would" a past: "would later say".
        Habitual,
        /// "I must say" says it.
        FirstPerson,
        Misquoted, Wrongly,
        /// What somebody is asked to do with words: "asked to comment".
        Comment,
        /// Verbs that tell an act, not words, where a mere noun phrase is their object: "dismissed the
        /// coach".
        ActVerb,
        /// Verbs that do so where the object is a person: "questioned the boy".
        PersonActVerb,
        /// Verbs that do so where the object is a thing to read or hear: "wrote a letter".
        WorkActVerb,
        /// Nouns for what somebody may have said: "dismissed claims of fraud".
        Allegation,
        /// Verbs whose subject hears or sees the words: "the court heard".
        Perceives,
        /// Words before a role that its holder has no more, or not yet: "former".
        PastRole,
        /// Nouns for several people in one word: "police".
        GroupNoun,
        /// Nouns for what is written or published: "report".
        DocumentNoun,
        /// Nouns for a body that acts, beside those in names of organizations: "firm".
        BodyNoun,
        /// Nouns for persons that are no roles; the value is their gender.
        PersonNoun,
        /// Nouns for several people: "residents".
        PeopleNoun,
        /// Words for a role for which the value is the usual one: "cop".
        Synonym,
        /// Words for a role of which the value is the more general one: "striker".
        KindOf,
        /// Words before a role that make another of it: "vice".
        Rank,
        /// Verbs after which somebody has a role: "became mayor".
        Becomes,
        /// Verbs whose object answers: "questioned".
        Questions,
        FemalePronoun, MalePronoun, Of,
    }
}

/// The terms of the words of one document.
pub type Terms<'a> = WordSets<'a, Term>;
