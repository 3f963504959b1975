//! The words between quotation marks.

use std::ops::Range;

use crate::text::{Document, Span, TokenKind};

/// The words between quotation marks, in order, in bytes; those that nothing closes reach to the end
/// of their block.
pub fn quotations(document: &Document) -> Vec<Span> {
    let mut found = Vec::new();
    for block in document.sentences.chunk_by(|a, b| a.block == b.block) {
        if let (Some(first), Some(last)) = (block.first(), block.last()) {
            pair(document, first.tokens.start..last.tokens.end, &mut found);
        }
    }
    found
}

/// Pairs the marks of one block. A mark inside of a quotation opens none.
fn pair(document: &Document, tokens: Range<usize>, found: &mut Vec<Span>) {
    let end = document.span(tokens.clone()).end;
    let mut opened = None;
    for at in tokens {
        let token = &document.tokens[at];
        if token.kind != TokenKind::Quotation {
            continue;
        }
        let opens = match document.form(at) {
            "\"" | "＂" => opened.is_none(),
            "\u{201c}" | "\u{201e}" | "«" | "``" | "「" => true,
            "\u{201d}" | "»" | "''" | "」" => false,
            _ => continue,
        };
        match opened {
            None if opens => opened = Some(token.span.end),
            Some(start) if !opens => {
                found.push(Span::new(start, token.span.start));
                opened = None;
            }
            _ => {}
        }
    }
    found.extend(opened.map(|start| Span::new(start, end)));
}
