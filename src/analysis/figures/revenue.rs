//! Sum of the order amounts of the period, less what was given back without an order.

use super::{FigureDef, FigureKey, Input, InputKey, Unit};
use crate::analysis::facts::{Computed, Facts};
use crate::units::{Exact, Money};

pub(super) const DEF: FigureDef = FigureDef {
    inputs: &[InputKey::REVENUE, InputKey::UNSOLD_REFUNDS, InputKey::UNKNOWN_REVENUE],
    net_of_returns: true,
    ..FigureDef::new(FigureKey::Revenue, "revenue", Unit::Money)
};

pub(super) fn compute(facts: &Facts<'_>) -> Computed {
    let (total, revenue, unsold) = (facts.total(), facts.revenue(), facts.unsold());
    let mut inputs = vec![revenue];
    inputs.extend((unsold != Exact::ZERO).then(|| Input::money(InputKey::UNSOLD_REFUNDS, (-unsold).money())));
    inputs.extend((facts.unknown != Money(0)).then(|| Input::money(InputKey::UNKNOWN_REVENUE, facts.unknown)));
    facts.of_orders(facts.known(revenue.value), inputs).with_money(total)
}
