//! The paths that a Rust file names: those of its `use` declarations and those in its code.
//!
//! Comments and strings are no tokens, and items under `#[cfg(test)]` are passed over.

use std::slice;

use proc_macro2::{Delimiter, LexError, TokenStream, TokenTree};

/// A path that a file names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// The line of its last word, from 1.
    pub line: usize,
    /// As it is written; a name of a group comes after what stands before the group.
    pub path: Vec<String>,
    /// The name that a `use` declaration binds to it.
    pub binds: Option<String>,
    /// The modules within the file that it is written in.
    pub within: Vec<String>,
}

/// Reads the paths of one file, in order.
///
/// # Errors
/// When `text` is not made of Rust's tokens.
pub fn imports(text: &str) -> Result<Vec<Import>, LexError> {
    let mut scan = Scan::default();
    scan.stream(text.parse()?);
    Ok(scan.found)
}

#[derive(Default)]
struct Scan {
    within: Vec<String>,
    found: Vec<Import>,
}

impl Scan {
    fn stream(&mut self, stream: TokenStream) {
        let trees: Vec<TokenTree> = stream.into_iter().collect();
        let mut at = 0;
        while at < trees.len() {
            at = self.step(&trees, at);
        }
    }

    /// Reads what begins at `at`, and says where the next begins.
    fn step(&mut self, trees: &[TokenTree], at: usize) -> usize {
        match &trees[at] {
            TokenTree::Punct(mark) if mark.as_char() == '#' && is_test(trees.get(at + 1)) => {
                end_of_item(trees, at + 2)
            }
            TokenTree::Ident(word) if word == "use" && !is_mark(trees, at + 1, '<') => {
                let end = end_of_item(trees, at + 1);
                self.tree(&trees[at + 1..end], Vec::new());
                end
            }
            TokenTree::Ident(word) if word == "mod" => self.module(trees, at),
            TokenTree::Ident(_) => self.path(trees, at),
            TokenTree::Group(group) => {
                self.stream(group.stream());
                at + 1
            }
            _ => at + 1,
        }
    }

    fn module(&mut self, trees: &[TokenTree], at: usize) -> usize {
        if let (Some(TokenTree::Ident(name)), Some(TokenTree::Group(body))) =
            (trees.get(at + 1), trees.get(at + 2))
        {
            self.within.push(name.to_string());
            self.stream(body.stream());
            self.within.pop();
        }
        at + 3
    }

    /// `a::b::C` in the code.
    fn path(&mut self, trees: &[TokenTree], at: usize) -> usize {
        let goes_on = at >= 2 && is_separator(trees, at - 2);
        let (mut path, mut end) = (vec![trees[at].to_string()], at + 1);
        while let Some(TokenTree::Ident(word)) = trees.get(end + 2)
            && is_separator(trees, end)
        {
            path.push(word.to_string());
            end += 3;
        }
        if path.len() > 1 && !goes_on {
            self.push(&trees[end - 1], path, None);
        }
        end
    }

    /// What stands between `use` and `;`, or a part of a group, below `prefix`.
    fn tree(&mut self, trees: &[TokenTree], mut path: Vec<String>) {
        let mut words = trees.iter();
        while let Some(tree) = words.next() {
            match tree {
                TokenTree::Ident(word) if word == "as" => {
                    let name = words.next().map(ToString::to_string);
                    return self.push(tree, path, name);
                }
                // `a::{self}` names `a`
                TokenTree::Ident(word) if word == "self" && !path.is_empty() => {}
                TokenTree::Ident(word) => path.push(word.to_string()),
                TokenTree::Group(group) => return self.group(group.stream(), &path),
                TokenTree::Punct(mark) if mark.as_char() == '*' => {
                    return self.push(tree, path, None);
                }
                _ => {}
            }
        }
        if let Some(last) = trees
            .iter()
            .rfind(|tree| matches!(tree, TokenTree::Ident(_)))
        {
            let name = path.last().cloned();
            self.push(last, path, name);
        }
    }

    fn group(&mut self, stream: TokenStream, path: &[String]) {
        let trees: Vec<TokenTree> = stream.into_iter().collect();
        let is_comma = |tree: &TokenTree| is_mark(slice::from_ref(tree), 0, ',');
        for part in trees.split(is_comma) {
            self.tree(part, path.to_vec());
        }
    }

    fn push(&mut self, last: &TokenTree, path: Vec<String>, binds: Option<String>) {
        self.found.push(Import {
            line: last.span().start().line,
            path,
            binds,
            within: self.within.clone(),
        });
    }
}

fn is_mark(trees: &[TokenTree], at: usize, mark: char) -> bool {
    matches!(trees.get(at), Some(TokenTree::Punct(punct)) if punct.as_char() == mark)
}

/// Whether `::` begins at `at`.
fn is_separator(trees: &[TokenTree], at: usize) -> bool {
    is_mark(trees, at, ':') && is_mark(trees, at + 1, ':')
}

/// Whether `tree` is `[cfg(test)]`.
fn is_test(tree: Option<&TokenTree>) -> bool {
    tree.is_some_and(|tree| tree.to_string().replace(' ', "") == "[cfg(test)]")
}

/// The place after the `;` or the body of the item that `at` lies in.
fn end_of_item(trees: &[TokenTree], at: usize) -> usize {
    let ends = |tree: &TokenTree| match tree {
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        TokenTree::Punct(mark) => mark.as_char() == ';',
        _ => false,
    };
    let rest = trees.get(at..).unwrap_or_default();
    at + rest.iter().position(ends).map_or(rest.len(), |end| end + 1)
}
