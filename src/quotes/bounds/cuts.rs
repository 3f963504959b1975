//! Where a later attribution cuts off the words before it.

use crate::quotes::attribution::{Form, Layout};
use crate::quotes::reader::Reader;
use crate::quotes::terms::Term;

/// Where the words that begin at `from` end: before the next attribution that does not belong
/// to them, else with the unit.
pub fn cut(reader: &Reader, layouts: &[Layout], k: usize, from: usize) -> usize {
    let next = layouts[k + 1..].iter().filter(|l| l.begin > from);
    let mut end = reader.end();
    for layout in next {
        if let Some(at) = cuts(reader, layout, from) {
            end = at;
            break;
        }
    }
    end
}

/// Where `layout` cuts off the words that began at `from` before it.
pub fn cuts(reader: &Reader, layout: &Layout, from: usize) -> Option<usize> {
    let k = layout.begin - 1;
    if k <= from {
        return None;
    }
    let before_break = |k: usize| if reader.is_break(k - 1) { k - 1 } else { k };
    match layout.cue.form {
        Form::Phrase | Form::Participle | Form::Passive => reader.is_break(k).then_some(k),
        _ if reader.is_break(k) || reader.lower(k) == ";" => Some(k),
        _ => reader.has(k, Term::ClauseJoiner).then(|| before_break(k)),
    }
}
