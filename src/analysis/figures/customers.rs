//! Customers with at least one order in the period.

use super::{FigureDef, FigureKey, InputKey, Unit};
use crate::analysis::facts::{Computed, Facts};

pub(super) const DEF: FigureDef =
    FigureDef { inputs: &[InputKey::CUSTOMERS], ..FigureDef::new(FigureKey::Customers, "customers", Unit::Count) };

pub(super) fn compute(facts: &Facts<'_>) -> Computed {
    let customers = facts.customers();
    facts.of_orders(facts.known(customers.value), vec![customers])
}
