//! Reads what an annotation says.

use serde_json::Value;

use super::super::words;
use super::items::{has_type, list, local, strings};
use crate::annotations::Label;
use crate::review::Source;

/// One body, as far as it can be read.
#[derive(Debug, Clone, Default)]
pub(super) struct Body {
    /// The purposes; those of the annotation when it has none of its own.
    pub purposes: Vec<String>,
    /// Its text, or the name of what it refers to.
    pub text: String,
    /// The address of what it refers to.
    pub address: Option<String>,
    /// What kind of thing it refers to.
    pub label: Option<Label>,
    /// What it adds to an address.
    pub note: String,
    pub by: Option<String>,
    pub at: Option<String>,
}

impl Body {
    pub fn is_for(&self, purpose: &str) -> bool {
        self.purposes.iter().any(|p| p == purpose)
    }

    /// As the source of a verdict.
    pub fn source(&self) -> Source {
        let url = self.address.clone().unwrap_or_else(|| self.text.clone());
        Source {
            url,
            note: self.note.clone(),
        }
    }

    /// As a line of a note.
    pub fn line(&self) -> String {
        let parts = [
            &self.text,
            self.address.as_ref().unwrap_or(&self.note),
            &self.note,
        ];
        let mut parts: Vec<&str> = parts.map(String::as_str).to_vec();
        parts.dedup();
        parts.retain(|part| !part.is_empty());
        parts.join(" ")
    }
}

/// The bodies of `item`, and how many could not be read.
pub(super) fn read(item: &Value) -> (Vec<Body>, usize) {
    let motivations: Vec<String> = purposes(item, "motivation");
    let all = list(item.get("body")).chain(list(item.get("bodyValue")));
    let mut unreadable = 0;
    let mut bodies = Vec::new();
    for value in all {
        match one(value) {
            Some(mut body) => {
                if body.purposes.is_empty() {
                    body.purposes.clone_from(&motivations);
                }
                bodies.push(body);
            }
            None => unreadable += 1,
        }
    }
    (bodies, unreadable)
}

fn one(value: &Value) -> Option<Body> {
    if let Some(text) = value.as_str() {
        return Some(of_string(text));
    }
    let mut body = Body {
        purposes: purposes(value, "purpose"),
        note: text(value, "newsmark:note").unwrap_or_default(),
        by: creator(value),
        at: text(value, "created"),
        ..Body::default()
    };
    if let Some(words) = text(value, "value") {
        body.text = words;
        return Some(body);
    }
    let source = value.get("source").unwrap_or(value);
    if let Some(address) = source.as_str() {
        body.address = Some(address.into());
        return Some(body);
    }
    body.text = ["name", "label", "value"]
        .iter()
        .find_map(|key| text(source, key))
        .unwrap_or_default();
    body.label = label(source);
    body.address = text(source, "id").filter(|id| !id.starts_with("urn:"));
    (!body.text.is_empty() || body.address.is_some()).then_some(body)
}

/// A body that is a string should be an address; `bodyValue` is a text.
fn of_string(text: &str) -> Body {
    match super::super::standing::is_web_address(text) {
        true => Body {
            address: Some(text.into()),
            ..Body::default()
        },
        false => Body {
            text: text.into(),
            ..Body::default()
        },
    }
}

fn label(source: &Value) -> Option<Label> {
    let labels = [
        ("Person", Label::Person),
        ("Organization", Label::Organization),
        ("Place", Label::Place),
    ];
    let known = labels.into_iter().find(|(name, _)| has_type(source, name));
    known.map(|(_, label)| label)
}

/// The label that `body` names.
pub(super) fn named_label(body: &Body) -> Option<Label> {
    let tags = ["tagging", "classifying", "identifying"];
    let is_tag = tags.iter().any(|purpose| body.is_for(purpose));
    let word = words::read(local(body.text.trim()));
    body.label.or(word).filter(|_| is_tag)
}

fn purposes(value: &Value, key: &str) -> Vec<String> {
    strings(value.get(key))
        .map(|purpose| local(purpose).to_owned())
        .collect()
}

pub(super) fn text(value: &Value, key: &str) -> Option<String> {
    value.get(key).and_then(Value::as_str).map(str::to_owned)
}

/// The name of the first person who made `value`; a program has no say.
pub(super) fn creator(value: &Value) -> Option<String> {
    list(value.get("creator"))
        .filter(|who| !has_type(who, "Software"))
        .find_map(|who| {
            let named = ["name", "nickname", "account", "email", "id"];
            let name = named.iter().find_map(|key| text(who, key));
            name.or_else(|| who.as_str().map(str::to_owned))
        })
}
