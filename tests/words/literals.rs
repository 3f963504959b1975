//! The literals of a source file that spell letters.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::visit::{self, Visit};

/// The line of each such literal, and how it is written; what `main.rs` lists is left out.
pub fn literals(code: &str) -> Vec<(usize, String)> {
    let file = syn::parse_file(code).unwrap_or_else(|error| panic!("{error}"));
    let mut finder = Finder::default();
    finder.visit_file(&file);
    finder.found
}

/// Macros whose literals are codes or files, not words.
const CODES: [&str; 7] = [
    "macro_rules",
    "codes",
    "word_classes",
    "include_str",
    "include_bytes",
    "concat",
    "stringify",
];

/// Macros that write: between the braces of their first literal only designators may stand.
const WRITERS: [&str; 2] = ["format", "write"];

#[derive(Default)]
struct Finder {
    found: Vec<(usize, String)>,
}

impl Finder {
    fn literal(&mut self, literal: &proc_macro2::Literal) {
        let written = literal.to_string();
        if spells(&written) {
            self.found.push((literal.span().start().line, written));
        }
    }

    /// The literals of a macro's tokens, `writes` for those of one that writes.
    fn tokens(&mut self, tokens: TokenStream, mut writes: bool) {
        for token in tokens {
            match token {
                TokenTree::Literal(literal) if writes && is_designators(&literal.to_string()) => {
                    writes = false;
                }
                TokenTree::Literal(literal) => self.literal(&literal),
                TokenTree::Group(group) if group.delimiter() != Delimiter::None => {
                    self.tokens(group.stream(), false);
                }
                TokenTree::Group(group) => self.tokens(group.stream(), writes),
                TokenTree::Ident(_) | TokenTree::Punct(_) => {}
            }
        }
    }
}

impl<'ast> Visit<'ast> for Finder {
    fn visit_attribute(&mut self, _: &'ast syn::Attribute) {}

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        if !is_test(&item.attrs) {
            visit::visit_item_mod(self, item);
        }
    }

    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        if !is_test(&item.attrs) {
            visit::visit_item_fn(self, item);
        }
    }

    fn visit_item_impl(&mut self, item: &'ast syn::ItemImpl) {
        let of = item
            .trait_
            .as_ref()
            .and_then(|(_, path, _)| path.segments.last());
        if of.is_none_or(|of| of.ident != "Display") {
            visit::visit_item_impl(self, item);
        }
    }

    fn visit_macro(&mut self, item: &'ast syn::Macro) {
        let name = item.path.segments.last().map(|last| last.ident.to_string());
        let name = name.unwrap_or_default();
        if !CODES.contains(&name.as_str()) && !name.ends_with("assert") {
            let writes = WRITERS.contains(&name.as_str());
            self.tokens(item.tokens.clone(), writes);
        }
    }

    fn visit_lit(&mut self, lit: &'ast syn::Lit) {
        if matches!(
            lit,
            syn::Lit::Str(_) | syn::Lit::Char(_) | syn::Lit::Byte(_) | syn::Lit::ByteStr(_)
        ) {
            self.literal(&lit.to_token_stream_literal());
        }
    }
}

/// A literal of the syntax tree as a token.
trait ToToken {
    fn to_token_stream_literal(&self) -> proc_macro2::Literal;
}

impl ToToken for syn::Lit {
    fn to_token_stream_literal(&self) -> proc_macro2::Literal {
        match self {
            syn::Lit::Str(lit) => lit.token(),
            syn::Lit::Char(lit) => lit.token(),
            syn::Lit::Byte(lit) => lit.token(),
            syn::Lit::ByteStr(lit) => lit.token(),
            _ => proc_macro2::Literal::u8_unsuffixed(0),
        }
    }
}

fn is_test(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let meta = &attribute.meta;
        let word = |word: &str| match meta {
            syn::Meta::List(list) => list.tokens.to_string() == word,
            _ => false,
        };
        meta.path().is_ident("cfg") && word("test") || meta.path().is_ident("test")
    })
}

/// Whether the text of a literal, as it is written in code, has a letter.
fn spells(written: &str) -> bool {
    let Some(from) = written.find(['"', '\'']) else {
        return false;
    };
    let inner = &written[from + 1..];
    let mut rest = inner.chars();
    let mut letter = false;
    while let Some(c) = rest.next() {
        if c == '\\' {
            // an escape: "\n", "\u{2019}", "\x41"
            if rest.next() == Some('u') {
                rest.by_ref().find(|c| *c == '}');
            }
        } else {
            letter |= c.is_alphabetic();
        }
    }
    letter
}

/// Whether all letters outside of braces are capitals.
fn is_designators(written: &str) -> bool {
    let mut depth = 0;
    written.chars().all(|c| {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        depth > 0 || !c.is_lowercase()
    })
}

#[cfg(test)]
mod tests {
    use super::literals;

    #[test]
    fn words_are_reported() {
        let code = "fn f(w: &str) -> bool {\n    matches!(w, \"in\" | \"during\") || w.ends_with('s') || w == \"said\"\n}\nconst A: [&str; 1] = [\"who\"];";
        let found: Vec<_> = literals(code).into_iter().map(|(line, _)| line).collect();
        assert_eq!(found, [2, 2, 2, 2, 4]);
        assert_eq!(
            literals("fn f() -> String { format!(\"{}th\", 1) }").len(),
            1
        );
        assert_eq!(
            literals("fn f(b: &[u8]) -> bool { b == b\"st\" || b[0] == b's' }").len(),
            2
        );
    }

    #[test]
    fn codes_marks_designators_messages_and_tests_are_not() {
        for code in [
            "codes! { enum Rule { Money = \"money\", } }",
            "fn f(w: &str) -> bool { matches!(w, \",\" | \"\\u{2013}\" | \"—\") }",
            "fn f(y: i64) -> String { format!(\"{year:04}-W{week:02}\") }",
            "impl fmt::Display for Error { fn fmt(&self) { f.write_str(\"It is cut off.\") } }",
            "/// It says \"in\".\nfn f() {} // \"of\"",
            "#[cfg(test)]\nmod tests { fn f() -> &'static str { \"said\" } }",
        ] {
            assert_eq!(literals(code), [], "{code}");
        }
    }
}
