//! What the words for a speaker are, and whether they are a name in themselves.

use std::cell::OnceCell;
use std::ops::Range;

use rustc_hash::FxHashSet;

use super::scene::{Scene, is_measure};
use crate::annotations::{Label, SpeakerKind};
use crate::quotes::terms::Term;
use crate::syntax::Tag;
use crate::text::{Case, Class, Classes, Role, Token, TokenKind};

/// Reads phrases of one document.
pub struct Phrases<'a> {
    scene: Scene<'a>,
    /// Found when they are first asked for.
    capitalized: OnceCell<FxHashSet<u32>>,
}

impl<'a> Phrases<'a> {
    /// A reader of one document.
    pub fn new(scene: Scene<'a>) -> Self {
        Phrases {
            scene,
            capitalized: OnceCell::new(),
        }
    }

    /// Whether `phrase` is a date, a time or an amount, which says nothing.
    pub fn is_measure(&self, phrase: &Range<usize>) -> bool {
        let at = self.scene.head(phrase);
        let has = |at, term| self.scene.has(at, term);
        // "one of the owners", "eight of ten voters"
        let is_share =
            has(at, Term::SubjectPronoun) || at + 1 < phrase.end && has(at + 1, Term::OwnerLink);
        let head = self.scene.document.tokens[at].span;
        let mentions = &self.scene.named.mentions;
        let at = mentions.partition_point(|m| m.span.end <= head.start);
        let over = mentions.get(at).filter(|m| m.span.start <= head.start);
        over.is_some_and(|m| is_measure(m.label) && !(is_share && m.label == Label::Number))
    }

    /// What a phrase is that no entity stands behind.
    pub fn kind(&self, phrase: &Range<usize>) -> SpeakerKind {
        let head = self.scene.head(phrase);
        if self.scene.has(head, Term::PeopleNoun) {
            return SpeakerKind::Group;
        }
        let common = matches!(self.scene.tag(head), Some(Tag::Noun | Tag::Nouns));
        if self.is_name(phrase) && !(common && head + 1 < phrase.end) {
            return SpeakerKind::Name;
        }
        let has = |term| self.scene.has(head, term);
        let joined = || (phrase.start..head).any(|i| self.scene.has(i, Term::And));
        if has(Term::DocumentNoun) {
            SpeakerKind::Document
        } else if has(Term::GroupNoun) || has(Term::Plural) || has(Term::PluralPeople) || joined() {
            SpeakerKind::Group
        } else {
            SpeakerKind::Unnamed
        }
    }

    /// Whether every word of `phrase` is capitalized, not by its place alone, and it ends with no
    /// word for what somebody is.
    fn is_name(&self, phrase: &Range<usize>) -> bool {
        let last = &self.scene.document.tokens[phrase.end - 1];
        if self.is_small(phrase.start) || last.is(Class::RoleNoun) || last.is(Class::Title) {
            return false;
        }
        let content = || {
            let has_content =
                |i: &usize| is_word(&self.scene.document.tokens[*i]) && !self.is_small(*i);
            phrase.clone().filter(has_content)
        };
        let capitalized = content().all(|i| self.scene.document.tokens[i].is_capitalized());
        capitalized && (content().count() > 1 || content().any(|i| self.is_proper(i)))
    }

    /// Whether the word at `at` is one that names have in lower case, or begins another phrase.
    fn is_small(&self, at: usize) -> bool {
        let small = Classes::of(&[Class::Article, Class::Preposition, Class::Conjunction]);
        let token = &self.scene.document.tokens[at];
        let is_pronoun = token.is(Class::Pronoun) && token.case != Case::Upper;
        let links = token.classes.meets(small) || self.scene.has(at, Term::NameLink);
        is_pronoun || links
    }

    /// Whether the one word at `at` is a name: its capital is there for another reason than its place,
    /// or it has one elsewhere too, where only names have.
    fn is_proper(&self, at: usize) -> bool {
        let token = &self.scene.document.tokens[at];
        let has = |term| self.scene.has(at, term);
        if has(Term::GroupNoun) || has(Term::DocumentNoun) {
            return false;
        }
        match token.case {
            Case::Upper => token.span.end - token.span.start > 1,
            Case::Mixed => true,
            _ => self.is_inside(at) || self.capitalized_inside().contains(&token.word.0),
        }
    }

    /// The words that have a capital inside some sentence.
    fn capitalized_inside(&self) -> &FxHashSet<u32> {
        self.capitalized.get_or_init(|| {
            let tokens = self.scene.document.tokens.iter().enumerate();
            let inside =
                tokens.filter(|(at, token)| token.case == Case::Title && self.is_inside(*at));
            inside.map(|(_, token)| token.word.0).collect()
        })
    }

    /// Whether the token at `at` has no capital by its place: it opens nothing, and is in no headline.
    fn is_inside(&self, at: usize) -> bool {
        let sentence = self.scene.document.sentence_of(at);
        let sentence = self.scene.document.sentences.get(sentence);
        let opens = sentence
            .is_none_or(|s| s.tokens.start == at || self.scene.document.role(s) == Role::Headline);
        !opens && !self.after_mark(at)
    }

    /// Whether a mark stands before the token at `at`, after which a clause may begin with a capital.
    fn after_mark(&self, at: usize) -> bool {
        let before = at
            .checked_sub(1)
            .and_then(|i| self.scene.document.tokens.get(i));
        before.is_none_or(|token| {
            token.kind == TokenKind::Quotation
                || matches!(
                    self.scene.document.slice(token.span),
                    ":" | "." | "-" | "–" | "—"
                )
        })
    }
}

fn is_word(token: &Token) -> bool {
    matches!(token.kind, TokenKind::Word | TokenKind::Url)
}
