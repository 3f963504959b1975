//! Small facts of sentence structure, read off tokens.

use std::ops::Range;

use super::reader::Reader;
use super::terms::Term;
use crate::quotes::inflection::{Inflection, inflection};
use crate::text::{Case, Class, Classes, TokenKind};

/// The longest noun phrase that is read, in tokens; it bounds the work on text without sentences.
const PHRASE_TOKENS: usize = 16;

/// The longest quotation that is read as the name of a thing, in tokens with its marks; longer ones are
/// what somebody said.
const NAME_TOKENS: usize = 6;

/// The longest insertion in brackets after a name, in tokens: "Ann Lee (D., Ohio)". Longer ones are
/// sentences of their own.
const BRACKET_TOKENS: usize = 8;

/// Shorter words with the ending of an adverb mostly are none: "fly", "July", in bytes.
const ADVERB_BYTES: usize = 5;

impl Reader<'_> {
    /// The form of the verb at `i`.
    pub fn inflection(&self, i: usize) -> Inflection {
        inflection(self.document, self.phase.terms, i)
    }

    /// Steps left over auxiliaries and adverbs: "has repeatedly |said".
    pub fn before_auxiliaries(&self, mut i: usize) -> usize {
        while i > self.start() {
            let k = i - 1;
            let time = self.time_before(i);
            if time < i {
                i = time;
                continue;
            }
            let adverb = self.has(k, Term::SpeechAdverb)
                || self.is(k, Class::BeForm)
                || self.is(k, Class::Modal) && !self.has(k, Term::To)
                || self.has(k, Term::Negation)
                || self.has(k, Term::Adverb)
                    && self.lower(k).len() >= ADVERB_BYTES
                    && !self.capitalized(k);
            if !adverb || self.phase.marks.at(k).is_some() {
                break;
            }
            i = k;
        }
        i
    }

    /// Steps left over "on Saturday", "in 2010", "this week".
    fn time_before(&self, i: usize) -> usize {
        let Some(k) = i.checked_sub(1).filter(|k| *k > self.start()) else {
            return i;
        };
        if self.has(k, Term::Period) && self.has(k - 1, Term::NearPeriod) {
            return k - 1;
        }
        let dated = self.kind(k, TokenKind::Number) && self.has(k - 1, Term::YearLink);
        if self.is(k, Class::Weekday) && self.has(k - 1, Term::DayLink) || dated {
            return k - 1;
        }
        if self.is(k, Class::Weekday) { k } else { i }
    }

    /// The noun phrase or pronoun that ends before token `end`.
    pub fn phrase_before(&self, end: usize) -> Option<Range<usize>> {
        let last = end.checked_sub(1).filter(|i| *i >= self.start())?;
        if let Some(quoted) = self.phase.marks.ended_at(last) {
            // the name of a thing in quotation marks
            let short = quoted.end - quoted.open <= NAME_TOKENS && !quoted.single;
            let named = short && self.names(quoted.open.checked_sub(1)?);
            return match named {
                true => Some(self.extend_left(quoted.open, end)),
                false => self.nicknamed(quoted.open, end).filter(|_| short),
            };
        }
        if self.has(last, Term::SubjectPronoun) {
            return Some(last..end);
        }
        if self.lower(last) == ")" {
            let open = (self.start()..last)
                .rev()
                .take(BRACKET_TOKENS)
                .find(|i| self.lower(*i) == "(")?;
            let name = open.checked_sub(1).filter(|i| self.names(*i))?;
            return Some(self.extend_left(name, open));
        }
        self.names(last).then(|| self.extend_left(end, end))
    }

    /// Whether the token at `i` can be part of a noun phrase.
    fn names(&self, i: usize) -> bool {
        const NEVER: Classes = Classes::of(&[
            Class::Pronoun,
            Class::Preposition,
            Class::Conjunction,
            Class::BeForm,
            Class::Modal,
        ]);
        let Some(token) = self.get(i) else {
            return false;
        };
        if self.phase.marks.at(i).is_some() {
            return self.is_nickname(i);
        }
        match token.kind {
            TokenKind::Word if self.is_name_part(i) => true,
            TokenKind::Word => {
                !token.classes.meets(NEVER)
                    && !self.has(i, Term::SpeechAdverb)
                    && (!token.is(Class::SpeechVerb) || token.is_capitalized())
                    && (!token.is(Class::FunctionWord)
                        || self.is(i, Class::Article)
                        || self.has(i, Term::PhraseOpener))
            }
            TokenKind::Number
            | TokenKind::Possessive
            | TokenKind::Handle
            | TokenKind::Ordinal
            | TokenKind::Url => true,
            TokenKind::Punctuation => self.lower(i) == "-" && !token.spaced,
            TokenKind::Quotation => self.owns_plural(i),
            _ => token.is(Class::Percent),
        }
    }

    /// "|Will| Grant", "|May| Price": a word that is also a modal or a month, before a surname.
    fn is_name_part(&self, i: usize) -> bool {
        let inside = i > self.start() && !self.kind(i - 1, TokenKind::Quotation);
        let surname = i + 1;
        inside
            && self.is(i, Class::Modal)
            && self.get(i).is_some_and(|token| token.case == Case::Title)
            && self
                .get(surname)
                .is_some_and(|token| token.case == Case::Title)
            && !self.is(surname, Class::FunctionWord)
            && !self.is(surname, Class::Pronoun)
    }

    /// `James |"Jimbo"| Tarrant`: whether the token at `i` is one of a nickname inside a name.
    pub fn is_nickname(&self, i: usize) -> bool {
        let Some(quoted) = self.phase.marks.around(i) else {
            return false;
        };
        let name = |i: usize| {
            self.phase.marks.at(i).is_none()
                && self.kind(i, TokenKind::Word)
                && self.capitalized(i)
                && !self.is(i, Class::FunctionWord)
        };
        quoted.end - quoted.open <= NAME_TOKENS
            && self.capitalized(quoted.inner.start)
            && quoted.open > self.start()
            && name(quoted.open - 1)
            && name(quoted.end)
            && self.spaced(quoted.end)
    }

    /// "a woman known as |“Mama Lou”|": what stands before a nickname that ends before `end`.
    fn nicknamed(&self, open: usize, end: usize) -> Option<Range<usize>> {
        let cue = open.checked_sub(1).filter(|i| *i > self.start())?;
        if !(self.has(cue, Term::As) || self.has(cue, Term::NicknameCue)) {
            return None;
        }
        let floor = self.start().max(cue.saturating_sub(PHRASE_TOKENS));
        let start = (floor..cue)
            .rev()
            .find(|i| self.is_break(*i))
            .map_or(floor, |i| i + 1);
        let opens = self.is(start, Class::Article) || self.capitalized(start);
        let acts = |i: usize| self.is(i, Class::BeForm) || self.is(i, Class::Modal);
        (opens && !(start..cue).any(acts)).then_some(start..end)
    }

    /// "the dogs|'| owner": an apostrophe after a plural.
    fn owns_plural(&self, i: usize) -> bool {
        matches!(self.lower(i), "'" | "’")
            && !self.spaced(i)
            && self.kind(i.wrapping_sub(1), TokenKind::Word)
            && self.has(i - 1, Term::Sibilant)
    }

    /// Where the noun phrase that goes on at `from` leftwards begins.
    fn extend_left(&self, from: usize, end: usize) -> Range<usize> {
        let floor = self.start().max(end.saturating_sub(PHRASE_TOKENS));
        let mut start = from;
        while start > floor {
            let k = start - 1;
            let possessor = self.has(k, Term::Possessor);
            if possessor {
                return k..end;
            }
            if self.names(k) {
                start = k;
                if self.is(k, Class::Article) && !self.links(k) {
                    break;
                }
                continue;
            }
            if start < end && self.links(start) {
                start = k;
                continue;
            }
            break;
        }
        while start < end - 1
            && (self.kind(start, TokenKind::Possessive) || self.lower(start) == "-")
        {
            start += 1;
        }
        start..end
    }

    /// Whether the phrase that begins at `i` hangs on a noun before it by a preposition.
    fn links(&self, i: usize) -> bool {
        let Some(k) = i.checked_sub(1) else {
            return false;
        };
        self.has(k, Term::NameLink) && k > self.start() && self.names(k - 1)
    }

    /// The noun phrase or pronoun that begins at `start`.
    pub fn phrase_after(&self, start: usize) -> Option<Range<usize>> {
        if self.has(start, Term::SubjectPronoun) && !self.has(start, Term::Relative) {
            return Some(start..start + 1);
        }
        let limit = self.end().min(start + PHRASE_TOKENS);
        let mut end = start;
        if self.has(end, Term::Possessor) {
            end += 1;
        }
        while end < limit && self.continues(start, end) {
            end += 1;
        }
        (end > start && !(end == start + 1 && self.is(start, Class::Article))).then_some(start..end)
    }

    fn continues(&self, start: usize, i: usize) -> bool {
        if self.is(i, Class::Weekday) || self.is(i, Class::Article) && i > start {
            return self.has_before(i, 1, Term::LinkBeforeArticle);
        }
        if i > start && self.has(i, Term::LinkBeforeArticle) {
            return self.names(i + 1);
        }
        self.names(i) && !(i > start && self.kind(i, TokenKind::Number))
    }

    /// Whether the token at `i` looks like a finite verb.
    pub fn is_finite(&self, i: usize) -> bool {
        self.is(i, Class::BeForm)
            || self.is(i, Class::Modal)
            || self.is(i, Class::SpeechVerb)
            || self.kind(i, TokenKind::Word) && self.has(i, Term::Ed)
    }

    /// Whether the verb at `verb` is that of a relative clause.
    pub fn is_relative(&self, verb: usize) -> bool {
        verb > self.start() && self.has(verb - 1, Term::RelativeSubject)
    }
}
