//! Gini coefficient of revenue over customers: 0 all equal, towards 1 all with one customer (see
//! [`crate::analysis::concentration`]).

use super::{Direction, FigureDef, FigureKey, InputKey, Unit};
use crate::analysis::facts::{Computed, Facts};

pub(super) const DEF: FigureDef = FigureDef {
    better: Direction::Falling,
    inputs: &[InputKey::CUSTOMERS, InputKey::REVENUE, InputKey::POSITIVE_REVENUE, InputKey::NOT_POSITIVE],
    source: "source_gini",
    ..FigureDef::new(FigureKey::Gini, "gini", Unit::Number)
};

pub(super) fn compute(facts: &Facts<'_>) -> Computed {
    let (base, no_shares) = facts.share_base();
    let inputs = std::iter::once(facts.customers()).chain(base).collect();
    facts.of_orders(facts.spread.gini.ok_or(no_shares), inputs)
}
