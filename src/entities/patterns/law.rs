//! Citations of law: "18 U.S.C. § 1343", "Section 230", "Article 5", "case no. 21-cr-190".

use crate::annotations::Label;
use crate::entities::codes::Rule;
use crate::entities::found::Found;
use crate::entities::reader::Reader;
use crate::entities::vocabulary::Term;
use crate::text::TokenKind;

/// "18 U.S.C. § 1343", "29 C.F.R. 1604".
pub fn code(reader: &Reader, at: usize) -> Option<Found> {
    let code = reader.has(at + 1, Term::LegalCode);
    let section = reader.lower(at + 2) == "§" || reader.has(at + 2, Term::Section);
    let number = at + 2 + usize::from(section);
    (code && reader.kind(number, TokenKind::Number)).then(|| found(at..provision(reader, number)))
}

/// "§ 1343" alone.
pub fn section_sign(reader: &Reader, at: usize) -> Option<Found> {
    let sign = reader.lower(at) == "§" && reader.kind(at + 1, TokenKind::Number);
    sign.then(|| found(at..provision(reader, at + 1)))
}

/// "Section 230", "Article 5", "Case No. 21-cr-190".
pub fn named(reader: &Reader, at: usize) -> Option<Found> {
    if !reader.capitalized(at) && !reader.has(at, Term::LowerCaseProvision) {
        return None;
    }
    let case = reader.has(at, Term::CourtFile);
    let number = at + 1 + usize::from(reader.has(at + 1, Term::FileNumber));
    if !reader.kind(number, TokenKind::Number) || (case && number == at + 1) {
        return None;
    }
    Some(found(at..provision(reader, number)))
}

/// The end of the number at `at` with what belongs to it: "230(c)", "21-cr-190".
fn provision(reader: &Reader, at: usize) -> usize {
    let mut end = at + 1;
    loop {
        let close = !reader.spaced(end) && !reader.spaced(end + 1);
        let piece = reader.form(end + 1).len() <= 5;
        if close && reader.lower(end) == "(" && piece && reader.lower(end + 2) == ")" {
            end += 3;
        } else if close && reader.hyphen(end) && piece && reader.get(end + 1).is_some() {
            end += 2;
        } else {
            return end;
        }
    }
}

fn found(tokens: std::ops::Range<usize>) -> Found {
    Found::new(tokens, Label::Law, Rule::Law, 0.9).at_priority(6)
}
