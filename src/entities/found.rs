//! What the recognizers find, before overlaps are resolved.

use std::ops::Range;

use super::codes::Rule;
use crate::annotations::{Label, Value};

/// One thing found, as a run of tokens.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// Its tokens, never none.
    pub tokens: Range<usize>,
    /// What it is.
    pub label: Label,
    /// Its normal form.
    pub value: Option<Value>,
    /// 0..=1.
    pub confidence: f64,
    /// The recognizer that found it.
    pub rule: Rule,
    /// Between two of equal length, the higher wins.
    pub priority: u8,
}

impl Found {
    /// A find without a value, at the usual priority.
    pub const fn new(tokens: Range<usize>, label: Label, rule: Rule, confidence: f64) -> Self {
        Found {
            tokens,
            label,
            value: None,
            confidence,
            rule,
            priority: 1,
        }
    }

    /// A date that counts from another, with its normal form where that is known.
    pub fn relative_date(tokens: Range<usize>, iso: Option<String>, confidence: f64) -> Self {
        let value = Value {
            iso,
            ..Value::default()
        };
        Found::new(tokens, Label::Date, Rule::RelativeDate, confidence)
            .valued(value)
            .at_priority(3)
    }

    /// With a value.
    pub fn valued(mut self, value: Value) -> Self {
        self.value = Some(value);
        self
    }

    /// With another priority.
    pub const fn at_priority(mut self, priority: u8) -> Self {
        self.priority = priority;
        self
    }

    fn rank(&self) -> (usize, u8) {
        (self.tokens.len(), self.priority)
    }
}

/// Keeps, of finds that overlap, the longest, then the one of higher priority, then the first.
pub fn resolve_overlaps(mut finds: Vec<Found>) -> Vec<Found> {
    finds.sort_by_key(|found| found.tokens.start);
    let mut kept: Vec<Found> = Vec::with_capacity(finds.len());
    for found in finds {
        let clash = |last: &&Found| last.tokens.end > found.tokens.start;
        if kept
            .last()
            .filter(clash)
            .is_some_and(|last| last.rank() >= found.rank())
        {
            continue;
        }
        while kept.last().filter(clash).is_some() {
            kept.pop();
        }
        kept.push(found);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(tokens: Range<usize>, priority: u8) -> Found {
        Found::new(tokens, Label::Number, Rule::Number, 1.0).at_priority(priority)
    }

    #[test]
    fn the_longest_then_the_highest_then_the_first_wins() {
        let finds = vec![
            find(4..5, 1),
            find(0..2, 1),
            find(1..4, 0),
            find(4..5, 2),
            find(6..7, 1),
            find(6..7, 1),
        ];
        let kept = resolve_overlaps(finds);
        let spans: Vec<_> = kept
            .iter()
            .map(|f| (f.tokens.clone(), f.priority))
            .collect();
        assert_eq!(spans, [(1..4, 0), (4..5, 2), (6..7, 1)]);
    }
}
