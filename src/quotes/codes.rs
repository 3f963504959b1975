//! The codes of this phase: the names of its rules, the values that its word lists give, and the
//! values of its features. A weight belongs to the spelling of a value: none may be respelled without
//! fitting the weights anew.

use crate::codes::codes;

codes! {
    /// The rule that found an attribution.
    pub enum Rule {
        AccordingTo = "according-to",
        Colon = "colon",
        CueAfter = "cue-after",
        CueBefore = "cue-before",
        Label = "label",
        NoCue = "no-cue",
        Noun = "noun",
        Participle = "participle",
        Passive = "passive",
        Signed = "signed",
        Turn = "turn",
    }
}

codes! {
    /// The value of a pronoun, a title or a noun for a person: who it can refer to.
    pub enum Referent {
        Any = "any",
        Female = "female",
        Male = "male",
        Plural = "plural",
        Relative = "relative",
        Thing = "thing",
    }
}

codes! {
    /// The value of a verb or noun in the list of stances.
    pub enum ListedStance {
        Asked = "asked",
        Claimed = "claimed",
        Conceded = "conceded",
        Denied = "denied",
        Warned = "warned",
    }
}

codes! {
    /// The side of the cue that the content stands on.
    pub enum ContentSide { After = "after", Before = "before", }
}

codes! {
    /// How a place relates to the one that the rules choose.
    pub enum Relation { Early = "early", Rule = "rule", Late = "late", }
}

codes! {
    /// What a content opens with.
    pub enum Opener {
        Article = "article",
        Capital = "capital",
        Ing = "ing",
        Other = "other",
        Preposition = "preposition",
        Pronoun = "pronoun",
        Quote = "quote",
        That = "that",
        To = "to",
    }
}

codes! {
    /// The kind of one word, by its class, its capitals or its ending.
    pub enum Shape {
        Article = "article",
        Be = "be",
        Capital = "capital",
        Ed = "ed",
        Function = "function",
        Ing = "ing",
        Ly = "ly",
        Mark = "mark",
        Modal = "modal",
        None = "none",
        Number = "number",
        Preposition = "preposition",
        Pronoun = "pronoun",
        S = "s",
        Sign = "sign",
        Speech = "speech",
        Tion = "tion",
        Weekday = "weekday",
        Word = "word",
    }
}

codes! {
    /// What a cue has for an object.
    pub enum ObjectKind {
        Circumstance = "circumstance",
        Clause = "clause",
        Ing = "ing",
        Other = "other",
        Person = "person",
        Preposition = "preposition",
        Question = "question",
        Quote = "quote",
        That = "that",
        Thing = "thing",
        To = "to",
    }
}

codes! {
    /// How much of a content stands between quotation marks.
    pub enum QuotedShare { None = "none", Opens = "opens", Some = "some", }
}

codes! {
    /// Whether the cue has a source of its own or shares that of another.
    pub enum SourceOrigin { Inherited = "inherited", Own = "own", }
}

codes! {
    /// What the last word of a source is, where its shape does not tell.
    pub enum SourceKind {
        Demonym = "demonym",
        None = "none",
        Organization = "organization",
        Role = "role",
        Title = "title",
    }
}

codes! {
    /// What the head of a noun phrase is, where a list tells.
    pub enum SourceClass {
        Demonym = "demonym",
        Given = "given",
        Organization = "organization",
        Pronoun = "pronoun",
        Role = "role",
        Time = "time",
        Title = "title",
    }
}

codes! {
    /// The class of a verb of speech.
    pub enum VerbClass {
        Belief = "belief",
        Clause = "clause",
        Object = "object",
        Particle = "particle",
        Verb = "verb",
        Weak = "weak",
    }
}

codes! {
    /// A property of a place or a clause that it has or has not.
    pub enum Flag {
        Closed = "closed",
        Infinitive = "to",
        Negated = "not",
        Nested = "nested",
        Quoted = "quoted",
    }
}

impl Flag {
    /// Its name where it holds, else nothing.
    pub const fn where_true(self, holds: bool) -> &'static str {
        if holds { self.as_str() } else { "" }
    }
}
