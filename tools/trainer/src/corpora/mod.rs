//! Corpora in the forms that more than one of the programs reads.

pub mod detokenize;
pub mod iob2;
pub mod jsonl;
pub mod offsets;
