//! What the classifier of speech sees of a cue's clause: who speaks, what it hangs on, how its content
//! opens.

use std::ops::Range;

use super::speech::Report;
use crate::quotes::codes::{Flag, Shape, SourceKind, VerbClass};
use crate::quotes::decisions::feature_names::Feature;
use crate::quotes::decisions::model::Features;
use crate::quotes::reader::Reader;
use crate::quotes::shapes::{opener, shape_name, shape_of};
use crate::quotes::terms::{Term, TermSet};
use crate::text::Class;

/// An infinitive is looked for so many tokens into the content.
const OPENING_TOKENS: usize = 6;

impl Report<'_> {
    /// Adds the features of the clause whose content begins with `first`.
    pub fn describe_circumstances(
        &self,
        reader: &Reader,
        first: &Range<usize>,
        out: &mut dyn Features,
    ) {
        let cue = self.layout.cue.tokens.start;
        let (word, form) = (reader.lower(cue), self.layout.cue.form.as_str());
        let nested = Flag::Nested.where_true(self.nested);
        out.add(Feature::SpeechNested, nested, form);
        out.add(Feature::SpeechNestedCue, nested, word);
        let outer = reader.lower(self.layout.begin.wrapping_sub(1));
        out.add(Feature::SpeechOuter, outer, form);
        let opening = reader.lower(reader.start());
        out.add(Feature::SpeechOpening, opening, form);
        let helped = reader.before_auxiliaries(cue);
        let negated = (helped..cue).any(|i| reader.has(i, Term::Negation));
        let negated = Flag::Negated.where_true(negated);
        out.add(Feature::SpeechNegated, negated, word);
        self.describe_opening(reader, first, out);
    }

    fn describe_opening(&self, reader: &Reader, first: &Range<usize>, out: &mut dyn Features) {
        let cue = &self.layout.cue;
        let (word, form) = (reader.lower(cue.tokens.start), cue.form.as_str());
        let opener = opener(reader, first.start);
        let mut opening = first.start..first.end.min(first.start + OPENING_TOKENS);
        let infinitive =
            opening.any(|i| reader.has(i, Term::To) && shape_of(reader, i + 1) == Shape::Word);
        let to = Flag::Infinitive.where_true(infinitive);
        let class = verb_class(cue.terms).as_str();
        let last = self.named_source().map(|source| source.end - 1);
        let kind = last.map_or(SourceKind::None.as_str(), |i| source_kind(reader, i));
        out.add(Feature::SpeechCueOpener, word, opener);
        out.add(Feature::SpeechCueTo, word, to);
        out.add(Feature::SpeechClassTo, class, to);
        out.add(Feature::SpeechClassOpener, class, opener);
        out.add(Feature::SpeechKind, kind, form);
        out.add(Feature::SpeechKindCue, kind, word);
        out.add(Feature::SpeechKindClass, kind, class);
        out.add(Feature::SpeechKindOpener, kind, opener);
    }
}

/// What kind of source ends with the word at `i`; the shape of the word where its classes do not tell.
fn source_kind(reader: &Reader, i: usize) -> &'static str {
    const KINDS: [(Class, SourceKind); 4] = [
        (Class::RoleNoun, SourceKind::Role),
        (Class::Title, SourceKind::Title),
        (Class::OrganizationHead, SourceKind::Organization),
        (Class::Demonym, SourceKind::Demonym),
    ];
    let found = KINDS.iter().find(|(class, _)| reader.is(i, *class));
    found.map_or_else(|| shape_name(reader, i), |(_, kind)| kind.as_str())
}

fn verb_class(terms: TermSet) -> VerbClass {
    const CLASSES: [(Term, VerbClass); 5] = [
        (Term::SpeechWeakVerb, VerbClass::Weak),
        (Term::BeliefVerb, VerbClass::Belief),
        (Term::SpeechObjectVerb, VerbClass::Object),
        (Term::SpeechClauseVerb, VerbClass::Clause),
        (Term::SpeechParticleVerb, VerbClass::Particle),
    ];
    let found = CLASSES.iter().find(|(term, _)| terms.has(*term));
    found.map_or(VerbClass::Verb, |(_, class)| *class)
}
