//! Customers with two or more orders in the period / customers.

use super::{FigureDef, FigureKey, Formula, Input, InputKey, Unit};
use crate::analysis::facts::{Computed, Facts};

/// Customers with two or more orders in the period.
const REPEAT: InputKey = InputKey::new("repeat_customers");

pub(super) const DEF: FigureDef = FigureDef {
    formula: Formula::Quotient(REPEAT, &[InputKey::CUSTOMERS]),
    inputs: &[REPEAT, InputKey::CUSTOMERS],
    source: "source_repurchase",
    ..FigureDef::new(FigureKey::RepeatPurchaseRate, "repeat_purchase_rate", Unit::Ratio)
};

pub(super) fn compute(facts: &Facts<'_>) -> Computed {
    facts.quotient(Input::count(REPEAT, facts.totals().repeat), facts.customers())
}
