//! Scenarios side by side.

use super::basis::{Figure, FigureValue};

use super::evaluate::{Outcome, evaluate};
use super::money_plan::{MoneyPlan, ScenarioId};
use crate::units::{Money, PercentagePoints, Ratio};
use serde::{Deserialize, Serialize};

/// How an amount differs from the base's.
///
/// ```
/// use rapport::units::{Money, Ratio};
/// use rapport::whatif::Variance;
/// let variance = Variance::of(Money(150), Money(120));
/// assert_eq!((variance.absolute, variance.relative), (Money(30), Some(Ratio(0.25))));
/// assert_eq!(Variance::of(Money(150), Money(0)).relative, None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Variance {
    /// Amount − base amount.
    pub absolute: Money,
    /// The same as a share of the base's size; none when the base is zero.
    pub relative: Option<Ratio>,
}

impl Variance {
    /// The variance of an amount from a base.
    pub fn of(amount: Money, base: Money) -> Variance {
        let absolute = amount - base;
        Variance { absolute, relative: Ratio::of(absolute.units(), base.units().abs()) }
    }
}

/// How a figure differs from the base's, in the unit in which such figures are compared.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Change {
    /// Of an amount.
    Money(Variance),
    /// Of a ratio benefit : cost: the difference and the same as a share of the base's.
    BenefitCost(f64, Option<Ratio>),
    /// Of a share or a net return.
    Points(PercentagePoints),
}

impl Change {
    /// The change of a figure from the base's; none where the two are not of one kind.
    ///
    /// ```
    /// use rapport::units::{PercentagePoints, Ratio};
    /// use rapport::whatif::{BenefitCostRatio, Change, FigureValue};
    /// let ratio = |value| FigureValue::BenefitCost(BenefitCostRatio(value));
    /// assert_eq!(Change::of(ratio(5.0), ratio(4.0)), Some(Change::BenefitCost(1.0, Some(Ratio(0.25)))));
    /// let share = |value| FigureValue::Share(Ratio(value));
    /// assert_eq!(Change::of(share(0.25), share(0.5)), Some(Change::Points(PercentagePoints(-25.0))));
    /// ```
    pub fn of(value: FigureValue, base: FigureValue) -> Option<Change> {
        match (value, base) {
            (FigureValue::Money(amount), FigureValue::Money(base)) => Some(Change::Money(Variance::of(amount, base))),
            (FigureValue::BenefitCost(ratio), FigureValue::BenefitCost(base)) => {
                let difference = ratio.0 - base.0;
                Some(Change::BenefitCost(difference, Ratio::of(difference, base.0.abs())))
            }
            (FigureValue::NetRoi(roi), FigureValue::NetRoi(base)) => Some(Change::Points(roi.0.minus(base.0))),
            (FigureValue::Share(share), FigureValue::Share(base)) => Some(Change::Points(share.minus(base))),
            _ => None,
        }
    }
}

/// A figure of every compared outcome.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ComparisonRow {
    /// The figure.
    pub figure: Figure,
    /// Its value in each column; none where it cannot be computed.
    pub values: Vec<Option<FigureValue>>,
    /// Variance from the base in each column, for money; ratios are compared by eye.
    pub variances: Vec<Option<Variance>>,
}

/// Outcomes side by side against the base.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// The base.
    pub base: Outcome,
    /// The columns, in the order asked for.
    pub columns: Vec<Outcome>,
    /// The rows.
    pub rows: Vec<ComparisonRow>,
}

impl ComparisonRow {
    /// Whether a column says something else than the base.
    pub fn differs(&self, base: &Outcome) -> bool {
        let base = base.figure(self.figure).ok();
        self.values.iter().any(|value| *value != base)
    }
}

/// Puts scenarios (none is the base itself) side by side.
pub fn compare(plan: &MoneyPlan, scenarios: &[Option<ScenarioId>]) -> Comparison {
    let base = evaluate(plan, None);
    let columns: Vec<Outcome> = scenarios.iter().map(|scenario| evaluate(plan, *scenario)).collect();
    let rows = base.figures().map(|figure| row(figure, &base, &columns)).collect();
    Comparison { base, columns, rows }
}

fn row(figure: Figure, base: &Outcome, columns: &[Outcome]) -> ComparisonRow {
    let values: Vec<Option<FigureValue>> = columns.iter().map(|outcome| outcome.figure(figure).ok()).collect();
    let base_money = base.figure(figure).ok().and_then(FigureValue::money);
    let variances =
        values.iter().map(|value| Some(Variance::of(value.and_then(FigureValue::money)?, base_money?))).collect();
    ComparisonRow { figure, values, variances }
}
