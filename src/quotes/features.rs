//! What the models are told of words, cues and lengths.

use super::cues::Form;
use super::grammar::Reader;
use super::layout::Layout;
use super::terms::Term;
use crate::text::Class;
use crate::text::TokenKind;

impl Reader<'_> {
    /// What the words after a cue begin with.
    pub fn opener(&self, from: usize) -> &'static str {
        match from {
            _ if self.has(from, Term::That) => "that",
            _ if self.has(from, Term::To) => "to",
            _ if self.marks.opened_at(from).is_some() => "quote",
            _ if self.is(from, Class::Pronoun) => "pronoun",
            _ if self.is(from, Class::Article) => "article",
            _ if self.is(from, Class::Preposition) => "preposition",
            _ if self.has(from, Term::Ing) => "ing",
            _ if from < self.end && self.doc.tokens[from].is_capitalized() => "capital",
            _ => "other",
        }
    }

    /// The kind of the word at `i`.
    pub fn shape(&self, i: usize) -> &'static str {
        let word = self.word(i);
        if word.is_empty() {
            return "none";
        }
        let token = &self.doc.tokens[i];
        let has = |class| token.is(class);
        match token.kind {
            TokenKind::Number | TokenKind::Ordinal => return "number",
            TokenKind::Quotation => return "mark",
            TokenKind::Word => {}
            _ => return "sign",
        }
        if has(Class::BeForm) {
            "be"
        } else if has(Class::Modal) {
            "modal"
        } else if has(Class::Pronoun) {
            "pronoun"
        } else if has(Class::Article) {
            "article"
        } else if has(Class::Preposition) {
            "preposition"
        } else if has(Class::Weekday) {
            "weekday"
        } else if has(Class::FunctionWord) || has(Class::Conjunction) {
            "function"
        } else if token.is_capitalized() {
            "capital"
        } else if has(Class::SpeechVerb) {
            "speech"
        } else {
            self.ending_name(i)
        }
    }
}

impl Reader<'_> {
    fn ending_name(&self, i: usize) -> &'static str {
        const ENDINGS: [(Term, &str); 5] = [
            (Term::Ing, "ing"),
            (Term::Ed, "ed"),
            (Term::Adverb, "ly"),
            (Term::Sibilant, "s"),
            (Term::NounInTion, "tion"),
        ];
        let found = ENDINGS.iter().find(|(term, _)| self.has(i, *term));
        found.map_or("word", |(_, name)| *name)
    }
}

/// The name of a cue's form, for features.
pub fn form_name(layout: &Layout) -> &'static str {
    match layout.cue.form {
        Form::Verb => "verb",
        Form::Participle => "participle",
        Form::Passive => "passive",
        Form::Noun => "noun",
        Form::Phrase => "phrase",
        Form::Label => "label",
    }
}

/// A length, roughly.
pub fn bucket(n: usize) -> &'static str {
    match n {
        0 => "0",
        1 => "1",
        2 => "2",
        3 => "3",
        4..=5 => "5",
        6..=8 => "8",
        9..=12 => "12",
        13..=20 => "20",
        21..=35 => "35",
        _ => "99",
    }
}
