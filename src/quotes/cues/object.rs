//! What a cue has for an object: a clause, a quotation, or a mere thing, which after many verbs is
//! an act and no speech.

use std::ops::Range;

use super::Form;
use super::layout::{Layout, Side};
use crate::quotes::codes::ObjectKind;
use crate::quotes::reader::Reader;
use crate::quotes::terms::Term;
use crate::syntax::Tag;
use crate::text::{Class, Classes};

/// How far into an object its finite verb is looked for, in tokens; it bounds the work.
const CLAUSE_TOKENS: usize = 24;

impl Reader<'_> {
    /// What kind of object begins with the piece `first` of the content.
    pub fn object_kind(&self, first: &Range<usize>) -> ObjectKind {
        let at = first.start;
        let quoted = |i: usize| self.phase.marks.at(i).is_some();
        if quoted(at) {
            return ObjectKind::Quote;
        }
        let tag = self.phase.syntax.tag(at);
        let phrase = self.phase.syntax.noun_phrase(at);
        match tag {
            _ if self.has(at, Term::That) && tag == Some(Tag::Subordinator) => ObjectKind::That,
            _ if self.has(at, Term::To) => ObjectKind::To,
            Some(Tag::Relative | Tag::Subordinator) => ObjectKind::Question,
            _ if self.has_clause(first) => ObjectKind::Clause,
            Some(Tag::VerbIng) => ObjectKind::Ing,
            Some(Tag::Preposition) => ObjectKind::Preposition,
            _ => match phrase {
                Some(phrase) if self.is_person(phrase.head) => ObjectKind::Person,
                Some(_) => ObjectKind::Thing,
                None => ObjectKind::Other,
            },
        }
    }

    /// Whether a finite verb stands in the words before any relative or subordinate clause.
    fn has_clause(&self, words: &Range<usize>) -> bool {
        let syntax = self.phase.syntax;
        for at in words.clone().take(CLAUSE_TOKENS) {
            let opens = matches!(
                syntax.tag(at),
                Some(Tag::Relative | Tag::Subordinator | Tag::Coordinator)
            );
            if opens && at > words.start {
                return false;
            }
            if syntax.verb_group(at).is_some_and(|group| group.finite) {
                return at > words.start;
            }
        }
        false
    }

    /// Whether the head of a noun phrase at `head` is somebody.
    pub fn is_person(&self, head: usize) -> bool {
        const PEOPLE: Classes = Classes::of(&[Class::RoleNoun, Class::Title, Class::Demonym]);
        let pronoun = self.is(head, Class::Pronoun) && !self.has(head, Term::It);
        self.phase.syntax.tag(head) == Some(Tag::Name)
            || pronoun && !self.has(head, Term::Demonstrative)
            || self.meets(head, PEOPLE)
            || self.has(head, Term::Hearer)
            || self.has(head, Term::GroupNoun)
    }

    /// Whether `layout` tells an act: its verb is no verb of speech with a mere noun phrase for an
    /// object, and no part of it is quoted.
    pub fn is_act(&self, layout: &Layout, content: &[Range<usize>]) -> bool {
        let Some(first) = content.first() else {
            return false;
        };
        let verb = matches!(layout.cue.form, Form::Verb | Form::Participle);
        let after = matches!(layout.side, Side::After { .. });
        let quoted = |piece: &Range<usize>| {
            let mut tokens = piece.clone().take(CLAUSE_TOKENS);
            tokens.any(|at| self.phase.marks.at(at).is_some())
        };
        if !verb || !after || content.iter().any(quoted) {
            return false;
        }
        let cue = layout.cue.tokens.start;
        let terms = layout.cue.terms;
        let acts = terms.has(Term::ActVerb)
            || terms.has(Term::PersonActVerb)
            || terms.has(Term::WorkActVerb);
        acts && match self.object_kind(first) {
            ObjectKind::Quote
            | ObjectKind::That
            | ObjectKind::Question
            | ObjectKind::Clause
            | ObjectKind::To => false,
            kind => self.is_mere_object(cue, first, kind),
        }
    }

    /// Whether the object of the verb at `cue` is a thing or a person with nothing said of it.
    fn is_mere_object(&self, cue: usize, object: &Range<usize>, kind: ObjectKind) -> bool {
        let phrase = self.phase.syntax.noun_phrase(object.start);
        if phrase.is_some_and(|phrase| self.has(phrase.head, Term::Allegation)) {
            return false;
        }
        let end = phrase.map_or(object.start, |phrase| phrase.tokens.end);
        let work = phrase.is_some_and(|phrase| {
            self.has(phrase.head, Term::DocumentNoun) || self.has(phrase.head, Term::WorkNoun)
        });
        let ends = end >= object.end || self.is(end, Class::Preposition) || self.is_break(end);
        let direct = object.start == cue + 1;
        let met = kind == ObjectKind::Person && direct && ends && !self.has(end, Term::As);
        self.has(cue, Term::ActVerb)
            || self.has(cue, Term::PersonActVerb) && met
            || self.has(cue, Term::WorkActVerb) && work
    }
}
