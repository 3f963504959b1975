//! The quoted stretches of a document, block by block and across blocks.

pub mod apart;
pub mod inner;
pub mod pairing;
pub mod quoted;
pub mod style;
pub mod unclosed;

use std::ops::Range;

use crate::annotations::QuotedReason;
use crate::quotes::terms::Terms;
use crate::text::{Document, Role};
use pairing::Neighbours;
use quoted::Quoted;
use style::{Surroundings, style};

/// The outermost quoted stretches of a document.
#[derive(Debug, Default)]
pub struct Marks {
    /// In order, without overlap.
    pub quoted: Vec<Quoted>,
    /// For each token the stretch it stands in, marks included.
    within: Vec<u32>,
}

const NONE: u32 = u32::MAX;

impl Marks {
    /// The index of the stretch that the token at `index` stands in.
    pub fn at(&self, index: usize) -> Option<usize> {
        let found = self.within.get(index).copied().unwrap_or(NONE);
        (found != NONE).then_some(found as usize)
    }

    /// The stretch that the token at `index` stands in.
    pub fn around(&self, index: usize) -> Option<&Quoted> {
        self.quoted.get(self.at(index)?)
    }

    /// Takes the stretches that have a reason to be no quotation for words like others.
    pub fn drop_apart(&mut self, reasons: &[Option<QuotedReason>]) {
        let apart = self
            .quoted
            .iter()
            .zip(reasons)
            .filter(|(_, reason)| reason.is_some());
        for (quoted, _) in apart {
            self.within[quoted.open..quoted.end].fill(NONE);
        }
    }

    /// The stretch whose opening mark is the token at `index`.
    pub fn opened_at(&self, index: usize) -> Option<&Quoted> {
        self.around(index).filter(|q| q.open == index)
    }

    /// The stretch that ends with the token at `index`.
    pub fn ended_at(&self, index: usize) -> Option<&Quoted> {
        self.around(index).filter(|q| q.end == index + 1)
    }

    /// The stretch that ends right before the token at `index`, or a comma apart.
    pub fn ended_before(&self, index: usize) -> Option<&Quoted> {
        let ended = |back| self.ended_at(index.checked_sub(back)?);
        ended(1).or_else(|| ended(2))
    }
}

/// Pairs the marks of `document`. Takes time linear in the tokens.
pub fn pair(document: &Document, terms: &Terms) -> Marks {
    let mut marks = Marks {
        quoted: Vec::new(),
        within: vec![NONE; document.tokens.len()],
    };
    let blocks = blocks(document);
    let mut carried = None;
    for (at, (role, tokens)) in blocks.iter().enumerate() {
        let here = Surroundings::new(document, terms, tokens.clone());
        let first = marks.quoted.len();
        let mut neighbours = Neighbours::default();
        if *role == Role::Paragraph {
            let mut below = blocks[at + 1..].iter();
            let next = below.find(|(role, _)| *role == Role::Paragraph);
            neighbours.next = next.map(|(_, tokens)| document.form(tokens.start));
            neighbours.carried = carried;
        }
        pairing::pair(&here, neighbours, &mut marks.quoted);
        unclosed::cut_at_names(document, terms, &mut marks.quoted[first..]);
        if *role == Role::Paragraph {
            let last = marks.quoted[first..].last();
            let open = last.filter(|q| !q.closed && q.end == tokens.end);
            carried = open.map(|q| document.form(q.open));
        }
    }
    join_paragraphs(document, &mut marks.quoted);
    unclosed::cut(document, terms, &mut marks.quoted);
    for (index, quoted) in marks.quoted.iter().enumerate() {
        marks.within[quoted.open..quoted.end].fill(index as u32);
    }
    marks
}

/// The blocks that have tokens, each with its role.
fn blocks(document: &Document) -> Vec<(Role, Range<usize>)> {
    let mut blocks: Vec<(usize, Range<usize>)> = Vec::new();
    for sentence in &document.sentences {
        match blocks.last_mut() {
            Some((block, tokens)) if *block == sentence.block => tokens.end = sentence.tokens.end,
            _ => blocks.push((sentence.block, sentence.tokens.clone())),
        }
    }
    let with_role = |(block, tokens): (usize, Range<usize>)| (document.blocks[block].role, tokens);
    blocks.into_iter().map(with_role).collect()
}

/// Marks those stretches that the next paragraph goes on with: not closed, and opened again or
/// closed there. What is no paragraph may stand in between.
fn join_paragraphs(document: &Document, quoted: &mut [Quoted]) {
    let role = |q: &Quoted| {
        let sentence = document.sentences.get(document.sentence_of(q.open));
        sentence.map(|s| document.role(s))
    };
    let mut last: Option<usize> = None;
    for i in 0..quoted.len() {
        if last.is_some() && role(&quoted[i]) != Some(Role::Paragraph) {
            continue;
        }
        if let Some(before) = last {
            let here = &quoted[i];
            let again =
                style(document.form(quoted[before].open)) == style(document.form(here.open));
            let marked = here.inner.start > here.open;
            quoted[before].goes_on = (again || !marked)
                && next_paragraph(document, quoted[before].end) == Some(here.open);
        }
        last = (!quoted[i].closed).then_some(i);
    }
}

/// The first token of the paragraph that begins at or after token `at`.
fn next_paragraph(document: &Document, at: usize) -> Option<usize> {
    let sentences = document.sentences.get(document.sentence_of(at)..)?;
    let found = sentences
        .iter()
        .find(|s| document.role(s) == Role::Paragraph)?;
    Some(found.tokens.start)
}
