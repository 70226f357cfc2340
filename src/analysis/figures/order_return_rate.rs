//! Returns / orders with a line that is no return.

use super::{Direction, FigureDef, FigureKey, Formula, Input, InputKey, Missing, Unit};
use crate::analysis::facts::{Computed, Facts};
use crate::units::Ratio;

/// Orders with a line that is no return.
const SALES: InputKey = InputKey::new("sales_orders");

pub(super) const DEF: FigureDef = FigureDef {
    better: Direction::Falling,
    formula: Formula::Quotient(InputKey::RETURNS, &[SALES]),
    inputs: &[InputKey::RETURNS, SALES],
    ..FigureDef::new(FigureKey::OrderReturnRate, "order_return_rate", Unit::Ratio)
};

pub(super) fn compute(facts: &Facts<'_>) -> Computed {
    let returned = facts.returned();
    let rows = (returned.rows, facts.lines + facts.lines_beside);
    if returned.amount == Err(Missing::NoReturns) {
        return Computed::new(Err(Missing::NoReturns), Vec::new(), rows);
    }
    let inputs = [Input::count(InputKey::RETURNS, returned.returns), Input::count(SALES, returned.sales)];
    let [part, whole] = inputs;
    let rate = Ratio::of(part.value, whole.value).map(|ratio| ratio.0).ok_or(Missing::NoOrders);
    Computed::new(returned.amount.and(rate), inputs.to_vec(), rows)
}
