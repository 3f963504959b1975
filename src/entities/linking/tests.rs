#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use crate::annotations::{Entity, Label};

fn entities(text: &str) -> Vec<Entity> {
    crate::annotate(text, &crate::Options::default())
        .unwrap()
        .entities
}

fn mentions_of(text: &str, name: &str) -> usize {
    let found = entities(text)
        .into_iter()
        .find(|entity| entity.name == name);
    found.map_or(0, |entity| entity.mentions.len())
}

#[test]
fn a_surname_belongs_to_the_full_name() {
    let text = "Minister Anna Berger met reporters. Berger said she would stay.";
    assert_eq!(mentions_of(text, "Anna Berger"), 2);
}

#[test]
fn a_shared_surname_belongs_to_nobody() {
    let text = "Anna Berger met Karl Berger. Mr. Berger left early.";
    assert_eq!(mentions_of(text, "Anna Berger"), 1);
}

#[test]
fn letters_in_brackets_name_the_organization() {
    let text = "The Northern Harbour Authority (NHA) closed the port. The NHA gave no reason.";
    assert_eq!(mentions_of(text, "Northern Harbour Authority"), 3);
}

#[test]
fn a_country_has_several_names() {
    let text = "The United States sent aid. The U.S. will send more.";
    assert_eq!(mentions_of(text, "United States"), 2);
}

#[test]
fn a_role_stands_before_or_after_the_name() {
    for (text, role) in [
        (
            "Police spokeswoman Anna Berger said so.",
            "Police spokeswoman",
        ),
        (
            "Anna Berger, a spokeswoman for the port, said so.",
            "spokeswoman for the port",
        ),
    ] {
        let people = entities(text)
            .into_iter()
            .filter(|e| e.label == Label::Person);
        let roles: Vec<_> = people.map(|e| e.role.unwrap_or_default()).collect();
        assert_eq!(roles, [role], "{text}");
    }
}
