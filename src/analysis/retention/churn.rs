//! Churn as of a day: what a definition would have called lost, who is warned of, and how often such warnings came true.

use super::back_test::{BackTest, CutTest, back_test};
use super::base_rate::{ChurnPoint, curve};
use super::churn_ask::ChurnAsk;
use super::churn_cost::{LostYear, lost_year};
use super::evidence::Evidence;
use super::warning::{Indicator, at_risk};
use crate::analysis::activity::{Selection, Wide};
use crate::analysis::scope::Scope;
use crate::analysis::selected::selected;
use crate::analysis::{OpenTables, Params};
use crate::dataset::Dataset;
use crate::units::{Day, Money, Period};
use serde::{Deserialize, Serialize};

/// An indicator today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndicatorLine {
    /// The indicator.
    pub indicator: Indicator,
    /// Its weight; only how the weights compare counts.
    pub weight: u32,
    /// Customers who could be kept for whom it is known; where it is nobody the indicator says nothing and is left out.
    pub customers: u64,
}

/// Churn as of a day.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Churn {
    /// What was asked, within the bounds.
    pub ask: ChurnAsk,
    /// The as-of day; nothing without orders.
    pub as_of: Option<Day>,
    /// What each definition would have called lost.
    pub curve: Vec<ChurnPoint>,
    /// Customers who can be kept: with an order less than the churn days ago.
    pub customers: u64,
    /// Of these: warned of.
    pub warned: u64,
    /// Revenue of the warned in the twelve months to the as-of day.
    pub at_stake: Money,
    /// Who was lost in these months, and what they had brought.
    pub lost: LostYear,
    /// One for each of [`Indicator::ALL`].
    pub indicators: Vec<IndicatorLine>,
    /// The days on which the rules were tried, oldest first; empty where the data are too short.
    pub tests: Vec<CutTest>,
    /// The weighted indicators over all of these days.
    pub own: BackTest,
    /// "Silent for twice the own rhythm" over all of these days, as a baseline.
    pub plain: BackTest,
}

/// Churn of the customers who pass the filter, from all of their orders up to the as-of day and the tables beside them.
///
/// A rule is tried as if a past month end were today: it knows only what was known then, and is judged by the days after it.
///
/// ```
/// use rapport::analysis::{ChurnAsk, OpenTables, Params, churn};
/// use rapport::dataset::{Block, Builder};
/// // Ann buys every ten days up to day 360; Bob did so up to day 330: three rhythms ago.
/// let days: Vec<i32> = (0..=36).map(|n| n * 10).chain((0..=33).map(|n| n * 10)).collect();
/// let mut block = Block { amount: vec![100; days.len()], day: days, ..Block::default() };
/// (0..37).for_each(|_| block.push_customer(b"Ann"));
/// (0..34).for_each(|_| block.push_customer(b"Bob"));
/// let mut builder = Builder::new();
/// builder.push(block).unwrap();
/// let churn = churn(&builder.finish(), &OpenTables::default(), &Params::default(), &ChurnAsk::default());
/// // (3 − 1) / 3 is more than half: Bob is warned of. He brought 34 orders of 1.00 in the last twelve months.
/// assert_eq!((churn.customers, churn.warned, churn.at_stake.units()), (2, 1, 34.0));
/// ```
pub fn churn(dataset: &Dataset, tables: &OpenTables<'_>, params: &Params, ask: &ChurnAsk) -> Churn {
    let ask = ask.sound();
    let evidence = Evidence::of(tables, dataset.customers().len());
    let found = selected(dataset, params, |selection, scope| {
        let mut churn = today(selection, scope, &evidence, ask);
        churn.curve = curve(selection, scope, ask.days);
        churn.lost = lost_year(selection, scope, &ask);
        (churn.tests, churn.own, churn.plain) = back_test(selection, scope, &evidence, &ask);
        churn
    });
    found.unwrap_or(Churn { ask, ..Churn::default() })
}

/// Who is warned of on the as-of day, by customer.
pub(in crate::analysis) fn warned_members(
    dataset: &Dataset,
    tables: &OpenTables<'_>,
    params: &Params,
    ask: &ChurnAsk,
) -> Vec<bool> {
    let evidence = Evidence::of(tables, dataset.customers().len());
    let found = selected(dataset, params, |selection, scope| {
        let mut members = vec![false; dataset.histories().len()];
        at_risk(selection, scope, &evidence, &ask.sound(), scope.as_of, |customer, _, _, signs| {
            members.get_mut(customer).into_iter().for_each(|member| *member = signs.warned);
        });
        members
    });
    found.unwrap_or_default()
}

fn today(selection: &Selection<'_>, scope: &Scope, evidence: &Evidence, ask: ChurnAsk) -> Churn {
    let mut churn = Churn { ask, as_of: Some(scope.as_of), ..Churn::default() };
    let year = Period { from: scope.as_of.plus_days(1).plus_months(-12), to: scope.as_of };
    let (mut stake, mut known) = (Wide::default(), [0u64; 3]);
    at_risk(selection, scope, evidence, &ask, scope.as_of, |_, history, _, signs| {
        churn.customers += 1;
        for (count, value) in known.iter_mut().zip(signs.known) {
            *count += u64::from(value.is_some());
        }
        if signs.warned {
            churn.warned += 1;
            history.within(year).amounts.iter().for_each(|amount| stake.add(*amount));
        }
    });
    let lines = Indicator::ALL.into_iter().zip(ask.weights).zip(known);
    churn.indicators =
        lines.map(|((indicator, weight), customers)| IndicatorLine { indicator, weight, customers }).collect();
    churn.at_stake = selection.dataset.unit().money(stake.sum());
    churn
}
