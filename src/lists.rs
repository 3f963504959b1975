//! A user's own names: what the model misses, and what it takes for a name and should not.

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::label::Label;

/// Names there are at most in each list.
const MAX_NAMES: usize = 50_000;

/// The longest name, in UTF-8 bytes.
const MAX_NAME_BYTES: usize = 200;

/// Names that a user knows better than the model. They win over whatever else is found.
///
/// A name stands where its words stand one after the other, spelled so or all in capitals; one
/// that is listed without a capital stands in any case.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Lists {
    /// Names that are always found.
    pub add: Vec<ListedName>,
    /// Names that are never found: no name has this text, though a longer one may hold it.
    pub remove: Vec<String>,
}

/// A name with its label.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListedName {
    /// The name, as it is spelled.
    pub name: String,
    /// What it names: a date or an amount cannot be listed.
    pub label: Label,
}

impl Lists {
    /// # Errors
    /// [`Error::InvalidOption`] for too many names, a name that is blank or too long, a label that
    /// is not a name's, and a name that is listed twice with different labels or in both lists.
    pub(crate) fn validate(&self) -> Result<(), Error> {
        let mut labels: FxHashMap<&str, Option<Label>> = FxHashMap::default();
        if self.add.len().max(self.remove.len()) > MAX_NAMES {
            return fail(format!("lists: at most {MAX_NAMES} names can be listed."));
        }
        for ListedName { name, label } in &self.add {
            check("lists.add", name)?;
            if !label.is_name() {
                return fail(format!(
                    "lists.add: `{name}` has a label that is not a name's."
                ));
            }
            let known = labels.insert(name, Some(*label));
            if known.is_some_and(|known| known != Some(*label)) {
                return fail(format!("lists.add: `{name}` is listed with two labels."));
            }
        }
        for name in &self.remove {
            check("lists.remove", name)?;
            if labels.insert(name, None).flatten().is_some() {
                return fail(format!("lists: `{name}` is both added and removed."));
            }
        }
        Ok(())
    }
}

fn check(list: &str, name: &str) -> Result<(), Error> {
    if !name.chars().any(char::is_alphanumeric) {
        return fail(format!("{list}: a name needs a letter or a digit."));
    }
    if name.len() > MAX_NAME_BYTES {
        return fail(format!(
            "{list}: a name has at most {MAX_NAME_BYTES} bytes."
        ));
    }
    Ok(())
}

fn fail(message: String) -> Result<(), Error> {
    Err(Error::InvalidOption { message })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(add: &[(&str, Label)], remove: &[&str]) -> Result<(), Error> {
        let name = |(name, label): &(&str, Label)| ListedName {
            name: (*name).into(),
            label: *label,
        };
        let lists = Lists {
            add: add.iter().map(name).collect(),
            remove: remove.iter().map(|name| (*name).into()).collect(),
        };
        lists.validate()
    }

    #[test]
    fn names_in_order_are_taken() {
        let twice = [("Acme", Label::Organization), ("Acme", Label::Organization)];
        assert_eq!(listed(&twice, &["May"]), Ok(()));
    }

    #[test]
    fn what_cannot_be_is_refused() {
        let long = "x".repeat(MAX_NAME_BYTES + 1);
        let refused = [
            listed(&[("", Label::Person)], &[]),
            listed(&[(" - ", Label::Person)], &[]),
            listed(&[(&long, Label::Person)], &[]),
            listed(&[("March", Label::Date)], &[]),
            listed(&[("Acme", Label::Person), ("Acme", Label::Place)], &[]),
            listed(&[("Acme", Label::Person)], &["Acme"]),
            listed(&[], &[""]),
        ];
        for result in refused {
            let error = result.err();
            assert_eq!(error.as_ref().map(Error::code), Some("invalid-option"));
            assert!(error.is_some_and(|error| error.to_string().starts_with("lists")));
        }
    }
}
