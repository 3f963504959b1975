//! Why a speaker is this one, or why nobody is named.

use crate::annotations::Reason;
use crate::codes::codes;
use crate::text::{Span, entries};

codes! {
    /// Why a speaker is this one: a code for programs, which is also its name in the list of messages.
    pub enum Why {
        Named = "named",
        Title = "title",
        Acronym = "acronym",
        Apposition = "apposition",
        Relative = "relative",
        Role = "role",
        Synonym = "synonym",
        WomanSubject = "woman-subject",
        ManSubject = "man-subject",
        PersonSubject = "person-subject",
        BodySubject = "body-subject",
        GroupSubject = "group-subject",
        WomanNamed = "woman-named",
        ManNamed = "man-named",
        PersonNamed = "person-named",
        BodyNamed = "body-named",
        GroupNamed = "group-named",
        SpokeLast = "spoke-last",
        OnlyOne = "only-one",
        Answers = "answers",
        OwnWords = "own-words",
        FirstPerson = "first-person",
        Undecided = "undecided",
        NobodyFits = "nobody-fits",
    }
}

impl Why {
    /// What is left of a quote's confidence where its speaker rests on this: near the share of the names
    /// so given on the dev sets that are right.
    pub const fn certainty(self) -> f64 {
        match self {
            Why::Named | Why::OwnWords => 1.0,
            Why::Title | Why::Apposition | Why::Relative | Why::Acronym | Why::Role => 0.95,
            Why::Synonym | Why::SpokeLast | Why::Answers => 0.92,
            Why::WomanSubject | Why::ManSubject | Why::PersonSubject => 0.92,
            Why::BodySubject | Why::GroupSubject | Why::FirstPerson => 0.85,
            Why::WomanNamed | Why::ManNamed | Why::PersonNamed => 0.8,
            Why::BodyNamed | Why::GroupNamed | Why::OnlyOne => 0.75,
            Why::Undecided | Why::NobodyFits => 0.75,
        }
    }

    /// The reason for people, with the words that the speaker's words refer to.
    pub fn reason(self, messages: &Messages, evidence: Vec<Span>) -> Reason {
        Reason {
            code: self.as_str().into(),
            message: messages.0[self as usize].to_owned(),
            evidence,
        }
    }
}

/// For each code what it says to people.
#[derive(Debug)]
pub struct Messages([&'static str; Why::ALL.len()]);

impl Messages {
    /// Reads lines of a code, a tab and its words. Other codes are passed over.
    pub fn from_list(list: &'static str) -> Self {
        let mut messages = Messages([""; Why::ALL.len()]);
        for (code, words) in entries(list) {
            if let (Some(why), Some(words)) = (Why::of_code(code), words) {
                messages.0[why as usize] = words;
            }
        }
        messages
    }
}

#[cfg(test)]
mod tests {
    use super::Why;
    use crate::text::keys;

    #[test]
    fn the_list_of_messages_names_every_code_and_no_other() {
        let mut listed: Vec<_> = keys(include_str!("../../english/messages/quotes.txt")).collect();
        let mut codes: Vec<_> = Why::ALL.iter().map(|why| why.as_str()).collect();
        listed.sort_unstable();
        codes.sort_unstable();
        assert_eq!(listed, codes);
    }
}
