//! What holds for the annotations of every text.

use newsmark::annotations::{Annotations, EntityId, MentionId, QuoteKind};
use newsmark::review::{Review, Reviewed};
use newsmark::{Error, Options, Unit};
use newsmark::{Offsets, Span};

/// The analysis of `text` with offsets in `unit`; nothing for a text without a visible character.
pub fn annotate(text: &str, unit: Unit) -> Option<Annotations> {
    let options = Options {
        offsets: unit,
        ..Options::default()
    };
    match newsmark::annotate(text, &options) {
        Ok(found) => Some(found),
        Err(Error::TextEmpty) => {
            assert!(text.chars().all(|c| c.is_whitespace() || c.is_control()));
            None
        }
        Err(error) => panic!("{error}"),
    }
}

/// Checks everything that must hold for any text.
pub fn check(text: &str) {
    let Some(found) = annotate(text, Unit::Byte) else {
        return;
    };
    inside(text, &found);
    ordered(&found);
    texts_match(text, &found);
    ids_match(&found);
    units_agree(text, &found);
    let review = Review::new(text, found.options.clone());
    let reviewed = Reviewed::unjudged(text, found.clone());
    let page = newsmark::export::html(&review, &reviewed).expect("a page");
    assert!(!page.contains("<script"));
}

fn spans(found: &Annotations) -> Vec<Span> {
    let mut spans = Vec::new();
    found.clone().for_each_span(|span| spans.push(*span));
    spans
}

fn inside(text: &str, found: &Annotations) {
    for span in spans(found) {
        assert!(!span.is_empty(), "an empty span {span:?}");
        assert!(text.get(span.range()).is_some(), "{span:?} is no slice");
    }
}

fn apart(spans: impl Iterator<Item = Span>, what: &str) {
    let mut end = 0;
    for span in spans {
        assert!(end <= span.start, "{what} overlap or are out of order");
        end = span.end;
    }
}

fn ordered(found: &Annotations) {
    apart(found.blocks.iter().map(|b| b.span), "blocks");
    apart(found.sentences.iter().map(|s| s.span), "sentences");
    apart(found.mentions.iter().map(|m| m.span), "mentions");
    for quote in &found.quotes {
        assert!(!quote.content.is_empty());
        apart(quote.content.iter().map(|e| e.0), "pieces of a quote");
        assert_eq!(quote.stance.is_some(), quote.cue.is_some());
    }
    apart(found.quoted.iter().map(|q| q.span), "quoted words");
    let direct = found.quotes.iter().filter(|q| q.kind == QuoteKind::Direct);
    let mut pieces: Vec<Span> = direct.flat_map(|q| q.content.iter().map(|e| e.0)).collect();
    pieces.sort_by_key(|piece| piece.start);
    apart(pieces.into_iter(), "direct quotes");
    assert!(found.quotes.is_sorted_by_key(|q| q.content[0].0.start));
    assert!(found.claims.is_sorted_by_key(|c| c.span.start));
}

fn texts_match(text: &str, found: &Annotations) {
    for mention in &found.mentions {
        assert_eq!(mention.span.of(text), mention.text);
    }
    for quote in &found.quotes {
        let pieces: Vec<&str> = quote.content.iter().map(|e| e.0.of(text)).collect();
        assert_eq!(pieces.join(" ... "), quote.text);
        if let Some(cue) = &quote.cue {
            assert_eq!(cue.span.of(text), cue.text);
        }
        if let Some(speaker) = &quote.speaker {
            assert_eq!(speaker.span.of(text), speaker.text);
        }
    }
    for words in &found.quoted {
        assert_eq!(words.span.of(text), words.text);
    }
    for claim in &found.claims {
        assert_eq!(claim.span.of(text), claim.text);
        assert!(!claim.kinds.is_empty() && !claim.reasons.is_empty());
    }
    let worths = found.sentences.iter().map(|s| s.worth);
    let worths = worths.chain(found.claims.iter().map(|c| c.worth));
    let confidences = found.mentions.iter().map(|m| m.confidence);
    let confidences = confidences.chain(found.quotes.iter().map(|q| q.confidence));
    for share in worths.chain(confidences) {
        assert!((0.0..=1.0).contains(&share));
    }
}

fn ids_match(found: &Annotations) {
    for (i, mention) in found.mentions.iter().enumerate() {
        assert_eq!(mention.id, MentionId(i as u32));
        let entity = &found.entities[mention.entity.0 as usize];
        assert!(entity.mentions.contains(&mention.id));
    }
    for (i, entity) in found.entities.iter().enumerate() {
        assert_eq!(entity.id, EntityId(i as u32));
        assert!(!entity.mentions.is_empty() && entity.mentions.is_sorted());
    }
    let count: usize = found.entities.iter().map(|e| e.mentions.len()).sum();
    assert_eq!(count, found.mentions.len());
    let known = |id: &EntityId| (id.0 as usize) < found.entities.len();
    assert!(found.claims.iter().all(|c| c.entities.iter().all(known)));
    let speakers = found.quotes.iter().filter_map(|q| q.speaker.as_ref());
    for speaker in speakers {
        assert!(speaker.entity.iter().chain(&speaker.candidates).all(known));
        assert!(
            speaker
                .reason
                .as_ref()
                .is_some_and(|r| !r.message.is_empty())
        );
        assert!(speaker.name.is_none() || speaker.candidates.is_empty());
    }
}

/// The units against a count that is made the plain way.
fn units_agree(text: &str, found: &Annotations) {
    let offsets = Offsets::new(text);
    for unit in [Unit::Byte, Unit::Utf16, Unit::Codepoint] {
        let converted = annotate(text, unit).expect("the same text");
        let pairs = spans(found).into_iter().zip(spans(&converted));
        for (bytes, other) in pairs {
            assert_eq!(offsets.to_bytes(other, unit), Some(bytes));
        }
    }
    round_trips(text, &offsets);
}

fn round_trips(text: &str, offsets: &Offsets) {
    let (mut utf16, mut codepoints) = (0, 0);
    for (byte, c) in text.char_indices().chain([(text.len(), '\0')]) {
        let byte = byte as u32;
        for (unit, count) in [(Unit::Utf16, utf16), (Unit::Codepoint, codepoints)] {
            assert_eq!(offsets.from_byte(byte, unit), count);
            assert_eq!(offsets.to_byte(count, unit), Some(byte));
        }
        utf16 += c.len_utf16() as u32;
        codepoints += 1;
    }
}
