//! Small trees, good and bad: the rules can fail.

use crate::circles::circles;
use crate::imports::imports;
use crate::rules::broken;
use crate::tree::Tree;

fn tree(files: &[(&str, &str)]) -> Tree {
    let mut tree = Tree::default();
    for (file, text) in files {
        tree.add(file, text);
    }
    tree
}

/// The faults of a library whose `file` has `text`.
fn faults(file: &str, text: &str) -> Vec<String> {
    let others = [
        ("lib.rs", "mod error; pub use error::Error;"),
        ("error.rs", ""),
        ("span.rs", ""),
        ("unit.rs", ""),
        (
            "text/mod.rs",
            "mod json; pub mod tokens; pub use json::json;",
        ),
        ("text/json.rs", ""),
        ("text/tokens.rs", ""),
        ("claims/mod.rs", ""),
        ("stray.rs", ""),
    ];
    let others = others.iter().filter(|(other, _)| *other != file).copied();
    let files: Vec<_> = others.chain([(file, text)]).collect();
    broken(&tree(&files))
}

fn paths(text: &str) -> Vec<String> {
    let found = imports(text).unwrap();
    found.iter().map(|import| import.path.join("::")).collect()
}

#[test]
fn groups_are_taken_apart() {
    let text = "pub use crate::{\n    a::{self, B as C, d::*},\n    E,\n};\nuse f;";
    assert_eq!(
        paths(text),
        ["crate::a", "crate::a::B", "crate::a::d", "crate::E", "f"]
    );
    let found = imports(text).unwrap();
    let bound: Vec<_> = found.iter().map(|i| (i.line, i.binds.as_deref())).collect();
    assert_eq!(
        bound,
        [
            (2, Some("a")),
            (2, Some("C")),
            (2, None),
            (3, Some("E")),
            (5, Some("f"))
        ]
    );
}

#[test]
fn paths_in_code_are_found() {
    let text =
        "fn f(a: &super::A) -> impl X + use<'_> { g!(\"{}\", crate::b::C); Vec::<u8>::new() }";
    assert_eq!(paths(text), ["super::A", "crate::b::C"]);
    assert_eq!(paths("pub(in crate::a) struct B;"), ["crate::a"]);
}

#[test]
fn what_is_no_code_is_passed_over() {
    for text in [
        "// crate::a::B",
        "/// [`crate::a::B`]\nstruct C;",
        "const A: &str = \"crate::a::B\";",
        "#[cfg(test)]\n#[allow(dead_code)]\nmod tests { use crate::a::B; }",
        "#[cfg(test)]\nuse crate::a::B;",
        "mod a;",
    ] {
        assert_eq!(paths(text), [""; 0], "{text}");
    }
    assert_eq!(paths("#[cfg(unix)]\nuse crate::a::B;"), ["crate::a::B"]);
}

#[test]
fn downwards_is_allowed() {
    for (file, text) in [
        (
            "text/mod.rs",
            "use crate::span::Span; use crate::error::Error;",
        ),
        (
            "text/tokens.rs",
            "use super::json; use crate::text::json::inner;",
        ),
        (
            "claims/mod.rs",
            "use crate::text::{Token, json}; use std::fmt; use serde::Serialize;",
        ),
        ("review/mod.rs", "use crate::{Error, annotate};"),
        ("lib.rs", "fn f() { claims::find(); }"),
        (
            "bin/newsmark/main.rs",
            "use newsmark::training::Token; use crate::claims::run;",
        ),
    ] {
        assert_eq!(faults(file, text), [""; 0], "{file}: {text}");
    }
}

#[test]
fn other_ways_are_not() {
    for (file, text, expected) in [
        (
            "text/mod.rs",
            "\nuse crate::claims::Claim;",
            "src/text/mod.rs:2: `crate::claims::Claim` runs upwards, from `text` to `claims`",
        ),
        (
            "text/tokens.rs",
            "fn f() { super::super::claims::find() }",
            "src/text/tokens.rs:1: `super::super::claims::find` runs upwards, from `text` to `claims`",
        ),
        (
            "span.rs",
            "use crate::unit::Unit;",
            "src/span.rs:1: `crate::unit::Unit` runs sideways, from `span` to `unit`",
        ),
        (
            "text/mod.rs",
            "use crate::Error;",
            "src/text/mod.rs:1: `crate::Error` runs upwards, from `text` to `lib`",
        ),
        (
            "claims/mod.rs",
            "use crate::text::tokens::Token;",
            "src/claims/mod.rs:1: `crate::text::tokens::Token` goes through a module inside of `text`",
        ),
        (
            "claims/mod.rs",
            "use crate::text::tokens;",
            "src/claims/mod.rs:1: `crate::text::tokens` goes through a module inside of `text`",
        ),
        (
            "claims/mod.rs",
            "use crate::stray::Word;",
            "src/claims/mod.rs:1: `crate::stray::Word` has to do with `stray`, which has no floor",
        ),
    ] {
        assert_eq!(faults(file, text), [expected]);
    }
}

#[test]
fn a_circle_is_shown() {
    let files = [
        (
            "a/mod.rs",
            "mod b; mod c; mod d; pub use d::D; fn f() { b::g() }",
        ),
        ("a/b.rs", "use super::c::C; use super::f;"),
        ("a/c.rs", "use super::D;"),
        ("a/d.rs", "use crate::a::b::B;"),
        ("e.rs", "use crate::a::D;"),
    ];
    assert_eq!(
        circles(&tree(&files)),
        ["a/b.rs -> a/c.rs -> a/d.rs -> a/b.rs"]
    );
}

#[test]
fn a_folder_and_its_files_are_no_circle() {
    let files = [
        ("a/mod.rs", "mod b; pub use b::B; pub struct A;"),
        (
            "a/b.rs",
            "use super::A; use self::inner::C; mod inner { use super::B; }",
        ),
        ("c.rs", "use crate::a::{A, B};"),
    ];
    assert_eq!(circles(&tree(&files)), [""; 0]);
}
