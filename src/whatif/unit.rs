//! What a number of the what-if counts, and how far it reaches.

use crate::units::Unit;

/// Units that a factor of one's own can have, in the order in which they are offered.
pub const FACTOR_UNITS: [Unit; 8] = [
    Unit::Count,
    Unit::Money,
    Unit::Ratio,
    Unit::PercentagePoints,
    Unit::Hours,
    Unit::Days,
    Unit::Months,
    Unit::Number,
];

impl Unit {
    /// Decimal places that are kept. Together with the limits of [`InputSpec`] every kept value has at most 15
    /// significant digits, so that its JSON text reads back as the very same number.
    pub fn decimals(self) -> i32 {
        match self {
            Unit::Count | Unit::Hours | Unit::Days | Unit::Months => 3,
            Unit::Money => 2,
            Unit::Ratio => 12,
            Unit::PercentagePoints | Unit::Points | Unit::Scale5 | Unit::Number => 6,
        }
    }

    /// Bounds and slider of a number of this unit of which nothing else is known.
    pub const fn spec(self) -> InputSpec {
        match self {
            Unit::Count => InputSpec::of(self, (0.0, 1e6, 1_000.0), (0.0, 1e10)),
            Unit::Money => InputSpec::of(self, (0.0, 1e6, 10_000.0), (0.0, MOST_MONEY)),
            Unit::Ratio => InputSpec::of(self, (0.0, 1.0, 0.01), (0.0, 1.0)),
            Unit::PercentagePoints => InputSpec::of(self, (-10.0, 20.0, 0.5), (-100.0, 100.0)),
            Unit::Points => InputSpec::of(self, (-100.0, 100.0, 1.0), (-100.0, 100.0)),
            Unit::Scale5 => InputSpec::of(self, (1.0, 5.0, 0.1), (1.0, 5.0)),
            Unit::Hours => InputSpec::of(self, (0.0, 100.0, 1.0), (0.0, 1e8)),
            Unit::Days => InputSpec::of(self, (0.0, 365.0, 1.0), (0.0, 1e6)),
            Unit::Months => InputSpec::of(self, (1.0, 36.0, 1.0), (0.0, 1_200.0)),
            Unit::Number => InputSpec::of(self, (0.0, 10.0, 0.1), (0.0, 1e8)),
        }
    }
}

/// Money beyond this is refused: a million millions still fits hundredths in 15 digits.
pub const MOST_MONEY: f64 = 1e12;

/// Unit and bounds of a number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct InputSpec {
    /// What the number counts.
    pub unit: Unit,
    /// Left end of a slider.
    pub min: f64,
    /// Right end of a slider; a typed number may go beyond.
    pub max: f64,
    /// Step of a slider.
    pub step: f64,
    /// Smallest number that is accepted.
    pub lowest: f64,
    /// Largest number that is accepted.
    pub highest: f64,
}

impl InputSpec {
    /// A unit with its slider (left end, right end, step) and its bounds (lowest, highest).
    pub const fn of(unit: Unit, slider: (f64, f64, f64), bounds: (f64, f64)) -> InputSpec {
        InputSpec { unit, min: slider.0, max: slider.1, step: slider.2, lowest: bounds.0, highest: bounds.1 }
    }

    /// The number as it is kept: rounded to the decimals of its unit. `None` when it is no number or out of bounds.
    ///
    /// ```
    /// use rapport::units::Unit;
    /// assert_eq!(Unit::Money.spec().tidy(5_000.004), Some(5_000.0));
    /// assert_eq!(Unit::Ratio.spec().tidy(1.2), None);
    /// ```
    pub fn tidy(&self, value: f64) -> Option<f64> {
        let grid = 10f64.powi(self.unit.decimals());
        let kept = (value * grid).round() / grid;
        // Adding zero turns −0 into 0.
        (kept >= self.lowest && kept <= self.highest).then_some(kept + 0.0)
    }

    /// Right end and step of a slider on which the value has its place: tenfold until it fits.
    ///
    /// ```
    /// use rapport::{units::Unit, whatif::{Input, MoneyPlan}};
    /// let spec = MoneyPlan::example().spec(Input::Total).unwrap();
    /// assert_eq!(spec.slider_for(2.5e6), (1e7, 1e4));
    /// assert_eq!(spec.slider_for(2.5e8), (1e9, 1e6));
    /// assert_eq!(Unit::Ratio.spec().slider_for(1.0), (1.0, 0.01));
    /// ```
    pub fn slider_for(&self, value: f64) -> (f64, f64) {
        let (mut end, mut step) = (self.max, self.step);
        while end > 0.0 && end < value && end < self.highest {
            (end, step) = (end * 10.0, step * 10.0);
        }
        (end.min(self.highest.max(self.max)), step)
    }
}
