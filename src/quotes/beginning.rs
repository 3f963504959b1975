//! Where the words of a cue begin: a hazard model over the places where they could.

use std::ops::Range;

use super::cues::CueAt;
use super::features::bucket;
use super::grammar::Reader;
use super::model::{Example, Features, Question, list};
use super::terms::Term;
use crate::text::Class;
use crate::text::TokenKind;

/// Words begin at most so many tokens past their cue or past where the rules have them.
const MAX_TOKENS: usize = 14;

/// Only so many places before a cue are weighed, within so many tokens.
const MAX_PLACES: usize = 8;
const MAX_OPENING: usize = 24;

/// Where no place is likelier than this, that of the rules is taken: it keeps rare words from moving
/// what the rules have right.
const LEAST_SURE: f32 = 0.5;

/// A title or a word in marks, in tokens; longer ones are what was said.
const NAME_TOKENS: usize = 8;

/// How far a finite verb is looked for, in tokens.
const VERB_TOKENS: usize = 10;

/// The words in question: they lie in `within`, and by rule begin at `rule`.
struct Sought<'a> {
    cue: &'a CueAt,
    rule: usize,
    within: Range<usize>,
    side: &'static str,
}

impl Reader<'_> {
    /// Where the words after `cue` begin, which by rule is at `rule`.
    pub fn beginning_after(&self, cue: &CueAt, rule: usize) -> usize {
        let from = cue.tokens.end;
        let sure = rule == from && (self.has(rule, Term::That) || self.marks.at(rule).is_some());
        let colon = self.word(rule.wrapping_sub(1)) == ":";
        if sure || colon || rule >= self.end || rule > from + MAX_TOKENS {
            return rule;
        }
        let sought = Sought {
            cue,
            rule,
            within: from..self.end,
            side: "after",
        };
        self.beginning(&sought, &self.places_after(from, rule))
    }

    /// Where the words `within` that stand before `cue` begin.
    pub fn beginning_before(&self, cue: &CueAt, within: Range<usize>) -> usize {
        let sought = Sought {
            cue,
            rule: within.start,
            within: within.clone(),
            side: "before",
        };
        let places = self.places_before(within);
        if places.len() < 2 {
            return sought.rule;
        }
        self.beginning(&sought, &places)
    }

    /// The likeliest of `places`; that of the rule where none is.
    fn beginning(&self, sought: &Sought, places: &[usize]) -> usize {
        if self.judge.record == Some(Question::Start) {
            self.record_beginning(sought, places);
            return sought.rule;
        }
        let mut on = 1.0;
        let (mut best, mut start) = (0.0, sought.rule);
        for place in places {
            let score = self.judge.model.score(Question::Start, |out| {
                self.describe_beginning(sought, *place, out);
            });
            let begins = 1.0 / (1.0 + (-score).exp());
            if on * begins > best {
                best = on * begins;
                start = *place;
            }
            on *= 1.0 - begins;
            if on <= best {
                break;
            }
        }
        if on > best || best < LEAST_SURE {
            sought.rule
        } else {
            start
        }
    }

    fn record_beginning(&self, sought: &Sought, places: &[usize]) {
        let features = places
            .iter()
            .map(|place| list(|out| self.describe_beginning(sought, *place, out)));
        let span = |place: &usize| self.doc.span(*place..sought.within.end);
        self.judge.examples.borrow_mut().push(Example {
            cue: self.doc.span(sought.cue.tokens.clone()),
            spans: places.iter().map(span).collect(),
            features: features.collect(),
        });
    }

    /// The words after a cue up to "that", a long quotation or the limit.
    fn places_after(&self, from: usize, rule: usize) -> Vec<usize> {
        let limit = self.end.min(from.max(rule) + MAX_TOKENS);
        let mut places = Vec::new();
        let mut i = from;
        while i < limit && self.word(i) != ";" {
            if let Some(quoted) = self.marks.at(i).map(|q| &self.marks.quoted[q]) {
                places.push(i);
                if quoted.end - i > NAME_TOKENS {
                    break;
                }
                i = quoted.end.max(i + 1);
                continue;
            }
            if i == rule || self.doc.tokens[i].kind != TokenKind::Punctuation {
                places.push(i);
            }
            if self.has(i, Term::That) {
                break;
            }
            i += 1;
        }
        places
    }

    /// The first word, what follows a joining word or a break, and quotations.
    fn places_before(&self, within: Range<usize>) -> Vec<usize> {
        let limit = within.end.min(within.start + MAX_OPENING);
        let mut places = vec![within.start];
        let mut i = within.start;
        while i < limit && places.len() < MAX_PLACES {
            if let Some(quoted) = self.marks.at(i).map(|q| &self.marks.quoted[q]) {
                if i > within.start {
                    places.push(i);
                }
                if quoted.end - i > NAME_TOKENS {
                    break;
                }
                i = quoted.end.max(i + 1);
                continue;
            }
            let opened = i == within.start && self.is(i, Class::FunctionWord);
            let parts = self.is_break(i) || self.word(i) == ":" || self.has(i, Term::That);
            let next = i + 1;
            if (opened || parts) && next < within.end && self.marks.at(next).is_none() {
                places.push(next);
            }
            i = next;
        }
        places
    }

    fn describe_beginning(&self, sought: &Sought, at: usize, out: &mut dyn Features) {
        let side = sought.side;
        let relation = match at.cmp(&sought.rule) {
            std::cmp::Ordering::Less => "early",
            std::cmp::Ordering::Equal => "rule",
            std::cmp::Ordering::Greater => "late",
        };
        out.add("b.bias", side, relation);
        out.add("b.gap", bucket(at - sought.within.start), relation);
        let ahead = bucket(sought.rule.saturating_sub(at));
        out.add("b.ahead", side, ahead);
        out.add("b.word", side, self.word(at));
        out.add("b.word-rule", relation, self.word(at));
        out.add("b.before", side, self.word(at.wrapping_sub(1)));
        out.add("b.shape", relation, self.shape(at));
        out.add("b.shape-before", side, self.shape(at.wrapping_sub(1)));
        out.add("b.two", self.word(at), self.word(at + 1));
        out.add("b.pair", self.word(at.wrapping_sub(1)), self.word(at));
        out.add("b.shapes", self.shape(at), self.shape(at + 1));
        out.add("b.around", self.shape(at.wrapping_sub(1)), self.shape(at));
        self.describe_cue(sought, at, relation, out);
        self.describe_rest(sought, at, relation, out);
    }

    fn describe_cue(&self, sought: &Sought, at: usize, relation: &str, out: &mut dyn Features) {
        let cue = self.word(sought.cue.tokens.start);
        out.add("b.cue", cue, relation);
        out.add("b.cue-word", cue, self.word(at));
        out.add("b.cue-shape", cue, self.shape(at));
        out.add("b.cue-before", cue, self.shape(at.wrapping_sub(1)));
        let first = sought.within.start;
        out.add("b.first", self.word(first), relation);
        out.add("b.first-shape", self.shape(first), self.shape(at));
        let object = sought.cue.terms.has(Term::SpeechObjectVerb);
        out.add(
            "b.object",
            if object { "object" } else { "clause" },
            relation,
        );
    }

    /// What stands between this place and the verb of the words, or a surer place.
    fn describe_rest(&self, sought: &Sought, at: usize, relation: &str, out: &mut dyn Features) {
        let limit = sought.within.end.min(at + VERB_TOKENS);
        let sure = (at + 1..limit).find(|i| {
            self.marks.opened_at(*i).is_some()
                || self.has(*i, Term::That)
                || self.has(*i, Term::To)
                || self.is_break(*i)
        });
        let surer = sure.map_or("", |i| self.word(i));
        out.add("b.surer", surer, relation);
        out.add("b.surer-word", surer, self.word(at));
        out.add("b.surer-gap", surer, bucket(sure.map_or(0, |i| i - at)));
        let verb = (at..limit).find(|i| self.is_finite(*i));
        let distance = bucket(verb.map_or(99, |i| i - at));
        out.add("b.verb", distance, self.shape(at));
        out.add("b.verb-surer", distance, surer);
        let quoted = self.marks.at(at).is_some();
        let ends = sought.within.end.checked_sub(1);
        let closed = ends.is_some_and(|k| self.marks.ended_at(k).is_some() || self.is_break(k));
        out.add(
            "b.quoted",
            if quoted { "quoted" } else { "" },
            if closed { "closed" } else { "" },
        );
        out.add("b.left", sought.side, bucket(sought.within.end - at));
    }
}
