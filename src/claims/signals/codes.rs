//! The codes of the signals.

use crate::codes::codes;

codes! {
    /// A signal: its code for programs, which is also its name in the table of weights and in the
    /// list of messages.
    pub enum SignalCode {
        Allegation = "allegation",
        Event = "event",
        Decision = "decision",
        Act = "act",
        Rule = "rule",
        Cause = "cause",
        Number = "number",
        Percent = "percent",
        Money = "money",
        Measure = "measure",
        Duration = "duration",
        Comparison = "comparison",
        Superlative = "superlative",
        Record = "record",
        Change = "change",
        Evidence = "evidence",
        UnnamedSource = "unnamed_source",
        NamedSource = "named_source",
        Prediction = "prediction",
        Universal = "universal",
        Negation = "negation",
        PublicBody = "public_body",
        General = "general",
        Health = "health",
        Date = "date",
        Opinion = "opinion",
        Feeling = "feeling",
        Hedge = "hedge",
        Question = "question",
        Personal = "personal",
        Address = "address",
        Scene = "scene",
        Procedure = "procedure",
        Headline = "headline",
        Caption = "caption",
        Fragment = "fragment",
    }
}
