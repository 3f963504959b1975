//! Whether a cue asserts that something was said: what is denied, refused, supposed, asked for or still to
//! come is no quote.

use std::ops::Range;

use crate::quotes::attribution::{Form, Layout};
use crate::quotes::inflection::Inflection;
use crate::quotes::reader::Reader;
use crate::quotes::terms::Term;
use crate::syntax::{Tag, Tense, VerbGroup};
use crate::text::{Class, TokenKind};

/// How far before "as saying" the word that calls it wrong is looked for, in tokens: "was wrongly
/// |quoted by the paper as".
const MISQUOTED_TOKENS: usize = 8;

/// "he'd said": a group of so many tokens with a form of the past is no possibility.
const CONTRACTED: usize = 2;

impl Reader<'_> {
    /// Whether what `layout` reports is said to have been said.
    pub fn is_asserted(&self, layout: &Layout) -> bool {
        let cue = layout.cue.tokens.start;
        match layout.cue.form {
            Form::Label | Form::Phrase | Form::Noun => return true,
            Form::Verb | Form::Participle | Form::Passive => {}
        }
        if self.lacks_subject(layout)
            || layout.cue.terms.has(Term::Withholds)
            || self.has(layout.cue.tokens.end, Term::Nothing)
        {
            return false;
        }
        let group = self.phase.syntax.verb_group(cue);
        let begins = group.map_or(cue, |group| group.tokens.start);
        let begins = begins.min(self.before_auxiliaries(cue)).max(self.start());
        let misquoted =
            self.has(cue, Term::Quoted) && (begins..cue).any(|at| self.has(at, Term::Wrongly));
        if misquoted || self.is_denied(begins, cue) || self.is_supposed(layout, begins) {
            return false;
        }
        match layout.cue.form {
            Form::Participle if self.inflection(cue) == Inflection::Ing => !self.is_avoided(begins),
            Form::Participle => {
                let to = (begins.saturating_sub(1)..cue).rev();
                let to = { to }.find(|at| self.has(*at, Term::To));
                to.is_none_or(|to| self.comes_true(to))
            }
            _ => {
                let open = group.is_some_and(|group| self.is_open(group, layout));
                !open && !(layout.cue.form == Form::Passive && self.asks_for_words(layout))
            }
        }
    }

    /// "arrested |key accused| Shaibin": what stands before the verb ends with no noun and has no article.
    fn lacks_subject(&self, layout: &Layout) -> bool {
        let cue = layout.cue.tokens.start;
        let before = |speaker: &&Range<usize>| !speaker.is_empty() && speaker.end <= cue;
        let Some(speaker) = layout.speaker.as_ref().filter(before) else {
            return false;
        };
        let last = speaker.end - 1;
        let tag = self.phase.syntax.tag(last);
        layout.cue.form == Form::Verb
            && tag == Some(Tag::Adjective)
            && self.lower_case(last)
            && !self.is(speaker.start, Class::Article)
            && !self.has(speaker.start, Term::PhraseOpener)
            && !self.has(last, Term::SubjectPronoun)
            && !self.has(last, Term::PluralSubject)
    }

    /// "did not |say|", "has never |said|": a negation between `begins` and the verb, or right before.
    fn is_denied(&self, begins: usize, cue: usize) -> bool {
        let before = begins.checked_sub(1).filter(|at| self.contains(*at));
        let mut words = before.into_iter().chain(begins..cue);
        words.any(|at| self.has(at, Term::Denies) && !self.has(at + 1, Term::OnlyJust))
    }

    /// Whether nobody says it, or the clause is a condition, a wish or a question: "if he says", "had
    /// he said", "nobody said".
    fn is_supposed(&self, layout: &Layout, begins: usize) -> bool {
        let subject = match &layout.speaker {
            Some(speaker) if speaker.end <= begins => speaker.start,
            _ => layout.begin.min(begins),
        };
        let relative = self.is_relative(begins) && self.is_nobody(begins.wrapping_sub(2));
        if relative || subject < begins && self.is_nobody(subject) {
            return true;
        }
        let Some(before) = self.before(subject, 1) else {
            return false;
        };
        self.is_nobody(before)
            || self.is(before, Class::Preposition) && self.is_nobody(before.wrapping_sub(1))
            || self.has(before, Term::Unreal)
            || self.is_inverted_question(before)
    }

    /// "nobody", "|no| official"; not "No 10".
    fn is_nobody(&self, at: usize) -> bool {
        self.has(at, Term::Nobody) && !self.kind(at + 1, TokenKind::Number)
    }

    /// "|Had| he said so, ...", "What |did| he say": an auxiliary before the subject, at the start of its
    /// clause.
    fn is_inverted_question(&self, auxiliary: usize) -> bool {
        if !self.contains(auxiliary) || self.phase.syntax.tag(auxiliary) != Some(Tag::Auxiliary) {
            return false;
        }
        let Some(before) = self.before(auxiliary, 1) else {
            return true;
        };
        self.kind(before, TokenKind::Punctuation)
            || self.kind(before, TokenKind::Quotation)
            || self.is(before, Class::Conjunction)
            || self.has(before, Term::Denies)
            || self.phase.syntax.tag(before) == Some(Tag::Relative)
    }

    /// "will say", "may have said": it may come, or may have been.
    fn is_open(&self, group: &VerbGroup, layout: &Layout) -> bool {
        let mut words = group.tokens.start.saturating_sub(1)..group.head;
        let habit = words.any(|at| self.has(at, Term::Habitual));
        let first = layout.speaker.as_ref();
        let first = first.is_some_and(|speaker| self.has(speaker.start, Term::FirstPerson));
        if habit || first {
            return false;
        }
        let contracted = group.tokens.len() <= CONTRACTED
            && self.inflection(layout.cue.tokens.start) == Inflection::Past;
        group.tense == Tense::Future || group.modal && !contracted
    }

    /// "avoided |saying|", "stopped short of |saying|", "wrongly quoted as |saying|".
    fn is_avoided(&self, verb: usize) -> bool {
        let Some(before) = self.before(verb, 1) else {
            return false;
        };
        if self.has(before, Term::As) {
            let floor = self.start().max(before.saturating_sub(MISQUOTED_TOKENS));
            return (floor..before)
                .any(|at| self.has(at, Term::Misquoted) || self.has(at, Term::Wrongly));
        }
        self.has(before, Term::AvoidsIng) || self.has_before(before, 1, Term::ShortOf)
    }

    /// Whether the infinitive whose "to" stands at `to` comes true: "went on to say"; "refused to say"
    /// and "wants her to say" do not.
    fn comes_true(&self, to: usize) -> bool {
        let Some(mut governor) = self.before(to, 1) else {
            return true;
        };
        let adverb = |at| self.phase.syntax.tag(at) == Some(Tag::Adverb);
        while adverb(governor)
            && !self.has(governor, Term::LooksAhead)
            && self.contains(governor.wrapping_sub(1))
        {
            governor -= 1;
        }
        let verb = self.phase.syntax.verb_group(governor);
        let negated = verb.is_some_and(|group| group.negated);
        if self.has(governor, Term::Withholds) {
            return negated;
        }
        if negated || self.has(governor, Term::LooksAhead) {
            return false;
        }
        let awaited = verb.is_some_and(|group| group.tense == Tense::Future || group.modal);
        !awaited && !self.is_asked_of(governor)
    }

    /// "wanted |her| to say", "called on |the minister| to say": the phrase that ends at `last` is to do
    /// it.
    fn is_asked_of(&self, last: usize) -> bool {
        let phrase = self.phase.syntax.noun_phrase(last);
        let phrase = phrase.map(|phrase| phrase.tokens.start);
        // "her" may be taken for an owner
        let start = phrase.or_else(|| self.is(last, Class::Pronoun).then_some(last));
        let Some(before) = start.and_then(|start| self.before(start, 1)) else {
            return false;
        };
        let called = self.is(before, Class::Preposition) && self.has_before(before, 1, Term::Call);
        called || self.has(before, Term::LooksAhead)
    }

    /// "was asked to |comment|": words are asked for.
    fn asks_for_words(&self, layout: &Layout) -> bool {
        let to = layout.cue.tokens.end;
        self.has(to, Term::To)
            && self.has(to + 1, Term::Comment)
            && self.has(layout.cue.tokens.start, Term::Ask)
    }
}
