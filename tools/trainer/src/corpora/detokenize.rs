//! Text from tokens: the library reads what people paste, so its weights are fitted to text that is
//! spaced as printed text is, and to the tokens that the library itself finds in it.

use super::iob2::Tagged;
use crate::engine::Span;

/// What a hyphen, a slash or an apostrophe is that is a token of its own.
///
/// Corpora differ in this, and the two uses of one corpus do: names are fitted to many corpora, most
/// of which leave the hyphen in its word, so that a lone one is a dash. The worldwide newswire cuts
/// words there ("anti - gay"), and the claims are fitted to nothing else. Taking one for the other
/// would change every second paragraph of it, and with the text the weights of one of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marks {
    /// A word, with spaces around it.
    Apart,
    /// A part of a word that holds on to both sides.
    InWords,
}

/// Adds a sentence to `text`, and hands each token's tag and place to `place`.
pub fn append<'a>(
    sentence: &[Tagged<'a>],
    marks: Marks,
    text: &mut String,
    mut place: impl FnMut(&'a str, Span),
) {
    let mut spacing = Spacing::new(marks);
    for (token, tag) in sentence {
        let token = printed(token);
        if spacing.parts(token) {
            text.push(' ');
        }
        let start = text.len() as u32;
        text.push_str(token);
        let end = text.len() as u32;
        place(tag, Span { start, end });
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

/// Where spaces are in printed English.
struct Spacing {
    marks: Marks,
    in_quotation: bool,
    /// The last token holds on to the next one; so does the start of a sentence.
    holds: bool,
}

impl Spacing {
    fn new(marks: Marks) -> Self {
        Spacing {
            marks,
            in_quotation: false,
            holds: true,
        }
    }

    /// Whether there is a space before `token`, the next one.
    fn parts(&mut self, token: &str) -> bool {
        let quotation = token == "\"";
        let in_word = self.marks == Marks::InWords;
        let closes = closes(token) || in_word && (joins(token) || closes_curly(token));
        let space = !(self.holds || closes || quotation && self.in_quotation);
        let opens = opens(token) || in_word && (joins(token) || matches!(token, "“" | "‘"));
        self.holds = opens || quotation && !self.in_quotation;
        self.in_quotation ^= quotation;
        space
    }
}

fn opens(token: &str) -> bool {
    matches!(token, "(" | "[" | "$" | "£" | "€")
}

fn closes(token: &str) -> bool {
    let clitic = token.starts_with('\'') && token.len() <= 3;
    clitic
        || matches!(
            token,
            "," | "." | ";" | ":" | "!" | "?" | ")" | "]" | "%" | "’s" | "n't" | "..."
        )
}

fn joins(token: &str) -> bool {
    matches!(token, "-" | "/" | "'" | "’")
}

fn closes_curly(token: &str) -> bool {
    let clitic = token.strip_prefix('’');
    matches!(token, "”" | "…") || matches!(clitic, Some("re" | "ve" | "ll" | "d" | "m" | "t"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(tokens: &str, marks: Marks) -> String {
        let sentence: Vec<Tagged> = tokens.split(' ').map(|token| (token, "O")).collect();
        let mut text = String::new();
        append(&sentence, marks, &mut text, |_, _| ());
        text
    }

    #[test]
    fn punctuation_holds_on_to_words() {
        let cases = [
            (
                "`` It is n't over , '' she said ( twice ) .",
                "\"It isn't over,\" she said (twice).",
            ),
            (
                "Oslo 's mayor paid $ 5 , or 3 % -LRB- net -RRB- .",
                "Oslo's mayor paid $5, or 3% (net).",
            ),
        ];
        for (tokens, printed) in cases {
            assert_eq!(text(tokens, Marks::Apart), printed);
            assert_eq!(text(tokens, Marks::InWords), printed);
        }
    }

    #[test]
    fn a_hyphen_is_a_dash_or_part_of_a_word() {
        let tokens = "The anti - fraud vote - at last";
        assert_eq!(text(tokens, Marks::Apart), tokens);
        let joined = "The anti-fraud vote-at last";
        assert_eq!(text(tokens, Marks::InWords), joined);
    }

    #[test]
    fn curly_marks_hold_on_where_words_are_cut() {
        let tokens = "“ It ’s over ” , they ’ re told …";
        let printed = "“It’s over”, they’re told…";
        assert_eq!(text(tokens, Marks::InWords), printed);
    }
}
