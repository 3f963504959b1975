//! What stands between a cue and the words that follow it: hearers, times, places, joining words.

use std::ops::Range;

use crate::quotes::attribution::CueAt;
use crate::quotes::reader::Reader;
use crate::quotes::terms::Term;
use crate::text::{Class, Classes, TokenKind};

/// The longest parenthesis between a cue and "that", in tokens.
const PARENTHESIS_TOKENS: usize = 14;

/// How far a phrase for a time or place after a cue is followed to its end, in tokens: it bounds the
/// work, and where more follows nothing is said to end it.
const ADVERBIAL_TOKENS: usize = 40;

/// The fewest tokens before a comma that can be what was said: more where they open like a phrase for a
/// time or place, which are seldom so long.
const SHORT_OPENING: usize = 2;
const LONG_OPENING: usize = 8;

/// Only so many times and occasions between a cue and its content are passed over: more are content.
const MAX_ADVERBIALS: usize = 3;

/// How far a sure start of the content is looked for past other words, in tokens.
const ANNOUNCED_TOKENS: usize = 20;

/// The longest phrase for an occasion, in tokens; a longer one is content.
const OCCASION_TOKENS: usize = 6;

/// The longest phrase for a hearer, in tokens: "told a crowd of supporters". The rest is content.
const HEARER_TOKENS: usize = 8;

impl Reader<'_> {
    /// "explained, in a letter to the council, |that": past what is set off before "that".
    fn past_parenthesis(&self, p: usize) -> Option<usize> {
        let limit = self.end().min(p + PARENTHESIS_TOKENS);
        let closing = (p + 1..limit).find(|i| self.is_break(*i))?;
        let that = self.is_break(p) && self.has(closing + 1, Term::That);
        that.then_some(closing + 1)
    }

    /// The first token past hearers, times and places after a cue; nothing where a clause follows.
    pub fn past_adverbials(&self, cue: &CueAt) -> Option<usize> {
        let hearer = self.has(cue.tokens.start, Term::TakesHearer);
        let mut p = if hearer && !self.starts_content(cue.tokens.end) {
            self.past_hearer_phrase(cue.tokens.end)
        } else {
            self.past_hearer(cue.tokens.end)
        };
        p = self.past_times(p);
        if p < self.end()
            && (self.is(p, Class::Preposition) || self.has(p, Term::CircumstanceOpener))
        {
            let limit = self.end().min(p + ADVERBIAL_TOKENS);
            let stop = (p..limit).find(|i| {
                self.is_break(*i)
                    || self.phase.marks.opened_at(*i).is_some()
                    || self.has(*i, Term::That)
            });
            return match stop {
                Some(i) if self.has(i, Term::That) => None,
                Some(i) => Some(i),
                None => (limit == self.end()).then_some(self.end()),
            };
        }
        Some(p)
    }

    /// Whether the words up to the comma before `begin` are more than a time or place: "In July,
    /// the group called ...".
    pub fn can_be_content(&self, begin: usize) -> bool {
        let start = (self.start()..begin - 1)
            .rev()
            .find(|i| self.lower(*i) == ";")
            .map_or(self.start(), |i| i + 1);
        let opener = self.is(start, Class::Preposition) || self.has(start, Term::Subordinator);
        begin - 1 - start >= if opener { LONG_OPENING } else { SHORT_OPENING }
    }

    fn is_possessive(&self, p: usize) -> bool {
        self.has(p, Term::PossessiveEnding) || self.lower(p) == "'"
    }

    fn past_hearer(&self, from: usize) -> usize {
        if self.has(from, Term::Hearer) && !self.has(from, Term::It) {
            return from + 1;
        }
        from
    }

    /// The first token past the words for a time at `p`.
    pub fn past_times(&self, mut p: usize) -> usize {
        while self.is_time(p) {
            p += 1;
        }
        p
    }

    fn is_time(&self, p: usize) -> bool {
        self.is(p, Class::Weekday) && !self.is_possessive(p + 1)
            || self.has(p, Term::NearPeriod) && self.has(p + 1, Term::Period)
            || self.has(p, Term::Period) && self.has(p.wrapping_sub(1), Term::NearPeriod)
            || self.has(p, Term::TimeAdverb)
            || self.has(p, Term::DayLink) && self.is(p + 1, Class::Weekday)
    }

    /// The first token of the words that follow the cue.
    pub fn content_from(&self, cue: &CueAt) -> usize {
        let mut p = cue.tokens.end;
        if let Some(colon) = self.colon_after_hearer(cue) {
            return colon + 1;
        }
        if self.has(cue.tokens.start, Term::TakesHearer) && !self.starts_content(p) {
            p = self.hearer_end(p);
        }
        p = self.past_link(cue, p);
        let described = self.has(p, Term::Relative);
        if let Some(found) = self.announced_start(p).filter(|_| described) {
            return self.past_opener(found);
        }
        if let Some(that) = self.past_parenthesis(p) {
            return that;
        }
        for _ in 0..MAX_ADVERBIALS {
            if self.starts_content(p) {
                return self.past_opener(p);
            }
            let times = self.past_times(p);
            if times > p {
                p = times;
                continue;
            }
            if !self.is(p, Class::Preposition) || self.has(p, Term::To) && !self.is_object(p + 1) {
                break;
            }
            let object = cue.terms.has(Term::SpeechObjectVerb);
            if let Some(found) = self.announced_start(p).filter(|_| !object) {
                return self.past_opener(found);
            }
            match self.phrase_after(p + 1) {
                Some(phrase) if self.is_occasion(p, &phrase) => p = phrase.end,
                _ => break,
            }
        }
        self.after_colon(p).unwrap_or_else(|| self.past_opener(p))
    }

    /// "told the bursar, Keith Amber|: “Pay it”": nothing but who hears stands between cue and colon.
    pub fn colon_after_hearer(&self, cue: &CueAt) -> Option<usize> {
        let limit = self.end().min(cue.tokens.end + ANNOUNCED_TOKENS);
        let hearer = self.has(cue.tokens.start, Term::TakesHearer);
        let stops = |i: &usize| self.lower(*i) == ":" || self.phase.marks.at(*i).is_some();
        let colon = hearer.then(|| (cue.tokens.end..limit).find(stops))??;
        let finite = |i: usize| {
            let group = self.phase.syntax.verb_group(i);
            group.is_some_and(|group| group.finite) || self.has(i, Term::That)
        };
        let opens = self.phase.marks.opened_at(colon + 1).is_some();
        (opens && !(cue.tokens.end..colon).any(finite)).then_some(colon)
    }

    /// The first token of the words that follow a passive.
    pub fn passive_from(&self, p: usize) -> usize {
        let timed = self.past_times(p);
        let start = if self.starts_content(timed) { timed } else { p };
        self.past_opener(start)
    }

    /// "told |the crowd| that": past the hearer; "told |his staff to leave|" has none apart.
    fn hearer_end(&self, p: usize) -> usize {
        let end = self.past_hearer_phrase(p);
        if self.has(end, Term::Infinitive) {
            return p;
        }
        let named = end < self.end()
            && self.capitalized(end)
            && end > p
            && !self.is(end, Class::FunctionWord);
        let full = if named {
            self.past_hearer_phrase(end)
        } else {
            end
        };
        if self.starts_content(full) { full } else { end }
    }

    /// "called |for", "warned |of", "described |as": the word that joins verb and content.
    fn past_link(&self, cue: &CueAt, p: usize) -> usize {
        let verb = cue.tokens.start;
        let joined = self.has(verb, Term::Call) && self.has(p, Term::CallLink)
            || self.has(verb, Term::Warn) && self.has(p, Term::WarnLink);
        p + usize::from(joined)
    }

    fn is_object(&self, p: usize) -> bool {
        self.is(p, Class::Article) || self.has(p, Term::Hearer) || self.is(p, Class::Pronoun)
    }

    /// "that", a colon or a quotation.
    fn starts_content(&self, p: usize) -> bool {
        self.has(p, Term::That)
            || self.lower(p) == ":"
            || self.phase.marks.opened_at(p).is_some()
            || self.is_break(p) && p + 1 < self.end() && self.phase.marks.opened_at(p + 1).is_some()
    }

    fn past_opener(&self, p: usize) -> usize {
        if self.lower(p) == ":" || self.is_break(p) {
            p + 1
        } else {
            p
        }
    }

    /// "said in a speech on Monday |that": the first sure start before a comma.
    fn announced_start(&self, p: usize) -> Option<usize> {
        let limit = self.end().min(p + ANNOUNCED_TOKENS);
        let stop = (p..limit).find(|i| self.starts_content(*i) || self.lower(*i) == ",")?;
        self.starts_content(stop).then_some(stop)
    }

    /// "in a statement", "on Monday", "at a rally".
    fn is_occasion(&self, p: usize, phrase: &Range<usize>) -> bool {
        self.has(p, Term::OccasionLink) && phrase.len() <= OCCASION_TOKENS
    }

    fn past_hearer_phrase(&self, p: usize) -> usize {
        if self.has(p, Term::Hearer) || self.is(p, Class::Pronoun) {
            return p + 1;
        }
        const GRAMMATICAL: Classes =
            Classes::of(&[Class::FunctionWord, Class::Pronoun, Class::Preposition]);
        let start = p;
        let mut p = p + usize::from(self.is(p, Class::Article));
        let capital = self.capitalized(p);
        while p < self.end() {
            let joins = self.has(p, Term::PossessiveEnding)
                || matches!(self.lower(p), "-" | "/") && !self.spaced(p)
                || capital && self.lower(p) == "&" && self.capitalized(p + 1);
            let goes_on = joins
                || (self.capitalized(p) == capital || p == start)
                    && !self.meets(p, GRAMMATICAL)
                    && self.kind(p, TokenKind::Word)
                    && self.phase.marks.at(p).is_none();
            if !goes_on || p > start + HEARER_TOKENS {
                break;
            }
            p += 1;
        }
        p
    }
}
