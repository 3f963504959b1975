//! Cuts blocks into stretches over which nothing begins or ends, so that no element needs to
//! overlap another.

use super::super::speakers::{because, speaker};
use super::super::standing::Standing;
use super::super::words::word;
use crate::annotations::{Claim, Mention, Quote};
use crate::text::Span;

/// A stretch of text with the innermost annotation of each kind over it.
pub(super) struct Segment<'a> {
    pub span: Span,
    claim: Option<&'a Claim>,
    quote: Option<&'a Quote>,
    mention: Option<&'a Mention>,
    standing: &'a Standing<'a>,
}

impl<'a> Segment<'a> {
    /// Whether nothing lies over it.
    pub fn is_plain(&self) -> bool {
        self.claim.is_none() && self.quote.is_none() && self.mention.is_none()
    }

    /// The classes of its element.
    pub fn classes(&self) -> String {
        let claim = self.claim.map(|c| format!("claim {}", word(c.band)));
        let quote = self.quote.map(|_| "quote".to_string());
        let mention = self.mention.map(|m| format!("entity {}", word(m.label)));
        let decided = self.is_decided().then(|| "decided".to_string());
        join([claim, quote, mention, decided], " ")
    }

    /// Whether a person decided about something that lies over it.
    fn is_decided(&self) -> bool {
        let standing = self.standing;
        self.claim.is_some_and(|c| standing.is_decided(c.id))
            || self.quote.is_some_and(|q| standing.is_decided(q.id))
            || self.mention.is_some_and(|m| standing.is_decided(m.id))
    }

    /// What lies over it, for a reader who points at it.
    pub fn title(&self) -> String {
        let mention = self
            .mention
            .map(|m| self.line(word(m.label), m.id.to_string()));
        let quote = self
            .quote
            .map(|q| self.line(quotation(q), q.id.to_string()));
        let claim = self.claim.map(|c| {
            let reasons: Vec<&str> = c.reasons.iter().map(|r| r.message.as_str()).collect();
            let why = format!("worth checking, {}: {}", word(c.band), reasons.join("; "));
            self.line(why, c.id.to_string())
        });
        join([mention, quote, claim, None], "\n")
    }

    /// `says`, and who decided about `id`.
    fn line(&self, says: String, id: String) -> String {
        match self.standing.judgement(id) {
            Some(judgement) if judgement.by.is_empty() => {
                format!("{says}, {}", word(judgement.state))
            }
            Some(judgement) => format!("{says}, {} by {}", word(judgement.state), judgement.by),
            None => says,
        }
    }

    /// The rating of the claim that ends here.
    pub fn verdict(&self) -> Option<&'a str> {
        let claim = self.claim.filter(|claim| claim.span.end == self.span.end)?;
        let verdict = self.standing.judgement(claim.id)?.verdict.as_ref();
        verdict.map(|verdict| verdict.rating.as_str())
    }
}

fn quotation(quote: &Quote) -> String {
    let why = because(quote).map_or_else(String::new, |why| format!(" ({why})"));
    format!("quotation: {}{why}", speaker(quote))
}

fn join(parts: [Option<String>; 4], between: &str) -> String {
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(between)
}

#[derive(Clone, Copy)]
enum Layer<'a> {
    Claim(&'a Claim),
    Quote(&'a Quote),
    Mention(&'a Mention),
}

/// An annotation begins or ends.
struct Edge<'a> {
    at: u32,
    opens: bool,
    layer: Layer<'a>,
}

/// Walks the text once, from block to block.
pub(super) struct Sweep<'a> {
    standing: &'a Standing<'a>,
    edges: std::iter::Peekable<std::vec::IntoIter<Edge<'a>>>,
    claims: Vec<&'a Claim>,
    quotes: Vec<&'a Quote>,
    mentions: Vec<&'a Mention>,
}

impl<'a> Sweep<'a> {
    /// Starts before the first block; spans count bytes.
    pub fn new(standing: &'a Standing<'a>) -> Self {
        let found = &standing.found;
        let claims = found.claims.iter().map(|c| (c.span, Layer::Claim(c)));
        let quotes = found.quotes.iter().flat_map(|q| {
            let pieces = q.content.iter();
            pieces.map(move |extent| (extent.0, Layer::Quote(q)))
        });
        let mentions = found.mentions.iter().map(|m| (m.span, Layer::Mention(m)));
        let spans = claims.chain(quotes).chain(mentions);
        let mut edges: Vec<Edge> = spans
            .filter(|(span, _)| !span.is_empty())
            .flat_map(|(span, layer)| {
                [(span.start, true), (span.end, false)].map(|(at, opens)| Edge { at, opens, layer })
            })
            .collect();
        edges.sort_by_key(|edge| (edge.at, edge.opens));
        Sweep {
            standing,
            edges: edges.into_iter().peekable(),
            claims: Vec::new(),
            quotes: Vec::new(),
            mentions: Vec::new(),
        }
    }

    /// The stretches of the next block, in order; together they are the whole block.
    pub fn segments(&mut self, block: Span) -> Vec<Segment<'a>> {
        let mut segments = Vec::new();
        let mut at = block.start;
        while at < block.end {
            while let Some(edge) = self.edges.next_if(|edge| edge.at <= at) {
                self.pass(&edge);
            }
            let next = self.edges.peek().map_or(block.end, |edge| edge.at);
            let end = next.min(block.end);
            segments.push(Segment {
                span: Span::new(at, end),
                claim: self.claims.last().copied(),
                quote: self.quotes.last().copied(),
                mention: self.mentions.last().copied(),
                standing: self.standing,
            });
            at = end;
        }
        segments
    }

    fn pass(&mut self, edge: &Edge<'a>) {
        match edge.layer {
            Layer::Claim(claim) => pass(&mut self.claims, claim, edge.opens),
            Layer::Quote(quote) => pass(&mut self.quotes, quote, edge.opens),
            Layer::Mention(mention) => pass(&mut self.mentions, mention, edge.opens),
        }
    }
}

/// Opens or closes `item` in the list of those that are open, the innermost last.
fn pass<'a, T>(open: &mut Vec<&'a T>, item: &'a T, opens: bool) {
    if opens {
        open.push(item);
    } else if let Some(at) = open.iter().rposition(|other| std::ptr::eq(*other, item)) {
        open.remove(at);
    }
}
