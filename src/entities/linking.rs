//! Which mentions name the same thing, and what role the text gives a person.

mod role;

use rustc_hash::FxHashMap;

use super::Named;
use crate::annotations::{Entity, EntityId, Label, Mention};
use crate::language::Language;
use crate::text::{Document, Span};

/// Gives every mention its entity.
pub fn link(document: &Document, language: &Language, mut mentions: Vec<Mention>) -> Named {
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
    role::assign(document, language, &mut named);
    named
}

/// Whether the mention is a person's full name.
fn is_full(mention: &Mention) -> bool {
    mention.label == Label::Person && mention.text.contains(char::is_whitespace)
}

#[derive(Default)]
struct Linker {
    entities: Vec<Entity>,
    by_name: FxHashMap<(Label, String), EntityId>,
    /// None where two people share the surname.
    by_surname: FxHashMap<String, Option<EntityId>>,
}

impl Linker {
    /// Makes a full name known, so that a surname before it finds it too.
    fn introduce(&mut self, mention: &Mention) {
        let known = self.entities.len();
        let id = self.named(mention);
        if self.entities.len() == known {
            return;
        }
        if let Some(surname) = key(&mention.text).split(' ').next_back() {
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
                let id = self.named(long);
                let name = (Label::Organization, key(&short.text));
                self.by_name.insert(name, id);
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
        self.named(mention)
    }

    /// The entity of this very name, or of the country that it is another name of.
    fn named(&mut self, mention: &Mention) -> EntityId {
        let name = (mention.label, canonical(mention));
        if let Some(id) = self.by_name.get(&name) {
            return *id;
        }
        let id = EntityId(self.entities.len() as u32);
        self.by_name.insert(name, id);
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
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    let name = words.join(" ");
    name.strip_prefix("the ").unwrap_or(&name).to_owned()
}

/// Names of one country share its code; cities carry the code of theirs, and keep their own name.
fn canonical(mention: &Mention) -> String {
    let name = key(&mention.text);
    match name.as_str() {
        "u.s." | "us" | "usa" | "u.s.a." | "america" | "united states of america" => {
            "united states".to_owned()
        }
        "u.k." | "uk" | "britain" | "great britain" => "united kingdom".to_owned(),
        "u.n." | "un" => "united nations".to_owned(),
        "e.u." | "eu" => "european union".to_owned(),
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
