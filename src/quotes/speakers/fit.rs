//! Whether a pronoun can stand for an entity or a phrase, by gender and number.

use super::antecedent::{Antecedents, Last};
use super::salience::Who;
use crate::annotations::{EntityId, Label};
use crate::quotes::codes::Referent;
use crate::quotes::terms::Term;
use crate::syntax::Tag;
use crate::text::Class;

/// What is left of the weight of a person whose gender is not known.
pub const UNKNOWN_GENDER: f32 = 0.5;

impl Antecedents<'_> {
    /// How well the entity fits: by its label, and a person by gender.
    pub(super) fn fit(&self, id: EntityId, referent: Referent) -> Option<f32> {
        let label = self.scene.label_of(id)?;
        match (referent, label) {
            (Referent::Female | Referent::Male, Label::Person) => match self.gender(id) {
                Some(gender) => (gender == referent).then_some(1.0),
                None => Some(UNKNOWN_GENDER),
            },
            (Referent::Thing | Referent::Plural, Label::Organization) => Some(1.0),
            (Referent::Thing, Label::Place) => {
                let spoke = |last: &Last| last.who == Who::Entity(id);
                self.spoken.iter().any(spoke).then_some(UNKNOWN_GENDER)
            }
            _ => None,
        }
    }

    /// How well a phrase without a name fits, by its head.
    pub(super) fn phrase_fit(&self, head: usize, referent: Referent) -> Option<f32> {
        let scene = &self.scene;
        let plural = scene.is_tag(head, Tag::Nouns);
        let group = scene.has(head, Term::GroupNoun);
        let person = scene.is(head, Class::RoleNoun) || scene.has(head, Term::PersonNoun);
        match referent {
            Referent::Female | Referent::Male if person && !plural => {
                match scene.gendered(scene.lower(head)) {
                    Some(gender @ (Referent::Female | Referent::Male)) => {
                        (gender == referent).then_some(1.0)
                    }
                    _ => Some(UNKNOWN_GENDER),
                }
            }
            Referent::Plural => {
                let many = plural && scene.has(head, Term::PeopleNoun);
                (group || many).then_some(1.0)
            }
            Referent::Thing => {
                let body =
                    scene.is(head, Class::OrganizationHead) || scene.has(head, Term::BodyNoun);
                let written = scene.has(head, Term::DocumentNoun);
                ((body || written) && !plural).then_some(UNKNOWN_GENDER)
            }
            _ => None,
        }
    }
}
