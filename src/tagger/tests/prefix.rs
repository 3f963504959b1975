use std::collections::BTreeMap;

use super::super::bytes::{Bytes, FileError};
use super::super::prefix::{Code, LONGEST, SLOTS, read};

/// The table that a file of `code` gives: symbol and length.
fn table(code: &Code) -> Vec<u32> {
    let mut file = Vec::new();
    code.write(&mut file);
    let (mut bytes, mut slots) = (Bytes::new(&file), Vec::new());
    read(&mut bytes, &mut slots, |symbol, length| {
        u32::from(symbol) << 8 | length
    })
    .unwrap();
    bytes.end().unwrap();
    slots
}

#[test]
fn frequent_symbols_have_short_codes() {
    let counts = BTreeMap::from([(7, 8), (9, 4), (300, 2), (65_535, 2)]);
    let code = Code::new(&counts);
    let lengths = counts.keys().map(|symbol| code.get(*symbol).unwrap().1);
    assert_eq!(lengths.collect::<Vec<_>>(), [1, 2, 3, 3]);
    assert_eq!(code.get(8), None);
}

#[test]
fn every_slot_tells_the_symbol_that_its_bits_begin_with() {
    // counts after Fibonacci make Huffman's codes as long as can be
    let mut counts = BTreeMap::from([(0, 1), (1, 1)]);
    for symbol in 2..40 {
        counts.insert(symbol, counts[&(symbol - 1)] + counts[&(symbol - 2)]);
    }
    let code = Code::new(&counts);
    let slots = table(&code);
    assert_eq!(slots.len(), SLOTS);
    for symbol in 0..40 {
        let (bits, length) = code.get(symbol).unwrap();
        assert!((1..=LONGEST).contains(&length));
        let begin = (0..SLOTS as u32).filter(|slot| slot % (1 << length) == bits);
        let expected = u32::from(symbol) << 8 | length;
        assert!(
            begin
                .map(|slot| slots[slot as usize])
                .all(|slot| slot == expected)
        );
    }
}

#[test]
fn a_symbol_alone_and_none_at_all() {
    let alone = table(&Code::new(&BTreeMap::from([(5, 3)])));
    assert_eq!(alone[0], 5 << 8 | 1);
    assert!(
        table(&Code::new(&BTreeMap::new()))
            .iter()
            .all(|slot| *slot == 0)
    );
}

#[test]
fn more_symbols_than_codes_are_refused() {
    // three codes of one bit
    let file = [&[3, 0][..], &[0; 6], &[0; 2 * (LONGEST as usize - 1)]].concat();
    let refused = read(&mut Bytes::new(&file), &mut Vec::new(), |_, _| 0);
    assert_eq!(refused, Err(FileError::Value));
}
