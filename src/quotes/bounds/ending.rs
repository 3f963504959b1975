//! Where the content after a cue ends: a hazard model over the places where it could.

use std::ops::Range;

use super::lookahead::Lookahead;
use crate::quotes::attribution::{CueAt, Layout};
use crate::quotes::bounds::cuts::cuts;
use crate::quotes::decisions::decider::Candidates;
use crate::quotes::decisions::feature_names::Feature;
use crate::quotes::decisions::features::{FAR, bucket, flag};
use crate::quotes::decisions::model::{Decision, Features};
use crate::quotes::reader::Reader;
use crate::quotes::shapes::{opener, shape_name};
use crate::quotes::terms::Term;
use crate::text::{Class, Classes, TokenKind};

/// Only so many places are weighed, within so many tokens: it bounds the work on text without ends.
const MAX_PLACES: usize = 24;
const MAX_TOKENS: usize = 160;

/// The longest insertion in brackets, in tokens.
const BRACKET_TOKENS: usize = 20;

/// A quotation that is longer, in tokens, is taken to hold a finite verb; a shorter one is mostly a
/// name or a few words of a sentence.
const VERBLESS_TOKENS: usize = 6;

/// How far past a place a quotation, a break and a finite verb are looked for, in tokens: the weights
/// are fitted to these.
const QUOTATION_AHEAD: usize = 40;
const BREAK_AHEAD: usize = 30;
const VERB_AHEAD: usize = 8;

/// A place where the content could end, before the token `at`.
pub struct Place {
    /// The token.
    pub at: usize,
    /// How many places lie before it.
    rank: usize,
    /// Whether a finite verb stands in the content so far.
    verb: bool,
    /// Whether a quotation stands in the content so far.
    quoted: bool,
}

/// The places where the content of one layout could end.
struct Ending<'a> {
    reader: &'a Reader<'a>,
    /// The cue with its surroundings.
    layout: &'a Layout,
    /// The first token of the content.
    from: usize,
    /// The places, in order.
    places: Vec<Place>,
    /// The later layouts that cut the content off, each with the token at which it does.
    cuts: Vec<(usize, &'a Layout)>,
    ahead: Lookahead,
}

impl Candidates for Ending<'_> {
    fn count(&self) -> usize {
        self.places.len()
    }

    fn describe(&self, k: usize, out: &mut dyn Features) {
        self.describe_at(self.reader, &self.places[k], out);
    }

    fn cue(&self) -> Range<usize> {
        self.layout.cue.tokens.clone()
    }

    fn content(&self, k: usize) -> Vec<Range<usize>> {
        let end = self
            .places
            .get(k)
            .map_or(self.reader.end(), |place| place.at);
        std::iter::once(self.from..end).collect()
    }
}

const OPENERS: Classes = Classes::of(&[Class::Preposition, Class::Conjunction, Class::Weekday]);

/// Where the content of layout `k` that begins at `from` ends, at the latest with the unit.
pub fn ending(reader: &Reader, layouts: &[Layout], k: usize, from: usize) -> usize {
    let later = layouts[k + 1..].iter().filter(|l| l.begin > from);
    let ending = Ending {
        reader,
        layout: &layouts[k],
        from,
        places: places(reader, from),
        cuts: later
            .filter_map(|l| Some((cuts(reader, l, from)?, l)))
            .collect(),
        ahead: Lookahead::new(reader, from),
    };
    let chosen = reader.phase.decider.choose(Decision::End, &ending);
    chosen.map_or(reader.end(), |k| ending.places[k].at)
}

fn places(reader: &Reader, from: usize) -> Vec<Place> {
    let mut places = Vec::new();
    let (mut verb, mut quoted) = (false, false);
    let mut i = from;
    let limit = reader.end().min(from + MAX_TOKENS);
    while i < limit && places.len() < MAX_PLACES {
        if let Some(quotation) = reader.phase.marks.around(i) {
            quoted = true;
            i = quotation.end.max(i + 1);
            verb |= quotation.inner.len() > VERBLESS_TOKENS;
            if i < limit && !reader.is_over(i) {
                places.push(place(i, places.len(), verb, quoted));
                i += usize::from(reader.phase.marks.at(i).is_none());
            }
            continue;
        }
        if let Some(past) = past_brackets(reader, i) {
            i = past;
            continue;
        }
        if i > from && could_end(reader, i) && !reader.is_over(i) {
            places.push(place(i, places.len(), verb, quoted));
        }
        verb |= reader.is_finite(i);
        i += 1;
    }
    places
}

fn place(at: usize, rank: usize, verb: bool, quoted: bool) -> Place {
    Place {
        at,
        rank,
        verb,
        quoted,
    }
}

/// "the bridge |(built in 1990)| was closed": past brackets that words follow.
fn past_brackets(reader: &Reader, i: usize) -> Option<usize> {
    let limit = reader.end().min(i + BRACKET_TOKENS);
    let closing =
        (reader.lower(i) == "(").then(|| (i..limit).find(|k| reader.lower(*k) == ")"))??;
    let next = closing + 1;
    let goes_on = next < reader.end() && !reader.is_break(next) && !reader.is_over(next);
    goes_on.then_some(next)
}

fn could_end(reader: &Reader, i: usize) -> bool {
    if reader.is_break(i) || matches!(reader.lower(i), ";" | ":" | "(" | "?" | "!" | "...") {
        return true;
    }
    let after_break = reader.is_break(i - 1);
    !after_break
        && reader.kind(i, TokenKind::Word)
        && (reader.meets(i, OPENERS)
            || reader.is(i, Class::FunctionWord) && !reader.is(i, Class::Pronoun)
            || reader.has(i, Term::Ing))
        && !reader.is(i, Class::BeForm)
        && !reader.is(i, Class::Modal)
        && !reader.has(i, Term::NeverEnds)
}

/// A place with the sign that stands there, if any, and the first word past it.
struct Point<'a> {
    sign: &'a str,
    first: usize,
    word: &'a str,
    opener: &'static str,
}

impl Ending<'_> {
    /// Adds the features of `place`.
    fn describe_at(&self, reader: &Reader, place: &Place, out: &mut dyn Features) {
        let at = place.at;
        let broken = reader.is_break(at) || matches!(reader.lower(at), ";" | ":" | "(");
        let first = at + usize::from(broken);
        let point = Point {
            sign: if broken { reader.lower(at) } else { "" },
            first,
            word: reader.lower(first),
            opener: opener(reader, self.from),
        };
        self.describe_words(reader, at, &point, out);
        self.describe_content(reader, place, &point, out);
        self.describe_ahead(reader, place, &point, out);
        self.describe_cuts(reader, at, &point, out);
    }

    fn describe_words(&self, reader: &Reader, at: usize, point: &Point, out: &mut dyn Features) {
        let Point {
            sign,
            first,
            word,
            opener,
        } = *point;
        let cue = &self.layout.cue;
        let cue_word = reader.lower(cue.tokens.start);
        let shape = shape_name(reader, first);
        let next_shape = shape_name(reader, first + 1);
        out.add(Feature::EndBias, sign, "");
        out.add(Feature::EndFirst, sign, word);
        out.add(Feature::EndTwo, word, reader.lower(first + 1));
        out.add(Feature::EndSecond, sign, next_shape);
        out.add(Feature::EndShape, sign, shape);
        out.add(Feature::EndShapes, shape, next_shape);
        out.add(Feature::EndBefore, shape_name(reader, at - 1), sign);
        out.add(Feature::EndWordBefore, reader.lower(at - 1), "");
        out.add(Feature::EndCue, cue_word, sign);
        out.add(Feature::EndCueFirst, cue_word, word);
        let object = cue.terms.has(Term::SpeechObjectVerb);
        out.add(Feature::EndObject, flag(object), word);
        out.add(Feature::EndOpener, opener, sign);
        out.add(Feature::EndOpenerFirst, opener, word);
    }

    /// The content up to this place.
    fn describe_content(
        &self,
        reader: &Reader,
        place: &Place,
        point: &Point,
        out: &mut dyn Features,
    ) {
        let Point {
            sign, word, opener, ..
        } = *point;
        let at = place.at;
        let ended = flag(reader.phase.marks.ended_at(at - 1).is_some());
        out.add(Feature::EndEnded, ended, sign);
        out.add(Feature::EndEndedFirst, ended, word);
        out.add(Feature::EndEndedOpener, ended, opener);
        let verb = flag(place.verb);
        out.add(Feature::EndVerb, verb, sign);
        out.add(Feature::EndVerbFirst, verb, word);
        out.add(Feature::EndVerbOpener, verb, opener);
        out.add(Feature::EndQuoted, flag(place.quoted), ended);
        out.add(Feature::EndLength, bucket(at - self.from), sign);
        out.add(Feature::EndRank, bucket(place.rank), "");
        out.add(Feature::EndLeft, bucket(reader.end() - at), sign);
    }

    /// What follows this place.
    fn describe_ahead(
        &self,
        reader: &Reader,
        place: &Place,
        point: &Point,
        out: &mut dyn Features,
    ) {
        let Point {
            sign, first, word, ..
        } = *point;
        let end = reader.end();
        let later = self
            .ahead
            .has_quotation(first, end.min(first + QUOTATION_AHEAD));
        out.add(Feature::EndQuoteLater, flag(later), flag(place.quoted));
        let next = self.ahead.next_break(first, end.min(first + BREAK_AHEAD));
        let distance = bucket(next.map_or(FAR, |n| n - first));
        out.add(Feature::EndNextBreak, distance, sign);
        let limit = next.unwrap_or(end).min(first + VERB_AHEAD);
        let finite = flag(self.ahead.has_finite(first, limit));
        out.add(Feature::EndFiniteNext, finite, word);
        out.add(Feature::EndFiniteShape, finite, shape_name(reader, first));
    }

    /// Where the place lies to other cues, and to the clause that the cue hangs on.
    fn describe_cuts(&self, reader: &Reader, at: usize, point: &Point, out: &mut dyn Features) {
        let Point { sign, opener, .. } = *point;
        let near = |cut: usize| at == cut || at + 1 == cut;
        for (_, layout) in self.cuts.iter().filter(|(cut, _)| near(*cut)) {
            let CueAt { form, tokens, .. } = &layout.cue;
            out.add(Feature::EndCut, form.as_str(), sign);
            out.add(Feature::EndCutCue, reader.lower(tokens.start), "");
            let subject = flag(layout.speaker.is_some());
            out.add(Feature::EndCutSubject, subject, opener);
        }
        let hanging = flag(self.hangs(reader));
        out.add(Feature::EndHanging, hanging, sign);
        let past = self.cuts.iter().any(|(cut, _)| at > *cut + 1);
        out.add(Feature::EndPastCut, flag(past), "");
        out.add(Feature::EndForm, self.layout.cue.form.as_str(), sign);
    }

    /// "|When he left|, she said": whether a subordinate clause opens the unit, and the attribution
    /// begins right with it.
    fn hangs(&self, reader: &Reader) -> bool {
        let (start, begin) = (reader.start(), self.layout.begin);
        let conjunction = usize::from(reader.is(start, Class::Conjunction));
        begin > start
            && begin <= start + 1 + conjunction
            && (reader.has(start, Term::Subordinator) || reader.has(start + 1, Term::Subordinator))
    }
}
