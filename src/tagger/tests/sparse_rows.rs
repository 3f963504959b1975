//! Files of sparse rows.

use crate::tagger::{FileError, SparseRows, SparseRowsParts};

fn parts() -> SparseRowsParts {
    SparseRowsParts {
        tags: 20,
        bits: 10,
        rows: vec![(3, vec![(0, 2), (19, -31)]), (900, vec![(7, 1)])],
    }
}

#[test]
fn what_is_written_is_read() {
    let read = SparseRows::read(&parts().write()).unwrap();
    assert_eq!((read.tags(), read.bits()), (20, 10));
    let row = read.get(3).unwrap();
    assert_eq!((row[0], row[19], row[5]), (4, -961, 0));
    assert_eq!(read.get(900).unwrap()[7], 1);
    assert_eq!((read.get(4), read.get(5000)), (None, None));
}

#[test]
fn files_of_other_versions_or_damaged_ones_are_refused() {
    let file = parts().write();
    let mut other = file.clone();
    other[4] = 2;
    let wanted = FileError::Version {
        found: 2,
        wanted: 1,
    };
    assert_eq!(SparseRows::read(&other).err(), Some(wanted));
    assert_eq!(
        SparseRows::read(b"NMTG").err(),
        Some(FileError::NotThisKind)
    );
    for end in 5..file.len() {
        assert!(SparseRows::read(&file[..end]).is_err(), "{end}");
    }
    let mut tag = file.clone();
    let at = tag.len() - 6;
    tag[at] = 20;
    assert_eq!(SparseRows::read(&tag).err(), Some(FileError::Value));
}
