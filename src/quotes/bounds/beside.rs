//! Quotations right beside a cue: who stands between the two, whose they are, where they end.

use crate::quotes::adjacent::follow::past_times;
use crate::quotes::adjacent::quotations::ends_quote;
use crate::quotes::attribution::{Layout, Side};
use crate::quotes::marks::quoted::Quoted;
use crate::quotes::reader::Reader;
use crate::quotes::terms::Term;
use crate::text::{Case, Role};

/// A quotation is no sentence where it has fewer tokens, without a terminal mark.
const SENTENCE_TOKENS: usize = 3;

/// How far into a quotation its finite verb is looked for, in tokens; it bounds the work.
const VERB_TOKENS: usize = 40;

/// `Lee said "A", Ray said "B"`: a quotation belongs to the cue that introduces it; the cue
/// after it then has the next one.
pub fn share_quotations(reader: &Reader, layouts: &mut [Layout]) {
    for k in 1..layouts.len() {
        let (before, rest) = layouts.split_at_mut(k);
        let Some(layout) = rest.first_mut() else {
            return;
        };
        let Side::Before { end, after } = layout.side else {
            continue;
        };
        let ended = reader.phase.marks.ended_before(end);
        let introduced = ended.is_some_and(|q| before.iter().any(|l| introduces(reader, l, q)));
        let from = after + usize::from(reader.is_break(after) || reader.lower(after) == ":");
        if introduced && reader.phase.marks.opened_at(from).is_some() {
            layout.side = Side::After { from };
        }
    }
}

/// Whether `quoted` follows `layout` without other words in between.
fn introduces(reader: &Reader, layout: &Layout, quoted: &Quoted) -> bool {
    match layout.side {
        // a quotation after a colon can go on past the words that part it
        Side::After { from } => from == quoted.open && reader.lower(from - 1) != ":",
        Side::Before { end, after } => {
            let next = after + usize::from(reader.is_break(after));
            next == quoted.open && ends_quote(reader, end)
        }
    }
}

/// Whether layout `k` goes on with the quotation that the cue before it parted: the same
/// speaker again, between two of its pieces.
pub fn resumes(reader: &Reader, layouts: &[Layout], k: usize) -> bool {
    let Some(before) = k.checked_sub(1).and_then(|k| layouts.get(k)) else {
        return false;
    };
    let layout = &layouts[k];
    let opens =
        matches!(layout.side, Side::After { from } if reader.phase.marks.opened_at(from).is_some());
    let words = |l: &Layout| {
        let speaker = l.speaker.clone();
        speaker.map(|s| s.map(|i| reader.lower(i)).collect::<Vec<_>>())
    };
    opens
        && matches!(before.side, Side::Before { .. })
        && ends_quote(reader, layout.begin)
        && layout.speaker.is_some()
        && words(before) == words(layout)
}

/// Where words that open with a quotation end with it: it is a sentence of its own, or nothing
/// but a time or the next attribution follows.
pub fn quotation_end(reader: &Reader, layouts: &[Layout], k: usize, from: usize) -> Option<usize> {
    let quoted = reader
        .phase
        .marks
        .opened_at(from)
        .filter(|q| q.closed && q.end < reader.end())?;
    let end = quoted.end;
    let next = end + usize::from(reader.is_break(end));
    let joined = usize::from(reader.has(next, Term::Coordinator));
    let piece = next + joined + usize::from(joined > 0 && reader.is_break(next + joined));
    if reader.phase.marks.opened_at(piece).is_some() {
        return None;
    }
    let followed = layouts[k + 1..].iter().any(|l| l.begin == next);
    let time = past_times(reader, end);
    let timed = time > end && reader.is_over(time);
    (followed || timed || is_sentence(reader, quoted)).then_some(end)
}

/// Whether what is quoted is a whole sentence or several.
fn is_sentence(reader: &Reader, quoted: &Quoted) -> bool {
    let Some(last) = quoted.inner.end.checked_sub(1).filter(|i| *i > quoted.open) else {
        return false;
    };
    let first = quoted.inner.start;
    let several = reader.document.sentence_of(first) != reader.document.sentence_of(last);
    if several || matches!(reader.lower(last), "." | "?" | "!") {
        return true;
    }
    if reader.role(first) == Some(Role::Headline) {
        return false;
    }
    let capital = reader
        .get(first)
        .is_some_and(|token| token.case == Case::Title)
        && !reader.has(first, Term::I);
    let before = quoted.open.wrapping_sub(1);
    let set_off = reader.is_break(before) || reader.lower(before) == ":";
    let finite = || {
        quoted
            .inner
            .clone()
            .take(VERB_TOKENS)
            .any(|i| reader.is_finite(i))
    };
    capital && quoted.inner.len() >= SENTENCE_TOKENS && (set_off || finite())
}
