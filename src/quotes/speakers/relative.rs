//! What "who" and "which" stand for: the noun phrase before them.

use super::antecedent::Antecedents;
use super::naming::is_measure;
use crate::annotations::{EntityId, Label, Mention};
use crate::quotes::codes::Referent;
use crate::quotes::terms::Term;
use crate::text::Class;

/// "who" belongs to a name at most so many bytes before it: a comma, a bracket or a mark with spaces.
const MARK_BYTES: usize = 3;

/// The longest noun phrase before "who", in tokens; a longer one holds another phrase.
const PHRASE_TOKENS: usize = 5;

/// The longest description between a name and "who", in tokens: "Ann Lee, a nurse from Ohio, who".
const DESCRIPTION_TOKENS: usize = 10;

impl<'a> Antecedents<'a> {
    /// What "who" or "which" at token `at` follows: a name, with what it is, or a noun that stands for one.
    pub(super) fn relative(&self, at: usize) -> Option<EntityId> {
        let value = self.gender(Class::Pronoun, self.document.lower(at));
        let is_person = value == Some(Referent::Relative);
        self.name_before(at)
            .filter(|m| is_person == (m.label == Label::Person))
            .or_else(|| self.described_before(at).filter(|_| is_person))
            .map(|m| m.entity)
            .or_else(|| self.noun_before(at))
    }

    /// The name right before token `at`, an age apart: "Ann Lee, 52, |who|".
    pub fn name_before(&self, at: usize) -> Option<&'a Mention> {
        let mut start = self.document.tokens.get(at)?.span.start;
        for last in self.before(start) {
            let between = self
                .document
                .text
                .get(last.span.end as usize..start as usize)?;
            if between.len() > MARK_BYTES {
                break;
            }
            match last.label {
                Label::Person | Label::Organization | Label::Place => return Some(last),
                label if is_measure(label) => start = last.span.start,
                _ => break,
            }
        }
        None
    }

    /// The person whom the words between two commas before token `at` describe: "Ann Lee, a nurse from
    /// Ohio, |who|".
    fn described_before(&self, at: usize) -> Option<&'a Mention> {
        let end = at.checked_sub(1).filter(|i| self.is_comma(*i))?;
        let first = (end.saturating_sub(DESCRIPTION_TOKENS)..end)
            .rev()
            .find(|i| self.is_comma(*i))?;
        let opener = self.document.tokens.get(first + 1)?;
        let describes =
            opener.is(Class::Article) || opener.is(Class::RoleNoun) || opener.is(Class::Title);
        let name = self
            .name_before(first + 1)
            .filter(|m| m.label == Label::Person);
        name.filter(|_| describes)
    }

    /// The entity of the noun phrase with "the" that ends before token `at`.
    fn noun_before(&self, at: usize) -> Option<EntityId> {
        let end = match at.checked_sub(1)? {
            comma if self.is_comma(comma) => comma,
            _ => at,
        };
        let start = (end.saturating_sub(PHRASE_TOKENS)..end)
            .rev()
            .take_while(|i| !self.is_comma(*i))
            .find(|i| self.terms.has(self.document, *i, Term::Definite))?;
        (start + 1 < end)
            .then(|| self.noun(&(start..end)))
            .flatten()
    }
}
