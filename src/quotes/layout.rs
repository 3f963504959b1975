//! How a cue lies in its sentence: who speaks, and on which side of it the words stand.

use std::ops::Range;

use super::cues::{CueAt, Form};
use super::grammar::{Inflection, Reader, inflection};
use crate::language::Class;
use crate::text::TokenKind;

/// Where the words stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Before the cue and its speaker, up to token `end`; `after` is the first token past both.
    Before { end: usize, after: usize },
    /// After the cue, from the token `from` on.
    After { from: usize },
}

/// A cue with its surroundings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// The cue.
    pub cue: CueAt,
    /// The words that name the speaker, where they stand beside the cue.
    pub speaker: Option<Range<usize>>,
    /// The first token of the attribution: of its speaker or its verb.
    pub begin: usize,
    /// Where the words stand.
    pub side: Side,
}

impl Reader<'_> {
    /// The surroundings of `cue`; nothing where nobody speaks.
    pub fn layout(&self, cue: &CueAt) -> Option<Layout> {
        match cue.form {
            Form::Label => Some(Layout {
                speaker: Some(self.start..cue.tokens.start),
                begin: self.start,
                side: Side::After {
                    from: cue.tokens.end,
                },
                cue: cue.clone(),
            }),
            Form::Phrase => self.phrase_layout(cue),
            Form::Participle => Some(Layout {
                speaker: self.participle_subject(cue.tokens.start),
                begin: cue.tokens.start,
                side: Side::After {
                    from: self.content_from(cue),
                },
                cue: cue.clone(),
            }),
            Form::Verb => self.verb_layout(cue),
        }
    }

    /// "footage of |Trump| saying": a name or pronoun right before the verb.
    fn participle_subject(&self, verb: usize) -> Option<Range<usize>> {
        let k = self.before_auxiliaries(verb).checked_sub(1)?;
        let names = k >= self.start
            && (self.doc.tokens[k].is_capitalized() || self.is(k, Class::Hearer))
            && !self.is(k, Class::FunctionWord);
        names.then(|| self.phrase_before(k + 1)).flatten()
    }

    fn phrase_layout(&self, cue: &CueAt) -> Option<Layout> {
        let begin = cue.tokens.start;
        let speaker = self.phrase_after(cue.tokens.end)?;
        let first = begin <= self.start + 1;
        let side = if first {
            let comma =
                (speaker.end..self.end.min(speaker.end + 25)).find(|i| self.is_break(*i))?;
            Side::After { from: comma + 1 }
        } else {
            Side::Before {
                end: begin,
                after: speaker.end,
            }
        };
        Some(Layout {
            speaker: Some(speaker),
            begin,
            side,
            cue: cue.clone(),
        })
    }

    fn verb_layout(&self, cue: &CueAt) -> Option<Layout> {
        let verb = self.before_auxiliaries(cue.tokens.start);
        if let Some(layout) = self.inverted(cue, verb) {
            return Some(layout);
        }
        let joined =
            verb > self.start && matches!(self.word(verb - 1), "and" | "but" | "or" | "then");
        let speaker = if joined {
            None
        } else {
            Some(self.subject_before(verb)?)
        };
        let begin = match &speaker {
            Some(speaker) if !self.is_relative(verb) => speaker.start,
            _ => verb,
        };
        let after = self.past_adverbials(cue);
        let quoted = begin > self.start && self.ends_quote(begin) && !self.ends_title(begin);
        let trailing = begin > self.start
            && speaker.is_some()
            && (quoted
                || self.is_break(begin - 1)
                    && self.can_be_content(begin)
                    && after.is_some_and(|p| {
                        self.is_over(p) || self.is_break(p) || self.marks.opened_at(p).is_some()
                    }));
        let side = if trailing {
            Side::Before {
                end: begin,
                after: after.unwrap_or(cue.tokens.end),
            }
        } else {
            Side::After {
                from: self.content_from(cue),
            }
        };
        Some(Layout {
            speaker,
            begin,
            side,
            cue: cue.clone(),
        })
    }

    fn is_relative(&self, verb: usize) -> bool {
        verb > self.start && matches!(self.word(verb - 1), "who" | "which" | "that")
    }

    /// Whether what ends before token `at`, a comma apart, is a quotation.
    fn ends_quote(&self, at: usize) -> bool {
        let Some(k) = at.checked_sub(1).filter(|k| *k >= self.start) else {
            return false;
        };
        self.marks
            .ended_at(k)
            .is_some_and(|q| self.is_spoken(q.inner.clone()))
            || self.is_break(k)
                && k > self.start
                && self
                    .marks
                    .ended_at(k - 1)
                    .is_some_and(|q| q.inner.len() > 1)
    }

    /// "On the broadcast of “Morning News,” |Smith said": the name of a thing, in an opening phrase.
    fn ends_title(&self, at: usize) -> bool {
        let found = [1, 2]
            .iter()
            .find_map(|n| self.marks.ended_at(at.checked_sub(*n)?));
        found.is_some_and(|q| {
            q.inner.len() <= 5
                && q.open > self.start
                && q.open < self.start + 10
                && self.is(self.start, Class::Preposition)
        })
    }

    /// A quotation that ends with a comma or a terminal mark is spoken, not mentioned.
    fn is_spoken(&self, inner: Range<usize>) -> bool {
        let last = inner
            .clone()
            .rev()
            .take(3)
            .find(|i| self.doc.tokens[*i].kind != TokenKind::Quotation);
        inner.len() > 1
            && matches!(
                self.word(last.unwrap_or(inner.end - 1)),
                "," | "." | "?" | "!" | "…" | "..." | "—" | "-" | "--"
            )
    }

    /// `"...," said Smith`.
    fn inverted(&self, cue: &CueAt, verb: usize) -> Option<Layout> {
        let k = verb.checked_sub(1).filter(|k| *k >= self.start)?;
        let quoted = self.ends_quote(verb);
        if !quoted && !self.is_break(k) {
            return None;
        }
        let speaker = self.phrase_after(cue.tokens.end)?;
        let closed = self.is_over(speaker.end) || self.is_break(speaker.end);
        if !quoted && !closed {
            return None;
        }
        // "Smith, who was there, told reporters.": the hearer is no speaker
        let hearer = self.is(speaker.start, Class::Hearer)
            || inflection(self.word(cue.tokens.start)) == Inflection::Ing;
        (!hearer && !matches!(self.word(cue.tokens.start), "told" | "tells")).then(|| Layout {
            side: Side::Before {
                end: verb,
                after: speaker.end,
            },
            speaker: Some(speaker),
            begin: verb,
            cue: cue.clone(),
        })
    }

    /// The first token past hearers, times and places after a cue; nothing where a clause follows.
    fn past_adverbials(&self, cue: &CueAt) -> Option<usize> {
        let hearer = takes_hearer(self.word(cue.tokens.start));
        let mut p = if hearer && !self.starts_content(cue.tokens.end) {
            self.past_hearer_phrase(cue.tokens.end)
        } else {
            self.past_hearer(cue.tokens.end)
        };
        p = self.past_times(p);
        if p < self.end
            && (self.is(p, Class::Preposition) || matches!(self.word(p), "when" | "as" | "to"))
        {
            let limit = self.end.min(p + 40);
            let stop = (p..limit).find(|i| {
                self.is_break(*i) || self.marks.opened_at(*i).is_some() || self.word(*i) == "that"
            });
            return match stop {
                Some(i) if self.word(i) == "that" => None,
                Some(i) => Some(i),
                None => (limit == self.end).then_some(self.end),
            };
        }
        Some(p)
    }

    /// Whether the words up to the comma before `begin` are more than a time or place: "In July,
    /// the group called ...".
    fn can_be_content(&self, begin: usize) -> bool {
        let start = (self.start..begin - 1)
            .rev()
            .find(|i| self.word(*i) == ";")
            .map_or(self.start, |i| i + 1);
        let opener = self.is(start, Class::Preposition)
            || matches!(
                self.word(start),
                "when" | "while" | "as" | "after" | "before" | "asked"
            );
        begin - 1 - start >= if opener { 8 } else { 2 }
    }

    fn is_possessive(&self, p: usize) -> bool {
        matches!(self.word(p), "'s" | "'")
    }

    fn past_hearer(&self, from: usize) -> usize {
        if self.is(from, Class::Hearer) && !matches!(self.word(from), "it") {
            return from + 1;
        }
        from
    }

    fn past_times(&self, mut p: usize) -> usize {
        while self.is_time(p) {
            p += 1;
        }
        p
    }

    fn is_time(&self, p: usize) -> bool {
        self.is(p, Class::Weekday) && !self.is_possessive(p + 1)
            || matches!(self.word(p), "this" | "last")
                && matches!(self.word(p + 1), "week" | "month" | "year" | "weekend")
            || matches!(self.word(p), "week" | "month" | "year" | "weekend")
                && matches!(self.word(p.wrapping_sub(1)), "this" | "last")
            || matches!(
                self.word(p),
                "yesterday"
                    | "today"
                    | "tonight"
                    | "earlier"
                    | "recently"
                    | "later"
                    | "morning"
                    | "afternoon"
                    | "evening"
                    | "night"
                    | "again"
                    | "repeatedly"
                    | "simply"
                    | "flatly"
                    | "bluntly"
                    | "publicly"
            )
            || self.word(p) == "on" && self.is(p + 1, Class::Weekday)
    }

    /// The first token of the words that follow the cue.
    pub fn content_from(&self, cue: &CueAt) -> usize {
        let mut p = cue.tokens.end;
        if takes_hearer(self.word(cue.tokens.start)) && !self.starts_content(p) {
            p = self.hearer_end(p);
        }
        p = self.past_link(cue, p);
        for _ in 0..3 {
            if self.starts_content(p) {
                return self.past_opener(p);
            }
            let times = self.past_times(p);
            if times > p {
                p = times;
                continue;
            }
            if !self.is(p, Class::Preposition) || self.word(p) == "to" && !self.is_object(p + 1) {
                break;
            }
            let object = cue.classes.has(Class::SpeechObjectVerb);
            if let Some(found) = self.announced_start(p).filter(|_| !object) {
                return self.past_opener(found);
            }
            match self.phrase_after(p + 1) {
                Some(phrase) if self.is_occasion(p, &phrase) => p = phrase.end,
                _ => break,
            }
        }
        self.past_opener(p)
    }

    /// "told |the crowd| that": past the hearer; "told |his staff to leave|" has none apart.
    fn hearer_end(&self, p: usize) -> usize {
        let end = self.past_hearer_phrase(p);
        if matches!(self.word(end), "to" | "not") {
            return p;
        }
        let named = end < self.end
            && self.doc.tokens[end].is_capitalized()
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
        let verb = self.word(cue.tokens.start);
        let joined = match self.word(p) {
            "for" | "on" => verb.starts_with("call"),
            "of" | "against" => verb.starts_with("warn"),
            _ => false,
        };
        p + usize::from(joined)
    }

    fn is_object(&self, p: usize) -> bool {
        self.is(p, Class::Article) || self.is(p, Class::Hearer) || self.is(p, Class::Pronoun)
    }

    /// "that", a colon or a quotation.
    fn starts_content(&self, p: usize) -> bool {
        self.word(p) == "that"
            || self.word(p) == ":"
            || self.marks.opened_at(p).is_some()
            || self.is_break(p) && p + 1 < self.end && self.marks.opened_at(p + 1).is_some()
    }

    fn past_opener(&self, p: usize) -> usize {
        if self.word(p) == ":" || self.is_break(p) {
            p + 1
        } else {
            p
        }
    }

    /// "said in a speech on Monday |that": the first sure start before a comma.
    fn announced_start(&self, p: usize) -> Option<usize> {
        let limit = self.end.min(p + 20);
        let stop = (p..limit).find(|i| self.starts_content(*i) || self.word(*i) == ",")?;
        self.starts_content(stop).then_some(stop)
    }

    /// "in a statement", "on Monday", "at a rally".
    fn is_occasion(&self, p: usize, phrase: &Range<usize>) -> bool {
        matches!(self.word(p), "in" | "on" | "at" | "during" | "to") && phrase.len() <= 6
    }

    fn past_hearer_phrase(&self, p: usize) -> usize {
        if self.is(p, Class::Hearer) || self.is(p, Class::Pronoun) {
            return p + 1;
        }
        let start = p;
        let mut p = p + usize::from(self.is(p, Class::Article));
        let capital = p < self.end && self.doc.tokens[p].is_capitalized();
        while p < self.end {
            let token = &self.doc.tokens[p];
            let joins = self.word(p) == "'s"
                || self.word(p) == "’s"
                || self.word(p) == "-" && !token.spaced;
            let goes_on = joins
                || (token.is_capitalized() == capital || p == start)
                    && !token.is(Class::FunctionWord)
                    && !token.is(Class::Pronoun)
                    && !token.is(Class::Preposition)
                    && token.kind == TokenKind::Word
                    && self.marks.at(p).is_none();
            if !goes_on || p > start + 8 {
                break;
            }
            p += 1;
        }
        p
    }
}

fn takes_hearer(verb: &str) -> bool {
    [
        "tell", "told", "ask", "remind", "assur", "inform", "warn", "urg", "advis",
    ]
    .iter()
    .any(|stem| verb.starts_with(stem))
}
