//! Tickets first answered within 2 hours / tickets opened in the period, by the rule of [`InTime`].

use super::{FigureDef, FigureKey, Formula, Input, InputKey, Missing, Need, Unit};
use crate::analysis::InTime;
use crate::analysis::facts::{Computed, Facts};
use crate::analysis::open_tables::Picked;
use crate::dataset::{Kind, Role};

/// Tickets opened, and those of them first answered within 2 hours.
pub(super) const TICKETS: InputKey = InputKey::new("tickets");
const IN_TIME: InputKey = InputKey::new("tickets_answered_in_time");

pub(super) const DEF: FigureDef = FigureDef {
    formula: Formula::Quotient(IN_TIME, &[TICKETS]),
    inputs: &[IN_TIME, TICKETS],
    needs: &[Need { kind: Kind::Tickets, roles: &[Role::Opened, Role::FirstResponse] }],
    source: "source_service",
    ..FigureDef::new(FigureKey::AnsweredWithin2h, "answered_within_2h", Unit::Ratio)
};

pub(super) fn compute(facts: &Facts<'_>) -> Computed {
    share(facts, DEF.key, IN_TIME, |picked| InTime::answered(picked.rows()))
}

/// The share of tickets that came to an end in time.
pub(super) fn share(
    facts: &Facts<'_>,
    key: FigureKey,
    in_time: InputKey,
    count: impl Fn(&Picked<'_>) -> InTime,
) -> Computed {
    facts.of_tables(key, |need| match facts.picked(need) {
        Ok(picked) => {
            let counted = count(&picked);
            let inputs = vec![Input::count(in_time, counted.in_time), Input::count(TICKETS, counted.tickets)];
            let value = counted.share().map(|share| share.0).ok_or(Missing::NoAnswers);
            Computed::new(value, inputs, (counted.tickets, picked.all))
        }
        Err(why) => Computed::missing(why),
    })
}
