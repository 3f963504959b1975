//! Who said what: direct, mixed and indirect speech.
//!
//! Quotation marks are paired first; sentences that one quotation runs through are read as one
//! unit. Each cue of a unit then finds its speaker and its words on one side or both.

mod antecedent;
mod apart;
mod attribute;
mod beginning;
mod beside;
mod circumstances;
mod content;
mod cues;
mod direct;
mod ending;
mod features;
mod follow;
mod grammar;
mod layout;
mod lookahead;
mod marks;
mod model;
mod pairing;
mod signed;
mod speaker;
mod speech;
mod stance;
mod subject;
mod terms;
#[cfg(test)]
mod tests;
mod unclosed;
mod units;
mod vocabulary;

use crate::annotations::{Cue, Extent, Quote, QuoteId, QuoteKind, QuotedReason, QuotedWords};
use crate::entities::Named;
use crate::text::{Document, Role, Span};

pub use model::{Example, Model, Question};
pub use stance::Stances;
pub use terms::Term;
pub use vocabulary::Vocabulary;

use attribute::Attribution;
use grammar::Reader;
use marks::Marks;
use model::Judge;
use speaker::Resolver;
use terms::Terms;

/// What stands between quotation marks, and what is said without them.
#[derive(Debug, Default)]
pub struct Spoken {
    /// Every quotation, ordered by content.
    pub quotes: Vec<Quote>,
    /// Quoted words that are no quotation, in order.
    pub quoted: Vec<QuotedWords>,
}

/// Finds every quotation; spans in bytes.
pub fn find(document: &Document, named: &Named, vocabulary: &Vocabulary) -> Spoken {
    let terms = Terms::new(&document.words, &vocabulary.lexicon);
    let mut marks = marks::pair(document, &terms);
    let judge = Judge::new(&vocabulary.model);
    let found = attributions(document, &terms, &marks, vocabulary, &judge);
    let reasons = apart::reasons(document, &terms, named, &marks, &found);
    let quoted = set_apart(document, &marks, &reasons);
    marks.forget(&reasons);
    Spoken {
        quotes: quotes(document, &terms, named, vocabulary, &marks, found),
        quoted,
    }
}

/// The decisions on `question` that `text` calls for, with the features they are made on.
pub fn examples(
    text: &str,
    text_vocabulary: &'static crate::text::Vocabulary,
    vocabulary: &Vocabulary,
    question: Question,
) -> Vec<Example> {
    let document = Document::new(text, text_vocabulary);
    let terms = Terms::new(&document.words, &vocabulary.lexicon);
    let marks = marks::pair(&document, &terms);
    let mut judge = Judge::new(&vocabulary.model);
    judge.record = Some(question);
    attributions(&document, &terms, &marks, vocabulary, &judge);
    judge.examples.into_inner()
}

/// Reads `document` unit by unit.
fn attributions(
    document: &Document,
    terms: &Terms,
    marks: &Marks,
    vocabulary: &Vocabulary,
    judge: &Judge,
) -> Vec<Attribution> {
    let mut cues = Vec::new();
    let mut found = Vec::new();
    let mut continuation = direct::Continuation::default();
    let mut caption = direct::Continuation::default();
    for unit in units::units(document, marks) {
        let reader = Reader {
            doc: document,
            terms,
            marks,
            start: unit.tokens.start,
            end: unit.tokens.end,
            judge,
        };
        cues.clear();
        cues::find(
            document,
            terms,
            marks,
            &vocabulary.phrases,
            &unit,
            &mut cues,
        );
        let first = found.len();
        if !cues.is_empty() {
            reader.attributions(&cues, &mut found);
        }
        // a caption between two paragraphs ends no quotation
        let captioned = document.blocks[unit.block].role == Role::Caption;
        let running = if captioned {
            &mut caption
        } else {
            &mut continuation
        };
        running.read(&reader, unit.block, first, &mut found);
    }
    part(marks, &mut found);
    found.retain(|attribution| !attribution.content.is_empty());
    found
}

/// Takes from direct quotes what a direct quote before them has already.
fn part(marks: &Marks, found: &mut [Attribution]) {
    let mut taken = vec![0; marks.quoted.len()];
    for attribution in found {
        if kind(marks, attribution) != QuoteKind::Direct {
            continue;
        }
        attribution.content.retain(|piece| {
            let end = marks.at(piece.start).and_then(|q| taken.get_mut(q));
            end.is_none_or(|end| {
                let free = *end <= piece.start;
                *end = piece.end.max(*end);
                free
            })
        });
    }
}

/// The stretches that have a reason.
fn set_apart(doc: &Document, marks: &Marks, reasons: &[Option<QuotedReason>]) -> Vec<QuotedWords> {
    let stretches = marks.quoted.iter().zip(reasons);
    let words = stretches.filter_map(|(quoted, reason)| {
        let reason = (*reason)?;
        let span = doc.span(quoted.inner.clone());
        let text = doc.slice(span).to_owned();
        Some(QuotedWords { span, text, reason })
    });
    words.collect()
}

/// Attributions as quotes, in order.
fn quotes(
    doc: &Document,
    terms: &Terms,
    named: &Named,
    vocabulary: &Vocabulary,
    marks: &Marks,
    mut found: Vec<Attribution>,
) -> Vec<Quote> {
    found.sort_by_key(|a| a.content.first().map_or(0, |c| c.start));
    let mut resolver = Resolver::new(doc, terms, named);
    let quote = |(index, attribution): (usize, Attribution)| {
        let span = |tokens: &std::ops::Range<usize>| doc.span(tokens.clone());
        let pieces: Vec<Span> = attribution.content.iter().map(span).collect();
        let texts: Vec<&str> = pieces.iter().map(|piece| doc.slice(*piece)).collect();
        Quote {
            id: QuoteId(index as u32),
            text: texts.join(" ... "),
            kind: kind(marks, &attribution),
            cue: attribution.cue.as_ref().map(|tokens| Cue {
                span: span(tokens),
                text: doc.slice(span(tokens)).to_owned(),
            }),
            stance: attribution.cue.as_ref().map(|tokens| {
                let word = doc.lower(tokens.start);
                vocabulary.stances.of(word)
            }),
            speaker: resolver.speaker(&attribution),
            confidence: direct::confidence(&attribution),
            rule: attribution.rule.into(),
            content: pieces.into_iter().map(Extent).collect(),
        }
    };
    found.into_iter().enumerate().map(quote).collect()
}

/// How much of the words stands between marks.
fn kind(marks: &Marks, attribution: &Attribution) -> QuoteKind {
    let whole = |piece: &std::ops::Range<usize>| {
        let quoted = marks.at(piece.start).map(|q| &marks.quoted[q]);
        quoted.is_some_and(|q| q.inner.start <= piece.start && piece.end <= q.end)
    };
    let some = |piece: &std::ops::Range<usize>| piece.clone().any(|i| marks.at(i).is_some());
    if attribution.content.iter().all(whole) {
        QuoteKind::Direct
    } else if attribution.content.iter().any(some) {
        QuoteKind::Mixed
    } else {
        QuoteKind::Indirect
    }
}
