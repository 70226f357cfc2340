//! The dimensions of every customer, and the score that comes of them.

use super::ask::{ScoreAsk, ScoreDimension};
use super::effort::efforts;
use super::ranks::{percentiles, twice_ranks};
use crate::analysis::activity::Selection;
use crate::analysis::returns::Apart;
use crate::analysis::scope::Scope;
use crate::analysis::selected::selected;
use crate::analysis::value::Worth;
use crate::analysis::{OpenTables, Params};
use crate::dataset::Dataset;
use crate::units::{AmountUnit, Day, Period, Ratio};

/// What is known beside the orders.
#[derive(Debug, Clone, Copy)]
pub struct ScoreFacts<'a> {
    /// The open tables.
    pub tables: &'a OpenTables<'a>,
    /// Returns that stand apart.
    pub returns: Option<&'a Apart>,
    /// What the models expect of each customer, as revenue; nothing where there is no model.
    pub worths: Option<&'a [Option<Worth>]>,
    /// How many customers each has brought; nothing where no table names a referrer.
    pub brought: Option<&'a [u32]>,
}

/// Every customer who counts with the score; columns of equal length.
pub(super) struct Scored {
    pub as_of: Day,
    pub unit: AmountUnit,
    /// Their places among all.
    pub customers: Vec<u32>,
    pub orders: Vec<u32>,
    pub revenue: Vec<i64>,
    /// Ranks from 0 to 100 by dimension; nothing where nothing is known.
    pub ranks: [Option<Vec<f32>>; 4],
    /// The share of each dimension in the score.
    pub shares: [Ratio; 4],
    /// In hundredths of a point.
    pub score: Vec<u16>,
    /// Whether the value is what the models expect.
    pub by_models: bool,
}

/// The scores of those with an order up to the as-of day that passes the filter; nothing without orders.
pub(super) fn scored(dataset: &Dataset, params: &Params, ask: &ScoreAsk, facts: &ScoreFacts<'_>) -> Option<Scored> {
    selected(dataset, params, |selection, scope| of(selection, scope, params, ask, facts))
}

fn of(selection: &Selection<'_>, scope: &Scope, params: &Params, ask: &ScoreAsk, facts: &ScoreFacts<'_>) -> Scored {
    let (mut customers, mut orders, mut revenue, mut spans) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (customer, history) in selection.histories(Period { from: Day::MIN, to: scope.as_of }) {
        let Some((first, last)) = history.days.first().zip(history.days.last()) else { continue };
        customers.push(customer as u32);
        orders.push(history.days.len() as u32);
        revenue.push(history.amounts.iter().fold(0i64, |sum, amount| sum.saturating_add(*amount)));
        spans.push(i64::from(*last) - i64::from(*first));
    }
    let worths = expected(&customers, facts.worths);
    let by_models = worths.is_some();
    let ranks = ScoreDimension::ALL.map(|dimension| match dimension {
        ScoreDimension::Value => Some(percentiles(worths.as_deref().unwrap_or(&revenue))),
        ScoreDimension::Loyalty => {
            let by_orders = twice_ranks(&orders.iter().map(|count| i64::from(*count)).collect::<Vec<_>>());
            let both = by_orders.into_iter().zip(twice_ranks(&spans)).map(|(a, b)| (a + b) as i64);
            Some(percentiles(&both.collect::<Vec<_>>()))
        }
        ScoreDimension::Effort => efforts(selection, &params.filter, facts, scope.as_of).map(|efforts| {
            let of = |(customer, orders): (&u32, &u32)| {
                let count = efforts.get(*customer as usize).copied().unwrap_or(0);
                // In millionths an order.
                -(i64::from(count) * 1_000_000 / i64::from((*orders).max(1)))
            };
            percentiles(&customers.iter().zip(&orders).map(of).collect::<Vec<_>>())
        }),
        ScoreDimension::Referral => facts.brought.map(|brought| {
            let of = |customer: &u32| brought.get(*customer as usize).copied().unwrap_or(0).into();
            percentiles(&customers.iter().map(of).collect::<Vec<_>>())
        }),
    });
    let known = ranks.each_ref().map(Option::is_some);
    let shares = ask.weights.shares(known);
    let mut sums = vec![0.0f64; customers.len()];
    for (ranks, share) in ranks.iter().zip(shares) {
        for (sum, rank) in sums.iter_mut().zip(ranks.iter().flatten()) {
            *sum += share.0 * f64::from(*rank);
        }
    }
    Scored {
        as_of: scope.as_of,
        unit: selection.dataset.unit(),
        score: sums.into_iter().map(|sum| (sum * 100.0).round() as u16).collect(),
        customers,
        orders,
        revenue,
        ranks,
        shares,
        by_models,
    }
}

/// What the models expect of these customers, in ten-thousandths; nothing where they say it of none or not of all.
fn expected(customers: &[u32], worths: Option<&[Option<Worth>]>) -> Option<Vec<i64>> {
    let worths = worths?;
    let value = |customer: &u32| worths.get(*customer as usize).copied().flatten()?.value;
    customers.iter().map(|customer| value(customer).map(|value| (value * 1e4).round() as i64)).collect()
}

/// The score of every customer in hundredths of a point, by customer; nothing for who has no order. Empty without orders.
pub fn scores_by_customer(
    dataset: &Dataset,
    params: &Params,
    ask: &ScoreAsk,
    facts: &ScoreFacts<'_>,
) -> Vec<Option<u16>> {
    let Some(found) = scored(dataset, params, ask, facts) else { return Vec::new() };
    let mut out = vec![None; dataset.histories().len()];
    for (customer, score) in found.customers.iter().zip(found.score) {
        out.get_mut(*customer as usize).into_iter().for_each(|slot| *slot = Some(score));
    }
    out
}
