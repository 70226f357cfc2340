//! Distinct orders of the period.

use super::{FigureDef, FigureKey, InputKey, Unit};
use crate::analysis::facts::{Computed, Facts};

pub(super) const DEF: FigureDef =
    FigureDef { inputs: &[InputKey::ORDERS], ..FigureDef::new(FigureKey::Orders, "orders", Unit::Count) };

pub(super) fn compute(facts: &Facts<'_>) -> Computed {
    let orders = facts.orders();
    facts.of_orders(facts.known(orders.value), vec![orders])
}
