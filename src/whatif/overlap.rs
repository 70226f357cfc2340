//! Benefits that count the same money.

use super::assumption::Assumption;
use super::input::Input;
use super::lever::LeverId;
use serde::{Deserialize, Serialize};

/// How much of the smaller one of two benefits the other one already contains.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Overlap {
    /// The lever with the smaller identity.
    pub a: LeverId,
    /// The other lever.
    pub b: LeverId,
    /// The share, a ratio, and what it rests on.
    pub share: Assumption,
}

impl Overlap {
    /// An overlap of two levers of which nobody has said how large it is.
    pub fn new(a: LeverId, b: LeverId) -> Overlap {
        Overlap { a: a.min(b), b: a.max(b), share: Assumption::default() }
    }

    /// The input that holds the share.
    pub fn input(&self) -> Input {
        Input::overlap(self.a, self.b)
    }
}
