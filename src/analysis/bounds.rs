//! The values that a figure can take.

use super::Unit;

/// Why a value makes no sense.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum GoalError {
    /// A value lies outside what its unit allows.
    OutOfRange {
        /// Smallest value.
        lowest: f64,
        /// Largest value.
        highest: f64,
    },
}

impl Unit {
    /// The values that a figure of this unit can take.
    pub fn bounds(self) -> (f64, f64) {
        match self {
            Unit::Ratio => (0.0, 1.0),
            Unit::Points => (-100.0, 100.0),
            Unit::Scale5 => (1.0, 5.0),
            Unit::PercentagePoints => (-1e4, 1e4),
            Unit::Count | Unit::Hours | Unit::Days | Unit::Months => (0.0, 1e12),
            Unit::Money | Unit::Number => (-1e12, 1e12),
        }
    }

    /// The value, when a figure of this unit can take it.
    ///
    /// ```
    /// use rapport::analysis::{GoalError, Unit};
    /// assert_eq!(Unit::Ratio.checked(0.65), Ok(0.65));
    /// assert_eq!(Unit::Ratio.checked(65.0), Err(GoalError::OutOfRange { lowest: 0.0, highest: 1.0 }));
    /// ```
    pub fn checked(self, value: f64) -> Result<f64, GoalError> {
        let (lowest, highest) = self.bounds();
        if (lowest..=highest).contains(&value) { Ok(value) } else { Err(GoalError::OutOfRange { lowest, highest }) }
    }
}
