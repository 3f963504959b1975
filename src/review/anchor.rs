//! The words of one piece of an annotation and what stands around them.

use crate::text::Span;

/// Code points of context on each side, as is the practice with the Web Annotation model's
/// TextQuoteSelector: enough to tell sentences apart, and short enough that a change two sentences
/// away does not matter.
pub const CONTEXT: usize = 32;

/// Words to look for. White space is one space in all but `text`, and none at the edges of `words`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anchor {
    /// The text of the piece as it stood.
    text: String,
    /// The same, with the rest of a word that the piece began or ended in.
    pub words: String,
    /// Where the piece lies in `words`.
    pub inner: Span,
    /// What stood before `words`; shorter than [`CONTEXT`] only at the start of the text.
    pub prefix: String,
    /// What stood behind `words`.
    pub suffix: String,
    /// Where `words` lay, in bytes of the text that they were taken from.
    place: Span,
}

impl Anchor {
    /// What stands at `piece`.
    pub fn new(text: &str, piece: Span) -> Self {
        let whole = piece.of(text);
        let from = piece.start as usize + whole.len() - whole.trim_start().len();
        let to = from + whole.trim().len();
        let (mut start, mut end) = (from, to);
        while let (false, Some(c)) = (is_edge(text, start), text[..start].chars().next_back()) {
            start -= c.len_utf8();
        }
        while let (false, Some(c)) = (is_edge(text, end), text[end..].chars().next()) {
            end += c.len_utf8();
        }
        let words = spaced(text[start..end].chars(), usize::MAX);
        let lead = spaced(text[start..from].chars(), usize::MAX).len();
        let own = spaced(text[from..to].chars(), usize::MAX).len();
        let prefix = spaced(text[..start].chars().rev(), CONTEXT);
        Anchor {
            text: whole.to_owned(),
            words,
            inner: Span::new(lead as u32, (lead + own) as u32),
            prefix: prefix.chars().rev().collect(),
            suffix: spaced(text[end..].chars(), CONTEXT),
            place: Span::new(start as u32, end as u32),
        }
    }

    /// The words as they stood.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How many bytes lay between this piece and the next.
    pub fn gap(&self, next: &Anchor) -> u32 {
        next.place.start.saturating_sub(self.place.end)
    }

    /// All the words, where they begin or end with what is left at `piece`.
    pub fn around(&self, text: &str, piece: Span) -> Option<Span> {
        let length = self.text.len() as u32;
        if text[piece.start as usize..].starts_with(&self.text) {
            return Some(Span::new(piece.start, piece.start + length));
        }
        let ends = text[..piece.end as usize].ends_with(&self.text);
        ends.then(|| Span::new(piece.end - length, piece.end))
    }
}

/// Whether a word may begin or end at the byte `at`. Scripts that put no space between words have
/// an edge at every character.
pub fn is_edge(text: &str, at: usize) -> bool {
    let (before, after) = text.split_at(at);
    let joins = |c: Option<char>| c.is_some_and(is_part);
    !(joins(before.chars().next_back()) && joins(after.chars().next()))
}

fn is_part(c: char) -> bool {
    let spaced_script = c < '\u{e00}' || matches!(c, '\u{10a0}'..='\u{1fff}');
    spaced_script && (c.is_alphanumeric() || c == '\u{ad}') || matches!(c, '\u{300}'..='\u{36f}')
}

/// At most `limit` characters, with one space for every run of white space.
pub fn spaced(characters: impl Iterator<Item = char>, limit: usize) -> String {
    let mut blank = false;
    let single = characters.filter_map(|c| {
        let repeated = blank && c.is_whitespace();
        blank = c.is_whitespace();
        (!repeated).then_some(if blank { ' ' } else { c })
    });
    single.take(limit).collect()
}
