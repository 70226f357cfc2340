//! What customers gave back: the sum of these amounts without their sign.

use super::{Direction, FigureDef, FigureKey, Input, InputKey, Missing, Unit};
use crate::analysis::facts::{Computed, Facts};

pub(super) const DEF: FigureDef = FigureDef {
    better: Direction::Falling,
    inputs: &[InputKey::RETURNS],
    ..FigureDef::new(FigureKey::ReturnedAmount, "returned_amount", Unit::Money)
};

pub(super) fn compute(facts: &Facts<'_>) -> Computed {
    let returned = facts.returned();
    let rows = (returned.rows, facts.lines + facts.lines_beside);
    match returned.amount {
        Ok(amount) => {
            let inputs = vec![Input::count(InputKey::RETURNS, returned.returns)];
            Computed::new(Ok(amount.units()), inputs, rows).with_money(amount)
        }
        // Nothing is known of what came back, so there is no nought to show.
        Err(Missing::NoReturns) => Computed::new(Err(Missing::NoReturns), Vec::new(), rows),
        Err(why) => Computed::new(Err(why), vec![Input::count(InputKey::RETURNS, returned.returns)], rows),
    }
}
