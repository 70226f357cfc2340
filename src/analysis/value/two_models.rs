//! BG/NBD and Pareto/NBD side by side: how well each explains the purchases, and which came nearer to the last days.

use super::clv::MONTH;
use super::holdout::days_with_orders;
use super::models::{held_out, summed};
use super::summary::WEEK;
use super::{BgNbd, Fitted, Grouped, ParetoNbd, Purchases, Refusal, Summary, ValueAsk, fit, fit_pareto};
use crate::analysis::Params;
use crate::analysis::activity::Selection;
use crate::analysis::selected::selected;
use crate::dataset::{Dataset, History};
use crate::units::{Day, Period};
use serde::{Deserialize, Serialize};

/// Customers that both are fitted to, at most: Pareto/NBD takes an integral for each, and the engine must not be silent for long.
const MOST: usize = 10_000;
/// Parameters of each.
const PARAMETERS: f64 = 4.0;

/// The two models of purchases, fitted to the same customers.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct TwoModels {
    /// The as-of day.
    pub as_of: Day,
    /// Customers with an order.
    pub all: u64,
    /// Those that both are fitted to: all, or every so manieth of more than 10,000.
    pub customers: u64,
    /// BG/NBD.
    pub bgnbd: Result<OneModel<BgNbd>, Refusal>,
    /// Pareto/NBD.
    pub pareto: Result<OneModel<ParetoNbd>, Refusal>,
    /// What came in the last days; nothing where they are too few to be kept from a model.
    pub held: Option<HeldDays>,
}

/// The last days, kept from the models.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct HeldDays {
    /// The first of them.
    pub from: Day,
    /// The last of them.
    pub to: Day,
    /// Customers with an order before them: those that the models were fitted to.
    pub customers: u64,
    /// Their repeat purchases in these days.
    pub actual: u64,
}

impl HeldDays {
    /// How many days they are.
    pub fn days(&self) -> i32 {
        Period { from: self.from, to: self.to }.days()
    }
}

/// A model.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct OneModel<M> {
    /// Its parameters and likelihood.
    pub fitted: Fitted<M>,
    /// Purchases that it expects of all customers over the months ahead.
    pub expected: f64,
    /// What it expected of the last days; nothing where it cannot be fitted to those before.
    pub held: Option<HeldModel>,
}

/// What a model that did not know the last days expected of them.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct HeldModel {
    /// Repeat purchases.
    pub expected: f64,
    /// Mean of the difference of a customer, whatever its sign.
    pub mean_error: f64,
    /// Root of the mean of its square.
    pub root_error: f64,
}

impl<M> OneModel<M> {
    /// Akaike's criterion, 2 k − 2 ln L with four parameters: the lower, the better (Akaike 1974, A new look at the statistical
    /// model identification, IEEE Transactions on Automatic Control 19(6), 716–723).
    pub fn aic(&self) -> f64 {
        2.0 * PARAMETERS - 2.0 * self.fitted.log_likelihood
    }
}

impl TwoModels {
    /// Whether Pareto/NBD has the lower criterion; nothing where one of them could not be fitted.
    pub fn pareto_explains_better(&self) -> Option<bool> {
        Some(self.pareto.ok()?.aic() < self.bgnbd.ok()?.aic())
    }

    /// Whether Pareto/NBD came nearer to the last days, by the root of the mean square error of a customer.
    pub fn pareto_foretold_better(&self) -> Option<bool> {
        Some(self.pareto.ok()?.held?.root_error < self.bgnbd.ok()?.held?.root_error)
    }
}

/// Fits both models to the customers whose orders pass the filter, and holds them against the last days as
/// [`calibrated`](super::calibrated) does; nothing without orders.
pub fn two_models(dataset: &Dataset, params: &Params, ask: &ValueAsk) -> Option<TwoModels> {
    selected(dataset, params, |selection, scope| of(selection, scope.as_of, ask))
}

fn of(selection: &Selection<'_>, as_of: Day, ask: &ValueAsk) -> TwoModels {
    let all: Vec<Summary> = summed(selection, as_of).into_iter().flatten().collect();
    let used: Vec<Summary> = all.iter().step_by(step(all.len())).copied().collect();
    let grouped = Grouped::of(used.iter().copied());
    let weeks = f64::from(ask.months) * MONTH;
    let scale = all.len() as f64 / used.len().max(1) as f64;
    let (histories, calibration) = held_out(selection, as_of);
    let held = (calibration < as_of).then(|| Held::of(selection, &histories, calibration, as_of));
    TwoModels {
        as_of,
        all: all.len() as u64,
        customers: used.len() as u64,
        bgnbd: fit(&grouped).map(|fitted| OneModel {
            expected: scale * sum(&fitted.model, &grouped, weeks),
            held: held.as_ref().and_then(|held| Some(held.errors(&fit(&held.grouped).ok()?.model))),
            fitted,
        }),
        pareto: fit_pareto(&grouped).map(|fitted| OneModel {
            expected: scale * sum(&fitted.model, &grouped, weeks),
            held: held.as_ref().and_then(|held| Some(held.errors(&fit_pareto(&held.grouped).ok()?.model))),
            fitted,
        }),
        held: held.map(|held| HeldDays {
            from: calibration.plus_days(1),
            to: as_of,
            customers: held.people.len() as u64,
            actual: held.people.iter().map(|(_, actual)| u64::from(*actual)).sum(),
        }),
    }
}

/// Every so manieth customer, so that at most [`MOST`] are left.
fn step(customers: usize) -> usize {
    customers.div_ceil(MOST).max(1)
}

/// Purchases that a model expects of all customers.
fn sum(model: &impl Purchases, grouped: &Grouped, weeks: f64) -> f64 {
    grouped.groups().iter().map(|group| group.customers as f64 * model.purchases(&group.summary, weeks)).sum()
}

/// The days before the last ones with what came in those.
struct Held {
    grouped: Grouped,
    people: Vec<(Summary, u32)>,
    weeks: f64,
}

impl Held {
    fn of(selection: &Selection<'_>, histories: &[History<'_>], calibration: Day, end: Day) -> Held {
        let unit = selection.dataset.unit();
        let behind = Period { from: calibration.plus_days(1), to: end };
        let person = |history: &History<'_>| {
            Some((Summary::of(history, unit, calibration)?, days_with_orders(&history.within(behind))))
        };
        let known: Vec<(Summary, u32)> = histories.iter().filter_map(person).collect();
        let people: Vec<(Summary, u32)> = known.iter().step_by(step(known.len())).copied().collect();
        Held {
            grouped: Grouped::of(people.iter().map(|(summary, _)| *summary)),
            weeks: f64::from(end.0 - calibration.0) / WEEK,
            people,
        }
    }

    fn errors(&self, model: &impl Purchases) -> HeldModel {
        let mut held = HeldModel { expected: 0.0, mean_error: 0.0, root_error: 0.0 };
        for (own, actual) in &self.people {
            let expected = model.purchases(own, self.weeks);
            let gap = f64::from(*actual) - expected;
            held.expected += expected;
            held.mean_error += gap.abs();
            held.root_error += gap * gap;
        }
        let n = self.people.len().max(1) as f64;
        HeldModel { mean_error: held.mean_error / n, root_error: (held.root_error / n).sqrt(), ..held }
    }
}
