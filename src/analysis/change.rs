//! How far a figure moved, in the type that its unit asks for.

use super::{Figure, Unit};
use crate::units::{PercentagePoints, Ratio};
use serde::{Deserialize, Serialize};

/// A difference between two values of the same figure.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum Change {
    /// Of counts and money, relative to the earlier value: 100 → 110 is +10 %.
    Relative(Ratio),
    /// Of shares: 60 % → 65 % is +5 percentage points, not +8.3 %.
    PercentagePoints(PercentagePoints),
    /// Of scores such as NPS.
    Points(f64),
    /// Of everything else: 4.2 → 4.5 is +0.3.
    Plain(f64),
}

impl Change {
    /// The change between two values; nothing when a relative one starts at 0.
    ///
    /// ```
    /// use rapport::analysis::{Change, Unit};
    /// use rapport::units::Ratio;
    /// assert_eq!(Change::of(Unit::Count, 100.0, 110.0), Some(Change::Relative(Ratio(0.1))));
    /// assert_eq!(Change::of(Unit::Money, 0.0, 110.0), None);
    /// let Some(Change::PercentagePoints(points)) = Change::of(Unit::Ratio, 0.60, 0.65) else { panic!() };
    /// assert!((points.0 - 5.0).abs() < 1e-9);
    /// assert_eq!(Change::of(Unit::Points, 30.0, 36.0), Some(Change::Points(6.0)));
    /// ```
    pub fn of(unit: Unit, from: f64, to: f64) -> Option<Change> {
        match unit {
            Unit::Count | Unit::Money => Ratio::of(to - from, from.abs()).map(Change::Relative),
            Unit::Ratio => Some(Change::PercentagePoints(Ratio(to).minus(Ratio(from)))),
            Unit::PercentagePoints => Some(Change::PercentagePoints(PercentagePoints(to - from))),
            Unit::Points => Some(Change::Points(to - from)),
            Unit::Hours | Unit::Days | Unit::Months | Unit::Scale5 | Unit::Number => Some(Change::Plain(to - from)),
        }
    }

    /// The number of the change in its own unit; its sign says which way it went.
    pub fn amount(self) -> f64 {
        match self {
            Change::Relative(ratio) => ratio.0,
            Change::PercentagePoints(points) => points.0,
            Change::Points(amount) | Change::Plain(amount) => amount,
        }
    }
}

/// A difference in the type of its KPI.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum Gap {
    /// Between two ratios.
    PercentagePoints(PercentagePoints),
    /// Between two scores such as NPS.
    Points(f64),
    /// Between two plain values, such as satisfactions of 1 to 5.
    Plain(f64),
}

impl Gap {
    /// The difference between two values of a unit.
    pub fn of(unit: Unit, from: f64, to: f64) -> Gap {
        match unit {
            Unit::Ratio => Gap::PercentagePoints(Ratio(to).minus(Ratio(from))),
            Unit::PercentagePoints => Gap::PercentagePoints(PercentagePoints(to - from)),
            Unit::Points => Gap::Points(to - from),
            Unit::Count | Unit::Money | Unit::Hours | Unit::Days | Unit::Months | Unit::Scale5 | Unit::Number => {
                Gap::Plain(to - from)
            }
        }
    }
}

impl From<Gap> for Change {
    fn from(gap: Gap) -> Change {
        match gap {
            Gap::PercentagePoints(points) => Change::PercentagePoints(points),
            Gap::Points(amount) => Change::Points(amount),
            Gap::Plain(amount) => Change::Plain(amount),
        }
    }
}

impl Figure {
    /// The change against one period earlier; nothing when either value is not known.
    pub fn change(&self) -> Option<Change> {
        Change::of(self.unit, self.previous?, self.value?)
    }
}
