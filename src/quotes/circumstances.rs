//! What the model of speech is told of a cue's clause: who speaks, what it hangs on, how its words open.

use std::ops::Range;

use super::features::form_name;
use super::grammar::Reader;
use super::layout::Layout;
use super::model::Features;
use super::terms::{Term, TermSet};
use crate::text::Class;

/// An infinitive is looked for so many tokens into the words.
const OPENING_TOKENS: usize = 6;

impl Reader<'_> {
    /// Adds the features of the clause of `layout`, `nested` where others' words hold it.
    pub fn describe_circumstances(
        &self,
        layout: &Layout,
        speaker: Option<&Range<usize>>,
        content: &[Range<usize>],
        nested: bool,
        out: &mut dyn Features,
    ) {
        let Some(first) = content.first() else {
            return;
        };
        let cue = layout.cue.tokens.start;
        let (word, form) = (self.word(cue), form_name(layout));
        let inside = if nested { "nested" } else { "" };
        out.add("s.nested", inside, form);
        out.add("s.nested-cue", inside, word);
        out.add("s.outer", self.word(layout.begin.wrapping_sub(1)), form);
        out.add("s.opening", self.word(self.start), form);
        let helped = self.before_auxiliaries(cue);
        let negated = (helped..cue).any(|i| self.has(i, Term::Negation));
        out.add("s.negated", if negated { "not" } else { "" }, word);
        self.describe_opening(layout, speaker, first, out);
    }

    fn describe_opening(
        &self,
        layout: &Layout,
        speaker: Option<&Range<usize>>,
        first: &Range<usize>,
        out: &mut dyn Features,
    ) {
        let word = self.word(layout.cue.tokens.start);
        let opener = self.opener(first.start);
        let mut opening = first.start..first.end.min(first.start + OPENING_TOKENS);
        let infinitive = opening.any(|i| self.has(i, Term::To) && self.shape(i + 1) == "word");
        let to = if infinitive { "to" } else { "" };
        let class = verb_class(layout.cue.terms);
        let end = speaker.filter(|s| !s.is_empty()).map(|s| s.end - 1);
        let kind = end.map_or("none", |i| self.speaker_kind(i));
        out.add("s.cue-opener", word, opener);
        out.add("s.cue-to", word, to);
        out.add("s.class-to", class, to);
        out.add("s.class-opener", class, opener);
        out.add("s.kind", kind, form_name(layout));
        out.add("s.kind-cue", kind, word);
        out.add("s.kind-class", kind, class);
        out.add("s.kind-opener", kind, opener);
    }

    /// What can be told of who ends with the word at `i`.
    fn speaker_kind(&self, i: usize) -> &'static str {
        const KINDS: [(Class, &str); 4] = [
            (Class::RoleNoun, "role"),
            (Class::Title, "title"),
            (Class::OrganizationHead, "organization"),
            (Class::Demonym, "demonym"),
        ];
        let found = KINDS.iter().find(|(class, _)| self.is(i, *class));
        found.map_or_else(|| self.shape(i), |(_, name)| *name)
    }
}

fn verb_class(terms: TermSet) -> &'static str {
    const NAMES: [(Term, &str); 5] = [
        (Term::SpeechWeakVerb, "weak"),
        (Term::BeliefVerb, "belief"),
        (Term::SpeechObjectVerb, "object"),
        (Term::SpeechClauseVerb, "clause"),
        (Term::SpeechParticleVerb, "particle"),
    ];
    let found = NAMES.iter().find(|(term, _)| terms.has(*term));
    found.map_or("verb", |(_, name)| *name)
}
