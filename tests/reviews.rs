//! Reviews as data: every `tests/reviews/*.toml`. A case checks what it states and nothing else.
//!
//! ```toml
//! [[case]]
//! name = "an edit before a name moves it"
//! text = "Dr. Lee left Oslo."
//! offsets = "codepoint"                               # the option of that name
//! decisions = [                                       # a target is told by its words
//!     { accept = "mention", at = ["Oslo"] },          # or reject, reset
//!     { change = "mention", at = ["Lee"], to = { label = "place" }, spans = ["Dr. Lee"] },
//!     { add = "mention", at = ["left"], to = { label = "work" } },
//!     { note = "claim", at = ["Dr. Lee left Oslo."], text = "Who?" },
//!     { verdict = "claim", at = ["Dr. Lee left Oslo."], rating = "True" }, # without: taken back
//!     { edit = "Dr. ", insert = "Doctor " },          # edit = "" inserts at the start
//!     { replace = "Doctor Lee left Oslo." },
//! ]
//! text_after = "Doctor Lee left Oslo."
//! mentions = [{ text = "Oslo", state = "accepted", anchoring = "exact", label = "place", entity = "Oslo" }]
//! quotes = [], claims = []                            # among them: text, state, speaker, kinds
//! absent = ["Dr. Lee"]                                # no mention, quote or claim has this text
//! rejected = ["Lee"]                                  # all of them
//! orphans = [{ text = "Lee", anchoring = "orphaned", places = 0 }] # all of them
//! progress = [1, 0, 0]                                # open, checked, dismissed
//! ```
//!
//! Words that stand more than once are told apart by what is written before them: `said |Lee`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;
use std::path::Path;

use newsmark::annotations::{EntityId, Extent};
use newsmark::review::{
    Action, Change, Decision, Kind, Review, Reviewed, Reviewer, Target, Verdict,
};
use newsmark::{Offsets, Span};
use newsmark::{Options, Unit};
use serde::Deserialize;
use serde_json::Value as Json;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    text: String,
    #[serde(default)]
    offsets: Unit,
    decisions: Vec<Step>,
    text_after: Option<String>,
    #[serde(default)]
    mentions: Vec<BTreeMap<String, Json>>,
    #[serde(default)]
    quotes: Vec<BTreeMap<String, Json>>,
    #[serde(default)]
    claims: Vec<BTreeMap<String, Json>>,
    #[serde(default)]
    absent: Vec<String>,
    rejected: Option<Vec<String>>,
    orphans: Option<Vec<BTreeMap<String, Json>>>,
    progress: Option<[u32; 3]>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    accept: Option<Kind>,
    reject: Option<Kind>,
    reset: Option<Kind>,
    change: Option<Kind>,
    add: Option<Kind>,
    note: Option<Kind>,
    verdict: Option<Kind>,
    edit: Option<String>,
    replace: Option<String>,
    #[serde(default)]
    at: Vec<String>,
    #[serde(default)]
    to: Change,
    spans: Option<Vec<String>>,
    #[serde(default)]
    text: String,
    rating: Option<String>,
    #[serde(default)]
    insert: String,
}

/// Finds words in one text, in one unit.
struct Pointer<'t> {
    text: &'t str,
    unit: Unit,
}

impl Pointer<'_> {
    fn span(&self, words: &str) -> Span {
        let (before, words) = words.split_once('|').unwrap_or(("", words));
        let whole = format!("{before}{words}");
        let start = self
            .text
            .find(&whole)
            .unwrap_or_else(|| panic!("no {whole:?}"));
        let start = start + before.len();
        let bytes = Span::new(start as u32, (start + words.len()) as u32);
        Offsets::new(self.text).from_bytes(bytes, self.unit)
    }

    fn spans(&self, words: &[String]) -> Vec<Extent> {
        words.iter().map(|words| Extent(self.span(words))).collect()
    }

    fn target(&self, kind: Kind, words: &[String]) -> Target {
        let spans = self.spans(words);
        Target { kind, spans }
    }

    /// One for each of the words; a quote has all of them as its pieces.
    fn targets(&self, kind: Kind, words: &[String]) -> Vec<Target> {
        if kind == Kind::Quote {
            return vec![self.target(kind, words)];
        }
        words
            .iter()
            .map(|words| self.target(kind, std::slice::from_ref(words)))
            .collect()
    }

    fn action(&self, step: &Step) -> Action {
        let at = &step.at;
        if let Some(kind) = step.accept {
            let targets = self.targets(kind, at);
            return Action::Accept { targets };
        } else if let Some(kind) = step.reject {
            let targets = self.targets(kind, at);
            return Action::Reject { targets };
        } else if let Some(kind) = step.reset {
            let targets = self.targets(kind, at);
            return Action::Reset { targets };
        } else if let Some(kind) = step.change {
            let spans = step.spans.as_deref().map(|words| self.spans(words));
            return Action::Change {
                targets: self.targets(kind, at),
                change: Change {
                    spans,
                    ..step.to.clone()
                },
            };
        }
        self.rest(step)
    }

    fn rest(&self, step: &Step) -> Action {
        let at = &step.at;
        if let Some(kind) = step.add {
            let (target, change) = (self.target(kind, at), step.to.clone());
            Action::Add { target, change }
        } else if let Some(kind) = step.note {
            let (target, note) = (self.target(kind, at), step.text.clone());
            Action::Note { target, note }
        } else if let Some(kind) = step.verdict {
            let verdict = step.rating.clone().map(|rating| Verdict {
                rating,
                ..Verdict::default()
            });
            let target = self.target(kind, at);
            Action::Verdict { target, verdict }
        } else if let Some(words) = &step.edit {
            let Span { start, end } = self.span(words);
            let insert = step.insert.clone();
            Action::Edit { start, end, insert }
        } else {
            let text = step.replace.clone().expect("an action");
            Action::Replace { text }
        }
    }
}

fn run(case: &Case) -> Reviewed {
    let options = Options {
        offsets: case.offsets,
        ..Options::default()
    };
    let mut review = Review::new(&case.text, options);
    let mut reviewer = Reviewer::default();
    let mut text = case.text.clone();
    for (minute, step) in case.decisions.iter().enumerate() {
        let unit = case.offsets;
        let pointer = Pointer { text: &text, unit };
        review.decisions.push(Decision {
            at: format!("2024-05-02T10:{minute:02}:00Z"),
            by: "Ida".into(),
            action: pointer.action(step),
        });
        let reviewed = reviewer.review(&review).expect("a review");
        text = reviewed.text;
    }
    let reviewed = reviewer.review(&review).expect("a review");
    let fresh = newsmark::review::review(&review).expect("a review");
    assert_eq!(reviewed, fresh, "{}: an analysis that was kept", case.name);
    reviewed
}

/// The annotations of a kind, with what was said of them.
fn shown(reviewed: &Reviewed, list: &str) -> Vec<Json> {
    let all = serde_json::to_value(&reviewed.annotations).expect("JSON");
    let name = |id: &Json| {
        let entities = reviewed.annotations.entities.iter();
        let mut entities = entities.filter(|entity| id == &entity.id.to_string());
        entities.next().map(|entity| entity.name.clone())
    };
    let mut list = all[list].as_array().expect("a list").clone();
    for one in &mut list {
        let id = one["id"].as_str().expect("an id");
        let judgement = reviewed.judgements.get(id);
        let judgement = serde_json::to_value(judgement).expect("JSON");
        for key in ["state", "anchoring", "note"] {
            one[key] = judgement[key].clone();
        }
        one["rating"] = judgement["verdict"]["rating"].clone();
        if one["entity"].is_string() {
            one["entity"] = name(&one["entity"]).into();
        }
        if one.get("speaker").is_some() {
            one["speaker_entity"] = name(&one["speaker"]["entity"]).into();
            one["speaker"] = one["speaker"]["name"].clone();
        }
    }
    list
}

fn agrees(shown: &Json, expected: &BTreeMap<String, Json>) -> bool {
    expected.iter().all(|(key, value)| {
        let nothing = value == "none" && shown[key].is_null();
        nothing || &shown[key] == value
    })
}

fn check(case: &Case) {
    let reviewed = run(case);
    let name = &case.name;
    if let Some(text) = &case.text_after {
        assert_eq!(&reviewed.text, text, "{name}");
    }
    let lists = [
        ("mentions", &case.mentions),
        ("quotes", &case.quotes),
        ("claims", &case.claims),
    ];
    for (list, expected) in lists {
        let shown = shown(&reviewed, list);
        for expected in expected {
            let found = shown.iter().any(|one| agrees(one, expected));
            assert!(found, "{name}: no {expected:?} among {list} {shown:#?}");
        }
        for absent in &case.absent {
            assert!(
                shown.iter().all(|one| &one["text"] != absent),
                "{name}: {absent}"
            );
        }
    }
    if let Some(expected) = &case.rejected {
        let rejected: Vec<&String> = reviewed.rejected.iter().map(|r| &r.text).collect();
        assert!(
            rejected.into_iter().eq(expected),
            "{name}: {:?}",
            reviewed.rejected
        );
    }
    if let Some(expected) = &case.orphans {
        let mut orphans = serde_json::to_value(&reviewed.orphans).expect("JSON");
        let orphans = orphans.as_array_mut().expect("a list");
        for orphan in orphans.iter_mut() {
            orphan["places"] = orphan["places"].as_array().map_or(0, Vec::len).into();
        }
        let same = orphans.len() == expected.len()
            && orphans.iter().zip(expected).all(|(o, e)| agrees(o, e));
        assert!(same, "{name}: {orphans:#?}");
    }
    if let Some([open, checked, dismissed]) = case.progress {
        let found = reviewed.progress;
        assert_eq!(
            [found.open, found.checked, found.dismissed],
            [open, checked, dismissed],
            "{name}"
        );
    }
    sound(&reviewed, case.offsets);
}

/// What holds for every review.
fn sound(reviewed: &Reviewed, unit: Unit) {
    let found = &reviewed.annotations;
    let offsets = Offsets::new(&reviewed.text);
    let words = |span: Span| {
        offsets
            .to_bytes(span, unit)
            .expect("a slice")
            .of(&reviewed.text)
    };
    let mut end = 0;
    for (at, mention) in (0..).zip(&found.mentions) {
        assert!(end <= mention.span.start, "mentions overlap");
        end = mention.span.end;
        assert_eq!(
            (mention.id.0, words(mention.span)),
            (at, mention.text.as_str())
        );
        let entity = &found.entities[mention.entity.0 as usize];
        assert!(entity.mentions.contains(&mention.id));
    }
    let count: usize = found.entities.iter().map(|e| e.mentions.len()).sum();
    assert_eq!(count, found.mentions.len());
    for (at, entity) in (0..).zip(&found.entities) {
        assert!(entity.id == EntityId(at) && !entity.mentions.is_empty());
    }
    for (at, quote) in (0..).zip(&found.quotes) {
        let pieces: Vec<&str> = quote.content.iter().map(|e| words(e.0)).collect();
        assert_eq!((quote.id.0, pieces.join(" ... ")), (at, quote.text.clone()));
        let speaker = quote.speaker.as_ref();
        assert!(speaker.is_none_or(|s| words(s.span) == s.text));
        assert!(
            speaker
                .and_then(|s| s.entity)
                .is_none_or(|e| (e.0 as usize) < found.entities.len())
        );
    }
    for (at, claim) in (0..).zip(&found.claims) {
        assert_eq!((claim.id.0, words(claim.span)), (at, claim.text.as_str()));
        assert!(!claim.kinds.is_empty());
        assert!(
            claim
                .attributed_to
                .is_none_or(|q| (q.0 as usize) < found.quotes.len())
        );
        assert!(
            claim
                .entities
                .iter()
                .all(|e| (e.0 as usize) < found.entities.len())
        );
    }
}

#[test]
fn cases() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reviews");
    let files = std::fs::read_dir(folder).expect("a folder");
    let mut count = 0;
    for file in files {
        let path = file.expect("a file").path();
        let text = std::fs::read_to_string(&path).expect("a text");
        let cases: Cases = toml::from_str(&text).unwrap_or_else(|e| panic!("{path:?}: {e}"));
        count += cases.case.len();
        cases.case.iter().for_each(check);
    }
    assert!(count > 0);
}

/// Every article as it is: a review without decisions is the analysis.
#[test]
fn a_review_without_decisions_is_the_analysis() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    for file in std::fs::read_dir(folder).expect("a folder") {
        let path = file.expect("a file").path();
        if path.extension().is_some_and(|ending| ending == "txt") {
            let text = std::fs::read_to_string(&path).expect("a text");
            let reviewed = newsmark::review::review(&Review::new(&text, Options::default()));
            let found = newsmark::annotate(&text, &Options::default());
            assert_eq!(reviewed.map(|r| r.annotations), found, "{path:?}");
        }
    }
}
