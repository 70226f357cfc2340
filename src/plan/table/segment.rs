//! What a row says about a segment of customers.

use crate::analysis::Tier;
use serde::{Deserialize, Serialize};

/// A segment of customers that a row is about. This is the one place of the plan that knows how segments are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SegmentRef(pub Tier);

impl SegmentRef {
    /// Every segment that a row can be about, in the order of the scheme.
    pub fn all() -> impl Iterator<Item = SegmentRef> {
        Tier::ALL.into_iter().map(SegmentRef)
    }

    /// The name used in files and links.
    pub fn slug(self) -> &'static str {
        self.0.slug()
    }

    /// The segment with this name in files and links.
    ///
    /// ```
    /// use rapport::plan::SegmentRef;
    /// assert_eq!(SegmentRef::from_slug("lost").map(SegmentRef::slug), Some("lost"));
    /// ```
    pub fn from_slug(slug: &str) -> Option<SegmentRef> {
        Tier::from_slug(slug).map(SegmentRef)
    }
}
