//! Who comes back, who is where in the life cycle, and who may leave: what the engine says, and what is taken for granted.

use super::{App, Loadable};
use crate::analysis::{
    Churn, ChurnAsk, ChurnCost, CohortAsk, CohortMeasure, CohortSplit, CohortTable, FirstBy, LifeMonths, OnboardingAsk,
    Sequence, SequenceAsk, StageAsk, Stages,
};
use crate::engine::{ChurnView, CohortView, LifeView, SequenceView, StageView};
use crate::import::csv_cell;
use crate::locale::{fill, plural};
use crate::plan::{CustomerEdit, Edit, PlanError};
use crate::platform::{clock, download, media};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// What the tabs of the screen show; it lives as long as the page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RetentionShown {
    /// What the table of cohorts is asked.
    pub cohorts: CohortAsk,
    /// What its cells show.
    pub measure: CohortMeasure,
    /// What is asked of first purchases.
    pub first: SequenceAsk,
    /// Whose first days are looked at.
    pub onboarding: OnboardingAsk,
}

impl App {
    /// Whether the file names channels, and categories.
    pub fn names_known(self) -> (bool, bool) {
        self.data.facts.with(|facts| {
            let known = facts.as_ref().map(|facts| (!facts.channels.is_empty(), !facts.categories.is_empty()));
            known.unwrap_or_default()
        })
    }

    /// What the table of cohorts is asked: rows by a name that the open file does not have become rows by period.
    pub fn cohort_ask(self) -> CohortAsk {
        let (asked, (channels, categories)) = (self.retention.get().cohorts, self.names_known());
        let there = match asked.split {
            CohortSplit::Start => true,
            CohortSplit::Channel => channels,
            CohortSplit::Category => categories,
        };
        CohortAsk { split: if there { asked.split } else { CohortSplit::Start }, ..asked }
    }

    /// What is asked of first purchases: by channel where the open file has no category, and the other way round.
    pub fn first_ask(self) -> SequenceAsk {
        let asked = self.retention.get().first;
        let by = match self.names_known() {
            (true, false) => FirstBy::Channel,
            (false, true) => FirstBy::Category,
            (true, true) | (false, false) => asked.by,
        };
        SequenceAsk { by, ..asked }
    }

    /// The table of cohorts, while it is looked at.
    pub fn cohort_table(self, on: Signal<bool>) -> ReadSignal<Loadable<Arc<CohortTable>>> {
        let looked_at = self.looked_at();
        let asked = Memo::new(move |_| self.cohort_ask());
        let wanted = Memo::new(move |_| on.get().then(|| looked_at.get()).flatten().map(|at| (at, asked.get())));
        self.answered(wanted, |((_, params), ask)| CohortView(params, ask))
    }

    /// Customers month by month, while it is looked at.
    pub fn life_months(self, on: Signal<bool>) -> ReadSignal<Loadable<Arc<LifeMonths>>> {
        let looked_at = self.looked_at();
        let wanted = Memo::new(move |_| on.get().then(|| looked_at.get()).flatten());
        self.answered(wanted, |(_, params)| LifeView(params))
    }

    /// The stages of the life cycle, while they are looked at.
    pub fn life_stages(self, on: Signal<bool>) -> ReadSignal<Loadable<Arc<Stages>>> {
        let looked_at = self.looked_at();
        let wanted = Memo::new(move |_| on.get().then(|| looked_at.get()).flatten().map(|at| (at, self.stage_ask())));
        self.answered(wanted, |((_, params), ask)| StageView(params, ask))
    }

    /// First purchases, while they are looked at.
    pub fn first_purchases(self, on: Signal<bool>) -> ReadSignal<Loadable<Arc<Sequence>>> {
        let looked_at = self.looked_at();
        let asked = Memo::new(move |_| self.first_ask());
        let wanted = Memo::new(move |_| on.get().then(|| looked_at.get()).flatten().map(|at| (at, asked.get())));
        self.answered(wanted, |((_, params), ask)| SequenceView(params, ask))
    }

    /// Churn and its warnings, while they are looked at.
    pub fn churn(self, on: Signal<bool>) -> ReadSignal<Loadable<Arc<Churn>>> {
        let looked_at = self.looked_at();
        let wanted = Memo::new(move |_| on.get().then(|| looked_at.get()).flatten().map(|at| (at, self.churn_ask())));
        self.answered(wanted, |((_, params), ask)| ChurnView(params, ask))
    }

    /// Where the stages part.
    pub fn stage_ask(self) -> StageAsk {
        self.workspace.with_document(|document| document.customers.stages)
    }

    /// When somebody counts as lost, and the signs of it.
    pub fn churn_ask(self) -> ChurnAsk {
        self.workspace.with_document(|document| document.customers.churn)
    }

    /// What acquiring and keeping customers costs.
    pub fn churn_cost(self) -> ChurnCost {
        self.workspace.with_document(|document| document.customers.churn_cost)
    }

    /// Changes where the stages part.
    ///
    /// # Errors
    /// Where customers cannot be told apart by it.
    pub fn set_stage_ask(self, change: impl FnOnce(&mut StageAsk)) -> Result<(), PlanError> {
        let mut stages = self.workspace.with_document_untracked(|document| document.customers.stages);
        change(&mut stages);
        self.workspace.edit(Edit::Customers(CustomerEdit::SetStages { stages }))
    }

    /// Changes when somebody counts as lost, and the signs of it.
    ///
    /// # Errors
    /// Where nobody can be warned of by it.
    pub fn set_churn_ask(self, change: impl FnOnce(&mut ChurnAsk)) -> Result<(), PlanError> {
        let mut churn = self.workspace.with_document_untracked(|document| document.customers.churn);
        change(&mut churn);
        self.workspace.edit(Edit::Customers(CustomerEdit::SetChurn { churn }))
    }

    /// Changes what acquiring and keeping customers costs.
    ///
    /// # Errors
    /// Where it is no cost.
    pub fn set_churn_cost(self, change: impl FnOnce(&mut ChurnCost)) -> Result<(), PlanError> {
        let mut cost = self.workspace.with_document_untracked(|document| document.customers.churn_cost);
        change(&mut cost);
        self.workspace.edit(Edit::Customers(CustomerEdit::SetChurnCost { cost }))
    }

    /// Saves a table as a file; its first line is the heading.
    pub fn save_rows(self, name: &str, lines: &[Vec<String>]) {
        // A spreadsheet knows by the mark that the text is UTF-8.
        let mut text = String::from("\u{feff}");
        for line in lines {
            for (place, cell) in line.iter().enumerate() {
                if place > 0 {
                    text.push(',');
                }
                csv_cell(cell, &mut text);
            }
            text.push_str("\r\n");
        }
        if download::save_text(name, "text/csv", &text).is_some() {
            let count = lines.len().saturating_sub(1) as u64;
            let t = &self.prefs.texts().cohorts;
            let number = self.prefs.format().integer(count as f64);
            self.announcer.say(fill(plural(count, t.saved_one, t.saved_other), &[("count", &number)]));
        }
    }
}

/// Whether the reader asks for little movement.
pub fn wants_still() -> bool {
    media::prefers_reduced_motion()
}

/// Calls again and again after so many milliseconds, until it is told to stop.
pub fn tick(milliseconds: i32, mut step: impl FnMut() -> bool + 'static) {
    spawn_local(async move {
        loop {
            clock::pause(milliseconds).await;
            if !step() {
                return;
            }
        }
    });
}
