//! The lists of names and places, as flags of single words.

use std::collections::BTreeMap;

use anyhow::{Context, Result};

use super::{Words, read_lines};
use crate::engine::words::flag;
use crate::files::entries;

const TITLES: &str = include_str!("../../lists/titles.txt");
const ORGANIZATION_HEADS: &str = include_str!("../../lists/organization_heads.txt");
const PLACE_HEADS: &str = include_str!("../../lists/place_heads.txt");

/// More people than this make a city a large one, and a town a city. The three sizes are features
/// apart, since the name of a small town is more often a word of another kind.
const LARGE_CITY: u64 = 1_000_000;
const CITY: u64 = 100_000;

/// What was read.
#[derive(Debug, Default)]
pub struct Lists {
    /// With populations.
    pub cities: Vec<(String, u64)>,
    pub countries: Vec<String>,
    pub given: Vec<String>,
    pub surnames: Vec<String>,
}

impl Lists {
    /// Reads the files that the arguments name.
    ///
    /// # Errors
    /// When one cannot be read, is empty, or a city lacks its population.
    pub fn read(words: &Words) -> Result<Self> {
        let city = |line: &String| {
            let mut columns = line.split('\t');
            let name = columns.next().unwrap_or_default().to_owned();
            let people = columns.next().and_then(|people| people.parse().ok());
            let people = people.with_context(|| {
                format!("{}: no population in {line:?}", words.cities.display())
            })?;
            Ok((name, people))
        };
        let country = |line: String| line.split('\t').next().unwrap_or_default().to_owned();
        Ok(Lists {
            cities: read_lines(&words.cities)?
                .iter()
                .map(city)
                .collect::<Result<_>>()?,
            countries: read_lines(&words.countries)?
                .into_iter()
                .map(country)
                .collect(),
            given: read_lines(&words.given)?,
            surnames: read_lines(&words.surnames)?,
        })
    }

    /// The flags of every listed word, in lower case. A name of several words flags each of them as
    /// a part.
    pub fn flags(&self) -> BTreeMap<String, u16> {
        let mut flags = Flags::default();
        for (name, people) in &self.cities {
            let size = match people {
                people if *people > LARGE_CITY => flag::LARGE_CITY,
                people if *people > CITY => flag::CITY,
                _ => flag::TOWN,
            };
            flags.add_name(name, &[' ', '-'], size, flag::CITY_PART);
        }
        for name in &self.countries {
            flags.add_name(name, &[' '], flag::COUNTRY, flag::COUNTRY_PART);
        }
        flags.add_all(self.given.iter().map(String::as_str), flag::GIVEN);
        flags.add_all(self.surnames.iter().map(String::as_str), flag::SURNAME);
        flags.add_all(entries(TITLES), flag::TITLE);
        flags.add_all(entries(ORGANIZATION_HEADS), flag::ORGANIZATION_HEAD);
        flags.add_all(entries(PLACE_HEADS), flag::PLACE_HEAD);
        flags.0
    }
}

#[derive(Default)]
struct Flags(BTreeMap<String, u16>);

impl Flags {
    fn add(&mut self, word: &str, flag: u16) {
        *self.0.entry(word.to_owned()).or_default() |= flag;
    }

    fn add_all<'a>(&mut self, words: impl Iterator<Item = &'a str>, flag: u16) {
        words.for_each(|word| self.add(word, flag));
    }

    fn add_name(&mut self, name: &str, separators: &[char], whole: u16, part: u16) {
        let lower = name.to_lowercase();
        if lower.contains(separators) {
            self.add_all(lower.split(separators), part);
        } else {
            self.add(&lower, whole);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_and_parts_are_told_apart() {
        let city = |name: &str, people| (name.to_owned(), people);
        let lists = Lists {
            cities: vec![
                city("Lima", 9_000_000),
                city("Santa Fe", 400_000),
                city("Bonn", 330_000),
            ],
            countries: vec!["Peru".to_owned(), "Costa Rica".to_owned()],
            given: vec!["lima".to_owned()],
            surnames: vec![],
        };
        let flags = lists.flags();
        let of = |word: &str| flags.get(word).copied().unwrap_or(0);
        assert_eq!(of("lima"), flag::LARGE_CITY | flag::GIVEN);
        assert_eq!(of("bonn"), flag::CITY);
        assert_eq!(of("fe"), flag::CITY_PART);
        assert_eq!(of("santa fe"), 0);
        assert_eq!(of("peru"), flag::COUNTRY);
        assert_eq!(of("rica"), flag::COUNTRY_PART);
        assert_eq!(of("minister"), flag::TITLE);
        assert_eq!(of("north"), flag::PLACE_HEAD);
    }
}
