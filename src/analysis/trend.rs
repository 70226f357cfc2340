//! Month by month: orders, revenue, and where the active customers came from.

use super::activity::Selection;
use super::course::{Course, MonthSum};
use super::months::Months;
use super::scope::Scope;
use crate::units::{AmountUnit, Day, Money, Ratio};
use serde::{Deserialize, Serialize};

/// One calendar month. active = new + retained + reactivated.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Month {
    /// First day of the month.
    pub month: Day,
    /// Orders in the period.
    pub orders: u64,
    /// Revenue of the period.
    pub revenue: Money,
    /// Revenue / orders in currency units; nothing without orders.
    pub average_order_value: Option<f64>,
    /// Customers with an order.
    pub active: u64,
    /// Active customers whose first order ever is in this month.
    pub new: u64,
    /// Active customers who were active in the previous month too.
    pub retained: u64,
    /// Active customers who are neither new nor retained: back after a pause.
    pub reactivated: u64,
    /// Customers active in the previous month and not in this one.
    pub lost: u64,
    /// retained / active of the previous month; nothing in the first month.
    pub retention: Option<Ratio>,
    /// Whether the period covers only a part of the month.
    pub partial: bool,
    /// Whether the data begin in it: everybody has a first order there, and nobody can be known to come back or to be lost.
    pub first: bool,
}

impl Month {
    /// A month in which no known customer ordered.
    pub fn without_orders(month: Day) -> Month {
        Month {
            month,
            orders: 0,
            revenue: Money(0),
            average_order_value: None,
            active: 0,
            new: 0,
            retained: 0,
            reactivated: 0,
            lost: 0,
            retention: None,
            partial: false,
            first: false,
        }
    }

    /// The same with a sum of amounts.
    fn with_revenue(self, unit: AmountUnit, revenue: i128) -> Month {
        let revenue = unit.money(revenue);
        let average_order_value = Ratio::of(revenue.units(), self.orders as f64).map(|r| r.0);
        Month { revenue, average_order_value, ..self }
    }
}

/// The months of the period in which anybody ordered (of all customers, whatever the filter: a month in which only the
/// filter finds nothing is a row of noughts). "Previous month" is the previous row; history before the period counts
/// for new, retained, reactivated and lost. A refund lowers the month of the order that it belongs to; one without an order
/// lowers its own month, or the one before it where nobody ordered in its own.
pub(super) fn trend(
    course: &Course,
    selection: &Selection<'_>,
    scope: &Scope,
    months: &Months,
    ranks: &[Option<u32>],
) -> Vec<Month> {
    let present = ranks.iter().enumerate().filter_map(|(month, rank)| rank.map(|_| month));
    let sums = &course.months;
    let before = std::iter::once(None).chain(sums.iter().map(|s| Some(s.active_in_all)));
    let rows = present.zip(sums).zip(before);
    let unit = selection.dataset.unit();
    let rows = rows.map(|((month, sum), before)| (row(months, month, sum, before, scope), sum.revenue.sum()));
    let mut rows: Vec<(Month, i128)> =
        rows.filter(|(m, _)| m.month.plus_months(1) > scope.period.from && m.month <= scope.period.to).collect();
    for refund in selection.unsold(scope.beside()) {
        let at = rows.partition_point(|(row, _)| row.month.0 <= refund.day).saturating_sub(1);
        if let Some((_, revenue)) = rows.get_mut(at) {
            *revenue += i128::from(refund.amount);
        }
    }
    rows.into_iter().map(|(row, revenue)| row.with_revenue(unit, revenue)).collect()
}

fn row(months: &Months, month: usize, sum: &MonthSum, before: Option<u64>, scope: &Scope) -> Month {
    let start = months.start(month);
    let last = start.plus_months(1).plus_days(-1);
    Month {
        orders: sum.orders,
        active: sum.active,
        new: sum.new,
        retained: sum.retained,
        reactivated: sum.active - sum.new - sum.retained,
        lost: before.unwrap_or(0).saturating_sub(sum.retained),
        retention: before.and_then(|b| Ratio::of(sum.retained as f64, b as f64)),
        partial: start < scope.period.from || scope.period.to < last,
        first: before.is_none(),
        ..Month::without_orders(start)
    }
}
