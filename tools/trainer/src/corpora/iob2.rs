//! Reading IOB2: `token<TAB>tag` a line, an empty line after each sentence, `# doc = NAME` before
//! each document. Of more columns the first and the last count. Other lines that begin with `#` and
//! have no tab are comments.

/// Without marks of documents, so many sentences are taken for one: about a short news item, since
/// what a document shows of a word is part of the features.
const SENTENCES_A_DOCUMENT: usize = 15;

/// A token with its tag.
pub type Tagged<'a> = (&'a str, &'a str);

/// A document of a file.
#[derive(Debug, Default)]
pub struct Document<'a> {
    /// Its name, as far as a tab; empty without one.
    pub name: &'a str,
    /// None of them is empty.
    pub sentences: Vec<Vec<Tagged<'a>>>,
}

/// The documents of a file's text; those without a sentence are left out.
pub fn parse(text: &str) -> Vec<Document<'_>> {
    let marked = text.lines().any(|line| line.starts_with("# doc"));
    let mut parser = Parser::default();
    for line in text.lines() {
        if let Some(mark) = line.strip_prefix("# doc") {
            parser.end_document();
            parser.document.name = name(mark);
        } else if line.trim().is_empty() {
            parser.end_sentence();
            if !marked && parser.document.sentences.len() >= SENTENCES_A_DOCUMENT {
                parser.end_document();
            }
        } else if let Some((token, rest)) = line.split_once('\t') {
            let tag = rest.rsplit('\t').next().unwrap_or(rest);
            parser.sentence.push((token, tag.trim_end()));
        } else if !line.starts_with('#') {
            parser.sentence.push((line, "O"));
        }
    }
    parser.end_document();
    parser.documents
}

/// From ` = NAME`, a tab and more.
fn name(mark: &str) -> &str {
    let name = mark.split_once('=').map_or("", |(_, name)| name);
    name.split('\t').next().unwrap_or(name).trim()
}

#[derive(Default)]
struct Parser<'a> {
    sentence: Vec<Tagged<'a>>,
    document: Document<'a>,
    documents: Vec<Document<'a>>,
}

impl Parser<'_> {
    fn end_sentence(&mut self) {
        if !self.sentence.is_empty() {
            let sentence = std::mem::take(&mut self.sentence);
            self.document.sentences.push(sentence);
        }
    }

    fn end_document(&mut self) {
        self.end_sentence();
        let document = std::mem::take(&mut self.document);
        if !document.sentences.is_empty() {
            self.documents.push(document);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_and_sentences_are_parted() {
        let documents = parse(
            "# doc = one.txt\thttps://example.org\nRain\tO\nfell\tO\n.\tO\n\nPeople\tO\n\n# doc = two\n# text = Sun\nSun\tO\n",
        );
        let seen: Vec<_> = documents
            .iter()
            .map(|d| (d.name, d.sentences.len()))
            .collect();
        assert_eq!(seen, [("one.txt", 2), ("two", 1)]);
        assert_eq!(documents[1].sentences[0], [("Sun", "O")]);
    }

    #[test]
    fn the_last_column_is_the_tag() {
        let documents = parse("Oslo\tNNP\tB-LOC\nslept\tVBD\tO\n");
        assert_eq!(
            documents[0].sentences[0],
            [("Oslo", "B-LOC"), ("slept", "O")]
        );
    }

    #[test]
    fn without_marks_documents_are_cut() {
        let text = "Word\tO\n\n".repeat(40);
        assert_eq!(parse(&text).len(), 3);
    }

    #[test]
    fn a_hash_sign_can_be_a_token() {
        assert_eq!(parse("#\tO\n1\tO\n")[0].sentences[0].len(), 2);
    }
}
