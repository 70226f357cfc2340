//! The ladder of customer lifetime value: what was spent, what a formula says, what the models expect.

use super::summary::span;
use super::{GammaGamma, Purchases, Summary};
use crate::units::Ratio;
use serde::{Deserialize, Serialize};

/// Weeks of a month in the models: a twelfth of 365 days.
pub const MONTH: f64 = 4.345;
/// No more months are added up.
const MOST_MONTHS: u32 = 1_200;

/// First step: what a customer has brought so far, in currency units. Revenue × margin; 0 where one of them is not a number.
///
/// ```
/// use rapport::analysis::value::historic;
/// use rapport::units::Ratio;
/// assert_eq!(historic(250.0, Ratio(0.4)), 100.0);
/// ```
pub fn historic(revenue: f64, margin: Ratio) -> f64 {
    finite(revenue * margin.0)
}

/// Second step: the formula with a margin, a retention and a discount that never change.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Formula {
    /// Margin m of a customer in one period, in currency units.
    pub margin: f64,
    /// Share r of customers who are there in the next period, too: 0 to 1.
    pub retention: Ratio,
    /// Discount d of one period: 0.1 takes a tenth more a period later for the same; 0 or more.
    pub discount: Ratio,
}

impl Formula {
    /// m · r / (1 + d − r): the margins of all periods to come, the first of them in a period from now and only of those who
    /// stay (Gupta & Lehmann 2003, Customers as Assets, Journal of Interactive Marketing 17(1), 9–24). Nothing where there is no
    /// finite sum or an input is outside of its bounds.
    ///
    /// ```
    /// use rapport::analysis::value::Formula;
    /// use rapport::units::Ratio;
    /// let formula = Formula { margin: 1.0, retention: Ratio(0.8), discount: Ratio(0.1) };
    /// assert!((formula.endless().unwrap() - 2.6666666667).abs() < 1e-9);
    /// // With the margin of today's period.
    /// assert!((formula.with_first().unwrap() - 3.6666666667).abs() < 1e-9);
    /// assert_eq!(Formula { retention: Ratio(1.0), discount: Ratio(0.0), ..formula }.endless(), None);
    /// ```
    pub fn endless(&self) -> Option<f64> {
        self.valid()?;
        let rest = 1.0 + self.discount.0 - self.retention.0;
        Some(self.margin * self.retention.0 / rest).filter(|sum| rest > 0.0 && sum.is_finite())
    }

    /// The same with the margin of the period that begins now: m · (1 + d) / (1 + d − r).
    pub fn with_first(&self) -> Option<f64> {
        Some(self.endless()? + self.margin).filter(|sum| sum.is_finite())
    }

    /// The same for n periods: the sum of m · (r / (1 + d))ⁱ for i = 1 … n. There is one for a retention of 1 without a
    /// discount, too: n · m.
    ///
    /// ```
    /// use rapport::analysis::value::Formula;
    /// use rapport::units::Ratio;
    /// let formula = Formula { margin: 100.0, retention: Ratio(0.5), discount: Ratio(0.0) };
    /// assert_eq!(formula.over(2), Some(75.0));
    /// assert_eq!(Formula { retention: Ratio(1.0), ..formula }.over(3), Some(300.0));
    /// ```
    pub fn over(&self, periods: u32) -> Option<f64> {
        self.valid()?;
        let q = self.retention.0 / (1.0 + self.discount.0);
        // 1 − qⁿ and 1 − q lose nothing for a q close to 1.
        let n = f64::from(periods);
        let terms = match q {
            0.0 => 0.0,
            1.0 => n,
            q => q * (n * q.ln()).exp_m1() / (q - 1.0),
        };
        Some(self.margin * terms).filter(|sum| sum.is_finite())
    }

    fn valid(&self) -> Option<()> {
        let valid = self.margin.is_finite()
            && (0.0..=1.0).contains(&self.retention.0)
            && self.discount.0.is_finite()
            && self.discount.0 >= 0.0;
        valid.then_some(())
    }
}

/// Third step: over how many months the expected purchases of a customer are added up.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Horizon {
    /// Months of 4.345 weeks; at most 1,200 are added up.
    pub months: u32,
    /// Discount of one month, 0 or more.
    pub discount: Ratio,
    /// Margin, the share of revenue that is kept.
    pub margin: Ratio,
}

impl Horizon {
    /// What a unit of money a month later is worth today.
    pub(super) fn a_month(&self) -> f64 {
        1.0 / (1.0 + or(self.discount, 0.0))
    }

    /// The share of revenue that is kept.
    pub(super) fn kept(&self) -> f64 {
        or(self.margin, 1.0)
    }
}

fn or(ratio: Ratio, default: f64) -> f64 {
    if ratio.0.is_finite() && ratio.0 >= 0.0 { ratio.0 } else { default }
}

impl Default for Horizon {
    fn default() -> Horizon {
        Horizon { months: 12, discount: Ratio(0.01), margin: Ratio(1.0) }
    }
}

/// Expected value of a customer over the months to come, in currency units: margin · E(spend) · Σᵢ (expected purchases up to
/// the end of month i − up to the end of month i − 1) / (1 + d)ⁱ, i = 1 … n. The discount of a month counts from its end. An
/// impossible discount or margin counts as none (0 and 1).
///
/// ```
/// use rapport::analysis::value::{BgNbd, GammaGamma, Horizon, Summary, value};
/// let purchases = BgNbd::new(0.2426, 4.4136, 0.7929, 2.4259).unwrap();
/// let spend = GammaGamma::new(6.25, 3.74, 15.44).unwrap();
/// // The first customer of CDNOW, whose value over twelve months independent code puts at 36.27.
/// let customer = Summary { x: 2, t_x: 30.42857143, t: 38.85714286, m: 22.345 };
/// assert!((value(&purchases, &spend, &customer, &Horizon::default()) - 36.27).abs() < 0.05);
/// ```
pub fn value(purchases: &impl Purchases, spend: &GammaGamma, customer: &Summary, horizon: &Horizon) -> f64 {
    finite(horizon.kept() * spend.spend(customer) * discounted(purchases, customer, horizon).1)
}

/// Expected purchases of a customer over the months of a horizon, and the same with each month discounted from its end.
pub(super) fn discounted(purchases: &impl Purchases, customer: &Summary, horizon: &Horizon) -> (f64, f64) {
    let a_month = horizon.a_month();
    let (mut before, mut discount, mut sum) = (0.0, 1.0, 0.0);
    for month in 1..=horizon.months.min(MOST_MONTHS) {
        discount *= a_month;
        let upto = purchases.purchases(customer, span(f64::from(month) * MONTH));
        sum += (upto - before).max(0.0) * discount;
        before = upto;
    }
    (before, sum)
}

fn finite(value: f64) -> f64 {
    if value.is_finite() { value } else { 0.0 }
}
