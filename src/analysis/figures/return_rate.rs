//! Returned amount / gross sales, the sum of all positive amounts.

use super::{Direction, FigureDef, FigureKey, Formula, Input, InputKey, Missing, Unit};
use crate::analysis::facts::{Computed, Facts};
use crate::units::Ratio;

/// Sum of the positive amounts.
const GROSS_SALES: InputKey = InputKey::new("gross_sales");

pub(super) const DEF: FigureDef = FigureDef {
    better: Direction::Falling,
    formula: Formula::Quotient(InputKey::RETURNED_AMOUNT, &[GROSS_SALES]),
    inputs: &[InputKey::RETURNED_AMOUNT, GROSS_SALES],
    ..FigureDef::new(FigureKey::ReturnRate, "return_rate", Unit::Ratio)
};

pub(super) fn compute(facts: &Facts<'_>) -> Computed {
    let returned = facts.returned();
    let rows = (returned.rows, facts.lines + facts.lines_beside);
    if returned.amount == Err(Missing::NoReturns) {
        return Computed::new(Err(Missing::NoReturns), Vec::new(), rows);
    }
    let inputs = [
        Input::money(InputKey::RETURNED_AMOUNT, returned.amount.unwrap_or_default()),
        Input::money(GROSS_SALES, returned.gross_sales),
    ];
    let [part, whole] = inputs;
    let rate = Ratio::of(part.value, whole.value).map(|ratio| ratio.0).ok_or(Missing::NoRevenue);
    Computed::new(returned.amount.and(rate), inputs.to_vec(), rows)
}
