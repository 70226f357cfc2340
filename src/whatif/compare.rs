//! Scenarios side by side.

use super::basis::{Figure, FigureValue};
use super::book::{Book, ScenarioId};
use super::evaluate::{Outcome, evaluate};
use crate::units::{Money, Ratio};
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

/// Puts scenarios (none is the base itself) side by side.
pub fn compare(book: &Book, scenarios: &[Option<ScenarioId>]) -> Comparison {
    let base = evaluate(book, None);
    let columns: Vec<Outcome> = scenarios.iter().map(|scenario| evaluate(book, *scenario)).collect();
    let rows = Figure::all().map(|figure| row(figure, &base, &columns)).collect();
    Comparison { base, columns, rows }
}

fn row(figure: Figure, base: &Outcome, columns: &[Outcome]) -> ComparisonRow {
    let values: Vec<Option<FigureValue>> = columns.iter().map(|outcome| outcome.figure(figure).ok()).collect();
    let base_money = base.figure(figure).ok().and_then(FigureValue::money);
    let variances =
        values.iter().map(|value| Some(Variance::of(value.and_then(FigureValue::money)?, base_money?))).collect();
    ComparisonRow { figure, values, variances }
}
