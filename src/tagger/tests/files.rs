use super::Numbers;
use crate::tagger::{
    FileError, NO_CLUSTER, NamedFeature, NamedWeights, NamedWeightsParts, Tagger, TaggerParts,
    WordFacts, WordTable, WordTableParts,
};

fn weights() -> TaggerParts {
    let mut numbers = Numbers(3);
    TaggerParts {
        bits: 4,
        scale: 12.5,
        first: vec![Some(-3), Some(300), None],
        between: (0..9).map(|n| (n != 5).then_some(n)).collect(),
        rows: (0..3 << 4).map(|_| numbers.next(127) as i8).collect(),
    }
}

fn words() -> WordTableParts {
    let word = |n: u16| (format!("word{n}"), n % 3, n);
    let mut words: Vec<_> = (0..500).map(word).collect();
    words.push(("flagged".to_owned(), NO_CLUSTER, 0x0102));
    WordTableParts {
        coarser: vec![[10, 20], [11, 21], [255, 0]],
        words,
    }
}

fn named() -> NamedWeightsParts {
    let long = "a name that is longer than eight bytes";
    let weight = |n: u16| (feature(n), 0.25 * f32::from(n % 40 + 1));
    let mut weights: Vec<_> = (0..300).map(weight).collect();
    weights.push((NamedFeature::new(long, "x", ""), -1.5));
    NamedWeightsParts {
        units: 8.0,
        weights,
    }
}

fn feature(n: u16) -> NamedFeature {
    NamedFeature::new("name", &format!("first{n}"), "second")
}

/// Files of this kind are refused with a clear error when they are damaged; none makes it panic.
fn refuses<T>(file: &[u8], wanted: u8, read: impl Fn(&[u8]) -> Result<T, FileError>) {
    assert!(read(file).is_ok());
    let error = |file: &[u8]| read(file).err();
    let changed = |at: usize, to: u8| [&file[..at], &[to], &file[at + 1..]].concat();
    assert_eq!(error(&changed(0, b'X')), Some(FileError::NotThisKind));
    assert_eq!(error(b"NM"), Some(FileError::NotThisKind));
    assert_eq!(
        error(&changed(4, 9)),
        Some(FileError::Version { found: 9, wanted })
    );
    for length in 4..file.len() {
        assert!(error(&file[..length]).is_some(), "cut to {length}");
    }
    let longer = [file, &[0]].concat();
    assert_eq!(error(&longer), Some(FileError::Length));
    for at in 0..file.len() {
        for to in [0, 1, 0x7f, 0xff] {
            let _ = read(&changed(at, to));
        }
    }
}

#[test]
fn damaged_weights_are_refused() {
    refuses(&weights().write(), 4, Tagger::read);
}

#[test]
fn damaged_words_are_refused() {
    refuses(&words().write(), 1, WordTable::read);
}

#[test]
fn damaged_named_weights_are_refused() {
    refuses(&named().write(), 1, NamedWeights::read);
}

#[test]
fn named_weights_come_back_as_written() {
    let table = NamedWeights::read(&named().write()).unwrap();
    for (feature, weight) in named().weights {
        assert_eq!(table.get(feature), weight);
    }
    assert_eq!(table.get(feature(999)), 0.0);
    assert_eq!(NamedWeights::default().get(feature(1)), 0.0);
}

#[test]
fn the_parts_of_a_named_feature_do_not_run_together() {
    let features = [
        ("ab", "c", "d"),
        ("a", "bc", "d"),
        ("a", "b", "cd"),
        ("", "abc", "d"),
    ];
    let mut hashes = features.map(|(name, first, second)| NamedFeature::new(name, first, second));
    hashes.sort();
    assert!(hashes.windows(2).all(|pair| pair[0] != pair[1]));
}

#[test]
fn weights_come_back_as_written() {
    let parts = weights();
    let tagger = Tagger::read(&parts.write()).unwrap();
    assert_eq!((tagger.bits, tagger.tags()), (4, 3));
    assert!((tagger.scale() - 12.5).abs() < f32::EPSILON);
    let rows = tagger.rows.iter().flat_map(|row| &row[..3]);
    assert!(rows.eq(&parts.rows));
}

/// Rows as models have them: small weights, some groups of which are frequent, and a few large ones.
fn mostly_small_weights() -> TaggerParts {
    let mut numbers = Numbers(5);
    let mut weight = |at: usize| match at % 97 {
        0 => numbers.next(127),
        1..30 => numbers.next(2),
        _ => -1,
    };
    TaggerParts {
        bits: 9,
        rows: (0..3 << 9).map(|at| weight(at) as i8).collect(),
        ..weights()
    }
}

#[test]
fn frequent_and_rare_groups_come_back_as_written() {
    let parts = mostly_small_weights();
    let file = parts.write();
    assert!(file.len() < parts.rows.len(), "less than a byte a weight");
    let tagger = Tagger::read(&file).unwrap();
    let rows = tagger.rows.iter().flat_map(|row| &row[..3]);
    assert!(rows.eq(&parts.rows));
    assert!(tagger.rows.iter().all(|row| row[3..] == [0; 13]));
}

#[test]
fn rows_that_do_not_use_up_their_bits_are_refused() {
    let file = mostly_small_weights().write();
    let cut = (1..40).map(|bytes| Tagger::read(&file[..file.len() - bytes]).err());
    assert!(cut.eq((1..40).map(|_| Some(FileError::Length))));
    // the last code leads elsewhere, and the bits that follow it are missing or left over
    let mut changed = file.clone();
    changed
        .iter_mut()
        .rev()
        .take(40)
        .for_each(|byte| *byte ^= 0x55);
    assert_eq!(Tagger::read(&changed).err(), Some(FileError::Value));
}

#[test]
fn weights_out_of_range_are_refused() {
    let with = |change: fn(&mut TaggerParts)| {
        let mut parts = weights();
        change(&mut parts);
        Tagger::read(&parts.write()).err()
    };
    assert_eq!(with(|parts| parts.scale = 0.0), Some(FileError::Value));
    assert_eq!(with(|parts| parts.scale = f32::NAN), Some(FileError::Value));
    assert_eq!(with(|parts| parts.bits = 60), Some(FileError::Value));
    assert_eq!(
        with(|parts| parts.first = vec![None; 3]),
        Some(FileError::Value)
    );
}

#[test]
fn words_come_back_as_written() {
    let parts = words();
    let table = WordTable::read(&parts.write()).unwrap();
    // the table keeps 26 bits of a hash: none of these 501 words share theirs
    for (word, fine, flags) in &parts.words {
        let coarser = parts.coarser.get(usize::from(*fine));
        let [middle, coarse] = coarser.map_or([NO_CLUSTER; 2], |pair| pair.map(u16::from));
        let expected = WordFacts {
            clusters: [*fine, middle, coarse],
            flags: *flags,
        };
        assert_eq!(table.get(word), expected, "{word}");
    }
    assert_eq!(table.get("another"), WordFacts::UNKNOWN);
}

#[test]
fn an_empty_table_knows_no_word() {
    let table = WordTable::read(&WordTableParts::default().write()).unwrap();
    assert_eq!(table.get("word"), WordFacts::UNKNOWN);
}

#[test]
fn errors_say_what_is_wrong() {
    let error = FileError::Version {
        found: 2,
        wanted: 1,
    };
    assert_eq!(
        error.to_string(),
        "the file has version 2, this program reads version 1"
    );
}
