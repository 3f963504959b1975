//! Whom a noun describes: by a title, beside a comma, or with "is".

use std::ops::Range;

use super::scene::Scene;
use crate::annotations::{Label, Mention};
use crate::quotes::terms::Term;
use crate::syntax::{NounPhrase, Tag};
use crate::text::{Class, TokenKind};

/// The most phrases that hang on a noun one after the other: "head of the office for trade in Oslo".
const LINKS: usize = 4;

/// A noun and the name that it describes.
pub struct Description<'a> {
    /// The name.
    pub mention: &'a Mention,
    /// The words of the description.
    pub tokens: Range<usize>,
}

impl<'a> Scene<'a> {
    /// The name that the noun at `at` describes, outside quotation marks.
    pub fn described(&self, at: usize) -> Option<Description<'a>> {
        if self.is_quoted(at) {
            return None;
        }
        let phrase = self.noun_phrase(at)?;
        let found = self.titled(at, phrase);
        let found = found.or_else(|| {
            let tokens = phrase.tokens.start..self.linked_end(phrase);
            let beside = || {
                self.named_before(&tokens)
                    .or_else(|| self.named_after(&tokens))
                    .or_else(|| self.predicated(phrase))
            };
            let mention = (phrase.head == at).then(beside).flatten()?;
            Some(Description { mention, tokens })
        });
        found.filter(|found| self.suits(at, found.mention))
    }

    /// Whether what the noun names can be what the mention names.
    fn suits(&self, noun: usize, mention: &Mention) -> bool {
        let body = self.is(noun, Class::OrganizationHead) || self.has(noun, Term::BodyNoun);
        match mention.label {
            Label::Person => !body,
            Label::Organization => body,
            _ => false,
        }
    }

    /// "Foreign |minister| Ann Lee", "|President| of the Republic Ann Lee".
    fn titled(&self, at: usize, phrase: &NounPhrase) -> Option<Description<'a>> {
        let within = |phrase: &NounPhrase, after: usize| {
            let tokens = after..phrase.tokens.end;
            let mut inside = self.mentions_in(&tokens);
            let name = inside.find(|m| m.label == Label::Person)?;
            let start = self.tokens_of(name).start;
            (start >= after && start < phrase.tokens.end).then_some((name, start))
        };
        if at < phrase.head
            && let Some((mention, start)) = within(phrase, at + 1)
        {
            let between = |i: usize| {
                let role = self.is(i, Class::RoleNoun) || self.is(i, Class::Title);
                let possessive = self
                    .token(i)
                    .is_some_and(|t| t.kind == TokenKind::Possessive);
                possessive || role && !self.is(i, Class::AbbreviationBeforeName)
            };
            let other = (at + 1..start).any(between);
            let tokens = phrase.tokens.start..start;
            return (!other).then_some(Description { mention, tokens });
        }
        let link = phrase.tokens.end;
        if at != phrase.head || !self.has(link, Term::Of) {
            return None;
        }
        let second = self.noun_phrase(link + 1)?;
        let (mention, start) = within(second, second.tokens.start + 1)?;
        let noun = |i: usize| {
            let title = self.is(i, Class::AbbreviationBeforeName);
            self.tag(i).is_some_and(Tag::is_nominal) && !title
        };
        let named = (second.tokens.start..start).any(noun);
        let tokens = phrase.tokens.start..start;
        named.then_some(Description { mention, tokens })
    }

    /// Where the phrases end that hang on `phrase`: "mayor |of the town of Lisse|".
    fn linked_end(&self, phrase: &NounPhrase) -> usize {
        let mut end = phrase.tokens.end;
        for _ in 0..LINKS {
            let links = self.is_tag(end, Tag::Preposition) || self.is_tag(end, Tag::Coordinator);
            let next = self.noun_phrase(end + 1).filter(|_| links);
            match next {
                Some(next) if next.tokens.start == end + 1 => end = next.tokens.end,
                _ => break,
            }
        }
        end
    }

    /// "Ann Lee, 52, |the mayor of Lisse|, ...": no clause of its own begins with the description.
    fn named_before(&self, tokens: &Range<usize>) -> Option<&'a Mention> {
        let comma = tokens.start.checked_sub(1)?;
        if !self.is_comma(comma) || self.verb_from(tokens.end).is_some() {
            return None;
        }
        self.name_before(tokens.start)
    }

    /// "|the mayor of Lisse|, Ann Lee, ...".
    fn named_after(&self, tokens: &Range<usize>) -> Option<&'a Mention> {
        if !self.is_comma(tokens.end) {
            return None;
        }
        let mention = self.mention_from(tokens.end + 1)?;
        let next = self.tokens_of(mention).end;
        let closes = self.token(next).is_none_or(|token| {
            token.kind == TokenKind::Punctuation || token.kind == TokenKind::Quotation
        });
        closes.then_some(mention)
    }

    /// "Ann Lee is |the mayor|", "Ann Lee, who became |mayor|".
    fn predicated(&self, phrase: &NounPhrase) -> Option<&'a Mention> {
        let group = self.verb_before(phrase.tokens.start)?;
        let is = self.is(group.head, Class::BeForm) || self.has(group.head, Term::Becomes);
        if !is || group.negated || group.modal {
            return None;
        }
        let subject = group.tokens.start;
        let before = subject.checked_sub(1)?;
        match self.has(before, Term::Relative) {
            true => self.name_before(before),
            false => self
                .name_before(subject)
                .filter(|m| self.tokens_of(m).end == subject),
        }
    }
}
