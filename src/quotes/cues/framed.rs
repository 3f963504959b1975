//! Verbs that report speech by their frame, whatever the word: a quotation that is a sentence, right
//! beside a verb with somebody for its subject. `"We lost the nets," sighed Olaf Dahl.`

use std::ops::Range;

use crate::quotes::attribution::{Form, Layout, Side};
use crate::quotes::codes::ObjectKind;
use crate::quotes::marks::quoted::Quoted;
use crate::quotes::reader::Reader;
use crate::quotes::terms::Term;
use crate::syntax::Tag;
use crate::text::{Class, TokenKind};

/// The longest way from a verb to the colon before its quotation, in tokens: "sighed with relief:".
const MANNER_TOKENS: usize = 8;

/// How far into a quotation its finite verb is looked for, in tokens; it bounds the work.
const VERB_TOKENS: usize = 40;

/// A verb may be no longer a way from its subject, in tokens: "Dahl quietly begins".
const ADVERBS: usize = 2;

impl Reader<'_> {
    /// The verbs of this unit that report the quotation beside them, in order.
    pub fn framed_verbs(&self) -> Vec<usize> {
        let mut found = Vec::new();
        let mut at = self.start();
        while at < self.end() {
            let Some(quoted) = self.phase.marks.around(at) else {
                at += 1;
                continue;
            };
            if quoted.open >= self.start() && quoted.end <= self.end() {
                found.extend(self.announcing_verb(quoted));
                let after = self.inverted_verb(quoted);
                found.extend(after.or_else(|| self.closing_verb(quoted)));
            }
            at = quoted.end.max(at + 1);
        }
        found.dedup();
        found
    }

    /// `Seagrass has died back since 2000, |the authors write|.`: a sentence, a comma, somebody who says or
    /// writes, and no more.
    pub fn closes_report(&self, layout: &Layout, content: &[Range<usize>]) -> bool {
        let (Side::Before { after, .. }, Some(speaker)) = (layout.side, &layout.speaker) else {
            return false;
        };
        let cue = layout.cue.tokens.start;
        let telling = self.has(cue, Term::Say) || layout.cue.terms.has(Term::WorkActVerb);
        let clause = |words: &Range<usize>| self.object_kind(words) == ObjectKind::Clause;
        let who = self.can_speak(speaker.start)
            || self.phase.syntax.tag(speaker.end - 1) == Some(Tag::Nouns);
        telling
            && layout.cue.form == Form::Verb
            && speaker.end <= cue
            && self.is_over(after)
            && content.first().is_some_and(clause)
            && who
    }

    /// `"We lost the nets," |sighed| Olaf Dahl`.
    fn inverted_verb(&self, quoted: &Quoted) -> Option<usize> {
        let verb = self.after_speech(quoted)?;
        let plain = self.is_plain_verb(verb) || self.is_verb_like(verb, Tag::VerbParticiple);
        if !plain && !self.is_noun_for_verb(verb) {
            return None;
        }
        let speaker = self.phrase_after(verb + 1)?;
        let end = speaker.end;
        let over = self.is_over(end) || self.is_break(end);
        let ends = over || plain && (self.ends_clause(end) || self.has(end, Term::Relative));
        let who = plain && self.can_speak(speaker.start) || self.is_person(end - 1);
        (ends && who).then_some(verb)
    }

    /// `"We lost the nets," Olaf Dahl |begins|.`
    fn closing_verb(&self, quoted: &Quoted) -> Option<usize> {
        let begin = self.after_speech(quoted)?;
        let phrase = self.phase.syntax.noun_phrase(begin)?;
        let (head, phrase) = (phrase.head, phrase.tokens.end);
        if head > begin && self.is_noun_for_verb(head) && self.is_person(head - 1) {
            let over = self.is_over(head + 1) || self.is_break(head + 1);
            return over.then_some(head);
        }
        if !self.can_speak(begin) {
            return None;
        }
        let verb = (phrase..phrase + ADVERBS).find(|at| self.is_plain_verb(*at))?;
        let sentence = self.is_over(verb + 1) || self.has_finite_verb(quoted);
        let adverb = usize::from(self.phase.syntax.tag(verb + 1) == Some(Tag::Adverb));
        (sentence && self.ends_clause(verb + 1 + adverb)).then_some(verb)
    }

    /// `Olaf Dahl |sighed|: "We lost the nets."`
    fn announcing_verb(&self, quoted: &Quoted) -> Option<usize> {
        let sign = self.before(quoted.open, 1)?;
        let colon = self.lower(sign) == ":";
        if !colon && self.lower(sign) != "," || !self.opens_speech(quoted, colon) {
            return None;
        }
        let reach = if colon { MANNER_TOKENS } else { ADVERBS };
        let floor = self.start().max(sign.saturating_sub(reach));
        let stop = |at: &usize| self.is_plain_verb(*at) || self.is_break(*at);
        let verb = (floor..sign)
            .rev()
            .find(stop)
            .filter(|at| self.is_plain_verb(*at))?;
        let next = verb + 1;
        let manner = next == sign
            || self.is(next, Class::Preposition)
            || self.phase.syntax.tag(next) == Some(Tag::Adverb);
        let begins = self.phase.syntax.verb_group(verb)?.tokens.start;
        let subject = self.phase.syntax.noun_phrase(begins.checked_sub(1)?)?;
        (manner && self.contains(subject.tokens.start) && self.can_speak(subject.tokens.start))
            .then_some(verb)
    }

    /// The first token after a quotation that is spoken: it begins a sentence and ends with a comma, a
    /// question or a dash inside its marks or right after them.
    fn after_speech(&self, quoted: &Quoted) -> Option<usize> {
        let last = quoted.inner.end.checked_sub(1)?;
        let inside = self.is_break(last) || matches!(self.lower(last), "?" | "!" | "…" | "...");
        let comma = self.is_break(quoted.end);
        let apart = quoted.inner.len() > 2 && quoted.closed && self.stands_apart(quoted);
        (apart && (inside || comma) && !self.is_title_like(quoted))
            .then_some(quoted.end + usize::from(comma))
    }

    /// Whether no word of a clause stands right before the quotation.
    fn stands_apart(&self, quoted: &Quoted) -> bool {
        let before = self.before(quoted.open, 1);
        before.is_none_or(|at| self.kind(at, TokenKind::Punctuation))
    }

    /// Whether all words are set in capitals, as those of a title, and none is a finite verb.
    fn is_title_like(&self, quoted: &Quoted) -> bool {
        let words = |at: &usize| self.kind(*at, TokenKind::Word);
        let small = |at: usize| self.lower_case(at) && !self.is(at, Class::FunctionWord);
        !quoted.inner.clone().filter(words).any(small) && !self.has_finite_verb(quoted)
    }

    /// Whether what is quoted begins like a sentence, and is one where no colon announces it.
    fn opens_speech(&self, quoted: &Quoted, colon: bool) -> bool {
        let last = quoted.inner.end.wrapping_sub(1);
        let ended =
            matches!(self.lower(last), "." | "?" | "!" | ",") || self.lower(quoted.end) == ".";
        let sentence = colon || ended && self.has_finite_verb(quoted);
        quoted.inner.len() > 1 && self.capitalized(quoted.inner.start) && sentence
    }

    fn has_finite_verb(&self, quoted: &Quoted) -> bool {
        let finite = |at: usize| {
            let group = self.phase.syntax.verb_group(at);
            group.is_some_and(|group| group.finite)
        };
        quoted.inner.clone().take(VERB_TOKENS).any(finite)
    }

    fn is_verb_like(&self, at: usize, tag: Tag) -> bool {
        self.phase.syntax.tag(at) == Some(tag)
            && self.lower_case(at)
            && !self.has(at, Term::Perceives)
    }

    /// Whether the word at `at` has a verb's ending, though it is tagged a noun or an adjective: after a
    /// quotation "shrugs" rarely is one.
    fn is_noun_for_verb(&self, at: usize) -> bool {
        let tags = [Tag::Noun, Tag::Nouns, Tag::Adjective];
        let ending = self.has(at, Term::Third) || self.has(at, Term::Past);
        ending
            && !self.is(at, Class::RoleNoun)
            && tags.iter().any(|tag| self.is_verb_like(at, *tag))
    }

    /// Whether a finite verb stands at `at` that is not one of hearing or reading.
    fn is_plain_verb(&self, at: usize) -> bool {
        let tag = self.phase.syntax.tag(at);
        let finite = matches!(tag, Some(Tag::VerbPast | Tag::VerbThird | Tag::VerbPresent));
        finite && self.contains(at) && self.lower_case(at) && !self.has(at, Term::Perceives)
    }

    /// Whether the noun phrase that begins at `start` is somebody who can speak.
    fn can_speak(&self, start: usize) -> bool {
        let phrase = self.phase.syntax.noun_phrase(start);
        phrase.is_some_and(|phrase| {
            let pronoun = self.has(phrase.head, Term::SubjectPronoun)
                && !self.has(phrase.head, Term::It)
                && !self.has(phrase.head, Term::Relative);
            pronoun || !self.is(phrase.head, Class::Pronoun) && self.is_person(phrase.head)
        })
    }

    /// Whether no object follows at `at`.
    fn ends_clause(&self, at: usize) -> bool {
        self.is_over(at)
            || self.is_break(at)
            || self.kind(at, TokenKind::Punctuation)
            || self.kind(at, TokenKind::Quotation)
            || self.is(at, Class::Preposition)
            || self.has(at, Term::Subordinator)
            || self.is(at, Class::Conjunction)
            || self.has(at, Term::Ing)
    }
}
