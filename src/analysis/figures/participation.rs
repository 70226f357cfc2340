//! Customers of the period who took part in an activity / customers of the period. Somebody who took part and bought
//! nothing is no customer of the period and counts in neither.

use super::{FigureDef, FigureKey, Formula, Input, InputKey, Missing, Need, Unit};
use crate::analysis::facts::{Computed, Facts};
use crate::dataset::{Kind, NO_ENTRY, Role};

/// Customers who took part.
const PARTICIPANTS: InputKey = InputKey::new("participants");

pub(super) const DEF: FigureDef = FigureDef {
    formula: Formula::Quotient(PARTICIPANTS, &[InputKey::CUSTOMERS]),
    inputs: &[PARTICIPANTS, InputKey::CUSTOMERS],
    needs: &[
        Need { kind: Kind::Responses, roles: &[Role::Campaign, Role::Participated] },
        Need { kind: Kind::Interactions, roles: &[Role::Campaign] },
        Need { kind: Kind::Orders, roles: &[Role::Campaign] },
    ],
    source: "source_participation",
    ..FigureDef::new(FigureKey::Participation, "participation", Unit::Ratio)
};

pub(super) fn compute(facts: &Facts<'_>) -> Computed {
    facts.of_tables(DEF.key, |need| {
        let (participants, rows) = match need.kind {
            Kind::Orders => (facts.answers().participants, (facts.totals().lines, facts.lines)),
            _ => match facts.picked(need) {
                Ok(picked) => {
                    let (mut took_part, mut used) = (vec![false; facts.activity.orders.len()], 0);
                    for (open, row) in picked.rows() {
                        let takes_part = match need.kind {
                            Kind::Responses => open.yes(Role::Participated, row),
                            _ => open
                                .table
                                .texts(Role::Campaign)
                                .is_some_and(|(_, codes)| codes.get(row).is_some_and(|code| *code != NO_ENTRY)),
                        };
                        used += 1;
                        let person = open.person(row).filter(|person| takes_part && facts.activity.active(*person));
                        if let Some(slot) = person.and_then(|person| took_part.get_mut(person)) {
                            *slot = true;
                        }
                    }
                    (took_part.iter().filter(|took| **took).count() as u64, (used, picked.all))
                }
                Err(why) => return Computed::missing(why),
            },
        };
        let customers = facts.totals().customers;
        let value = if customers == 0 { Err(Missing::NoOrders) } else { Ok(participants as f64 / customers as f64) };
        Computed::new(value, vec![Input::count(PARTICIPANTS, participants), facts.customers()], rows)
    })
}
