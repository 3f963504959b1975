//! What every step from a speaker's words to a person reads.

use std::ops::Range;

use super::given_names::GivenNames;
use crate::annotations::{EntityId, Label, Mention};
use crate::entities::Named;
use crate::quotes::codes::Referent;
use crate::quotes::marks::Marks;
use crate::quotes::terms::{Term, Terms};
use crate::syntax::{NounPhrase, Syntax, Tag, VerbGroup};
use crate::text::{Class, Document, Span, Token};

/// How many mentions back a name is looked for; it bounds the work, and one further back is seldom
/// meant.
pub const REACH: usize = 24;

/// A name stands right before what follows it with so many bytes between: a comma, a bracket or a
/// mark, with spaces.
const MARK_BYTES: usize = 3;

/// The longest ending of an owner with the space after it, in characters.
const ENDING_CHARS: usize = 3;

/// One document, read.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    pub document: &'a Document<'a>,
    pub terms: &'a Terms<'a>,
    pub named: &'a Named,
    pub marks: &'a Marks,
    pub syntax: &'a Syntax<'a>,
    pub given_names: &'a GivenNames,
}

impl<'a> Scene<'a> {
    pub fn token(&self, at: usize) -> Option<&'a Token> {
        self.document.tokens.get(at)
    }

    /// The word at `at` in lower case; nothing outside the document.
    pub fn lower(&self, at: usize) -> &'a str {
        match self.token(at) {
            Some(_) => self.document.lower(at),
            None => "",
        }
    }

    pub fn has(&self, at: usize, term: Term) -> bool {
        self.token(at).is_some() && self.terms.has(self.document, at, term)
    }

    pub fn is(&self, at: usize, class: Class) -> bool {
        self.token(at).is_some_and(|token| token.is(class))
    }

    pub fn is_comma(&self, at: usize) -> bool {
        self.lower(at) == ","
    }

    pub fn tag(&self, at: usize) -> Option<Tag> {
        self.syntax.tag(at)
    }

    pub fn is_tag(&self, at: usize, tag: Tag) -> bool {
        self.tag(at) == Some(tag)
    }

    pub fn noun_phrase(&self, at: usize) -> Option<&'a NounPhrase> {
        self.syntax.noun_phrase(at)
    }

    /// The verb group that begins at `at`, an adverb apart.
    pub fn verb_from(&self, at: usize) -> Option<&'a VerbGroup> {
        let at = at + usize::from(self.is_tag(at, Tag::Adverb));
        let group = self.syntax.verb_group(at)?;
        (group.tokens.start == at).then_some(group)
    }

    /// The verb group that ends right before `at`, an adverb apart.
    pub fn verb_before(&self, at: usize) -> Option<&'a VerbGroup> {
        let mut last = at.checked_sub(1)?;
        if self.is_tag(last, Tag::Adverb) {
            last = last.checked_sub(1)?;
        }
        let group = self.syntax.verb_group(last)?;
        (group.tokens.end == last + 1).then_some(group)
    }

    /// Whether the token stands between quotation marks.
    pub fn is_quoted(&self, at: usize) -> bool {
        self.marks.around(at).is_some()
    }

    /// The mention over the token at `at`.
    pub fn mention_over(&self, at: usize) -> Option<&'a Mention> {
        let span = self.token(at)?.span;
        let mentions = &self.named.mentions;
        let next = mentions.partition_point(|m| m.span.end <= span.start);
        mentions.get(next).filter(|m| m.span.start <= span.start)
    }

    /// The tokens of `mention`.
    pub fn tokens_of(&self, mention: &Mention) -> Range<usize> {
        self.document.tokens_of(mention.span)
    }

    /// The mentions in the tokens `within`, in order.
    pub fn mentions_in(
        &self,
        within: &Range<usize>,
    ) -> impl Iterator<Item = &'a Mention> + use<'a> {
        let last = self.document.tokens.len().min(within.end);
        let span = match within.start < last {
            true => self.document.span(within.start..last),
            false => Span::default(),
        };
        let mentions = &self.named.mentions;
        let first = mentions.partition_point(|m| m.span.end <= span.start);
        mentions[first..]
            .iter()
            .take_while(move |m| m.span.start < span.end)
    }

    /// The mention that begins with the token at `at`.
    pub fn mention_from(&self, at: usize) -> Option<&'a Mention> {
        let start = self.token(at)?.span.start;
        self.mention_over(at).filter(|m| m.span.start == start)
    }

    /// The last mentions before byte `start`, the last first.
    pub fn before(&self, start: u32) -> impl Iterator<Item = &'a Mention> + use<'a> {
        let mentions = &self.named.mentions;
        let end = mentions.partition_point(|m| m.span.start < start);
        mentions[..end].iter().rev().take(REACH)
    }

    /// The name right before token `at`, an age apart: "Ann Lee, 52, |who|".
    pub fn name_before(&self, at: usize) -> Option<&'a Mention> {
        let mut start = self.token(at)?.span.start;
        for last in self.before(start) {
            let between = last.span.end as usize..start as usize;
            if self.document.text.get(between)?.len() > MARK_BYTES {
                break;
            }
            match last.label {
                Label::Person | Label::Organization | Label::Place => return Some(last),
                label if is_measure(label) => start = last.span.start,
                _ => break,
            }
        }
        None
    }

    /// The last token of the noun phrase proper: "the |owner| of the house".
    pub fn head(&self, phrase: &Range<usize>) -> usize {
        let ends = |i: &usize| {
            self.is(*i, Class::Preposition) || self.has(*i, Term::Relative) || self.is_comma(*i)
        };
        phrase.clone().skip(1).find(ends).unwrap_or(phrase.end) - 1
    }

    /// "Smith's |lawyer|": whether `mention` owns what follows it.
    pub fn owns(&self, mention: &Mention) -> bool {
        let rest = self.document.text.get(mention.span.end as usize..);
        let rest = rest.unwrap_or_default();
        let mut start = rest.char_indices().take(ENDING_CHARS);
        let ending = start
            .find(|(_, c)| *c == ' ')
            .map(|(space, _)| &rest[..space]);
        ending.is_some_and(|ending| {
            let classes = self.terms.lexicon().classes(ending);
            classes.has(Term::PossessiveEnding)
        })
    }

    pub fn name_of(&self, id: EntityId) -> &'a str {
        let entity = self.named.entities.get(id.0 as usize);
        entity.map_or("", |entity| entity.name.as_str())
    }

    pub fn label_of(&self, id: EntityId) -> Option<Label> {
        Some(self.named.entities.get(id.0 as usize)?.label)
    }

    /// Whom the word can refer to, where the list of `class` says.
    pub fn referent(&self, class: Class, word: &str) -> Option<Referent> {
        let value = self.document.vocabulary.lexicon.value(class, word)?;
        Referent::of_code(value)
    }
}

/// Whether mentions of this label are no names of anything that could speak.
pub fn is_measure(label: Label) -> bool {
    matches!(
        label,
        Label::Date
            | Label::Time
            | Label::Duration
            | Label::Money
            | Label::Quantity
            | Label::Number
    )
}
