//! Which mentions name the same thing, and what role the text gives a person.

mod acronyms;
mod role;

use rustc_hash::FxHashMap;

use super::Named;
use super::reader::Known;
use super::vocabulary::Term;
use crate::annotations::{Entity, EntityId, Label, Mention};
use crate::text::{Document, Lexicon, Span, WordClass};
use acronyms::Names;

/// Gives every mention its entity.
pub fn link(document: &Document, known: &Known, mut mentions: Vec<Mention>) -> Named {
    let mut linker = Linker::new(known.terms.lexicon());
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

/// The shortest name that may be another's with a letter amiss: shorter ones are often names of their own.
const MISSPELT_LETTERS: usize = 6;

/// Past so many surnames none is looked for as misspelt, which bounds the work in a list of names.
const MOST_SURNAMES: usize = 256;

/// Whether the mention is a person's full name.
fn is_full(mention: &Mention) -> bool {
    mention.label == Label::Person && mention.text.contains(char::is_whitespace)
}

struct Linker<'a> {
    lexicon: &'a Lexicon<Term>,
    entities: Vec<Entity>,
    by_name: FxHashMap<Label, FxHashMap<String, EntityId>>,
    /// None where two people share the surname.
    by_surname: FxHashMap<String, Option<EntityId>>,
}

impl<'a> Linker<'a> {
    fn new(lexicon: &'a Lexicon<Term>) -> Self {
        Linker {
            lexicon,
            entities: Vec::new(),
            by_name: FxHashMap::default(),
            by_surname: FxHashMap::default(),
        }
    }

    /// Makes a full name known, so that a surname before it finds it too.
    fn introduce(&mut self, mention: &Mention) {
        let known = self.entities.len();
        let name = self.key(mention);
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
                let (name, acronym) = (self.key(long), self.key(short));
                let id = self.named(long, &name);
                self.names_of(Label::Organization).insert(acronym, id);
            }
        }
        self.unbracketed(mentions);
    }

    /// "The Department of Conservation ... DOC": the letters are a name of the one organization whose
    /// words they spell.
    fn unbracketed(&mut self, mentions: &[Mention]) {
        let organizations = mentions.iter().filter(|m| m.label == Label::Organization);
        let mut names = Names::default();
        let mut shorts = FxHashMap::default();
        for mention in organizations {
            let key = self.key(mention);
            match key.contains(' ') {
                true => names.add(key, mention),
                false => drop(shorts.entry(key).or_insert(mention)),
            }
        }
        for (short, mention) in shorts {
            let known = self.names_of(Label::Organization).contains_key(&short)
                || self.lexicon.value(Term::NameVariant, &short).is_some();
            let letters = mention.text.split_whitespace().next_back();
            let long = letters.and_then(|letters| names.spelled(letters));
            if let (false, Some((long, name))) = (known, long) {
                let id = self.named(long, name);
                self.names_of(Label::Organization).insert(short, id);
            }
        }
    }

    fn entity(&mut self, mention: &Mention) -> EntityId {
        let name = self.key(mention);
        if mention.label == Label::Person
            && let Some(Some(id)) = self.by_surname.get(&name)
        {
            return *id;
        }
        if let Some(id) = self.misspelt(mention, &name) {
            return id;
        }
        self.named(mention, &name)
    }

    /// "Eldrige" for Jan Eldridge: the one person with a surname so spelled but for a letter, where nobody
    /// has this name.
    fn misspelt(&self, mention: &Mention, name: &str) -> Option<EntityId> {
        let known = self.by_name.get(&mention.label);
        let alone = mention.label == Label::Person
            && name.chars().count() >= MISSPELT_LETTERS
            && self.by_surname.len() <= MOST_SURNAMES
            && !name.contains(' ')
            && !self.by_surname.contains_key(name)
            && !known.is_some_and(|known| known.contains_key(name));
        let mut alike = self
            .by_surname
            .iter()
            .filter(|(surname, _)| alone && is_a_letter_off(surname, name));
        let (_, id) = alike.next()?;
        id.filter(|_| alike.next().is_none())
    }

    /// The name of a mention in lower case, with single spaces and without its article.
    fn key(&self, mention: &Mention) -> String {
        let mut key = String::with_capacity(mention.text.len());
        for word in mention.text.split_whitespace() {
            let first = key.is_empty();
            if !first {
                key.push(' ');
            }
            push_lower(&mut key, word);
            if first && Term::Definite.is_in(self.lexicon.classes(&key)) {
                key.clear();
            }
        }
        key
    }

    fn names_of(&mut self, label: Label) -> &mut FxHashMap<String, EntityId> {
        self.by_name.entry(label).or_default()
    }

    /// The entity of this very name, a [`key`](Self::key), or of the country that it is another name
    /// of.
    fn named(&mut self, mention: &Mention, name: &str) -> EntityId {
        let variant = self.lexicon.value(Term::NameVariant, name);
        let name = variant.unwrap_or(name);
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

/// Whether two names that begin alike differ in one letter: left out, put in or another one.
fn is_a_letter_off(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let (long, short) = if a.len() < b.len() { (b, a) } else { (a, b) };
    let same = long.iter().zip(&short).take_while(|(x, y)| x == y).count();
    let rest = match long.len() - short.len() {
        0 => short.get(same + 1..),
        1 => short.get(same..),
        _ => None,
    };
    same > 0 && rest.is_some() && rest == long.get(same + 1..)
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
