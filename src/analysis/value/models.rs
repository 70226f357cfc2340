//! The models of the customers that a choice of parameters names.

use super::holdout::holdout_of;
use super::{BgNbd, Fitted, GammaGamma, Grouped, Holdout, Horizon, Refusal, Summary, Worth, fit, fit_spend, worths};
use crate::analysis::Params;
use crate::analysis::activity::Selection;
use crate::analysis::selected::selected;
use crate::dataset::{Dataset, History};
use crate::units::{Day, Period, Ratio};
use serde::{Deserialize, Serialize};

/// What a person takes for granted about the value of customers.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ValueAsk {
    /// Share of revenue that is kept; nothing while nobody has said it, and then values are revenue.
    pub margin: Option<Ratio>,
    /// Discount of a year: 0.1 takes a tenth more a year later for the same.
    pub discount: Ratio,
    /// Months that are looked ahead.
    pub months: u32,
}

impl Default for ValueAsk {
    fn default() -> ValueAsk {
        ValueAsk { margin: None, discount: Ratio(0.1), months: 12 }
    }
}

impl ValueAsk {
    /// The share of revenue that is kept: all of it while nobody has said it.
    pub fn kept(&self) -> f64 {
        self.horizon().kept()
    }

    /// The horizon of the models: a discount of a year is twelve of a month.
    pub fn horizon(&self) -> Horizon {
        let discount = Ratio((1.0 + self.discount.0).powf(1.0 / 12.0) - 1.0);
        Horizon { months: self.months, discount, margin: self.margin.unwrap_or(Ratio(1.0)) }
    }
}

/// The two models, or why there is none.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Models {
    /// When customers buy.
    pub purchases: Result<Fitted<BgNbd>, Refusal>,
    /// What they spend a time.
    pub spend: Result<Fitted<GammaGamma>, Refusal>,
}

impl Models {
    /// Fits both to the customers whose orders pass the filter, up to the as-of day; nothing without orders.
    pub fn of(dataset: &Dataset, params: &Params) -> Option<Models> {
        selected(dataset, params, |selection, scope| {
            let grouped = Grouped::of(summed(selection, scope.as_of).into_iter().flatten());
            Models { purchases: fit(&grouped), spend: fit_spend(&grouped) }
        })
    }

    /// What they say of every customer of a dataset, values as revenue, whatever the margin; nothing where there is no model
    /// of purchases.
    pub fn worths(&self, dataset: &Dataset, params: &Params, ask: &ValueAsk) -> Option<Vec<Option<Worth>>> {
        let horizon = ValueAsk { margin: None, ..*ask }.horizon();
        let purchases = self.purchases.ok()?;
        let spend = self.spend.ok().map(|spend| spend.model);
        selected(dataset, params, |selection, scope| {
            worths(&purchases.model, spend.as_ref(), &summed(selection, scope.as_of), &horizon)
        })
    }
}

/// The summaries of the customers that count, in the order of the dataset; nothing for the others.
pub(super) fn summed(selection: &Selection<'_>, as_of: Day) -> Vec<Option<Summary>> {
    let mut out = vec![None; selection.dataset.histories().len()];
    for (customer, history) in selection.histories(Period { from: Day::MIN, to: as_of }) {
        if let Some(place) = out.get_mut(customer) {
            *place = Summary::of(&history, selection.dataset.unit(), as_of);
        }
    }
    out
}

/// The model held against the last days before the as-of day: a third of all days in whole weeks, but at most 52. Nothing without orders.
pub fn calibrated(dataset: &Dataset, params: &Params) -> Option<Result<Holdout, Refusal>> {
    selected(dataset, params, |selection, scope| {
        let (histories, calibration) = held_out(selection, scope.as_of);
        holdout_of(&histories, selection.dataset.unit(), calibration, scope.as_of)
    })
}

/// All orders up to the last day, and the day up to which a model knows them.
pub(super) fn held_out<'a>(selection: &Selection<'a>, last: Day) -> (Vec<History<'a>>, Day) {
    let upto = Period { from: Day::MIN, to: last };
    let histories: Vec<History<'a>> = selection.histories(upto).map(|(_, history)| history).collect();
    let first = histories.iter().filter_map(|own| own.days.first()).min().map_or(last, |day| Day(*day));
    // Whole weeks, as the tracking counts them.
    let days = (Period { from: first, to: last }.days() / 3).clamp(0, 364) / 7 * 7;
    (histories, last.plus_days(-days))
}
