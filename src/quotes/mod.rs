//! Who said what: direct, mixed and indirect speech.
//!
//! Quotation marks are paired first; sentences that one quotation runs through are read as one
//! unit. Each cue of a unit then finds its speaker and its words on one side or both.

mod adjacent;
mod attribute;
mod attribution;
mod bounds;
mod codes;
mod cues;
mod decisions;
mod grammar;
mod inflection;
mod labels;
mod layout;
mod marks;
mod reader;
mod shapes;
mod speakers;
mod terms;
#[cfg(test)]
mod tests;
#[doc(hidden)]
pub mod training;
mod units;
mod vocabulary;

use crate::annotations::{Cue, Extent, Quote, QuoteId, QuoteKind, QuotedReason, QuotedWords};
use crate::entities::Named;
use crate::syntax::Syntax;
use crate::text::{Document, Role, Span};

pub use cues::stance::Stances;
pub use decisions::model::{Model, ModelFiles};
pub use speakers::given_names::GivenNames;
pub use speakers::reasons::Messages;
pub use terms::Term;
pub use vocabulary::Vocabulary;

use attribution::Attribution;
use codes::Rule;
use cues::find_cues;
use labels::Labels;
use marks::Marks;
use reader::{Known, Reader};
use speakers::scene::Scene;
use speakers::speaker::Resolver;
use terms::Terms;

/// What stands between quotation marks, and what is said without them.
#[derive(Debug, Default)]
pub struct Spoken {
    /// Every quotation, ordered by content.
    pub quotes: Vec<Quote>,
    /// Quoted words that are no quotation, in order.
    pub quoted: Vec<QuotedWords>,
    /// Every stretch between paired marks, whatever it is, in order and without overlap:
    /// a pair inside another has none of its own, a quotation of several paragraphs one in each.
    pub quotations: Vec<Quotation>,
}

/// A stretch between two paired quotation marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quotation {
    /// The text between the marks, in bytes.
    pub inner: Span,
    /// Whether single marks set it off.
    pub single: bool,
}

/// Finds every quotation; spans in bytes.
pub fn find(
    document: &Document,
    named: &Named,
    syntax: &Syntax,
    vocabulary: &Vocabulary,
) -> Spoken {
    let terms = Terms::new(&document.words, &vocabulary.lexicon);
    let mut marks = marks::pair(document, &terms);
    let labels = Labels::find(document, &terms, named);
    let known = Known {
        terms: &terms,
        marks: &marks,
        labels: &labels,
        named,
        syntax,
        decider: &vocabulary.model,
    };
    let found = attributions(document, &known, vocabulary);
    let reasons = marks::apart::reasons(document, &terms, named, &marks, &found);
    let quoted = set_apart(document, &marks, &reasons);
    let quotations = quotations(document, &marks);
    marks.drop_apart(&reasons);
    let scene = Scene {
        document,
        terms: &terms,
        named,
        marks: &marks,
        syntax,
        given_names: &vocabulary.given_names,
    };
    Spoken {
        quotes: quotes(scene, vocabulary, &labels, found),
        quoted,
        quotations,
    }
}

/// The stretches between paired marks that are not empty.
fn quotations(document: &Document, marks: &Marks) -> Vec<Quotation> {
    let paired = marks.quoted.iter();
    let paired =
        paired.filter(|quoted| (quoted.closed || quoted.goes_on) && !quoted.inner.is_empty());
    let quotation = |quoted: &marks::quoted::Quoted| Quotation {
        inner: document.span(quoted.inner.clone()),
        single: quoted.single,
    };
    paired.map(quotation).collect()
}

/// Reads `document` unit by unit.
fn attributions(document: &Document, known: &Known, vocabulary: &Vocabulary) -> Vec<Attribution> {
    let marks = known.marks;
    let mut cues = Vec::new();
    let mut found = Vec::new();
    let mut continuation = units::direct::Continuation::default();
    let mut turn = None;
    let mut caption = units::direct::Continuation::default();
    for unit in units::units(document, known.terms, marks) {
        let reader = Reader::new(document, known, unit.tokens.clone());
        cues.clear();
        find_cues(&reader, unit.block, &vocabulary.phrases, &mut cues);
        if units::turns::read(&reader, unit.block, &cues, &mut turn, &mut found) {
            continuation = units::direct::Continuation::default();
            continue;
        }
        let first = found.len();
        if !cues.is_empty() {
            attribute::attributions(&reader, &cues, &mut found);
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
    drop_repeated_content(marks, &mut found);
    found.retain(|attribution| !attribution.content.is_empty());
    found
}

/// Takes from direct quotes what a direct quote before them has already.
fn drop_repeated_content(marks: &Marks, found: &mut [Attribution]) {
    let mut taken = vec![0; marks.quoted.len()];
    for attribution in found {
        if attribution.rule == Rule::Turn || kind(marks, attribution) != QuoteKind::Direct {
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
fn set_apart(
    document: &Document,
    marks: &Marks,
    reasons: &[Option<QuotedReason>],
) -> Vec<QuotedWords> {
    let stretches = marks.quoted.iter().zip(reasons);
    let words = stretches.filter_map(|(quoted, reason)| {
        let reason = (*reason)?;
        let span = document.span(quoted.inner.clone());
        let text = document.slice(span).to_owned();
        Some(QuotedWords { span, text, reason })
    });
    words.collect()
}

/// Attributions as quotes, in order.
fn quotes(
    scene: Scene,
    vocabulary: &Vocabulary,
    labels: &Labels,
    mut found: Vec<Attribution>,
) -> Vec<Quote> {
    let (document, marks) = (scene.document, scene.marks);
    found.sort_by_key(|a| a.content.first().map_or(0, |c| c.start));
    let mut resolver = Resolver::new(scene, &vocabulary.messages, &found);
    let quote = |(index, attribution): (usize, Attribution)| {
        let span = |tokens: &std::ops::Range<usize>| document.span(tokens.clone());
        let pieces: Vec<Span> = attribution.content.iter().map(span).collect();
        let texts: Vec<&str> = pieces.iter().map(|piece| document.slice(*piece)).collect();
        let (speaker, certainty) =
            units::turns::speaker(document, &mut resolver, labels, &attribution).unzip();
        Quote {
            id: QuoteId(index as u32),
            text: texts.join(" ... "),
            kind: kind(marks, &attribution),
            cue: attribution.cue.as_ref().map(|tokens| Cue {
                span: span(tokens),
                text: document.slice(span(tokens)).to_owned(),
            }),
            stance: attribution.cue.as_ref().map(|tokens| {
                let word = document.lower(tokens.start);
                vocabulary.stances.of(word)
            }),
            speaker,
            confidence: units::direct::confidence(&attribution) * certainty.unwrap_or(1.0),
            rule: attribution.rule.as_str().into(),
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
    if attribution.rule == Rule::Turn || attribution.content.iter().all(whole) {
        QuoteKind::Direct
    } else if attribution.content.iter().any(some) {
        QuoteKind::Mixed
    } else {
        QuoteKind::Indirect
    }
}
