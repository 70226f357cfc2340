//! What those who were lost cost: the margin that they brought, and what it takes to replace or to keep them.

use super::churn_ask::ChurnAsk;
use super::cohort_members::past;
use super::stage_ask::silence;
use crate::analysis::activity::{Selection, Wide};
use crate::analysis::scope::Scope;
use crate::units::{Day, Money, Period, Ratio};
use serde::{Deserialize, Serialize};

/// Customers who became lost in the twelve months to the as-of day and have not come back: on a day of these months they had
/// been without an order for as many days as the definition of churn has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LostYear {
    /// How many.
    pub customers: u64,
    /// The revenue of each in the twelve months that end with the last order.
    pub revenue: Money,
}

/// The lost of the selection.
pub(super) fn lost_year(selection: &Selection<'_>, scope: &Scope, ask: &ChurnAsk) -> LostYear {
    let begins = scope.as_of.plus_days(1).plus_months(-12);
    let (mut customers, mut revenue) = (0, Wide::default());
    for (_, history) in selection.histories(past(scope)) {
        let Some(last) = history.days.last().copied() else { continue };
        if silence(scope.as_of, last) < i64::from(ask.days) || last.saturating_add(ask.days as i32) < begins.0 {
            continue;
        }
        customers += 1;
        let year = Period { from: Day(last).plus_days(1).plus_months(-12), to: Day(last) };
        history.within(year).amounts.iter().for_each(|amount| revenue.add(*amount));
    }
    LostYear { customers, revenue: selection.dataset.unit().money(revenue.sum()) }
}

/// What a person says of the cost of customers.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ChurnCost {
    /// The cost of a new customer in currency units; nothing until somebody says it.
    pub acquiring: Option<f64>,
    /// What keeping a customer costs, as a share of that.
    pub keeping: Ratio,
}

impl Default for ChurnCost {
    /// Keeping costs one fifth of acquiring, the rule of thumb of the field.
    fn default() -> ChurnCost {
        ChurnCost { acquiring: None, keeping: Ratio(0.2) }
    }
}

/// The calculation, in currency units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CostOfChurn {
    /// Revenue of a year of the lost × the margin.
    pub margin: f64,
    /// The lost × the cost of a new customer.
    pub replacing: f64,
    /// The lost × the cost of a new customer × the share that keeping costs of it.
    pub keeping: f64,
}

impl CostOfChurn {
    /// margin + replacing.
    pub fn total(&self) -> f64 {
        self.margin + self.replacing
    }
}

impl ChurnCost {
    /// What churn cost, where a new customer costs so much and this share of revenue is margin.
    ///
    /// ```
    /// use rapport::analysis::{ChurnCost, LostYear};
    /// use rapport::units::{Money, Ratio};
    /// // Ten customers brought 2,000 a year; a new one costs 50; 30 % is margin: 600 and 500 are lost, keeping them took 100.
    /// let lost = LostYear { customers: 10, revenue: Money::from_units(2_000.0) };
    /// let cost = ChurnCost::default().of(&lost, Ratio(0.3), 50.0);
    /// assert_eq!((cost.margin, cost.replacing, cost.keeping, cost.total()), (600.0, 500.0, 100.0, 1_100.0));
    /// ```
    pub fn of(&self, lost: &LostYear, margin: Ratio, acquiring: f64) -> CostOfChurn {
        let replacing = lost.customers as f64 * acquiring;
        CostOfChurn { margin: lost.revenue.units() * margin.0, replacing, keeping: replacing * self.keeping.0 }
    }
}
