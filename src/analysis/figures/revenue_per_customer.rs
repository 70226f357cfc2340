//! Average revenue per customer (ARPU) = revenue / customers.

use super::{FigureDef, FigureKey, Formula, InputKey, Unit};
use crate::analysis::facts::{Computed, Facts};

pub(super) const DEF: FigureDef = FigureDef {
    formula: Formula::Quotient(InputKey::REVENUE, &[InputKey::CUSTOMERS]),
    inputs: &[InputKey::REVENUE, InputKey::CUSTOMERS],
    net_of_returns: true,
    ..FigureDef::new(FigureKey::RevenuePerCustomer, "revenue_per_customer", Unit::Money)
};

pub(super) fn compute(facts: &Facts<'_>) -> Computed {
    facts.quotient(facts.revenue(), facts.customers())
}
