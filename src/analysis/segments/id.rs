//! What schemes and their segments are known by, in documents, links and files.

use super::methods::Tier;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// Identifies a scheme within its document; counted up, never reused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SchemeId(pub u64);

/// Identifies a segment within its scheme; counted up, never reused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SegmentId(pub u64);

/// A segment of a scheme: what filters, links, KPIs and rows of the plan hold.
///
/// ```
/// use rapport::analysis::{SchemeId, SegmentId, SegmentRef, Tier};
/// let own = SegmentRef { scheme: SchemeId(7), segment: SegmentId(9) };
/// assert_eq!(own.to_string(), "7.9");
/// assert_eq!("7.9".parse(), Ok(own));
/// // the four tiers keep their words, with and without the name of their scheme
/// assert_eq!(SegmentRef::tier(Tier::Lost).to_string(), "tiers.lost");
/// assert_eq!("lost".parse(), Ok(SegmentRef::tier(Tier::Lost)));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SegmentRef {
    /// The scheme.
    pub scheme: SchemeId,
    /// The segment of it.
    pub segment: SegmentId,
}

impl SchemeId {
    /// The scheme of the four tiers that comes with every new document.
    pub const TIERS: SchemeId = SchemeId(0);
}

/// The word for [`SchemeId::TIERS`] in links and files.
const TIERS: &str = "tiers";

impl SegmentId {
    /// The segment of a tier in the scheme of the four tiers.
    pub const fn tier(tier: Tier) -> SegmentId {
        SegmentId(tier as u64 + 1)
    }

    /// The tier, in the scheme of the four tiers.
    fn as_tier(self) -> Option<Tier> {
        Tier::ALL.into_iter().find(|tier| SegmentId::tier(*tier) == self)
    }
}

impl SegmentRef {
    /// A tier of the scheme of the four tiers.
    pub const fn tier(tier: Tier) -> SegmentRef {
        SegmentRef { scheme: SchemeId::TIERS, segment: SegmentId::tier(tier) }
    }

    /// The segment without its scheme: the word of a tier, or a number.
    ///
    /// ```
    /// use rapport::analysis::{SchemeId, SegmentId, SegmentRef, Tier};
    /// assert_eq!(SegmentRef::tier(Tier::HighValue).key(), "high_value");
    /// assert_eq!(SegmentRef { scheme: SchemeId(7), segment: SegmentId(9) }.key(), "9");
    /// ```
    pub fn key(self) -> String {
        match self.segment.as_tier() {
            Some(tier) if self.scheme == SchemeId::TIERS => tier.slug().to_owned(),
            _ => self.segment.0.to_string(),
        }
    }
}

impl fmt::Display for SchemeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if *self == SchemeId::TIERS { f.write_str(TIERS) } else { write!(f, "{}", self.0) }
    }
}

impl FromStr for SchemeId {
    type Err = ();

    fn from_str(text: &str) -> Result<SchemeId, ()> {
        match text {
            TIERS => Ok(SchemeId::TIERS),
            _ => number(text).filter(|id| *id > 0).map(SchemeId).ok_or(()),
        }
    }
}

impl fmt::Display for SegmentRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.scheme, self.key())
    }
}

impl FromStr for SegmentRef {
    type Err = ();

    /// Reads what was written, and the word of a tier by itself, which is all that there was before there were schemes.
    fn from_str(text: &str) -> Result<SegmentRef, ()> {
        let tier = |slug| Tier::from_slug(slug).map(SegmentRef::tier).ok_or(());
        match text.split_once('.') {
            None => tier(text),
            Some((TIERS, slug)) => tier(slug),
            Some((scheme, segment)) => {
                Ok(SegmentRef { scheme: scheme.parse()?, segment: number(segment).map(SegmentId).ok_or(())? })
            }
        }
    }
}

/// A number in its one way of writing: "07" is not "7".
fn number(text: &str) -> Option<u64> {
    text.parse().ok().filter(|number: &u64| number.to_string() == text)
}

impl Serialize for SegmentRef {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for SegmentRef {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<SegmentRef, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(|()| D::Error::custom("no segment of a scheme"))
    }
}
