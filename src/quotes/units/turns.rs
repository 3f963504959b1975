//! Turns of transcripts and interviews: all that follows a label, up to the next one.

use super::direct::drop_own;
use crate::annotations::{Speaker, SpeakerKind};
use crate::quotes::attribute::attributions;
use crate::quotes::attribution::{Attribution, CueAt, Form};
use crate::quotes::bounds::content::trimmed;
use crate::quotes::codes::Rule;
use crate::quotes::labels::Labels;
use crate::quotes::reader::Reader;
use crate::quotes::speakers::speaker::Resolver;
use crate::text::Document;

/// Reads a unit of `block` where it belongs to a turn; `last` is the attribution of that turn. What
/// somebody else is said in it to have said is an attribution of its own.
pub fn read(
    reader: &Reader,
    block: usize,
    cues: &[CueAt],
    last: &mut Option<usize>,
    found: &mut Vec<Attribution>,
) -> bool {
    let Some((label, labelled)) = reader.phase.labels.turn(block) else {
        return false;
    };
    let begins = labelled && reader.contains(label.colon);
    let from = if begins {
        label.colon + 1
    } else {
        reader.start()
    };
    let words = trimmed(reader, from..reader.end());
    match last.filter(|_| !begins) {
        Some(turn) => found[turn].content.extend(words),
        None => {
            *last = Some(found.len());
            found.push(Attribution {
                content: words.into_iter().collect(),
                cue: Some(label.colon..label.colon + 1),
                speaker: Some(label.name.clone()),
                rule: Rule::Turn,
            });
        }
    }
    let inner: Vec<CueAt> = cues
        .iter()
        .filter(|cue| cue.form != Form::Label)
        .cloned()
        .collect();
    let first = found.len();
    attributions(reader, &inner, found);
    drop_own(reader, first, found);
    let mut nested = found.split_off(first);
    nested.retain(|a| !a.content.is_empty());
    found.append(&mut nested);
    true
}

/// Who spoke, and how certain it is; a short label of a turn means whom a longer one names.
pub fn speaker(
    document: &Document,
    resolver: &mut Resolver,
    labels: &Labels,
    attribution: &Attribution,
) -> Option<(Speaker, f64)> {
    let cue = attribution
        .cue
        .as_ref()
        .filter(|_| attribution.rule == Rule::Turn);
    let full = cue.and_then(|cue| labels.full_name(document, cue.start));
    let (Some(full), Some(short)) = (full, &attribution.speaker) else {
        return resolver.speaker(attribution);
    };
    let mut named = attribution.clone();
    named.speaker = Some(full.clone());
    let (mut speaker, certainty) = resolver.speaker(&named)?;
    if full != short {
        speaker.span = document.span(short.clone());
        speaker.text = document.slice(speaker.span).to_owned();
    }
    let is_letter = speaker.text.chars().count() == 1;
    if is_letter && speaker.entity.is_none() {
        speaker.name = None;
        speaker.kind = SpeakerKind::Unnamed;
    }
    Some((speaker, certainty))
}
