//! Features and decoding against cases worked out by hand or by trying every sequence; files that
//! are damaged.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod decoding;
mod files;
mod prefix;
mod scoring;
mod sparse_rows;

/// Numbers that look random and are the same every time (xorshift, Marsaglia 2003).
struct Numbers(u64);

impl Numbers {
    /// From `-most` to `most`.
    fn next(&mut self, most: i32) -> i32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 33) as i32 % (most + 1) * if self.0 & 1 == 0 { 1 } else { -1 }
    }
}
