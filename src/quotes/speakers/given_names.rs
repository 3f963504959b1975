//! Given names that mostly women or mostly men have.

use std::cmp::Ordering;

use crate::quotes::codes::Referent;

/// The two lists. They are searched as they are, since few names of a document are looked up.
#[derive(Debug)]
pub struct GivenNames {
    women: &'static str,
    men: &'static str,
}

impl GivenNames {
    /// From lists of one name a line, sorted, in lower case and without accents; a line that starts
    /// with `#` comes first.
    pub fn from_lists(women: &'static str, men: &'static str) -> Self {
        let names = |list: &'static str| list.split_once('\n').map_or("", |(_, names)| names);
        GivenNames {
            women: names(women),
            men: names(men),
        }
    }

    /// Whose name `name`, in lower case, mostly is. A letter with an accent is any letter.
    pub fn gender(&self, name: &str) -> Option<Referent> {
        let has = |list| match name.is_ascii() {
            true => holds(list, name),
            false => !name.is_empty() && list_lines(list).any(|line| is_like(line, name)),
        };
        match (has(self.women), has(self.men)) {
            (true, false) => Some(Referent::Female),
            (false, true) => Some(Referent::Male),
            _ => None,
        }
    }
}

fn list_lines(list: &str) -> impl Iterator<Item = &str> {
    list.lines()
}

/// Whether a line of the sorted `list` is `name`.
fn holds(list: &str, name: &str) -> bool {
    let bytes = list.as_bytes();
    let (mut low, mut high) = (0, list.len());
    while low < high {
        let middle = (low + high) / 2;
        let begins = bytes[..middle].iter().rposition(|b| *b == b'\n');
        let start = begins.map_or(0, |at| at + 1);
        let length = bytes[start..].iter().position(|b| *b == b'\n');
        let end = length.map_or(list.len(), |length| start + length);
        match list.get(start..end).unwrap_or_default().cmp(name) {
            Ordering::Equal => return true,
            Ordering::Less => low = end + 1,
            Ordering::Greater => high = start,
        }
    }
    false
}

/// Whether the letters of an unaccented `line` are those of `name`, accented ones apart.
fn is_like(line: &str, name: &str) -> bool {
    line.len() == name.chars().count()
        && line
            .chars()
            .zip(name.chars())
            .all(|(plain, letter)| plain == letter || !letter.is_ascii())
}

#[cfg(test)]
mod tests {
    use super::GivenNames;
    use crate::quotes::codes::Referent;

    #[test]
    fn names_are_found_with_and_without_accents() {
        let names = GivenNames::from_lists("# women\nana\nolga\nzoe\n", "# men\njose\nkarl\n");
        for (name, gender) in [
            ("ana", Some(Referent::Female)),
            ("olga", Some(Referent::Female)),
            ("zoé", Some(Referent::Female)),
            ("josé", Some(Referent::Male)),
            ("karl", Some(Referent::Male)),
            ("kar", None),
            ("# women", None),
            ("", None),
        ] {
            assert_eq!(names.gender(name), gender, "{name}");
        }
    }
}
