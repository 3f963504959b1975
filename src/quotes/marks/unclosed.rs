//! Quotations whose closing mark was lost: an attribution inside shows where they end.

use super::quoted::Quoted;
use crate::quotes::inflection::{Inflection, inflection};
use crate::quotes::terms::{Term, Terms};
use crate::text::{Case, Class, Document, TokenKind};

/// The longest name between the comma and the verb, in tokens.
const SUBJECT_TOKENS: usize = 6;

/// Ends each stretch that nothing closes and no paragraph goes on with before the first attribution in
/// it.
pub fn cut(document: &Document, terms: &Terms, quoted: &mut [Quoted]) {
    for stretch in quoted.iter_mut().filter(|q| !q.closed && !q.goes_on) {
        cut_stretch(document, terms, stretch, false);
    }
}

/// Ends each stretch that nothing closes before the first attribution in it to a name, which shows
/// that its mark was lost even where the next paragraph opens with one.
pub fn cut_at_names(document: &Document, terms: &Terms, quoted: &mut [Quoted]) {
    for stretch in quoted.iter_mut().filter(|q| !q.closed) {
        cut_stretch(document, terms, stretch, true);
    }
}

fn cut_stretch(document: &Document, terms: &Terms, stretch: &mut Quoted, named: bool) {
    let reader = Unclosed {
        document,
        terms,
        end: stretch.end,
        named,
    };
    let last = (stretch.inner.start + 1..stretch.end).find(|i| reader.attributes(*i));
    if let Some(last) = last {
        stretch.inner.end = last + 1;
        stretch.end = last + 1;
    }
}

struct Unclosed<'a> {
    document: &'a Document<'a>,
    terms: &'a Terms<'a>,
    end: usize,
    /// Whether only a name is taken for who speaks.
    named: bool,
}

impl Unclosed<'_> {
    /// `"We won|, Ann Lee said.`, `"We won|, said Ann Lee.`, `"We won|. said Ann Lee.`
    fn attributes(&self, last: usize) -> bool {
        let first = last + 1;
        if first + 1 >= self.end {
            return false;
        }
        match self.document.form(last) {
            "," => {}
            "." | "?" | "!" => return self.speaks(first) && self.names(first + 1),
            _ => return false,
        }
        if self.speaks(first) {
            return self.names(first + 1);
        }
        let limit = self.end.min(first + SUBJECT_TOKENS + 1);
        let verb = (first + 1..limit).find(|i| !self.is_word(*i) || self.speaks(*i));
        verb.is_some_and(|verb| self.names(first) && self.speaks(verb) && self.is_last(verb + 1))
    }

    fn is_word(&self, i: usize) -> bool {
        matches!(
            self.document.tokens[i].kind,
            TokenKind::Word | TokenKind::Possessive
        )
    }

    fn speaks(&self, i: usize) -> bool {
        let token = &self.document.tokens[i];
        token.is(Class::SpeechVerb)
            && token.case == Case::Lower
            && matches!(
                inflection(self.document, self.terms, i),
                Inflection::Past | Inflection::Third
            )
    }

    /// Whether a name, a pronoun or a noun with its article begins at `i`.
    fn names(&self, i: usize) -> bool {
        let token = &self.document.tokens[i];
        let has = |term| self.terms.has(self.document, i, term);
        if token.is_capitalized() && !has(Term::I) {
            return true;
        }
        let described =
            token.is(Class::Article) || token.is(Class::Pronoun) && has(Term::ThirdPerson);
        described && !self.named
    }

    /// Whether the attribution is over at `i`, but for a time or a hearer.
    fn is_last(&self, i: usize) -> bool {
        i >= self.end
            || !self.is_word(i)
            || self.document.tokens[i].is(Class::Weekday)
            || self.terms.has(self.document, i, Term::Hearer)
            || self.terms.has(self.document, i, Term::DayLink)
    }
}
