//! Whether a person is a woman or a man, as far as the text or the given name tells.

use super::scene::Scene;
use crate::annotations::{Entity, EntityId, Label, Mention};
use crate::quotes::codes::Referent;
use crate::quotes::terms::Term;
use crate::text::Class;

/// How many mentions of a person are read for pronouns that follow; more seldom say otherwise.
const MENTIONS: usize = 8;

/// How far after a name its pronoun may stand, in tokens.
const PRONOUN_TOKENS: usize = 24;

impl Scene<'_> {
    /// The gender of the person `id`: by titles and roles, else by the given name, else by the
    /// pronouns that follow the name.
    pub fn gender(&self, id: EntityId) -> Option<Referent> {
        let entity = self.named.entities.get(id.0 as usize)?;
        self.by_role(entity)
            .or_else(|| self.by_title(entity))
            .or_else(|| self.by_given_name(entity))
            .or_else(|| self.by_pronouns(entity))
    }

    fn mentions(&self, entity: &Entity) -> impl Iterator<Item = &Mention> {
        let mentions = entity.mentions.iter().take(MENTIONS);
        mentions.filter_map(|id| self.named.mentions.get(id.0 as usize))
    }

    /// "Ann Lee, the sister of Tom Lee": the first word that tells.
    fn by_role(&self, entity: &Entity) -> Option<Referent> {
        let role = entity.role.as_deref()?.to_lowercase();
        role.split_whitespace().find_map(|word| self.gendered(word))
    }

    /// "Mrs. |Lee|", "her husband |Tom|".
    fn by_title(&self, entity: &Entity) -> Option<Referent> {
        self.mentions(entity).find_map(|mention| {
            let before = self.tokens_of(mention).start.checked_sub(1)?;
            self.gendered(self.lower(before).trim_end_matches('.'))
        })
    }

    fn by_given_name(&self, entity: &Entity) -> Option<Referent> {
        let mut words = entity.name.split_whitespace().map(str::to_lowercase);
        let given = words.find(|word| {
            let lexicon = &self.document.vocabulary.lexicon;
            !lexicon
                .all_classes(word.trim_end_matches('.'))
                .has(Class::Title)
        })?;
        self.given_names.gender(&given)
    }

    /// By the pronouns after the name in its sentence, before another person is named.
    fn by_pronouns(&self, entity: &Entity) -> Option<Referent> {
        let (mut women, mut men) = (0, 0);
        for mention in self.mentions(entity) {
            match self.pronoun_after(mention) {
                Some(Referent::Female) => women += 1,
                Some(Referent::Male) => men += 1,
                _ => {}
            }
        }
        match women.cmp(&men) {
            std::cmp::Ordering::Greater => Some(Referent::Female),
            std::cmp::Ordering::Less => Some(Referent::Male),
            std::cmp::Ordering::Equal => None,
        }
    }

    fn pronoun_after(&self, mention: &Mention) -> Option<Referent> {
        let name = self.tokens_of(mention);
        if self.is_quoted(name.start) {
            return None;
        }
        let sentence = self.document.sentence_of(name.start);
        let end = self.document.sentences.get(sentence)?.tokens.end;
        for at in name.end..end.min(name.end + PRONOUN_TOKENS) {
            let other = self.mention_over(at);
            if self.is_quoted(at) || other.is_some_and(|m| m.label == Label::Person) {
                return None;
            }
            let gender = self.pronoun_gender(at);
            if gender.is_some() {
                return gender;
            }
        }
        None
    }

    /// The gender of a pronoun in any case: "he", "her".
    pub fn pronoun_gender(&self, at: usize) -> Option<Referent> {
        if self.has(at, Term::FemalePronoun) {
            Some(Referent::Female)
        } else if self.has(at, Term::MalePronoun) {
            Some(Referent::Male)
        } else {
            None
        }
    }

    /// The gender that a title or a noun for a person has.
    pub fn gendered(&self, word: &str) -> Option<Referent> {
        let gender = self
            .referent(Class::Title, word)
            .or_else(|| self.referent(Class::RoleNoun, word));
        gender.or_else(|| {
            let value = self.terms.lexicon().value(Term::PersonNoun, word)?;
            Referent::of_code(value)
        })
    }
}
