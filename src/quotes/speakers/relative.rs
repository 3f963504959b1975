//! What "who" and "which" stand for: the noun phrase before them.

use super::antecedent::Antecedents;
use super::meant::{Excluded, Meant};
use super::reasons::Why;
use crate::annotations::{Label, Mention};
use crate::quotes::codes::Referent;
use crate::quotes::terms::Term;
use crate::text::Class;

/// The longest noun phrase before "who", in tokens; a longer one holds another phrase.
const PHRASE_TOKENS: usize = 5;

/// The longest description between a name and "who", in tokens: "Ann Lee, a nurse from Ohio, who".
const DESCRIPTION_TOKENS: usize = 10;

impl<'a> Antecedents<'a> {
    /// What "who" or "which" at token `at` follows: a name, with what it is, or a noun that stands for one.
    pub(super) fn relative(&self, at: usize) -> Option<Meant> {
        let value = self.scene.referent(Class::Pronoun, self.scene.lower(at));
        let is_person = value == Some(Referent::Relative);
        let name = self
            .scene
            .name_before(at)
            .filter(|m| is_person == (m.label == Label::Person))
            .or_else(|| self.described_before(at).filter(|_| is_person));
        match name {
            Some(name) => Some(Meant::entity(name.entity, Why::Relative, name.span)),
            None => self.noun_before(at),
        }
    }

    /// The person whom the words after a comma describe, before token `at`: "Ann Lee, a nurse from
    /// Ohio, |who|", "Ann Lee, minister of youth |who|".
    fn described_before(&self, at: usize) -> Option<&'a Mention> {
        let last = at.checked_sub(1)?;
        let end = last + usize::from(!self.scene.is_comma(last));
        let comma = (end.saturating_sub(DESCRIPTION_TOKENS)..end)
            .rev()
            .find(|i| self.scene.is_comma(*i))?;
        let opens = |class| self.scene.is(comma + 1, class);
        let describes = opens(Class::Article) || opens(Class::RoleNoun) || opens(Class::Title);
        let name = self.scene.name_before(comma + 1);
        name.filter(|m| describes && m.label == Label::Person)
    }

    /// What the noun phrase with "the" means that ends before token `at`.
    fn noun_before(&self, at: usize) -> Option<Meant> {
        let end = match at.checked_sub(1)? {
            comma if self.scene.is_comma(comma) => comma,
            _ => at,
        };
        let start = (end.saturating_sub(PHRASE_TOKENS)..end)
            .rev()
            .take_while(|i| !self.scene.is_comma(*i))
            .find(|i| self.scene.has(*i, Term::Definite))?;
        let phrase = start..end;
        let head = self.scene.head(&phrase);
        (start + 1 < end)
            .then(|| self.noun(&phrase, head, &Excluded::default()))
            .flatten()
    }
}
