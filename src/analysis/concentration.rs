//! How revenue is spread over customers: Lorenz curve, Gini coefficient, share of the top customers.

use super::activity::Wide;
use crate::units::{AmountUnit, Money, Ratio};
use serde::{Deserialize, Serialize};

/// A point of the Lorenz curve: so many of the customers, least first, bring so much of the revenue.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct LorenzPoint {
    /// Cumulative share of customers, 0–1.
    pub customers: f64,
    /// Cumulative share of revenue, 0–1.
    pub revenue: f64,
}

/// The revenue share of the top customers.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct TopShare {
    /// Share of customers asked for, 0–1.
    pub top: f64,
    /// How many customers that is: rounded down, at least one.
    pub customers: u64,
    /// Their share of the revenue.
    pub revenue: Ratio,
}

impl TopShare {
    /// The share of so many customers that the whole ones are, 0–1: the place on the curve.
    ///
    /// ```
    /// use rapport::{analysis::TopShare, units::Ratio};
    /// // The top 20 % of 13 are 2 whole customers.
    /// let top = TopShare { top: 0.2, customers: 2, revenue: Ratio(0.5) };
    /// assert_eq!(top.share_of(13), 2.0 / 13.0);
    /// ```
    pub fn share_of(&self, all: u64) -> f64 {
        self.customers as f64 / all.max(self.customers).max(1) as f64
    }
}

/// The spread of revenue; empty when there is no positive revenue.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Concentration {
    /// At most 101 points from (0, 0) to (1, 1).
    pub lorenz: Vec<LorenzPoint>,
    /// Gini coefficient.
    pub gini: Option<f64>,
    /// Shares of the top 1, 5, 10, 20 and 50 %.
    pub top: Vec<TopShare>,
    /// Customers who gave back as much as they bought, or more: they count with a revenue of nought.
    #[serde(default)]
    pub not_positive: u64,
    /// Revenue of all others, on which the shares rest.
    #[serde(default)]
    pub positive: Money,
}

impl Concentration {
    /// The same without the shares that are less than one of so many customers: the top 1 % of 13 is nobody.
    ///
    /// ```
    /// use rapport::{analysis::{Concentration, TopShare}, units::Ratio};
    /// let top = |top| TopShare { top, customers: 1, revenue: Ratio(0.5) };
    /// // 5 % of 13 are 0.65 customers, 10 % are 1.3; 10 % of 10 are one.
    /// let spread = Concentration { top: vec![top(0.05), top(0.1)], ..Concentration::default() };
    /// assert_eq!((spread.told(13).top, spread.told(10).top), (vec![top(0.1)], vec![top(0.1)]));
    /// assert_eq!(spread.told(20), spread);
    /// ```
    pub fn told(&self, customers: u64) -> Concentration {
        let mut told = self.clone();
        told.top.retain(|top| top.top * customers as f64 + 1e-9 >= 1.0);
        told
    }
}

const POINTS: usize = 100;
const TOPS: [f64; 5] = [0.01, 0.05, 0.1, 0.2, 0.5];

/// The spread of revenues in hundredths, given in ascending order.
///
/// Gini = Σ (2i − n − 1) · xᵢ / (n · Σ xᵢ), i = 1 … n (Gini 1912; the form of Dixon et al. 1987, Ecology 68, without
/// the correction for small samples). The sums are whole numbers, so the value does not depend on their order.
///
/// Who gave back more than was bought counts with nought, as do those who gave back all: with negative values a share
/// could be above 100 % and the coefficient above 1 (Chen, Tsaur & Rhai 1982, Oxford Economic Papers 34). They are
/// counted in [`Concentration::not_positive`].
///
/// ```
/// use rapport::analysis::concentration;
/// let spread = concentration(&[100, 200, 300, 400]);
/// assert_eq!(spread.gini, Some(0.25)); // (−3·1 − 1·2 + 1·3 + 3·4) / (4 · 10)
/// assert_eq!(spread.lorenz[2].revenue, 0.3);
/// assert_eq!(spread.top[3].revenue.0, 0.4); // 20 % of four is none, so one customer
/// // 50.00 more came back than was bought: as if it were nought, and told
/// let netted = concentration(&[-5_000, 200, 300, 400]);
/// assert_eq!((netted.gini, netted.not_positive), (concentration(&[0, 200, 300, 400]).gini, 1));
/// ```
pub fn concentration(ascending: &[i64]) -> Concentration {
    concentration_in(ascending, AmountUnit::Hundredths)
}

/// The same of revenues in a unit.
pub(super) fn concentration_in(ascending: &[i64], unit: AmountUnit) -> Concentration {
    let n = ascending.len();
    let total = sum(ascending);
    if total <= 0 {
        return Concentration { not_positive: n as u64, ..Concentration::default() };
    }
    let steps = POINTS.min(n);
    let mut lorenz = vec![LorenzPoint { customers: 0.0, revenue: 0.0 }];
    // Σ (2i − n − 1) · xᵢ = (n + 1) · Σ xᵢ − 2 · Σ (x₁ + … + xᵢ), which takes no multiplication for each customer.
    let (mut sum, mut sums, mut step) = (0i128, 0i128, 1usize);
    for (i, x) in (1usize..).zip(ascending) {
        sum += i128::from((*x).max(0));
        sums += sum;
        while step <= steps && step * n / steps == i {
            lorenz.push(LorenzPoint { customers: i as f64 / n as f64, revenue: sum as f64 / total as f64 });
            step += 1;
        }
    }
    let weighted = (n as i128 + 1) * total - 2 * sums;
    let gini = weighted as f64 / (n as f64 * total as f64);
    let top = TOPS.iter().map(|top| share(ascending, *top, total)).collect();
    let not_positive = ascending.partition_point(|x| *x <= 0) as u64;
    Concentration { lorenz, gini: Some(gini), top, not_positive, positive: unit.money(total) }
}

/// Revenue share of the top customers, `ascending` by revenue; nothing when revenue is not positive.
pub fn top_share(ascending: &[i64], top: f64) -> Option<TopShare> {
    let total = sum(ascending);
    (total > 0).then(|| share(ascending, top, total))
}

fn share(ascending: &[i64], top: f64, total: i128) -> TopShare {
    let (customers, sum) = top_sum(ascending, top);
    TopShare { top, customers, revenue: Ratio(sum as f64 / total as f64) }
}

/// The sum of what is above zero.
fn sum(revenues: &[i64]) -> i128 {
    let mut sum = Wide::default();
    revenues.iter().for_each(|revenue| sum.add((*revenue).max(0)));
    sum.sum()
}

/// How many customers the top share is (rounded down, at least one) and their revenue, in its unit.
pub(super) fn top_sum(ascending: &[i64], top: f64) -> (u64, i128) {
    // A product such as 0.1 · 30 must not fall below its whole number.
    let wanted = (top * ascending.len() as f64 + 1e-9).floor() as usize;
    let customers = wanted.max(1).min(ascending.len());
    (customers as u64, sum(ascending.get(ascending.len() - customers..).unwrap_or_default()))
}

/// A Lorenz curve of groups of which only the shares are known; inside a group everybody is taken as equal.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupedShares {
    /// Corners of the curve, from (0, 0) to (1, 1), poorest group first.
    pub lorenz: Vec<LorenzPoint>,
    /// Gini coefficient: 1 − twice the area under the curve.
    pub gini: f64,
}

impl GroupedShares {
    /// From (share of customers, share of revenue) of each group, scaled to sums of 1; nothing when a share is negative
    /// or not finite, or a sum is zero.
    ///
    /// ```
    /// use rapport::analysis::GroupedShares;
    /// // annual strategy: 10/20/50/20 % of customers bring 40/30/20/10 % of revenue
    /// let shares = GroupedShares::of(&[(0.1, 0.4), (0.2, 0.3), (0.5, 0.2), (0.2, 0.1)]).unwrap();
    /// assert!((shares.gini - 0.46).abs() < 1e-12);
    /// assert!((shares.top(0.2) - 0.55).abs() < 1e-12); // the top tier and half of the next
    /// ```
    pub fn of(groups: &[(f64, f64)]) -> Option<GroupedShares> {
        let sound = groups.iter().all(|(c, r)| c.is_finite() && r.is_finite() && *c >= 0.0 && *r >= 0.0);
        let (customers, revenue) = groups.iter().fold((0.0, 0.0), |(c, r), g| (c + g.0, r + g.1));
        if !sound || customers <= 0.0 || revenue <= 0.0 {
            return None;
        }
        let mut groups: Vec<(f64, f64)> = groups.iter().copied().filter(|g| *g != (0.0, 0.0)).collect();
        // Revenue without customers comes last: its revenue per head is infinite.
        groups.sort_by(|a, b| (a.1 / a.0).total_cmp(&(b.1 / b.0)));
        let mut at = LorenzPoint { customers: 0.0, revenue: 0.0 };
        let (mut lorenz, mut area) = (vec![at], 0.0);
        for (c, r) in groups {
            let next = LorenzPoint { customers: at.customers + c / customers, revenue: at.revenue + r / revenue };
            area += (next.customers - at.customers) * (at.revenue + next.revenue) / 2.0;
            lorenz.push(next);
            at = next;
        }
        Some(GroupedShares { lorenz, gini: 1.0 - 2.0 * area })
    }

    /// Revenue share of the richest `top` of the customers, linear inside a group.
    pub fn top(&self, top: f64) -> f64 {
        let at = 1.0 - top.clamp(0.0, 1.0);
        let after = self.lorenz.iter().zip(self.lorenz.iter().skip(1)).find(|(_, b)| b.customers >= at);
        after.map_or(0.0, |(a, b)| {
            let width = b.customers - a.customers;
            let part = if width > 0.0 { (at - a.customers) / width } else { 0.0 };
            1.0 - (a.revenue + part * (b.revenue - a.revenue))
        })
    }
}
