//! What a KPI asks of the rows, and what it is told.

use super::KpiPeriod;
use crate::analysis::{Figure, FigureKey, Filter};
use crate::units::{Day, Period};
use serde::{Deserialize, Serialize};

/// A figure over a period of its own, whatever is looked at on screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KpiAsk {
    /// Which figure.
    pub figure: FigureKey,
    /// Whose orders count.
    pub filter: Filter,
    /// The span whose orders count.
    pub period: KpiPeriod,
    /// The day on which the period ends; nothing means the last day in the data.
    pub as_of: Option<Day>,
}

/// The figure that was asked for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KpiAnswer {
    /// What was asked.
    pub ask: KpiAsk,
    /// The figure, with its basis.
    pub figure: Figure,
    /// How much of the period the data cover.
    pub covered: Covered,
}

/// Months of a period that the data cover.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Covered {
    /// Whole months that are there.
    pub held: u32,
    /// Months of the period; 0 where it is as long as the data are.
    pub of: u32,
}

/// Days that may be missing at the ends of the data: shops close, and the first order is seldom on the first day.
const GRACE: f64 = 7.0;
/// Days of a month on average: 365.25 / 12.
const MONTH: f64 = 30.4375;

impl Covered {
    /// Whether nothing of the period is missing.
    pub fn is_whole(self) -> bool {
        self.held >= self.of
    }

    /// How much of a period that ends on a day lies in the days of the data. A week may be missing at its ends.
    ///
    /// ```
    /// use rapport::goals::{Covered, KpiPeriod};
    /// use rapport::units::Period;
    /// let day = |text: &str| text.parse().unwrap();
    /// let data = Period { from: day("2024-11-28"), to: day("2024-12-31") };
    /// let year = Covered::of(KpiPeriod::Months(12), data.to, data);
    /// assert_eq!((year, year.is_whole()), (Covered { held: 1, of: 12 }, false)); // 34 days
    /// assert!(Covered::of(KpiPeriod::Months(1), data.to, data).is_whole());
    /// let two_days_late = Period { from: day("2024-01-03"), ..data };
    /// assert!(Covered::of(KpiPeriod::Months(12), data.to, two_days_late).is_whole());
    /// ```
    pub fn of(period: KpiPeriod, as_of: Day, data: Period) -> Covered {
        let KpiPeriod::Months(months) = period else { return Covered { held: 0, of: 0 } };
        let from = as_of.plus_days(1).plus_months(-i32::try_from(months).unwrap_or(i32::MAX)).max(data.from);
        let days = Period { from, to: as_of.min(data.to) }.days().max(0);
        let held = ((f64::from(days) + GRACE) / MONTH).floor() as u32;
        Covered { held: held.min(months), of: months }
    }
}
