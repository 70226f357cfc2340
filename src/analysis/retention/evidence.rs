//! What tables beside the orders say of a customer up to a day: contacts and answers.

use crate::analysis::activity::Mask;
use crate::analysis::figures::Need;
use crate::analysis::{Filter, OpenRows, OpenTables};
use crate::dataset::{DatedRows, Kind, Role};
use crate::units::{Day, Period};

/// Days of the recent contacts, and of those before them that they are held against.
const CONTACT_DAYS: i32 = 90;
/// A table whose last row is older says nothing of the days that are asked for.
const STALE_DAYS: i32 = 30;
/// By so many points of five must the last answer lie below the mean of the earlier ones to be the worst sign.
const WORST_FALL: f64 = 2.0;

/// What is known beside the orders.
#[derive(Debug, Clone, Default)]
pub(super) struct Evidence {
    contacts: DatedRows,
    answers: DatedRows,
}

impl Evidence {
    /// The rows of the open tables about the first so many people: the customers of the orders.
    pub fn of(tables: &OpenTables<'_>, customers: usize) -> Evidence {
        let mut contacts = Vec::new();
        for kind in [Kind::Interactions, Kind::Responses] {
            let need = Need { kind, roles: &[Role::Customer, Role::Date] };
            visit(tables, &need, customers, |_, _, person, day| contacts.push((person, day, 0.0)));
        }
        let mut answers = Vec::new();
        let need = Need { kind: Kind::Surveys, roles: &[Role::Customer, Role::Date, Role::Rating] };
        visit(tables, &need, customers, |open, row, person, day| {
            answers.extend(open.rating(row).map(|rating| (person, day, rating as f32)));
        });
        Evidence { contacts: DatedRows::of(customers, contacts), answers: DatedRows::of(customers, answers) }
    }

    /// By how much the contacts of the last 90 days fell short of those of the 90 days before: 0 not at all, 1 none any more.
    /// Nothing without contacts before, and where the tables do not cover these days.
    pub fn fewer_contacts(&self, customer: usize, day: Day) -> Option<f64> {
        let edge = day.plus_days(-CONTACT_DAYS);
        let from = edge.plus_days(1 - CONTACT_DAYS);
        let (first, last) = self.contacts.span()?;
        if first > from || last < day.plus_days(-STALE_DAYS) {
            return None;
        }
        let (days, _) = self.contacts.upto(customer, day);
        let begun = days.partition_point(|own| *own < from.0);
        let recent = days.partition_point(|own| *own <= edge.0);
        let (before, now) = (recent - begun, days.len() - recent);
        (before > 0).then(|| (1.0 - now as f64 / before as f64).max(0.0))
    }

    /// By how much the last answer lies below the mean of the earlier ones, 1 from two points of five on; nothing with fewer
    /// than two answers.
    pub fn less_satisfied(&self, customer: usize, day: Day) -> Option<f64> {
        let (_, values) = self.answers.upto(customer, day);
        let (last, earlier) = values.split_last()?;
        if earlier.is_empty() {
            return None;
        }
        let mean = earlier.iter().map(|value| f64::from(*value)).sum::<f64>() / earlier.len() as f64;
        Some(((mean - f64::from(*last)) / WORST_FALL).clamp(0.0, 1.0))
    }
}

/// Calls back with each row about a customer of the orders: table, row, customer and day.
fn visit(tables: &OpenTables<'_>, need: &Need, customers: usize, mut with: impl FnMut(&OpenRows<'_>, usize, u32, i32)) {
    let always = Period { from: Day::MIN, to: Day::MAX };
    // What was bought is filtered, not what else a customer did.
    let Ok(picked) = tables.pick(need, always, &Filter::default(), &Mask::Everyone) else { return };
    for (open, row) in picked.rows() {
        let day = open.table.when().and_then(|when| when.day(row));
        let person = open.person(row).filter(|person| *person < customers);
        if let (Some(person), Some(day)) = (person, day) {
            with(open, row, person as u32, day.0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contacts_and_answers_by_hand() {
        // Customer 0: four contacts on days 1–90, one on days 91–180. Customer 1: one contact on day 180, none before.
        let contacts = [(0, 1), (0, 50), (0, 90), (0, 90), (0, 91), (1, 180)].map(|(who, day)| (who, day, 0.0));
        let answers = vec![(1, 9, 2.0), (0, 3, 5.0), (0, 5, 4.0), (0, 8, 3.5)];
        let known = Evidence { contacts: DatedRows::of(2, contacts.to_vec()), answers: DatedRows::of(2, answers) };
        assert_eq!(known.fewer_contacts(0, Day(180)), Some(0.75));
        assert_eq!(known.fewer_contacts(1, Day(180)), None);
        // The table begins on day 1 and ends on day 180.
        assert_eq!([179, 211].map(|day| known.fewer_contacts(0, Day(day))), [None, None]);
        // 3.5 against the mean of 5 and 4, half of what is worst; 4 against 5; a single answer says nothing.
        let of = |who, day| known.less_satisfied(who, Day(day));
        assert_eq!([of(0, 8), of(0, 7), of(0, 4), of(1, 99)], [Some(0.5), Some(0.5), None, None]);
    }
}
