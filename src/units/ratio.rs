//! Shares and differences between shares.

use serde::{Deserialize, Serialize};

/// A dimensionless share or quotient: 0.65 is 65 %.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Ratio(pub f64);

impl Ratio {
    /// `part / whole`, or nothing when the whole is zero.
    ///
    /// ```
    /// use rapport::units::Ratio;
    /// assert_eq!(Ratio::of(1.0, 4.0), Some(Ratio(0.25)));
    /// assert_eq!(Ratio::of(1.0, 0.0), None);
    /// ```
    pub fn of(part: f64, whole: f64) -> Option<Ratio> {
        (whole != 0.0).then(|| Ratio(part / whole)).filter(|r| r.0.is_finite())
    }

    /// The difference `self − other` in percentage points.
    ///
    /// ```
    /// use rapport::units::Ratio;
    /// assert!((Ratio(0.65).minus(Ratio(0.60)).0 - 5.0).abs() < 1e-9);
    /// ```
    pub fn minus(self, other: Ratio) -> PercentagePoints {
        PercentagePoints((self.0 - other.0) * 100.0)
    }
}

/// A difference between two ratios: from 60 % to 65 % is 5 percentage points, and 8.3 per cent relative.
/// The two are never added to each other.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PercentagePoints(pub f64);

impl PercentagePoints {
    /// The same difference as a ratio: 5 pp is 0.05.
    pub fn ratio(self) -> Ratio {
        Ratio(self.0 / 100.0)
    }
}
