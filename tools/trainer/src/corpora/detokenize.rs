//! Text from tokens: the tagger reads what people paste, so it learns from text that is spaced as
//! printed text is, and from the tokens that the library itself finds in it.

use newsmark::text::Span;

use super::iob2::Tagged;
use super::{Article, GoldName, label};

/// A document's text, with a line break before every third sentence so that some paragraphs end.
pub fn detokenize(sentences: &[Vec<Tagged>]) -> Article {
    let mut article = Article::default();
    for (number, sentence) in sentences.iter().enumerate() {
        if number > 0 {
            article.text.push(if number % 3 == 0 { '\n' } else { ' ' });
        }
        append(sentence, &mut article);
    }
    article
}

fn append(sentence: &[Tagged], article: &mut Article) {
    let mut spacing = Spacing::default();
    let mut open: Option<GoldName> = None;
    for (token, tag) in sentence {
        let token = printed(token);
        if spacing.parts(token) {
            article.text.push(' ');
        }
        let start = article.text.len() as u32;
        article.text.push_str(token);
        let span = Span {
            start,
            end: article.text.len() as u32,
        };
        open = follow(open, tag, span, &mut article.names);
    }
    article.names.extend(open);
}

/// The name that is open after a token with `tag` at `span`; one that ended goes to `names`.
fn follow(
    open: Option<GoldName>,
    tag: &str,
    span: Span,
    names: &mut Vec<GoldName>,
) -> Option<GoldName> {
    let (part, spelling) = tag.split_once('-').unwrap_or(("O", ""));
    match (open, label(spelling)) {
        (Some(mut name), Some(label)) if part == "I" && name.label == label => {
            name.span.end = span.end;
            Some(name)
        }
        (ended, label) => {
            names.extend(ended);
            label.map(|label| GoldName { span, label })
        }
    }
}

/// What a treebank writes in another way.
fn printed(token: &str) -> &str {
    match token {
        "-LRB-" => "(",
        "-RRB-" => ")",
        "``" | "''" => "\"",
        other => other,
    }
}

/// Where spaces stand in printed English.
struct Spacing {
    in_quotation: bool,
    /// The last token holds on to the next one; so does the start of a sentence.
    holds: bool,
}

impl Default for Spacing {
    fn default() -> Self {
        Spacing {
            in_quotation: false,
            holds: true,
        }
    }
}

impl Spacing {
    /// Whether a space stands before `token`, the next one.
    fn parts(&mut self, token: &str) -> bool {
        let quotation = token == "\"";
        let space = !(self.holds || closes(token) || quotation && self.in_quotation);
        self.holds =
            matches!(token, "(" | "[" | "$" | "£" | "€") || quotation && !self.in_quotation;
        self.in_quotation ^= quotation;
        space
    }
}

fn closes(token: &str) -> bool {
    let clitic = token.starts_with('\'') && token.len() <= 3;
    clitic
        || matches!(
            token,
            "," | "." | ";" | ":" | "!" | "?" | ")" | "]" | "%" | "’s" | "n't" | "..."
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn article(tokens: &str) -> Article {
        detokenize(&[tokens.split(' ').map(|token| (token, "O")).collect()])
    }

    #[test]
    fn punctuation_holds_on_to_words() {
        let text = article("`` It is n't over , '' she said ( twice ) .").text;
        assert_eq!(text, "\"It isn't over,\" she said (twice).");
        assert_eq!(
            article("Oslo 's mayor paid $ 5 , or 3 % -LRB- net -RRB- .").text,
            "Oslo's mayor paid $5, or 3% (net)."
        );
    }

    #[test]
    fn names_keep_their_place() {
        let sentence = vec![
            ("Ms", "O"),
            ("Ada", "B-PER"),
            ("Holm", "I-PER"),
            ("'s", "O"),
            ("Oslo", "B-LOC"),
            ("Bergen", "B-LOC"),
            ("trip", "O"),
            ("Friday", "B-DATE"),
        ];
        let article = detokenize(&[sentence]);
        assert_eq!(article.text, "Ms Ada Holm's Oslo Bergen trip Friday");
        let names = article.names.iter();
        let found: Vec<_> = names
            .map(|name| (name.span.of(&article.text), name.label))
            .collect();
        assert_eq!(found, [("Ada Holm", 0), ("Oslo", 2), ("Bergen", 2)]);
    }

    #[test]
    fn a_name_that_begins_inside_is_still_one() {
        let article = detokenize(&[vec![("Ada", "I-PER"), ("Oslo", "I-LOC")]]);
        assert_eq!(article.names.len(), 2);
    }

    #[test]
    fn every_third_sentence_begins_a_line() {
        let sentences = vec![vec![("Yes", "O")]; 4];
        assert_eq!(detokenize(&sentences).text, "Yes Yes Yes\nYes");
    }
}
