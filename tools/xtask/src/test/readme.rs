//! The README keeps its word: its commands are accepted and its examples run.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use clap::CommandFactory;

use super::tally::Tally;
use crate::toolchain::node;
use crate::{build, process, workspace};

/// A fenced block of the README.
struct Example {
    /// What stands after the fence: `sh`, `rust`, `js`.
    kind: String,
    code: String,
}

/// Checks every example of the README. Rust blocks are run by `cargo test`, as documentation of
/// the library; JavaScript blocks run in Node; those marked `js browser` and `js prosemirror`, which
/// need a page, are parsed here and run in the tests of the browser and of editors, as the `html`
/// block is; shell lines with `cargo xtask` are parsed and those with `newsmark` are run.
///
/// # Errors
/// When one fails; the message names it.
pub fn check(tally: &mut Tally) -> Result<()> {
    let readme = fs::read_to_string(workspace::root().join("README.md")).context("README.md")?;
    let folder = Folder::new()?;
    for example in examples(&readme) {
        let outcome = match example.kind.as_str() {
            "rust" => runs_as_documentation(),
            "js" => folder.run_script(&example.code, false),
            "js browser" | "js prosemirror" => folder.run_script(&example.code, true),
            "sh" => folder.run_shell(&example.code),
            _ => continue,
        };
        match outcome {
            Ok(()) => tally.passed += 1,
            Err(error) => {
                tally.failed += 1;
                println!(
                    "README, {} example:\n{}{error:#}\n",
                    example.kind, example.code
                );
            }
        }
    }
    ensure!(tally.failed == 0, "examples of the README fail");
    Ok(())
}

fn runs_as_documentation() -> Result<()> {
    let library = fs::read_to_string(workspace::root().join("src/lib.rs"))?;
    ensure!(
        library.contains(r#"include_str!("../README.md")"#),
        "src/lib.rs does not include README.md in its documentation tests"
    );
    Ok(())
}

/// A folder where the README's examples find an article, and leave what they write.
struct Folder(std::path::PathBuf);

impl Folder {
    fn new() -> Result<Self> {
        let folder = workspace::target().join("readme");
        fs::create_dir_all(&folder)?;
        let article = first_article(&workspace::root().join("tests/articles"))?;
        fs::write(
            folder.join("articles.jsonl"),
            format!(
                "{{\"id\": \"1\", \"text\": {:?}}}\n",
                "Officials said on Monday that 12 people were hurt."
            ),
        )?;
        fs::write(folder.join("article.txt"), article)?;
        Ok(Folder(folder))
    }

    fn run_script(&self, code: &str, parse_only: bool) -> Result<()> {
        let file = self.0.join("example.mjs");
        fs::write(&file, code)?;
        let mut run = node::node();
        if parse_only {
            run.arg("--check");
        }
        process::run(run.arg(&file))
    }

    fn run_shell(&self, code: &str) -> Result<()> {
        for line in code.lines().map(|line| line.trim_start_matches("$ ")) {
            if let Some(task) = line.strip_prefix("cargo xtask ") {
                accepts(task)?;
            } else if line.starts_with("newsmark ") || line.contains("| newsmark ") {
                self.run_command(line)?;
            }
        }
        Ok(())
    }

    fn run_command(&self, line: &str) -> Result<()> {
        process::run(process::cargo().args(["build", "--quiet", "--bin", build::NAME]))?;
        let folder = workspace::target().join("debug");
        let path = std::env::var("PATH").unwrap_or_default();
        let mut shell = process::command("sh");
        shell
            .args(["-e", "-c", line])
            .current_dir(&self.0)
            .env("PATH", format!("{}:{path}", folder.display()))
            .stdout(std::process::Stdio::null());
        process::run(&mut shell)
    }
}

/// Whether this program takes `task` with its options; a comment may follow.
fn accepts(task: &str) -> Result<()> {
    let words = task.split('#').next().unwrap_or(task).split_whitespace();
    let parsed = crate::Cli::command().try_get_matches_from(std::iter::once("xtask").chain(words));
    if let Err(error) = parsed {
        bail!("{error}");
    }
    Ok(())
}

fn first_article(folder: &Path) -> Result<String> {
    let mut files: Vec<_> = fs::read_dir(folder)?
        .flatten()
        .map(|file| file.path())
        .collect();
    files.sort();
    let first = files
        .into_iter()
        .find(|file| file.extension().is_some_and(|kind| kind == "txt"))
        .with_context(|| format!("there is no article in {}", folder.display()))?;
    Ok(fs::read_to_string(first)?)
}

fn examples(readme: &str) -> Vec<Example> {
    let mut examples = Vec::new();
    let mut open: Option<Example> = None;
    for line in readme.lines() {
        match (line.strip_prefix("```"), &mut open) {
            (Some(kind), None) => {
                open = Some(Example {
                    kind: kind.trim().to_owned(),
                    code: String::new(),
                });
            }
            (Some(_), Some(_)) => examples.extend(open.take()),
            (None, Some(example)) => {
                example.code.push_str(line);
                example.code.push('\n');
            }
            (None, None) => {}
        }
    }
    examples
}

#[cfg(test)]
mod tests {
    use super::{accepts, examples};

    #[test]
    fn examples_are_found_with_their_kind() {
        let found =
            examples("# Title\n```sh\ncargo xtask serve\n```\ntext\n```js browser\nlet a;\n```\n");
        let found: Vec<_> = found
            .iter()
            .map(|e| (e.kind.as_str(), e.code.as_str()))
            .collect();
        assert_eq!(
            found,
            [("sh", "cargo xtask serve\n"), ("js browser", "let a;\n")]
        );
    }

    #[test]
    fn only_real_commands_are_accepted() {
        assert!(accepts("serve --port 9000   # another port").is_ok());
        assert!(accepts("deploy").is_err());
    }
}
