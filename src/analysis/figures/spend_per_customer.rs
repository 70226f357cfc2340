//! Money spent in the period / customers.

use super::spend::{NEEDS, SPEND, spent};
use super::{Direction, FigureDef, FigureKey, Formula, Input, InputKey, Missing, Unit};
use crate::analysis::facts::{Computed, Facts};
use crate::units::Ratio;

pub(super) const DEF: FigureDef = FigureDef {
    better: Direction::Falling,
    formula: Formula::Quotient(SPEND, &[InputKey::CUSTOMERS]),
    inputs: &[SPEND, InputKey::CUSTOMERS],
    needs: NEEDS,
    source: "source_spend",
    ..FigureDef::new(FigureKey::SpendPerCustomer, "spend_per_customer", Unit::Money)
};

pub(super) fn compute(facts: &Facts<'_>) -> Computed {
    facts.of_tables(DEF.key, |need| match spent(facts, need) {
        Ok((amount, rows)) => {
            let (spent, customers) = (Input::money(SPEND, amount), facts.customers());
            let share = Ratio::of(spent.value, customers.value).filter(|_| customers.value > 0.0);
            Computed::new(share.map(|share| share.0).ok_or(Missing::NoOrders), vec![spent, customers], rows)
        }
        Err(why) => Computed::missing(why),
    })
}
