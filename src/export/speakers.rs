//! Who speaks, in words for people.

use std::borrow::Cow;

use crate::annotations::{Quote, Speaker, SpeakerKind};

/// The speaker's name, or the words of a source that the text does not name.
pub(super) fn speaker(quote: &Quote) -> Cow<'_, str> {
    match &quote.speaker {
        Some(speaker) => shown(speaker).unwrap_or_else(|| "speaker not identified".into()),
        None => "speaker not found".into(),
    }
}

/// The name, or the words of an unnamed source; none where the text does not decide who is meant.
pub(super) fn shown(speaker: &Speaker) -> Option<Cow<'_, str>> {
    let unnamed = |words| format!("unnamed source: {words}").into();
    let name = speaker.known_name().map(Cow::from);
    name.or_else(|| speaker.unnamed_source().map(unnamed))
}

/// Why it is this one, where the words beside the quotation do not say so themselves: `"she": last
/// woman named`.
pub(super) fn because(quote: &Quote) -> Option<String> {
    let speaker = quote.speaker.as_ref()?;
    let reason = speaker.reason.as_ref()?;
    let plain = speaker.unnamed_source().is_some() || speaker.kind == SpeakerKind::Name;
    (!plain).then(|| format!("\"{}\": {}", speaker.text, reason.message))
}

#[cfg(test)]
mod tests {
    use super::{because, shown, speaker};
    use crate::annotations::{EntityId, Quote, QuoteId, QuoteKind, Reason, Speaker, SpeakerKind};
    use crate::text::Span;

    fn said_by(text: &str, kind: SpeakerKind, entity: Option<u32>, name: Option<&str>) -> Quote {
        let reason = Reason {
            code: "code".into(),
            message: "why".into(),
            evidence: Vec::new(),
        };
        Quote {
            id: QuoteId(0),
            content: Vec::new(),
            text: String::new(),
            kind: QuoteKind::Direct,
            cue: None,
            stance: None,
            speaker: Some(Speaker {
                span: Span::new(0, 0),
                text: text.to_owned(),
                entity: entity.map(EntityId),
                name: name.map(str::to_owned),
                role: None,
                kind,
                reason: Some(reason),
                candidates: Vec::new(),
            }),
            confidence: 1.0,
            rule: "rule".into(),
        }
    }

    #[test]
    fn a_name_stands_for_itself_and_a_pronoun_says_why() {
        let named = said_by("Ann Lee", SpeakerKind::Name, Some(0), Some("Ann Lee"));
        assert_eq!(
            (speaker(&named).as_ref(), because(&named)),
            ("Ann Lee", None)
        );
        let she = said_by("she", SpeakerKind::Pronoun, Some(0), Some("Ann Lee"));
        assert_eq!(speaker(&she), "Ann Lee");
        assert_eq!(because(&she).as_deref(), Some("\"she\": why"));
    }

    #[test]
    fn a_source_without_a_name_is_told_by_its_words() {
        let role = said_by(
            "the minister",
            SpeakerKind::Role,
            None,
            Some("the minister"),
        );
        assert_eq!(speaker(&role), "unnamed source: the minister");
        let they = said_by("they", SpeakerKind::Pronoun, None, Some("residents"));
        assert_eq!(speaker(&they), "unnamed source: residents");
    }

    #[test]
    fn who_is_not_decided_is_no_unnamed_source() {
        let mut minister = said_by("the minister", SpeakerKind::Role, None, None);
        if let Some(speaker) = &mut minister.speaker {
            speaker.candidates = vec![EntityId(1), EntityId(2)];
            assert_eq!(shown(speaker), None);
        }
        assert_eq!(speaker(&minister), "speaker not identified");
        assert_eq!(because(&minister).as_deref(), Some("\"the minister\": why"));
        let she = said_by("she", SpeakerKind::Pronoun, None, None);
        assert_eq!(speaker(&she), "speaker not identified");
    }
}
