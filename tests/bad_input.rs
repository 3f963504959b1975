//! Text that is no article, and bytes that are no text.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod invariants;

use std::time::{Duration, Instant};

use newsmark::review::{Review, Reviewed};
use newsmark::{Error, MAX_TEXT_BYTES, Options};

fn refused(text: &str) -> Error {
    newsmark::annotate(text, &Options::default()).expect_err("an error")
}

#[test]
fn a_text_without_a_visible_character_is_an_error() {
    for text in ["", " ", "\n\n\t ", "\u{a0}\u{2003}", "\0\0", "\r\r\n"] {
        assert_eq!(refused(text), Error::TextEmpty, "{text:?}");
    }
}

#[test]
fn a_text_over_the_limit_is_an_error_that_names_the_limit() {
    let error = refused(&"a".repeat(MAX_TEXT_BYTES + 1));
    assert_eq!(error.code(), "text-too-long");
    assert!(error.to_string().contains(&MAX_TEXT_BYTES.to_string()));
}

#[test]
fn options_that_make_no_sense_are_an_error() {
    let mut options = Options::default();
    options.bands.high = 0.1;
    let error = newsmark::annotate("Some text.", &options).expect_err("an error");
    assert_eq!(error.code(), "invalid-option");
}

#[test]
fn odd_texts_are_annotated_soundly() {
    let texts = [
        "word",
        "\"",
        "\"\"\"\"\"\"",
        "“”“”‘’‘’«»„“",
        "'''''''",
        "\"She said she would go. He did not.",
        "She said: \"We won. Then (they left. ”He did“ ‘not.",
        "“A,” she said, ”B.“ 'C' \"D’",
        "a\0b \0 said Ada Moss. \"We\0won,\" she said.",
        "One.\r\nTwo.\rThree.\r\r\nFour.",
        "Ada Moss\tsaid\t\"no\"\tin\tOslo\t3\t%",
        "قالت الوزيرة: «لن نوقع». وغادرت القاعة.",
        "\u{202e}She said \"no\" in Oslo.\u{202c} שלום, אמר השר.",
        "👩\u{200d}🚒 said \"we 👨\u{200d}👩\u{200d}👧 won,\" Ada 🇳🇴 Moss added 👍🏽.",
        "Jose\u{301} said, \"e\u{301}te\u{301}.\" \u{301}\u{301}\u{301}",
        "大臣は「署名しない」と述べた。会場を去った。",
        "Министр сказал: «Мы не подпишем». Он ушёл 3 марта.",
        "Le ministre a dit : « Nous ne signerons pas. » Il est parti le 3 mars.",
        "<p>\"We won,\" <b>Ada Moss</b> said.</p><script>alert(1)</script>",
        "</mark><img src=x onerror=alert(1)> said \"no\" &amp; left.",
        ". . . . . ! ? … ... . .",
        "((((((((((((((((((((",
        "1 2 3 4 5 6 7 8 9 10 11 12 % $ € £",
        "MINISTER SAYS \"WE WILL NOT SIGN\" AFTER OSLO TALKS FAIL",
    ];
    for text in texts {
        invariants::check(text);
    }
}

#[test]
fn the_page_shows_pasted_markup_as_text() {
    let text = "</mark><img src=x onerror=alert(1)> \"quoted\" & 'more' <script>x</script>";
    let found = newsmark::annotate(text, &Options::default()).expect("annotations");
    let review = Review::new(text, Options::default());
    let page = newsmark::export::html(&review, &Reviewed::unjudged(text, found)).expect("a page");
    assert!(!page.contains("<img") && !page.contains("<script"));
    assert!(page.contains("&lt;img src=x onerror=alert(1)&gt;"));
}

/// What a build without optimization may take for a megabyte on a busy machine. Quadratic time
/// would take minutes.
const PATIENCE: Duration = Duration::from_secs(20);

fn annotate_in_time(text: &str, what: &str) {
    let start = Instant::now();
    newsmark::annotate(text, &Options::default()).expect("annotations");
    let took = start.elapsed();
    assert!(took < PATIENCE, "{what} took {took:?}");
}

#[test]
fn five_megabytes_without_a_space_are_quick() {
    annotate_in_time(&"a".repeat(5 << 20), "one word");
}

#[test]
fn a_megabyte_of_lines_above_a_paragraph_is_quick() {
    let lines = (0..60_000).map(|i| format!("a line of number {i}\n"));
    let text = lines.collect::<String>() + "A storm cut power to three towns on Monday, it said.";
    annotate_in_time(&text, "lines above a paragraph");
}

#[test]
fn a_megabyte_of_one_thing_is_quick() {
    let things = [
        "é",
        "漢",
        "🙂",
        "👩\u{200d}🚒",
        "\u{301}",
        "\"",
        "'",
        "“",
        "”",
        "(",
        ")",
        ".",
        "...",
        "1",
        "1,",
        "-",
        "—",
        "@",
        "#a",
        "a.",
        "A.",
        "a@",
        "a/",
        "a'",
        "http://",
        "www.",
        "\n",
        "a\n",
        "\r",
        "\"a\" ",
        "“a,” she said. ",
        "said ",
        "Ada Moss said ",
        "Moss, ",
        "U.S. ",
        "$1 ",
        "March ",
        "not ",
        "Share this\n",
        "By Ada\n\n",
    ];
    for thing in things {
        let text = format!("a{}", thing.repeat((1 << 20) / thing.len()));
        annotate_in_time(&text, thing);
    }
}
