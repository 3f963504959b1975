//! Which quotation a sentence stands in.

use crate::annotations::{Quote, QuoteId};
use crate::text::{Document, Span};

/// The quotation with the largest share in a sentence.
#[derive(Debug, Clone, Copy)]
pub struct Attribution {
    /// Which.
    pub quote: QuoteId,
    /// How many bytes of its content the sentence holds.
    pub bytes: u32,
}

/// For each sentence the quotation whose content overlaps it most.
pub fn attributions(document: &Document, quotes: &[Quote]) -> Vec<Option<Attribution>> {
    let mut best: Vec<Option<Attribution>> = vec![None; document.sentences.len()];
    for quote in quotes {
        for piece in &quote.content {
            attribute(document, quote.id, piece.0, &mut best);
        }
    }
    best
}

fn attribute(document: &Document, quote: QuoteId, piece: Span, best: &mut [Option<Attribution>]) {
    let first = document
        .sentences
        .partition_point(|sentence| sentence.span.end <= piece.start);
    for (sentence, slot) in document.sentences.iter().zip(best).skip(first) {
        let end = sentence.span.end.min(piece.end);
        let start = sentence.span.start.max(piece.start);
        if end <= start {
            break;
        }
        let bytes = end - start;
        match slot {
            Some(held) if held.quote == quote => held.bytes += bytes,
            Some(held) if held.bytes >= bytes => {}
            _ => *slot = Some(Attribution { quote, bytes }),
        }
    }
}
