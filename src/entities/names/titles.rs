//! An office is no part of a person's name: "Mayor Adela Brandt" is Adela Brandt. "King Charles" is one
//! name, for nobody calls him Charles.

use super::Name;
use crate::annotations::Label;
use crate::text::Class;
use crate::text::Document;

/// Takes offices off the front of people's names; a name that consists of them alone is left.
pub(super) fn strip(document: &Document, names: &mut [Name]) {
    for name in names.iter_mut().filter(|name| name.label == Label::Person) {
        let is_office = |at: &usize| {
            let token = &document.tokens[*at];
            token.is(Class::Title) && token.is(Class::RoleNoun)
        };
        let offices = name.tokens.clone().take_while(is_office).count();
        if offices < name.tokens.len() {
            name.tokens.start += offices;
        }
    }
}
