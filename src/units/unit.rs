//! What a number is measured in.

use serde::{Deserialize, Serialize};

/// What a number is measured in: decides how it is written, how changes of it are told, and which values make sense.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Things or people.
    Count,
    /// Currency units (not hundredths).
    Money,
    /// A share: 0.65 is 65 %. Differences are percentage points.
    Ratio,
    /// A difference between two shares: 5 is from 60 % to 65 %.
    PercentagePoints,
    /// Points of a score such as NPS, −100 to 100. Never per cent.
    Points,
    /// A scale of 1 to 5.
    Scale5,
    /// Hours.
    Hours,
    /// Days.
    Days,
    /// Calendar months.
    Months,
    /// A plain number, such as an elasticity.
    #[default]
    Number,
}

impl Unit {
    /// Every unit.
    pub const ALL: [Unit; 10] = [
        Unit::Count,
        Unit::Money,
        Unit::Ratio,
        Unit::PercentagePoints,
        Unit::Points,
        Unit::Scale5,
        Unit::Hours,
        Unit::Days,
        Unit::Months,
        Unit::Number,
    ];

    /// Its name in documents and lists; it never changes.
    ///
    /// ```
    /// use rapport::units::Unit;
    /// assert_eq!(Unit::PercentagePoints.slug(), "percentage_points");
    /// assert!(Unit::ALL.iter().all(|unit| serde_json::to_value(unit).unwrap() == unit.slug()));
    /// ```
    pub fn slug(self) -> &'static str {
        match self {
            Unit::Count => "count",
            Unit::Money => "money",
            Unit::Ratio => "ratio",
            Unit::PercentagePoints => "percentage_points",
            Unit::Points => "points",
            Unit::Scale5 => "scale5",
            Unit::Hours => "hours",
            Unit::Days => "days",
            Unit::Months => "months",
            Unit::Number => "number",
        }
    }
}
