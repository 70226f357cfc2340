//! What a goal of the scorecard may sensibly be.

use super::{Target, Unit};

/// Why a goal makes no sense.
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
            Unit::Count | Unit::Days => (0.0, 1e12),
            Unit::Money | Unit::Number => (-1e12, 1e12),
        }
    }

    /// The value, when a figure of this unit can take it.
    pub fn checked(self, value: f64) -> Result<f64, GoalError> {
        let (lowest, highest) = self.bounds();
        if (lowest..=highest).contains(&value) { Ok(value) } else { Err(GoalError::OutOfRange { lowest, highest }) }
    }
}

impl Target {
    /// The goal itself, or why it makes no sense. Equal baseline and target are a value to hold: there is no way to measure
    /// progress on, so its weight is left out of the score.
    ///
    /// ```
    /// use rapport::analysis::{GoalError, KpiKey, Target};
    /// let goal = Target::new(KpiKey::Retention, 0.60, 0.65, 0.30);
    /// assert!(goal.checked().is_ok());
    /// assert!(Target { target: 0.60, ..goal }.checked().is_ok());
    /// assert_eq!(Target { target: 65.0, ..goal }.checked(), Err(GoalError::OutOfRange { lowest: 0.0, highest: 1.0 }));
    /// ```
    pub fn checked(self) -> Result<Target, GoalError> {
        for value in [self.baseline, self.target].into_iter().chain(self.typed) {
            self.unit.checked(value)?;
        }
        Unit::Ratio.checked(self.weight)?;
        Ok(self)
    }
}
