//! The steps of a full test run, in order.

use std::fs;
use std::path::Path;

use anyhow::Result;

use super::readme;
use super::tally::Tally;
use crate::toolchain::{chromium, firefox, node, rustup};
use crate::{build, package, process, serve, size, workspace};

const TSC: &str = "node_modules/typescript/bin/tsc";

/// One step of a test run.
pub struct Step {
    /// Its name on the command line.
    pub name: &'static str,
    /// What it shows when it passes.
    pub what: &'static str,
    /// Runs it and counts its tests.
    pub run: fn(&mut Tally) -> Result<()>,
}

/// All steps. A later one may use what an earlier one has built.
pub const STEPS: &[Step] = &[
    Step {
        name: "format",
        what: "the code is formatted",
        run: format,
    },
    Step {
        name: "lint",
        what: "clippy has no warning",
        run: lint,
    },
    Step {
        name: "native",
        what: "the native tests and the examples in comments",
        run: native,
    },
    Step {
        name: "build",
        what: "the WebAssembly builds",
        run: |_| build::build(),
    },
    Step {
        name: "types",
        what: "the page's JavaScript keeps its types",
        run: types,
    },
    Step {
        name: "wasm",
        what: "WebAssembly and command give the same",
        run: wasm,
    },
    Step {
        name: "browser",
        what: "the page works in Chromium",
        run: browser,
    },
    Step {
        name: "package",
        what: "the npm package works with bundlers, without one, and in Node",
        run: packed,
    },
    Step {
        name: "firefox",
        what: "the page and the package work in Firefox",
        run: in_firefox,
    },
    Step {
        name: "editors",
        what: "the editors of newsrooms work with the engine",
        run: editors,
    },
    Step {
        name: "size",
        what: "the page is within its budget",
        run: |_| size::measure(),
    },
    Step {
        name: "readme",
        what: "the README's commands and examples work",
        run: readme::check,
    },
];

fn format(_: &mut Tally) -> Result<()> {
    rustup::prepare("fmt", "rustfmt")?;
    process::run(process::cargo().args(["fmt", "--all", "--check"]))
}

fn lint(_: &mut Tally) -> Result<()> {
    rustup::prepare("clippy", "clippy")?;
    process::run(process::cargo().args([
        "clippy",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ]))
}

fn native(tally: &mut Tally) -> Result<()> {
    let mut test = process::cargo();
    test.args(["test", "--workspace", "--no-fail-fast"]);
    process::watch(&mut test, |line| tally.read_cargo(line))
}

fn types(_: &mut Tally) -> Result<()> {
    build::build()?;
    process::run(node::node().args([TSC, "--project", "www"]))
}

fn wasm(tally: &mut Tally) -> Result<()> {
    build::build()?;
    process::run(process::cargo().args(["build", "--bin", build::NAME]))?;
    let native = workspace::target().join("debug").join(build::NAME);
    node_tests(
        "tests/wasm",
        &[("NEWSMARK_COMMAND", &native.to_string_lossy())],
        tally,
    )
}

fn browser(tally: &mut Tally) -> Result<()> {
    build::build()?;
    let chromium = chromium::find()?;
    let url = serve::in_background()?;
    let told = [
        (chromium::VARIABLE, &*chromium.to_string_lossy()),
        ("NEWSMARK_URL", &*url),
    ];
    node_tests("tests/browser", &told, tally)
}

fn packed(tally: &mut Tally) -> Result<()> {
    package::make()?;
    let folder = workspace::root().join("tests/package");
    node::install(&folder, "the bundlers of tests/package")?;
    let chromium = chromium::find()?;
    let told = [(chromium::VARIABLE, &*chromium.to_string_lossy())];
    node_tests("tests/package", &told, tally)
}

fn in_firefox(tally: &mut Tally) -> Result<()> {
    package::make()?;
    node::install(
        &workspace::root().join("tests/firefox"),
        "what drives Firefox",
    )?;
    let (firefox, driver) = (firefox::find()?, firefox::driver()?);
    let url = serve::in_background()?;
    let told = [
        (firefox::VARIABLE, &*firefox.to_string_lossy()),
        (firefox::DRIVER_VARIABLE, &*driver.to_string_lossy()),
        ("NEWSMARK_URL", &*url),
    ];
    node_tests("tests/firefox", &told, tally)
}

fn editors(tally: &mut Tally) -> Result<()> {
    build::build()?;
    let folder = workspace::root().join("tests/editors");
    node::install(&folder, "the editors, for their tests only (620 MB)")?;
    let chromium = chromium::find()?;
    let told = [(chromium::VARIABLE, &*chromium.to_string_lossy())];
    node_tests("tests/editors", &told, tally)
}

/// Runs the `*.test.mjs` files of `folder`, which are told `variables`.
fn node_tests(folder: &str, variables: &[(&str, &str)], tally: &mut Tally) -> Result<()> {
    let files = test_files(&workspace::root().join(folder))?;
    let mut test = node::node();
    test.args(["--test", "--test-reporter=tap"])
        .args(files)
        .envs(variables.iter().copied());
    process::watch(&mut test, |line| tally.read_tap(line))
}

fn test_files(folder: &Path) -> Result<Vec<std::path::PathBuf>> {
    let mut files = Vec::new();
    for file in fs::read_dir(folder)? {
        let file = file?.path();
        if file.to_string_lossy().ends_with(".test.mjs") {
            files.push(file);
        }
    }
    files.sort();
    anyhow::ensure!(
        !files.is_empty(),
        "there is no *.test.mjs in {}",
        folder.display()
    );
    Ok(files)
}
