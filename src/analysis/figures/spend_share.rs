//! Money spent in the period / revenue. Amounts of two currencies are not divided: there is no value.

use super::spend::{NEEDS, SPEND, spent};
use super::{Direction, FigureDef, FigureKey, Formula, Input, InputKey, Missing, Unit};
use crate::analysis::facts::{Computed, Facts};
use crate::units::Ratio;

pub(super) const DEF: FigureDef = FigureDef {
    better: Direction::Falling,
    formula: Formula::Quotient(SPEND, &[InputKey::REVENUE]),
    inputs: &[SPEND, InputKey::REVENUE],
    needs: NEEDS,
    source: "source_spend",
    ..FigureDef::new(FigureKey::SpendShare, "spend_share", Unit::Ratio)
};

pub(super) fn compute(facts: &Facts<'_>) -> Computed {
    facts.of_tables(DEF.key, |need| match spent(facts, need) {
        Ok((amount, rows)) => {
            if let Some(why) = facts.other_currency(need.kind) {
                return Computed::new(Err(why), Vec::new(), rows);
            }
            let (spent, revenue) = (Input::money(SPEND, amount), facts.revenue());
            let share = Ratio::of(spent.value, revenue.value).filter(|_| revenue.value > 0.0);
            Computed::new(share.map(|share| share.0).ok_or(Missing::NoRevenue), vec![spent, revenue], rows)
        }
        Err(why) => Computed::missing(why),
    })
}
