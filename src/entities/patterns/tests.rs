#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use crate::annotations::{Label, Mention, Value};

fn find(text: &str, label: Label) -> Vec<Mention> {
    let options = crate::Options {
        published: Some("2019-03-28".to_owned()),
        ..crate::Options::default()
    };
    let found = crate::annotate(text, &options).unwrap().mentions;
    found.into_iter().filter(|m| m.label == label).collect()
}

fn spans(text: &str, label: Label) -> Vec<String> {
    find(text, label).into_iter().map(|m| m.text).collect()
}

fn value(text: &str, label: Label) -> Value {
    let found = find(text, label).into_iter().next();
    found.and_then(|m| m.value).unwrap_or_default()
}

fn check(label: Label, cases: &[(&str, &[&str])]) {
    for (text, expected) in cases {
        assert_eq!(spans(text, label), *expected, "{text}");
    }
}

#[test]
fn dates_are_found() {
    check(
        Label::Date,
        &[
            ("It began on March 28.", &["March 28"]),
            ("It began on 28 March 2019 in Oslo.", &["28 March 2019"]),
            ("Signed Sept. 1, 1987, it lapsed.", &["Sept. 1, 1987"]),
            ("She left last Tuesday for home.", &["last Tuesday"]),
            ("They meet next month.", &["next month"]),
            ("Rents rose in the 1990s.", &["the 1990s"]),
            ("Built in early 2019.", &["early 2019"]),
            ("It was the summer of 1987.", &["summer of 1987"]),
            ("He spoke yesterday.", &["yesterday"]),
            (
                "Logged 2019-03-28 and 3/28/2019.",
                &["2019-03-28", "3/28/2019"],
            ),
            ("In 1997-98 it fell.", &["1997-98"]),
            ("A 19th-century church burned.", &["19th-century"]),
            (
                "Profit fell in the second quarter of 1998.",
                &["second quarter of 1998"],
            ),
            ("They may march on; 2,019 people sat.", &[]),
            ("He paid $1998 for it.", &[]),
        ],
    );
}

#[test]
fn dates_are_resolved() {
    for (text, iso) in [
        ("It began on March 28.", "2019-03-28"),
        ("They met on Tuesday.", "2019-03-26"),
        ("They meet next month.", "2019-04"),
        ("He spoke yesterday.", "2019-03-27"),
        ("Sales fell last year.", "2018"),
        ("Rents rose in the 1990s.", "199X"),
        ("It ends on Dec. 30.", "2018-12-30"),
    ] {
        assert_eq!(value(text, Label::Date).iso.as_deref(), Some(iso), "{text}");
    }
}

#[test]
fn durations_are_found() {
    check(
        Label::Duration,
        &[
            ("He ruled for 20 years.", &["20 years"]),
            ("A five-year plan.", &["five-year"]),
            ("It took two and a half hours.", &["two and a half hours"]),
            ("It took 2 hours, 32 minutes.", &["2 hours, 32 minutes"]),
            ("We waited several weeks.", &["several weeks"]),
            ("A 29-year-old man.", &[]),
        ],
    );
    assert_eq!(
        value("He ruled for 20 years.", Label::Duration)
            .iso
            .as_deref(),
        Some("P20Y")
    );
    assert_eq!(
        value("It took 2 hours, 32 minutes.", Label::Duration)
            .iso
            .as_deref(),
        Some("PT2H32M")
    );
}

#[test]
fn money_is_found_with_its_currency() {
    for (text, span, amount, code) in [
        ("It cost $5.4 million.", "$5.4 million", 5.4e6, "USD"),
        (
            "They asked for one million dollars.",
            "one million dollars",
            1e6,
            "USD",
        ),
        ("A loan of €3bn.", "€3bn", 3e9, "EUR"),
        ("A fine of RM 2 billion.", "RM 2 billion", 2e9, "MYR"),
        (
            "It paid dlrs 220 million.",
            "dlrs 220 million",
            2.2e8,
            "USD",
        ),
        ("A fee of £20m.", "£20m", 2e7, "GBP"),
        ("It cost A$45.", "A$45", 45.0, "AUD"),
        ("The dollar bought 135.42 yen.", "135.42 yen", 135.42, "JPY"),
    ] {
        assert_eq!(spans(text, Label::Money), [span]);
        let value = value(text, Label::Money);
        assert_eq!(
            (value.amount, value.currency.as_deref()),
            (Some(amount), Some(code)),
            "{text}"
        );
    }
}

#[test]
fn shares_numbers_and_measures_are_found() {
    check(
        Label::Percent,
        &[
            ("It grew 3.9 percent.", &["3.9 percent"]),
            ("It grew 30 per cent.", &["30 per cent"]),
            ("It fell 45%.", &["45%"]),
            ("It rose 350 basis points.", &["350 basis points"]),
            ("It lost 3 percentage points.", &["3 percentage points"]),
            ("It made a point.", &[]),
        ],
    );
    check(
        Label::Number,
        &[
            ("It carried nearly 100 soldiers.", &["nearly 100"]),
            ("It hit more than 50 towns.", &["more than 50"]),
            ("A dozen died.", &["A dozen"]),
            ("It sold 1.2 million copies.", &["1.2 million"]),
            (
                "It moved hundreds of thousands of people.",
                &["hundreds of thousands"],
            ),
            ("No one came.", &[]),
            ("Covid-19 spread.", &[]),
        ],
    );
    check(
        Label::Quantity,
        &[
            ("They walked 70 miles.", &["70 miles"]),
            ("A 5,000-meter race.", &["5,000-meter"]),
            ("A 29-year-old man.", &["29-year"]),
            ("It was 35 degrees Celsius.", &["35 degrees Celsius"]),
        ],
    );
}

#[test]
fn times_addresses_nations_and_laws_are_found() {
    check(
        Label::Time,
        &[
            ("It opens at 9 p.m. daily.", &["9 p.m."]),
            ("It ends at 15:30 GMT today.", &["15:30 GMT"]),
            ("They left before noon.", &["noon"]),
            ("They won 3:1 there.", &[]),
        ],
    );
    check(
        Label::Url,
        &[("See https://example.org/a now.", &["https://example.org/a"])],
    );
    check(
        Label::Email,
        &[("Write to ann@example.org now.", &["ann@example.org"])],
    );
    check(
        Label::Nationality,
        &[
            ("Two Russian planes.", &["Russian"]),
            ("He will polish it.", &[]),
        ],
    );
    check(
        Label::Law,
        &[
            ("He broke 18 U.S.C. § 1343 twice.", &["18 U.S.C. § 1343"]),
            ("Under Section 230 it may.", &["Section 230"]),
        ],
    );
}
