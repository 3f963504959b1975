//! Whether a cue with its content reports speech: a logistic model over the words about the cue.

use std::ops::Range;

use crate::quotes::attribution::{Layout, Side};
use crate::quotes::codes::{ContentSide, QuotedShare, SourceKind, SourceOrigin};
use crate::quotes::decisions::decider::Candidates;
use crate::quotes::decisions::feature_names::Feature;
use crate::quotes::decisions::features::{bucket, flag};
use crate::quotes::decisions::model::{Decision, Features};
use crate::quotes::reader::Reader;
use crate::quotes::shapes::shape_name;
use crate::text::{Class, Role};

/// How much of a piece of content is looked at for marks and for a finite verb, in tokens: it bounds
/// the work, and the weights are fitted to it.
const MARK_TOKENS: usize = 60;
const VERB_TOKENS: usize = 30;

/// A cue, with the content that it may report.
pub struct Report<'a> {
    /// The unit that they lie in.
    pub reader: &'a Reader<'a>,
    /// The cue with its surroundings.
    pub layout: &'a Layout,
    /// The words that name the source, its own or that of another cue.
    pub source: Option<Range<usize>>,
    /// The pieces of the content.
    pub content: &'a [Range<usize>],
    /// Whether the content of another cue holds this one.
    pub nested: bool,
}

impl Candidates for Report<'_> {
    fn count(&self) -> usize {
        1
    }

    fn describe(&self, _: usize, out: &mut dyn Features) {
        self.describe_report(self.reader, out);
    }

    fn cue(&self) -> Range<usize> {
        self.layout.cue.tokens.clone()
    }

    fn content(&self, _: usize) -> Vec<Range<usize>> {
        self.content.to_vec()
    }
}

impl Report<'_> {
    /// Whether the content is what somebody said.
    pub fn is_speech(&self) -> bool {
        let decider = self.reader.phase.decider;
        decider.choose(Decision::Speech, self).is_some()
    }

    fn describe_report(&self, reader: &Reader, out: &mut dyn Features) {
        let Some(first) = self.content.first() else {
            return;
        };
        let point = Point {
            cue: reader.lower(self.layout.cue.tokens.start),
            form: self.layout.cue.form.as_str(),
            side: self.content_side().as_str(),
            marks: self.quoted_share(reader, first).as_str(),
        };
        self.describe_cue(reader, &point, out);
        self.describe_content(reader, first, &point, out);
        self.describe_source(reader, point.form, out);
        self.describe_verb(reader, &point, out);
        self.describe_circumstances(reader, first, out);
    }

    fn content_side(&self) -> ContentSide {
        match self.layout.side {
            Side::Before { .. } => ContentSide::Before,
            Side::After { .. } => ContentSide::After,
        }
    }

    fn quoted_share(&self, reader: &Reader, first: &Range<usize>) -> QuotedShare {
        let marked = |i: usize| reader.phase.marks.at(i).is_some();
        let some = |piece: &Range<usize>| piece.clone().take(MARK_TOKENS).any(marked);
        if marked(first.start) {
            QuotedShare::Opens
        } else if self.content.iter().any(some) {
            QuotedShare::Some
        } else {
            QuotedShare::None
        }
    }

    fn describe_cue(&self, reader: &Reader, point: &Point, out: &mut dyn Features) {
        let Point {
            cue,
            form,
            side,
            marks,
        } = *point;
        let tokens = &self.layout.cue.tokens;
        let next = reader.lower(tokens.end);
        let next_shape = shape_name(reader, tokens.end);
        out.add(Feature::SpeechBias, "", "");
        out.add(Feature::SpeechCue, cue, side);
        out.add(Feature::SpeechCueMarks, cue, marks);
        out.add(Feature::SpeechCueNext, cue, next);
        out.add(Feature::SpeechCueShape, cue, next_shape);
        out.add(Feature::SpeechSide, side, marks);
        out.add(Feature::SpeechForm, form, side);
        out.add(Feature::SpeechFormMarks, form, marks);
        out.add(Feature::SpeechNext, next, side);
        out.add(Feature::SpeechNextShape, next_shape, side);
        let previous = tokens.start.wrapping_sub(1);
        let word = reader.lower(previous);
        out.add(Feature::SpeechPrevious, word, form);
        out.add(
            Feature::SpeechPreviousShape,
            shape_name(reader, previous),
            form,
        );
        let earlier = reader.lower(previous.wrapping_sub(1));
        out.add(Feature::SpeechPreviousTwo, earlier, word);
        let ending = reader.inflection(tokens.start).as_str();
        out.add(Feature::SpeechEnding, ending, form);
    }

    fn describe_content(
        &self,
        reader: &Reader,
        first: &Range<usize>,
        point: &Point,
        out: &mut dyn Features,
    ) {
        let Point {
            form, side, marks, ..
        } = *point;
        let shape = shape_name(reader, first.start);
        out.add(Feature::SpeechFirst, reader.lower(first.start), side);
        out.add(Feature::SpeechFirstShape, shape, side);
        let second = shape_name(reader, first.start + 1);
        out.add(Feature::SpeechSecond, shape, second);
        let length = bucket(self.content.iter().map(ExactSizeIterator::len).sum());
        out.add(Feature::SpeechLength, length, marks);
        out.add(Feature::SpeechLengthForm, length, form);
        let gap = match self.layout.side {
            Side::Before { .. } => 0,
            Side::After { .. } => first.start.saturating_sub(self.layout.cue.tokens.end),
        };
        out.add(Feature::SpeechGap, bucket(gap), side);
        let headline = reader.role(first.start) == Some(Role::Headline);
        out.add(Feature::SpeechHeadline, flag(headline), form);
    }

    fn describe_source(&self, reader: &Reader, form: &str, out: &mut dyn Features) {
        let Some(source) = self.named_source() else {
            out.add(Feature::SpeechSpeaker, SourceKind::None.as_str(), form);
            return;
        };
        let last = source.end - 1;
        out.add(
            Feature::SpeechSpeaker,
            shape_name(reader, source.start),
            form,
        );
        out.add(Feature::SpeechSpeakerEnd, shape_name(reader, last), form);
        out.add(Feature::SpeechSpeakerWord, reader.lower(last), form);
        let first = reader.lower(source.start);
        out.add(Feature::SpeechSpeakerFirst, first, form);
        let origin = if self.layout.speaker.is_some() {
            SourceOrigin::Own
        } else {
            SourceOrigin::Inherited
        };
        out.add(Feature::SpeechOwn, origin.as_str(), form);
    }

    /// The words that name the source, where there are any.
    pub fn named_source(&self) -> Option<&Range<usize>> {
        self.source.as_ref().filter(|source| !source.is_empty())
    }

    fn describe_verb(&self, reader: &Reader, point: &Point, out: &mut dyn Features) {
        let verb = |i: usize| reader.is(i, Class::BeForm) || reader.is(i, Class::Modal);
        let finite = |piece: &Range<usize>| piece.clone().take(VERB_TOKENS).any(verb);
        let finite = flag(self.content.iter().any(finite));
        out.add(Feature::SpeechFinite, finite, point.marks);
        out.add(Feature::SpeechFiniteSide, finite, point.side);
        out.add(Feature::SpeechFiniteCue, finite, point.cue);
    }
}

/// What most features of a report are combined with.
struct Point<'a> {
    /// The first word of the cue.
    cue: &'a str,
    form: &'static str,
    side: &'static str,
    marks: &'static str,
}
