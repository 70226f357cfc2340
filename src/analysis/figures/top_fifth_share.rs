//! Revenue of the 20 % of customers with the highest revenue (rounded down, at least one) / revenue of all customers who
//! have any.

use super::{Direction, FigureDef, FigureKey, Formula, Input, InputKey, Unit};
use crate::analysis::concentration::{top_share, top_sum};
use crate::analysis::facts::{Computed, Facts};

/// How many customers the top 20 % are, and their revenue.
const TOP_CUSTOMERS: InputKey = InputKey::new("top_customers");
const TOP_REVENUE: InputKey = InputKey::new("top_revenue");

pub(super) const DEF: FigureDef = FigureDef {
    better: Direction::Falling,
    formula: Formula::Quotient(TOP_REVENUE, &[InputKey::REVENUE, InputKey::POSITIVE_REVENUE]),
    inputs: &[
        TOP_CUSTOMERS,
        InputKey::CUSTOMERS,
        TOP_REVENUE,
        InputKey::REVENUE,
        InputKey::POSITIVE_REVENUE,
        InputKey::NOT_POSITIVE,
    ],
    source: "source_top",
    ..FigureDef::new(FigureKey::TopFifthShare, "revenue_share_top_20", Unit::Ratio)
};

pub(super) fn compute(facts: &Facts<'_>) -> Computed {
    let customers = facts.totals().customers;
    let (top, revenue) = top_sum(facts.ascending, 0.2);
    let (base, no_shares) = facts.share_base();
    let mut inputs = vec![
        Input::count(TOP_CUSTOMERS, if customers == 0 { 0 } else { top }),
        facts.customers(),
        Input::money(TOP_REVENUE, facts.activity.unit.money(revenue)),
    ];
    inputs.extend(base);
    facts.of_orders(top_share(facts.ascending, 0.2).map(|top| top.revenue.0).ok_or(no_shares), inputs)
}
