//! The customers behind the figures, one row each.

use super::results::filtered;
use super::rfm::{Scores, recency};
use super::scope::Scope;
use super::snapshot::Snapshot;
use super::tiers::Rule;
use super::{Params, Tier};
use crate::dataset::Dataset;
use crate::units::Money;

/// Scores and tier of one customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerRow {
    /// Customer id.
    pub id: String,
    /// Days from the last order in the window to the as-of day.
    pub recency: i64,
    /// Orders in the window.
    pub frequency: u32,
    /// Revenue in the window.
    pub monetary: Money,
    /// Scores 1–5.
    pub scores: Scores,
    /// Tier.
    pub tier: Tier,
    /// How the customer came into the tier.
    pub rule: Rule,
}

/// Every customer with an order in the window and the filter, in the order of the dataset. Recency, frequency, value and
/// scores are those of all lines of the window, whatever the filter.
pub fn rfm_scores(dataset: &Dataset, params: &Params) -> Vec<CustomerRow> {
    let Some(data) = dataset.span() else { return Vec::new() };
    let filtered = filtered(dataset, &params.filter);
    let [snapshot] = Snapshot::of(dataset, filtered.as_ref(), [Scope::new(params, data)]);
    let classes = snapshot.classes(&params.scheme, None);
    let mask = classes.mask(params.filter.tier);
    let base = &snapshot.base;
    let measured = base.orders.iter().zip(base.last.iter().zip(&base.revenue));
    let rows = measured.zip(&classes.of).enumerate();
    rows.filter(|(customer, _)| snapshot.activity().active(*customer) && mask.wants(*customer))
        .filter_map(|(customer, ((orders, (last, revenue)), class))| {
            let (tier, rule) = class.tier()?;
            Some(CustomerRow {
                id: dataset.customers().get(customer as u32),
                recency: recency(snapshot.scope.as_of, *last),
                frequency: *orders,
                monetary: Money(*revenue),
                scores: class.scores()?,
                tier,
                rule,
            })
        })
        .collect()
}
