//! Why a sentence is worth checking, as it is told to people: few reasons, the weightiest first.

use super::evidence::Evidence;
use super::messages::Messages;
use super::senses::{Sense, SenseReader};
use super::signals::{Found, SIGNALS, Signal};
use super::worth::Model;
use crate::annotations::{ClaimKind, Reason};
use crate::text::Document;

/// How many reasons a claim gives: what is read at a glance.
const MOST: usize = 3;

/// The reasons of one claim, the weightiest first, each with the phrases that show it.
pub struct Reasons(Vec<Shown>);

impl Reasons {
    /// Those signals of `found` that call for a check and whose words have their sense.
    pub fn of(found: &Found, senses: &SenseReader, model: &Model) -> Self {
        let seen = SIGNALS.iter().zip(found).enumerate();
        let mut seen: Vec<_> = seen
            .filter(|(_, (signal, _))| signal.supports)
            .filter_map(|(index, (signal, evidence))| Some((index, signal, evidence.as_ref()?)))
            .collect();
        // a reason that tells the kind of the claim says more than one that does not
        seen.sort_by(|(a, first, _), (b, second, _)| {
            let by_kind = second.kind.is_some().cmp(&first.kind.is_some());
            by_kind.then(model.weight(*b).total_cmp(&model.weight(*a)))
        });
        let shown = seen.into_iter().filter_map(|(_, signal, evidence)| {
            Some((signal, senses.shown(signal.sense, evidence)?))
        });
        Reasons(best(shown))
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The kinds that they tell.
    pub fn kinds(&self) -> impl Iterator<Item = ClaimKind> {
        self.0.iter().filter_map(|(signal, _)| signal.kind)
    }

    /// In words.
    pub fn told(&self, document: &Document, messages: &Messages) -> Vec<Reason> {
        let reasons = self.0.iter();
        reasons
            .map(|(signal, evidence)| reason(document, signal, messages, evidence))
            .collect()
    }
}

type Shown = (&'static Signal, Evidence);

/// The first of each kind before a second of one; what the sentence is about only where that is all.
fn best(shown: impl Iterator<Item = Shown>) -> Vec<Shown> {
    let is_topic = |(signal, _): &Shown| signal.sense == Sense::Topic;
    let (topics, told): (Vec<_>, Vec<_>) = shown.partition(is_topic);
    let mut best: Vec<Shown> = Vec::new();
    let mut second = Vec::new();
    for (signal, evidence) in told {
        let is_told = |(told, _): &Shown| told.kind == signal.kind;
        let later = signal.kind.is_none() || best.iter().any(is_told);
        let list = if later { &mut second } else { &mut best };
        list.push((signal, evidence));
    }
    best.extend(second);
    let mut best = if best.is_empty() { topics } else { best };
    best.truncate(MOST);
    best
}

/// A reason: what its signal says, and the words that show it.
fn reason(document: &Document, signal: &Signal, messages: &Messages, found: &Evidence) -> Reason {
    let says = messages.of(signal.code);
    let spans = found.spans();
    let words: usize = spans.iter().map(|span| span.len() as usize + 2).sum();
    let mut message = String::with_capacity(says.len() + words);
    message.push_str(says);
    for (at, span) in spans.iter().enumerate() {
        message.push_str(if at == 0 { ": " } else { ", " });
        message.push_str(document.slice(*span));
    }
    Reason {
        code: signal.code.as_str().into(),
        message,
        evidence: spans.to_vec(),
    }
}
