//! What the W3C's Web Annotation Data Model (Recommendation of 23 February 2017) says that a file
//! MUST have, as checks. The numbers are its sections.

use std::collections::HashSet;

use serde_json::Value;

const ANNO: &str = "http://www.w3.org/ns/anno.jsonld";

/// The motivations of section 3.3.5.
const MOTIVATIONS: [&str; 13] = [
    "assessing",
    "bookmarking",
    "classifying",
    "commenting",
    "describing",
    "editing",
    "highlighting",
    "identifying",
    "linking",
    "moderating",
    "questioning",
    "replying",
    "tagging",
];

/// Checks a collection of annotations of `text`.
pub fn check(collection: &Value, text: &str) {
    // 3.1: one or more contexts, among them that of the model
    assert!(list(&collection["@context"]).contains(&&Value::from(ANNO)));
    // 5.1: an id, the class AnnotationCollection, the number of items
    let mut ids = HashSet::new();
    ids.insert(iri(&collection["id"]));
    assert_eq!(collection["type"], "AnnotationCollection");
    let page = &collection["first"];
    let items = page["items"]
        .as_array()
        .expect("a page has a list of items");
    assert_eq!(collection["total"], items.len());
    // 5.2: a page has an id, the class AnnotationPage, and is part of its collection
    assert!(ids.insert(iri(&page["id"])));
    assert_eq!(page["type"], "AnnotationPage");
    assert_eq!(page["partOf"], collection["id"]);
    assert_eq!(page["startIndex"], 0);
    for item in items {
        assert!(ids.insert(iri(&item["id"])), "an id is given twice: {item}");
        annotation(item, text);
    }
}

fn annotation(item: &Value, text: &str) {
    // 3.1: exactly one IRI, the class Annotation, one or more targets
    assert!(list(&item["type"]).contains(&&Value::from("Annotation")));
    let targets = list(&item["target"]);
    assert!(!targets.is_empty());
    for motivation in list(&item["motivation"]) {
        assert!(MOTIVATIONS.contains(&motivation.as_str().expect("a motivation")));
    }
    list(&item["body"]).into_iter().for_each(body);
    targets
        .into_iter()
        .for_each(|target| specific(target, text));
    dates(item);
    list(&item["creator"]).into_iter().for_each(agent);
    agent(&item["generator"]);
}

fn body(body: &Value) {
    let purpose = body["purpose"].as_str().expect("a purpose");
    assert!(MOTIVATIONS.contains(&purpose));
    match body["type"].as_str() {
        // 3.2.4: exactly one string
        Some("TextualBody") => assert!(body["value"].is_string()),
        // 4: exactly one source
        Some("SpecificResource") => {
            let source = &body["source"];
            iri(source.get("id").unwrap_or(source));
        }
        other => panic!("a body of the type {other:?}"),
    }
    dates(body);
    list(&body["creator"]).into_iter().for_each(agent);
}

fn specific(target: &Value, text: &str) {
    assert_eq!(target["type"], "SpecificResource");
    iri(&target["source"]);
    let selectors = list(&target["selector"]);
    let of = |kind: &str| {
        let mut of_kind = selectors.iter().filter(|selector| selector["type"] == kind);
        let selector = of_kind.next().expect("a selector");
        assert!(of_kind.next().is_none());
        *selector
    };
    // 4.2.5: positions are whole numbers that count code points from 0, the end exclusive
    let position = of("TextPositionSelector");
    let at = |key: &str| position[key].as_u64().expect("a position") as usize;
    let (start, end) = (at("start"), at("end"));
    assert!(start < end);
    let chars: Vec<char> = text.chars().collect();
    // 4.2.4: exactly the words, at most one prefix and suffix, those around the words
    let quote = of("TextQuoteSelector");
    let words = |key: &str| {
        quote[key]
            .as_str()
            .expect("words")
            .chars()
            .collect::<Vec<_>>()
    };
    assert_eq!(words("exact"), chars[start..end]);
    assert!(chars[..start].ends_with(&words("prefix")));
    assert!(chars[end..].starts_with(&words("suffix")));
}

/// 3.3.1: a moment is an `xsd:dateTime` in UTC, written with Z.
fn dates(thing: &Value) {
    for key in ["created", "modified", "generated"] {
        if let Some(at) = thing.get(key) {
            let at = at.as_str().expect("a moment");
            assert!(
                at.len() >= 20 && at.as_bytes()[10] == b'T' && at.ends_with('Z'),
                "{at}"
            );
        }
    }
}

/// 3.3.2: an agent has one class and at most one name of each sort.
fn agent(agent: &Value) {
    assert!(
        ["Person", "Organization", "Software"].contains(&agent["type"].as_str().expect("a class"))
    );
    assert!(agent["name"].is_string());
}

fn iri(value: &Value) -> &str {
    let iri = value.as_str().expect("an IRI");
    let scheme = iri.split_once(':').expect("a scheme").0;
    assert!(["urn", "http", "https"].contains(&scheme), "{iri}");
    assert!(
        !iri.contains(|c: char| c.is_whitespace() || "<>\"{}|\\^`".contains(c)),
        "{iri}"
    );
    iri
}

fn list(value: &Value) -> Vec<&Value> {
    match value {
        Value::Array(all) => all.iter().collect(),
        Value::Null => Vec::new(),
        value => vec![value],
    }
}
