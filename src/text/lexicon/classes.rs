//! Classes of words: how a phase declares those that it asks for, and sets of them.

use std::fmt::Debug;
use std::hash::Hash;
use std::ops::BitOr;

/// The classes of words that one phase asks for; [`word_classes!`](crate::text::word_classes) declares them.
pub trait WordClass: Copy + Eq + Hash + Debug + 'static {
    /// A set of these classes.
    type Set: Copy + Default + Debug + PartialEq + BitOr<Output = Self::Set>;

    /// Every class with the name that a word list gives it.
    const ALL: &'static [(&'static str, Self)];

    /// The set of this class alone.
    fn only(self) -> Self::Set;

    /// Whether `set` has this class.
    fn is_in(self, set: Self::Set) -> bool;
}

/// Declares an enum of word classes and the type of their sets.
///
/// ```ignore
/// word_classes! {
///     /// What this phase asks of a word.
///     pub enum Term, set Terms { That, To }
/// }
/// ```
macro_rules! word_classes {
    (
        $(#[$meta:meta])*
        $vis:vis enum $Class:ident, set $Set:ident { $($(#[$variant_meta:meta])* $Variant:ident,)* }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[repr(u8)]
        #[allow(missing_docs)]
        $vis enum $Class { $($(#[$variant_meta])* $Variant,)* }

        #[doc = concat!("A set of [`", stringify!($Class), "`], one bit each.")]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
        $vis struct $Set([u64; <$Class as $crate::text::WordClass>::ALL.len().div_ceil(64)]);

        #[allow(dead_code)]
        impl $Set {
            /// The set of these classes.
            pub const fn of(classes: &[$Class]) -> Self {
                let mut set = Self([0; <$Class as $crate::text::WordClass>::ALL.len().div_ceil(64)]);
                let mut i = 0;
                while i < classes.len() {
                    set.0[classes[i] as usize / 64] |= 1 << (classes[i] as usize % 64);
                    i += 1;
                }
                set
            }

            /// Whether `class` is in the set.
            pub const fn has(self, class: $Class) -> bool {
                self.0[class as usize / 64] & 1 << (class as usize % 64) != 0
            }

            /// Whether the two sets share a class.
            pub const fn meets(self, other: Self) -> bool {
                let mut i = 0;
                while i < self.0.len() {
                    if self.0[i] & other.0[i] != 0 {
                        return true;
                    }
                    i += 1;
                }
                false
            }

            /// The classes of both sets.
            pub const fn and(mut self, other: Self) -> Self {
                let mut i = 0;
                while i < self.0.len() {
                    self.0[i] &= other.0[i];
                    i += 1;
                }
                self
            }

            /// Whether the set has no class.
            pub const fn is_empty(self) -> bool {
                !self.meets(self)
            }

            /// The classes of either set.
            pub const fn or(mut self, other: Self) -> Self {
                let mut i = 0;
                while i < self.0.len() {
                    self.0[i] |= other.0[i];
                    i += 1;
                }
                self
            }
        }

        impl std::ops::BitOr for $Set {
            type Output = Self;

            fn bitor(self, other: Self) -> Self {
                self.or(other)
            }
        }

        impl $crate::text::WordClass for $Class {
            type Set = $Set;

            const ALL: &'static [(&'static str, Self)] =
                &[$((stringify!($Variant), $Class::$Variant),)*];

            fn only(self) -> $Set {
                $Set::of(&[self])
            }

            fn is_in(self, set: $Set) -> bool {
                set.has(self)
            }
        }
    };
}

pub(crate) use word_classes;
