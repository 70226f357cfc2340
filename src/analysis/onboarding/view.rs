//! How many new customers took each step, how soon, and how many of them ordered again.

use super::ask::{OnboardingAsk, OnboardingBehind, OnboardingStep};
use super::reached::{Reached, Starters};
use crate::analysis::selected::selected;
use crate::analysis::{OpenTables, Params};
use crate::dataset::Dataset;
use crate::units::{Day, Period, Ratio};
use serde::{Deserialize, Serialize};

/// The first days of new customers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Onboarding {
    /// Whose.
    pub ask: OnboardingAsk,
    /// The as-of day.
    pub as_of: Day,
    /// The days of their first orders.
    pub period: Period,
    /// The first day of an order of all: who had the first order on it may have ordered before.
    pub data_from: Day,
    /// How many they are.
    pub customers: u64,
    /// The steps that the open files tell of, the first order first.
    pub lines: Vec<OnboardingLine>,
    /// The steps that no open file tells of.
    pub missing: Vec<OnboardingStep>,
}

/// A step.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct OnboardingLine {
    /// Which one.
    pub step: OnboardingStep,
    /// Who took it within the days.
    pub behind: OnboardingBehind,
    /// How many.
    pub took: u64,
    /// The middle of the days after the first order; nothing where nobody took it.
    pub median: Option<f64>,
    /// How many of them ordered on a later day within the days.
    pub again: u64,
    /// How many did not take it.
    pub others: u64,
    /// How many of those ordered again.
    pub others_again: u64,
    /// The days of the table, where it does not cover those of all new customers.
    pub partly: Option<Period>,
}

impl OnboardingLine {
    /// Those who took it as a share of all new customers.
    pub fn share(&self) -> Option<Ratio> {
        Ratio::of(self.took as f64, (self.took + self.others) as f64)
    }

    /// Those who ordered again, of those who took it and of the others; nothing where nobody did.
    pub fn shares_again(&self) -> [Option<Ratio>; 2] {
        [(self.again, self.took), (self.others_again, self.others)]
            .map(|(part, all)| Ratio::of(part as f64, all as f64))
    }
}

/// The steps of the customers whose first order (that passes the filter) lies in the months that end so many days before the
/// as-of day; nothing without orders.
///
/// ```
/// use rapport::analysis::{OnboardingAsk, OnboardingStep, OpenTables, Params, onboarding};
/// use rapport::dataset::{Block, Builder};
/// // Ann comes again after 4 days, Bob after 40. The data end on day 50.
/// let mut block = Block { day: vec![0, 4, 10, 50], amount: vec![100; 4], ..Block::default() };
/// ["Ann", "Ann", "Bob", "Bob"].iter().for_each(|id| block.push_customer(id.as_bytes()));
/// let mut builder = Builder::new();
/// builder.push(block).unwrap();
/// let found = onboarding(&builder.finish(), &OpenTables::default(), &Params::default(), &OnboardingAsk::default()).unwrap();
/// let second = found.lines.last().unwrap();
/// assert_eq!((found.customers, second.step, second.took, second.median), (2, OnboardingStep::Second, 1, Some(4.0)));
/// ```
pub fn onboarding(
    dataset: &Dataset,
    tables: &OpenTables<'_>,
    params: &Params,
    ask: &OnboardingAsk,
) -> Option<Onboarding> {
    let ask = ask.sound();
    selected(dataset, params, |selection, scope| {
        let starters = Starters::of(selection, ask, scope.as_of);
        let period = ask.period(scope.as_of);
        let second = starters.reached(tables, OnboardingStep::Second)?;
        let (mut lines, mut missing) = (Vec::new(), Vec::new());
        for step in OnboardingStep::ALL {
            match starters.reached(tables, step) {
                Some(reached) => lines.push(line(&starters, ask, step, &reached, &second, period)),
                None => missing.push(step),
            }
        }
        Some(Onboarding {
            ask,
            as_of: scope.as_of,
            period,
            data_from: selection.whole.span()?.from,
            customers: starters.count(),
            lines,
            missing,
        })
    })
    .flatten()
}

fn line(
    starters: &Starters,
    ask: OnboardingAsk,
    step: OnboardingStep,
    reached: &Reached,
    second: &Reached,
    period: Period,
) -> OnboardingLine {
    let needed = Period { from: period.from, to: period.to.plus_days(ask.days as i32) };
    let mut line = OnboardingLine {
        step,
        behind: OnboardingBehind { ask, step, took: true },
        took: 0,
        median: reached.median(),
        again: 0,
        others: 0,
        others_again: 0,
        partly: reached.table.filter(|days| needed.from < days.from || days.to < needed.to),
    };
    for customer in (0..reached.after.len()).filter(|customer| starters.has(*customer)) {
        let again = u64::from(second.took(customer));
        if reached.took(customer) {
            (line.took, line.again) = (line.took + 1, line.again + again);
        } else {
            (line.others, line.others_again) = (line.others + 1, line.others_again + again);
        }
    }
    line
}

/// The customers whom a count names, by customer; nobody without orders or where no table tells of the step.
pub(in crate::analysis) fn onboarding_members(
    dataset: &Dataset,
    tables: &OpenTables<'_>,
    params: &Params,
    behind: &OnboardingBehind,
) -> Vec<bool> {
    let found = selected(dataset, params, |selection, scope| {
        let starters = Starters::of(selection, behind.ask.sound(), scope.as_of);
        let reached = starters.reached(tables, behind.step)?;
        let is = |customer: usize| starters.has(customer) && reached.took(customer) == behind.took;
        Some((0..reached.after.len()).map(is).collect())
    });
    found.flatten().unwrap_or_default()
}
