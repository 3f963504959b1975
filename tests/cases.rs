//! Cases as data: every `tests/cases/*.toml`. A case checks what it states and nothing else.
//!
//! ```toml
//! [[case]]
//! name = "a full stop inside a name ends no sentence"
//! text = "Dr. Lee left. She was tired."
//! published = "2024-05-02"                           # the option of that name
//! add = [{ name = "Lee", label = "person" }]         # the option lists.add
//! remove = ["May"]                                   # the option lists.remove
//! sentences = ["Dr. Lee left.", "She was tired."]    # all of them
//! tokens = ["Dr.", "Lee", "left", "."]               # the first ones
//! blocks = [["headline", "Dr. Lee"]]                 # all of them: role and beginning
//! mentions = [{ text = "Lee", label = "person" }]    # among them, in order; value = {...} by key
//! absent = ["She"]                                   # no mention has this text
//! entities = [{ name = "Lee", mentions = ["Lee", "Lee"], role = "Dr." }] # among them; mentions: all of its
//! quotes = [{ content = ["We won"], speaker = "Lee" }] # all of them; name, cue, kind, stance,
//!                                                    # speaker_kind, reason if given; unnamed = true: no known name
//! quoted = [{ text = "Fatha", reason = "nickname" }] # all of them
//! claims = ["Dr. Lee left."]                         # all of them; [] for none
//! reasons = ["number"]                               # each given for some claim
//! no_reasons = ["event"]                             # none of them given for any claim
//! ```
//!
//! Files that end in `_open.toml` hold cases that do not pass yet:
//! `cargo test --test cases -- --ignored` shows them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fmt::{Debug, Write};
use std::path::{Path, PathBuf};

use newsmark::annotations::{Annotations, Mention, MentionId, Quote};
use newsmark::training::Document;
use newsmark::training::english;
use newsmark::{ListedName, Lists, Options, Unit};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    text: String,
    published: Option<String>,
    #[serde(default)]
    add: Vec<ListedName>,
    #[serde(default)]
    remove: Vec<String>,
    sentences: Option<Vec<String>>,
    tokens: Option<Vec<String>>,
    blocks: Option<Vec<(String, String)>>,
    #[serde(default)]
    mentions: Vec<WantedMention>,
    #[serde(default)]
    absent: Vec<String>,
    #[serde(default)]
    entities: Vec<WantedEntity>,
    quotes: Option<Vec<WantedQuote>>,
    quoted: Option<Vec<WantedWords>>,
    claims: Option<Vec<String>>,
    #[serde(default)]
    reasons: Vec<String>,
    #[serde(default)]
    no_reasons: Vec<String>,
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
struct WantedMention {
    text: String,
    label: String,
    #[serde(default)]
    value: toml::Table,
}

#[derive(Deserialize, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
struct WantedEntity {
    name: String,
    mentions: Vec<String>,
    role: Option<String>,
}

#[derive(Deserialize, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
struct WantedWords {
    text: String,
    reason: String,
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
struct WantedQuote {
    content: Vec<String>,
    speaker: Option<String>,
    name: Option<String>,
    #[serde(default)]
    unnamed: bool,
    speaker_kind: Option<String>,
    reason: Option<String>,
    cue: Option<String>,
    kind: Option<String>,
    stance: Option<String>,
}

#[test]
fn cases_hold() {
    let failures = run(|name| !name.ends_with("_open.toml"));
    assert!(failures.is_empty(), "{}", failures.concat());
}

#[test]
#[ignore = "cases that do not pass yet"]
fn open_cases_hold() {
    let failures = run(|name| name.ends_with("_open.toml"));
    assert!(failures.is_empty(), "{}", failures.concat());
}

/// Runs the files that `picks` takes; a report for each case that fails.
fn run(picks: impl Fn(&str) -> bool) -> Vec<String> {
    let mut files: Vec<PathBuf> = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/cases")
        .read_dir()
        .expect("the folder of cases")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|e| e == "toml"))
        .filter(|path| picks(&path.file_name().unwrap_or_default().to_string_lossy()))
        .collect();
    files.sort();
    files.iter().flat_map(|file| run_file(file)).collect()
}

fn run_file(path: &Path) -> Vec<String> {
    let data = std::fs::read_to_string(path).expect("a readable file");
    let file: File = toml::from_str(&data).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let failed = file.case.iter().filter_map(|case| {
        let mut report = Report::default();
        case.check(&mut report);
        (!report.0.is_empty()).then(|| format!("\n{name}: {}\n{}", case.name, report.0))
    });
    failed.collect()
}

/// What differs in one case.
#[derive(Default)]
struct Report(String);

impl Report {
    fn same<T: PartialEq + Debug>(&mut self, what: &str, wanted: &[T], found: &[T]) {
        if wanted == found {
            return;
        }
        let _ = writeln!(self.0, "  {what}:");
        for item in found {
            let sign = if wanted.contains(item) { ' ' } else { '+' };
            let _ = writeln!(self.0, "  {sign} {item:?}");
        }
        for item in wanted.iter().filter(|item| !found.contains(item)) {
            let _ = writeln!(self.0, "  - {item:?}");
        }
    }

    fn missing(&mut self, what: &str, wanted: &dyn Debug, found: &dyn Debug) {
        let _ = writeln!(self.0, "  {what}:\n  - {wanted:?}\n    among {found:?}");
    }
}

impl Case {
    fn check(&self, report: &mut Report) {
        self.check_text(report);
        let options = Options {
            offsets: Unit::Byte,
            published: self.published.clone(),
            lists: Lists {
                add: self.add.clone(),
                remove: self.remove.clone(),
            },
            ..Options::default()
        };
        let found = newsmark::annotate(&self.text, &options).expect("a text to annotate");
        self.check_mentions(&found.mentions, report);
        self.check_entities(&found, report);
        if let Some(wanted) = &self.quotes {
            self.check_quotes(wanted, &found.quotes, report);
        }
        if let Some(wanted) = &self.quoted {
            let words = found.quoted.iter().map(|words| WantedWords {
                text: words.text.clone(),
                reason: json(&words.reason),
            });
            report.same("quoted", wanted, &words.collect::<Vec<_>>());
        }
        self.check_claims(&found, report);
    }

    fn check_text(&self, report: &mut Report) {
        let document = Document::new(&self.text, &english::language().text);
        if let Some(wanted) = &self.sentences {
            let found: Vec<_> = document
                .sentences
                .iter()
                .map(|s| document.slice(s.span).to_string())
                .collect();
            report.same("sentences", wanted, &found);
        }
        if let Some(wanted) = &self.tokens {
            let count = document.tokens.len().min(wanted.len());
            let found: Vec<_> = (0..count).map(|i| document.form(i).to_string()).collect();
            report.same("tokens", wanted, &found);
        }
        if let Some(wanted) = &self.blocks {
            let mut found = Vec::new();
            for (i, block) in document.blocks.iter().enumerate() {
                let text = document.slice(block.span);
                let begins = wanted.get(i).map(|(_, begins)| begins.as_str());
                let shown = begins.filter(|b| text.starts_with(b)).unwrap_or(text);
                found.push((json(&block.role), shown.to_string()));
            }
            report.same("blocks", wanted, &found);
        }
    }

    fn check_mentions(&self, found: &[Mention], report: &mut Report) {
        let mut rest = found.iter();
        for wanted in &self.mentions {
            if !rest.any(|mention| wanted.is(mention)) {
                let all: Vec<_> = found.iter().map(show_mention).collect();
                report.missing("mentions", wanted, &all);
                break;
            }
        }
        for text in &self.absent {
            if let Some(mention) = found.iter().find(|mention| mention.text == *text) {
                let _ = writeln!(report.0, "  absent:\n  + {}", show_mention(mention));
            }
        }
    }

    fn check_entities(&self, found: &Annotations, report: &mut Report) {
        let text = |id: &MentionId| found.mentions[id.0 as usize].text.clone();
        let entities = found.entities.iter().map(|entity| WantedEntity {
            name: entity.name.clone(),
            mentions: entity.mentions.iter().map(text).collect(),
            role: entity.role.clone(),
        });
        let entities: Vec<_> = entities.collect();
        for wanted in self.entities.iter().filter(|w| !entities.contains(w)) {
            report.missing("entities", wanted, &entities);
        }
    }

    fn check_quotes(&self, wanted: &[WantedQuote], found: &[Quote], report: &mut Report) {
        let same = wanted.len() == found.len()
            && wanted
                .iter()
                .zip(found)
                .all(|(wanted, quote)| wanted.is(quote, &self.text));
        if !same {
            let found: Vec<_> = found.iter().map(|q| show_quote(q, &self.text)).collect();
            report.missing("quotes", &wanted, &found);
        }
    }

    fn check_claims(&self, found: &Annotations, report: &mut Report) {
        if let Some(wanted) = &self.claims {
            let texts: Vec<_> = found.claims.iter().map(|c| c.text.clone()).collect();
            report.same("claims", wanted, &texts);
        }
        let reasons = found.claims.iter().flat_map(|claim| &claim.reasons);
        let codes: Vec<_> = reasons.map(|reason| reason.code.to_string()).collect();
        for wanted in self.reasons.iter().filter(|code| !codes.contains(code)) {
            report.missing("reasons", wanted, &codes);
        }
        let given: Vec<_> = self
            .no_reasons
            .iter()
            .filter(|code| codes.contains(code))
            .collect();
        report.same("no_reasons", &Vec::<&String>::new(), &given);
    }
}

impl WantedMention {
    fn is(&self, mention: &Mention) -> bool {
        let value = serde_json::to_value(&mention.value).expect("a value");
        self.text == mention.text
            && self.label == json(&mention.label)
            && self
                .value
                .iter()
                .all(|(key, wanted)| equals(wanted, value.get(key)))
    }
}

/// Numbers are equal whether or not they are written with a decimal point.
fn equals(wanted: &toml::Value, found: Option<&serde_json::Value>) -> bool {
    let Some(found) = found else { return false };
    match wanted {
        toml::Value::String(text) => found.as_str() == Some(text),
        toml::Value::Integer(number) => found.as_f64() == Some(*number as f64),
        toml::Value::Float(number) => found.as_f64() == Some(*number),
        _ => false,
    }
}

impl WantedQuote {
    fn is(&self, quote: &Quote, text: &str) -> bool {
        let speaker = quote.speaker.as_ref();
        let given = |wanted: &Option<String>, found: Option<&str>| {
            wanted.is_none() || wanted.as_deref() == found
        };
        let content = quote.content.iter().map(|extent| extent.0.of(text));
        content.eq(self.content.iter().map(String::as_str))
            && speaker.map(|s| s.text.as_str()) == self.speaker.as_deref()
            && given(&self.name, speaker.and_then(|s| s.name.as_deref()))
            && given(
                &self.reason,
                speaker
                    .and_then(|s| s.reason.as_ref())
                    .map(|r| r.code.as_ref()),
            )
            && (!self.unnamed || speaker.is_some_and(|s| s.known_name().is_none()))
            && given(
                &self.speaker_kind,
                speaker.map(|s| json(&s.kind)).as_deref(),
            )
            && given(&self.cue, quote.cue.as_ref().map(|c| c.text.as_str()))
            && given(&self.kind, Some(&json(&quote.kind)))
            && given(&self.stance, quote.stance.map(|s| json(&s)).as_deref())
    }
}

fn show_mention(mention: &Mention) -> String {
    let value = serde_json::to_string(&mention.value).expect("a value");
    format!("{} ({}) {value}", mention.text, json(&mention.label))
}

fn show_quote(quote: &Quote, text: &str) -> String {
    let content: Vec<_> = quote.content.iter().map(|e| e.0.of(text)).collect();
    let cue = quote.cue.as_ref().map(|cue| &cue.text);
    let speaker = quote.speaker.as_ref().map(|s| (&s.text, &s.name, s.kind));
    format!(
        "{content:?} {:?} speaker {speaker:?} cue {cue:?} {:?}",
        quote.kind, quote.stance
    )
}

/// The name of a value that is written as a string.
fn json(value: &impl serde::Serialize) -> String {
    let value = serde_json::to_value(value).expect("a value");
    value.as_str().expect("a string").to_string()
}
