//! The words that a cue reports: where they begin and end on either side of it.

use std::ops::Range;

use crate::quotes::attribution::{CueAt, Form, Layout, Side};
use crate::quotes::bounds::beginning::beginning_before;
use crate::quotes::bounds::beside::quotation_end;
use crate::quotes::bounds::cuts::cut;
use crate::quotes::bounds::ending::ending;
use crate::quotes::reader::Reader;
use crate::quotes::terms::Term;
use crate::syntax::Tag;
use crate::text::Class;

/// How far after an attribution the next piece of its quotation is looked for, in tokens: a later one is
/// another quotation.
const PARTED_TOKENS: usize = 30;

/// The content before a cue, and what goes on with it after the cue.
pub fn content_before(
    reader: &Reader,
    layouts: &[Layout],
    k: usize,
    end: usize,
    after: usize,
) -> Vec<Range<usize>> {
    let start = layouts[..k]
        .iter()
        .map(|l| match l.side {
            Side::Before { after, .. } => after,
            Side::After { .. } => reader.start(),
        })
        .max()
        .unwrap_or(reader.start());
    let mut content = Vec::new();
    let left = left(reader, start, end);
    let left = beginning_before(reader, &layouts[k].cue, left..end);
    push(reader, &mut content, left..end);
    let after = quotation_goes_on(reader, &layouts[k + 1..], &content, after).unwrap_or(after);
    let next = after + usize::from(reader.is_break(after) || reader.lower(after) == ":");
    let apposition = layouts[k]
        .speaker
        .as_ref()
        .is_some_and(|s| s.start >= layouts[k].cue.tokens.end);
    let goes_on = reader.phase.marks.opened_at(next).is_some()
        || predicate_after(reader, &content, next).is_some()
        || !apposition && goes_on(reader, &content, next);
    if next < reader.end() && goes_on {
        let stop = quotation_end(reader, layouts, k, next)
            .unwrap_or_else(|| cut(reader, layouts, k, next));
        push(reader, &mut content, next..stop);
    }
    content
}

/// `"A," he said at a rally in Ames, Iowa, |"B"`: the mark that goes on with the quotation.
fn quotation_goes_on(
    reader: &Reader,
    later: &[Layout],
    content: &[Range<usize>],
    after: usize,
) -> Option<usize> {
    let quoted = content
        .last()
        .is_some_and(|c| reader.phase.marks.at(c.start).is_some());
    let limit = later
        .first()
        .map_or(reader.end(), |l| l.begin)
        .min(after + PARTED_TOKENS);
    let opens = |i: &usize| reader.phase.marks.opened_at(*i).is_some() && reader.is_break(*i - 1);
    (after.max(reader.start() + 1)..limit)
        .find(opens)
        .filter(|_| quoted)
}

/// `"The plan", he said, |was "never mine"`: the sentence that a quotation without a verb began.
fn predicate_after(reader: &Reader, content: &[Range<usize>], next: usize) -> Option<usize> {
    let subject = reader.phase.marks.around(content.last()?.start)?;
    let parted = next < reader.end()
        && reader.is_break(next - 1)
        && (reader.is(next, Class::BeForm) || reader.is(next, Class::Modal));
    (parted && !subject.inner.clone().any(|i| reader.is_finite(i))).then_some(next)
}

/// Where the words before a cue begin: at the quotation, where a colon parts it from the rest.
fn left(reader: &Reader, start: usize, end: usize) -> usize {
    match reader.phase.marks.ended_before(end) {
        Some(q) if q.open > start && matches!(reader.lower(q.open - 1), ":" | ";" | "(") => q.open,
        _ => start,
    }
}

/// Whether the words go on at `next`, after an inserted attribution.
fn goes_on(reader: &Reader, content: &[Range<usize>], next: usize) -> bool {
    if reader.phase.marks.opened_at(next).is_some() {
        return true;
    }
    let quoted = content
        .first()
        .is_some_and(|c| reader.phase.marks.at(c.start).is_some());
    !quoted
        && reader.is_break(next - 1)
        && !reader.has(next, Term::Ing)
        && !reader.is(next, Class::Preposition)
        && !reader.has(next, Term::ReportStopper)
}

/// The content after a cue.
pub fn content_after(
    reader: &Reader,
    layouts: &[Layout],
    k: usize,
    from: usize,
) -> Vec<Range<usize>> {
    let layout = &layouts[k];
    let mut content = Vec::new();
    let parted = is_parted(reader, layout, from);
    if from >= reader.end() || parted || !is_content(reader, &layout.cue, from) {
        return content;
    }
    let end = inserted_end(reader, layout, from)
        .or_else(|| quotation_end(reader, layouts, k, from))
        .unwrap_or_else(|| ending(reader, layouts, k, from));
    push(reader, &mut content, from..end);
    content
}

/// "than models assume, |researchers report|": a comma parts the verb from another clause.
fn is_parted(reader: &Reader, layout: &Layout, from: usize) -> bool {
    let cue = layout.cue.tokens.end;
    layout.cue.form == Form::Verb
        && reader.is_break(cue)
        && reader.lower(cue) == ","
        && from == cue + 1
        && reader.phase.marks.at(from).is_none()
        && !reader.has(from, Term::That)
}

/// "The mill, which the owner says |has run at a loss|, employs 140": the end of the relative clause whose
/// verb the cue parts from its pronoun.
fn inserted_end(reader: &Reader, layout: &Layout, from: usize) -> Option<usize> {
    let syntax = reader.phase.syntax;
    let pronoun = layout
        .begin
        .checked_sub(1)
        .filter(|at| reader.contains(*at))?;
    let relative = syntax.tag(pronoun) == Some(Tag::Relative);
    let verb = syntax.verb_group(from);
    let parted = verb.is_some_and(|group| group.finite && group.tokens.start == from);
    let opens = pronoun > reader.start() && reader.is_break(pronoun - 1);
    let closes = |at: &usize| reader.is_break(*at) && reader.phase.marks.at(*at).is_none();
    (relative && parted && opens).then(|| (from..reader.end()).find(closes))?
}

/// Whether what begins at `from` is what the verb reports.
fn is_content(reader: &Reader, cue: &CueAt, from: usize) -> bool {
    let sure = reader.has(from, Term::That)
        || reader.phase.marks.opened_at(from).is_some()
        || reader.lower(from.wrapping_sub(1)) == ":";
    if sure || cue.form == Form::Phrase || cue.form == Form::Label {
        return true;
    }
    !reader.is_break(from) && !reader.is_over(from)
}

/// Adds `piece` without the marks at its edges; nothing where no word is left.
fn push(reader: &Reader, content: &mut Vec<Range<usize>>, piece: Range<usize>) {
    if let Some(piece) = trimmed(reader, piece) {
        content.push(piece);
    }
}

/// Whether the token at `i` is a bullet before an item, and no mark of a quotation.
fn is_bullet(reader: &Reader, i: usize) -> bool {
    matches!(reader.form(i), "•" | "·" | "*" | "▪" | "»" | "«" | "›")
        && reader.phase.marks.at(i).is_none()
}

/// `piece` without edge punctuation and without marks that enclose all of it.
pub fn trimmed(reader: &Reader, mut piece: Range<usize>) -> Option<Range<usize>> {
    while piece.start < piece.end
        && (matches!(
            reader.lower(piece.start),
            "," | ":" | ";" | "—" | "–" | "--" | "-" | "." | ")"
        ) || is_bullet(reader, piece.start))
    {
        piece.start += 1;
    }
    while piece.start < piece.end
        && reader.phase.marks.at(piece.end - 1).is_none()
        && matches!(
            reader.lower(piece.end - 1),
            "," | ":" | ";" | "—" | "–" | "--" | "-" | "." | "("
        )
    {
        piece.end -= 1;
    }
    while piece.start < piece.end
        && reader.phase.marks.at(piece.end - 1).is_none()
        && reader.lower(piece.end - 1).starts_with("..")
    {
        piece.end -= 1;
    }
    if piece.start >= piece.end {
        return None;
    }
    let enclosing = reader.phase.marks.around(piece.start);
    if let Some(quoted) = enclosing.filter(|q| q.end >= piece.end) {
        piece.start = piece.start.max(quoted.inner.start);
        piece.end = quoted.inner.end.min(piece.end);
    }
    (piece.start < piece.end).then_some(piece)
}
