//! What the ranker of sources sees of a noun phrase and its cue.

use std::ops::Range;

use super::places::Place;
use crate::quotes::attribution::CueAt;
use crate::quotes::codes::{ContentSide, SourceClass};
use crate::quotes::decisions::feature_names::Feature;
use crate::quotes::decisions::features::{bucket, flag};
use crate::quotes::decisions::model::Features;
use crate::quotes::reader::Reader;
use crate::quotes::terms::Term;
use crate::syntax::Tag;
use crate::text::Class;

/// A cue, with the unit that it lies in and the tokens of its verb group.
pub struct CueGroup<'a> {
    pub reader: &'a Reader<'a>,
    pub cue: &'a CueAt,
    pub group: Range<usize>,
}

/// Adds the features of `place` as the source of the cue.
pub fn describe(sources: &CueGroup, place: &Place, out: &mut dyn Features) {
    let side = match place.before {
        true => ContentSide::Before,
        false => ContentSide::After,
    };
    let point = Point {
        reader: sources.reader,
        side: side.as_str(),
        form: sources.cue.form.as_str(),
        cue: sources.reader.lower(sources.cue.tokens.start),
        cue_tag: tag(sources.reader, Some(sources.cue.tokens.start)),
        near: near(sources),
    };
    describe_distance(&point, place, out);
    describe_phrase(&point, place, out);
    describe_edges(&point, place, out);
}

/// What most features are combined with.
struct Point<'a> {
    reader: &'a Reader<'a>,
    side: &'static str,
    form: &'static str,
    /// The first word of the cue.
    cue: &'a str,
    cue_tag: &'static str,
    /// The tags right before and right after the verb group.
    near: [&'static str; 2],
}

fn near(sources: &CueGroup) -> [&'static str; 2] {
    let before = sources.group.start.checked_sub(1);
    let before = before.filter(|at| sources.reader.contains(*at));
    let after = Some(sources.group.end).filter(|at| sources.reader.contains(*at));
    [tag(sources.reader, before), tag(sources.reader, after)]
}

fn tag(reader: &Reader, at: Option<usize>) -> &'static str {
    let tag = at.and_then(|at| reader.phase.syntax.tag(at));
    tag.map_or("", Tag::as_str)
}

fn describe_distance(point: &Point, place: &Place, out: &mut dyn Features) {
    let (side, form) = (point.side, point.form);
    let tokens = bucket(place.tokens);
    let (phrases, verbs) = (bucket(place.phrases), bucket(place.verbs));
    let commas = bucket(place.commas);
    out.add(Feature::SourceBias, side, form);
    out.add(Feature::SourceDistance, tokens, side);
    out.add(Feature::SourceDistanceForm, tokens, form);
    out.add(Feature::SourcePhrases, phrases, side);
    out.add(Feature::SourcePhrasesVerbs, phrases, verbs);
    out.add(Feature::SourceVerbs, verbs, side);
    let clauses = bucket(place.clauses);
    out.add(Feature::SourceClauses, clauses, side);
    out.add(Feature::SourceClausesForm, clauses, form);
    out.add(Feature::SourceVerbsForm, verbs, form);
    out.add(Feature::SourceVerbsCommas, verbs, commas);
    out.add(Feature::SourceCommas, commas, side);
    out.add(Feature::SourceRelative, flag(place.relative), verbs);
    out.add(Feature::SourceQuoted, flag(place.quoted), side);
    out.add(Feature::SourceCue, point.cue, side);
    out.add(Feature::SourceCueTag, point.cue_tag, side);
    out.add(Feature::SourceNearBefore, point.near[0], side);
    out.add(Feature::SourceNearAfter, point.near[1], side);
    out.add(Feature::SourceNearPhrases, point.near[0], phrases);
    let pair = match place.before {
        true => Feature::SourceNearPairBefore,
        false => Feature::SourceNearPairAfter,
    };
    out.add(pair, point.near[0], point.near[1]);
}

fn describe_phrase(point: &Point, place: &Place, out: &mut dyn Features) {
    let head = place.phrase.head;
    let word = point.reader.lower(head);
    let head_tag = tag(point.reader, Some(head));
    let class = class(point.reader, head);
    let phrases = bucket(place.phrases);
    out.add(Feature::SourceHead, word, point.side);
    out.add(Feature::SourceHeadTag, head_tag, point.side);
    out.add(Feature::SourceHeadClass, class, point.side);
    out.add(Feature::SourceHeadForm, head_tag, point.form);
    out.add(Feature::SourceHeadPhrases, head_tag, phrases);
    out.add(Feature::SourceClassPhrases, class, phrases);
    out.add(Feature::SourceClassTag, class, head_tag);
    out.add(Feature::SourceAgreement, head_tag, point.cue_tag);
    let first = point.reader.lower(place.phrase.tokens.start);
    out.add(Feature::SourceFirst, first, head_tag);
    let length = bucket(place.phrase.tokens.len());
    out.add(Feature::SourceLength, length, head_tag);
}

fn describe_edges(point: &Point, place: &Place, out: &mut dyn Features) {
    let reader = point.reader;
    let tokens = &place.phrase.tokens;
    let before = tokens
        .start
        .checked_sub(1)
        .filter(|at| reader.contains(*at));
    let (left, right) = (tag(reader, before), tag(reader, Some(tokens.end)));
    let left_word = before.map_or("", |at| reader.lower(at));
    let right_word = reader.lower(tokens.end);
    let verbs = bucket(place.verbs);
    out.add(Feature::SourceLeft, left_word, point.side);
    out.add(Feature::SourceRight, right_word, point.side);
    out.add(Feature::SourceLeftTag, left, point.side);
    out.add(Feature::SourceRightTag, right, point.side);
    out.add(Feature::SourceLeftRight, left, right);
    out.add(Feature::SourceLeftTokens, left_word, bucket(place.tokens));
    out.add(Feature::SourceLeftNear, left, point.near[0]);
    out.add(Feature::SourceRightNear, right, point.near[0]);
    out.add(Feature::SourceLeftVerbs, left, verbs);
    out.add(Feature::SourceLeftCommas, left, bucket(place.commas));
    out.add(Feature::SourceLeftPhrases, left, bucket(place.phrases));
    let first = reader.lower(tokens.start);
    out.add(Feature::SourceFirstLeft, first, left);
    out.add(
        Feature::SourceClausesNear,
        bucket(place.clauses),
        point.near[0],
    );
    out.add(Feature::SourceClausesLeft, bucket(place.clauses), left);
    out.add(Feature::SourceRightVerbs, right, verbs);
    out.add(Feature::SourceLeftWordRight, left_word, right);
    let quoted = before.is_some_and(|at| reader.phase.marks.ended_before(at + 1).is_some());
    out.add(Feature::SourceAfterQuote, flag(quoted), point.side);
    out.add(Feature::SourceAfterQuoteLeft, flag(quoted), left);
    let governs = reader.phase.syntax.verb_group(tokens.end);
    let governs = flag(governs.is_some_and(|group| group.finite));
    out.add(Feature::SourceGoverns, governs, verbs);
    out.add(Feature::SourceGovernsNear, governs, point.near[0]);
}

/// What the head of a noun phrase is by its classes; its tag where they do not tell.
fn class(reader: &Reader, head: usize) -> &'static str {
    const CLASSES: [(Class, SourceClass); 7] = [
        (Class::Pronoun, SourceClass::Pronoun),
        (Class::RoleNoun, SourceClass::Role),
        (Class::Title, SourceClass::Title),
        (Class::OrganizationHead, SourceClass::Organization),
        (Class::GivenName, SourceClass::Given),
        (Class::Demonym, SourceClass::Demonym),
        (Class::Weekday, SourceClass::Time),
    ];
    if reader.has(head, Term::Period) || reader.has(head, Term::TimeAdverb) {
        return SourceClass::Time.as_str();
    }
    let found = CLASSES.iter().find(|(class, _)| reader.is(head, *class));
    found.map_or_else(|| tag(reader, Some(head)), |(_, class)| class.as_str())
}
