//! The command, run as a program.

#![cfg(feature = "command")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::thread;

use serde_json::Value;

fn annotate(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_newsmark"));
    command
        .arg("annotate")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// Runs the command on these bytes of standard input.
fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = annotate(arguments).spawn().expect("the command");
    let mut stdin = child.stdin.take().expect("standard input");
    let input = input.to_vec();
    let writer = thread::spawn(move || {
        // a command that refuses its arguments does not read
        let _ = stdin.write_all(&input);
    });
    let output = child.wait_with_output().expect("output");
    writer.join().expect("the writer");
    output
}

fn records(output: &Output) -> Vec<Value> {
    let text = String::from_utf8(output.stdout.clone()).expect("UTF-8");
    text.lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect()
}

fn status(output: &Output) -> Option<i32> {
    output.status.code()
}

fn message(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A file of this test, which goes when it ends.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str, bytes: &[u8]) -> Self {
        let name = format!("{}-{name}", std::process::id());
        let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        std::fs::write(&path, bytes).expect("a file");
        Scratch(path)
    }

    fn path(&self) -> &str {
        self.0.to_str().expect("a path in UTF-8")
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

#[test]
fn standard_input_is_annotated_as_json() {
    let output = run(&[], "🙂 It rained in Oslo.".as_bytes());
    assert_eq!(status(&output), Some(0));
    let found: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(found["engine"]["name"], "newsmark");
    assert_eq!(found["options"]["offsets"], "utf16");
    assert_eq!(found["blocks"][0]["end"], 21);
}

#[test]
fn offsets_count_in_the_unit_that_was_asked_for() {
    for (unit, end) in [("utf16", 21), ("codepoint", 20), ("byte", 23)] {
        let output = run(&["--offsets", unit], "🙂 It rained in Oslo.".as_bytes());
        let found: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        assert_eq!(found["blocks"][0]["end"], end, "{unit}");
    }
}

#[test]
fn several_files_give_one_object_each_in_order() {
    let one = Scratch::new("one.txt", b"It rained.");
    let two = Scratch::new("two.txt", b"It snowed again.");
    let output = run(&[one.path(), two.path()], b"");
    let objects: Vec<Value> = serde_json::Deserializer::from_slice(&output.stdout)
        .into_iter()
        .map(|object| object.expect("JSON"))
        .collect();
    let ends: Vec<_> = objects.iter().map(|o| &o["blocks"][0]["end"]).collect();
    assert_eq!(ends, [10, 16]);
}

#[test]
fn records_come_out_in_order_with_their_ids() {
    let input: String = (0..2000)
        .map(|i| format!("{{\"id\": {i}, \"text\": \"Row {i} rose by {i} percent.\"}}\n"))
        .collect();
    let output = run(&["--format", "jsonl", "--threads", "2"], input.as_bytes());
    assert_eq!(status(&output), Some(0));
    let ids: Vec<_> = records(&output).iter().map(|r| r["id"].as_u64()).collect();
    assert_eq!(ids, (0..2000).map(Some).collect::<Vec<_>>());
}

#[test]
fn a_record_has_the_keys_of_json_but_a_cue_is_a_pair() {
    let text = "\"We won the cup,\" Ann Lee said on Monday. It was the third in 20 years.";
    let line = serde_json::json!({ "id": "a", "text": text }).to_string();
    let output = run(&["--format", "jsonl"], line.as_bytes());
    let mut record = records(&output).remove(0);
    let output = run(&[], text.as_bytes());
    let mut object: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    for quote in object["quotes"].as_array_mut().expect("quotes") {
        let cue = &quote["cue"];
        if !cue.is_null() {
            quote["cue"] = serde_json::json!([cue["start"], cue["end"]]);
        }
    }
    record.as_object_mut().expect("a record").remove("id");
    assert_eq!(record, object);
}

#[test]
fn a_bad_line_is_reported_and_the_run_goes_on() {
    let lines: &[&[u8]] = &[
        b"{\"id\": 1, \"text\": \"It rained.\"}",
        b"",
        b"no json",
        b"{\"id\": 4}",
        b"{\"id\": 5, \"text\": \" \"}",
        b"{\"id\": 6, \"text\": \"\xff\"}",
        b"{\"id\": 7, \"text\": \"\\ud800\"}",
        b"{\"id\": 8, \"text\": \"It snowed.\"}",
    ];
    let output = run(&["--format", "jsonl"], &lines.join(&b"\n"[..]));
    assert_eq!(status(&output), Some(1));
    let records = records(&output);
    let codes: Vec<_> = records
        .iter()
        .map(|r| (r["line"].as_u64(), r["error"]["code"].as_str()))
        .collect();
    assert_eq!(
        codes,
        [
            (None, None),
            (Some(3), Some("invalid-record")),
            (Some(4), Some("invalid-record")),
            (Some(5), Some("text-empty")),
            (Some(6), Some("invalid-utf8")),
            (Some(7), Some("invalid-record")),
            (None, None),
        ]
    );
    assert_eq!(records[3]["id"], 5);
    assert!(
        records[4]["error"]["message"]
            .as_str()
            .unwrap()
            .contains("byte 19")
    );
    assert_eq!(records[6]["id"], 8);
}

#[test]
fn a_byte_order_mark_and_crlf_are_no_part_of_a_record() {
    let input =
        "\u{feff}{\"id\": 1, \"text\": \"It rained.\"}\r\n{\"id\": 2, \"text\": \"So.\"}\r\n";
    let output = run(&["--format", "jsonl"], input.as_bytes());
    assert_eq!(status(&output), Some(0));
    assert_eq!(records(&output).len(), 2);
}

#[test]
fn lines_are_numbered_within_their_file() {
    let one = Scratch::new("one.jsonl", b"{\"id\": 1, \"text\": \"It rained.\"}\nx\n");
    let two = Scratch::new("two.jsonl", b"y\n");
    let output = run(&["--format", "jsonl", one.path(), two.path()], b"");
    let records = records(&output);
    assert_eq!(records[1]["line"], 2);
    assert_eq!(records[2]["line"], 1);
    assert_eq!(records[2]["file"], two.path());
}

#[test]
fn the_page_is_whole_and_escaped() {
    let output = run(
        &["--format", "html"],
        b"<b>It rained</b> & snowed in \"Oslo\".",
    );
    let page = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(page.starts_with("<!DOCTYPE html>") && page.ends_with("</html>\n"));
    assert!(page.contains("&lt;b&gt;It rained&lt;/b&gt; &amp; snowed"));
}

#[test]
fn what_is_wrong_has_a_code_and_an_exit_status() {
    let latin = Scratch::new("latin.txt", b"caf\xe9 society");
    let missing = "no/such/file.txt";
    let cases: &[(&[&str], i32, &str)] = &[
        (&[latin.path()], 1, "invalid-utf8: "),
        (&[latin.path()], 1, "at byte 3"),
        (&[], 1, "text-empty: "),
        (&[missing], 2, "io: no/such/file.txt"),
        (&["--format", "jsonl", missing], 2, "io: no/such/file.txt"),
        (&["--format", "html", missing, missing], 2, "usage: "),
        (&["--format", "xml"], 2, "invalid value 'xml'"),
        (&["--threads", "0"], 2, "--threads"),
        (&["--no-such-option"], 2, "--no-such-option"),
    ];
    for (arguments, wanted, text) in cases {
        let output = run(arguments, b"");
        assert_eq!(status(&output), Some(*wanted), "{arguments:?}");
        assert!(message(&output).contains(text), "{}", message(&output));
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn names_of_a_list_are_found() {
    let lists = br#"{"add": [{"name": "kirra", "label": "organization"}], "remove": ["Oslo"]}"#;
    let lists = Scratch::new("lists.json", lists);
    let output = run(
        &["--lists", lists.path()],
        b"The kirra office in Oslo closed.",
    );
    let found: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let mentions = found["mentions"].as_array().expect("a list");
    let names: Vec<_> = mentions.iter().map(|m| (&m["text"], &m["rule"])).collect();
    assert_eq!(names, [(&Value::from("kirra"), &Value::from("list"))]);
}

#[test]
fn lists_that_cannot_be_are_refused() {
    for (lists, wanted) in [
        (&b"{"[..], "usage: --lists "),
        (br#"{"added": []}"#, "unknown field `added`"),
        (
            br#"{"add": [{"name": "May", "label": "date"}]}"#,
            "invalid-option: lists.add: `May`",
        ),
    ] {
        let lists = Scratch::new("bad-lists.json", lists);
        let output = run(&["--lists", lists.path()], b"It rained.");
        assert_eq!(status(&output), Some(2));
        assert!(message(&output).contains(wanted), "{}", message(&output));
    }
}

#[test]
fn nothing_is_said_when_the_reader_leaves() {
    let line = b"{\"id\": 1, \"text\": \"It rained in Oslo and in Bergen.\"}\n";
    for (format, input) in [
        ("jsonl", line.repeat(40_000)),
        ("json", b"It rained. ".repeat(40_000)),
    ] {
        let mut child = annotate(&["--format", format])
            .spawn()
            .expect("the command");
        let mut stdin = child.stdin.take().expect("standard input");
        let writer = thread::spawn(move || {
            let _ = stdin.write_all(&input);
        });
        let mut first = [0; 1];
        let mut stdout = child.stdout.take().expect("standard output");
        stdout.read_exact(&mut first).expect("one byte");
        drop(stdout);
        let output = child.wait_with_output().expect("output");
        writer.join().expect("the writer");
        assert_eq!(message(&output), "");
        assert_eq!(status(&output), Some(0));
    }
}

#[test]
fn conllu_has_a_word_a_line_with_its_place() {
    let text = "Ann Lee didn't leave Oslo.\n\nNon-profit groups met.\n";
    let output = run(&["--format", "conllu"], text.as_bytes());
    assert!(output.status.success(), "{output:?}");
    let written = String::from_utf8(output.stdout).unwrap();
    let cells = |line: &str| -> Vec<String> { line.split('\t').map(str::to_owned).collect() };
    let rows: Vec<Vec<String>> = written
        .lines()
        .filter(|l| l.contains('\t'))
        .map(cells)
        .collect();
    assert!(rows.iter().all(|row| row.len() == 10), "{written}");
    let forms: Vec<(&str, &str)> = rows.iter().map(|r| (&*r[1], &*r[3])).collect();
    assert!(
        forms.contains(&("didn't", "_")) && forms.contains(&("n't", "PART")),
        "{forms:?}"
    );
    assert!(forms.contains(&("Non-profit", "ADJ")), "{forms:?}");
    assert!(rows[0][9].contains("Start=0|End=3") && rows[0][9].contains("Entity=B-person"));
    // the words spell the text, white space apart
    let ranged = |row: &&Vec<String>| row[0].contains('-');
    let spelled: String = rows.iter().filter(|r| !ranged(r)).map(|r| &*r[1]).collect();
    assert_eq!(spelled, text.split_whitespace().collect::<String>());
}
