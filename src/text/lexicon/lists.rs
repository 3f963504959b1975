//! The one reader of word lists.
//!
//! A list has an entry a line: a key, or a key, a tab and its value. Empty lines say nothing; lines
//! that start with `#` name the source.

/// The entries of a list, in order, each with its value where it has one.
pub fn entries(list: &str) -> impl Iterator<Item = (&str, Option<&str>)> {
    list.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| match line.split_once('\t') {
            Some((key, value)) => (key, Some(value)),
            None => (line, None),
        })
}

/// The keys of a list, in order.
pub fn keys(list: &str) -> impl Iterator<Item = &str> {
    entries(list).map(|(key, _)| key)
}

#[cfg(test)]
mod tests {
    use super::entries;

    #[test]
    fn a_line_is_a_key_and_perhaps_a_value() {
        let found: Vec<_> = entries("# own list\nmay\t5\n\nnew year\n").collect();
        assert_eq!(found, [("may", Some("5")), ("new year", None)]);
    }
}
