//! Average order value (AOV) = revenue / orders.

use super::{FigureDef, FigureKey, Formula, InputKey, Unit};
use crate::analysis::facts::{Computed, Facts};

pub(super) const DEF: FigureDef = FigureDef {
    formula: Formula::Quotient(InputKey::REVENUE, &[InputKey::ORDERS]),
    inputs: &[InputKey::REVENUE, InputKey::ORDERS],
    net_of_returns: true,
    ..FigureDef::new(FigureKey::AverageOrderValue, "average_order_value", Unit::Money)
};

pub(super) fn compute(facts: &Facts<'_>) -> Computed {
    facts.quotient(facts.revenue(), facts.orders())
}
