//! Reading word vectors.

use std::collections::HashMap;
use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use crate::progress::Step;

/// Dimensions that are used; the file may have more columns (a norm, a number).
pub const DIMENSIONS: usize = 100;

/// Longer words are addresses and noise.
const LONGEST: usize = 24;

/// A word's vector, of length 1.
pub type Vector = [f32; DIMENSIONS];

/// Words, most frequent first, with their vectors.
pub struct Vectors {
    pub words: Vec<String>,
    pub vectors: Vec<Vector>,
}

#[derive(Deserialize)]
struct Json {
    words: Vec<String>,
    vectors: HashMap<String, Vec<f32>>,
}

/// The first `most` words of the file that can be words of a text.
///
/// # Errors
/// When the file cannot be read, or has no such words.
pub fn read(path: &Path, most: usize) -> Result<Vectors> {
    let reading = || format!("reading {}", path.display());
    let file = File::open(path).with_context(reading)?;
    let bytes = file.metadata().with_context(reading)?.len();
    let step = Step::new("reading vectors", bytes as usize);
    let source = BufReader::new(step.reading(file));
    let json: Json = serde_json::from_reader(source).with_context(reading)?;
    step.end();
    let known = json.words.into_iter().filter_map(|word| {
        let vector = json.vectors.get(&word)?.first_chunk::<DIMENSIONS>()?;
        is_word(&word).then(|| (word, unit(*vector)))
    });
    let (words, vectors): (Vec<String>, Vec<Vector>) = known.take(most).unzip();
    ensure!(
        !words.is_empty(),
        "{} has no word with {DIMENSIONS} numbers",
        path.display()
    );
    Ok(Vectors { words, vectors })
}

/// Whether a text's lower-cased words can be so: a Latin letter, and nothing but letters, digits,
/// full stops, apostrophes and "&".
fn is_word(word: &str) -> bool {
    let fits = |c: char| {
        c.is_ascii_lowercase()
            || c.is_ascii_digit()
            || matches!(c, '.' | '\'' | '&' | 'à'..='ÿ' | '\u{100}'..='\u{24f}')
    };
    word.contains(|c: char| c.is_ascii_lowercase())
        && word.chars().count() <= LONGEST
        && word.chars().all(fits)
}

/// The vector at length 1; zeros stay zeros.
pub fn unit(mut vector: Vector) -> Vector {
    let length = vector.iter().map(|x| x * x).sum::<f32>().sqrt() + 1e-9;
    vector.iter_mut().for_each(|x| *x /= length);
    vector
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_from_noise() {
        for word in ["oslo", "zoë", "u.s.", "at&t", "o'neil", "g20"] {
            assert!(is_word(word), "{word}");
        }
        for word in [
            "2024",
            "-",
            "http://x",
            "well-known",
            "",
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        ] {
            assert!(!is_word(word), "{word}");
        }
    }

    #[test]
    fn vectors_get_length_one() {
        let mut vector = [0.0; DIMENSIONS];
        vector[..2].copy_from_slice(&[3.0, 4.0]);
        assert!((unit(vector)[1] - 0.8).abs() < 1e-6);
    }
}
