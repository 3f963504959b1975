//! Which noun phrase is the source of a cue: a ranker over the noun phrases around it.

use std::ops::Range;

use super::phrase::{describes, names_several, quantified_start, whole};
use super::places::{Place, Walk};
use super::source_features::{CueGroup, describe};
use crate::quotes::attribution::{CueAt, Form};
use crate::quotes::decisions::decider::Candidates;
use crate::quotes::decisions::model::{Decision, Features};
use crate::quotes::reader::Reader;
use crate::quotes::terms::Term;

/// How far a source is looked for before its cue, in tokens: it bounds the work, and one further
/// off is mostly that of another cue.
const BEFORE_TOKENS: usize = 45;

/// The same after a cue, with how many noun phrases are weighed, and after one that may open the sentence
/// of its subject: "After saying so, Ann Lee".
const AFTER_REACH: (usize, usize) = (14, 3);
const OPENING_REACH: (usize, usize) = (30, 6);

/// The cue and the places where its source could stand.
struct Sources<'a> {
    cue: CueGroup<'a>,
    /// Those before the cue, the nearest first, then those after it.
    places: Vec<Place>,
}

impl Candidates for Sources<'_> {
    fn count(&self) -> usize {
        self.places.len()
    }

    fn describe(&self, k: usize, out: &mut dyn Features) {
        describe(&self.cue, &self.places[k], out);
    }

    fn cue(&self) -> Range<usize> {
        self.cue.cue.tokens.clone()
    }

    fn content(&self, k: usize) -> Vec<Range<usize>> {
        vec![self.places[k].phrase.tokens.clone()]
    }
}

/// The source of a cue.
#[derive(Debug, Clone)]
pub struct Source {
    /// Where its first noun phrase stands.
    pub place: Place,
    /// The words that name it.
    pub tokens: Range<usize>,
    /// The first token of the whole phrase, of which `tokens` may be an apposition.
    pub begin: usize,
}

/// The source of `cue`: the likeliest noun phrase of its unit; none where none is likely.
pub fn source(reader: &Reader, cue: &CueAt) -> Option<Source> {
    let sources = Sources::new(reader, cue);
    let chosen = reader.phase.decider.choose(Decision::Source, &sources)?;
    let mut place = sources.places.get(chosen)?.clone();
    let mut outer = sources.places[chosen + 1..].iter();
    let outer = outer
        .find(|outer| describes(reader, outer, &place))
        .cloned();
    let begin = quantified_start(reader, outer.as_ref().unwrap_or(&place));
    let rest = place.phrase.tokens.end..sources.cue.group.start;
    if let Some(outer) = outer.filter(|outer| names_several(reader, outer, rest)) {
        place = outer;
    }
    let tokens = whole(reader, &place, &sources.cue.group);
    Some(Source {
        place,
        tokens,
        begin,
    })
}

/// A noun phrase so near, in tokens, stands right beside a cue: the tagger may part a prefix from it.
const BESIDE_TOKENS: usize = 2;

/// "Sites are few, |says| Ann Lee": a comma or a quotation before the verb, a noun phrase right after it, and
/// no subject before it but those of other verbs.
fn is_inverted(reader: &Reader, group: &Range<usize>, places: &[Place]) -> bool {
    let before = group.start.checked_sub(1);
    let set_off =
        before.is_some_and(|at| reader.is_break(at) || reader.phase.marks.ended_at(at).is_some());
    let subject = places
        .iter()
        .any(|place| place.before && place.clauses == 0 && !place.governed);
    let follows = places
        .iter()
        .any(|place| !place.before && place.tokens <= BESIDE_TOKENS);
    set_off && follows && !subject && !reader.has(group.end - 1, Term::Told)
}

impl<'a> Sources<'a> {
    fn new(reader: &'a Reader<'a>, cue: &'a CueAt) -> Self {
        let verb = cue.tokens.start;
        let group = reader.phase.syntax.verb_group(verb);
        let group = group.map_or(cue.tokens.clone(), |group| {
            group.tokens.start.max(reader.start())..cue.tokens.end.max(group.tokens.end)
        });
        let mut places = Vec::new();
        let finite = cue.form == Form::Verb;
        let mut walk = Walk::new(reader, finite, true);
        let floor = reader
            .start()
            .max(group.start.saturating_sub(BEFORE_TOKENS));
        walk.left(floor..group.start, &mut places);
        let mut walk = Walk::new(reader, finite, false);
        let (tokens, most) = match cue.form {
            Form::Participle => OPENING_REACH,
            _ => AFTER_REACH,
        };
        let limit = reader.end().min(group.end + tokens);
        walk.right(group.end..limit, places.len() + most, &mut places);
        if finite && is_inverted(reader, &group, &places) {
            places.retain(|place| !place.before);
        }
        Sources {
            cue: CueGroup { reader, cue, group },
            places,
        }
    }
}
