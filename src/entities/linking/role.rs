//! The role that stands beside a person's name: "Foreign Ministry spokeswoman Ann Lee",
//! "Ann Lee, a spokeswoman for the ministry".

use crate::annotations::Label;
use crate::entities::Named;
use crate::entities::reader::{Known, Reader};
use crate::entities::vocabulary::Term;
use crate::text::{Class, Classes, Document, Span, TokenKind};

const ROLE: Classes = Classes::of(&[Class::Title, Class::RoleNoun]);

/// How many words a role has at most.
const LONGEST: usize = 8;

/// Gives each person the first role that a mention carries.
pub fn assign(document: &Document, known: &Known, named: &mut Named) {
    let people = named.mentions.iter().filter(|m| m.label == Label::Person);
    let mut sentence = 0;
    for mention in people {
        let Some(entity) = named.entities.get_mut(mention.entity.0 as usize) else {
            continue;
        };
        while document
            .sentences
            .get(sentence)
            .is_some_and(|s| s.span.end <= mention.span.start)
        {
            sentence += 1;
        }
        if entity.role.is_some() {
            continue;
        }
        let Some(here) = document.sentences.get(sentence) else {
            return;
        };
        let reader = Reader::new(document, known, here.tokens.clone());
        let role = before(&reader, document.token_at(mention.span.start))
            .or_else(|| after(&reader, document.token_at(mention.span.end)));
        entity.role = role.map(|span| document.slice(span).to_owned());
    }
}

/// The words before the name, from its role back to where the noun phrase begins.
fn before(reader: &Reader, at: usize) -> Option<Span> {
    let last = reader.before(at, 1).filter(|i| reader.meets(*i, ROLE))?;
    let mut first = last;
    while let Some(i) = reader.before(first, 1)
        && at - i <= LONGEST
        && belongs(reader, i)
    {
        first = i;
    }
    // an honorific alone is no role
    let honorific = first == last && reader.is(last, Class::AbbreviationBeforeName);
    (!honorific).then(|| reader.document.span(first..last + 1))
}

fn belongs(reader: &Reader, at: usize) -> bool {
    const CLOSED: Classes = Classes::of(&[
        Class::FunctionWord,
        Class::Preposition,
        Class::Conjunction,
        Class::Article,
        Class::Pronoun,
        Class::Weekday,
    ]);
    reader.kind(at, TokenKind::Word)
        && !reader.meets(at, CLOSED)
        && (reader.capitalized(at) || reader.meets(at, ROLE) || modifies(reader, at))
}

/// "opposition leader", "vice president": a plain word that a role noun follows.
fn modifies(reader: &Reader, at: usize) -> bool {
    reader.has(at, Term::RoleModifier)
}

/// ", a spokeswoman for X," after the name.
fn after(reader: &Reader, at: usize) -> Option<Span> {
    let first = at + 1 + usize::from(reader.is(at + 1, Class::Article));
    if reader.lower(at) != "," {
        return None;
    }
    let end = (first..first + LONGEST + 4).find(|i| {
        reader.get(*i).is_none() || reader.kind(*i, TokenKind::Punctuation) && !reader.hyphen(*i)
    })?;
    let role = (first..end.min(first + 4)).rfind(|i| reader.is(*i, Class::RoleNoun))?;
    // "a letter to Ann Lee, the minister |said| ...": a clause of its own begins there
    let clause = Classes::of(&[Class::SpeechVerb, Class::BeForm, Class::Modal]);
    let verb = role + 1 + usize::from(reader.is(role + 1, Class::FunctionWord));
    let speaks = reader.meets(role + 1, clause) || reader.meets(verb, clause);
    (!speaks && end > first).then(|| reader.document.span(first..end))
}
