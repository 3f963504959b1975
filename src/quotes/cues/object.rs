//! What a cue has for an object: a clause, a quotation, or a mere thing, which after many verbs is
//! an act and no speech.

use std::ops::Range;

use crate::quotes::attribution::{CueAt, Form, Layout, Side};
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
            _ if self.is_circumstance(first) => ObjectKind::Circumstance,
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

    /// "before he died", "as he entered the talks": a clause of time or manner, and no other after it.
    fn is_circumstance(&self, words: &Range<usize>) -> bool {
        let opens =
            self.has(words.start, Term::Subordinator) && !self.has(words.start, Term::Unreal);
        let mut finite = 0;
        let mut at = words.start;
        while opens && at < words.end.min(words.start + CLAUSE_TOKENS) {
            let group = self.phase.syntax.verb_group(at);
            finite += usize::from(group.is_some_and(|group| group.finite));
            at = group.map_or(at + 1, |group| group.tokens.end.max(at + 1));
        }
        opens && finite < 2
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
            || self.has(head, Term::PersonNoun)
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
        match self.object_kind(first) {
            ObjectKind::Circumstance => !layout.cue.terms.has(Term::Ask),
            ObjectKind::Quote
            | ObjectKind::That
            | ObjectKind::Question
            | ObjectKind::Clause
            | ObjectKind::To => false,
            kind => {
                // what a survey finds is what it says
                let finds = layout.cue.terms.has(Term::BeliefVerb)
                    && !self.is_document(layout.speaker.as_ref());
                finds || self.is_mere_object(&layout.cue, first, kind)
            }
        }
    }

    fn is_document(&self, source: Option<&Range<usize>>) -> bool {
        let mut words = source.into_iter().flat_map(Clone::clone);
        words.any(|at| self.has(at, Term::DocumentNoun))
    }

    /// "wrote on her page:" before the words in the next block: where the last cue of the unit has but
    /// a place or a manner after it, its words begin past the colon.
    pub fn open_next_block(&self, layouts: &mut [Layout]) {
        let Some(last) = self.end().checked_sub(1) else {
            return;
        };
        let Some(layout) = layouts.last_mut().filter(|_| self.lower(last) == ":") else {
            return;
        };
        let Side::After { from } = layout.side else {
            return;
        };
        let near = from < last && last - from <= CLAUSE_TOKENS;
        let quoted = |at: usize| self.phase.marks.at(at).is_some();
        let manner = near
            && !(from..last).any(quoted)
            && matches!(
                self.object_kind(&(from..last)),
                ObjectKind::Preposition | ObjectKind::Ing | ObjectKind::Circumstance
            );
        if manner {
            layout.side = Side::After { from: self.end() };
        }
    }

    /// Whether the object of `cue` is a thing or a person with nothing said of it.
    fn is_mere_object(&self, cue: &CueAt, object: &Range<usize>, kind: ObjectKind) -> bool {
        let phrase = self.phase.syntax.noun_phrase(object.start);
        let head_is = |term| phrase.is_some_and(|phrase| self.has(phrase.head, term));
        let end = phrase.map_or(object.start, |phrase| phrase.tokens.end);
        let mut words = end..object.end.min(end + CLAUSE_TOKENS);
        // "described him as a hero"
        if head_is(Term::Allegation) || words.any(|at| self.has(at, Term::As)) {
            return false;
        }
        let ends = end >= object.end || self.is(end, Class::Preposition) || self.is_break(end);
        let direct = object.start == cue.tokens.end && ends;
        let work = head_is(Term::DocumentNoun) || head_is(Term::WorkNoun);
        let place = matches!(kind, ObjectKind::Preposition | ObjectKind::Ing);
        cue.terms.has(Term::ActVerb)
            || cue.terms.has(Term::PersonActVerb) && direct && kind == ObjectKind::Person
            || cue.terms.has(Term::WorkActVerb) && (work || place)
    }
}
