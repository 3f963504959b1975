//! Labels: words before a colon that say who speaks, and those that only name a topic.
//!
//! A label speaks by what the article knows of it, and not by its capitals: it names a person, says
//! what somebody is, or is one of the turns of a transcript or an interview, which alternate.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::annotations::{Entity, Label, Mention};
use crate::entities::Named;
use crate::quotes::terms::{Term, Terms};
use crate::text::{Case, Class, Document, Role, Sentence, TokenKind};

/// Names before a colon are at most so many tokens long: more words are a sentence that goes on.
const LABEL_TOKENS: usize = 4;

/// The longest label, in tokens, with what its person is: "DR. ANN LEE, PHYSICIAN, UNIVERSITY OF OREGON".
const DESCRIBED_TOKENS: usize = 20;

/// The longest description of a name that is not in capitals, in tokens: "Ann Lee, prime minister".
const DESCRIPTION_TOKENS: usize = 8;

/// A transcript has so many turns, or an interview so many with a question.
const TRANSCRIPT_TURNS: usize = 3;
const INTERVIEW_TURNS: usize = 2;

/// A label at the start of a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlockLabel {
    /// The words for who speaks, without what they are.
    pub name: Range<usize>,
    /// The colon.
    pub colon: usize,
    /// Whether it is one of several turns.
    pub is_turn: bool,
    /// The longest words for the same person in a label.
    pub full: Range<usize>,
}

/// The labels of a document.
#[derive(Debug, Default)]
pub struct Labels {
    by_block: FxHashMap<usize, BlockLabel>,
    /// The block of the turn that a block belongs to.
    turns: FxHashMap<usize, usize>,
}

impl Labels {
    /// Finds the labels that speak.
    pub fn find(document: &Document, terms: &Terms, named: &Named) -> Self {
        let reader = LabelReader {
            document,
            terms,
            named,
        };
        let mut found = reader.candidates();
        reader.mark_turns(&mut found);
        found.retain(|(_, label)| label.is_turn || reader.speaks(&label.name, label.colon));
        let by_block: FxHashMap<_, _> = found.into_iter().collect();
        let turns = reader.turns(&by_block);
        Labels { by_block, turns }
    }

    /// The label that the block at `index` begins with.
    pub fn of_block(&self, index: usize) -> Option<&BlockLabel> {
        self.by_block.get(&index)
    }

    /// The label of the turn that the block at `index` belongs to, and whether it begins with it.
    pub fn turn(&self, index: usize) -> Option<(&BlockLabel, bool)> {
        let block = self.turns.get(&index)?;
        Some((self.by_block.get(block)?, *block == index))
    }

    /// The longest words for whom the label with the colon at `at` names.
    pub fn full_name(&self, document: &Document, at: usize) -> Option<&Range<usize>> {
        let sentence = document.sentences.get(document.sentence_of(at))?;
        let label = self.of_block(sentence.block)?;
        (label.colon == at).then_some(&label.full)
    }
}

/// The labels that end with one word.
struct SameKey {
    count: usize,
    /// The first of the longest.
    longest: Range<usize>,
}

struct LabelReader<'a> {
    document: &'a Document<'a>,
    terms: &'a Terms<'a>,
    named: &'a Named,
}

impl LabelReader<'_> {
    fn has(&self, i: usize, term: Term) -> bool {
        self.terms.has(self.document, i, term)
    }

    /// The label-like beginnings of blocks, in order.
    fn candidates(&self) -> Vec<(usize, BlockLabel)> {
        let sentences = &self.document.sentences;
        let opens = |(at, sentence): &(usize, &Sentence)| {
            let before = at.checked_sub(1).map(|k| sentences[k].block);
            before != Some(sentence.block) && self.document.role(sentence).is_body()
        };
        let firsts = sentences.iter().enumerate().filter(opens);
        firsts
            .filter_map(|(_, sentence)| {
                let (name, colon) = self.candidate(&sentence.tokens)?;
                let label = BlockLabel {
                    full: name.clone(),
                    name,
                    colon,
                    is_turn: false,
                };
                Some((sentence.block, label))
            })
            .collect()
    }

    /// The name and the colon of a label that begins with the first of `tokens`.
    fn candidate(&self, tokens: &Range<usize>) -> Option<(Range<usize>, usize)> {
        let marked = self.document.tokens[tokens.start].kind == TokenKind::Quotation;
        let start = tokens.start + usize::from(marked);
        let limit = tokens.end.min(start + DESCRIBED_TOKENS + 1);
        let colon = (start..limit).find(|i| self.document.form(*i) == ":")?;
        let name_end = (start..colon)
            .find(|i| matches!(self.document.form(*i), "," | "(" | "[" | "–" | "—"))
            .unwrap_or(colon);
        let name = start..name_end;
        // "The Courier"
        let article = self.document.tokens[start].is(Class::Article) && name.len() > 1;
        let words = start + usize::from(article)..name_end;
        let short = !words.is_empty()
            && words.len() <= LABEL_TOKENS
            && words.clone().all(|i| self.names(i));
        let described = name_end == colon
            || self.is_initials(&name)
            || self.person(&name).is_some() && self.describes(name_end..colon);
        let kicker = (start..colon).any(|i| self.has(i, Term::Kicker));
        let followed = colon + 2 < self.block_end(tokens.start);
        (short && described && !kicker && followed).then_some((name, colon))
    }

    /// Whether the words after a name can say what the person is: there is no verb and no quotation.
    fn describes(&self, words: Range<usize>) -> bool {
        let acts = |i: usize| {
            let token = &self.document.tokens[i];
            let verb =
                token.is(Class::BeForm) || token.is(Class::Modal) || token.is(Class::SpeechVerb);
            verb || token.kind == TokenKind::Quotation || self.has(i, Term::Past)
        };
        words.len() <= DESCRIPTION_TOKENS && !words.into_iter().any(acts)
    }

    fn block_end(&self, at: usize) -> usize {
        let sentences = &self.document.sentences;
        let home = self.document.sentence_of(at);
        let block = sentences[home].block;
        let past = sentences[home..].iter().take_while(|s| s.block == block);
        past.last().map_or(at, |s| s.tokens.end)
    }

    fn names(&self, i: usize) -> bool {
        let token = &self.document.tokens[i];
        let grammatical = token.is(Class::FunctionWord) || token.is(Class::Article);
        let upper = token.case == Case::Upper || self.document.form(i).len() == 1;
        token.kind == TokenKind::Word && token.is_capitalized() && (!grammatical || upper)
    }

    /// Whether all words are capitals: "SMITH", "Q".
    fn is_initials(&self, name: &Range<usize>) -> bool {
        name.clone().all(|i| {
            let case = self.document.tokens[i].case;
            case == Case::Upper || case == Case::Title && self.document.form(i).len() == 1
        })
    }

    /// "Q", "A": a turn of an interview without names.
    fn is_letter(&self, name: &Range<usize>) -> bool {
        name.len() == 1 && self.document.form(name.start).chars().count() == 1
    }

    /// The person that the words name.
    fn person(&self, name: &Range<usize>) -> Option<&Entity> {
        let mention = self.mention(name, |label| label == Label::Person)?;
        let entity = self.named.entities.get(mention.entity.0 as usize)?;
        let first = entity.name.split_whitespace().next().unwrap_or_default();
        let event = self.terms.lexicon().classes(&first.to_lowercase());
        (!event.has(Term::EventNoun)).then_some(entity)
    }

    fn mention(&self, name: &Range<usize>, fits: impl Fn(Label) -> bool) -> Option<&Mention> {
        let span = self.document.span(name.clone());
        let mentions = &self.named.mentions;
        let first = mentions.partition_point(|m| m.span.end <= span.start);
        let mut inside = mentions[first..]
            .iter()
            .take_while(|m| m.span.start < span.end);
        inside.find(|m| fits(m.label))
    }

    /// Marks the labels that are turns, and gives each its longest name.
    fn mark_turns(&self, found: &mut [(usize, BlockLabel)]) {
        let Some(same) = self.by_key(found) else {
            return;
        };
        let several = same.len() > 1;
        let repeated = same.values().any(|labels| labels.count > 1);
        let people = found
            .iter()
            .any(|(_, label)| self.is_turn_of_person(&label.name));
        let asked = found.iter().any(|(block, _)| self.asks(*block));
        let transcript = found.len() >= TRANSCRIPT_TURNS && repeated && (people || asked);
        let interview = found.len() >= INTERVIEW_TURNS && asked;
        if !several || !(transcript || interview) {
            return;
        }
        for (_, label) in found {
            let Some(labels) = same.get(self.key(label)) else {
                continue;
            };
            label.is_turn = labels.count > 1 || asked || self.is_turn_of_person(&label.name);
            label.full = labels.longest.clone();
        }
    }

    /// The last word of a label: the surname.
    fn key(&self, label: &BlockLabel) -> &str {
        self.document.lower(label.name.end - 1)
    }

    /// The labels that end with one word; none where there are none.
    fn by_key(&self, found: &[(usize, BlockLabel)]) -> Option<FxHashMap<&str, SameKey>> {
        let mut same: FxHashMap<&str, SameKey> = FxHashMap::default();
        for (_, label) in found {
            let labels = same.entry(self.key(label)).or_insert_with(|| SameKey {
                count: 0,
                longest: label.name.clone(),
            });
            labels.count += 1;
            if label.name.len() > labels.longest.len() {
                labels.longest = label.name.clone();
            }
        }
        (!same.is_empty()).then_some(same)
    }

    fn is_turn_of_person(&self, name: &Range<usize>) -> bool {
        let titled = self.document.tokens[name.start].is(Class::Title) && name.len() > 1;
        self.is_letter(name) || titled || self.person(name).is_some()
    }

    /// Whether a block ends with a question.
    fn asks(&self, block: usize) -> bool {
        let sentences = &self.document.sentences;
        let past = sentences.partition_point(|s| s.block <= block);
        let last = past.checked_sub(1).map(|k| sentences[k].tokens.end - 1);
        last.is_some_and(|last| self.document.form(last) == "?")
    }

    /// Which turn each block belongs to: paragraphs go on with a turn up to the next.
    fn turns(&self, labels: &FxHashMap<usize, BlockLabel>) -> FxHashMap<usize, usize> {
        let is_turn = |block: usize| labels.get(&block).is_some_and(|label| label.is_turn);
        let blocks = 0..self.document.blocks.len();
        let last = blocks.clone().rev().find(|block| is_turn(*block));
        let mut turns = FxHashMap::default();
        let mut current = None;
        for block in blocks {
            let role = self.document.blocks[block].role;
            if is_turn(block) {
                current = Some(block);
            } else if role != Role::Paragraph {
                continue;
            } else if last.is_some_and(|last| block > last) && !self.speaks_to_reader(block) {
                break;
            }
            if let Some(turn) = current.filter(|turn| *turn == block || !self.is_bracketed(block)) {
                turns.insert(block, turn);
            }
        }
        turns
    }

    fn block_tokens(&self, block: usize) -> impl Iterator<Item = usize> {
        let sentences = &self.document.sentences;
        let first = sentences.partition_point(|s| s.block < block);
        let here = sentences[first..]
            .iter()
            .take_while(move |s| s.block == block);
        here.flat_map(|s| s.tokens.clone())
    }

    /// "(CROSSTALK)", "[The tape is played.]"
    fn is_bracketed(&self, block: usize) -> bool {
        let first = self.block_tokens(block).next();
        first.is_some_and(|i| matches!(self.document.form(i), "(" | "["))
    }

    /// Whether a paragraph speaks in the first or second person, as the words of a turn do.
    fn speaks_to_reader(&self, block: usize) -> bool {
        let mut tokens = self.block_tokens(block);
        tokens.any(|i| self.has(i, Term::SpeechPerson))
    }

    /// Whether what stands before the colon can speak: somebody, a role, or a body that says no "I".
    fn speaks(&self, name: &Range<usize>, colon: usize) -> bool {
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
    fn says_i(&self, colon: usize) -> bool {
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
