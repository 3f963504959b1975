//! Quoted words that are no quotation: titles, nicknames, words as words, words that the writer
//! does not vouch for. Each rule gives its reason.

use std::ops::Range;

use super::Marks;
use super::quoted::Quoted;
use crate::annotations::{Label, QuotedReason};
use crate::entities::Named;
use crate::quotes::attribution::Attribution;
use crate::quotes::terms::{Term, Terms};
use crate::text::{Class, Document, Role, TokenKind};

/// Of each quoted stretch the reason for which it is none of the quotes `found`.
pub fn reasons(
    document: &Document,
    terms: &Terms,
    named: &Named,
    marks: &Marks,
    found: &[Attribution],
) -> Vec<Option<QuotedReason>> {
    let reader = Apart {
        document,
        terms,
        named,
    };
    let mut use_of = vec![Use::None; marks.quoted.len()];
    for piece in found.iter().flat_map(|a| &a.content) {
        let first = marks.quoted.partition_point(|q| q.end <= piece.start);
        let touched = marks.quoted[first..]
            .iter()
            .take_while(|q| q.open < piece.end);
        for (quoted, used) in touched.zip(&mut use_of[first..]) {
            let around = piece.start <= quoted.open && quoted.end <= piece.end;
            *used = (*used).max(if around { Use::Part } else { Use::Quote });
        }
    }
    let stretches = marks.quoted.iter().zip(use_of);
    stretches
        .map(|(quoted, used)| reader.reason(quoted, used))
        .collect()
}

/// What the quotes make of a stretch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Use {
    /// It lies outside all of them.
    None,
    /// One reports it with words around it.
    Part,
    /// It is one, or a piece of one.
    Quote,
}

struct Apart<'a> {
    document: &'a Document<'a>,
    terms: &'a Terms<'a>,
    named: &'a Named,
}

/// Nicknames and words as words are at most so many tokens long.
const NAME_TOKENS: usize = 4;

/// The noun for what is quoted is looked for so many tokens before it, past a comma: "the film, “Home”".
const NOUN_REACH: usize = 2;

/// Quoted words up to so many tokens that nobody says are held at a distance.
const SCARE_TOKENS: usize = 4;

impl Apart<'_> {
    fn reason(&self, quoted: &Quoted, used: Use) -> Option<QuotedReason> {
        let sentence = self
            .document
            .sentences
            .get(self.document.sentence_of(quoted.open))?;
        let body = self.document.role(sentence).is_body();
        if used == Use::Quote || !body || !quoted.closed || quoted.inner.is_empty() {
            return None;
        }
        if self.is_term(quoted) {
            return Some(QuotedReason::Term);
        }
        if self.is_nickname(quoted) {
            return Some(QuotedReason::Nickname);
        }
        if self.is_title(quoted, self.document.role(sentence)) {
            return Some(QuotedReason::Title);
        }
        if used == Use::Part {
            return None;
        }
        Some(if self.is_scare(quoted) {
            QuotedReason::Scare
        } else {
            QuotedReason::Unattributed
        })
    }

    fn has(&self, i: Option<usize>, term: Term) -> bool {
        i.is_some_and(|i| self.terms.has(self.document, i, term))
    }

    /// The token `n` before the opening mark.
    fn before(&self, quoted: &Quoted, n: usize) -> Option<usize> {
        quoted.open.checked_sub(n)
    }

    fn is_name(&self, i: usize) -> bool {
        let token = &self.document.tokens[i];
        token.is_capitalized() && !token.is(Class::FunctionWord) && !token.is(Class::Article)
    }

    /// "the word |“flood”|".
    fn is_term(&self, quoted: &Quoted) -> bool {
        self.has(self.before(quoted, 1), Term::WordNoun)
    }

    /// "Earl |“Fatha”| Hines", "nicknamed |“the Fox”|".
    fn is_nickname(&self, quoted: &Quoted) -> bool {
        if quoted.inner.len() > NAME_TOKENS || !quoted.inner.clone().any(|i| self.is_name(i)) {
            return false;
        }
        let cued = (1..=NOUN_REACH).any(|n| self.has(self.before(quoted, n), Term::NicknameCue));
        let first = self.before(quoted, 1).filter(|i| self.is_name(*i));
        let last = (quoted.end < self.document.tokens.len()).then_some(quoted.end);
        let last = last.filter(|i| self.is_name(*i) && self.document.tokens[*i].spaced);
        let person = |i: usize| self.is_person(i) || self.document.tokens[i].is(Class::GivenName);
        cued || first
            .zip(last)
            .is_some_and(|(first, last)| person(first) || self.is_person(last))
    }

    fn is_person(&self, i: usize) -> bool {
        let at = self.document.tokens[i].span;
        let mentions = &self.named.mentions;
        let next = mentions.partition_point(|m| m.span.end <= at.start);
        mentions
            .get(next)
            .is_some_and(|m| m.span.start <= at.start && m.label == Label::Person)
    }

    /// "the film |“Home”|", or the capitals of a title.
    fn is_title(&self, quoted: &Quoted, role: Role) -> bool {
        let inner = self.words(quoted);
        let Some(first) = inner.first() else {
            return false;
        };
        let opens = self.document.tokens[*first].case != crate::text::Case::Lower;
        let noun = (1..=NOUN_REACH).any(|n| self.has(self.before(quoted, n), Term::WorkNoun));
        let names = inner.iter().filter(|i| self.is_name(**i)).count();
        let lower = inner.iter().any(|i| {
            let token = &self.document.tokens[*i];
            !token.is_capitalized()
                && token.kind == TokenKind::Word
                && !token.is(Class::FunctionWord)
                && !token.is(Class::Article)
                && !token.is(Class::Preposition)
                && !token.is(Class::Conjunction)
        });
        opens && (noun || role != Role::Headline && names > 1 && !lower)
    }

    fn words(&self, quoted: &Quoted) -> Vec<usize> {
        let word = |i: &usize| {
            let kind = self.document.tokens[*i].kind;
            !matches!(kind, TokenKind::Punctuation | TokenKind::Quotation)
        };
        quoted.inner.clone().filter(word).collect()
    }

    /// `|"We lost it"|: Families return`: a colon parts the words from who says them, or from a topic.
    fn is_set_off(&self, quoted: &Quoted) -> bool {
        let form = |i: usize| self.document.tokens.get(i).map(|_| self.document.form(i));
        form(quoted.end) == Some(":")
            || self.before(quoted, 1).and_then(form) == Some(":")
                && self.document.tokens[quoted.inner.start].is_capitalized()
    }

    /// "so-called |“experts”|", or a few words within a sentence.
    fn is_scare(&self, quoted: &Quoted) -> bool {
        let distant = self.has(self.before(quoted, 1), Term::Distance);
        let sentence = |inner: &Range<usize>| {
            let last = inner.end - 1;
            matches!(self.document.form(last), "." | "?" | "!")
        };
        distant
            || !self.is_set_off(quoted)
                && self.words(quoted).len() <= SCARE_TOKENS
                && !sentence(&quoted.inner)
    }
}
