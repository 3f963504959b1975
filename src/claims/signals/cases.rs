//! Each signal on a sentence that shows it and on one that does not.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::super::context_reader::ContextReader;
use super::super::hits::WordEntries;
use super::{Found, SIGNALS, SignalCode, find};
use crate::annotations::{EntityId, Label, Mention, MentionId};
use crate::entities::Named;
use crate::syntax::Syntax;
use crate::text::{Document, Span};

/// A mention in the sentence, by its words.
type Named1 = (&'static str, Label);

struct Case {
    code: &'static str,
    shows: &'static str,
    mentions: &'static [Named1],
    evidence: &'static [&'static str],
    lacks: &'static str,
}

const fn case(
    code: &'static str,
    shows: &'static str,
    evidence: &'static [&'static str],
    lacks: &'static str,
) -> Case {
    Case {
        code,
        shows,
        mentions: &[],
        evidence,
        lacks,
    }
}

const fn with(mentions: &'static [Named1], case: Case) -> Case {
    Case { mentions, ..case }
}

#[rustfmt::skip]
const CASES: &[Case] = &[
    case("allegation", "The mayor is accused of theft.", &["accused of", "theft"], "The mayor opened the park."),
    case("event", "Two miners were killed.", &["killed"], "Two miners were there."),
    case("decision", "Parliament approved the plan.", &["approved"], "Parliament is in Elm Street."),
    case("act", "The firm sent lorries north.", &["sent"], "The firm is northern."),
    case("rule", "Shops are required to close by law.", &["required", "law"], "Shops were full on Friday."),
    case("cause", "The flood led to cholera.", &["led to"], "The flood came at night."),
    with(&[("nearly 90", Label::Number)], case("number", "It carried nearly 90 people.", &["nearly 90"], "It carried people.")),
    with(&[("8 percent", Label::Percent)], case("percent", "Prices are 8 percent up.", &["8 percent"], "Prices are up.")),
    with(&[("$5 million", Label::Money)], case("money", "It got $5 million.", &["$5 million"], "It got a letter.")),
    with(&[("three weeks", Label::Duration)], case("duration", "It lasted three weeks.", &["three weeks"], "It lasted.")),
    with(&[("May 3", Label::Date)], case("date", "It came on May 3.", &["May 3"], "It came.")),
    case("measure", "Dozens of boats left.", &["Dozens of"], "Boats left."),
    case("comparison", "Rents are higher than wages.", &["higher than"], "Rents are due on Monday."),
    case("superlative", "It is the longest bridge.", &["longest"], "It is a bridge."),
    case("record", "Rain hit a record.", &["record"], "Rain hit a roof."),
    case("change", "Sales fell in May.", &["fell"], "Sales begin in May."),
    case("evidence", "The study found lead.", &["study found"], "The cat chased mice."),
    case("unnamed_source", "Officials in Paris said so.", &["Officials in Paris said"], "Ann Lee said so."),
    case("named_source", "Ann Lee said so.", &["said"], "Officials in Paris said so."),
    case("prediction", "The bridge will open.", &["will"], "The bridge is old."),
    case("universal", "Every house has gas.", &["Every"], "The house has gas."),
    case("negation", "The army did not fire.", &["did not"], "The army marched."),
    case("public_body", "The ministry moved.", &["ministry"], "The dog moved."),
    case("general", "Families eat rice.", &["Families"], "Ann eats rice."),
    case("health", "Lead harms the brain.", &["brain"], "Lead is a metal."),
    case("opinion", "The plan is terrible.", &["terrible"], "The plan is blue."),
    case("feeling", "She is proud of them.", &["proud"], "She is one of them."),
    case("hedge", "It might rain.", &["might"], "It rained."),
    case("question", "Did the army fire?", &["Did the army fire?"], "The army did fire."),
    case("personal", "I saw the fire.", &["I"], "She saw the fire."),
    case("address", "Bring your coat.", &["your"], "Bring a coat."),
    case("scene", "Dancers wore costumes.", &["wore costumes"], "Dancers had contracts."),
    case("procedure", "The meeting began at noon.", &["meeting began"], "The hospital burned at noon."),
    case("caption", "The photo is by Ann Lee.", &["photo"], "The letter is by Ann Lee."),
    case("fragment", "Read the full list", &["Read the full list"], "She read the full list."),
];

/// The signals of the last sentence of `text`.
fn signals_of(text: &str, mentions: &[Named1]) -> (Found, String) {
    let language = crate::english::language();
    // a paragraph in front keeps a short test sentence from being taken for a headline
    let lead = "The council of the town met in the old hall on the square for a long time again.";
    let text = format!("A headline of some words\n\n{lead} {text}");
    let document = Document::new(&text, &language.text);
    let named = Named {
        mentions: mentions.iter().map(|m| mention(&text, *m)).collect(),
        entities: Vec::new(),
    };
    let words = WordEntries::new(&document.words, &language.claims.cues);
    let spoken = crate::quotes::find(
        &document,
        &named,
        &Syntax::new(&document, &language.syntax),
        &language.quotes,
    );
    let mut contexts = ContextReader::new(&document, &named, &spoken, &words);
    let found = find(&contexts.read(document.sentences.last().unwrap()));
    (found, text.clone())
}

fn mention(text: &str, (words, label): Named1) -> Mention {
    let Some(start) = text.rfind(words) else {
        return mention(text, ("", label));
    };
    Mention {
        id: MentionId(0),
        span: Span::new(start as u32, (start + words.len()) as u32),
        text: words.into(),
        label,
        entity: EntityId(0),
        value: None,
        confidence: 1.0,
        rule: "test".into(),
    }
}

fn index(code: &str) -> usize {
    SIGNALS
        .iter()
        .position(|s| s.code.as_str() == code)
        .expect(code)
}

#[test]
fn each_signal_is_seen_with_its_evidence() {
    for case in CASES {
        let (found, text) = signals_of(case.shows, case.mentions);
        let evidence = found[index(case.code)].expect(case.code);
        let words: Vec<_> = evidence.spans().iter().map(|s| s.of(&text)).collect();
        let adjacent = words.join(" ");
        assert_eq!(adjacent, case.evidence.join(" "), "{}", case.code);
    }
}

#[test]
fn each_signal_is_silent_where_there_is_nothing() {
    for case in CASES {
        let (found, _) = signals_of(case.lacks, &[]);
        assert!(
            found[index(case.code)].is_none(),
            "{}: {}",
            case.code,
            case.lacks
        );
    }
}

#[test]
fn every_signal_has_a_case() {
    for signal in SIGNALS {
        let by_role = signal.code == SignalCode::Headline;
        let has = CASES.iter().any(|case| case.code == signal.code.as_str());
        assert!(has || by_role, "{:?}", signal.code);
    }
}

#[test]
fn a_phrase_outranks_its_words() {
    let (found, _) = signals_of("The mine no longer works.", &[]);
    assert!(found[index("change")].is_some());
    assert!(found[index("comparison")].is_none());
    assert!(found[index("universal")].is_none());
}

#[test]
fn a_word_in_a_name_shows_nothing() {
    let (found, _) = signals_of("It was printed in Climate Change Letters.", &[]);
    assert!(found[index("change")].is_none());
}

#[test]
fn only_a_headline_is_a_headline() {
    let language = crate::english::language();
    let text = "Ferry sinks off the northern coast\n\nA ferry sank off the coast on Tuesday, and many people were lost.";
    let document = Document::new(text, &language.text);
    let named = Named::default();
    let words = WordEntries::new(&document.words, &language.claims.cues);
    let spoken = crate::quotes::find(
        &document,
        &named,
        &Syntax::new(&document, &language.syntax),
        &language.quotes,
    );
    let mut contexts = ContextReader::new(&document, &named, &spoken, &words);
    let seen: Vec<_> = document
        .sentences
        .iter()
        .map(|sentence| find(&contexts.read(sentence))[index("headline")].is_some())
        .collect();
    assert_eq!(seen, [true, false]);
}

#[test]
fn signals_are_in_the_order_of_their_codes() {
    let codes: Vec<_> = SIGNALS.iter().map(|signal| signal.code).collect();
    assert_eq!(codes, SignalCode::ALL);
}
