//! Orders / customers.

use super::{FigureDef, FigureKey, Formula, InputKey, Unit};
use crate::analysis::facts::{Computed, Facts};

pub(super) const DEF: FigureDef = FigureDef {
    formula: Formula::Quotient(InputKey::ORDERS, &[InputKey::CUSTOMERS]),
    inputs: &[InputKey::ORDERS, InputKey::CUSTOMERS],
    ..FigureDef::new(FigureKey::OrdersPerCustomer, "orders_per_customer", Unit::Number)
};

pub(super) fn compute(facts: &Facts<'_>) -> Computed {
    facts.quotient(facts.orders(), facts.customers())
}
