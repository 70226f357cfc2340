//! When each new customer took a step.

use super::ask::{OnboardingAsk, OnboardingStep};
use crate::analysis::activity::{Mask, Selection};
use crate::analysis::figures::Need;
use crate::analysis::open_tables::OpenRows;
use crate::analysis::{Filter, OpenTables};
use crate::dataset::{Kind, Role};
use crate::units::{Day, Period};

/// Nobody, and never.
const NONE: i32 = i32::MAX;

/// New customers with the day of their first order, by customer.
pub(super) struct Starters {
    /// The day of the first order; `NONE` for who is not new.
    first: Vec<i32>,
    /// Days to the first order on a later day; `NONE` without one.
    second: Vec<i32>,
    days: i32,
}

/// When a step was taken.
pub(super) struct Reached {
    /// Days after the first order, by customer; `NONE` where it was not taken within the days.
    pub after: Vec<i32>,
    /// The days of the rows that say so; nothing for orders.
    pub table: Option<Period>,
}

impl Starters {
    pub fn of(selection: &Selection<'_>, ask: OnboardingAsk, as_of: Day) -> Starters {
        let customers = selection.dataset.histories().len();
        let (mut first, mut second) = (vec![NONE; customers], vec![NONE; customers]);
        let (period, days) = (ask.period(as_of), ask.days as i32);
        for (customer, history) in selection.histories(Period { from: Day::MIN, to: as_of }) {
            let Some(day) = history.days.first().copied().filter(|day| period.contains(Day(*day))) else { continue };
            let later = history.days.iter().find(|own| **own > day).map(|own| own - day).filter(|gap| *gap <= days);
            first.get_mut(customer).into_iter().for_each(|slot| *slot = day);
            second.get_mut(customer).into_iter().for_each(|slot| *slot = later.unwrap_or(NONE));
        }
        Starters { first, second, days }
    }

    /// Whether a customer is new.
    pub fn has(&self, customer: usize) -> bool {
        self.first.get(customer).is_some_and(|day| *day != NONE)
    }

    /// How many are.
    pub fn count(&self) -> u64 {
        self.first.iter().filter(|day| **day != NONE).count() as u64
    }

    /// When each took a step; nothing where no open table tells of it.
    pub fn reached(&self, tables: &OpenTables<'_>, step: OnboardingStep) -> Option<Reached> {
        match step {
            OnboardingStep::First => {
                let after = self.first.iter().map(|day| if *day == NONE { NONE } else { 0 }).collect();
                Some(Reached { after, table: None })
            }
            OnboardingStep::Second => Some(Reached { after: self.second.clone(), table: None }),
            OnboardingStep::Contact => {
                self.rows(tables, Kind::Interactions, &[Role::Customer, Role::Date], 1, |_, _| true)
            }
            OnboardingStep::Message => {
                self.rows(tables, Kind::Responses, &[Role::Customer, Role::Date], 0, |_, _| true)
            }
            OnboardingStep::Opened => {
                let roles = &[Role::Customer, Role::Date, Role::Seen];
                self.rows(tables, Kind::Responses, roles, 0, |open, row| open.yes(Role::Seen, row))
            }
            OnboardingStep::Ticket => self.rows(tables, Kind::Tickets, &[Role::Customer, Role::Opened], 0, |_, _| true),
            OnboardingStep::Rating => {
                let roles = &[Role::Customer, Role::Date, Role::Rating];
                self.rows(tables, Kind::Surveys, roles, 0, |open, row| open.rating(row).is_some())
            }
        }
    }

    /// The first row of each that counts, so many days after the first order at the earliest.
    fn rows(
        &self,
        tables: &OpenTables<'_>,
        kind: Kind,
        roles: &'static [Role],
        earliest: i32,
        counts: impl Fn(&OpenRows<'_>, usize) -> bool,
    ) -> Option<Reached> {
        let need = Need { kind, roles };
        let days = tables.days(&need)?;
        let always = Period { from: Day::MIN, to: Day::MAX };
        // What was bought is filtered, not what else happened.
        let picked = tables.pick(&need, always, &Filter::default(), &Mask::Everyone).ok()?;
        let mut after = vec![NONE; self.first.len()];
        for (open, row) in picked.rows() {
            let day = open.table.when().and_then(|when| when.day(row));
            let Some((person, day)) = open.person(row).zip(day) else { continue };
            let first = self.first.get(person).copied().filter(|first| *first != NONE);
            let Some((first, slot)) = first.zip(after.get_mut(person)) else { continue };
            let gap = day.0.saturating_sub(first);
            if (earliest..=self.days).contains(&gap) && gap < *slot && counts(open, row) {
                *slot = gap;
            }
        }
        Some(Reached { after, table: Some(days) })
    }
}

impl Reached {
    /// Whether a customer took the step.
    pub fn took(&self, customer: usize) -> bool {
        self.after.get(customer).is_some_and(|after| *after != NONE)
    }

    /// The middle of the days after which it was taken; nothing where nobody took it.
    pub fn median(&self) -> Option<f64> {
        let mut taken: Vec<i32> = self.after.iter().copied().filter(|after| *after != NONE).collect();
        let middle = taken.len().checked_sub(1)? / 2;
        let even = taken.len().is_multiple_of(2);
        let (_, low, above) = taken.select_nth_unstable(middle);
        let high = if even { above.iter().min().copied().unwrap_or(*low) } else { *low };
        Some((f64::from(*low) + f64::from(high)) / 2.0)
    }
}
