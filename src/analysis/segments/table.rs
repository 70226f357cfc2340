//! The share table: who is in each segment, and what they are worth.

use super::classes::{Classes, Place, Rule};
use super::scheme::{MAX_SEGMENTS, Scheme, SegmentTarget};
use super::{SchemeId, SegmentId};
use crate::analysis::activity::Activity;
use crate::units::{Day, Money, PercentagePoints, Ratio};
use serde::{Deserialize, Serialize};

/// One row of the share table.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct SegmentRow {
    /// The segment.
    pub segment: SegmentId,
    /// Customers in it as of the day, with an order that passes the filter; the window does not move it.
    pub customers: u64,
    /// Those of them with an order in the window and the filter.
    pub active: u64,
    /// Their revenue in the window and the filter.
    pub revenue: Money,
    /// Their orders in the window and the filter.
    pub orders: u64,
    /// Share of all customers; nothing when there are none.
    pub customer_share: Option<Ratio>,
    /// Share of the revenue of all customers above zero; nothing when there is none.
    pub revenue_share: Option<Ratio>,
    /// Revenue / customers in currency units; nothing without customers.
    pub revenue_per_head: Option<f64>,
    /// Revenue per head against the average of all: revenue share / customer share; 1 is average.
    pub index: Option<f64>,
    /// Target shares of the scheme.
    pub target: SegmentTarget,
    /// Customers that a rule of the scheme put here.
    pub by_rule: u64,
    /// Customers for whom no rule held.
    pub by_fallback: u64,
    /// Customers who gave back as much as they bought, or more: they add nothing to the shares of revenue.
    #[serde(default)]
    pub not_positive: u64,
    /// Change of the customer share since one period earlier; nothing when the data do not cover it.
    pub customer_share_change: Option<PercentagePoints>,
    /// Change of the revenue share since one period earlier; nothing when the data do not cover it.
    pub revenue_share_change: Option<PercentagePoints>,
}

/// Customers who are in no segment: they had ordered by the as-of day, and not in the look-back.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outside {
    /// How many.
    pub customers: u64,
    /// Those of them with an order in the window and the filter.
    pub active: u64,
    /// Their revenue in the window and the filter.
    pub revenue: Money,
}

/// The share table of a scheme with its sums.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct SegmentTable {
    /// The scheme.
    pub scheme: SchemeId,
    /// One row a segment, in the order of the scheme.
    pub rows: Vec<SegmentRow>,
    /// Customers of all rows.
    pub customers: u64,
    /// Revenue of all rows.
    pub revenue: Money,
    /// Who is in none of them.
    pub outside: Outside,
    /// Whether the rows and who is in none of them add up to the customers and the revenue of the selection: nobody left
    /// out, nobody twice.
    pub complete: bool,
    /// Sum of the target customer shares; 1 when the scheme is sound.
    pub target_customers: f64,
    /// Sum of the target revenue shares; 1 when the scheme is sound.
    pub target_revenue: f64,
    /// The as-of day of the comparison; nothing when there is none.
    pub compared_with: Option<Day>,
}

impl SegmentTable {
    /// The row of a segment.
    pub fn row(&self, segment: SegmentId) -> Option<&SegmentRow> {
        self.rows.iter().find(|row| row.segment == segment)
    }

    /// Sums of the customer shares and of the revenue shares; nothing when one of them is not known.
    pub fn share_sums(&self) -> (Option<Ratio>, Option<Ratio>) {
        let sum = |share: fn(&SegmentRow) -> Option<Ratio>| {
            let known: Option<Vec<f64>> = self.rows.iter().map(|row| share(row).map(|share| share.0)).collect();
            known.filter(|known| !known.is_empty()).map(|known| Ratio(known.iter().sum()))
        };
        (sum(|row| row.customer_share), sum(|row| row.revenue_share))
    }

    /// Revenue / customers of all segments in currency units; nothing without customers.
    pub fn revenue_per_head(&self) -> Option<f64> {
        Ratio::of(self.revenue.units(), self.customers as f64).map(|r| r.0)
    }

    /// Customers that a rule put into their segment, and those for whom none held.
    pub fn by_rule_and_fallback(&self) -> (u64, u64) {
        self.rows.iter().fold((0, 0), |(rule, rest), row| (rule + row.by_rule, rest + row.by_fallback))
    }
}

/// What the table counts: who is where, what they did in the look-back that says so, and in the window, both with the filter.
pub(in crate::analysis) struct Counted<'a> {
    pub classes: &'a Classes,
    pub past: &'a Activity,
    pub window: &'a Activity,
}

/// Builds the share table; `earlier` is the same selection one period earlier, with its as-of day.
pub(in crate::analysis) fn table(
    scheme: &Scheme,
    now: &Counted<'_>,
    earlier: Option<(Day, Counted<'_>)>,
) -> SegmentTable {
    let (sums, outside) = sums(now);
    let unit = now.window.unit;
    let before = earlier.as_ref().map(|(_, earlier)| self::sums(earlier).0);
    let all = total(&sums);
    let row = |(number, segment): (usize, &super::Segment)| {
        let sum = sums.get(number).copied().unwrap_or_default();
        let (customer_share, revenue_share) = shares(&sum, &all);
        let then = before.as_ref().and_then(|b| Some(shares(b.get(number)?, &total(b)))).unwrap_or_default();
        let change = |now: Option<Ratio>, then: Option<Ratio>| Some(now?.minus(then?));
        SegmentRow {
            segment: segment.id,
            customers: sum.customers,
            active: sum.active,
            revenue: unit.money(sum.revenue),
            orders: sum.orders,
            customer_share,
            revenue_share,
            revenue_per_head: Ratio::of(unit.money(sum.revenue).units(), sum.customers as f64).map(|r| r.0),
            index: revenue_share.zip(customer_share).and_then(|(r, c)| Ratio::of(r.0, c.0)).map(|r| r.0),
            target: segment.target,
            by_rule: sum.customers - sum.fallback,
            by_fallback: sum.fallback,
            not_positive: sum.not_positive,
            customer_share_change: change(customer_share, then.0),
            revenue_share_change: change(revenue_share, then.1),
        }
    };
    let rows: Vec<SegmentRow> = scheme.segments.iter().enumerate().map(row).collect();
    let totals = now.window.totals();
    let [(target_customers, _), (target_revenue, _)] = scheme.target_sums();
    SegmentTable {
        scheme: scheme.id,
        customers: all.customers,
        revenue: unit.money(all.revenue),
        complete: rows.iter().map(|row| row.customers).sum::<u64>() == all.customers
            && all.active + outside.active == totals.customers
            && unit.exact(all.revenue + outside.revenue) == totals.revenue,
        outside: Outside { customers: outside.customers, active: outside.active, revenue: unit.money(outside.revenue) },
        rows,
        target_customers: target_customers.0,
        target_revenue: target_revenue.0,
        compared_with: earlier.map(|(day, _)| day),
    }
}

#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    customers: u64,
    active: u64,
    orders: u64,
    revenue: i128,
    /// What those below zero lack.
    below: i128,
    not_positive: u64,
    fallback: u64,
}

impl Sum {
    fn add(&mut self, more: &Sum) {
        self.customers += more.customers;
        self.active += more.active;
        self.orders += more.orders;
        self.revenue += more.revenue;
        self.below += more.below;
        self.not_positive += more.not_positive;
        self.fallback += more.fallback;
    }
}

/// The sums by number of the segment, and those of who is in none.
fn sums(counted: &Counted<'_>) -> ([Sum; MAX_SEGMENTS], Sum) {
    let Counted { classes, past, window } = counted;
    let mut by_place = [Sum::default(); Place::COUNT];
    let past = past.orders.iter().zip(&past.last);
    let window = window.orders.iter().zip(&window.revenue);
    for ((place, (before, last)), (orders, revenue)) in classes.of.iter().zip(past).zip(window) {
        let Some(sum) = by_place.get_mut(place.code()) else { continue };
        // Somebody in no segment counts once there was any order by the as-of day: the last day says so.
        let there = *before > 0 || *orders > 0 || (*place == Place::NONE && *last > i32::MIN);
        sum.customers += u64::from(there);
        if *orders > 0 {
            sum.active += 1;
            sum.orders += u64::from(*orders);
            sum.revenue += i128::from(*revenue);
            if *revenue <= 0 {
                sum.not_positive += 1;
                sum.below += i128::from(*revenue);
            }
        }
    }
    let mut sums = [Sum::default(); MAX_SEGMENTS];
    let mut outside = Sum::default();
    for (place, mut sum) in Place::each(Place::segment).into_iter().zip(by_place) {
        match place {
            None => outside.add(&sum),
            Some((number, rule)) => {
                sum.fallback = if rule == Rule::Fallback { sum.customers } else { 0 };
                if let Some(all) = sums.get_mut(number) {
                    all.add(&sum);
                }
            }
        }
    }
    (sums, outside)
}

fn total(sums: &[Sum]) -> Sum {
    let mut all = Sum::default();
    sums.iter().for_each(|sum| all.add(sum));
    all
}

fn shares(sum: &Sum, all: &Sum) -> (Option<Ratio>, Option<Ratio>) {
    let above = |sum: &Sum| sum.revenue - sum.below;
    let revenue = (above(all) > 0).then(|| Ratio(above(sum) as f64 / above(all) as f64));
    (Ratio::of(sum.customers as f64, all.customers as f64), revenue)
}
