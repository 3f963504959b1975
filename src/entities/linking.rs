//! Which mentions name the same thing, and what role the text gives a person.

mod role;

use rustc_hash::FxHashMap;

use super::Named;
use super::reader::Known;
use crate::annotations::{Entity, EntityId, Label, Mention};
use crate::text::{Document, Span};

/// Gives every mention its entity.
pub fn link(document: &Document, known: &Known, mut mentions: Vec<Mention>) -> Named {
    let mut linker = Linker::default();
    for mention in mentions.iter().filter(|mention| is_full(mention)) {
        linker.introduce(mention);
    }
    linker.acronyms(document, &mentions);
    for mention in &mut mentions {
        mention.entity = linker.entity(mention);
    }
    let mut entities = linker.entities;
    for (mention, entity) in mentions.iter().map(|m| (m, m.entity.0 as usize)) {
        if let Some(entity) = entities.get_mut(entity) {
            entity.mentions.push(mention.id);
        }
    }
    let entities = renumber(entities, &mut mentions);
    let mut named = Named { mentions, entities };
    role::assign(document, known, &mut named);
    named
}

/// Whether the mention is a person's full name.
fn is_full(mention: &Mention) -> bool {
    mention.label == Label::Person && mention.text.contains(char::is_whitespace)
}

#[derive(Default)]
struct Linker {
    entities: Vec<Entity>,
    by_name: FxHashMap<Label, FxHashMap<String, EntityId>>,
    /// None where two people share the surname.
    by_surname: FxHashMap<String, Option<EntityId>>,
}

impl Linker {
    /// Makes a full name known, so that a surname before it finds it too.
    fn introduce(&mut self, mention: &Mention) {
        let known = self.entities.len();
        let name = key(&mention.text);
        let id = self.named(mention, &name);
        if self.entities.len() == known {
            return;
        }
        if let Some(surname) = name.split(' ').next_back() {
            self.by_surname
                .entry(surname.to_owned())
                .and_modify(|other| *other = None)
                .or_insert(Some(id));
        }
    }

    /// "International Atomic Energy Agency (IAEA)": the letters are a name of the organization.
    fn acronyms(&mut self, document: &Document, mentions: &[Mention]) {
        for pair in mentions.windows(2) {
            let [long, short] = pair else { continue };
            let between = document.slice(Span::new(long.span.end, short.span.start));
            let bracketed = between.trim() == "(" && long.label == Label::Organization;
            if bracketed && abbreviates(&short.text, &long.text) {
                let id = self.named(long, &key(&long.text));
                self.names_of(Label::Organization)
                    .insert(key(&short.text), id);
            }
        }
    }

    fn entity(&mut self, mention: &Mention) -> EntityId {
        let name = key(&mention.text);
        if mention.label == Label::Person
            && let Some(Some(id)) = self.by_surname.get(&name)
        {
            return *id;
        }
        self.named(mention, &name)
    }

    fn names_of(&mut self, label: Label) -> &mut FxHashMap<String, EntityId> {
        self.by_name.entry(label).or_default()
    }

    /// The entity of this very name, a [`key`], or of the country that it is another name of.
    fn named(&mut self, mention: &Mention, name: &str) -> EntityId {
        let name = canonical(name);
        let id = EntityId(self.entities.len() as u32);
        let known = self.names_of(mention.label);
        if let Some(id) = known.get(name) {
            return *id;
        }
        known.insert(name.to_owned(), id);
        self.entities.push(Entity {
            id,
            name: mention.text.clone(),
            label: mention.label,
            role: None,
            mentions: Vec::new(),
        });
        id
    }
}

/// A name in lower case with single spaces and without its article.
fn key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !key.is_empty() {
            key.push(' ');
        }
        push_lower(&mut key, word);
        if key == "the" {
            key.clear();
        }
    }
    key
}

fn push_lower(key: &mut String, word: &str) {
    if word.is_ascii() {
        key.extend(
            word.bytes()
                .map(|byte| char::from(byte.to_ascii_lowercase())),
        );
    } else {
        key.push_str(&word.to_lowercase());
    }
}

/// The name that a country or body shares with its other names; `name` is a [`key`].
fn canonical(name: &str) -> &str {
    match name {
        "u.s." | "us" | "usa" | "u.s.a." | "america" | "united states of america" => {
            "united states"
        }
        "u.k." | "uk" | "britain" | "great britain" => "united kingdom",
        "u.n." | "un" => "united nations",
        "e.u." | "eu" => "european union",
        _ => name,
    }
}

/// Whether the letters of `short` begin the words of `long`.
fn abbreviates(short: &str, long: &str) -> bool {
    let words = long
        .split([' ', '-'])
        .filter_map(|word| word.chars().next());
    let initials: String = words.filter(|c| c.is_uppercase()).collect();
    let letters: String = short.chars().filter(|c| c.is_alphabetic()).collect();
    letters.len() >= 2 && initials.eq_ignore_ascii_case(&letters)
}

/// Orders the entities by their first mention; those without one are left out.
fn renumber(entities: Vec<Entity>, mentions: &mut [Mention]) -> Vec<Entity> {
    let mut entities: Vec<Entity> = entities
        .into_iter()
        .filter(|entity| !entity.mentions.is_empty())
        .collect();
    entities.sort_by_key(|entity| entity.mentions.first().copied());
    for (i, entity) in entities.iter_mut().enumerate() {
        entity.id = EntityId(i as u32);
        for mention in &entity.mentions {
            if let Some(mention) = mentions.get_mut(mention.0 as usize) {
                mention.entity = entity.id;
            }
        }
    }
    entities
}

#[cfg(test)]
mod tests;
