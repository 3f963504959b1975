//! What the words of a label are, and whether they can speak.

use std::ops::Range;

use crate::annotations::{Entity, Label, Mention};
use crate::entities::Named;
use crate::quotes::terms::{Term, Terms};
use crate::text::{Case, Class, Document, TokenKind};

/// Names before a colon are at most so many tokens long: more words are a sentence that goes on.
pub const LABEL_TOKENS: usize = 4;

/// The longest description of a name that is not in capitals, in tokens: "Ann Lee, prime minister".
const DESCRIPTION_TOKENS: usize = 8;

/// Reads labels in one document.
pub struct LabelReader<'a> {
    /// The whole text.
    pub document: &'a Document<'a>,
    /// The classes of its words.
    pub terms: &'a Terms<'a>,
    /// Its names.
    pub named: &'a Named,
}

impl LabelReader<'_> {
    pub fn has(&self, i: usize, term: Term) -> bool {
        self.terms.has(self.document, i, term)
    }

    /// Whether the words after a name can say what the person is: there is no verb and no quotation.
    pub fn describes(&self, words: Range<usize>) -> bool {
        let acts = |i: usize| {
            let token = &self.document.tokens[i];
            let verb =
                token.is(Class::BeForm) || token.is(Class::Modal) || token.is(Class::SpeechVerb);
            verb || token.kind == TokenKind::Quotation || self.has(i, Term::Past)
        };
        words.len() <= DESCRIPTION_TOKENS && !words.into_iter().any(acts)
    }

    pub fn block_end(&self, at: usize) -> usize {
        let sentences = &self.document.sentences;
        let home = self.document.sentence_of(at);
        let block = sentences[home].block;
        let past = sentences[home..].iter().take_while(|s| s.block == block);
        past.last().map_or(at, |s| s.tokens.end)
    }

    pub fn names(&self, i: usize) -> bool {
        let token = &self.document.tokens[i];
        let grammatical = token.is(Class::FunctionWord) || token.is(Class::Article);
        let upper = token.case == Case::Upper || self.document.form(i).len() == 1;
        token.kind == TokenKind::Word && token.is_capitalized() && (!grammatical || upper)
    }

    /// Whether all words are capitals: "SMITH", "Q".
    pub fn is_initials(&self, name: &Range<usize>) -> bool {
        name.clone().all(|i| {
            let case = self.document.tokens[i].case;
            case == Case::Upper || case == Case::Title && self.document.form(i).len() == 1
        })
    }

    /// "Q", "A": a turn of an interview without names.
    pub fn is_letter(&self, name: &Range<usize>) -> bool {
        name.len() == 1 && self.document.form(name.start).chars().count() == 1
    }

    /// The person that the words name.
    pub fn person(&self, name: &Range<usize>) -> Option<&Entity> {
        let mention = self.mention(name, |label| label == Label::Person)?;
        let entity = self.named.entities.get(mention.entity.0 as usize)?;
        let first = entity.name.split_whitespace().next().unwrap_or_default();
        let event = self.terms.lexicon().classes(&first.to_lowercase());
        (!event.has(Term::EventNoun)).then_some(entity)
    }

    pub fn mention(&self, name: &Range<usize>, fits: impl Fn(Label) -> bool) -> Option<&Mention> {
        let span = self.document.span(name.clone());
        let mentions = &self.named.mentions;
        let first = mentions.partition_point(|m| m.span.end <= span.start);
        let mut inside = mentions[first..]
            .iter()
            .take_while(|m| m.span.start < span.end);
        inside.find(|m| fits(m.label))
    }

    pub fn is_turn_of_person(&self, name: &Range<usize>) -> bool {
        let titled = self.document.tokens[name.start].is(Class::Title) && name.len() > 1;
        self.is_letter(name) || titled || self.person(name).is_some()
    }

    /// Whether a block ends with a question.
    pub fn asks(&self, block: usize) -> bool {
        let sentences = &self.document.sentences;
        let past = sentences.partition_point(|s| s.block <= block);
        let last = past.checked_sub(1).map(|k| sentences[k].tokens.end - 1);
        last.is_some_and(|last| self.document.form(last) == "?")
    }

    pub fn block_tokens(&self, block: usize) -> impl Iterator<Item = usize> {
        let sentences = &self.document.sentences;
        let first = sentences.partition_point(|s| s.block < block);
        let here = sentences[first..]
            .iter()
            .take_while(move |s| s.block == block);
        here.flat_map(|s| s.tokens.clone())
    }

    /// "(CROSSTALK)", "[The tape is played.]"
    pub fn is_bracketed(&self, block: usize) -> bool {
        let first = self.block_tokens(block).next();
        first.is_some_and(|i| matches!(self.document.form(i), "(" | "["))
    }

    /// Whether a paragraph speaks in the first or second person, as the words of a turn do.
    pub fn speaks_to_reader(&self, block: usize) -> bool {
        let mut tokens = self.block_tokens(block);
        tokens.any(|i| self.has(i, Term::SpeechPerson))
    }

    /// Whether the paragraph `block` is no part of the turn that began in `turn`: the next question, without a
    /// label, or what the reporter says of somebody else's words.
    pub fn ends_turn(&self, turn: usize, block: usize) -> bool {
        let is_mark = |i: usize| self.document.tokens[i].kind == TokenKind::Quotation;
        let reports = |i: usize| self.document.tokens[i].is(Class::SpeechVerb);
        let reported = self.block_tokens(block).any(is_mark)
            && self.block_tokens(block).any(reports)
            && !self
                .block_tokens(block)
                .any(|i| self.document.tokens[i].is(Class::Pronoun) && self.has(i, Term::I));
        self.asks(block) && !self.asks(turn) || reported
    }

    /// Whether what stands before the colon can speak: somebody, a role, or a body that says no "I".
    pub fn speaks(&self, name: &Range<usize>, colon: usize) -> bool {
        let last = &self.document.tokens[name.end - 1];
        let role = last.is(Class::RoleNoun) || last.is(Class::Title);
        let body = |label| label == Label::Organization;
        self.person(name).is_some()
            || role
            || self.has(name.end - 1, Term::GroupNoun)
            || self.has(name.end - 1, Term::DocumentNoun)
            || self.mention(name, body).is_some() && !self.says_i(colon)
    }

    /// Whether the words after the colon are about "I": a body says "we".
    pub fn says_i(&self, colon: usize) -> bool {
        let end = self.block_end(colon);
        (colon + 1..end).any(|i| self.has(i, Term::I))
    }
}

/// What the words before a colon within a block say of who speaks.
pub fn announced(
    document: &Document,
    terms: &Terms,
    named: &Named,
    words: Range<usize>,
) -> Option<Range<usize>> {
    let reader = LabelReader {
        document,
        terms,
        named,
    };
    let linked = words
        .clone()
        .rev()
        .find(|i| reader.has(*i, Term::IntroductionLink));
    let opens = |i: &usize| {
        let token = &document.tokens[*i];
        token.is(Class::Conjunction) || token.is(Class::FunctionWord) && !token.is(Class::Article)
    };
    let first = words.clone().find(|i| !opens(i));
    let starts = [first, linked.map(|link| link + 1)];
    starts
        .into_iter()
        .flatten()
        .find_map(|start| reader.introduced(start..words.end))
}

impl LabelReader<'_> {
    /// The words that end before a comma or bracket, where they name somebody or say what somebody is.
    fn introduced(&self, words: Range<usize>) -> Option<Range<usize>> {
        let mut tokens = words.clone();
        let end = tokens
            .find(|i| matches!(self.document.form(*i), "," | "(" | "–" | "—"))
            .unwrap_or(words.end);
        let name = words.start..end;
        let token = |i: usize| &self.document.tokens[i];
        let alone = !name.is_empty() && !name.clone().any(|i| token(i).is(Class::Preposition));
        let last = end.checked_sub(1).filter(|_| alone)?;
        let role = token(last).is(Class::RoleNoun) || token(last).is(Class::Title);
        let person = self.mention(&name, |label| label == Label::Person);
        let ends = person.is_some_and(|m| m.span.end == token(last).span.end);
        let known = ends && self.person(&name).is_some();
        (known || role || self.has(last, Term::GroupNoun)).then_some(name)
    }
}

/// The end of a label that names a part of the page, "FACT CHECK:", at the start of `tokens`: what
/// follows is the writer's.
pub fn kicker_end(document: &Document, terms: &Terms, tokens: &Range<usize>) -> Option<usize> {
    let limit = tokens.end.min(tokens.start + LABEL_TOKENS + 1);
    let colon = (tokens.start..limit).find(|i| document.form(*i) == ":")?;
    let mut words = tokens.start..colon;
    let capital = words.clone().all(|i| document.tokens[i].is_capitalized());
    let kicker = words.any(|i| terms.has(document, i, Term::Kicker));
    (capital && kicker && colon + 1 < tokens.end).then_some(colon + 1)
}
