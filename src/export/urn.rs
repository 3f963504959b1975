//! Names for things that have no address: the same thing gets the same name in every export.

/// FNV-1a with 128 bits.
#[derive(Clone)]
pub(super) struct Hash(u128);

impl Hash {
    pub fn new() -> Self {
        Hash(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d)
    }

    /// Adds a field; its length is added too, so that fields cannot run into each other.
    pub fn with(mut self, field: &[u8]) -> Self {
        for byte in field.iter().chain(&(field.len() as u64).to_le_bytes()) {
            self.0 = (self.0 ^ u128::from(*byte))
                .wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b);
        }
        self
    }

    /// A UUID of version 8, whose bits are free but for six (RFC 9562).
    pub fn urn(&self) -> String {
        let bits = self.0 & !(0xf << 76) & !(0x3 << 62) | 0x8 << 76 | 0x2 << 62;
        let hex = format!("{bits:032x}");
        let (a, b, c, d, e) = (
            &hex[..8],
            &hex[8..12],
            &hex[12..16],
            &hex[16..20],
            &hex[20..],
        );
        format!("urn:uuid:{a}-{b}-{c}-{d}-{e}")
    }
}

#[cfg(test)]
mod tests {
    use super::Hash;

    #[test]
    fn a_urn_says_that_it_is_of_version_8() {
        let urn = Hash::new().with(b"a").urn();
        assert_eq!(
            urn.len(),
            "urn:uuid:00000000-0000-0000-0000-000000000000".len()
        );
        assert_eq!(&urn[23..24], "8");
        assert!("89ab".contains(&urn[28..29]));
    }

    #[test]
    fn fields_do_not_run_into_each_other() {
        let of = |fields: &[&str]| {
            let hash = fields
                .iter()
                .fold(Hash::new(), |hash, f| hash.with(f.as_bytes()));
            hash.urn()
        };
        assert_eq!(of(&["ab", "c"]), of(&["ab", "c"]));
        assert_ne!(of(&["ab", "c"]), of(&["a", "bc"]));
    }
}
