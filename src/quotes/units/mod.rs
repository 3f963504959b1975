//! Units of reading: a sentence, or the sentences that one quotation runs through.

pub mod direct;
mod signed;
pub mod turns;

use std::ops::Range;

use crate::quotes::labels::label_reader::kicker_end;
use crate::quotes::marks::Marks;
use crate::quotes::terms::Terms;
use crate::text::{Case, Class, Document, TokenKind};

/// A run of tokens that no quotation crosses the edge of, in one block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// The index of its block.
    pub block: usize,
}

/// Cuts the body of `document` into units, in order.
pub fn units(document: &Document, terms: &Terms, marks: &Marks) -> Vec<Unit> {
    let mut out: Vec<Unit> = Vec::with_capacity(document.sentences.len());
    for sentence in &document.sentences {
        if !document.role(sentence).is_body() {
            continue;
        }
        let crossed = marks
            .at(sentence.tokens.start)
            .is_some_and(|q| marks.quoted[q].open < sentence.tokens.start);
        match out.last_mut() {
            Some(last) if crossed && last.block == sentence.block => {
                last.tokens.end = sentence.tokens.end;
            }
            _ => out.push(Unit {
                tokens: past_dateline(
                    document,
                    past_label(document, terms, sentence.tokens.clone()),
                ),
                block: sentence.block,
            }),
        }
    }
    out
}

/// The words of a dateline at most, with its marks: "PORT OF SPAIN, Trinidad and Tobago (Reuters) —".
const DATELINE_TOKENS: usize = 16;

/// "LISSE, Norway (AP) — |“We won,” ...": what stands before the dash is no part of what is said.
fn past_dateline(document: &Document, tokens: Range<usize>) -> Range<usize> {
    let limit = tokens.end.min(tokens.start + DATELINE_TOKENS);
    let is = |at: usize, signs: &[&str]| signs.contains(&document.form(at));
    let dash = (tokens.start..limit).find(|at| is(*at, &["—", "–", "--", "-"]));
    let Some(dash) = dash.filter(|dash| *dash > tokens.start && document.tokens[*dash].spaced)
    else {
        return tokens;
    };
    let signed = is(dash - 1, &[")"]);
    let upper = document.tokens[tokens.start].case == Case::Upper;
    let small = |at: usize| {
        let token = &document.tokens[at];
        token.kind == TokenKind::Word && !token.is_capitalized() && !token.is(Class::FunctionWord)
    };
    let prose = (tokens.start..dash).any(small);
    let opens = document.tokens.get(dash + 1).is_some_and(|next| {
        next.is_capitalized() || matches!(next.kind, TokenKind::Quotation | TokenKind::Number)
    });
    let dated = (upper || signed) && !prose && opens && dash + 1 < tokens.end;
    if dated { dash + 1..tokens.end } else { tokens }
}

/// "16:45 |The railway says", "FACT CHECK: |The mayor says": the time of a post of a live report, and
/// what names a part of the page, stand before the words.
fn past_label(document: &Document, terms: &Terms, tokens: Range<usize>) -> Range<usize> {
    let first = tokens.start;
    let stamped = tokens.len() > 1
        && document.tokens[first].kind == TokenKind::Number
        && document.form(first).contains(':')
        && document.tokens[first + 1].is_capitalized();
    let kicker = kicker_end(document, terms, &tokens);
    kicker.unwrap_or(first + usize::from(stamped))..tokens.end
}
