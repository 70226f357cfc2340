//! The ledger of assumptions.

use crate::units::Day;
use serde::{Deserialize, Serialize};

/// What a number rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Computed from data or from other inputs.
    Derived,
    /// Stated by somebody who answers for it.
    Declared,
    /// Nobody has said where it comes from.
    #[default]
    Unsupported,
}

/// One line of the ledger: a value and what is known about it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Assumption {
    /// The value, in the unit of its input.
    pub value: f64,
    /// Lowest and highest value thought possible.
    pub range: Option<(f64, f64)>,
    /// Where the value comes from, in the user's words.
    pub source: String,
    /// Who answers for it.
    pub owner: String,
    /// When it was stated.
    pub date: Option<Day>,
    /// What it rests on.
    pub status: Status,
}

impl Assumption {
    /// A value and what it rests on, without source text.
    pub fn new(value: f64, status: Status) -> Assumption {
        Assumption { value, status, ..Assumption::default() }
    }

    /// A value at which nothing is changed: it needs no source.
    pub fn neutral(value: f64) -> Assumption {
        Assumption::new(value, if value == 0.0 { Status::Unsupported } else { Status::Declared })
    }

    /// The same with another low end; nothing takes the range away. A missing high end is the value itself.
    ///
    /// ```
    /// use rapport::whatif::{Assumption, Status};
    /// let gain = Assumption::new(5.0, Status::Declared).with_low(Some(2.0));
    /// assert_eq!(gain.range, Some((2.0, 5.0)));
    /// assert_eq!(gain.with_high(Some(8.0)).range, Some((2.0, 8.0)));
    /// ```
    pub fn with_low(&self, low: Option<f64>) -> Assumption {
        let high = self.range.map_or(self.value, |(_, high)| high);
        Assumption { range: low.map(|low| (low, high)), ..self.clone() }
    }

    /// The same with another high end; nothing takes the range away. A missing low end is the value itself.
    pub fn with_high(&self, high: Option<f64>) -> Assumption {
        let low = self.range.map_or(self.value, |(low, _)| low);
        Assumption { range: high.map(|high| (low, high)), ..self.clone() }
    }
}
