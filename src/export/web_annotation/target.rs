//! Where an annotation stands: by its words with some of what surrounds them, and by its position.

use serde_json::{Value, json};

use super::super::standing::Standing;
use crate::Unit;
use crate::annotations::Extent;
use crate::text::Span;

/// Code points of the text before and after the words. 32, as the web's annotation tools have it,
/// tell most repeated names apart; more would break at more edits.
pub(in crate::export) const CONTEXT_CHARS: usize = 32;

/// The targets of an annotation: one for each piece.
pub(super) fn targets(standing: &Standing, source: &str, pieces: &[Extent]) -> Value {
    let mut targets: Vec<Value> = pieces
        .iter()
        .map(|piece| {
            json!({
                "type": "SpecificResource",
                "source": source,
                "selector": selectors(standing, piece.0),
            })
        })
        .collect();
    if targets.len() == 1 {
        return targets.remove(0);
    }
    targets.into()
}

fn selectors(standing: &Standing, span: Span) -> Value {
    let text = standing.text;
    let position = standing.offsets.from_bytes(span, Unit::Codepoint);
    json!([
        {
            "type": "TextQuoteSelector",
            "exact": span.of(text),
            "prefix": last_chars(&text[..span.start as usize]),
            "suffix": first_chars(&text[span.end as usize..]),
        },
        { "type": "TextPositionSelector", "start": position.start, "end": position.end },
    ])
}

fn first_chars(text: &str) -> &str {
    let end = text.char_indices().nth(CONTEXT_CHARS);
    &text[..end.map_or(text.len(), |(at, _)| at)]
}

fn last_chars(text: &str) -> &str {
    let start = text.char_indices().rev().nth(CONTEXT_CHARS - 1);
    &text[start.map_or(0, |(at, _)| at)..]
}
