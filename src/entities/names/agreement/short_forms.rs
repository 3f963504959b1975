//! A company goes by the first word of its name: "Verrill Medical Inc." is Verrill from then on.

use rustc_hash::FxHashMap;

use super::{Gaps, UNSURE, by_agreement};
use crate::annotations::Label;
use crate::entities::names::Name;
use crate::text::Class;
use crate::text::Document;

/// A company that the document names in full.
struct Company {
    /// Where it first does.
    first: usize,
    margin: f32,
}

/// Names that end with the form of a company become organizations, and so do their short forms where
/// they were less sure.
pub(super) fn follow(document: &Document, names: &mut [Name]) {
    for name in names.iter_mut().filter(|name| is_company(document, name)) {
        name.label = Label::Organization;
    }
    let forms = forms(document, names);
    for name in names.iter_mut().filter(|name| name.tokens.len() == 1) {
        let Some(company) = forms.get(document.form(name.tokens.start)) else {
            continue;
        };
        if company.first < name.tokens.start && name.margin < company.margin.max(UNSURE) {
            name.label = Label::Organization;
        }
    }
}

/// Short forms that the tagger passed over.
pub(super) fn missed(document: &Document, names: &[Name], gaps: &Gaps) -> Vec<Name> {
    let forms = forms(document, names);
    let is_form = |at: &usize| {
        let known = forms.get(document.form(*at));
        gaps.fit(&(*at..*at + 1)) && known.is_some_and(|company| company.first < *at)
    };
    let found = gaps.capitals().filter(is_form);
    found
        .map(|at| by_agreement(at..at + 1, Label::Organization))
        .collect()
}

/// Companies by the first word of their names. A word that is the surname of somebody, or surely a
/// place, is left out.
fn forms<'d>(document: &'d Document, names: &[Name]) -> FxHashMap<&'d str, Company> {
    let mut forms: FxHashMap<&str, Company> = FxHashMap::default();
    for name in names.iter().filter(|name| is_company(document, name)) {
        let (first, margin) = (name.tokens.start, name.margin);
        let company = Company { first, margin };
        let known = forms.entry(document.form(first)).or_insert(company);
        known.margin = known.margin.max(margin);
    }
    let other = |name: &&Name| match name.label {
        Label::Person => name.tokens.len() >= 2,
        Label::Place => name.margin >= UNSURE,
        _ => false,
    };
    for name in names.iter().filter(other) {
        forms.remove(document.form(name.tokens.end - 1));
    }
    forms
}

/// What a company's name can begin with and is no short form of it.
const COMMON: [Class; 4] = [
    Class::FunctionWord,
    Class::OrganizationHead,
    Class::Demonym,
    Class::GivenName,
];

/// Whether `name` ends with the form of a company and begins with a word of its own.
fn is_company(document: &Document, name: &Name) -> bool {
    let last = name.tokens.end - 1;
    name.tokens.len() >= 2
        && document.tokens[last].is(Class::CompanyForm)
        && !COMMON
            .iter()
            .any(|&class| document.tokens[name.tokens.start].is(class))
}
