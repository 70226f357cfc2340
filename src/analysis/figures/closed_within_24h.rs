//! Tickets closed within 24 hours / tickets opened in the period. One without such a time, or with one that lies before
//! its opening, was not in time.

use super::{FigureDef, FigureKey, Formula, Input, InputKey, Missing, Need, Unit};
use crate::analysis::facts::{Computed, Facts};
use crate::dataset::{Kind, Role};

const LIMIT: i64 = 24 * 3600;
/// Tickets opened, and those of them closed within 24 hours.
const TICKETS: InputKey = InputKey::new("tickets");
const IN_TIME: InputKey = InputKey::new("tickets_closed_in_time");

pub(super) const DEF: FigureDef = FigureDef {
    formula: Formula::Quotient(IN_TIME, &[TICKETS]),
    inputs: &[IN_TIME, TICKETS],
    needs: &[Need { kind: Kind::Tickets, roles: &[Role::Opened, Role::Closed] }],
    source: "source_service",
    ..FigureDef::new(FigureKey::ClosedWithin24h, "closed_within_24h", Unit::Ratio)
};

pub(super) fn compute(facts: &Facts<'_>) -> Computed {
    facts.of_tables(DEF.key, |need| {
        let picked = match facts.picked(need) {
            Ok(picked) => picked,
            Err(why) => return Computed::missing(why),
        };
        let (mut tickets, mut in_time) = (0, 0);
        for (open, row) in picked.rows() {
            tickets += 1;
            in_time += u64::from(open.span(Role::Closed, row).is_some_and(|span| span <= LIMIT));
        }
        let value = if tickets == 0 { Err(Missing::NoAnswers) } else { Ok(in_time as f64 / tickets as f64) };
        let inputs = vec![Input::count(IN_TIME, in_time), Input::count(TICKETS, tickets)];
        Computed::new(value, inputs, (tickets, picked.all))
    })
}
