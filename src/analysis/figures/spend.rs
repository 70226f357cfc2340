//! Money spent in the period.

use super::{Direction, FigureDef, FigureKey, InputKey, Missing, Need, Unit};
use crate::analysis::facts::{Computed, Facts};
use crate::dataset::{Kind, Role};
use crate::units::{Exact, Money};

/// The tables that say what was spent.
pub(super) const NEEDS: &[Need] = &[Need { kind: Kind::Spend, roles: &[Role::Amount] }];
/// What was spent.
pub(super) const SPEND: InputKey = InputKey::new("spend");

pub(super) const DEF: FigureDef = FigureDef {
    better: Direction::Falling,
    needs: NEEDS,
    source: "source_spend",
    ..FigureDef::new(FigureKey::Spend, "spend", Unit::Money)
};

pub(super) fn compute(facts: &Facts<'_>) -> Computed {
    facts.of_tables(DEF.key, |need| match spent(facts, need) {
        Ok((amount, rows)) => Computed::new(Ok(amount.units()), Vec::new(), rows).with_money(amount),
        Err(why) => Computed::missing(why),
    })
}

/// What was spent, and the rows that say so out of all.
pub(super) fn spent(facts: &Facts<'_>, need: &Need) -> Result<(Money, (u64, u64)), Missing> {
    let picked = facts.picked(need)?;
    let amounts = picked.rows().filter_map(|(open, row)| open.amount(Role::Amount, row));
    let (rows, sum) = amounts.fold((0, Exact::ZERO), |(rows, sum), amount| (rows + 1, sum + amount));
    if rows == 0 { Err(Missing::NoAnswers) } else { Ok((sum.money(), (rows, picked.all))) }
}
