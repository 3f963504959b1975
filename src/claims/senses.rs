//! Whether the words of a signal mean in their sentence what its reason says.
//!
//! A signal is seen by its words and is weighed as such. A reason is read by a person: it is given only
//! where parts of speech and chunks bear it out, and with the phrase that shows it.

use std::ops::Range;

use super::evidence::Evidence;
use crate::annotations::{Label, Mention};
use crate::syntax::{Syntax, Tag, VerbGroup};
use crate::text::{Document, Span, TokenKind};

/// What the words of a signal must be to be given as a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sense {
    /// Nothing more than found.
    Any,
    /// What the sentence is about: said only where there is nothing else to say.
    Topic,
    /// A verb that says that something happened: not negated, not asked for, not only possible.
    Happened,
    /// A finite verb that says so: "was sent", where "those sent" only tells which.
    Acted,
    /// A verb that says how much of something there is now: it has no object but an amount.
    Changed,
    /// A verb, or the complement of one: what is said of somebody, not what somebody is called.
    Said,
    /// A verb, an auxiliary or an adjective; a noun where a verb governs it: "imposed a curfew".
    Ruled,
    /// A finite verb, or a word that joins two clauses or two noun phrases.
    Joined,
    /// A verb, an auxiliary or an adverb of time: no plan or project as a thing.
    Ahead,
    /// A number of somebody or something: no age, no "one of them".
    Counted,
    /// More than a single word: "dozens of", where "rate" alone measures nothing.
    Phrase,
    /// A mention of money, not a word for some.
    Sum,
    /// Two sides: no "more than" before a number.
    TwoSides,
}

/// Asks what the words of one sentence mean.
pub struct SenseReader<'a> {
    pub document: &'a Document<'a>,
    pub syntax: &'a Syntax<'a>,
    pub mentions: &'a [Mention],
}

impl SenseReader<'_> {
    /// The evidence that bears the reason out, each stretch as a phrase.
    pub fn shown(&self, sense: Sense, evidence: &Evidence) -> Option<Evidence> {
        let spans = evidence.spans().iter();
        let phrases = spans.filter_map(|span| self.phrase(sense, *span));
        Evidence::of(phrases.map(|phrase| self.uncut(phrase)))
    }

    /// The phrase with the whole of a mention that it ends in: "fell to |3.0%|".
    fn uncut(&self, phrase: Span) -> Span {
        let holds = |m: &&Mention| m.span.start < phrase.end && phrase.end < m.span.end;
        let mention = self.mentions.iter().find(holds);
        mention.map_or(phrase, |mention| phrase.to(mention.span))
    }

    fn phrase(&self, sense: Sense, span: Span) -> Option<Span> {
        let tokens = self.document.tokens_of(span);
        match sense {
            Sense::Any | Sense::Topic => Some(span),
            Sense::Happened => Some(self.with_object(self.asserted(&tokens)?, &tokens)),
            Sense::Acted => self.acted(&tokens),
            Sense::Changed => self.changed(&tokens),
            Sense::Said => self.said(&tokens, is_governing),
            Sense::Ruled => self.ruled(&tokens, span),
            Sense::Joined => self.joined(&tokens, span),
            Sense::Ahead => self.ahead(&tokens, span),
            Sense::Counted => self.counted(&tokens, span),
            Sense::Phrase => (tokens.len() > 1).then_some(span),
            Sense::Sum => self
                .in_mention(span, |label| label == Label::Money)
                .then_some(span),
            Sense::TwoSides => {
                (!self.in_amount(span) && !self.is_number(tokens.end)).then_some(span)
            }
        }
    }

    fn any_tag(&self, tokens: &Range<usize>, is: fn(Tag) -> bool) -> bool {
        tokens.clone().any(|at| self.syntax.tag(at).is_some_and(is))
    }

    /// The group of the first verb among `tokens`, where it heads the group and the group asserts it.
    fn asserted(&self, tokens: &Range<usize>) -> Option<&VerbGroup> {
        let is_verb = |at: &usize| self.syntax.tag(*at).is_some_and(is_event_verb);
        let group = self.syntax.verb_group(tokens.clone().find(is_verb)?)?;
        let holds = tokens.contains(&group.head) && !group.negated && !group.modal;
        holds.then_some(group)
    }

    fn acted(&self, tokens: &Range<usize>) -> Option<Span> {
        let group = self.asserted(tokens).filter(|group| group.finite)?;
        Some(self.with_object(group, tokens))
    }

    fn changed(&self, tokens: &Range<usize>) -> Option<Span> {
        let group = self.asserted(tokens)?;
        let end = group.tokens.end.max(tokens.end);
        let object = self.syntax.noun_phrase(end);
        let has_object =
            object.is_some_and(|np| !self.in_amount(self.document.span(np.tokens.clone())));
        (!has_object).then(|| self.with_object(group, tokens))
    }

    /// From the verb group to the noun phrase behind it, over one preposition or particle; where a clause
    /// is its object ("found that she had served"), to the verb group of the clause.
    fn with_object(&self, group: &VerbGroup, tokens: &Range<usize>) -> Span {
        let mut end = group.tokens.end.max(tokens.end);
        let link = self.syntax.tag(end);
        if link == Some(Tag::Subordinator) {
            end = self.clause_end(end).unwrap_or(end);
        } else {
            let skipped = usize::from(link == Some(Tag::Preposition));
            end = self.object_end(end + skipped).unwrap_or(end);
        }
        self.document.span(group.tokens.start..end)
    }

    /// Where the noun phrase at `at` ends; a possessive that no noun was found for takes the word behind it:
    /// "the council|'s auditing|", which reads as a verb.
    fn object_end(&self, at: usize) -> Option<usize> {
        let end = self.syntax.noun_phrase(at)?.tokens.end;
        let kind = |at: usize| self.document.tokens.get(at).map(|token| token.kind);
        let owns = kind(end) == Some(TokenKind::Possessive);
        let cut = owns && kind(end + 1) == Some(TokenKind::Word);
        Some(if cut { end + 2 } else { end })
    }

    /// Where the first verb group behind `at` in the sentence ends, with what is told of its subject: an
    /// adjective or a noun phrase directly behind it.
    fn clause_end(&self, at: usize) -> Option<usize> {
        let groups = &self.syntax.sentence_of(at)?.verb_groups;
        let group = groups.iter().find(|group| group.tokens.start >= at)?;
        let end = group.tokens.end;
        if self.syntax.tag(end) == Some(Tag::Adjective) {
            return Some(end + 1);
        }
        Some(self.object_end(end).unwrap_or(end))
    }

    /// A verb with its object, or a noun with a word before its phrase that governs it.
    fn said(&self, tokens: &Range<usize>, governs: fn(Tag) -> bool) -> Option<Span> {
        let is_verb = |at: &usize| self.syntax.tag(*at).is_some_and(Tag::is_verb);
        if let Some(verb) = tokens.clone().find(is_verb) {
            let group = self.syntax.verb_group(verb)?;
            return (!group.negated).then(|| self.with_object(group, tokens));
        }
        let last = tokens.end.checked_sub(1)?;
        let phrase = self.syntax.noun_phrase(last)?;
        let before = self.syntax.tag(phrase.tokens.start.checked_sub(1)?);
        let governed = before.is_some_and(governs) && phrase.head == last;
        governed.then(|| self.document.span(phrase.tokens.clone()))
    }

    fn ruled(&self, tokens: &Range<usize>, span: Span) -> Option<Span> {
        if self.any_tag(tokens, is_modal_or_adjective) && !self.any_tag(tokens, Tag::is_verb) {
            return Some(span);
        }
        self.said(tokens, Tag::is_verb)
    }

    /// Not what would have been.
    fn ahead(&self, tokens: &Range<usize>, span: Span) -> Option<Span> {
        let unreal = self.syntax.tag(tokens.end) == Some(Tag::AuxiliaryInfinitive)
            && self.syntax.tag(tokens.end + 1) == Some(Tag::VerbParticiple)
            && self
                .syntax
                .verb_group(tokens.end)
                .is_some_and(|group| !group.passive);
        (!unreal && self.any_tag(tokens, is_ahead)).then_some(span)
    }

    fn joined(&self, tokens: &Range<usize>, span: Span) -> Option<Span> {
        if self.any_tag(tokens, Tag::is_verb) {
            return self.acted(tokens);
        }
        self.any_tag(tokens, is_joining).then_some(span)
    }

    /// The number with the noun that it counts.
    fn counted(&self, tokens: &Range<usize>, span: Span) -> Option<Span> {
        let has_unit = self.in_mention(span, |label| label == Label::Quantity);
        if tokens.len() > 1 && has_unit && !self.goes_on(span, tokens.end) {
            return Some(span);
        }
        let last = tokens.end.checked_sub(1)?;
        let phrase = self.syntax.noun_phrase(last)?;
        let head = self.syntax.tag(phrase.head)?;
        let counts = phrase.head > last && head == Tag::Nouns;
        let end = phrase.tokens.end.max(tokens.end);
        counts.then(|| self.document.span(tokens.start..end))
    }

    /// Whether a word is joined to it: "28-year" of "28-year-old".
    fn goes_on(&self, span: Span, end: usize) -> bool {
        let next = self.document.tokens.get(end);
        next.is_some_and(|token| {
            token.span.start == span.end && self.document.slice(token.span) == "-"
        })
    }

    fn in_amount(&self, span: Span) -> bool {
        self.in_mention(span, Label::is_amount)
    }

    /// Whether a mention with such a label shares characters with `span`.
    fn in_mention(&self, span: Span, is: fn(Label) -> bool) -> bool {
        let meets = |m: &&Mention| m.span.start < span.end && span.start < m.span.end;
        self.mentions.iter().filter(meets).any(|m| is(m.label))
    }

    fn is_number(&self, at: usize) -> bool {
        let token = self.document.tokens.get(at);
        token.is_some_and(|token| token.kind == TokenKind::Number)
            || self.syntax.tag(at) == Some(Tag::Numeral)
            || self.syntax.tag(at) == Some(Tag::Symbol)
    }
}

/// Any form but the bare one, which is asked for or meant.
fn is_event_verb(tag: Tag) -> bool {
    tag.is_verb() && tag != Tag::VerbInfinitive
}

fn is_governing(tag: Tag) -> bool {
    tag.is_verb() || tag == Tag::Preposition
}

fn is_modal_or_adjective(tag: Tag) -> bool {
    matches!(tag, Tag::Adjective | Tag::Auxiliary)
}

fn is_joining(tag: Tag) -> bool {
    matches!(tag, Tag::Subordinator | Tag::Preposition | Tag::Adverb)
}

fn is_ahead(tag: Tag) -> bool {
    tag.is_verb() || matches!(tag, Tag::Auxiliary | Tag::Adverb)
}
