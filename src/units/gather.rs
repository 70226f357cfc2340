//! Maps and sets put together one entry at a time.

/// Collects into a map or a set by inserting. `collect` sorts all entries first, and that sort stands in the program anew
/// for every type (4 KB each), which matters for a page and does not for a few hundred entries.
pub trait Gather: Iterator + Sized {
    /// Everything there is.
    ///
    /// ```
    /// use rapport::units::Gather;
    /// let found: std::collections::BTreeSet<u8> = [3, 1, 3].into_iter().gather();
    /// assert_eq!(found.into_iter().collect::<Vec<_>>(), [1, 3]);
    /// ```
    fn gather<C: Default + Extend<Self::Item>>(self) -> C {
        let mut all = C::default();
        all.extend(self);
        all
    }
}

impl<I: Iterator> Gather for I {}
