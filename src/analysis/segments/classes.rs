//! Who is in which segment: one byte a customer.

use super::Known;
use super::methods::Method;
use super::scheme::Scheme;
use super::{SegmentId, SegmentRef};
use crate::analysis::activity::Mask;
use serde::{Deserialize, Serialize};

/// How a customer came into a segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Rule {
    /// A rule of the scheme holds.
    Strict,
    /// None holds, so something else decides: the mean score among the tiers, "everybody else" among own rules.
    Fallback,
}

/// The number of a segment of a scheme and how the customer came into it, in one byte: 0 for who is in none, otherwise 1 +
/// twice the number, and one more for the fallback.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Place(u8);

impl Place {
    /// In no segment.
    pub const NONE: Place = Place(0);
    /// How many values there are.
    pub(super) const COUNT: usize = 256;

    /// In the segment with this number.
    ///
    /// ```
    /// use rapport::analysis::{Place, Rule};
    /// assert_eq!(Place::new(3, Rule::Fallback).segment(), Some((3, Rule::Fallback)));
    /// assert_eq!(Place::NONE.segment(), None);
    /// ```
    pub fn new(number: usize, rule: Rule) -> Place {
        let number = u8::try_from(number).unwrap_or(u8::MAX).min(126);
        Place(1 + number * 2 + u8::from(rule == Rule::Fallback))
    }

    /// The number of the segment, and how the customer came into it.
    pub fn segment(self) -> Option<(usize, Rule)> {
        let code = self.0.checked_sub(1)?;
        Some((usize::from(code / 2), if code % 2 == 0 { Rule::Strict } else { Rule::Fallback }))
    }

    /// The place in a list with an entry for each value.
    #[inline]
    pub(super) fn code(self) -> usize {
        usize::from(self.0)
    }

    /// One value for each place.
    pub(super) fn each<T>(value: impl FnMut(Place) -> T) -> Vec<T> {
        (0..=u8::MAX).map(Place).map(value).collect()
    }
}

/// The segment of every customer under one scheme.
#[derive(Debug, Clone, Default)]
pub(in crate::analysis) struct Classes {
    pub of: Vec<Place>,
}

impl Classes {
    /// Finds the segment of everybody with an order in the look-back.
    pub fn of(scheme: &Scheme, known: &Known<'_>) -> Classes {
        let of = match &scheme.method {
            Method::Tiers(tiers) => tiers.places(known, &scheme.scoring),
            Method::Groups(map) => map.places(known, &scheme.scoring),
            Method::Matrix(matrix) => matrix.places(known),
            Method::Rules(rules) => rules.places(known, &scheme.scoring),
            Method::Share(share) => share.places(known),
        };
        Classes { of }
    }

    /// The customers of a segment.
    pub fn mask(&self, number: usize) -> Mask {
        let own = Place::each(|place| place.segment().is_some_and(|(own, _)| own == number));
        Mask::Only(self.of.iter().map(|place| own.get(place.code()).copied().unwrap_or(false)).collect())
    }
}

impl Scheme {
    /// The number of a segment that belongs to this scheme.
    pub fn number(&self, segment: SegmentRef) -> Option<usize> {
        (segment.scheme == self.id).then(|| self.place(segment.segment)).flatten()
    }

    /// The identity of the segment with a number.
    pub fn id_at(&self, number: usize) -> SegmentId {
        self.segments.get(number).map_or(SegmentId::default(), |segment| segment.id)
    }
}
