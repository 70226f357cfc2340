//! Tickets closed within 24 hours / tickets opened in the period, by the rule of [`InTime`].

use super::answered_within_2h::{TICKETS, share};
use super::{FigureDef, FigureKey, Formula, InputKey, Need, Unit};
use crate::analysis::InTime;
use crate::analysis::facts::{Computed, Facts};
use crate::dataset::{Kind, Role};

/// Tickets closed within 24 hours.
const IN_TIME: InputKey = InputKey::new("tickets_closed_in_time");

pub(super) const DEF: FigureDef = FigureDef {
    formula: Formula::Quotient(IN_TIME, &[TICKETS]),
    inputs: &[IN_TIME, TICKETS],
    needs: &[Need { kind: Kind::Tickets, roles: &[Role::Opened, Role::Closed] }],
    source: "source_service",
    ..FigureDef::new(FigureKey::ClosedWithin24h, "closed_within_24h", Unit::Ratio)
};

pub(super) fn compute(facts: &Facts<'_>) -> Computed {
    share(facts, DEF.key, IN_TIME, |picked| InTime::closed(picked.rows()))
}
