//! Where the words after a cue end: a hazard model over the places where they could.

use super::features::{bucket, form_name};
use super::grammar::Reader;
use super::layout::Layout;
use super::lookahead::Lookahead;
use super::model::{Example, Features, Question, list};
use super::terms::Term;
use crate::text::{Class, Classes, TokenKind};

/// Only so many places are weighed, within so many tokens: it bounds the work on text without ends.
const MAX_PLACES: usize = 24;
const MAX_TOKENS: usize = 160;

/// The longest insertion in brackets, in tokens.
const BRACKET_TOKENS: usize = 20;

/// A place where the words could end, before the token `at`.
struct Place {
    at: usize,
    /// How many places lie before it.
    rank: usize,
    /// Whether a finite verb stands in the words so far.
    verb: bool,
    /// Whether a quotation stands in the words so far.
    quoted: bool,
}

const OPENERS: Classes = Classes::of(&[Class::Preposition, Class::Conjunction, Class::Weekday]);

impl Reader<'_> {
    /// Where the words of layout `k` that begin at `from` end, at the latest with the unit.
    pub fn ending(&self, layouts: &[Layout], k: usize, from: usize) -> usize {
        let places = self.places(from);
        let layout = &layouts[k];
        let cuts: Vec<(usize, &Layout)> = layouts[k + 1..]
            .iter()
            .filter(|l| l.begin > from)
            .filter_map(|l| Some((self.cuts(l, from)?, l)))
            .collect();
        let ahead = Lookahead::new(self, from);
        let describe = |place: &Place, out: &mut dyn Features| {
            self.describe(layout, &cuts, &ahead, from, place, out);
        };
        if self.judge.record == Some(Question::End) {
            self.record(layout, from, &places, &describe);
            return self.end;
        }
        let mut on = 1.0;
        let (mut best, mut end) = (0.0, self.end);
        for place in &places {
            let score = self
                .judge
                .model
                .score(Question::End, |out| describe(place, out));
            let stops = 1.0 / (1.0 + (-score).exp());
            if on * stops > best {
                best = on * stops;
                end = place.at;
            }
            on *= 1.0 - stops;
            if on <= best {
                break;
            }
        }
        if on > best { self.end } else { end }
    }

    fn record(
        &self,
        layout: &Layout,
        from: usize,
        places: &[Place],
        describe: &dyn Fn(&Place, &mut dyn Features),
    ) {
        let ends = places.iter().map(|p| p.at).chain([self.end]);
        self.judge.examples.borrow_mut().push(Example {
            cue: self.doc.span(layout.cue.tokens.clone()),
            spans: ends.map(|end| self.doc.span(from..end)).collect(),
            features: places
                .iter()
                .map(|place| list(|out| describe(place, out)))
                .collect(),
        });
    }

    fn places(&self, from: usize) -> Vec<Place> {
        let mut places = Vec::new();
        let (mut verb, mut quoted) = (false, false);
        let mut i = from;
        let limit = self.end.min(from + MAX_TOKENS);
        while i < limit && places.len() < MAX_PLACES {
            if let Some(q) = self.marks.at(i) {
                quoted = true;
                i = self.marks.quoted[q].end.max(i + 1);
                verb |= self.marks.quoted[q].inner.len() > 6;
                if i < limit && !self.is_over(i) {
                    places.push(self.place(i, places.len(), verb, quoted));
                    i += usize::from(self.marks.at(i).is_none());
                }
                continue;
            }
            if let Some(past) = self.past_brackets(i) {
                i = past;
                continue;
            }
            if i > from && self.could_end(i) && !self.is_over(i) {
                places.push(self.place(i, places.len(), verb, quoted));
            }
            verb |= self.is_finite(i);
            i += 1;
        }
        places
    }

    fn place(&self, at: usize, rank: usize, verb: bool, quoted: bool) -> Place {
        Place {
            at,
            rank,
            verb,
            quoted,
        }
    }

    /// "the bridge |(built in 1990)| was closed": past brackets that words follow.
    fn past_brackets(&self, i: usize) -> Option<usize> {
        let limit = self.end.min(i + BRACKET_TOKENS);
        let closing =
            (self.word(i) == "(").then(|| (i..limit).find(|k| self.word(*k) == ")"))??;
        let next = closing + 1;
        let goes_on = next < self.end && !self.is_break(next) && !self.is_over(next);
        goes_on.then_some(next)
    }

    fn could_end(&self, i: usize) -> bool {
        let token = &self.doc.tokens[i];
        let word = self.word(i);
        if self.is_break(i) || matches!(word, ";" | ":" | "(" | "?" | "!" | "...") {
            return true;
        }
        let after_break = self.is_break(i - 1);
        !after_break
            && token.kind == TokenKind::Word
            && (token.classes.meets(OPENERS)
                || token.is(Class::FunctionWord) && !token.is(Class::Pronoun)
                || self.has(i, Term::Ing))
            && !self.is(i, Class::BeForm)
            && !self.is(i, Class::Modal)
            && !self.has(i, Term::NeverEnds)
    }

    /// Whether the token at `i` looks like a finite verb.
    pub fn is_finite(&self, i: usize) -> bool {
        self.is(i, Class::BeForm)
            || self.is(i, Class::Modal)
            || self.is(i, Class::SpeechVerb)
            || self.doc.tokens[i].kind == TokenKind::Word && self.has(i, Term::Ed)
    }

    fn describe(
        &self,
        layout: &Layout,
        cuts: &[(usize, &Layout)],
        ahead: &Lookahead,
        from: usize,
        place: &Place,
        out: &mut dyn Features,
    ) {
        let at = place.at;
        let broken = self.is_break(at) || matches!(self.word(at), ";" | ":" | "(");
        let sign = if broken { self.word(at) } else { "" };
        let first = at + usize::from(broken);
        let cue = self.word(layout.cue.tokens.start);
        let flag = |b: bool| if b { "1" } else { "0" };
        out.add("e.bias", sign, "");
        out.add("e.first", sign, self.word(first));
        out.add("e.two", self.word(first), self.word(first + 1));
        out.add("e.second", sign, self.shape(first + 1));
        out.add("e.shape", sign, self.shape(first));
        out.add("e.shapes", self.shape(first), self.shape(first + 1));
        out.add("e.before", self.shape(at - 1), sign);
        out.add("e.word-before", self.word(at - 1), "");
        out.add("e.cue", cue, sign);
        out.add("e.cue-first", cue, self.word(first));
        let object = layout.cue.terms.has(Term::SpeechObjectVerb);
        out.add("e.object", flag(object), self.word(first));
        out.add("e.opener", self.opener(from), sign);
        out.add("e.opener-first", self.opener(from), self.word(first));
        let ended = self.marks.ended_at(at - 1).is_some();
        out.add("e.ended", flag(ended), sign);
        out.add("e.ended-first", flag(ended), self.word(first));
        out.add("e.ended-opener", flag(ended), self.opener(from));
        out.add("e.verb", flag(place.verb), sign);
        out.add("e.verb-first", flag(place.verb), self.word(first));
        out.add("e.verb-opener", flag(place.verb), self.opener(from));
        out.add("e.quoted", flag(place.quoted), flag(ended));
        out.add("e.length", bucket(at - from), sign);
        out.add("e.rank", bucket(place.rank), "");
        out.add("e.left", bucket(self.end - at), sign);
        let later = ahead.has_quotation(first, self.end.min(first + 40));
        out.add("e.quote-later", flag(later), flag(place.quoted));
        let next = ahead.next_break(first, self.end.min(first + 30));
        out.add("e.next-break", bucket(next.map_or(99, |n| n - first)), sign);
        let finite = ahead.has_finite(first, next.unwrap_or(self.end).min(first + 8));
        out.add("e.finite-next", flag(finite), self.word(first));
        out.add("e.finite-shape", flag(finite), self.shape(first));
        for (cut, layout) in cuts {
            if at == *cut || at + 1 == *cut {
                out.add("e.cut", form_name(layout), sign);
                out.add("e.cut-cue", self.word(layout.cue.tokens.start), "");
                out.add(
                    "e.cut-subject",
                    flag(layout.speaker.is_some()),
                    self.opener(from),
                );
            }
        }
        let hanging = layout.begin > self.start
            && layout.begin
                <= self.start + 1 + usize::from(self.is(self.start, Class::Conjunction))
            && (self.has(self.start, Term::Subordinator)
                || self.has(self.start + 1, Term::Subordinator));
        out.add("e.hanging", flag(hanging), sign);
        let past = cuts.iter().any(|(cut, _)| at > *cut + 1);
        out.add("e.past-cut", flag(past), "");
        out.add("e.form", form_name(layout), sign);
    }
}
