//! Who is behind a cell of a cohort table.

use super::cohort_ask::{CohortAsk, CohortBehind, CohortOf, CohortSplit, ReturnRule};
use super::steps::Steps;
use crate::analysis::Params;
use crate::analysis::activity::Selection;
use crate::analysis::scope::Scope;
use crate::analysis::selected::selected;
use crate::dataset::{Codes, Dataset, History, NO_ENTRY};
use crate::units::{Day, Period};

/// Finds the row of a customer, the same for a table and for the lists behind it.
pub(super) struct Cohorting<'a> {
    ask: CohortAsk,
    dataset: &'a Dataset,
    names: Option<&'a Codes>,
    pub steps: Steps,
    pub period: Period,
}

impl<'a> Cohorting<'a> {
    /// The rows of a selection; nothing without orders.
    pub fn of(selection: &Selection<'a>, scope: &Scope, ask: CohortAsk) -> Option<Cohorting<'a>> {
        let dataset = selection.dataset;
        let names = match ask.split {
            CohortSplit::Start => None,
            CohortSplit::Channel => Some(dataset.line_channels()),
            CohortSplit::Category => Some(dataset.line_categories()),
        };
        let steps = Steps::of(ask.step, dataset.span()?);
        Some(Cohorting { ask, dataset, names, steps, period: scope.period })
    }

    /// The step of the first order of a customer of the cohorts; nothing for others.
    #[inline]
    pub fn start(&self, history: &History<'_>) -> Option<usize> {
        let first = history.days.first()?;
        (history.days.len() >= self.ask.min_orders as usize).then(|| self.steps.of_day(*first))
    }

    /// The name that the first line of the first order has.
    #[inline]
    pub fn name(&self, history: &History<'_>) -> u32 {
        let line = self.dataset.lines_of(history.first..history.first + 1).start;
        self.names.and_then(|names| names.get(line)).unwrap_or(NO_ENTRY)
    }
}

/// All orders up to the as-of day.
pub(super) fn past(scope: &Scope) -> Period {
    Period { from: Day(i32::MIN), to: scope.as_of }
}

/// The customers whom a cell counts, by customer; nobody without orders. A list of them is as long as the cell says.
pub(in crate::analysis) fn cohort_members(dataset: &Dataset, params: &Params, behind: &CohortBehind) -> Vec<bool> {
    let found = selected(dataset, params, |selection, scope| {
        let rows = Cohorting::of(selection, scope, behind.ask)?;
        let mut members = vec![false; dataset.histories().len()];
        for (customer, history) in selection.histories(past(scope)) {
            let Some(start) = rows.start(&history) else { continue };
            let of_row = match behind.of {
                CohortOf::Start(day) => rows.steps.start(start) == day,
                CohortOf::Name(name) => rows.name(&history) == name.unwrap_or(NO_ENTRY),
            };
            if of_row && rows.steps.meets(start, rows.period) && counts(&rows, behind, start, &history) {
                members.get_mut(customer).into_iter().for_each(|member| *member = true);
            }
        }
        Some(members)
    });
    found.flatten().unwrap_or_default()
}

/// Whether a customer of the row counts in the column.
fn counts(rows: &Cohorting<'_>, behind: &CohortBehind, start: usize, history: &History<'_>) -> bool {
    let (rule, wanted) = (behind.ask.rule, usize::from(behind.k));
    let column = |day: &i32| rule.column(rows.steps.of_day(*day) - start);
    match rule {
        ReturnRule::On | ReturnRule::Bracket => history.days.iter().any(|day| column(day) == wanted),
        ReturnRule::OnOrAfter => history.days.last().is_some_and(|day| column(day) >= wanted),
    }
}
