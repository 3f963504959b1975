//! A table with a row for each annotation, for spreadsheets.
//!
//! As RFC 4180 has it: commas, CRLF, every cell between quotation marks, marks in a cell doubled.
//! It begins with a byte order mark, without which Excel reads UTF-8 as a code page.
//!
//! A spreadsheet runs a cell that begins with `=`, `+`, `-`, `@`, a tab or a line break as a
//! formula, whoever wrote it. As OWASP recommends, an apostrophe is put before it, so that it is
//! text; a program that reads the table takes it off. Full-width forms of the marks are treated
//! alike, since some spreadsheets take them for the marks.

use super::speakers::shown;
use super::standing::Standing;
use super::words::word;
use crate::annotations::{Claim, Mention, Quote, Speaker};
use crate::review::{Judgement, Orphan, Rejected, Review, Reviewed};
use crate::text::Span;
use crate::{Error, Unit};

/// What the columns are called. `start` and `end` count in `options.offsets` units.
const COLUMNS: [&str; 21] = [
    "kind",
    "id",
    "start",
    "end",
    "text",
    "labels",
    "entity",
    "speaker",
    "speaker_kind",
    "speaker_reason",
    "cue",
    "worth",
    "band",
    "reasons",
    "state",
    "note",
    "verdict",
    "summary",
    "checker",
    "date",
    "sources",
];

/// What stands between several values in one cell.
const BETWEEN: &str = "; ";

/// The annotations of a review as a table: mentions, quotes and claims, then what was rejected
/// and what has no place in the text any more.
///
/// # Errors
/// None now; the signature is that of all forms.
pub fn csv(review: &Review, reviewed: &Reviewed) -> Result<String, Error> {
    let standing = Standing::new(review, reviewed);
    let mut table = String::from("\u{feff}");
    write(&mut table, &COLUMNS.map(String::from));
    let found = &standing.found;
    let mentions = found.mentions.iter().map(|m| mention(&standing, m));
    let quotes = found.quotes.iter().map(|q| quote(&standing, q));
    let claims = found.claims.iter().map(|c| claim(&standing, c));
    let rejected = reviewed.rejected.iter().map(rejected);
    let orphans = reviewed.orphans.iter().map(orphan);
    for row in mentions
        .chain(quotes)
        .chain(claims)
        .chain(rejected)
        .chain(orphans)
    {
        write(&mut table, &row.cells());
    }
    Ok(table)
}

/// One row; what does not apply is empty.
#[derive(Default)]
struct Row {
    kind: &'static str,
    id: String,
    place: Option<Span>,
    text: String,
    labels: String,
    entity: String,
    speaker: Said,
    cue: String,
    worth: Option<f64>,
    band: String,
    reasons: String,
    state: String,
    judgement: Option<Judgement>,
}

/// Who said it: the name, or the words of an unnamed source; what the words beside the quotation
/// are; and why they mean this one.
#[derive(Default)]
struct Said {
    name: String,
    kind: String,
    reason: String,
}

impl Said {
    fn by(speaker: &Speaker) -> Said {
        let reason = speaker.reason.as_ref();
        Said {
            name: shown(speaker).unwrap_or_default().into_owned(),
            kind: word(speaker.kind),
            reason: reason.map(|r| r.message.clone()).unwrap_or_default(),
        }
    }
}

impl Row {
    fn cells(self) -> [String; COLUMNS.len()] {
        let judgement = self.judgement;
        let verdict = judgement
            .as_ref()
            .and_then(|j| j.verdict.clone())
            .unwrap_or_default();
        let said = |of: fn(&Judgement) -> &Option<String>| {
            judgement
                .as_ref()
                .and_then(|j| of(j).clone())
                .unwrap_or_default()
        };
        let sources = verdict
            .sources
            .iter()
            .map(|source| match source.note.is_empty() {
                true => source.url.clone(),
                false => format!("{} ({})", source.url, source.note),
            });
        let sources: Vec<String> = sources.collect();
        let number = |at: Option<u32>| at.map(|n| n.to_string()).unwrap_or_default();
        [
            self.kind.into(),
            self.id,
            number(self.place.map(|p| p.start)),
            number(self.place.map(|p| p.end)),
            self.text,
            self.labels,
            self.entity,
            self.speaker.name,
            self.speaker.kind,
            self.speaker.reason,
            self.cue,
            self.worth.map(|w| format!("{w:.2}")).unwrap_or_default(),
            self.band,
            self.reasons,
            self.state,
            said(|j| &j.note),
            verdict.rating,
            verdict.summary,
            said(|j| &j.checker),
            said(|j| &j.checked_at),
            sources.join(BETWEEN),
        ]
    }

    /// Adds what people said of the annotation `id`.
    fn judged(mut self, standing: &Standing, id: String) -> Row {
        self.judgement = standing.judgement(&id).cloned();
        let state = self.judgement.as_ref().map(|j| word(j.state));
        self.state = state.unwrap_or_else(|| "suggested".into());
        self.id = id;
        self
    }
}

fn place(standing: &Standing, span: Span) -> Option<Span> {
    let unit: Unit = standing.found.options.offsets;
    Some(standing.offsets.from_bytes(span, unit))
}

fn mention(standing: &Standing, mention: &Mention) -> Row {
    let entity = standing.entity(mention.entity);
    let row = Row {
        kind: "mention",
        place: place(standing, mention.span),
        text: mention.text.clone(),
        labels: word(mention.label),
        entity: entity.map(|e| e.name.clone()).unwrap_or_default(),
        ..Row::default()
    };
    row.judged(standing, mention.id.to_string())
}

fn quote(standing: &Standing, quote: &Quote) -> Row {
    let ends = quote.content.first().zip(quote.content.last());
    let speaker = quote.speaker.as_ref();
    let entity = speaker.and_then(|s| standing.entity(s.entity?));
    let row = Row {
        kind: "quote",
        place: ends.and_then(|(first, last)| place(standing, first.0.to(last.0))),
        text: quote.text.clone(),
        labels: word(quote.kind),
        entity: entity.map(|e| e.name.clone()).unwrap_or_default(),
        speaker: speaker.map(Said::by).unwrap_or_default(),
        cue: quote
            .cue
            .as_ref()
            .map(|c| c.text.clone())
            .unwrap_or_default(),
        ..Row::default()
    };
    row.judged(standing, quote.id.to_string())
}

fn claim(standing: &Standing, claim: &Claim) -> Row {
    let entities = claim.entities.iter().filter_map(|id| standing.entity(*id));
    let entities: Vec<&str> = entities.map(|e| e.name.as_str()).collect();
    let kinds: Vec<String> = claim.kinds.iter().map(word).collect();
    let reasons: Vec<&str> = claim.reasons.iter().map(|r| r.message.as_str()).collect();
    let speaker = standing.quote_of(claim).and_then(|q| q.speaker.as_ref());
    let row = Row {
        kind: "claim",
        place: place(standing, claim.span),
        text: claim.text.clone(),
        labels: kinds.join(BETWEEN),
        entity: entities.join(BETWEEN),
        speaker: speaker.map(Said::by).unwrap_or_default(),
        worth: Some(claim.worth),
        band: word(claim.band),
        reasons: reasons.join(BETWEEN),
        ..Row::default()
    };
    row.judged(standing, claim.id.to_string())
}

fn rejected(rejected: &Rejected) -> Row {
    let spans = &rejected.target.spans;
    Row {
        kind: rejected.target.kind.name(),
        place: spans
            .first()
            .zip(spans.last())
            .map(|(first, last)| first.0.to(last.0)),
        text: rejected.text.clone(),
        state: "rejected".into(),
        ..Row::default()
    }
}

fn orphan(orphan: &Orphan) -> Row {
    Row {
        kind: orphan.kind.name(),
        text: orphan.text.clone(),
        state: word(orphan.anchoring),
        judgement: orphan.judgement.clone(),
        ..Row::default()
    }
}

fn write(table: &mut String, cells: &[String]) {
    for (i, cell) in cells.iter().enumerate() {
        table.push_str(if i == 0 { "\"" } else { ",\"" });
        if is_formula(cell) {
            table.push('\'');
        }
        table.push_str(&cell.replace('"', "\"\""));
        table.push('"');
    }
    table.push_str("\r\n");
}

/// Whether a spreadsheet would take `cell` for a formula.
fn is_formula(cell: &str) -> bool {
    const FIRST: [char; 12] = [
        '=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠',
    ];
    cell.starts_with(FIRST)
}

#[cfg(test)]
mod tests {
    use super::write;

    #[test]
    fn a_formula_is_text() {
        for cell in [
            "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1",
        ] {
            let mut table = String::new();
            write(&mut table, &[cell.to_string()]);
            assert_eq!(table, format!("\"'{cell}\"\r\n"));
        }
    }

    #[test]
    fn marks_commas_and_breaks_stay_in_their_cell() {
        let mut table = String::new();
        write(&mut table, &["a \"b\",\r\nc".to_string(), String::new()]);
        assert_eq!(table, "\"a \"\"b\"\",\r\nc\",\"\"\r\n");
    }
}
