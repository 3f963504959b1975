//! Where the content of a cue begins: a hazard model over the places where it could.

use std::cmp::Ordering;
use std::ops::Range;

use crate::quotes::attribution::{CueAt, Form, Layout, Side};
use crate::quotes::codes::{ContentSide, Flag, Relation, VerbClass};
use crate::quotes::decisions::decider::Candidates;
use crate::quotes::decisions::feature_names::Feature;
use crate::quotes::decisions::features::{FAR, bucket};
use crate::quotes::decisions::model::{Decision, Features};
use crate::quotes::reader::Reader;
use crate::quotes::shapes::shape_name;
use crate::quotes::terms::Term;
use crate::text::{Class, TokenKind};

/// Content begins at most so many tokens past its cue or past where the rules have it.
const MAX_TOKENS: usize = 14;

/// Only so many places before a cue are weighed, within so many tokens.
const MAX_PLACES: usize = 8;
const MAX_OPENING: usize = 24;

/// A title or a word in marks, in tokens; longer ones are what was said.
const NAME_TOKENS: usize = 8;

/// How far a finite verb is looked for, in tokens.
const VERB_TOKENS: usize = 10;

/// The places where a content could begin.
struct Beginning<'a> {
    reader: &'a Reader<'a>,
    /// The cue that reports it.
    cue: &'a CueAt,
    /// Where the rules have it begin.
    rule: usize,
    /// The tokens that it lies in, up to its end.
    within: Range<usize>,
    /// The places, in order.
    places: Vec<usize>,
    side: ContentSide,
}

impl Candidates for Beginning<'_> {
    fn count(&self) -> usize {
        self.places.len()
    }

    fn describe(&self, k: usize, out: &mut dyn Features) {
        self.describe_at(self.reader, self.places[k], out);
    }

    fn cue(&self) -> Range<usize> {
        self.cue.tokens.clone()
    }

    fn content(&self, k: usize) -> Vec<Range<usize>> {
        std::iter::once(self.places[k]..self.within.end).collect()
    }
}

impl Beginning<'_> {
    /// The place that is chosen, else that of the rules.
    fn decide(&self) -> usize {
        let decider = self.reader.phase.decider;
        let chosen = decider.choose(Decision::Start, self);
        chosen.map_or(self.rule, |k| self.places[k])
    }
}

/// `layout` with the chosen start of the words after its cue in place of that of the rules.
pub fn with_beginning(reader: &Reader, mut layout: Layout) -> Layout {
    let weighed = matches!(
        layout.cue.form,
        Form::Verb | Form::Participle | Form::Passive
    );
    if let Side::After { from } = layout.side
        && weighed
    {
        let from = beginning_after(reader, &layout.cue, from);
        layout.side = Side::After { from };
    }
    layout
}

/// Where the content after `cue` begins, which by rule is at `rule`.
fn beginning_after(reader: &Reader, cue: &CueAt, rule: usize) -> usize {
    let from = cue.tokens.end;
    let sure =
        rule == from && (reader.has(rule, Term::That) || reader.phase.marks.at(rule).is_some());
    let colon = reader.lower(rule.wrapping_sub(1)) == ":";
    if sure || colon || rule >= reader.end() || rule > from + MAX_TOKENS {
        return rule;
    }
    let beginning = Beginning {
        reader,
        cue,
        rule,
        within: from..reader.end(),
        places: places_after(reader, from, rule),
        side: ContentSide::After,
    };
    beginning.decide()
}

/// Where the content `within` that stands before `cue` begins.
pub fn beginning_before(reader: &Reader, cue: &CueAt, within: Range<usize>) -> usize {
    let places = places_before(reader, within.clone());
    if places.len() < 2 {
        return within.start;
    }
    let beginning = Beginning {
        reader,
        cue,
        rule: within.start,
        within,
        places,
        side: ContentSide::Before,
    };
    beginning.decide()
}

/// The tokens after a cue up to "that", a long quotation or the limit.
fn places_after(reader: &Reader, from: usize, rule: usize) -> Vec<usize> {
    let limit = reader.end().min(from.max(rule) + MAX_TOKENS);
    let mut places = Vec::new();
    let mut i = from;
    while i < limit && reader.lower(i) != ";" {
        if let Some(quoted) = reader.phase.marks.around(i) {
            places.push(i);
            if quoted.end - i > NAME_TOKENS {
                break;
            }
            i = quoted.end.max(i + 1);
            continue;
        }
        if i == rule || !reader.kind(i, TokenKind::Punctuation) {
            places.push(i);
        }
        if reader.has(i, Term::That) {
            break;
        }
        i += 1;
    }
    places
}

/// The first word, what follows a joining word or a break, and quotations.
fn places_before(reader: &Reader, within: Range<usize>) -> Vec<usize> {
    let limit = within.end.min(within.start + MAX_OPENING);
    let mut places = vec![within.start];
    let mut i = within.start;
    while i < limit && places.len() < MAX_PLACES {
        if let Some(quoted) = reader.phase.marks.around(i) {
            if i > within.start {
                places.push(i);
            }
            if quoted.end - i > NAME_TOKENS {
                break;
            }
            i = quoted.end.max(i + 1);
            continue;
        }
        let opened = i == within.start && reader.is(i, Class::FunctionWord);
        let parts = reader.is_break(i) || reader.lower(i) == ":" || reader.has(i, Term::That);
        let next = i + 1;
        if (opened || parts) && next < within.end && reader.phase.marks.at(next).is_none() {
            places.push(next);
        }
        i = next;
    }
    places
}

impl Beginning<'_> {
    /// Adds the features of the place `at`.
    fn describe_at(&self, reader: &Reader, at: usize, out: &mut dyn Features) {
        let relation = match at.cmp(&self.rule) {
            Ordering::Less => Relation::Early,
            Ordering::Equal => Relation::Rule,
            Ordering::Greater => Relation::Late,
        };
        let relation = relation.as_str();
        self.describe_place(reader, at, relation, out);
        self.describe_cue(reader, at, relation, out);
        self.describe_rest(reader, at, relation, out);
        self.describe_marks(reader, at, out);
    }

    fn describe_place(&self, reader: &Reader, at: usize, relation: &str, out: &mut dyn Features) {
        let side = self.side.as_str();
        let before = at.wrapping_sub(1);
        let (word, word_before) = (reader.lower(at), reader.lower(before));
        let (shape, shape_before) = (shape_name(reader, at), shape_name(reader, before));
        out.add(Feature::StartBias, side, relation);
        let gap = bucket(at - self.within.start);
        out.add(Feature::StartGap, gap, relation);
        let ahead = bucket(self.rule.saturating_sub(at));
        out.add(Feature::StartAhead, side, ahead);
        out.add(Feature::StartWord, side, word);
        out.add(Feature::StartWordRule, relation, word);
        out.add(Feature::StartBefore, side, word_before);
        out.add(Feature::StartShape, relation, shape);
        out.add(Feature::StartShapeBefore, side, shape_before);
        out.add(Feature::StartTwo, word, reader.lower(at + 1));
        out.add(Feature::StartPair, word_before, word);
        out.add(Feature::StartShapes, shape, shape_name(reader, at + 1));
        out.add(Feature::StartAround, shape_before, shape);
    }

    fn describe_cue(&self, reader: &Reader, at: usize, relation: &str, out: &mut dyn Features) {
        let cue = reader.lower(self.cue.tokens.start);
        let shape = shape_name(reader, at);
        out.add(Feature::StartCue, cue, relation);
        out.add(Feature::StartCueWord, cue, reader.lower(at));
        out.add(Feature::StartCueShape, cue, shape);
        let before = shape_name(reader, at.wrapping_sub(1));
        out.add(Feature::StartCueBefore, cue, before);
        let first = self.within.start;
        out.add(Feature::StartFirst, reader.lower(first), relation);
        out.add(Feature::StartFirstShape, shape_name(reader, first), shape);
        let class = if self.cue.terms.has(Term::SpeechObjectVerb) {
            VerbClass::Object
        } else {
            VerbClass::Clause
        };
        out.add(Feature::StartObject, class.as_str(), relation);
    }

    /// What stands between this place and the verb of the content, or a surer place.
    fn describe_rest(&self, reader: &Reader, at: usize, relation: &str, out: &mut dyn Features) {
        let limit = self.within.end.min(at + VERB_TOKENS);
        let sure = (at + 1..limit).find(|i| {
            reader.phase.marks.opened_at(*i).is_some()
                || reader.has(*i, Term::That)
                || reader.has(*i, Term::To)
                || reader.is_break(*i)
        });
        let surer = sure.map_or("", |i| reader.lower(i));
        out.add(Feature::StartSurer, surer, relation);
        out.add(Feature::StartSurerWord, surer, reader.lower(at));
        let gap = bucket(sure.map_or(0, |i| i - at));
        out.add(Feature::StartSurerGap, surer, gap);
        let verb = (at..limit).find(|i| reader.is_finite(*i));
        let distance = bucket(verb.map_or(FAR, |i| i - at));
        out.add(Feature::StartVerb, distance, shape_name(reader, at));
        out.add(Feature::StartVerbSurer, distance, surer);
    }

    fn describe_marks(&self, reader: &Reader, at: usize, out: &mut dyn Features) {
        let marks = reader.phase.marks;
        let last = self.within.end.checked_sub(1);
        let closed = last.is_some_and(|k| marks.ended_at(k).is_some() || reader.is_break(k));
        out.add(
            Feature::StartQuoted,
            Flag::Quoted.where_true(marks.at(at).is_some()),
            Flag::Closed.where_true(closed),
        );
        let left = bucket(self.within.end - at);
        out.add(Feature::StartLeft, self.side.as_str(), left);
    }
}
